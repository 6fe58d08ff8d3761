"""Where outlets differ: each slot, each value, who gives it and since when."""

from collections.abc import Sequence

from briefing.models import Discrepancy, Passage, Reading

from ..blocks import Block, Mark, Para, Target
from ..index import StoryIndex
from ..present import counted, dated, joined

_MARGIN = "  "


def contradictions_page(index: StoryIndex) -> tuple[Block, ...]:
    """One block for each reading, under a heading for each discrepancy; see `reading_of` for the keys."""
    if not index.story.discrepancies:
        return (Block((Para("No contradiction was found in this story.", role="absent"),)),)
    blocks: list[Block] = []
    for number, discrepancy in enumerate(index.story.discrepancies):
        blocks += [_heading(index, number, discrepancy)]
        blocks += [_reading(index, number, at, told) for at, told in enumerate(discrepancy.readings)]
    return tuple(blocks)


def reading_of(index: StoryIndex, key: str) -> Reading:
    """The reading whose block has this key."""
    number, at = key.split("/")
    return index.story.discrepancies[int(number)].readings[int(at)]


def _heading(index: StoryIndex, number: int, discrepancy: Discrepancy) -> Block:
    values = " / ".join(reading.value for reading in discrepancy.readings)
    telling = {index.outlet(p) for reading in discrepancy.readings for p in reading.passages}
    facts = joined(
        (
            discrepancy.kind,
            "contested" if discrepancy.contested else "",
            discrepancy.status,
            f"told by {len(telling)} of {counted(len(index.outlets), 'outlet')}",
            "" if discrepancy.cluster else "in passages that tell different things",
        )
    )
    above = (Para(""),) if number else ()
    head = Para(f"{number + 1}. {values}", role="heading", first="≠ ", rest=_MARGIN, margin_role="contested")
    return Block((*above, head, Para(facts, role="meta", first=_MARGIN, rest=_MARGIN)))


def _reading(index: StoryIndex, number: int, at: int, told: Reading) -> Block:
    first = f"first told {dated(told.first)}" if told.first else "undated"
    credit = f"credited to {', '.join(told.credit)}" if told.credit else ""
    text = joined((told.value, witnesses(index, told.passages), first, credit))
    head = Para(text, (Mark(0, len(told.value), "contested"),), "meta", _MARGIN * 2, _MARGIN * 2)
    passage, place = told.passages[0], told.places[0]
    mark = Mark(place.start - passage.start, place.end - passage.start, "contested")
    body = Para(passage.text, (mark,), "text", _MARGIN * 3, _MARGIN * 3)
    return Block((head, body), (Target(f"{number}/{at}"),))


def witnesses(index: StoryIndex, passages: Sequence[Passage]) -> str:
    """Who tells it, copies under their origin: "Northern Wire (= Valley Post), Harbour Herald"."""
    copies: dict[str, list[str]] = {}
    for passage in passages:
        outlet = index.outlet(passage)
        names = copies.setdefault(index.origin(passage.article), [])
        if outlet not in names:
            names.append(outlet)
    return ", ".join(
        origin if names == [origin] else f"{origin} (= {', '.join(n for n in names if n != origin)})"
        for origin, names in copies.items()
    )
