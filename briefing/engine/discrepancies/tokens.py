"""The tokens of a passage as the comparison of values needs them: symbols, hyphened parts, stems, names."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import Stemmer

from briefing.engine.discrepancies.lexicon import FUNCTION_WORDS, MONTHS, TITLES, WEEKDAYS
from briefing.engine.text.spelling import standard_forms
from briefing.engine.text.words import INITIALS, LETTERS, fold

_BETWEEN = re.compile(
    r"([$£€¥₹%]"
    r"|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th)\b)?"
    rf"|{INITIALS}|{LETTERS})"
)
"""Splits a text into what stands between tokens and, after each of these, a token."""
_CLAUSE = re.compile(r"[,;:()—–!?…\"“”]|\.\s")
_LANGUAGES = {
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "de": "german",
    "it": "italian",
    "pt": "portuguese",
    "nl": "dutch",
    "pl": "polish",
    "ru": "russian",
    "ar": "arabic",
    "hi": "hindi",
    "tr": "turkish",
}


class Token(NamedTuple):
    """A word, number or sign: `text[start:end]`."""

    start: int
    end: int
    text: str
    fold: str
    stem: str
    joined: bool
    """Whether only a hyphen, or nothing, stands between it and the token before."""
    clause: int
    """Number of the clause in the passage, cut at punctuation."""
    initial: bool
    """Whether it begins a sentence or a quote, so that its capital letter says nothing."""
    content: bool
    """Whether it is more than grammar."""
    capital: bool
    """Whether it is written like a name."""

    @property
    def whole(self) -> bool:
        """Whether `int` and `float` read it: no "¹" or "④", no string of 400 digits."""
        return self.text.isdecimal() and len(self.text) <= LONGEST_NUMBER

    @property
    def named(self) -> bool:
        """Whether it is written as a name and is neither a title nor a day."""
        return self.capital and not self.initial and self.fold not in UNNAMED and self.content


_tuple = tuple.__new__
"""Makes a `Token` faster than its own `__new__`: there are so many."""
UNNAMED = TITLES | MONTHS.keys() | WEEKDAYS.keys() | {"today", "yesterday", "tomorrow"}
"""Words with a capital letter that are no name by themselves."""


_JOINING = ("", "-", "‑")
LONGEST_NUMBER = 20
"""Digits; more of them are a number of an account or noise, and no amount."""


def read_tokens(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of a text in order."""
    tokens: list[Token] = []
    clause, last = 0, 0
    parts = iter(_BETWEEN.split(text))
    for gap, word in zip(parts, parts, strict=False):  # behind the last word stands no other
        cuts, begins, joins = _read_gap(gap)
        folded, stem, content, capital = _read_word(word, language)
        start = last + len(gap)
        end = start + len(word)
        clause += cuts
        initial, joined = begins or not last, joins and last > 0
        tokens.append(
            _tuple(Token, (start, end, word, folded, stem, joined, clause, initial, content, capital))
        )
        last = end
    return tuple(tokens)


@lru_cache(maxsize=2**10)
def _read_gap(gap: str) -> tuple[bool, bool, bool]:
    """Of what stands between two tokens: whether it cuts a clause, begins a sentence, joins the two."""
    return bool(_CLAUSE.search(gap)), bool(_BEGINNING.search(gap)), gap in _JOINING


@lru_cache(maxsize=2**16)
def _read_word(word: str, language: str) -> tuple[str, str, bool, bool]:
    """Fold and stem of a word, whether it is more than grammar, whether it is written like a name."""
    folded = fold(word)
    (stem,) = stems([folded], language)
    content = folded not in FUNCTION_WORDS and (len(folded) > 1 or folded.isdecimal())
    return folded, stem, content, word[0].isupper()


_BEGINNING = re.compile(r"[.!?…:]\W*$|[“\"]$")


def stems(folds: Sequence[str], language: str) -> list[str]:
    """Stems in one spelling, in the order of the folded words."""
    standard = standard_forms(folds, language)
    name = _LANGUAGES.get(language)
    return _stemmer(name).stemWords(standard) if name else standard


@cache
def _stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name)


def span_text(tokens: Iterable[Token]) -> str:
    """Folded tokens as one string, for looking up phrases."""
    return " ".join(token.fold for token in tokens)
