"""Who tells something, in one short line: copies under their origin, many of them counted."""

from collections.abc import Callable, Iterable

from briefing.models import Passage
from briefing.tui.index import StoryIndex
from briefing.tui.present import counted

MOST_NAMED = 3
"""More copies of one origin than these are counted instead of named, as in the apparatus."""


def numbered(index: StoryIndex, passages: Iterable[Passage]) -> str:
    """Short names with the outlets' numbers: "AP(=1 VP, 4 Int)  2 NS"."""
    return "  ".join(_by_origin(index, passages, lambda name: _with_number(index, name)))


def sigla(index: StoryIndex, passages: Iterable[Passage]) -> str:
    """Short names, as in the apparatus: "AP(=VP, Int), NS"."""
    return ", ".join(_by_origin(index, passages, index.siglum))


def named(index: StoryIndex, passages: Iterable[Passage]) -> str:
    """Full names: "Northern Wire (=Valley Post), Harbour Herald"."""
    return ", ".join(_by_origin(index, passages, str, " "))


def _with_number(index: StoryIndex, name: str) -> str:
    """An origin that is no outlet of the story has no number."""
    return f"{index.numbers[name]}\xa0{index.siglum(name)}" if name in index.numbers else index.siglum(name)


def _by_origin(
    index: StoryIndex, passages: Iterable[Passage], name: Callable[[str], str], space: str = ""
) -> list[str]:
    outlets: dict[str, dict[str, None]] = {}
    for passage in sorted(passages, key=lambda passage: index.numbers[index.outlet(passage)]):
        outlets.setdefault(index.origin(passage.article), {})[index.outlet(passage)] = None
    return [
        _told(name(origin), [name(outlet) for outlet in found if outlet != origin], space)
        for origin, found in outlets.items()
    ]


def _told(origin: str, copies: list[str], space: str) -> str:
    if not copies:
        return origin
    many = len(copies) > MOST_NAMED
    told = counted(len(copies), "outlet").replace(" ", "\xa0") if many else ", ".join(copies)
    return f"{origin}{space}(={told})"
