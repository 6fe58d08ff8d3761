"""What turns the sense of a sentence: negations, and words that have an opposite. English."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing.engine.discrepancies.lexicon import NEGATIONS, REFUSALS
from briefing.engine.discrepancies.tokens import Token, stems
from briefing.engine.discrepancies.vocabulary import load, words

_EMPTY = words("words", "empty")
_REACH = 3
"""Words from a negation to what it denies."""


class Pole(NamedTuple):
    """A word with an opposite: its place, the row of opposites, the side in it."""

    at: int
    row: int
    side: int


def read_denials(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """From each negation to behind the word that it denies."""
    found = []
    for at in (at for at, token in enumerate(tokens) if _may_deny(token) and is_negation(tokens, at)):
        reached = range(at + 1, min(len(tokens), at + 1 + _REACH))
        word = next((i for i in reached if tokens[i].content), None)
        if word is not None and tokens[word].clause == tokens[at].clause:
            found.append((at, word + 1))
    return tuple(found)


def is_negation(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token denies what follows: not "not only"."""
    return _may_deny(tokens[at]) and (at + 1 == len(tokens) or tokens[at + 1].fold not in _EMPTY)


def _may_deny(token: Token) -> bool:
    return token.fold in _DENYING or token.fold[-3:] == "n't"


_DENYING = NEGATIONS | REFUSALS


def is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Whether a negation stands right before a word."""
    return any(is_negation(tokens, i) for i in range(max(0, at - _REACH), at))


def read_poles(tokens: Sequence[Token]) -> tuple[Pole, ...]:
    """The words that have an opposite. Of names ("Majority Leader") only the contrasts."""
    table, found = _table(), []
    for at, token in enumerate(tokens):
        for row, side, particle in table.get(token.fold) or table.get(token.stem) or ():
            follows = not particle or (at + 1 < len(tokens) and tokens[at + 1].fold == particle)
            if follows and (row >= _contrasts() or token.initial or not token.capital):
                found.append(Pole(at, row, side))
    return tuple(found)


@cache
def _table() -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Word or stem to row, side, and the particle that must follow."""
    table: dict[str, tuple[tuple[int, int, str], ...]] = {}
    for row, sides in enumerate(_rows("pairs") + _rows("contrasts")):
        for side, entry in ((side, entry) for side, listed in enumerate(sides) for entry in listed.split()):
            word, _, particle = entry.partition("_")
            for form in {word} if row >= _contrasts() else {word, *stems([word], "en")}:
                table[form] = (*table.get(form, ()), (row, side, particle))
    return table


def _rows(name: str) -> list[list[str]]:
    """The rows of a list of opposites, each by its sides."""
    return [row.split("|") for row in load("opposites")[name].split(";")]


@cache
def _contrasts() -> int:
    """Number of the first row of words that may be written as names, and are taken as they stand."""
    return len(_rows("pairs"))
