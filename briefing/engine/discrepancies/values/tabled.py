"""The values in a passage of a language that has a table of its phrases, read left to right."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.values.amounts import Amount
from briefing.engine.discrepancies.values.days import Days
from briefing.engine.discrepancies.values.numerals import is_part_of_word, read_numeral
from briefing.engine.discrepancies.values.phrases import Lexicon
from briefing.engine.discrepancies.values.value import Bound, Day, Value
from briefing.engine.discrepancies.values.valued import NOTHING
from briefing.engine.discrepancies.written import is_alone, is_han, is_hangul
from briefing.models import DiscrepancyKind

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_GOALS = re.compile(r"(\d{1,3}):(\d{1,3})")
_FEW = 12
"""Up to which a number in words must stand right before what it counts: "neuf" is also "new"."""


def read_tabled(tokens: Sequence[Token], lexicon: Lexicon, published: Day) -> tuple[Value, ...]:
    """Every value of a passage in order."""
    reader = _Reader(tokens, lexicon, Days(tokens, lexicon, published))
    found: list[Value] = []
    at = 0
    while at < len(tokens):
        value = reader.read(at)
        if value is not None and value.unit != NOTHING:
            found.append(value)
        at = max(value.end, at + 1) if value is not None else at + 1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reader:
    tokens: Sequence[Token]
    lexicon: Lexicon
    days: Days

    def read(self, at: int) -> Value | None:
        """The value that begins at a token."""
        if is_part_of_word(self.tokens, at):
            return None
        readers: tuple[Callable[[int], Value | None], ...] = (
            self.days.read,
            self._rank,
            self._signed,
            self._figure,
        )
        return next((value for reader in readers if (value := reader(at)) is not None), None)

    def _rank(self, at: int) -> Value | None:
        """For "tercera", "第三", "3-й"."""
        found = self.lexicon["ordinals"].at(self.tokens, at)
        if found is not None:
            end = found[1]
            return self._ranked(at, end, float(found[0]))
        led = self.lexicon["ranks"].at(self.tokens, at)
        read = read_numeral(self.tokens, led[1] if led else at, self.lexicon)
        if read is None:
            return None
        amount, figures = read
        if led is not None:
            behind = self.lexicon["endings"].at(self.tokens, amount.end)
            return self._ranked(at, behind[1] if behind else amount.end, amount.number)
        behind = self.lexicon["endings"].at(self.tokens, amount.end)
        if behind is None or not self._close(amount.end) or amount.number % 1:
            return None
        if not figures and is_hangul(self.tokens[at].text[0]) and behind[1] == amount.end + 1:
            return None  # 사회 is "society", not "the fourth time"
        return self._ranked(at, behind[1], amount.number)

    def _close(self, at: int) -> bool:
        return self.tokens[at].joined or is_alone(self.tokens[at].text[0])

    def _ranked(self, at: int, end: int, rank: float) -> Value:
        """A rank; the first only before what it ranks, for it often only means "at first"."""
        idle = self.lexicon["unranked"].at(self.tokens, end) is not None
        named = self.tokens[at].capital and not self.tokens[at].initial
        adverb = rank == 1 and not self._counts(end)
        unit = NOTHING if idle or named or adverb else ""
        return Value(kind="ordinal", start=at, end=end, number=rank, unit=unit, skip=self._skip(end))

    def _signed(self, at: int) -> Value | None:
        """For "€5", "百分之五", "%4,5": a sign or word before its number."""
        kinds: tuple[tuple[str, DiscrepancyKind], ...] = (
            ("percents_before", "percentage"),
            ("signs", "money"),
        )
        for name, kind in kinds:
            found = self.lexicon[name].at(self.tokens, at)
            read = read_numeral(self.tokens, found[1], self.lexicon) if found else None
            if found and read:
                return self._value(kind, at, read[0], found[0] or "%")
        return None

    def _figure(self, at: int) -> Value | None:
        token = self.tokens[at]
        read = read_numeral(self.tokens, at, self.lexicon)
        if read is None:
            if goals := _GOALS.fullmatch(token.fold):
                return self._score(at, at + 1, int(goals[1]), int(goals[2]))
            digits = token.fold[:1].isdecimal()
            return Value(kind="number", start=at, end=at + 1, unit=NOTHING) if digits else None
        amount, figures = read
        if self._is_idle(at, amount, figures=figures):
            return Value(kind="number", start=at, end=amount.end, unit=NOTHING)
        return self._measured(at, amount) or self._two(at, amount) or self._counted(at, amount)

    def _measured(self, at: int, amount: Amount) -> Value | None:
        """With its unit: "4,5 %", "3 millones de euros", "12 км"."""
        more = self.lexicon["more"].at(self.tokens, amount.end)
        ends = [more[1] if more else amount.end]
        if link := self.lexicon["links"].at(self.tokens, ends[0]):
            ends.append(link[1])
        kinds: tuple[tuple[str, DiscrepancyKind], ...] = (
            ("percents", "percentage"),
            ("currencies", "money"),
            ("units", "unit"),
        )
        for end in ends:
            for name, kind in kinds:
                found = self.lexicon[name].at(self.tokens, end)
                if found is not None:
                    value = self._value(kind, at, replace(amount, end=found[1]), found[0] or "%")
                    return replace(value, bound="least") if more else value
        return None

    def _two(self, at: int, low: Amount) -> Value | None:
        """For "10-15", "entre 10 y 15", "3-1": two ends of a range, or the goals of both sides."""
        led = self.lexicon["ranged"].at(self.tokens, low.end)
        after = led[1] if led else low.end
        if after >= len(self.tokens) or not (led or self.tokens[after].joined):
            return None
        read = read_numeral(self.tokens, after, self.lexicon)
        if read is None or (not led and self.tokens[after].start == self.tokens[after - 1].end):
            return None
        high = read[0]
        if high.number > low.number:
            value = self._measured(at, high) or self._value("number", at, high, "")
            return replace(value, number=low.number, high=high.number, bound="about")
        if led or not (self.tokens[at].whole and self.tokens[after].whole):
            return None
        return self._score(at, high.end, int(low.number), int(high.number))

    def _score(self, at: int, end: int, one: int, other: int) -> Value:
        low, high = sorted((one, other))
        return Value(kind="number", start=at, end=end, number=1000.0 * high + low, unit="score")

    def _is_idle(self, at: int, amount: Amount, *, figures: bool) -> bool:
        """Whether it is no number: a label ("G7", "4G", "030"), or a word that only looks like one."""
        token, end = self.tokens[at], amount.end
        if not figures:
            return self._is_other_word(at, amount)
        after = self.tokens[end] if end < len(self.tokens) else None
        if after is not None and after.start == self.tokens[end - 1].end and not is_alone(after.text[0]):
            known = ("units", "currencies", "percents", "signs", "hours")
            if after.text[0].isalpha() and not any(self.lexicon[name].at(self.tokens, end) for name in known):
                return True
        behind = at > 0 and token.start == self.tokens[at - 1].end and is_hangul(self.tokens[at - 1].text[-1])
        if behind or is_alone(token.text[0]):  # 코로나19, 二〇
            return not self._has_counter(end)
        return len(token.fold) > 1 and token.fold[0] == "0" and token.fold.isdecimal()

    def _has_counter(self, end: int) -> bool:
        kinds = ("counters", "units", "currencies", "percents", "more")
        return any(self.lexicon[name].at(self.tokens, end) for name in kinds)

    def _is_other_word(self, at: int, amount: Amount) -> bool:
        """Whether words are no number: the article "un", Korean 이달 ("this month"), a part of a name."""
        token, end = self.tokens[at], amount.end
        short = end == at + 1
        vague = short and token.fold in self.lexicon["vague"]
        if vague or (amount.number == 1 and not self._has_counter(end)):
            return True
        if not self.lexicon.words.counted:
            return amount.number <= _FEW and not (self._counts(end) or self._has_counter(end))
        if not self._has_counter(end):
            return True
        if is_hangul(token.text[0]):
            apart = self.tokens[end].start > self.tokens[end - 1].end
            return short and (not apart or token.fold in self.lexicon["digits"])
        in_name = at > 0 and token.start == self.tokens[at - 1].end and is_han(self.tokens[at - 1].text[-1])
        return short and in_name and self.tokens[end].fold not in self.lexicon["unnamed"]  # 健二社長

    def _counted(self, at: int, amount: Amount) -> Value:
        """A number with the word that parts it from what it counts: "12人", "300多名"."""
        token = self.tokens[at]
        label = at > 0 and self.lexicon["labels"].before(self.tokens, at)
        if label or (_YEAR.fullmatch(token.fold) and amount.end == at + 1):
            return self.days.year(at) if not label else replace(self._value("number", at, amount, NOTHING))
        more = self.lexicon["more"].at(self.tokens, amount.end)
        end = more[1] if more else amount.end
        counter = self.lexicon["counters"].at(self.tokens, end)
        end = counter[1] if counter else end
        after = self.lexicon["more"].at(self.tokens, end) if counter else None
        value = self._value("number", at, replace(amount, end=after[1] if after else end), "")
        return replace(value, bound="least") if more or after else value

    def _value(self, kind: DiscrepancyKind, at: int, amount: Amount, unit: str) -> Value:
        return Value(
            kind=kind, start=at, end=amount.end, number=amount.number, step=amount.step,
            bound=self._bound(at), unit=unit, skip=self._skip(amount.end),
        )  # fmt: skip

    def _bound(self, at: int) -> Bound:
        names: tuple[tuple[str, Bound], ...] = (("about", "about"), ("least", "least"), ("most", "most"))
        return next((bound for name, bound in names if self.lexicon[name].before(self.tokens, at)), "")

    def _skip(self, end: int) -> int:
        """How many words stand between a figure and what it counts: "5 millones de personas"."""
        found = self.lexicon["links"].at(self.tokens, end)
        return found[1] - end if found else 0

    def _counts(self, end: int) -> bool:
        """Whether a word that can be counted follows."""
        after = end + self._skip(end)
        if after >= len(self.tokens) or self.tokens[after].clause != self.tokens[end - 1].clause:
            return False
        return self.tokens[after].content
