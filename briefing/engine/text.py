"""Words with their places. The one definition of a word that every part of the engine shares."""

import re
from dataclasses import dataclass

WORD = re.compile(
    r"\d+(?:[.,:/]\d+)*"  # numbers keep their separators: 12,000  3.5  10:30
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  a.m.
    r"|[^\W_]+(?:['’-][^\W_]+)*"  # words, with inner apostrophes and hyphens
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place: `text[start:end]`, offsets in characters."""

    start: int
    end: int
    text: str

    @property
    def folded(self) -> str:
        """For comparing: case folded, apostrophes straight, possessive and abbreviation dots off."""
        return fold(self.text)


def fold(word: str) -> str:
    """Fold case, apostrophes, the possessive and abbreviation dots: "U.S." and "US", "Rubio’s" and "Rubio"."""
    word = word.casefold().replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    return word.replace(".", "") if not word[:1].isdigit() else word


def words(text: str, base: int = 0) -> list[Word]:
    """The words of a text in order, their offsets counted from `base`."""
    return [Word(base + m.start(), base + m.end(), m.group()) for m in WORD.finditer(text)]
