"""Dates as bylines and metadata write them, to ISO 8601. Never a guess: 03/09/2025 says nothing.

A moment stays in the zone it is told in, so that its day is the outlet's own.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from dateutil import tz
from dateutil.parser import isoparse

from briefing.ingest.vocabulary import load, words


def _fold(text: str) -> str:
    """A text as names of months are looked up in it: Turkish papers write KASIM, and NİSAN for Nisan."""
    return text.casefold().replace("ı", "i").replace("i\u0307", "i")


_NAMES = {
    name.lower(): number for number, names in enumerate(load("months")["names"], 1) for name in names.split()
}
MONTHS = {_fold(name): number for name, number in _NAMES.items()}
_LONGEST_FIRST = [(name, _fold(name)) for name in sorted(_NAMES, key=lambda name: (-len(name), name))]

_MONTH = r"(?P<name><months>)(?![^\W\d_])[.॰]?"
_OF = r"(?:\s+(?:de|del|of|di))?"
_SHORT = r"(?P<short>\d\d)(?!\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|(?P<point>\.))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_CLOCK = (
    r"(?:(?:\s*(?:[,|·•T-]|at|um|à|a las|alle|às|kl\.?|-|–)\s*|\s+|(?<=[日일]))"
    r"(?P<hour>\d{1,2})[:.hH](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s*\(?(?P<zone>[A-Z]{1,5}\b|[+-]\d\d:?\d\d))?)?"
)


_REMEMBERED = 256
"""Patterns that are kept compiled: what the dates of many articles of a language have."""
_FORMS = (
    rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})",
    rf"{_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})",
    rf"{_YEAR}\.\s?(?P<month>\d{{1,2}})\.\s?(?P<day>\d{{1,2}})\.?",
    rf"{_YEAR}\.?\s+{_MONTH}\s+{_DAY}",
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    rf"{_MONTH}\s+{_DAY}\s+\d\d:\d\d:\d\d\s+\w{{2,5}}\s+{_YEAR}",  # as Unix writes it
    rf"{_DAY}{_OF}[\s-]+{_MONTH}{_OF}[,\s-]+{_YEAR}",
    rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
    rf"(?P<one>\d{{1,2}})[/-](?P<two>\d{{1,2}})[/-]{_YEAR}",
    rf"{_DAY}[\s-]{_MONTH}[\s-]'?{_SHORT}",
    rf"{_DAY}\s+{_MONTH}\s+(?:พ\.ศ\.\s*)?(?P<buddhist>25\d\d)",
    rf"{_DAY}\s+tháng\s+(?P<month>\d{{1,2}})(?:,|\s+năm)?\s+{_YEAR}",
    rf"(?P<one>\d{{1,2}})(?P<sign>[/.-])(?P<two>\d{{1,2}})(?P=sign){_SHORT}",
    r"令和(?P<reiwa>\d{1,2})年\s?(?P<month>\d{1,2})月\s?(?P<day>\d{1,2})日",
    rf"{_YEAR}[年년]\s?(?P<month>\d{{1,2}})[月월]\s?(?P<day>\d{{1,2}})[日일]",
)


@lru_cache(_REMEMBERED)
def _compiled(form: str, months: str) -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w/.-])" + form.replace("<months>", months) + _CLOCK + r"(?![\w/])", re.IGNORECASE
    )


def _dates_in(text: str) -> Iterator[re.Match[str]]:
    """What has the form of a date, form by form.

    To compile the months of sixty languages takes longer than to read an article: each form is looked for
    with those alone whose names are in the text, and none without a figure.
    """
    if not any(map(str.isdecimal, text)):
        return
    folded = _fold(text)
    months = "|".join(name for name, plain in _LONGEST_FIRST if plain in folded)
    for form in _FORMS:
        if months or _MONTH not in form:
            yield from _compiled(form, months if _MONTH in form else "").finditer(text)


ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "WET": 0, "BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3,
}  # fmt: skip
"""Hours ahead of UTC, as news pages of Europe and America mean the letters."""
SEASONAL_ZONES = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}

A_WEEK = re.compile(r"\d{4}-?W\d\d")
"""It begins with a Monday, but that is not the day of publication."""
PLAUSIBLE = range(1900, 2101)


DAY_FIRST = words("day_first")
"""Languages in which 03/04/2025 is the third of April. English alone does not tell: pages say "en-US" because
their program does."""
NEWEST_SHORT = 29
"""The last year that two digits stand for: a greater number in front can only be a day."""
REIWA = 2018
BUDDHIST = 543
ADDRESS_DAY = re.compile(
    r"/(?P<year>20[012]\d)(?P<sign>[/-])(?P<month>\d\d?|[a-z]{3})(?P=sign)(?P<day>\d\d?)(?=[/-])"
)


def find_date(text: str, language: str | None = None) -> tuple[str, tuple[int, int]] | None:
    """The first unambiguous date in `text` as ISO 8601, and where it stands.

    The `language` of a page decides which of two numbers is the day, where all that write it agree.
    """
    text = "".join(map(_ascii_digit, text))
    matches = sorted(_dates_in(text), key=lambda m: (m.start(), -m.end()))
    day_first = is_day_first(language)
    return next(((iso, match.span()) for match in matches if (iso := _iso(match, day_first))), None)


def is_day_first(language: str | None) -> bool:
    """Whether who writes a language puts the day before the month, always."""
    code = (language or "").replace("_", "-").casefold()
    return code in DAY_FIRST or code.partition("-")[0] in DAY_FIRST


def normalize_date(text: str, language: str | None = None) -> str | None:
    """A metadata date as ISO 8601: a month, a day, or a moment, in its zone if that is known; else None."""
    text = text.strip()
    try:
        moment = isoparse(text)
    except (ValueError, OverflowError):
        found = find_date(text, language)
        return found[0] if found else None
    if moment.year not in PLAUSIBLE or len(text) < len("2025-09") or A_WEEK.fullmatch(text):
        return None
    return (
        f"{moment:%Y-%m}"
        if re.fullmatch(r"\d{4}-\d\d", text)
        else _told(moment, timed=len(text) > len("2025-09-03"))
    )


def day_of_address(url: str | None) -> str | None:
    """The day in a web address: "/2025/09/30/ferry", as outlets file their articles by day."""
    match = ADDRESS_DAY.search(url or "")
    if match is None:
        return None
    month = MONTHS.get(match["month"]) or (int(match["month"]) if match["month"].isdecimal() else 0)
    return _day_of(int(match["year"]), month, int(match["day"]))


def _day_of(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _ascii_digit(sign: str) -> str:
    return sign if sign.isascii() or not sign.isdecimal() else str(unicodedata.decimal(sign))


def _iso(match: re.Match[str], day_first: bool) -> str | None:
    parts = match.groupdict()
    day, month = _day_and_month(parts, day_first)
    try:
        found = date(_year(parts), month, day)
        if parts["hour"] is None:
            return found.isoformat()
        return _told(
            datetime(found.year, found.month, found.day, *_clock(parts), tzinfo=_zone(parts["zone"]))
        )
    except ValueError:
        return None


def _year(parts: dict[str, str | None]) -> int:
    if (era := parts.get("reiwa")) is not None:
        return REIWA + int(era)
    if (buddhist := parts.get("buddhist")) is not None:
        return int(buddhist) - BUDDHIST
    if (short := parts.get("short")) is not None:
        return 2000 + int(short) if int(short) <= NEWEST_SHORT else 0
    return int(parts["year"] or 0)


def _day_and_month(parts: dict[str, str | None], day_first: bool) -> tuple[int, int]:
    """(0, 0), which is no date, where day and month cannot be told apart."""
    if (name := parts.get("name")) is not None:
        return int(parts["day"] or 0), _month(name, parts)
    if (first := parts.get("one")) is None:
        return int(parts["day"] or 0), int(parts["month"] or 0)
    one, two = int(first), int(parts["two"] or 0)
    if parts.get("short") and one <= NEWEST_SHORT and two <= 12 and not day_first:
        return 0, 0  # 25/09/03 may begin with the year
    if one > 12 or one == two or day_first:
        return (one, two) if two <= 12 else (two, one)
    return (two, one) if two > 12 else (0, 0)


def _month(name: str, parts: dict[str, str | None]) -> int:
    """The month of a name. "30. listopada" is Croatian, and October: Poles write no point behind a day."""
    return 10 if name.casefold() == "listopada" and parts.get("point") else MONTHS[_fold(name)]


def _clock(parts: dict[str, str | None]) -> tuple[int, int, int]:
    hour = int(parts["hour"] or 0)
    if (half := parts["half"]) is not None:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return hour, int(parts["minute"] or 0), int(parts["second"] or 0)


def _zone(name: str | None) -> tzinfo | None:
    if not name:
        return None
    if name[0] in "+-":
        sign = -1 if name[0] == "-" else 1
        return timezone(sign * timedelta(hours=int(name[1:3]), minutes=int(name[-2:])))
    name = name.upper()
    if name in SEASONAL_ZONES:
        return tz.gettz(SEASONAL_ZONES[name])
    return timezone(timedelta(hours=ZONES[name])) if name in ZONES else None


def _told(moment: datetime, *, timed: bool = True) -> str:
    if not timed:
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat()
