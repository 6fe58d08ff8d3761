"""Values that outlets give differently, each with who gives it: "second 5 · third 1 2 4 · fourth 3"."""

from briefing.models import Cluster, Discrepancy, Reading
from briefing.tui.blocks import Mark, Para
from briefing.tui.index import StoryIndex
from briefing.tui.pages.column import outlet_role
from briefing.tui.pages.numbers import MOST_NUMBERED, numbers_of
from briefing.tui.present import DIFFERS, counted

_MOST_VALUES = 4
"""Discrepancies told under one passage; the others are counted."""


def owner_lines(index: StoryIndex, cluster: Cluster, first: str, rest: str) -> list[Para]:
    """A line for each discrepancy of a passage, the likelier first; margins as given."""
    found = sorted(index.discrepancies(cluster), key=lambda each: each.strength == "possible")
    lines = [owner_line(index, each, first, rest) for each in found[:_MOST_VALUES]]
    if len(found) > _MOST_VALUES:
        more = f"and {len(found) - _MOST_VALUES} more told differently (c)"
        lines.append(Para(more, role="meta", first=first, rest=rest))
    return lines


def owner_line(index: StoryIndex, found: Discrepancy, first: str = "", rest: str = "") -> Para:
    """All values of one discrepancy with their owners. The values may be of two things: "?" says so."""
    text = f"{DIFFERS['possible']} " if found.strength == "possible" else ""
    marks: list[Mark] = []
    colon = ":" if any(sign.isdecimal() for reading in found.readings for sign in reading.value) else ""
    for at, reading in enumerate(found.readings):
        text += " · " if at else ""
        start = len(text)
        text += reading.value + colon
        marks.append(Mark(start, start + len(reading.value), "contested"))
        text, owned = _with_owners(text, index, reading)
        marks += owned
    return Para(text, tuple(marks), "meta", first, rest)


def owners_of(index: StoryIndex, reading: Reading) -> list[int]:
    """Numbers of the outlets that give a value."""
    return numbers_of(index, map(index.outlet, reading.passages))


def told_owners(index: StoryIndex, reading: Reading) -> str:
    """Their numbers, or how many they are: "1 2 4", "12 outlets"."""
    numbers = owners_of(index, reading)
    return counted(len(numbers), "outlet") if len(numbers) > MOST_NUMBERED else " ".join(map(str, numbers))


def _with_owners(text: str, index: StoryIndex, reading: Reading) -> tuple[str, list[Mark]]:
    """A text with a value's owners behind it, a place that no line break parts from the value."""
    numbers = owners_of(index, reading)
    if len(numbers) > MOST_NUMBERED:
        return f"{text} {told_owners(index, reading)}", []
    marks = []
    for number in numbers:
        text += "\xa0"
        marks.append(Mark(len(text), len(text) + len(str(number)), outlet_role(number)))
        text += str(number)
    return text, marks
