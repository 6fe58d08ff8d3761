"""Words with their places. The one definition of a word that every part of the engine shares.

Marks belong to the letters that carry them. A script that puts no space between words has none that can be
told without a dictionary: each of its letters is one, and for matching each two neighbours are, as pairs that
overlap find Chinese, Japanese and Korean text about as well as dictionaries do (Nie et al., "On the use of
words and n-grams for Chinese information retrieval", IRAL 2000).
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

MARKS = (
    "\u0300-\u036f\u0483-\u0489"  # Latin, Greek, Cyrillic
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"  # Arabic,
    "\u0711\u0730-\u074a\u07a6-\u07b0"  # Syriac, Maldivian
    "\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963"  # Hindi,
    "\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u09fe"  # Bengali,
    "\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0ae2\u0ae3\u0afa-\u0aff"
    "\u0b01-\u0b03\u0b3c\u0b3e-\u0b57\u0b62\u0b63\u0b82\u0bbe-\u0bcd\u0bd7"  # Punjabi, Gujarati, Odia, Tamil,
    "\u0c00-\u0c04\u0c3c\u0c3e-\u0c56\u0c62\u0c63\u0c81-\u0c83\u0cbc\u0cbe-\u0cd6\u0ce2\u0ce3\u0cf3"
    "\u0d00-\u0d03\u0d3b\u0d3c\u0d3e-\u0d4d\u0d57\u0d62\u0d63\u0d81-\u0d83\u0dca-\u0ddf\u0df2\u0df3"
    "\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb3-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84\u0f90-\u0fbc"  # Thai, Lao
    "\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u17dd\u180b-\u180d"  # Burmese, Khmer, Mongolian
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"  # of any script
    "\u200c\u200d"  # joiners, as in Persian and Hindi
)
"""Signs above, below and around letters, and what stands only inside words."""
UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf"  # Thai, Lao
    "\u1000-\u103f\u1050-\u108f\u1780-\u17d3\u17d7\u17dc\u17dd"  # Burmese, Khmer
    "\u3005-\u3007\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Japanese
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese
)
"""Letters of scripts that put no space between words."""
HANGUL = "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
"""Korean has spaces, but a word takes many endings there: it is matched by its pairs, too."""

_LETTER = rf"[^\W_{UNSPACED}{HANGUL}]"
_NO_FIGURE = rf"[^\W\d_{UNSPACED}{HANGUL}]"
NUMBER = r"\d+(?:[.,:/]\d+)*"
"""Numbers keep their separators: 12,000  3.5  10:30."""
INITIALS = r"(?:[^\W\d_]\.){2,}"
"""U.S.  a.m."""
_SPACED = (
    rf"[{HANGUL}]+"
    rf"|{_LETTER}+(?:[{MARKS}]+{_LETTER}*|['’-]{_LETTER}+|(?<=[א-ת])[\"״׳](?=[א-ת]){_LETTER}+)*"
)
"""Words, with inner apostrophes and hyphens; the last is the sign of abbreviations in Hebrew."""
_RUN = rf"(?=\w)[{UNSPACED}][{UNSPACED}{MARKS}]*"
LETTERS = rf"{_RUN}|[{HANGUL}]+|{_NO_FIGURE}+(?:[{MARKS}]+{_NO_FIGURE}*|['’]{_NO_FIGURE}+)*"
"""Words parted from all figures and hyphens."""
WORD = re.compile(rf"{NUMBER}|{INITIALS}|(?=\w)[{UNSPACED}][{MARKS}]*|{_SPACED}")
WORD_OR_RUN = re.compile(rf"{NUMBER}|{INITIALS}|{_RUN}|{_SPACED}")
"""The same, but letters of scripts that put no space between words together as they stand."""
_IN_PAIRS = re.compile(rf"[{UNSPACED}{HANGUL}]")
_IS_MARK = re.compile(rf"[{MARKS}]")
_IS_UNSPACED = re.compile(rf"[{UNSPACED}]")
_SIGN = re.compile(rf".[{MARKS}]*", re.DOTALL)

_VOCABULARY = 2**16
"""Distinct words whose folded forms are kept: what a day of news has, in some 10 MB."""

_ZEROS = (
    *("\u0660", "\u06f0", "\u0966", "\u09e6", "\u0a66", "\u0ae6", "\u0b66", "\u0be6", "\u0c66", "\u0ce6"),
    *("\u0d66", "\u0e50", "\u0ed0", "\u1040", "\u17e0"),
)
_SAME = str.maketrans(
    {"’": "'"}
    | {chr(0xFF01 + i): chr(0x21 + i) for i in range(0x5E)}  # wide forms, as Japanese papers set figures
    | {chr(ord(zero) + i): str(i) for zero in _ZEROS for i in range(10)}
    | dict.fromkeys(map(chr, [*range(0x64B, 0x653), 0x640, 0x670, *range(0x591, 0x5C8), 0x200C, 0x200D]))
)
"""Written in several ways: vowel signs of Arabic and Hebrew, and joiners, are put or left out."""


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
    """Fold case, apostrophes, possessives and abbreviation dots: "U.S." and "US", "Rubio’s" and "Rubio".

    Figures of all scripts become those of ASCII.
    """
    word = word.casefold()
    if not word.isascii():
        word = word.translate(_SAME)
    if word.endswith("'s"):
        word = word[:-2]
    return word.replace(".", "") if not word[:1].isdecimal() else word


def words(text: str, base: int = 0) -> list[Word]:
    """The words of a text in order, their offsets counted from `base`."""
    return [_tuple(Word, (base + m.start(), base + m.end(), m[0])) for m in WORD.finditer(text)]


def in_pairs(word: str) -> bool:
    """Whether a word is matched by its pairs of letters."""
    return not word.isascii() and _IN_PAIRS.match(word) is not None


def is_mark(character: str) -> bool:
    """Whether a character belongs to the letter before it."""
    return not character.isalnum() and _IS_MARK.match(character) is not None


def is_unspaced(word: str) -> bool:
    """Whether a word is a letter of a script that puts no space between words."""
    return not word.isascii() and _IS_UNSPACED.match(word) is not None


def has_unspaced(text: str) -> bool:
    """Whether a text has words without spaces between them."""
    return not text.isascii() and _IS_UNSPACED.search(text) is not None


def matched_words(text: str) -> list[Word]:
    """The words as they are matched: in order, and overlapping where pairs of letters are."""
    found: list[Word] = []
    for run in WORD_OR_RUN.finditer(text):
        if in_pairs(run[0]):
            at = [run.start() + sign.start() for sign in _SIGN.finditer(run[0])]
            ends = [*at[2:], run.end()] if len(at) > 1 else [run.end()]
            found += [Word(start, end, text[start:end]) for start, end in zip(at, ends, strict=False)]
        else:
            found.append(_tuple(Word, (*run.span(), run[0])))
    return found


def pairs(word: str) -> list[str]:
    """A word as it is matched: the word itself, or each two neighbouring letters with their marks."""
    if not in_pairs(word):
        return [word] if word else []
    return [a + b for a, b in pairwise(signs(word))] or [word]


def signs(word: str) -> list[str]:
    """The letters of a word, each with its marks."""
    found: list[str] = _SIGN.findall(word)
    return found


def folded_pairs(text: str) -> list[str]:
    """The words of a text folded, as they are matched."""
    return [part for run in WORD_OR_RUN.findall(text) for part in pairs(fold(run))]


def folded_words(text: str) -> list[str]:
    """The words of a text folded, where their places do not matter; several times as fast as `words`."""
    return list(map(fold, WORD.findall(text)))


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))
