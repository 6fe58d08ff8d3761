"""What besides likeness makes two values one slot: what they count, whose they are, which event it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from briefing.engine.discrepancies.lexicon import RATES
from briefing.engine.discrepancies.names.namesakes import namesakes
from briefing.engine.discrepancies.polarity.poles import CONVERSE, POLES
from briefing.engine.discrepancies.slots.clause import after
from briefing.engine.discrepancies.slots.profile import Profile
from briefing.engine.discrepancies.slots.slot import Slot
from briefing.engine.discrepancies.tokens import countries, kindred, sense, stems
from briefing.engine.discrepancies.told import Told, one_cluster
from briefing.engine.discrepancies.values.value import WORDED, Value, compare


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


def set_apart(a: Slot, b: Slot) -> bool:
    """Whether one is of another person, thing, day or place, whatever else is alike."""
    value, together = a.value, merged(a, b)
    if value.unit == "age" and _ages_of_two(a, b, together=together):
        return True
    if value.kind == "time" and names_apart(a.after, b.after):  # noon in London, noon in Rome
        return True
    if a.said != b.said or (value.kind in WORDED and _of_two_deeds(a, b)):
        return True
    if together:
        return False
    of_two_things = value.kind not in WORDED and names_apart(a.complement, b.complement)
    return of_two_things or namesakes(a.profile.given, b.profile.given)


def _of_two_deeds(a: Slot, b: Slot) -> bool:
    return _plan_and_deed(a, b) or _converse(a, b) or _two_subjects(a, b)


def _plan_and_deed(a: Slot, b: Slot) -> bool:
    """Whether one is only planned or expected, the other over: "expected to rise", "fell"."""
    over = b if a.planned else a
    return a.planned != b.planned and any(token.past for token in over.tokens)


def _ages_of_two(a: Slot, b: Slot, *, together: bool) -> bool:
    """Whether two ages are of two people, or, between clusters, only one is of somebody named."""
    if not a.before or not b.before:
        return bool(a.before) != bool(b.before) and not together
    return not (a.before <= b.before or b.before <= a.before)


def reservations(a: Slot, b: Slot) -> tuple[bool, ...]:
    """What speaks for two slots, in the order of `signs.RESERVED`."""
    value, across = a.value, not merged(a, b)
    ranked, worded = value.kind == "ordinal", value.kind in WORDED
    owners = bool(a.owner and b.owner and a.owner != b.owner) or (ranked and names_apart(a.before, b.before))
    return (
        a.relative != b.relative or owners,
        a.cut_out != b.cut_out,
        across and a.supposed != b.supposed,
        not worded
        and a.rate != b.rate
        and not any(t.fold in RATES for t in (b if a.rate else a).told.tokens),
        value.kind in _OF_TIME and deeds_agree(a, b) < 0,
        ranked and head_agreement(a, b) < 0,
        contrast(a.profile, b.profile),
        countries_apart(a.profile, b.profile),
        qualified_apart(a.profile, b.profile),
        ranked and follow(a, b),
    )


def follow(a: Slot, b: Slot) -> bool:
    """Whether one follows upon the other: the first day, the second day."""
    return a.phrase[:1] == b.phrase[:1] and not _STRETCHES.isdisjoint(a.phrase[:1])


def _converse(a: Slot, b: Slot) -> bool:
    """Whether one tells from the other side: the krona rose on the dollar, the dollar fell on the krona."""
    if a.before & b.after and b.before & a.after and names_apart(a.before, b.before):
        return True
    one, other = ({token.sense for token in after(side.told.tokens, side.value)} for side in (a, b))
    return a.neighbour != b.neighbour and a.neighbour in other and b.neighbour in one


def countries_apart(a: Profile, b: Profile) -> bool:
    """Whether they tell of one thing in two countries: the Polish minister, the Czech minister."""
    both = a.before.keys() & b.before.keys()
    return any(
        a.before[word] != b.before[word] and {a.before[word], b.before[word]} <= countries() for word in both
    )


def qualified_apart(a: Profile, b: Profile) -> bool:
    """Whether a word is narrowed in two ways: the sprint race, the feature race."""
    both = a.before.keys() & b.before.keys()
    return any(a.before[word] not in b.weight and b.before[word] not in a.weight for word in both)


_FOLLOWING = (
    "day", "half", "round", "leg", "stage", "session", "set", "inning", "innings", "week", "phase", "test",
    "race", "night", "act", "part", "vote", "reading", "ballot", "heat", "match", "game",
)  # fmt: skip
_STRETCHES = frozenset(map(sense, _FOLLOWING, stems(_FOLLOWING, "en")))
"""Senses of what follows one upon another."""


def _two_subjects(a: Slot, b: Slot) -> bool:
    """Whether what changes is of two things: "wheat prices rose", "corn prices fell"."""
    one, other = (side.profile.before.get(side.neighbour, "") for side in (a, b))
    if a.neighbour != b.neighbour or not one or not other:
        return False
    return one not in b.profile.weight and other not in a.profile.weight


_OF_TIME = frozenset({"date", "weekday", "time"})


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


def contrast(a: Profile, b: Profile) -> bool:
    """Whether one tells of men, the other of women."""
    return any(x in _OPPOSED and y == x[::-1] for x, y in zip(a.sides, b.sides, strict=True))


_OPPOSED = frozenset({(True, False), (False, True)})


def names_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both are names, and none is in both."""
    return bool(a) and bool(b) and not a & b
