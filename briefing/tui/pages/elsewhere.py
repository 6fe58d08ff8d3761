"""Outlets without a sentence of their own for a passage: where they tell of it all the same, or not."""

from collections.abc import Sequence

from briefing.models import Cluster, Passage, Telling
from briefing.standing import Given, Stand, Standing
from briefing.tui.blocks import Block, Mark, Para, Target
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.numbers import with_numbers
from briefing.tui.pages.sentence import in_paragraph, place_line

_VALUES: dict[Stand, str] = {
    "other": "Same point, other value",
    "perhaps": "Perhaps another value (it may speak of two things)",
    "same": "Same point, same value",
}
_INSIDE = "Told inside another sentence"
_MOST_SHOWN = 8
"""Sentences with one kind of value shown beside a passage."""
_MOST_NAMED = 8
"""Outlets named that do not tell a passage."""


def in_words(standing: Standing) -> str:
    """What an outlet does with a fact, after its name: "gives another value: fourth"."""
    values = " / ".join(dict.fromkeys(v.value for v in standing.given if v.stand == standing.stand))
    told = {
        "tells": f"tells it{' inside another sentence' if standing.inside else ''}",
        "other": f"gives another value: {values}",
        "perhaps": f"perhaps gives another value: {values}",
        "same": f"gives the same value in its own sentence: {values}",
        "silent": "is silent",
        "unknown": "is incomplete: its silence says nothing",
    }
    return told[standing.stand]


def elsewhere(index: StoryIndex, cluster: Cluster) -> list[Block]:
    """Sentences that tell it beside something else, those with a value for its point, and who is silent."""
    blocks: list[Block] = []
    given: list[Given] = []
    for number, telling in enumerate(cluster.also):
        blocks.append(told_inside(index, cluster, telling, "" if number else _INSIDE))
    for standing in index.standings.said(cluster).values():
        first = {each.value: each for each in reversed(standing.given)}
        given += [each for each in standing.given if each is first[each.value]]
    blocks += _values(index, given)
    return blocks + _absent(index, cluster)


def of_outlet(index: StoryIndex, cluster: Cluster, outlet: str) -> list[Block]:
    """The sentences of an outlet that has none of its own for the fact; none where it says nothing of it."""
    standing = index.standing(cluster, outlet)
    told = {place_key(passage) for passage in standing.told}
    inside = [telling for telling in cluster.also if place_key(telling.passage) in told]
    blocks = [
        told_inside(index, cluster, each, "" if number else _INSIDE) for number, each in enumerate(inside)
    ]
    return blocks + _values(index, standing.given)


def told_inside(index: StoryIndex, cluster: Cluster, telling: Telling, heading: str) -> Block:
    """A passage that tells the fact beside something else, with its value; its clause lit where known."""
    clause = [Mark(*telling.clause, "lit")] if telling.clause else []
    values = dict.fromkeys(
        reading.value
        for found in index.discrepancies(cluster)
        for reading in found.readings
        if telling.passage in reading.passages
    )
    return _sentence(index, [telling.passage], clause, " / ".join(values), heading)


def not_in(outlet: str, standing: Standing) -> str:
    """That an outlet does not tell a fact: "Not in X"; of an incomplete one that it was not found."""
    return f"Not in {outlet}" if standing.stand == "silent" else f"Not found in {outlet}, which is incomplete"


def _values(index: StoryIndex, given: Sequence[Given]) -> list[Block]:
    """Each sentence once with all its values, under the names of those that print it."""
    values: dict[str, dict[str, None]] = {}
    for each in given:
        values.setdefault(each.passage.text, {})[each.value] = None
    blocks: list[Block] = []
    for stand, heading in _VALUES.items():
        sentences: dict[str, dict[str, Passage]] = {}
        for each in given:
            if each.stand == stand and each.passage.text in values:
                sentences.setdefault(each.passage.text, {})[place_key(each.passage)] = each.passage
        for number, (text, those) in enumerate(list(sentences.items())[:_MOST_SHOWN]):
            value = " / ".join(values.pop(text))
            blocks.append(_sentence(index, list(those.values()), [], value, "" if number else heading))
        if len(sentences) > _MOST_SHOWN:
            more = f"and {len(sentences) - _MOST_SHOWN} more (c shows all)"
            blocks.append(Block((Para(more, role="meta"),)))
    return blocks


def _sentence(
    index: StoryIndex, passages: Sequence[Passage], marks: Sequence[Mark], value: str, heading: str
) -> Block:
    heads = [Para(f"{heading}:", role="heading")] if heading else []
    lines = [place_line(index, passage, value) for passage in passages]
    body = in_paragraph(index, passages[0], marks)
    targets = [
        Target(place_key(passage), at, 0, len(line.text))
        for at, (passage, line) in enumerate(zip(passages, lines, strict=True), len(heads))
    ]
    if len(passages) == 1:
        targets = [Target(place_key(passages[0]), len(heads))]
    return Block((*heads, *lines, body), tuple(targets))


def _absent(index: StoryIndex, cluster: Cluster) -> list[Block]:
    """Who does not tell it; where every outlet was read whole and none is silent, that too."""
    stands = {outlet: index.standing(cluster, outlet).stand for outlet in index.outlets}
    silent = [outlet for outlet, stand in stands.items() if stand == "silent"]
    unknown = [outlet for outlet, stand in stands.items() if stand == "unknown"]
    blocks = []
    if silent or not unknown:
        blocks.append(Block((Para(f"Not told by: {_names(index, silent) or 'nobody'}", role="absent"),)))
    if unknown:
        are = "which is" if len(unknown) == 1 else "which are"
        said = f"Not found in: {_names(index, unknown)}, {are} incomplete"
        blocks.append(Block((Para(said, role="absent"),)))
    return blocks


def _names(index: StoryIndex, outlets: Sequence[str]) -> str:
    names = with_numbers(index, outlets)
    if len(names) > _MOST_NAMED:
        names[_MOST_NAMED - 1 :] = [f"and {len(names) - _MOST_NAMED + 1} others (m shows all)"]
    return ", ".join(names)
