"""What two values have in common besides their surroundings: what they count, the deed, the settings."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from briefing.engine.discrepancies.polarity.poles import CONVERSE, POLES
from briefing.engine.discrepancies.slots.slot import Slot
from briefing.engine.discrepancies.tokens import kindred
from briefing.engine.discrepancies.told import Told, one_cluster
from briefing.engine.discrepancies.values.value import Value, compare


def merged(a: Slot, b: Slot) -> bool:
    """Whether the two stand in passages of one cluster."""
    return one_cluster(a.told, b.told)


def disagree(a: Slot, b: Slot) -> bool:
    """Whether neither passage tells the other's value as well, outright or as the sum of its parts."""
    if a.value.unit in _CONVERSE and a.neighbour != b.neighbour:
        return False
    if a.value.kind == "percentage" and a.value.number + b.value.number == 100:  # nine in ten pass, 10 % fail
        return False
    return not (_tells(a.told, b.value) or _tells(b.told, a.value))


def _tells(told: Told, value: Value) -> bool:
    if value.kind == "unit":
        return any(own.kind == "unit" and compare(own, value) == "same" for own in told.values)
    unit = _UNITS.get(value.unit, value.unit)
    parts = [own for own in told.values if own.kind == value.kind and _UNITS.get(own.unit, own.unit) == unit]
    if value.kind in ("negation", "direction"):
        return any(own.number == value.number for own in parts)
    if value.kind == "money":  # "8 billion euros, including 1.5 billion for"
        parts += [own for own in told.values if own.kind == "number" and own.number >= _MILLION]
    return any(_same_number(own, value) for own in parts) or _adds_up(told, parts, value)


def _adds_up(told: Told, parts: Sequence[Value], value: Value) -> bool:
    if value.kind not in ("number", "money") or value.unit in ("age", "score", "magnitude"):
        return False
    numbers = [own.number for own in parts]
    shares = [own.number / 100 for own in told.values if own.kind == "percentage" and own.unit == "%"]
    if any(number * share == value.number for number in numbers for share in shares):
        return True
    pairs = list(combinations(numbers[:_MOST_PARTS], 2))
    return value.number in {sum(numbers), *(x + y for x, y in pairs), *(abs(x - y) for x, y in pairs)}


def _same_number(a: Value, b: Value) -> bool:
    alike = a.unit == b.unit and a.kind == b.kind
    return compare(a if alike else replace(a, unit=b.unit, kind=b.kind), b) == "same"


_MOST_PARTS = 12
_MILLION = 1e6
_UNITS = {"part": ""}
"""Three of them may be what the other passage counts as three."""
_CONVERSE = frozenset(
    str(number) for number, sides in enumerate(POLES) if not CONVERSE.isdisjoint(sides[0] + sides[1])
)


def head_agreement(a: Slot, b: Slot) -> int:
    """1 where two values count the same thing, -1 where they count two things, 0 where one does not say."""
    if not a.phrase or not b.phrase:
        return int(_elided(a, b))
    common = [word for word in a.phrase if word in b.phrase and word not in _IN_A_ROW]
    if not common:
        return -1
    if a.value.kind != "ordinal":
        return 1
    # "first official trip" is not counted among trips, "13th sanctions package" among packages of sanctions
    narrowed = _narrowed(a, common[0]) <= {*b.context} and _narrowed(b, common[0]) <= {*a.context}
    return 1 if narrowed else -1


_IN_A_ROW = frozenset({"CONSECUTIVE"})


def _narrowed(slot: Slot, word: str) -> set[str]:
    return set(slot.phrase[: slot.phrase.index(word)]) - _IN_A_ROW


def _elided(a: Slot, b: Slot) -> bool:
    """What one counts is left out there, but said nearby: "the trip will be his third to the region"."""
    bare, full = (a, b) if not a.phrase else (b, a)
    counted = next((word for word in full.phrase if word in bare.context), None)
    if counted is None or a.value.kind != "ordinal":
        return counted is not None
    # her third of several trips is no "first official trip"
    return _narrowed(full, counted) <= {*bare.context}


def deeds_agree(a: Slot, b: Slot) -> int:
    """1 where the deeds nearest to two values are one, 0 where that is open, -1 where they are two.

    -2 where they are two and each passage tells both: died on Friday after a fall on Wednesday.
    """
    (one, one_sure), (other, other_sure) = a.deed, b.deed
    if one == other:
        return int(one != "")
    if not (one_sure and other_sure):
        return 0
    crossed = (one in b.profile.weight) + (other in a.profile.weight)
    if crossed == 2:
        return -2
    return 0 if crossed or (one, other) in kindred() else -1


def settings_apart(a: Told, b: Told) -> frozenset[str]:
    """In which settings two wordings differ: dates, ranks, amounts, words with an opposite.

    Of passages of two clusters also counts.
    """
    together = one_cluster(a, b)
    apart = families_apart(a, b, setting_of)
    return frozenset(family for family in apart if not (together and family.startswith("count")))


def families_apart(a: Told, b: Told, family_of: Callable[[Told, Value], str]) -> frozenset[str]:
    """In which families of values two wordings differ and nowhere agree; "" is no family."""
    one, other = _by_family(a, family_of), _by_family(b, family_of)
    return frozenset(family for family in one if family in other and _apart(one[family], other[family]))


def _by_family(told: Told, family_of: Callable[[Told, Value], str]) -> dict[str, list[Value]]:
    found: dict[str, list[Value]] = {}
    for value in told.values:
        if family := family_of(told, value):
            found.setdefault(family, []).append(value)
    return found


def _apart(one: Sequence[Value], other: Sequence[Value]) -> bool:
    clashes = {compare(x, y) for x in one for y in other}
    return "clash" in clashes and "same" not in clashes


def setting_of(told: Told, value: Value) -> str:
    """Which setting of a report a value gives; "" for none."""
    if value.kind in ("date", "weekday"):
        return "day"
    if value.kind == "ordinal" or (value.kind == "number" and value.unit == ""):
        following = told.tokens[value.end : value.end + 1]
        known = following and following[0].content
        return f"{_SERIES[value.kind]} of {following[0].sense}" if known else ""
    if value.kind == "direction":
        return value.unit
    return value.kind if value.kind in ("money", "percentage") else ""


_SERIES = {"ordinal": "rank", "number": "count"}


def measure_of(_told: Told, value: Value) -> str:
    """Which measure of what happened a figure gives; "" for none."""
    return f"{value.kind} {value.unit}" if value.kind in _MEASURED else ""


_MEASURED = frozenset({"number", "unit", "money", "percentage", "ordinal", "time"})
