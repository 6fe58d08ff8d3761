"""Values that can be checked against each other, and how two of them compare."""

from dataclasses import dataclass
from typing import Literal

from briefing.engine.discrepancies.lexicon import MEASURES
from briefing.engine.thresholds import DISCREPANCIES
from briefing.models import DiscrepancyKind

Bound = Literal["", "least", "most", "about"]
Comparison = Literal["same", "rounding", "scope", "clash", "apart"]
"""`rounding`: one is the other told less finely; `scope`: at least 12 / 14; `apart`: cannot be compared."""

Day = tuple[int | None, int | None, int | None]
"""Year, month, day, as far as they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value in a passage. Tokens by index, `end` exclusive."""

    kind: DiscrepancyKind
    start: int
    end: int
    number: float = 0.0
    """Of a time the minute of the day, of an ordinal its rank, of a weekday 0 for Monday."""
    high: float | None = None
    """End of a range that begins with `number`."""
    step: float = 1.0
    """How finely the number is told."""
    bound: Bound = ""
    unit: str = ""
    """Currency, unit of measure, "score", or what else it counts in; values of different units are apart."""
    day: Day = (None, None, None)
    last: Day = (None, None, None)
    """Last day of a stretch that begins with `day`."""
    year: int | None = None
    """The article's own year, for days told without one."""
    zones: tuple[int, ...] = ()
    skip: int = 0
    """How many words of grammar stand between it and what it counts: "5 millones de personas"."""
    loose: bool = False
    """A time of day told by the half day only, a day told with "late", "early", "overnight"."""


def compare(a: Value, b: Value) -> Comparison:
    """How two values of one slot go together; symmetrical."""
    if {a.kind, b.kind} <= {"date", "weekday"}:
        return _compare_days(a, b)
    if a.kind != b.kind:
        return "apart"
    if a.kind == "unit":
        return _compare_measures(a, b)
    if a.kind == "time":
        return _compare_times(a, b)
    return _compare_amounts(a, b)


def _compare_amounts(a: Value, b: Value) -> Comparison:
    if a.unit != b.unit:
        if a.number == b.number and {a.unit, b.unit} <= _PLAIN:
            return "same"
        return "clash" if a.kind == "money" and a.number == b.number else "apart"
    return _compare_numbers(a, b, a.number, b.number)


_PLAIN = frozenset({"", "age", "part"})
"""Units of which one outlet may leave out what makes them: "three of them", "aged 16 and 13"."""


def _compare_numbers(a: Value, b: Value, x: float, y: float) -> Comparison:
    if x == y:
        return "same"
    if _in_range(a, b) or (not _is_exact(a) and _rounds(a, x, b, y)):
        return "rounding"
    for value, own, other in ((a, x, y), (b, y, x)):
        if (value.bound == "least" and other > own) or (value.bound == "most" and other < own):
            return "scope"
    return "clash"


def _in_range(a: Value, b: Value) -> bool:
    if a.high is None and b.high is None:
        return False
    return a.number <= (b.high or b.number) and b.number <= (a.high or a.number)


def _is_exact(value: Value) -> bool:
    return value.kind in ("ordinal", "place") or value.unit == "score"


def _rounds(a: Value, x: float, b: Value, y: float) -> bool:
    """Whether one is the other told less finely."""
    greater = max(abs(x), abs(y))
    apart = abs(x - y)
    if a.bound or b.bound:
        return apart <= DISCREPANCIES.about * greater
    coarse, fine = (a, b) if a.step >= b.step else (b, a)
    return coarse.step > fine.step and apart <= coarse.step / 2 and apart <= DISCREPANCIES.rounding * greater


def _compare_measures(a: Value, b: Value) -> Comparison:
    (dimension, size), (other, other_size) = MEASURES[a.unit], MEASURES[b.unit]
    if dimension != other:  # "90,000 barrels", "90,000 tonnes"
        return "clash" if a.number == b.number and {dimension, other} <= _QUANTITIES else "apart"
    if {a.unit, b.unit} == {"celsius", "fahrenheit"}:
        x, y = (v.number if v.unit == "celsius" else (v.number - 32) / 1.8 for v in (a, b))
        return "same" if abs(x - y) <= DISCREPANCIES.degrees else "clash"
    if size == other_size:
        return _compare_numbers(a, b, a.number, b.number)
    x, y = a.number * size, b.number * other_size
    if abs(x - y) <= DISCREPANCIES.conversion * max(abs(x), abs(y)):
        return "same"
    return _compare_numbers(a, b, x, y)


_ZONES_APART = 30
"""Minutes by which times of day in two places differ, or a multiple."""
_QUANTITIES = frozenset({"mass", "volume"})
"""Dimensions in which one thing can be told."""


def _compare_times(a: Value, b: Value) -> Comparison:
    if a.zones and b.zones:
        in_greenwich = {(a.number - zone) % 1440 for zone in a.zones}
        return "same" if in_greenwich & {(b.number - zone) % 1440 for zone in b.zones} else "clash"
    apart = abs(a.number - b.number) % (720 if a.loose or b.loose else 1440)
    if apart == 0 or (bool(a.zones) != bool(b.zones) and apart % _ZONES_APART == 0):
        return "same"
    near = DISCREPANCIES.about_minutes if a.bound or b.bound else 0
    return "same" if apart <= near else "clash"


def _compare_days(a: Value, b: Value) -> Comparison:
    if a.kind == b.kind == "weekday":
        if a.number == b.number or (a.unit and a.unit == b.unit):  # "today" in the papers of two days
            return "same"
        neighbours = abs(a.number - b.number) in (1, 6)
        return "same" if neighbours and (a.loose or b.loose) else "clash"
    if a.kind == b.kind:
        told = [_told_alike(x, y) for x in (a.day, a.last) for y in (b.day, b.last)]
        if all(alike is None for alike in told):
            return "apart"
        return "same" if True in told else "clash"
    dated, named = (a, b) if a.kind == "date" else (b, a)
    day = weekday(dated.day, dated.year)
    if day is None:
        return "apart"
    return "same" if day == named.number else "clash"


def _told_alike(a: Day, b: Day) -> bool | None:
    """Whether two days agree in what both tell; None where that is nothing."""
    both = [(x, y) for x, y in zip(a, b, strict=True) if x is not None and y is not None]
    return all(x == y for x, y in both) if both else None


def weekday(day: Day, year: int | None) -> int | None:
    """0 for Monday to 6 for Sunday; None where the date is not told fully. Sakamoto's method."""
    y, m, d = day[0] or year, day[1], day[2]
    if y is None or m is None or d is None:
        return None
    y -= m < 3
    offsets = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)
    return (y + y // 4 - y // 100 + y // 400 + offsets[m - 1] + d + 6) % 7
