"""Which of two moments is later, and by how much, from the ISO 8601 texts that articles carry."""

import re

ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$")
A_DAY = 24 * 60


def lapse(earlier: str | None, later: str | None) -> str:
    """The time between in words: "2 h later", "3 days later"; "" where it is none or cannot be told."""
    minutes = _minutes_between(earlier, later)
    if minutes is None or minutes <= 0:
        return ""
    if minutes < 60:
        return f"{minutes} min later"
    if minutes < A_DAY:
        return f"{round(minutes / 60)} h later"
    days = round(minutes / A_DAY)
    return f"{days} day{'s' if days > 1 else ''} later"


def is_later(earlier: str | None, later: str | None) -> bool:
    """Whether the second moment is known to come after the first."""
    minutes = _minutes_between(earlier, later)
    return minutes is not None and minutes > 0


def _minutes_between(earlier: str | None, later: str | None) -> int | None:
    """Minutes; whole days where one has no time of day; None where one is missing or not a date."""
    first, second = ISO.match(earlier or ""), ISO.match(later or "")
    if first is None or second is None:
        return None
    if first[4] is None or second[4] is None:
        return (_day(second) - _day(first)) * A_DAY
    return _minutes(second) - _minutes(first)


def _minutes(read: re.Match[str]) -> int:
    """Minutes since a fixed day, in UTC where the zone is given."""
    zone = read[6] or "Z"
    ahead = 0 if zone == "Z" else int(zone[1:3]) * 60 + int(zone[-2:])
    return _day(read) * A_DAY + int(read[4]) * 60 + int(read[5]) - (-ahead if zone[0] == "-" else ahead)


def _day(read: re.Match[str]) -> int:
    """Days since 1 March of year 0 (Richards, Explanatory Supplement to the Astronomical Almanac, 2013)."""
    year, month, day = int(read[1]), int(read[2]), int(read[3])
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 1
