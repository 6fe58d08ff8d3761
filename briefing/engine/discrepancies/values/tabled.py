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
from briefing.engine.discrepancies.written import is_alone
from briefing.models import DiscrepancyKind

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_GOALS = re.compile(r"(\d{1,3}):(\d{1,3})")
_FEW = 12
"""Up to which a number in words must stand right before what it counts: "neuf" is also new, "sei" also are."""


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
        amount, _ = read
        if led is not None:
            behind = self.lexicon["endings"].at(self.tokens, amount.end)
            return self._ranked(at, behind[1] if behind else amount.end, amount.number)
        behind = self.lexicon["endings"].at(self.tokens, amount.end)
        if behind is None or not self._close(amount.end) or amount.number % 1:
            return None
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
        kinds: tuple[tuple[str, DiscrepancyKind], ...] = (("percents_before", "percentage"), ("signs", "money"))
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
        return (
            self._measured(at, amount)
            or self._two(at, amount)
            or (None if figures and not is_alone(token.text[0]) else self._in_words(at, amount, figures=figures))
            or self._counted(at, amount)
        )

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
                if found is not None and not self._is_joined_wrongly(end, found[1]):
                    value = self._value(kind, at, replace(amount, end=found[1]), found[0] or "%")
                    return replace(value, bound="least") if more else value
        return None

    def _is_joined_wrongly(self, at: int, end: int) -> bool:
        """Whether what looks like a unit is the start of a word: Korean 원 in 원숭이 ("monkey")."""
        return end < len(self.tokens) and self.tokens[end].joined and not is_alone(self.tokens[end].text[0]) and (
            self.tokens[end - 1].end == self.tokens[end].start
        ) and self.tokens[end - 1].text.isalpha() and at == end - 1 and not is_alone(self.tokens[at].text[0])

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

    def _in_words(self, at: int, amount: Amount, *, figures: bool) -> Value | None:
        """Nothing where a number in words may be another word, or a part of one."""
        counter = self.lexicon["counters"].at(self.tokens, amount.end)
        if figures:
            sure = counter is not None
        elif self.lexicon.words.counted:
            short = amount.end == at + 1
            wide = self.tokens[amount.end].start > self.tokens[amount.end - 1].end if counter else False
            hangul = "가" <= self.tokens[at].text[0] <= "힣"
            sino = short and self.lexicon["digits"].at(self.tokens, at) is not None
            sure = counter is not None and not (hangul and (sino or (short and not wide)))
        else:
            sure = amount.number > _FEW or self._counts(amount.end)
        if amount.number == 1 or not sure:
            return Value(kind="number", start=at, end=amount.end, unit=NOTHING)
        return None

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
        end += self._skip(end)
        if end >= len(self.tokens) or self.tokens[end].clause != self.tokens[end - 1].clause:
            return False
        return self.tokens[end].content
