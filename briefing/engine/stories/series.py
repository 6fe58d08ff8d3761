"""Two events of a series are two: the second and the third quarter, the 12th and the 13th package.

They are told in the same words by the same people, so likeness joins them. What parts them is that their
openings number the same thing differently, and that days lie between. Articles of one week are not parted by
it: outlets do miscount a trip.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from itertools import pairwise

from briefing.engine.text.words import WORD, fold
from briefing.engine.thresholds import STORIES

Series = Mapping[str, frozenset[int]]
"""What is numbered ("package", "quarter"), and with which numbers."""

_ENDINGS = re.compile(r"(?:e[nrms]?|os?|as?)?$")
_FIGURE = re.compile(r"\b([0-9]{1,3})(?:st|nd|rd|th|º|ª|ème|er?|\.)\s+([^\W\d_]+)")
"""An ordinal in figures and what it numbers: 12th package, 12. Paket, 12º paquete."""
_QUARTER = re.compile(r"\b[QqTt]([1-4])\b")


def read_series(text: str, language: str) -> Series:
    """What the opening of an article numbers: each ordinal with the word behind it."""
    words = [word for _, word in zip(range(STORIES.opening), WORD.finditer(text), strict=False)]
    opening = text[: words[-1].end()] if words else ""
    found: dict[str, set[int]] = {}
    for figure in _FIGURE.finditer(opening):
        found.setdefault(fold(figure[2]), set()).add(int(figure[1]))
    for quarter in _QUARTER.finditer(opening):
        found.setdefault("quarter", set()).add(int(quarter[1]))
    for word, after in pairwise(words):
        if rank := _rank(fold(word[0]), language):
            found.setdefault(fold(after[0]), set()).add(rank)
    return {thing: frozenset(ranks) for thing, ranks in found.items()}


def parted(one: Series, other: Series) -> bool:
    """Whether both number the same thing and share no number of it."""
    return any(one[thing].isdisjoint(other[thing]) for thing in one.keys() & other.keys())


def _rank(folded: str, language: str) -> int | None:
    stem = _ENDINGS.sub("", folded) if language in _INFLECTED else folded
    return _ordinals(language).get(stem)


_INFLECTED = {"de", "es", "it", "pt"}


@cache
def _ordinals(language: str) -> Mapping[str, int]:
    table = tomllib.loads(resources.files(__package__).joinpath("ordinals.toml").read_text("utf-8"))
    listed = table.get(language, "").split()
    strip = language in _INFLECTED
    return {(_ENDINGS.sub("", fold(w)) if strip else fold(w)): rank for rank, w in enumerate(listed, 1)}
