"""Where outlets differ: each slot, each value, who gives it and since when."""

from briefing.models import Discrepancy, Passage, Place, Reading, Story
from briefing.tui.blocks import Block, Mark, Para, Target
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.tellers import named, sigla
from briefing.tui.present import DIFFERS, counted, dated, joined

_MARGIN = "  "


def contradictions_page(index: StoryIndex) -> tuple[Block, ...]:
    """Each value with the words that give it, under a heading for each discrepancy; keys lead to passages."""
    if not index.story.discrepancies:
        return (Block((Para("No contradiction was found in this story.", role="absent"),)),)
    blocks: list[Block] = []
    sure = probable(index.story)
    for number, discrepancy in enumerate(index.story.discrepancies):
        if number == sure:
            blocks.append(_doubtful(number))
        blocks += [_heading(index, number, discrepancy)]
        for at, told in enumerate(discrepancy.readings):
            blocks += _reading(index, f"{number}.{at}", told)
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


def _heading(index: StoryIndex, number: int, discrepancy: Discrepancy) -> Block:
    values = " / ".join(reading.value for reading in discrepancy.readings)
    telling = {index.outlet(p) for reading in discrepancy.readings for p in reading.passages}
    facts = joined(
        (
            discrepancy.kind,
            "contested" if discrepancy.contested else "",
            discrepancy.status,
            "possible" if discrepancy.strength == "possible" else "",
            f"told by {len(telling)} of {counted(len(index.outlets), 'outlet')}",
            "" if discrepancy.cluster else "in different passages",
        )
    )
    above = (Para(""),) if number else ()
    head = Para(
        f"{number + 1}. {values}",
        role="heading",
        first=f"{DIFFERS[discrepancy.strength]} ",
        rest=_MARGIN,
        margin_role="contested",
    )
    return Block((*above, head, Para(facts, role="meta", first=_MARGIN, rest=_MARGIN)))


def _reading(index: StoryIndex, name: str, told: Reading) -> list[Block]:
    first = f"first told {dated(told.first)}" if told.first else "undated"
    credit = f"credited to {', '.join(told.credit)}" if told.credit else ""
    text = joined((told.value, named(index, told.passages), first, credit))
    head = Para(text, (Mark(0, len(told.value), "contested"),), "meta", _MARGIN * 2, _MARGIN * 2)
    places = dict(zip(told.passages, told.places, strict=True))
    same: dict[str, list[Passage]] = {}
    for passage in told.passages:
        same.setdefault(passage.text, []).append(passage)
    blocks = []
    for number, passages in enumerate(same.values()):
        names = sigla(index, passages) + ": "
        body = _telling(passages[0], places[passages[0]], names if len(same) > 1 else "")
        target = Target(f"{place_key(passages[0])}#{name}.{number}")
        blocks.append(Block((body,) if number else (head, body), (target,)))
    return blocks


def _telling(passage: Passage, place: Place, names: str) -> Para:
    """The words, after the short names of those who print just these."""
    shift = len(names) - passage.start
    marks = (
        Mark(0, len(names), "outlet"),
        Mark(place.start + shift, place.end + shift, "contested"),
    )
    return Para(names + passage.text, marks, "text", _MARGIN * 3, _MARGIN * 3)
