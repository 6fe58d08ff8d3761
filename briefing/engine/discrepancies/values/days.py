"""Days and times of day in a language that has a table of its phrases."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.values.numerals import read_numeral
from briefing.engine.discrepancies.values.phrases import Lexicon
from briefing.engine.discrepancies.values.value import Day, Value, weekday
from briefing.engine.discrepancies.values.valued import NOTHING

_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?")
_DOTTED = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)")
_FULL = re.compile(r"(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_DAY_MINUTES = 1440


@dataclass(frozen=True, slots=True)
class Days:
    """Reads days and times among the tokens of a passage."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    published: Day

    def read(self, at: int) -> Value | None:
        """The day or time that begins at a token."""
        return self._clock(at) or self._weekday(at) or self._date(at)

    def year(self, at: int) -> Value:
        """A year alone: "en 2019"; nothing where a word follows that it may count."""
        token, after = self.tokens[at], self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        counts = after is not None and after.content and after.clause == token.clause and not after.capital
        if counts:
            return Value(kind="number", start=at, end=at + 1, unit=NOTHING)
        return Value(kind="date", start=at, end=at + 1, day=(int(token.fold), None, None))

    def _weekday(self, at: int) -> Value | None:
        for name in ("weekdays", "relative"):
            found = self.lexicon[name].at(self.tokens, at)
            token = self.tokens[at]
            named = token.text[0].isupper() and not token.initial and not self.lexicon.words.capitals
            if found is None or named:
                continue
            number = int(found[0])
            if name == "relative":
                today = weekday(self.published, None)
                if today is None:
                    return None
                number = (today + number) % 7
            unit = token.fold if name == "relative" else ""
            dated = self._date(found[1]) if name == "weekdays" and found[1] < len(self.tokens) else None
            if dated is not None and dated.day[2] is not None:
                return replace(dated, start=at)
            return Value(
                kind="weekday", start=at, end=found[1], number=number, unit=unit, year=self.published[0]
            )
        return None

    def _date(self, at: int) -> Value | None:
        """For "3 de mayo de 2024", "3-го мая", "5月3日", "in maggio", "03.05.2024"."""
        if full := _FULL.fullmatch(self.tokens[at].fold):
            day = (int(full[3]), int(full[2]), int(full[1]))
            return self._value(at, at + 1, day) if day[1] <= 12 and day[2] <= 31 else None
        return self._signed(at) or self._day_first(at) or self._month_first(at)

    def _signed(self, at: int) -> Value | None:
        """Year, month and day each with its sign behind: "2024年5月3日"; a day alone, too."""
        told: dict[str, int] = {}
        end = at
        for part in ("years", "months", "days"):
            read = read_numeral(self.tokens, end, self.lexicon) if end < len(self.tokens) else None
            sign = self.lexicon[f"{part}_sign"].at(self.tokens, read[0].end) if read else None
            if read and sign and read[0].number % 1 == 0 and 1 <= read[0].number <= _MOST[part]:
                told[part], end = int(read[0].number), sign[1]
                if self.lexicon["spans"].at(self.tokens, end):  # "3日間" is how long, not when
                    return None
        year = told.get("years")
        if year is not None and year < _SHORTENED and told.keys() != {"years"}:  # "24年5月", "令和6年5月"
            year = None
        if not told or (set(told) == {"years"} and not _YEAR.fullmatch(str(year))):
            return None
        return self._value(at, end, (year, told.get("months"), told.get("days")))

    def _day_first(self, at: int) -> Value | None:
        number, end = self._number(at)
        if number is None:
            return None
        led = self.lexicon["ranged"].at(self.tokens, end)
        last, after = self._number(led[1] if led else end)
        if last is not None and (led or self.tokens[end].joined) and last > number:
            month, stop = self._month(after)
            if month is not None:
                year, stop = self._year_behind(stop)
                value = self._value(at, stop, (year, month, number))
                return replace(value, last=(year, month, last))
        month, end = self._month(end)
        if month is None:
            return None
        year, end = self._year_behind(end)
        return self._value(at, end, (year, month, number))

    def _month_first(self, at: int) -> Value | None:
        found = self.lexicon["months"].at(self.tokens, at)
        if found is None or (
            len(self.tokens[at].fold) <= _SHORT and not self.lexicon["within"].before(self.tokens, at)
        ):
            return None
        month, end = int(found[0]), found[1]
        number, after = self._number(end)
        if number is not None and self.lexicon["days_sign"].at(self.tokens, after):
            return self._value(at, after + 1, (None, month, number))
        year, end = self._year_behind(end)
        named = self.tokens[at].text[0].isupper() and not self.lexicon.words.capitals
        return None if named and year is None else self._value(at, end, (year, month, None))

    def _number(self, at: int) -> tuple[int | None, int]:
        """A day of a month, with its ending: "3", "3.º", "1er", "trois", "3-го"."""
        read = read_numeral(self.tokens, at, self.lexicon) if at < len(self.tokens) else None
        if read is not None:
            number, end = read[0].number, read[0].end
        elif (rank := self.lexicon["ordinals"].at(self.tokens, at)) is not None:
            number, end = float(rank[0]), rank[1]
        else:
            return None, at
        if number % 1 or not 1 <= number <= _MOST["days"]:
            return None, at
        ending = self.lexicon["endings"].at(self.tokens, end)
        return int(number), ending[1] if ending and self.tokens[end].joined else end

    def _month(self, at: int) -> tuple[int | None, int]:
        joined = self.lexicon["joins"].at(self.tokens, at)
        for start in (at, *((joined[1],) if joined else ())):
            found = self.lexicon["months"].at(self.tokens, start)
            if found is not None:
                return int(found[0]), found[1]
        return None, at

    def _year_behind(self, at: int) -> tuple[int | None, int]:
        joined = self.lexicon["joins"].at(self.tokens, at)
        for start in (at, *((joined[1],) if joined else ())):
            if start < len(self.tokens) and _YEAR.fullmatch(self.tokens[start].fold):
                sign = self.lexicon["years_sign"].at(self.tokens, start + 1)
                return int(self.tokens[start].fold), sign[1] if sign else start + 1
        return None, at

    def _clock(self, at: int) -> Value | None:
        """For "15:30", "15.30 Uhr", "15h30", "下午3时30分", "오후 3시"."""
        half = next(
            ((n, f) for n in ("morning", "evening") if (f := self.lexicon[n].at(self.tokens, at))), None
        )
        first = half[1][1] if half else at
        if first >= len(self.tokens):
            return None
        text = self.tokens[first].fold
        behind = self.lexicon["hours"].at(self.tokens, first + 1) or self.lexicon["oclock"].at(
            self.tokens, first + 1
        )
        if clock := _CLOCK.fullmatch(text) or (behind and _DOTTED.fullmatch(text)):
            hour, minute, end = int(clock[1]), int(clock[2]), behind[1] if behind else first + 1
        else:
            read = read_numeral(self.tokens, first, self.lexicon)
            hours = self.lexicon["hours"].at(self.tokens, read[0].end) if read else None
            if read is None or hours is None or read[0].number % 1 or read[0].number > _HOURS:
                return None
            hour, (minute, end) = int(read[0].number), self._minutes(hours[1])
        late = half is not None and half[0] == "evening" and hour < _NOON
        number = (60 * (hour + 12 * late) + minute) % _DAY_MINUTES
        return Value(kind="time", start=at, end=end, number=number, loose=half is None and hour <= _NOON)

    def _minutes(self, at: int) -> tuple[int, int]:
        read = read_numeral(self.tokens, at, self.lexicon) if at < len(self.tokens) else None
        if read is None or read[0].number >= _SIXTY or read[0].number % 1:
            return 0, at
        sign = self.lexicon["minutes"].at(self.tokens, read[0].end)
        if sign is None and not self.tokens[at].joined:
            return 0, at
        return int(read[0].number), sign[1] if sign else read[0].end

    def _value(self, start: int, end: int, day: Day) -> Value:
        return Value(kind="date", start=start, end=end, day=day, year=self.published[0])


_MOST = {"years": 2100, "months": 12, "days": 31}
_SHORT = 3
"""Letters of a short form of a month, which alone may be any word."""
_SHORTENED = 1000
_HOURS, _NOON, _SIXTY = 24, 12, 60
