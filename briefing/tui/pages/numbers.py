"""Outlets by their numbers, as the keys 1 to 9 call them."""

from collections.abc import Iterable

from briefing.tui.index import StoryIndex

MOST_NUMBERED = 9
"""Outlets that have a place of their own, and a key; of more it is told how many tell it."""


def numbers_of(index: StoryIndex, outlets: Iterable[str]) -> list[int]:
    """Each once, ascending."""
    return sorted({index.numbers[outlet] for outlet in outlets})


def with_numbers(index: StoryIndex, outlets: Iterable[str]) -> list[str]:
    """Each with its number before it, from which no line break parts it."""
    return [f"{index.numbers[outlet]}\xa0{outlet}" for outlet in outlets]


def numbers(index: StoryIndex, outlets: Iterable[str]) -> str:
    """As in "1 2 4"; "17/40" for many."""
    found = numbers_of(index, outlets)
    return f"{len(found)}/{len(index.outlets)}" if len(found) > MOST_NUMBERED else " ".join(map(str, found))
