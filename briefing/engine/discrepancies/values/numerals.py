"""Numbers of many languages: "trescientos", "dreihundertfünf", "12万", "4,5 млн", "तीन सौ"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.engine.discrepancies.tokens import LONGEST_NUMBER, Token
from briefing.engine.discrepancies.values.amounts import Amount
from briefing.engine.discrepancies.values.phrases import Lexicon, Piece
from briefing.engine.discrepancies.written import is_alone, is_hangul

_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}")
_MOST = 10.0**LONGEST_NUMBER
_DOT = 2
"""Characters between "тыс" and "500": the dot and a space."""
_OVER_TWENTY = (60.0, 80.0)
"""Tens to which French adds up to nineteen: "soixante-quinze"."""


@dataclass(slots=True)
class _Sum:
    """What the words of a number add up to so far."""

    terms: list[tuple[float, float]] = field(default_factory=list)
    """Each with the room below it: what may be added is smaller."""

    def add(self, worth: float, *, linked: bool = False) -> bool:
        """Add a number; False where it does not go on with the one before it."""
        room = self.terms[-1][1] if self.terms else _MOST
        reversed_ = linked and bool(self.terms) and 0 < self.terms[-1][0] < 10 and worth in range(20, 100, 10)
        if not (worth < room or reversed_) or (self.terms and not worth):
            return False
        self.terms.append((worth, 0.0 if reversed_ else _room(worth)))
        return True

    def multiply(self, scale: float) -> bool:
        """Multiply what stands before it by a hundred, a thousand, a million."""
        first = len(self.terms)
        while first and self.terms[first - 1][0] < scale:
            first -= 1
        if first and self.terms[first - 1][1] <= scale:
            return False
        times = sum(worth for worth, _ in self.terms[first:]) or 1.0
        self.terms[first:] = [(times * scale, scale)]
        return self.worth < _MOST

    @property
    def worth(self) -> float:
        """The whole."""
        return sum(worth for worth, _ in self.terms)


def _room(worth: float) -> float:
    if worth in _OVER_TWENTY:
        return 20.0
    return next((size for size in (1e6, 1000.0, 100.0, 10.0) if worth >= size and worth % size == 0), 0.0)


@dataclass(slots=True)
class _Reading:
    """A number as it is read, token by token."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    end: int
    total: _Sum = field(default_factory=_Sum)
    step: float = 1.0
    figures: bool = False
    """Whether it has digits."""

    def read(self) -> None:
        """Take all that goes on with the number."""
        while self.end < len(self.tokens) and self.total.worth < _MOST and self._goes_on():
            linked = self._link()
            if not (self._figures() or self._word(self.end, linked=False)) and not (
                linked is not None and self._word(linked, linked=True)
            ):
                return

    def _goes_on(self) -> bool:
        """Whether a token is of the same words: a dot only behind the short form of a scale, "тыс. 300"."""
        if not self.total.terms:
            return True
        token, before = self.tokens[self.end], self.tokens[self.end - 1]
        return token.clause == before.clause or before.fold in self.lexicon["scales"]

    def _link(self) -> int | None:
        found = self.lexicon["between"].at(self.tokens, self.end) if self.total.terms else None
        return found[1] if found and found[1] < len(self.tokens) else None

    def _figures(self) -> bool:
        """Digits at the start, or behind a scale: "1億2000万"."""
        token = self.tokens[self.end]
        plain = _plain(token.fold, self.lexicon.words.decimals) if token.fold[:1].isdecimal() else None
        if plain is None or (self.total.terms and not self._is_rest()):
            return False
        after = self.end + 1
        while "." not in plain and len(plain) <= LONGEST_NUMBER and _is_group(self.tokens, after):
            plain, after = plain + self.tokens[after].fold, after + 1
        if not self.total.add(float(plain)):
            return False
        self.step = _step(plain)
        self.end, self.figures = after, True
        return True

    def _is_rest(self) -> bool:
        """Whether digits go on with a number: right behind its scale, or with a scale of their own."""
        token, before = self.tokens[self.end], self.tokens[self.end - 1]
        gap, dotted = token.start - before.end, token.clause > before.clause
        scaled = self.lexicon["scales"].at(self.tokens, self.end + 1) is not None
        return token.joined or scaled or gap == 1 or (gap == _DOT and dotted)

    def _word(self, at: int, *, linked: bool) -> bool:
        """A word of the number, or several in one."""
        found = [
            (name, hit) for name in ("numbers", "scales") if (hit := self.lexicon[name].at(self.tokens, at))
        ]
        if found:
            kind, (value, end) = max(found, key=lambda each: each[1][1])
            pieces: tuple[Piece, ...] = ((kind, float(value)),)
        else:
            pieces, end = self.lexicon.parted(self.tokens[at].fold), at + 1
        if not pieces or not self._take(pieces, linked=linked):
            return False
        self.end = end
        return True

    def _take(self, pieces: Sequence[Piece], *, linked: bool) -> bool:
        kept, step = list(self.total.terms), self.step
        for kind, worth in pieces:
            if kind == "between":
                linked = True
                continue
            fits = self.total.add(worth, linked=linked) if kind == "numbers" else self.total.multiply(worth)
            if not fits:
                self.total.terms, self.step = kept, step
                return False
            self._finer(kind, worth)
            linked = False
        return True

    def _finer(self, kind: str, worth: float) -> None:
        """How finely it is told, with one more word."""
        if kind == "scales":
            self.step = self.step * worth if len(self.total.terms) == 1 else worth
        else:
            self.step = _room(worth) if worth >= 100 else 1.0


def read_numeral(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Amount, bool] | None:
    """The number that begins at a token, and whether it has digits; None where none does."""
    if (amount := _signs(tokens, at, lexicon)) is not None:
        return amount, True
    reading = _Reading(tokens, lexicon, at)
    reading.read()
    if not reading.total.terms:
        return None
    half = lexicon["halves"].at(tokens, reading.end)
    if half is not None and reading.total.terms[-1][1] >= 1000:
        rest = reading.total.terms[-1][1] / 2
        return Amount(half[1], reading.total.worth + rest, rest), reading.figures
    return Amount(reading.end, reading.total.worth, reading.step), reading.figures


def _signs(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Amount | None:
    """Chinese signs one by one as digits: 二〇二四."""
    numbers, digits = lexicon["numbers"], ""
    while at + len(digits) < len(tokens) and len(digits) < LONGEST_NUMBER:
        token = tokens[at + len(digits)]
        found = numbers.at((token,), 0) if is_alone(token.text) and not is_hangul(token.text) else None
        if found is None or (digits and not token.joined) or not 0 <= float(found[0]) < 10:
            break
        digits += str(int(float(found[0])))
    end = at + len(digits)
    if len(digits) < 2 or lexicon["scales"].at(tokens, end):
        return None
    return Amount(end, float(digits), 1.0)


def _is_group(tokens: Sequence[Token], at: int) -> bool:
    """Whether three digits follow after a space or an apostrophe: "45 000", "45’000"."""
    if at >= len(tokens) or not re.fullmatch(r"\d{3}", tokens[at].fold):
        return False
    return tokens[at].start == tokens[at - 1].end + 1 and tokens[at].clause == tokens[at - 1].clause


def _plain(text: str, decimals: str) -> str | None:
    """Digits with at most one decimal point; None for what is no single number."""
    if len(text) > LONGEST_NUMBER or not _FIGURES.fullmatch(text):
        return None
    signs = "".join(sorted({sign for sign in text if sign in ".,"}))
    if len(signs) == 2:
        last = max(text.rfind("."), text.rfind(","))
        return f"{text[:last].translate(_UNPARTED)}.{text[last + 1 :]}"
    if _GROUPS.fullmatch(text) and (signs != decimals or text.count(signs) > 1) and text[0] != "0":
        return text.translate(_UNPARTED)
    odd = text.count(signs) > 1 if signs else False
    return None if odd or (signs == "," and "," not in decimals) else text.replace(",", ".")


_UNPARTED = {ord("."): None, ord(","): None}


def _step(plain: str) -> float:
    if "." in plain:
        return float(10.0 ** -len(plain.split(".")[1]))
    zeros = len(plain) - len(plain.rstrip("0"))
    return float(10.0**zeros) if zeros > 1 else 1.0


def is_part_of_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token goes on with the letters before it: the syllable 이 of a Korean word, the 3 of "A3"."""
    if not at or tokens[at].start != tokens[at - 1].end:
        return False
    before, token = tokens[at - 1].text[-1], tokens[at].text[0]
    return before.isalpha() and (is_hangul(token) or not is_alone(before)) and not before.isdecimal()
