"""Words with their places. The one definition of a word that every part of the engine shares."""

import re
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(
    r"\d+(?:[.,:/]\d+)*"  # numbers keep their separators: 12,000  3.5  10:30
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  a.m.
    r"|[^\W_]+(?:['’-][^\W_]+)*"  # words, with inner apostrophes and hyphens
)


_VOCABULARY = 2**16
"""Distinct words whose folded forms are kept: what a day of news has, in some 10 MB."""


class Word(NamedTuple):
    """A word and its place: `text[start:end]`, offsets in characters."""

    start: int
    end: int
    text: str

    @property
    def folded(self) -> str:
        """For comparing: case folded, apostrophes straight, possessive and abbreviation dots off."""
        return fold(self.text)


_tuple = tuple.__new__
"""Makes a `Word` in two thirds of the time of its own `__new__`, which unpacks what `tuple` then packs."""


@lru_cache(_VOCABULARY)
def fold(word: str) -> str:
    """Fold case, apostrophes, possessives and abbreviation dots: "U.S." and "US", "Rubio’s" and "Rubio"."""
    word = word.casefold().replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    return word.replace(".", "") if not word[:1].isdecimal() else word


def words(text: str, base: int = 0) -> list[Word]:
    """The words of a text in order, their offsets counted from `base`."""
    return [_tuple(Word, (base + m.start(), base + m.end(), m[0])) for m in WORD.finditer(text)]


def folded_words(text: str) -> list[str]:
    """The words of a text folded, where their places do not matter; several times as fast as `words`."""
    return list(map(fold, WORD.findall(text)))


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))
