"""The tokens of a passage as the comparison of values needs them: symbols, hyphened parts, stems, names."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import Stemmer

from briefing.engine.discrepancies.lexicon import FUNCTION_WORDS, MONTHS, TITLES, WEEKDAYS
from briefing.engine.discrepancies.senses import ACTIONS, KINDRED, LIGHT, PEOPLES, PHRASES, THINGS
from briefing.engine.text.spelling import standard_forms
from briefing.engine.text.words import fold

_TOKEN = re.compile(
    r"[$£€¥₹%]"
    r"|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th)\b)?"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
_CLAUSE = re.compile(r"[,;:()—–!?…\"“”]|\.\s")
_LANGUAGES = {
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "de": "german",
    "it": "italian",
    "pt": "portuguese",
}


class Token(NamedTuple):
    """A word, number or sign: `text[start:end]`."""

    start: int
    end: int
    text: str
    fold: str
    stem: str
    sense: str
    """Its stem, or the common name of the stems that reports use for one another."""
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
    deed: bool
    """Whether it says what is done or happens: a word listed for that, or a verb in the past."""
    past: bool
    """Whether it is written like a verb in the past."""

    @property
    def whole(self) -> bool:
        """Whether `int` and `float` read it: no "¹" or "④", no string of 400 digits."""
        return self.text.isdecimal() and len(self.text) <= LONGEST_NUMBER

    @property
    def named(self) -> bool:
        """Whether it is written as a name and is neither a title nor a day."""
        return self.capital and not self.initial and self.fold not in UNNAMED and self.content


UNNAMED = TITLES | MONTHS.keys() | WEEKDAYS.keys() | {"today", "yesterday", "tomorrow"}
"""Words with a capital letter that are no name by themselves."""


_JOINING = ("", "-", "‑")
LONGEST_NUMBER = 20
"""Digits; more of them are a number of an account or noise, and no amount."""


def read_tokens(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of a text in order."""
    tokens: list[Token] = []
    clause, last = 0, 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word, gap = match[0], text[last:start]
        initial, joined = not last, False
        if gap != " ":  # as most gaps are: it cuts no clause and begins no sentence
            clause += bool(_CLAUSE.search(gap))
            initial = not last or _begins(gap)
            joined = bool(last) and gap in _JOINING
        folded, stem, meant, content, deed, past, capital = _read_word(word, language)
        # by position, as there are so many
        tokens.append(
            Token(
                start, end, word, folded, stem, meant, joined, clause, initial, content, capital, deed, past
            )
        )
        last = end
    return tuple(_with_phrases(tokens) if language == "en" else tokens)


def _with_phrases(tokens: list[Token]) -> list[Token]:
    """Phrases under the sense and stem of the one word for both: "stepped down" as "resign"."""
    for at in range(len(tokens) - 1):
        if phrase_end(tokens, at) > at + 1:
            meant, stem = _phrases()[tokens[at].stem, tokens[at + 1].fold]
            tokens[at] = tokens[at]._replace(sense=meant, stem=stem, content=True, deed=True)
            tokens[at + 1] = tokens[at + 1]._replace(content=False, deed=False)
    return tokens


def phrase_end(tokens: Sequence[Token], at: int) -> int:
    """Where the phrase or the word that begins at a token ends."""
    if at + 1 == len(tokens) or tokens[at + 1].fold not in _phrase_ends():
        return at + 1
    one, other = tokens[at], tokens[at + 1]
    begun = (stems([one.fold], "en")[0], other.fold) in _phrases()
    return at + 1 + (begun and one.clause == other.clause and not other.capital)


@cache
def _phrases() -> dict[tuple[str, str], tuple[str, str]]:
    """Stem and following word of each phrase to the sense and the stem of the word for both."""
    table = {}
    for verb, behind, word in PHRASES:
        stem, meant = stems([verb, word], "en")
        table[stem, behind] = sense(word, meant), meant
    return table


@cache
def _phrase_ends() -> frozenset[str]:
    return frozenset(behind for _, behind in _phrases())


@lru_cache(maxsize=2**16)
def _read_word(word: str, language: str) -> tuple[str, str, str, bool, bool, bool, bool]:
    """Fold, stem and sense of a word, whether it is more than grammar, a deed, past, written like a name."""
    folded = fold(word)
    (stem,) = stems([folded], language)
    content = folded not in FUNCTION_WORDS and (len(folded) > 1 or folded.isdecimal())
    meant = sense(folded, stem)
    (standard,) = standard_forms([folded], language)
    past = folded.endswith("ed") or (standard.isalpha() and standard not in folded and folded not in _NO_PAST)
    deed = content and (meant in actions() or (past and meant not in light_senses()))
    return folded, stem, meant, content, deed, past, word[0].isupper()


_NO_PAST = frozenset(["people", "children", "men", "women", "feet", "better", "best"])
"""Irregular forms of words that are no verbs."""
_BEGINNING = re.compile(r"[.!?…:]\W*$|[“\"]$")


def _begins(gap: str) -> bool:
    return bool(_BEGINNING.search(gap))


def stems(folds: Sequence[str], language: str) -> list[str]:
    """Stems in one spelling, in the order of the folded words."""
    standard = standard_forms(folds, language)
    name = _LANGUAGES.get(language)
    return _stemmer(name).stemWords(standard) if name else standard


@cache
def _stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name)


@cache
def _same_sense() -> dict[str, str]:
    """Words and stems to the common name of their group. A listed word itself goes before its stem."""
    table: dict[str, str] = {}
    for group in ACTIONS + THINGS:
        for word in group:
            table.setdefault(word, group[0].upper())
    for group in ACTIONS + THINGS:
        for stem in stems(group, "en"):
            table.setdefault(stem, group[0].upper())
    return table


def sense(word: str, stem: str) -> str:
    """The common name of the group of a word, in capitals, or its stem."""
    table = _same_sense()
    return table.get(word) or table.get(stem, stem)


@cache
def light_senses() -> frozenset[str]:
    """Senses that tell little of what a sentence is about."""
    return frozenset(sense(word, stem) for word, stem in zip(LIGHT, stems(LIGHT, "en"), strict=True))


@cache
def countries() -> frozenset[str]:
    """Names of the groups of words for a country and its people."""
    return frozenset(group[0].upper() for group in PEOPLES)


@cache
def actions() -> frozenset[str]:
    """Names of the groups of words for what is done or happens."""
    return frozenset(group[0].upper() for group in ACTIONS)


@cache
def kindred() -> frozenset[tuple[str, str]]:
    """Pairs of deeds that may be one event."""
    groups = [[word.upper() for word in group] for group in KINDRED]
    return frozenset((x, y) for group in groups for x in group for y in group)


def span_text(tokens: Iterable[Token]) -> str:
    """Folded tokens as one string, for looking up phrases."""
    return " ".join(token.fold for token in tokens)
