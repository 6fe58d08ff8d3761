"""Outlets by their numbers, as the keys 1 to 9 call them."""

from collections.abc import Iterable

from briefing.tui.index import StoryIndex

_MOST = 9
"""Numbers in a row; more are counted, as nobody reads them."""


def numbers(index: StoryIndex, outlets: Iterable[str]) -> str:
    """As in "1 2 4"; "17/40" for many."""
    found = sorted({index.numbers[outlet] for outlet in outlets})
    return f"{len(found)}/{len(index.outlets)}" if len(found) > _MOST else " ".join(map(str, found))
