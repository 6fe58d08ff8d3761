"""Measures, magnitudes and ages."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.engine.discrepancies import lexicon as lex
from briefing.engine.discrepancies.tokens import Token, span_text
from briefing.engine.discrepancies.values.amounts import Amount, read_amount
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.discrepancies.values.valued import NOTHING, Dated, counts, valued


def read_measure(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    """For "5 miles", "38C", "1.8m tonnes", "two hours and 10 minutes", "magnitude 6", "41-year-old"."""
    if tokens[at].fold == "magnitude" and at + 1 < len(tokens):
        amount = read_amount(tokens, at + 1, dated.language)
        return valued("number", tokens, at, amount, "magnitude") if amount else None
    amount = _amount(tokens, at, dated)
    if amount is None or amount.end >= len(tokens):
        return None
    for words, unit in _BY_NATURE.items():
        end = amount.end + len(words.split())
        if span_text(tokens[amount.end : end]) == words:
            return valued("number", tokens, at, replace(amount, end=end), unit)
    found = _named_measure(tokens, amount.end)
    if found is None:
        return None
    unit, end = found
    if not amount.number and lex.MEASURES[unit][0] == "duration":  # "zero-day"
        return Value(kind="number", start=at, end=end, unit=NOTHING)
    value = valued("unit", tokens, at, replace(amount, end=end), unit)
    return _below_zero(tokens, _and_more(tokens, value, dated))


def _amount(tokens: Sequence[Token], at: int, dated: Dated) -> Amount | None:
    """The number of a measure: the "m" of "40m wide" is its unit, that of "1.8m tonnes" is not."""
    scaled = read_amount(tokens, at, dated.language)
    if scaled is not None and scaled.end < len(tokens) and _is_unit(tokens, scaled.end):
        return scaled
    return read_amount(tokens, at, dated.language, short_scales=False)


def _below_zero(tokens: Sequence[Token], value: Value) -> Value:
    """For "minus 15 degrees", "15 degrees below zero"."""
    if lex.MEASURES[value.unit][0] != "degrees":
        return value
    minus = value.start > 0 and tokens[value.start - 1].fold == "minus"
    below = span_text(tokens[value.end : value.end + 2]) in ("below zero", "below freezing")
    return replace(value, number=-value.number, end=value.end + 2 * below) if minus or below else value


def read_running_time(tokens: Sequence[Token], at: int, _dated: Dated) -> Value | None:
    """For "won in 2:03:41"."""
    match = _RUNNING.fullmatch(tokens[at].text)
    if match is None:
        return None
    hours, minutes, seconds = map(int, match.groups())
    return Value(
        kind="unit",
        start=at,
        end=at + 1,
        number=3600.0 * hours + 60 * minutes + seconds,
        unit="seconds",
    )


_RUNNING = re.compile(r"(\d{1,3}):([0-5]\d):([0-5]\d)")


def read_one_and(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    """For "an hour and 14 minutes"."""
    if span_text(tokens[at : at + 3]) not in _ONE_AND or at + 3 >= len(tokens):
        return None
    one = Value(kind="unit", start=at, end=at + 2, number=1.0, unit=tokens[at + 1].fold)
    value = _and_more(tokens, one, dated)
    return value if value is not one else None


_ONE_AND = frozenset(
    f"{one} {unit} and" for one in ("a", "an") for unit in ("minute", "hour", "day", "week", "year")
)


def _and_more(tokens: Sequence[Token], value: Value, dated: Dated) -> Value:
    """With the smaller unit that follows: "two hours and 10 minutes", told in the smaller."""
    if lex.MEASURES[value.unit][0] not in ("duration", "length", "mass"):
        return value
    if value.unit in ("foot", "feet") and value.end < len(tokens) and tokens[value.end].joined:  # "6-foot-9"
        inches = tokens[value.end]
        if inches.whole:
            return replace(value, end=value.end + 1, number=value.number + int(inches.text) / 12)
    after = value.end + (span_text(tokens[value.end : value.end + 1]) == "and")
    if span_text(tokens[after : after + 2]) == "a half" and after > value.end:
        return replace(value, end=after + 2, number=value.number + 0.5, step=0.5)
    rest = read_amount(tokens, after, dated.language, short_scales=False) if after < len(tokens) else None
    if rest is None or rest.end >= len(tokens) or not _is_unit(tokens, rest.end):
        return value
    (dimension, size), (other, smaller) = lex.MEASURES[value.unit], lex.MEASURES[tokens[rest.end].fold]
    if dimension != other or not rest.number * smaller < size:
        return value
    number = round(value.number * size / smaller, 6) + rest.number
    return replace(value, end=rest.end + 1, number=number, step=rest.step, unit=tokens[rest.end].fold)


_BY_NATURE = {"year old": "age", "years old": "age", "year olds": "age", "magnitude": "magnitude"}
_UNITS = (
    {
        f"{square} {word}": f"sq {short}"
        for short, names in (
            ("km", "kilometers kilometres kilometer kilometre km"),
            ("mi", "miles mile"),
            ("m", "meters metres meter metre m"),
            ("ft", "feet foot ft"),
        )
        for word in names.split()
        for square in ("square", "sq")
    }
    | {
        f"{power}watt {hours}": f"{power}watt hours"
        for power in ("kilo", "mega", "giga", "tera")
        for hours in ("hour", "hours")
    }
    | {"light years": "light-years", "light year": "light-years", "nautical miles": "nautical miles"}
)
"""Units of two words."""


def _is_unit(tokens: Sequence[Token], at: int) -> bool:
    """A unit of measure; not the "m" of "5m voters" nor the second of two."""
    unit = tokens[at]
    if unit.fold not in lex.MEASURES or (unit.fold == "second" and not unit.joined):
        return False
    return unit.fold != "m" or not counts(tokens, at + 1)


def _named_measure(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Unit and where it ends: "miles an hour" is mph."""
    token, following = tokens[at], span_text(tokens[at + 1 : at + 3])
    if (two_words := _UNITS.get(span_text(tokens[at : at + 2]))) is not None:
        return two_words, at + 2
    if not _is_unit(tokens, at):
        return (_SCALES[token.fold], at + 1) if token.fold in ("c", "f") and token.joined else None
    if token.fold in ("degree", "degrees") and (scale := following.split(" ")[0]) in _SCALES:
        return _SCALES[scale], at + 2
    speed = _SPEEDS.get(lex.MEASURES[token.fold][1])
    if speed is not None and following in ("an hour", "per hour"):
        return speed, at + 3
    if speed is not None and following.split(" ")[0] in ("h", "hr") and tokens[at + 1].start == token.end + 1:
        return speed, at + 2  # km/h
    return token.fold, at + 1


_SPEEDS = {1000.0: "kph", 1609.344: "mph"}
"""By the metres of a unit: the speed of so many an hour."""
_SCALES = {"celsius": "celsius", "c": "celsius", "fahrenheit": "fahrenheit", "f": "fahrenheit"}
