"""Which of two dates of publication is later, from the ISO 8601 texts that articles carry.

A date keeps the day on which the outlet has it: 01:28 of 1 October in Tokyo is 1 October. Dates with an hour
and a zone are compared as moments. Others are compared by their days, or months, and when these are the same
nobody knows which came first: a date without an hour is not before 08:00 of its day.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

ISO = re.compile(
    r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?"
    r"(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?$"
)
A_DAY = 24 * 60
_BETWEEN = 11 * 60
"""Minutes of a day in UTC at which it is that day all over the world, Kiribati excepted."""

Order = tuple[bool, int, int]
"""Sorts dates: undated last."""


class _Date(NamedTuple):
    month: int
    """Since year 0."""
    day: int | None
    """Since a fixed one."""
    minutes: int | None
    """Since that day: in UTC if `zoned`, otherwise as the outlet has it."""
    zoned: bool
    seconds: int


def lapse(earlier: str | None, later: str | None) -> str:
    """The time between in words: "2 h later", "3 days later"; "" where it is none or cannot be told."""
    minutes = _minutes_between(_read(earlier), _read(later))
    if minutes is None or minutes <= 0:
        return ""
    if minutes < 60:
        return f"{minutes} min later"
    if minutes < A_DAY:
        return f"{round(minutes / 60)} h later"
    days = round(minutes / A_DAY)
    return f"{days} day{'s' if days > 1 else ''} later"


def is_later(earlier: str | None, later: str | None) -> bool:
    """Whether the second date is known to come after the first."""
    first, second = _read(earlier), _read(later)
    minutes = _minutes_between(first, second)
    if minutes is None:
        return first is not None and second is not None and first.month < second.month
    return minutes > 0


def order(published: str | None) -> Order:
    """A key that sorts dates so that none stands before one that it is known to be later than.

    What cannot be told must stand somewhere: a date without an hour in the middle of its day.
    """
    date = _read(published)
    if date is None:
        return True, 0, 0
    if date.day is None:
        return False, 2 * _day(date.month // 12, date.month % 12 + 1, 15) * A_DAY, 0
    if date.minutes is not None and date.zoned:
        return False, 2 * date.minutes, date.seconds
    told = 0 if date.minutes is None else date.minutes - date.day * A_DAY
    return False, 2 * (date.day * A_DAY + _BETWEEN) - 1, 60 * told + date.seconds


def earliest(published: Iterable[str]) -> str | None:
    """The first of some dates, only as precise as it is known which is the first; None of none."""
    dates = sorted(set(published), key=lambda date: (order(date), date))
    maybe = [date for date in dates if not is_later(dates[0], date)]
    return min(maybe, key=len, default=None)


def _minutes_between(first: _Date | None, second: _Date | None) -> int | None:
    """Minutes; whole days where an hour or a zone is missing; None where a day is."""
    if first is None or second is None or first.day is None or second.day is None:
        return None
    if first.minutes is None or second.minutes is None or first.zoned != second.zoned:
        return (second.day - first.day) * A_DAY
    return second.minutes - first.minutes


@lru_cache(maxsize=2**14)
def _read(published: str | None) -> _Date | None:
    read = ISO.match(published or "")
    if read is None:
        return None
    year, month = int(read[1]), int(read[2])
    at = 12 * year + month - 1
    if read[3] is None:
        return _Date(at, None, None, False, 0)
    day = _day(year, month, int(read[3]))
    if read[4] is None:
        return _Date(at, day, None, False, 0)
    minutes = day * A_DAY + int(read[4]) * 60 + int(read[5]) - _ahead(read[7] or "Z")
    return _Date(at, day, minutes, read[7] is not None, int(read[6] or 0))


def _ahead(zone: str) -> int:
    """Minutes by which a zone is ahead of UTC."""
    ahead = 0 if zone == "Z" else int(zone[1:3]) * 60 + int(zone[-2:])
    return -ahead if zone[0] == "-" else ahead


def _day(year: int, month: int, day: int) -> int:
    """Days since 1 March of year 0 (Richards, Explanatory Supplement to the Astronomical Almanac, 2013)."""
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 1
