"""Who tells a passage, at a fixed place left of it: a sign for each outlet, its number where it tells it."""

from dataclasses import dataclass
from itertools import pairwise
from typing import get_args

from briefing.models import Cluster
from briefing.standing import Standing
from briefing.tui.blocks import Mark, Role
from briefing.tui.index import StoryIndex
from briefing.tui.pages.numbers import MOST_NUMBERED
from briefing.tui.present import DIFFERS

_SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_OTHER = "①②③④⑤⑥⑦⑧⑨"
"""Signs of outlets that give another value: as wide as a digit, and told without colours."""
_SILENT = "·"
_UNKNOWN = "…"
_TIE = "="
_BAR = 4
"""Cells of the bar that shows which part of many outlets tells it."""
_FEWEST = 4
"""How many times wider than the signs a page must be for them to have room,"""
_NARROWEST = 24
"""and how wide for a count of them."""

OUTLET_ROLES: tuple[Role, ...] = tuple(role for role in get_args(Role) if role.startswith("outlet-"))


def outlet_role(number: int) -> Role:
    """The colour of an outlet."""
    return OUTLET_ROLES[number - 1] if number <= MOST_NUMBERED else "outlet"


@dataclass(frozen=True, slots=True)
class Sign:
    """How an outlet stands to a passage, in one cell."""

    text: str
    roles: tuple[Role, ...]


class Column:
    """The column of one story at the width of a page.

    `spaced`: with room between the signs.
    """

    def __init__(self, index: StoryIndex, width: int, *, spaced: bool = True) -> None:
        self._index = index
        self._order = side_by_side(index)
        self._tied = [_copies(index, *pair) for pair in pairwise(self._order)]
        """Whether an outlet prints the same origin's text as the next."""
        self._gaps = [*(" " if spaced or tie else "" for tie in self._tied), ""]
        self._count_width = 2 * len(str(len(self._order))) + 1
        self._bar = _BAR
        self._counted = len(self._order) > MOST_NUMBERED
        signs = len(self._order) + len("".join(self._gaps))
        self.width = self._count_width + 1 + _BAR if self._counted else signs
        if self.width * _FEWEST > width:
            self._counted, self._bar = True, 0
            self.width = self._count_width if width >= _NARROWEST else 0

    def __eq__(self, other: object) -> bool:
        """Whether another one draws the same."""
        return isinstance(other, Column) and self._drawn == other._drawn

    def __hash__(self) -> int:
        return hash(self._drawn)

    @property
    def _drawn(self) -> tuple[object, ...]:
        return id(self._index), tuple(self._gaps), self._counted, self._bar, self.width

    def cells(self, cluster: Cluster) -> tuple[str, tuple[Mark, ...]]:
        """The signs of a passage, as wide as the column, and their roles."""
        if not self.width:
            return "", ()
        return self._count(cluster) if self._counted else self._signs(cluster)

    def _signs(self, cluster: Cluster) -> tuple[str, tuple[Mark, ...]]:
        text = ""
        marks: list[Mark] = []
        tellers = self._index.outlets_of(cluster)
        for at, outlet in enumerate(self._order):
            sign = self.sign(cluster, outlet)
            marks += [Mark(len(text), len(text) + len(sign.text), role) for role in sign.roles]
            text += sign.text
            tied = at < len(self._tied) and self._tied[at]
            both = tied and outlet in tellers and self._order[at + 1] in tellers
            text += _TIE if both else self._gaps[at]
        return text, tuple(marks)

    def sign(self, cluster: Cluster, outlet: str) -> Sign:
        """How one outlet stands to a passage."""
        return sign_of(self._index.standing(cluster, outlet), self._index.numbers[outlet])

    def _count(self, cluster: Cluster) -> tuple[str, tuple[Mark, ...]]:
        telling, all_ = len(self._index.outlets_of(cluster)), len(self._order)
        count = f"{telling}/{all_}".rjust(self._count_width)
        if not self._bar:
            return count, (Mark(0, len(count), "outlet"),)
        filled = max(1, round(_BAR * telling / all_))
        bar = "█" * filled + "░" * (_BAR - filled)
        return f"{count} {bar}", (Mark(0, len(count), "outlet"),)


def sign_of(standing: Standing, number: int) -> Sign:
    """An outlet's number, 1 to 9: small for inside another sentence, in a ring for another value."""
    colour = outlet_role(number)
    small = "".join(_SMALL[int(digit)] for digit in str(number))
    if standing.otherwise or standing.stand == "other":
        return Sign(_OTHER[number - 1], (colour,))
    if standing.stand == "tells":
        return Sign(small, (colour, "inside")) if standing.inside else Sign(str(number), (colour,))
    if standing.stand == "perhaps":
        return Sign(DIFFERS["possible"], ("silent",))
    if standing.stand == "same":
        return Sign(small, (colour, "inside"))
    return Sign(_SILENT if standing.stand == "silent" else _UNKNOWN, ("silent",))


def _copies(index: StoryIndex, one: str, other: str) -> bool:
    """Whether two outlets print one origin's text."""
    origin = only_origin(index, one)
    return origin is not None and origin == only_origin(index, other)


def side_by_side(index: StoryIndex) -> list[str]:
    """The outlets by their numbers, but those that print one origin's text next to each other."""
    groups: dict[str, list[str]] = {}
    for outlet in index.outlets:
        origin = only_origin(index, outlet)
        groups.setdefault(outlet if origin is None else f"={origin}", []).append(outlet)
    return [outlet for group in groups.values() for outlet in group]


def only_origin(index: StoryIndex, outlet: str) -> str | None:
    """Who wrote all that an outlet prints; None where it is more than one."""
    origins = {index.origin(article.id) for article in index.articles_of(outlet)}
    return next(iter(origins)) if len(origins) == 1 else None
