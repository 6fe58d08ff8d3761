"""Where outlets differ: each slot, each value, who gives it and since when."""

import re
from collections import Counter

from briefing.models import Discrepancy, DiscrepancyKind, Passage, Place, Reading, Story
from briefing.tui.blocks import Block, Mark, Para, Target
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.numbers import numbers
from briefing.tui.pages.provenance import credit
from briefing.tui.present import DIFFERS, counted, dated, joined

_MARGIN = "  "
_BEHIND = re.compile(r"\W{1,3}([^\W\d_]{3,})")
"""The word behind a value."""
_COUNTED: frozenset[DiscrepancyKind] = frozenset({"ordinal", "number", "unit"})
"""Values behind which the word stands that says of what they are: "second trip", "11 people"."""


def contradictions_page(index: StoryIndex) -> tuple[Block, ...]:
    """One line for each discrepancy: of what, each value and who gives it. Keys are their ids."""
    if not index.story.discrepancies:
        return _nothing(index)
    sure = probable(index.story)
    blocks: list[Block] = []
    for number, found in enumerate(index.story.discrepancies):
        if number == sure:
            blocks.append(_doubtful(number))
        blocks.append(_entry(index, found))
    return tuple(blocks)


def _nothing(index: StoryIndex) -> tuple[Block, ...]:
    """What was compared, and where differences of another kind are."""
    shared = counted(sum(cluster.shared for cluster in index.story.clusters), "fact")
    said = (
        f"0 of {shared} told by several differ in a figure, a day, a name or a denial.",
        "Where their words differ is marked beside each passage of the briefing (d changes how).",
        "m shows who tells what; O what one outlet alone tells, and what it leaves out.",
    )
    return tuple(Block((Para(line, role="absent"),)) for line in said)


def _entry(index: StoryIndex, found: Discrepancy) -> Block:
    """As in "trip  second 5 · third 1 2 4 · fourth 3"."""
    text = f"{what(found)}  "
    marks: list[Mark] = []
    for number, reading in enumerate(found.readings):
        text += " · " if number else ""
        marks.append(Mark(len(text), len(text) + len(reading.value), "contested"))
        text += f"{reading.value} {numbers(index, map(index.outlet, reading.passages))}"
    words = tuple((mark.start, mark.end) for mark in marks)
    sign = f"{DIFFERS[found.strength]} "
    para = Para(text, tuple(marks), "text", sign, _MARGIN * 2, "contested", words=words)
    return Block((para,), (Target(found.id),))


def what(found: Discrepancy) -> str:
    """What the values are of: the word behind most of them ("trip"), otherwise the kind of value."""
    behind = Counter[str]()
    for reading in found.readings:
        for passage, place in zip(reading.passages, reading.places, strict=True):
            word = _BEHIND.match(passage.text, place.end - passage.start)
            behind.update([word[1].casefold()] if word else [])
    told, times = max(behind.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return told if times > 1 and found.kind in _COUNTED else found.kind


def discrepancy_page(index: StoryIndex, found: Discrepancy) -> tuple[Block, ...]:
    """Each value with the words that give it; keys lead to passages."""
    blocks = [_facts(index, found)]
    for at, told in enumerate(found.readings):
        blocks += _reading(index, str(at), told)
    return tuple(blocks)


def contradictions(story: Story) -> str:
    """How many there are: "3 contradictions, 2 possible"; "" for none."""
    sure = probable(story)
    possible = len(story.discrepancies) - sure
    counts = counted(sure, "contradiction") if sure else ""
    return ", ".join(part for part in (counts, f"{possible} possible" if possible else "") if part)


def probable(story: Story) -> int:
    """How many discrepancies are probable; they come first."""
    return sum(found.strength == "probable" for found in story.discrepancies)


def how(discrepancy: Discrepancy) -> str:
    """Its status; "possibly" where the passages may speak of two things."""
    return "possibly" if discrepancy.strength == "possible" else discrepancy.status


def _doubtful(number: int) -> Block:
    above = (Para(""),) if number else ()
    return Block((*above, Para("Possible: here the passages may speak of two things", role="heading")))


def _facts(index: StoryIndex, found: Discrepancy) -> Block:
    telling = {index.outlet(p) for reading in found.readings for p in reading.passages}
    facts = (
        found.kind,
        "contested" if found.contested else "",
        found.status,
        "possible" if found.strength == "possible" else "",
        f"told by {len(telling)} of {counted(len(index.outlets), 'outlet')}",
        "" if found.cluster else "in different passages",
    )
    return Block((Para(joined(facts), role="meta"),))


def _reading(index: StoryIndex, name: str, told: Reading) -> list[Block]:
    """A value, since when and on whose word; under it each sentence that has it, after who prints it."""
    first = f"first told {dated(told.first)}" if told.first else "undated"
    source = f"credited to {', '.join(told.credit)}" if told.credit else ""
    text = joined((told.value, first, source))
    words = ((0, len(told.value)),)
    head = Para(text, (Mark(0, len(told.value), "contested"),), "meta", words=words)
    places = dict(zip(told.passages, told.places, strict=True))
    same: dict[str, list[Passage]] = {}
    for passage in told.passages:
        same.setdefault(passage.text, []).append(passage)
    blocks = []
    for number, passages in enumerate(same.values()):
        body = _telling(passages[0], places[passages[0]], f"{_printers(index, passages)}: ")
        target = Target(f"{place_key(passages[0])}#{name}.{number}", 0 if number else 1)
        blocks.append(Block((body,) if number else (head, body), (target,)))
    return blocks


def _printers(index: StoryIndex, passages: list[Passage]) -> str:
    """Who prints a sentence, and whose text that is: "4 Internewscast ‹ Associated Press"."""
    named = {}
    for passage in passages:
        article = index.articles[passage.article]
        by = credit(index, article)
        named[index.numbers[article.outlet]] = f"{article.outlet} {by}".strip()
    return ", ".join(f"{number}\xa0{name}" for number, name in sorted(named.items()))


def _telling(passage: Passage, place: Place, names: str) -> Para:
    """The words, after the names of those who print just these."""
    shift = len(names) - passage.start
    marks = (
        Mark(0, len(names), "outlet"),
        Mark(place.start + shift, place.end + shift, "contested"),
    )
    words = ((len(names), len(names) + len(passage.text)),)
    return Para(names + passage.text, marks, "text", _MARGIN, _MARGIN, words=words)
