"""Days and times of day as news writes them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.engine.discrepancies import lexicon as lex
from briefing.engine.discrepancies.tokens import Token, span_text
from briefing.engine.discrepancies.values.value import Day, Value, weekday

_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_HALVES = {"am": 0, "pm": 720}
_OF_NIGHT = frozenset({"night", "overnight", "late", "early", "midnight"})
_BEFORE_YEAR = lex.listed("in since by until to through of from before after during late early mid")
_BEFORE_MONTH = lex.listed(
    """in since last next by until this early late mid from before after during through of"""
)
_MINUTES_A_DAY = 1440


def read_time(tokens: Sequence[Token], at: int) -> Value | None:
    """For "3 p.m.", "3.30pm GMT", "15:30", "noon", "11 o'clock"."""
    token = tokens[at]
    if token.fold in ("noon", "midday", "midnight"):
        return Value(kind="time", start=at, end=at + 1, number=0 if token.fold == "midnight" else 720)
    if (spoken := _spoken_time(tokens, at)) is not None:
        return spoken
    clock = _CLOCK.fullmatch(token.text) or _military(tokens, at)
    plain = token.text.isdecimal() and len(token.text) <= 2
    if not clock and not plain:
        return None
    hour, minute = (int(clock[1]), int(clock[2])) if clock else (int(token.text), 0)
    end, half = at + 1, None
    if end < len(tokens):
        half = _HALVES.get(tokens[end].fold)
        if half is None and span_text(tokens[end : end + 1]) == "o'clock":
            half = -1
    if half is None and not (clock and (":" in token.text or "." not in token.text)):
        return None
    end += half is not None
    if half is not None and half >= 0:
        hour = hour % 12 + half // 60
    if half is not None and half >= 0 and not clock and not 1 <= int(token.text) <= 12:
        return None
    zone = lex.ZONES.get(tokens[end].fold, ()) if end < len(tokens) and tokens[end].text.isupper() else ()
    loose = half == -1 or (half is None and hour <= 12)
    return Value(
        kind="time", start=at, end=end + bool(zone), number=(60 * hour + minute) % _MINUTES_A_DAY,
        zones=zone, loose=loose,
    )  # fmt: skip


def _military(tokens: Sequence[Token], at: int) -> re.Match[str] | None:
    """For "at 0530", "1900 GMT"."""
    match = _FOUR_DIGITS.fullmatch(tokens[at].text)
    zoned = at + 1 < len(tokens) and tokens[at + 1].text.isupper() and tokens[at + 1].fold in lex.ZONES
    return match if zoned or (at and tokens[at - 1].fold == "at" and tokens[at].text[0] == "0") else None


def _spoken_time(tokens: Sequence[Token], at: int) -> Value | None:
    """For "half past three", "a quarter to nine", "seven in the evening"."""
    if tokens[at].fold in _PARTS and span_text(tokens[at + 1 : at + 2]) in ("past", "to"):
        hour = _hour(tokens, at + 2)
        if hour is not None and (tokens[at].fold != "half" or tokens[at + 1].fold == "past"):
            minutes = _PARTS[tokens[at].fold] * (1 if tokens[at + 1].fold == "past" else -1)
            return Value(kind="time", start=at, end=at + 3, number=(60 * hour + minutes) % 720, loose=True)
    hour = _hour(tokens, at)
    part = span_text(tokens[at + 1 : at + 4])
    if hour is None or part not in _PARTS_OF_DAY:
        return None
    number = 60 * (hour % 12) + _PARTS_OF_DAY[part]
    return Value(kind="time", start=at, end=at + 4, number=number)


def _hour(tokens: Sequence[Token], at: int) -> int | None:
    if at >= len(tokens):
        return None
    word = tokens[at].fold
    hour = int(word) if word.isdecimal() and len(word) <= 2 else lex.CARDINALS.get(word, 0)
    return hour if 1 <= hour <= 12 else None


_FOUR_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_PARTS = {"half": 30, "quarter": 15}
_PARTS_OF_DAY = {"in the morning": 0, "in the afternoon": 720, "in the evening": 720}


def read_day(tokens: Sequence[Token], at: int, published: Day) -> Value | None:
    """A weekday, a date, a month or a year."""
    token = tokens[at]
    if token.fold in lex.WEEKDAYS and token.capital:
        dated = _after_weekday(tokens, at, published)
        return dated or _weekday(tokens, at, lex.WEEKDAYS[token.fold], published)
    if token.fold in lex.RELATIVE_DAYS:
        today = weekday(published, None)
        if today is None:
            return None
        return _weekday(tokens, at, (today + lex.RELATIVE_DAYS[token.fold]) % 7, published)
    if token.fold in lex.MONTHS and token.capital:
        return _month_first(tokens, at, published)
    day = _day_first(tokens, at, published) or _bare_day(tokens, at, published)
    return day or _iso(tokens, at, published) or _year(tokens, at)


def _weekday(tokens: Sequence[Token], at: int, number: int, published: Day) -> Value:
    around = {t.fold for t in tokens[max(0, at - 2) : at + 3]}
    return Value(
        kind="weekday", start=at, end=at + 1, number=number, loose=bool(around & _OF_NIGHT), year=published[0]
    )


def _after_weekday(tokens: Sequence[Token], at: int, published: Day) -> Value | None:
    """For "Tuesday, Sept. 2": the date says more."""
    following = read_day(tokens, at + 1, published) if at + 1 < len(tokens) else None
    if following is None or following.kind != "date" or following.day[2] is None:
        return None
    return Value(kind="date", start=at, end=following.end, day=following.day, year=published[0])


def _date(start: int, end: int, day: Day, published: Day) -> Value:
    return Value(kind="date", start=start, end=end, day=day, year=published[0])


def _month_first(tokens: Sequence[Token], at: int, published: Day) -> Value | None:
    month = lex.MONTHS[tokens[at].fold]
    number = _day_number(tokens, at + 1)
    if number is not None:
        end = _past_range(tokens, at + 2)
        last = _day_number(tokens, end - 1) if end > at + 2 else None
        year, end = _year_after(tokens, end)
        return _stretch(_date(at, end, (year, month, number), published), last)
    year, end = _year_after(tokens, at + 1)
    if year is not None:
        return _date(at, end, (year, month, None), published)
    short = len(tokens[at].fold) == _ABBREVIATED and tokens[at].fold != "may"
    named = _is_first_name(tokens, at)
    preceded = at > 0 and tokens[at - 1].fold in _BEFORE_MONTH and not short and not named
    return _date(at, at + 1, (None, month, None), published) if preceded else None


def _is_first_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether another name follows: by June Allyson."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.capital and after.clause == tokens[at].clause and not after.initial


_ABBREVIATED = 3


def _past_range(tokens: Sequence[Token], at: int) -> int:
    """For "September 2 to 4", "May 3-5": the last day belongs to the date."""
    after = at + (at < len(tokens) and tokens[at].fold in ("to", "and", "through"))
    ranged = after > at or (at < len(tokens) and tokens[at].joined)
    if ranged and _day_number(tokens, after) is not None and _follows_number(tokens, after + 1):
        return after + 1
    return at


def _follows_number(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or not tokens[at].content or tokens[at].clause != tokens[at - 1].clause


def _stretch(first: Value, last: int | None) -> Value:
    """With the last day of a stretch within one month."""
    return first if last is None else replace(first, last=(first.day[0], first.day[1], last))


def _day_first(tokens: Sequence[Token], at: int, published: Day) -> Value | None:
    number = _day_number(tokens, at)
    if number is None:
        return None
    after, last = at + 1 + (span_text(tokens[at + 1 : at + 2]) == "of"), None
    if span_text(tokens[at + 1 : at + 2]) in ("and", "to"):
        after, last = at + 3, _day_number(tokens, at + 2)
    if after >= len(tokens) or not tokens[after].capital or tokens[after].fold not in lex.MONTHS:
        return None
    year, end = _year_after(tokens, after + 1)
    return _stretch(_date(at, end, (year, lex.MONTHS[tokens[after].fold], number), published), last)


def _bare_day(tokens: Sequence[Token], at: int, published: Day) -> Value | None:
    """For "on the 14th"."""
    ranked = tokens[at].text[0].isdecimal() and not tokens[at].text.isdecimal()
    number = (
        _day_number(tokens, at) if ranked and span_text(tokens[max(0, at - 2) : at]) == "on the" else None
    )
    if number is None or not _follows_number(tokens, at + 1):
        return None
    return _date(at, at + 1, (None, None, number), published)


def _iso(tokens: Sequence[Token], at: int, published: Day) -> Value | None:
    parts = tokens[at : at + 3]
    if len(parts) < 3 or not _YEAR.fullmatch(parts[0].text) or not (parts[1].joined and parts[2].joined):
        return None
    if not (parts[1].whole and parts[2].whole and 1 <= int(parts[1].text) <= 12):
        return None
    return _date(at, at + 3, (int(parts[0].text), int(parts[1].text), int(parts[2].text)), published)


def _year(tokens: Sequence[Token], at: int) -> Value | None:
    if not _YEAR.fullmatch(tokens[at].text) or at == 0 or tokens[at - 1].fold not in _BEFORE_YEAR:
        return None
    counts = at + 1 < len(tokens) and tokens[at + 1].content and tokens[at + 1].clause == tokens[at].clause
    # "in 2019 elections" counts nothing, but "of 2000 workers" does
    if counts and not tokens[at + 1].capital and tokens[at - 1].fold == "of":
        return None
    return Value(kind="date", start=at, end=at + 1, day=(int(tokens[at].text), None, None))


def _day_number(tokens: Sequence[Token], at: int) -> int | None:
    match = _DAY.fullmatch(tokens[at].text) if at < len(tokens) else None
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def _year_after(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    if at < len(tokens) and _YEAR.fullmatch(tokens[at].text):
        return int(tokens[at].text), at + 1
    return None, at
