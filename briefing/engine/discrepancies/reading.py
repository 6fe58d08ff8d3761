"""The values in a passage, read left to right, each token in at most one value."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.engine.discrepancies import lexicon as lex
from briefing.engine.discrepancies.amounts import Amount, read_amount
from briefing.engine.discrepancies.calendar import read_day, read_time
from briefing.engine.discrepancies.tokens import Token, span_text
from briefing.engine.discrepancies.values import Bound, Day, Value

_RANK = re.compile(r"(\d+)(?:st|nd|rd|th)")
_LONGEST_BOUND = 4
_NO_COUNT_AFTER = lex.listed("of another or thing who day way side hand")
_NO_COUNT_BEFORE = lex.listed("no any every the this that which each only some")
_ADVERBIAL = frozenset({"at", "when", "comes", "came", "put", "was", "were"})
"""Before "first" where it ranks nothing: "at first", "came first", "was first seen"."""
_NEVER_COUNTED = lex.listed(
    """amendment lady ladies minister quarter half world avenue street circuit st ave rd blvd congress
    district division infantry"""
)


@dataclass(frozen=True, slots=True)
class Dated:
    """What is known of the article around a passage."""

    language: str
    published: Day


Reader = Callable[[Sequence[Token], int, Dated], Value | None]


def read_values(tokens: Sequence[Token], dated: Dated) -> tuple[Value, ...]:
    """Every value of a passage in order."""
    found: list[Value] = []
    at = 0
    while at < len(tokens):
        if not (tokens[at].fold[:1].isdigit() or tokens[at].fold in _STARTS):
            at += 1
            continue
        value = next((v for reader in _READERS if (v := reader(tokens, at, dated)) is not None), None)
        if value is not None and value.unit != _NOTHING:
            found.append(value)
        at = value.end if value is not None else at + 1
    return tuple(found)


_NOTHING = "nothing"
"""Unit of digits that are no value: part of a name, a label or a date that cannot be read."""


def _calendar(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    time = read_time(tokens, at)
    return replace(time, bound=_bound(tokens, at)) if time else read_day(tokens, at, dated.published)


def _ordinal(tokens: Sequence[Token], at: int, _dated: Dated) -> Value | None:
    token = tokens[at]
    rank, end = _rank(tokens, at)
    if rank is None:
        return None
    before = tokens[at - 1].fold if at else ""
    after = tokens[end].fold if end < len(tokens) else ""
    fraction = before in lex.CARDINALS or (before in ("a", "an") and after == "of")
    adverb = rank == 1 and before in _ADVERBIAL
    idle = fraction or adverb or after in _NEVER_COUNTED or _is_name(tokens, at, end)
    unit = _NOTHING if idle or (token.fold == "second" and after in ("later", "ago")) else ""
    return Value(kind="ordinal", start=at, end=end, number=rank, unit=unit)


def _rank(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    folded = tokens[at].fold
    if match := _RANK.fullmatch(folded):
        return int(match[1]), at + 1
    tens = lex.CARDINALS.get(folded, 0)
    if tens >= 20 and at + 1 < len(tokens) and tokens[at + 1].joined:
        unit = lex.ORDINALS.get(tokens[at + 1].fold, 10)
        return (tens + unit, at + 2) if unit < 10 else (None, at)
    return lex.ORDINALS.get(folded), at + 1


def _is_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """For "Second Avenue", "Third Reich": capital in the middle of a sentence, and so is what follows."""
    return tokens[at].capital and not tokens[at].initial and end < len(tokens) and tokens[end].capital


def _money(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    first = at
    if tokens[at].fold in lex.PREFIXES and at + 1 < len(tokens) and tokens[at + 1].text in lex.CURRENCIES:
        at += 1
    if tokens[at].text in "$£€¥₹" and at + 1 < len(tokens):
        amount = read_amount(tokens, at + 1, dated.language)
        return _valued("money", tokens, first, amount, lex.CURRENCIES[tokens[at].text]) if amount else None
    amount = read_amount(tokens, at, dated.language)
    if amount is None or amount.end >= len(tokens):
        return None
    end = amount.end + (_adjective(tokens, amount.end))
    currency = lex.CURRENCIES.get(tokens[end].fold) if end < len(tokens) else None
    if currency is None or _is_weight(tokens, end):
        return None
    return _valued("money", tokens, at, replace(amount, end=end + 1), currency)


def _adjective(tokens: Sequence[Token], at: int) -> bool:
    """For "Two million US dollars": a country between number and currency."""
    return tokens[at].capital and at + 1 < len(tokens) and tokens[at + 1].fold in lex.CURRENCIES


def _is_weight(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].fold in ("pound", "pounds") and span_text(tokens[at + 1 : at + 3]).startswith(
        ("of ", "heavier", "lighter")
    )


def _percentage(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    if (share := _fraction(tokens, at)) is not None:
        return share
    amount = read_amount(tokens, at, dated.language)
    if amount is None:
        return None
    following = span_text(tokens[amount.end : amount.end + 2])
    if following.startswith(("% point", "percentage point")):
        return _valued("percentage", tokens, at, replace(amount, end=amount.end + 2), "points")
    length = next((n for sign, n in _PERCENT if following == sign or following.startswith(f"{sign} ")), None)
    if length is None:
        return None
    return _valued("percentage", tokens, at, replace(amount, end=amount.end + length), "%")


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


def _measure(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    if tokens[at].fold == "magnitude" and at + 1 < len(tokens):
        amount = read_amount(tokens, at + 1, dated.language)
        return _valued("number", tokens, at, amount, "magnitude") if amount else None
    amount = read_amount(tokens, at, dated.language, short_scales=False)
    if amount is None or amount.end >= len(tokens):
        return None
    for phrase, unit in _BY_NATURE.items():
        if span_text(tokens[amount.end : amount.end + len(phrase.split())]) == phrase:
            return _valued("number", tokens, at, replace(amount, end=amount.end + len(phrase.split())), unit)
    if (two_words := _UNITS.get(span_text(tokens[amount.end : amount.end + 2]))) is not None:
        return _valued("unit", tokens, at, replace(amount, end=amount.end + 2), two_words)
    if not _is_unit(tokens, amount.end):
        return None
    unit, end = _named_measure(tokens, amount.end)
    return _and_more(tokens, _valued("unit", tokens, at, replace(amount, end=end), unit), dated)


def _hours(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    """For "an hour and 14 minutes"."""
    if span_text(tokens[at : at + 3]) not in _ONE_AND or at + 3 >= len(tokens):
        return None
    one = Value(kind="unit", start=at, end=at + 2, number=1.0, unit=tokens[at + 1].fold)
    value = _and_more(tokens, one, dated)
    return value if value is not one else None


_ONE_AND = frozenset(f"{one} {unit} and" for one in ("a", "an") for unit in ("minute", "hour", "day", "week", "year"))


def _and_more(tokens: Sequence[Token], value: Value, dated: Dated) -> Value:
    """With the smaller unit that follows: "two hours and 10 minutes", told in the smaller."""
    if lex.MEASURES[value.unit][0] not in ("duration", "length", "mass"):
        return value
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
_UNITS = {
    f"{square} {word}": f"sq {short}"
    for short, names in (
        ("km", "kilometers kilometres kilometer kilometre km"),
        ("mi", "miles mile"),
        ("m", "meters metres meter metre m"),
        ("ft", "feet foot ft"),
    )
    for word in names.split()
    for square in ("square", "sq")
} | {"light years": "light-years", "light year": "light-years", "nautical miles": "nautical miles"}
"""Units of two words."""


def _is_unit(tokens: Sequence[Token], at: int) -> bool:
    """A unit of measure; not the "m" of "5m voters" nor the second of two."""
    unit = tokens[at]
    if unit.fold not in lex.MEASURES or (unit.fold == "second" and not unit.joined):
        return False
    return unit.fold != "m" or not _counts(tokens, at + 1)


def _named_measure(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Unit and where it ends: "miles an hour" is mph."""
    following = span_text(tokens[at + 1 : at + 3])
    if tokens[at].fold in ("degree", "degrees") and (scale := following.split(" ")[0]) in _SCALES:
        return _SCALES[scale], at + 2
    if following in ("an hour", "per hour"):
        speeds = {"length 1000.0": "kph", "length 1609.344": "mph"}
        dimension, size = lex.MEASURES[tokens[at].fold]
        if (speed := speeds.get(f"{dimension} {size}")) is not None:
            return speed, at + 3
    return tokens[at].fold, at + 1


_SCALES = {"celsius": "celsius", "c": "celsius", "fahrenheit": "fahrenheit", "f": "fahrenheit"}


def _score(tokens: Sequence[Token], at: int, _dated: Dated) -> Value | None:
    """For "3-1", "52-48", "5 to 4" in a vote: both figures as one value; a longer chain is no value."""
    if at + 1 >= len(tokens) or not (tokens[at].text.isdigit() and tokens[at + 1].text.isdigit()):
        return None
    if not tokens[at + 1].joined:
        return None
    end = at + 2
    while end < len(tokens) and tokens[end].joined and tokens[end].text.isdigit():
        end += 1
    before, after = at and tokens[at - 1].clause, end < len(tokens) and tokens[end].clause
    record = before < tokens[at].clause < after  # "the Colts (11-4) won"
    long = end > at + 2 or len(tokens[at].text) > 3 or record
    unit = _NOTHING if long else "score"
    counted = end < len(tokens) and tokens[end].content and tokens[end].fold not in _SCORED
    if counted and not long and int(tokens[at].text) < int(tokens[at + 1].text):
        return None
    high, low = sorted((int(tokens[at].text), int(tokens[at + 1].text)), reverse=True)
    return Value(kind="number", start=at, end=end, number=1000.0 * high + low, unit=unit)


_SCORED = lex.listed("win victory defeat loss vote draw lead majority decision thriller")


def _number(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    amount = read_amount(tokens, at, dated.language)
    if amount is None:
        digits = tokens[at].text[:1].isdigit()
        return Value(kind="number", start=at, end=at + 1, unit=_NOTHING) if digits else None
    if _is_age(tokens, at):
        return _valued("number", tokens, at, amount, "age")
    if _is_idle(tokens, at, amount.end):
        return Value(kind="number", start=at, end=amount.end, unit=_NOTHING)
    part = span_text(tokens[amount.end : amount.end + 2]) in _PART
    return _ranged(tokens, _valued("number", tokens, at, amount, "part" if part else ""), dated)


def _is_idle(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a number counts nothing: the pronoun "one", a year, part of a name ("Apollo 11"), a label."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.fold == "one" and (not _counts(tokens, end) or tokens[end].fold in _NO_COUNT_AFTER):
        return True
    if _A_YEAR.fullmatch(token.text) and not _counts_many(tokens, end):
        return True
    if before is None:
        return False
    named = before.capital and not before.initial and token.text[0].isdigit()
    in_name = named and before.clause == token.clause
    return in_name or before.fold in _LABELS or (token.fold == "one" and before.fold in _NO_COUNT_BEFORE)


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """For "Marrow, 41, said": alone between commas, after a name."""
    if at < 1 or at + 1 >= len(tokens) or not tokens[at - 1].capital:
        return False
    alone = tokens[at - 1].clause < tokens[at].clause < tokens[at + 1].clause
    return alone and tokens[at].text.isdigit() and 1 < int(tokens[at].text) < _OLDEST


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word follows that can be counted: "2000 workers", not "2008 Miami Dolphins"."""
    if at >= len(tokens) or tokens[at].clause != tokens[at - 1].clause:
        return False
    return tokens[at].content and not tokens[at].capital


def _counts_many(tokens: Sequence[Token], at: int) -> bool:
    """For "2000 workers", not "2016 presidential race"."""
    return _counts(tokens, at) and (tokens[at].fold.endswith("s") or tokens[at].sense == "PEOPLE")


def _ranged(tokens: Sequence[Token], value: Value, dated: Dated) -> Value:
    """For "10 to 15": one value with two ends."""
    after = value.end + (span_text(tokens[value.end : value.end + 1]) in _TO)
    joined = after < len(tokens) and tokens[after].joined and tokens[after].text[0].isdigit()
    between = span_text(tokens[max(0, value.start - 1) : value.start]) == "between"
    ranged = joined if after == value.end else between or tokens[value.end].fold != "and"
    amount = read_amount(tokens, after, dated.language) if ranged and after < len(tokens) else None
    if amount is None or amount.number <= value.number:
        return value
    return replace(value, end=amount.end, high=amount.number, bound="about")


_OLDEST = 120
_A_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_PART = frozenset({"of the", "of those", "of them", "of his", "of her", "of their", "of its", "of these"})
_TO = frozenset({"to", "and", "or"})


_LABELS = lex.listed(
    """number no article section chapter page room flight route highway interstate covid channel act"""
)  # fmt: skip


def _valued(kind: object, tokens: Sequence[Token], at: int, amount: Amount, unit: str) -> Value:
    return Value(
        kind=kind,  # type: ignore[arg-type]
        start=at,
        end=amount.end,
        number=amount.number,
        step=amount.step,
        bound=_bound(tokens, at),
        unit=unit,
    )


def _bound(tokens: Sequence[Token], at: int) -> Bound:
    for length in range(_LONGEST_BOUND, 0, -1):
        phrase = span_text(tokens[max(0, at - length) : at])
        if phrase in lex.ABOUT:
            return "about"
        if phrase in lex.AT_LEAST:
            return "least"
        if phrase in lex.AT_MOST:
            return "most"
    return ""


_STARTS = frozenset(
    {
        *lex.CARDINALS,
        *lex.ORDINALS,
        *lex.MONTHS,
        *lex.WEEKDAYS,
        *lex.RELATIVE_DAYS,
        *lex.PREFIXES,
        *lex.CURRENCIES,
    }
    | {"a", "an", "half", "magnitude", "noon", "midday", "midnight"}
)
"""Words with which a value may begin, besides digits."""
_READERS: tuple[Reader, ...] = (_calendar, _ordinal, _money, _percentage, _hours, _measure, _score, _number)
