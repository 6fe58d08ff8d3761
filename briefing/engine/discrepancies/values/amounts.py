"""Numbers in words and digits: "12,000", "12 thousand", "a dozen", "two and a half million"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.engine.discrepancies.lexicon import CARDINALS, SCALES, SHORT_SCALES, listed
from briefing.engine.discrepancies.tokens import LONGEST_NUMBER, Token

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_MOST = 10.0**LONGEST_NUMBER
_DECIMAL_COMMA = listed("de es fr it pt nl da sv nb fi pl cs ro tr")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, where it ends, and how finely it is told."""

    end: int
    """Index of the token after it."""
    number: float
    step: float
    """Worth of its last telling digit: 100,000 for "1.5 million", 1 for "497", 100 for "500"."""


def read_amount(
    tokens: Sequence[Token], at: int, language: str, *, short_scales: bool = True
) -> Amount | None:
    """The number that begins at a token, None where none does; with `short_scales` "5m" is five million."""
    amount = _half(tokens, at) or _digits(tokens, at, language) or _words(tokens, at)
    return _scaled(tokens, amount, short_scales) if amount else None


def _half(tokens: Sequence[Token], at: int) -> Amount | None:
    """For "Half a million", "half a dozen", "half-dozen"."""
    if tokens[at].fold != "half":
        return None
    after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].fold == "a")
    if after < len(tokens) and tokens[after].fold in SCALES:
        return Amount(after, 0.5, 0.5)
    return None


def _digits(tokens: Sequence[Token], at: int, language: str) -> Amount | None:
    text = tokens[at].text
    if len(text) > LONGEST_NUMBER or not _DIGITS.fullmatch(text):
        return None
    plain, end = _plain(text, language), at + 1
    if plain is None:
        return None
    if "." in plain:
        return Amount(end, float(plain), 10.0 ** -len(plain.split(".")[1]))
    while len(plain) <= min(3 * (end - at), LONGEST_NUMBER) and _is_group(tokens, end):  # "45 000"
        plain, end = plain + tokens[end].text, end + 1
    zeros = len(plain) - len(plain.rstrip("0"))
    return Amount(end, float(plain), 10.0**zeros if zeros > 1 else 1.0)


def _is_group(tokens: Sequence[Token], at: int) -> bool:
    """Whether three digits follow after one space, or after a comma and a space: "45 000", "45, 000"."""
    if at >= len(tokens) or not re.fullmatch(r"\d{3}", tokens[at].text):
        return False
    return 1 <= tokens[at].start - tokens[at - 1].end <= 2 and not tokens[at].joined


def _plain(text: str, language: str) -> str | None:
    """Digits with at most one decimal point; None for what is no single number ("1.2.3", "3,5")."""
    if language in _DECIMAL_COMMA:
        if _GROUPED_BY_POINTS.fullmatch(text) or "," in text:
            text = text.replace(".", "").replace(",", ".")
    elif _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    return text if re.fullmatch(r"\d+(?:\.\d+)?", text) else None


def _words(tokens: Sequence[Token], at: int) -> Amount | None:
    if at >= len(tokens):
        return None
    if tokens[at].fold in ("a", "an"):
        scaled = at + 1 < len(tokens) and tokens[at + 1].fold in SCALES
        return Amount(at + 1, 1.0, 1.0) if scaled else None
    value = CARDINALS.get(tokens[at].fold)
    if value is None:
        return None
    end = at + 1
    if value >= 20 and end < len(tokens) and tokens[end].joined:
        unit = CARDINALS.get(tokens[end].fold, 10)
        if 0 < unit < 10:
            return Amount(end + 1, float(value + unit), 1.0)
    return Amount(end, float(value), 1.0)


def _scaled(tokens: Sequence[Token], amount: Amount, short: bool) -> Amount:
    """With the scale words that follow: "3 hundred and forty", "2 and a half million"."""
    end, number, step = amount.end, amount.number, amount.step
    if _phrase(tokens, end, "and", "a", "half"):
        end, number, step = end + 3, number + 0.5, 0.5
    while number < _MOST and (scale := _scale(tokens, end, short)) is not None:
        end, number, step = end + 1, number * scale, step * scale
        rest = _words(tokens, end + 1) if _fold(tokens, end) == "and" else _rest(tokens, end, scale)
        if rest is not None and rest.number < scale:
            end, number, step = rest.end, number + rest.number, 1.0
    return Amount(end, number, step)


def _rest(tokens: Sequence[Token], at: int, scale: float) -> Amount | None:
    """For "Three hundred forty", not "two dozen three"."""
    return _words(tokens, at) if at < len(tokens) and scale >= 100 and tokens[at].fold in CARDINALS else None


def _scale(tokens: Sequence[Token], at: int, short: bool) -> float | None:
    folded = _fold(tokens, at)
    if short and folded in SHORT_SCALES and tokens[at].joined and tokens[at - 1].text[-1].isdecimal():
        return SHORT_SCALES[folded]
    return SCALES.get(folded)


def _fold(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].fold if at < len(tokens) else ""


def _phrase(tokens: Sequence[Token], at: int, *folds: str) -> bool:
    return all(_fold(tokens, at + i) == fold for i, fold in enumerate(folds))
