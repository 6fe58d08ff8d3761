"""What besides likeness makes two values one slot: what they count, whose they are, which event it is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from briefing.engine.discrepancies.context import Slot, likeness
from briefing.engine.discrepancies.frames import exchanged, namesakes
from briefing.engine.discrepancies.lexicon import CONTRASTS
from briefing.engine.discrepancies.periods import two_periods
from briefing.engine.discrepancies.poles import CONVERSE, POLES
from briefing.engine.discrepancies.told import Told
from briefing.engine.discrepancies.values import Value, compare
from briefing.engine.text.words import words
from briefing.engine.thresholds import DISCREPANCIES

_COUNTED = frozenset({"ordinal", "number"})


def merged(a: Slot, b: Slot) -> bool:
    """Whether the two stand in passages of one cluster."""
    return not set(a.told.clusters).isdisjoint(b.told.clusters)


def disagree(a: Slot, b: Slot) -> bool:
    """Whether neither passage tells the other's value as well, outright or as the sum of its parts."""
    if a.value.unit in _CONVERSE and a.neighbour != b.neighbour:
        return False
    if a.value.kind == "percentage" and a.value.number + b.value.number == 100:  # nine in ten pass, 10 % fail
        return False
    return not (_tells(a.told, b.value) or _tells(b.told, a.value))


def _tells(told: Told, value: Value) -> bool:
    unit = _UNITS.get(value.unit, value.unit)
    parts = [own for own in told.values if own.kind == value.kind and _UNITS.get(own.unit, own.unit) == unit]
    if value.kind == "unit":
        return any(own.kind == "unit" and compare(own, value) == "same" for own in told.values)
    worded = value.kind in ("negation", "direction")
    if any(own.number == value.number if worded else _same_number(own, value) for own in parts):
        return True
    if value.kind not in ("number", "money") or value.unit in ("age", "score", "magnitude"):
        return False
    numbers = [own.number for own in parts]
    shares = [own.number / 100 for own in told.values if own.kind == "percentage" and own.unit == "%"]
    if any(number * share == value.number for number in numbers for share in shares):
        return True
    pairs = list(combinations(numbers[:_MOST_PARTS], 2))
    return value.number in {sum(numbers), *(x + y for x, y in pairs), *(abs(x - y) for x, y in pairs)}


def _same_number(a: Value, b: Value) -> bool:
    return compare(replace(a, unit=b.unit), b) == "same"


_MOST_PARTS = 12
_UNITS = {"part": ""}
"""Three of them may be what the other passage counts as three."""
_CONVERSE = frozenset(
    str(number) for number, sides in enumerate(POLES) if not CONVERSE.isdisjoint(sides[0] + sides[1])
)


def set_apart(a: Slot, b: Slot) -> bool:
    """Whether one is of a part, of each, of another group or of another person."""
    if a.value.unit == "age" and a.before and b.before and not (a.before <= b.before or b.before <= a.before):
        return True
    if a.owner and b.owner and a.owner != b.owner:
        return True
    if a.relative != b.relative or a.said != b.said or a.cut_out != b.cut_out:
        return True
    if a.value.kind == "time" and a.after and b.after and not a.after & b.after:  # noon in London, in Rome
        return True
    if a.rate != b.rate and not (_RATES & {t.fold for t in (b if a.rate else a).told.tokens}):
        return True
    if a.value.kind == "ordinal" and head_agreement(a, b) < 0:
        return True
    if a.value.kind == "negation" and likeness(a, b) < (
        DISCREPANCIES.merged_words if merged(a, b) else DISCREPANCIES.across_words
    ):
        return True
    return contrast(a.told.text, b.told.text)


_RATES = frozenset(
    ["each", "apiece", "per", "every", "daily", "weekly", "monthly", "yearly", "annually", "annual", "hourly", "day", "week", "month", "year", "hour"]
)


def counts_the_same(a: Slot, b: Slot) -> bool:
    """Whether two values count, rank or measure the same thing."""
    if set_apart(a, b):
        return False
    if a.value.kind not in _COUNTED or a.value.unit not in ("", "part"):
        return True
    if not a.phrase or not b.phrase:
        return _elided(a, b)
    common = [word for word in a.phrase if word in b.phrase and word not in _IN_A_ROW]
    if not common:
        return False
    if a.value.kind == "number":
        return True
    # "first official trip" is not counted among trips, "13th sanctions package" among packages of sanctions
    return _narrowed(a, common[0]) <= {*b.context} and _narrowed(b, common[0]) <= {*a.context}


def head_agreement(a: Slot, b: Slot) -> int:
    """1 where two values count the same thing, -1 where they count two things, 0 where one does not say."""
    if not a.phrase or not b.phrase:
        return 0
    common = [word for word in a.phrase if word in b.phrase and word not in _IN_A_ROW]
    if not common:
        return -1
    if a.value.kind == "ordinal" and not (
        _narrowed(a, common[0]) <= {*b.context} and _narrowed(b, common[0]) <= {*a.context}
    ):
        return -1
    return 1


_IN_A_ROW = frozenset({"CONSECUTIVE"})


def _narrowed(slot: Slot, word: str) -> set[str]:
    return set(slot.phrase[: slot.phrase.index(word)]) - _IN_A_ROW


def _elided(a: Slot, b: Slot) -> bool:
    """What one counts is left out there, but said nearby: "the trip will be his third to the region"."""
    if not a.phrase and not b.phrase:
        return True
    bare, full = (a, b) if not a.phrase else (b, a)
    if full.value.kind == "number":
        return _any_in(full.phrase, bare.context)
    return len(full.phrase) == 1 and full.phrase[0] in bare.context


def _any_in(words: Iterable[str], context: Mapping[str, float]) -> bool:
    return any(word in context for word in words)


def standing(a: Slot, b: Slot) -> float:
    """What a rank gains in likeness when it has the same owner, and ranks the same thing by name; an age
    when it is the same person's.

    Of slots that already count the same, see `counts_the_same`.
    """
    if a.value.unit == "age":
        return DISCREPANCIES.own_age * bool(a.before & b.before)
    if a.value.kind != "ordinal":
        return 0.0
    named = bool(a.phrase or b.phrase)
    return DISCREPANCIES.same_owner * bool(a.before & b.before) + DISCREPANCIES.same_thing * named


def owners_differ(a: Slot, b: Slot) -> bool:
    """Whether two values of one cluster belong to different names, of which one passage tells both."""
    if not names_apart(a.before, b.before):
        return False
    return (
        len(a.before) == len(b.before) == 1 or _told_there(a.before, b.told) or _told_there(b.before, a.told)
    )


def _told_there(names: frozenset[str], told: Told) -> bool:
    return any(token.fold in names for token in told.tokens)


def two_events(a: Slot, b: Slot) -> bool:
    """Whether something else sets two passages of different clusters apart: they tell of two things."""
    return (
        names_apart(a.before, b.before)
        or names_apart(a.after, b.after)
        or a.planned != b.planned
        or _done_otherwise(a, b)
        or (a.value.kind not in _OF_TIME and two_periods(a.told, b.told))
        or exchanged(a, b)
        or namesakes(a.told, b.told)
        or bool(a.governor and b.governor and a.governor != b.governor)
    )


_OF_TIME = frozenset({"date", "weekday", "time"})
_DONE_ONCE = _OF_TIME | {"money", "number", "unit"}


def _done_otherwise(a: Slot, b: Slot) -> bool:
    """Whether something else is done: granted on 12 May, expires on 30 June; hires 90, employs 400."""
    if a.value.kind not in _DONE_ONCE or not a.neighbour or not b.neighbour:
        return False
    return a.neighbour not in b.context and b.neighbour not in a.context


def differ_elsewhere(a: Told, b: Told, value: Value | None) -> bool:
    """Whether wordings also differ in a date, a rank, an amount or a word with an opposite, besides a value."""
    families = {_setting(a, own) for own in a.values} - {"", _setting(a, value) if value else ""}
    return any(_apart_in(family, a, b) for family in sorted(families))


def _setting(told: Told, value: Value) -> str:
    if value.kind in ("date", "weekday"):
        return "day"
    if value.kind == "ordinal":
        following = told.tokens[value.end : value.end + 1]
        return f"rank of {following[0].sense}" if following and following[0].content else ""
    if value.kind == "direction":
        return value.unit
    return value.kind if value.kind in ("money", "percentage") else ""


def _apart_in(family: str, a: Told, b: Told) -> bool:
    one, other = ([v for v in told.values if _setting(told, v) == family] for told in (a, b))
    clashes = [compare(x, y) for x in one for y in other]
    return "clash" in clashes and "same" not in clashes


_AT_FIRST = re.compile(r"\b(?:was|were) first\b")
"""As in "when it was first proposed"."""


@lru_cache(maxsize=1024)
def _sides(text: str) -> tuple[tuple[bool, bool], ...]:
    folded = {word.folded for word in words(_AT_FIRST.sub("originally", text))}
    return tuple((not folded.isdisjoint(x), not folded.isdisjoint(y)) for x, y in _CONTRASTS)


_CONTRASTS = tuple((frozenset(x.split()), frozenset(y.split())) for x, y in CONTRASTS)


def contrast(a: str, b: str) -> bool:
    """Whether one tells of men, the other of women."""
    return any(x in _OPPOSED and y == x[::-1] for x, y in zip(_sides(a), _sides(b), strict=True))


_OPPOSED = frozenset({(True, False), (False, True)})


def names_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a) and bool(b) and not a & b
