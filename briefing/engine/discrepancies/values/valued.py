"""A number with its kind, unit and bound: what all readers of values share."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.engine.discrepancies import lexicon as lex
from briefing.engine.discrepancies.tokens import Token, span_text
from briefing.engine.discrepancies.values.amounts import Amount
from briefing.engine.discrepancies.values.value import Bound, Day, Value
from briefing.models import DiscrepancyKind

_LONGEST_BOUND = 4
RANGED = frozenset({"to", "and", "or"})
"""Between the ends of a range."""
NOTHING = "nothing"
"""Unit of digits that are no value: part of a name, a label or a date that cannot be read."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What is known of the article around a passage."""

    language: str
    published: Day


def valued(kind: DiscrepancyKind, tokens: Sequence[Token], at: int, amount: Amount, unit: str) -> Value:
    """The value of an amount that begins at a token."""
    return Value(
        kind=kind,
        start=at,
        end=amount.end,
        number=amount.number,
        step=amount.step,
        bound=bound_of(tokens, at),
        unit=unit,
    )


def bound_of(tokens: Sequence[Token], at: int) -> Bound:
    """How what stands before a token bounds it: "at least"."""
    for length in range(_LONGEST_BOUND, 0, -1):
        phrase = span_text(tokens[max(0, at - length) : at])
        if phrase in lex.ABOUT:
            return "about"
        if phrase in lex.AT_LEAST:
            return "least"
        if phrase in lex.AT_MOST:
            return "most"
    return ""


def counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word follows that can be counted: "2000 workers", not "2008 Miami Dolphins"."""
    if at >= len(tokens) or tokens[at].clause != tokens[at - 1].clause:
        return False
    return tokens[at].content and not tokens[at].capital
