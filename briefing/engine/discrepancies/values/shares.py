"""Percentages, fractions and money."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.engine.discrepancies import lexicon as lex
from briefing.engine.discrepancies.tokens import Token, span_text
from briefing.engine.discrepancies.values.amounts import Amount, read_amount
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.discrepancies.values.valued import RANGED, Dated, valued


def read_money(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    """For "$5bn", "CHF 3m", "20p", "two million US dollars"."""
    first = at
    if tokens[at].fold in lex.PREFIXES and at + 1 < len(tokens) and tokens[at + 1].text in lex.CURRENCIES:
        at += 1
    if tokens[at].text in "$£€¥₹" and at + 1 < len(tokens):
        amount = read_amount(tokens, at + 1, dated.language)
        return valued("money", tokens, first, amount, lex.CURRENCIES[tokens[at].text]) if amount else None
    if (code := lex.CURRENCY_CODES.get(tokens[at].fold)) is not None and at + 1 < len(tokens):
        amount = read_amount(tokens, at + 1, dated.language) if tokens[at + 1].text[0].isdecimal() else None
        return valued("money", tokens, first, amount, code) if amount else None
    amount = read_amount(tokens, at, dated.language)
    if amount is None or amount.end >= len(tokens):
        return None
    if tokens[amount.end].fold == "p" and tokens[amount.end].joined:
        return valued("money", tokens, at, replace(amount, end=amount.end + 1), "penny")
    end = amount.end + (_adjective(tokens, amount.end))
    currency = lex.CURRENCIES.get(tokens[end].fold) if end < len(tokens) else None
    if currency is None or _is_weight(tokens, end):
        return None
    return valued("money", tokens, at, replace(amount, end=end + 1), currency)


def _adjective(tokens: Sequence[Token], at: int) -> bool:
    """For "Two million US dollars": a country between number and currency."""
    return tokens[at].capital and at + 1 < len(tokens) and tokens[at + 1].fold in lex.CURRENCIES


def _is_weight(tokens: Sequence[Token], at: int) -> bool:
    """For "12 pounds of flour", "lost 60 pounds"; not "12 pounds", "two million pounds of aid"."""
    if tokens[at].fold not in ("pound", "pounds") or tokens[at - 1].fold in lex.SCALES:
        return False
    weighed = any(token.fold in _WEIGHED for token in tokens[max(0, at - _TO_A_WEIGHT) : at])
    return weighed or span_text(tokens[at + 1 : at + 3]).startswith(("of ", "heavier", "lighter"))


_TO_A_WEIGHT = 4
_WEIGHED = lex.listed("weigh weighs weighed weighing lost shed loses sheds losing shedding gained gains")
"""Before pounds that are no money."""


def read_share(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    """For "9 percent", "a third of", "25 basis points"."""
    if (share := _fraction(tokens, at)) is not None:
        return share
    amount = read_amount(tokens, at, dated.language)
    if amount is None:
        return None
    following = span_text(tokens[amount.end : amount.end + 2])
    if following in ("basis points", "basis point"):
        number, step = amount.number / 100, amount.step / 100
        return valued("percentage", tokens, at, Amount(amount.end + 2, number, step), "points")
    if following.startswith(("% point", "percentage point")):
        return valued("percentage", tokens, at, replace(amount, end=amount.end + 2), "points")
    length = _percent(tokens, amount.end)
    if length:
        return valued("percentage", tokens, at, replace(amount, end=amount.end + length), "%")
    return _percentages(tokens, at, amount, dated)


def _percent(tokens: Sequence[Token], at: int) -> int:
    """How many tokens long a word for "percent" is, 0 where there is none."""
    following = span_text(tokens[at : at + 2])
    return next((n for sign, n in _PERCENT if following == sign or following.startswith(f"{sign} ")), 0)


def _percentages(tokens: Sequence[Token], at: int, low: Amount, dated: Dated) -> Value | None:
    """For "5 to 7 percent", "between 5 and 7 percent", "5-7%"."""
    after = low.end + (span_text(tokens[low.end : low.end + 1]) in RANGED)
    if after >= len(tokens) or not (tokens[after].joined or after > low.end):
        return None
    if span_text(tokens[low.end : after]) == "and" and (not at or tokens[at - 1].fold != "between"):
        return None
    high = read_amount(tokens, after, dated.language)
    if high is None or high.number <= low.number or not (length := _percent(tokens, high.end)):
        return None
    value = valued("percentage", tokens, at, replace(low, end=high.end + length), "%")
    return replace(value, high=high.number, bound="about")


_PERCENT = (("%", 1), ("percent", 1), ("per cent", 2), ("pct", 1), ("pc", 1))


def _fraction(tokens: Sequence[Token], at: int) -> Value | None:
    """For "Four in ten", "two-thirds", "a quarter of"; told as "about"."""
    few = lex.CARDINALS.get(tokens[at].fold)
    if few and span_text(tokens[at + 1 : at + 2]) in ("in", "of", "out") and at + 2 < len(tokens):
        of = at + 2 + (tokens[at + 1].fold == "out" and tokens[at + 2].fold == "of")
        many = lex.CARDINALS.get(tokens[of].fold, 0) if of < len(tokens) else 0
        if few < many and (tokens[at + 1].fold != "of" or tokens[at + 1].joined):
            return Value(
                kind="percentage", start=at, end=of + 1, number=100 * few / many, bound="about", unit="%"
            )
    if (few or tokens[at].fold == "a") and at + 1 < len(tokens):
        share = lex.FRACTIONS.get(tokens[at + 1].fold)
        joined = tokens[at + 1].joined or span_text(tokens[at + 2 : at + 3]) == "of"
        if share is not None and joined:
            number = 100 * share * (few or 1)
            return Value(kind="percentage", start=at, end=at + 2, number=number, bound="about", unit="%")
    if tokens[at].fold == "half" and span_text(tokens[at + 1 : at + 2]) in ("of", "the", "all"):
        return Value(kind="percentage", start=at, end=at + 1, number=50.0, bound="about", unit="%")
    return None
