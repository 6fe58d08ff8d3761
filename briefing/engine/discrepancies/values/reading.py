"""The values in a passage, read left to right, each token in at most one value."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.engine.discrepancies import lexicon as lex
from briefing.engine.discrepancies.tokens import Token, span_text
from briefing.engine.discrepancies.values.amounts import read_amount
from briefing.engine.discrepancies.values.calendar import read_day, read_time
from briefing.engine.discrepancies.values.measures import read_measure
from briefing.engine.discrepancies.values.shares import read_money, read_share
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.discrepancies.values.valued import NOTHING, RANGED, Dated, bound_of, counts, valued

_RANK = re.compile(r"(\d{1,9})(?:st|nd|rd|th)")
_ADVERBIAL = frozenset({"at", "when", "comes", "came", "put", "was", "were"})
"""Before "first" where it ranks nothing: "at first", "came first", "was first seen"."""
_AT_FIRST = frozenset({"glance", "sight", "light", "hand"})
"""Behind "at first" where it ranks nothing: not "at first reading"."""


Reader = Callable[[Sequence[Token], int, Dated], Value | None]


def read_values(tokens: Sequence[Token], dated: Dated) -> tuple[Value, ...]:
    """Every value of a passage in order."""
    found: list[Value] = []
    end = 0
    for at in [at for at, token in enumerate(tokens) if token.fold[:1].isdecimal() or token.fold in _STARTS]:
        if at < end or not _may_begin(tokens, at):
            continue
        value = next((v for reader in _READERS if (v := reader(tokens, at, dated)) is not None), None)
        if value is not None and value.unit != NOTHING and not _says_nothing(tokens, value):
            found.append(value)
        end = value.end if value is not None else at + 1
    return tuple(found)


def _may_begin(tokens: Sequence[Token], at: int) -> bool:
    """Whether a value may begin at a figure or a word of `_STARTS`."""
    folded = tokens[at].fold
    if folded not in _UNFINISHED:
        return len(folded) <= _LONGEST or folded in _STARTS  # a longer figure is a code
    return at + 1 < len(tokens) and tokens[at + 1].fold in _FINISHING


_LONGEST = 20
"""Signs of a figure, with what parts its groups."""


def _says_nothing(tokens: Sequence[Token], value: Value) -> bool:
    """Whether it is part of an idiom, an address, a code, or the stamp of an entry in a live blog."""
    start, end = value.start, value.end
    before = tokens[start - 1] if start else None
    if before is not None and before.end == tokens[start].start and before.text[-1].isalpha():  # "np37nhNmAR"
        return True
    if value.kind == "time":
        entry = end < len(tokens) and tokens[end].clause != tokens[end - 1].clause
        return start == 0 and entry
    if value.kind not in ("number", "ordinal", "unit"):
        return False
    around = {span_text(tokens[max(0, start - left) : end + right]) for left in (0, 1) for right in (0, 1, 2)}
    return not lex.IDIOMS.isdisjoint(around) or _is_address(tokens, end)


def _is_address(tokens: Sequence[Token], at: int) -> bool:
    """Whether names and a word for a street follow: "1300 block of Main Street", "45 Oak Street"."""
    following = tokens[at : at + 3]
    streets = [i for i, token in enumerate(following) if token.fold in lex.IDLE["addresses"]]
    return bool(streets) and all(token.capital for token in following[: streets[0]])


def _calendar(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    time = read_time(tokens, at)
    return replace(time, bound=bound_of(tokens, at)) if time else read_day(tokens, at, dated.published)


def _ordinal(tokens: Sequence[Token], at: int, _dated: Dated) -> Value | None:
    token = tokens[at]
    rank, end = _rank(tokens, at)
    if rank is None:
        return None
    before = tokens[at - 1].fold if at else ""
    after = tokens[end].fold if end < len(tokens) else ""
    by = at > 1 and tokens[at - 2].fold == "by"  # "rose by a tenth"
    fraction = before in lex.CARDINALS or (before in ("a", "an") and (after == "of" or by))
    named = before == "at" and end < len(tokens) and tokens[end].content and after not in _AT_FIRST
    adverb = rank == 1 and before in _ADVERBIAL and not named
    idle = fraction or adverb or after in lex.IDLE["ranks"] or _is_name(tokens, at, end)
    unit = NOTHING if idle or (token.fold == "second" and after in ("later", "ago")) else ""
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


def _score(tokens: Sequence[Token], at: int, _dated: Dated) -> Value | None:
    """For "3-1", "52-48", "5 to 4" in a vote: both figures as one value; a longer chain is no value."""
    if at + 1 >= len(tokens) or not (tokens[at].text.isdecimal() and tokens[at + 1].text.isdecimal()):
        return None
    if not tokens[at + 1].joined or len(tokens[at + 1].text) > _LONGEST:
        return None
    end = at + 2
    while end < len(tokens) and tokens[end].joined and tokens[end].text.isdecimal():
        end += 1
    before, after = at and tokens[at - 1].clause, end < len(tokens) and tokens[end].clause
    # "the Colts (11-4) won", "the Jaguars fell to 5-10"
    record = before < tokens[at].clause < after or (at > 0 and tokens[at - 1].fold == "to")
    long = end > at + 2 or len(tokens[at].text) > 3 or record
    unit = NOTHING if long else "score"
    counted = end < len(tokens) and tokens[end].content and tokens[end].fold not in lex.IDLE["scored"]
    if counted and not long and int(tokens[at].text) < int(tokens[at + 1].text):
        return None
    high, low = sorted((int(tokens[at].text), int(tokens[at + 1].text)), reverse=True)
    return Value(kind="number", start=at, end=end, number=1000.0 * high + low, unit=unit)


def _number(tokens: Sequence[Token], at: int, dated: Dated) -> Value | None:
    amount = read_amount(tokens, at, dated.language)
    if amount is None:
        digits = tokens[at].text[:1].isdecimal()
        return Value(kind="number", start=at, end=at + 1, unit=NOTHING) if digits else None
    if _is_age(tokens, at):
        return valued("number", tokens, at, amount, "age")
    if _is_idle(tokens, at, amount.end):
        return Value(kind="number", start=at, end=amount.end, unit=NOTHING)
    part = span_text(tokens[amount.end : amount.end + 2]) in _PART
    return _ranged(tokens, valued("number", tokens, at, amount, "part" if part else ""), dated)


def _is_idle(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a number counts nothing: the pronoun "one", a year, part of a name ("Apollo 11"), a label."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if (
        token.fold == "one"
        and end == at + 1
        and (not counts(tokens, end) or tokens[end].fold in lex.IDLE["after"])
    ):
        return True
    if _A_YEAR.fullmatch(token.text) and not _counts_many(tokens, end):
        return True
    if before is None:
        return False
    day = before.fold in lex.WEEKDAYS or before.fold in lex.MONTHS  # "on Tuesday 45 trains"
    named = before.capital and not before.initial and not day and token.text[0].isdecimal()
    in_name = named and before.clause == token.clause and not _counts_many(tokens, end)
    return (
        in_name
        or before.fold in lex.IDLE["labels"]
        or (token.fold == "one" and before.fold in lex.IDLE["before"])
    )


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """For "Marrow, 41, said": alone between commas, after a name; and for "aged 41"."""
    if at and (tokens[at - 1].fold in ("aged", "age") or span_text(tokens[max(0, at - 2) : at]) == "age of"):
        return True
    if at < 1 or not tokens[at - 1].capital:
        return False
    last = at + 1 == len(tokens)  # "... and Desmond Ashe, 55."
    alone = tokens[at - 1].clause < tokens[at].clause and (last or tokens[at].clause < tokens[at + 1].clause)
    return alone and tokens[at].text.isdecimal() and 1 < int(tokens[at].text) < _OLDEST


def _counts_many(tokens: Sequence[Token], at: int) -> bool:
    """For "2000 workers", not "2016 presidential race"."""
    return counts(tokens, at) and (tokens[at].fold.endswith("s") or tokens[at].fold in ("people", "persons"))


def _ranged(tokens: Sequence[Token], value: Value, dated: Dated) -> Value:
    """For "10 to 15": one value with two ends."""
    after = value.end + (span_text(tokens[value.end : value.end + 1]) in RANGED)
    joined = after < len(tokens) and tokens[after].joined and tokens[after].text[0].isdecimal()
    between = span_text(tokens[max(0, value.start - 1) : value.start]) == "between"
    ranged = joined if after == value.end else between or tokens[value.end].fold != "and"
    amount = read_amount(tokens, after, dated.language) if ranged and after < len(tokens) else None
    if amount is None or amount.number <= value.number:
        return value
    return replace(value, end=amount.end, high=amount.number, bound="about")


_OLDEST = 120
_A_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_PART = frozenset({"of the", "of those", "of them", "of his", "of her", "of their", "of its", "of these"})


_STARTS = frozenset(
    {
        *lex.CARDINALS,
        *lex.ORDINALS,
        *lex.MONTHS,
        *lex.WEEKDAYS,
        *lex.RELATIVE_DAYS,
        *lex.PREFIXES,
        *lex.CURRENCIES,
        *lex.CURRENCY_CODES,
    }
    | {"a", "an", "half", "quarter", "magnitude", "noon", "midday", "midnight"}
)
"""Words with which a value may begin, besides digits."""
_UNFINISHED = frozenset({*lex.PREFIXES, "a", "an"})
"""Of these, words that need a certain one right after them: "a dozen", "US$", "a week and a half"."""
_FINISHING = frozenset(
    {*lex.SCALES, *lex.FRACTIONS, *lex.CURRENCIES, "half", "minute", "hour", "day", "week", "year"}
)
_READERS: tuple[Reader, ...] = (
    _calendar,
    _ordinal,
    read_money,
    read_share,
    read_measure,
    _score,
    _number,
)
