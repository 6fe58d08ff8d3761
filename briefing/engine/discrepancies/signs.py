"""Signs that two values fill one slot, as numbers, for a score fitted on labelled pairs of sentences."""

import math
from collections.abc import Mapping
from itertools import product

from rapidfuzz.distance import LCSseq

from briefing.engine.discrepancies.agreement import (
    differ_elsewhere,
    head_agreement,
    merged,
    names_apart,
)
from briefing.engine.discrepancies.context import Slot, likeness, shared_mass
from briefing.engine.discrepancies.lexicon import MEASURES
from briefing.engine.discrepancies.periods import two_periods
from briefing.engine.discrepancies.profile import Profile
from briefing.engine.discrepancies.tokens import kindred
from briefing.engine.discrepancies.told import Told
from briefing.engine.discrepancies.values import Day, compare
from briefing.engine.thresholds import DISCREPANCIES

NAMES = (
    "constant", "together", "near", "cover", "longer", "mass", "shared", "spare", "order",
    "head", "other head", "deed", "other deed", "crossed", "owner", "rivals", "exchanged",
    "periods", "planned", "differs", "agrees", "far", "names", "other before", "other after",
    "rank", "count", "worded", "calendar", "rank head", "count head", "local",
)  # fmt: skip
"""What each sign says, in order."""


def signs(a: Slot, b: Slot) -> tuple[float, ...]:
    """The signs of two slots, in the order of `NAMES`."""
    one, other = a.profile, b.profile
    w = _weights(one, other)
    head, deeds = head_agreement(a, b), _deeds(a, b)
    agreed, clashing = _elsewhere(a, b)
    value = a.value
    calendar = value.kind in ("date", "weekday", "time")
    rank = value.kind == "ordinal"
    count = value.kind == "number" and value.unit in ("", "part")
    return (
        1.0,
        float(merged(a, b)),
        likeness(a, b),
        w["cover"],
        w["longer"],
        min(shared_mass(a, b), 12) / 4,
        min(w["shared"], 24) / 8,
        min(w["spare"], 24) / 8,
        LCSseq.normalized_similarity(one.order, other.order),
        float(head > 0),
        float(head < 0),
        float(deeds > 0),
        float(deeds == -1),
        float(deeds == -2),
        float(bool(a.before & b.before)),
        float(bool(one.names - other.names) and bool(other.names - one.names)),
        min(2.0, exchanges(one, other)),
        float(not calendar and two_periods(a.told, b.told)),
        float(a.planned != b.planned),
        min(2.0, clashing),
        min(2.0, agreed),
        _far(a, b),
        min(w["names"], 16) / 8,
        float(names_apart(a.before, b.before)),
        float(names_apart(a.after, b.after)),
        float(rank),
        float(count),
        float(value.kind in ("direction", "negation")),
        float(calendar),
        float(rank and head > 0),
        float(count and head > 0),
        _local(a, b),
    )


def _far_days(a: Day, b: Day) -> float:
    """The same for dates: months, or for years alone fives of years."""
    (year, month, _), (other, other_month, _) = a, b
    if month and other_month:
        apart = abs(month - other_month) % 12
        return min(apart, 12 - apart, 3) / 1.0
    return min(3.0, abs(year - other) / 5) if year and other else 0.0


def _weights(a: Profile, b: Profile) -> Mapping[str, float]:
    shared = sum(min(weight, b.weight[sense]) for sense, weight in a.weight.items() if sense in b.weight)
    names = sum(a.weight[s] for s in a.names if s in b.weight)
    spare = [sum(w for s, w in x.weight.items() if s not in y.weight) for x, y in ((a, b), (b, a))]
    return {
        "shared": shared,
        "cover": shared / (shared + min(spare)) if shared else 0.0,
        "longer": shared / (shared + max(spare)) if shared else 0.0,
        "spare": min(spare),
        "names": names,
    }


def _deeds(a: Slot, b: Slot) -> int:
    """1 where the deeds nearest to two values are one, 0 where that is open, -1 where they are two; -2 where
    they are two and each passage tells both: died on Friday after a fall, died after a fall on Wednesday.
    """
    if not a.deed or not b.deed:
        return 0
    if a.deed == b.deed:
        return 1
    crossed = (a.deed in b.profile.weight) + (b.deed in a.profile.weight)
    if crossed == 2:
        return -2
    return 0 if crossed or (a.deed, b.deed) in kindred() else -1


def _far(a: Slot, b: Slot) -> float:
    """How many times the smaller figure the larger is, as a logarithm."""
    if a.value.kind == b.value.kind == "date":
        return _far_days(a.value.day, b.value.day)
    x, y = (abs(v.number) * (MEASURES[v.unit][1] if v.kind == "unit" else 1.0) for v in (a.value, b.value))
    if a.value.kind not in ("number", "money", "percentage", "unit") or not x or not y or a.value.unit == "score":
        return 0.0
    return min(3.0, abs(math.log(x / y)))


def exchanges(a: Profile, b: Profile) -> int:
    """Words that both have with different words right before: greenest and most expensive cities."""
    return sum(
        1
        for sense, before in a.before.items()
        if (there := b.before.get(sense)) is not None
        and there != before
        and there not in a.weight
        and before not in b.weight
    )


def _elsewhere(a: Slot, b: Slot) -> tuple[int, int]:
    agreed = _agreed(a.told, b.told, {id(a.value), id(b.value)})
    return agreed, int(differ_elsewhere(a.told, b.told, a.value))


def elsewhere(a: Told, b: Told) -> tuple[int, int]:
    """How many values two wordings tell alike, and whether they clash in others."""
    return _agreed(a, b, set()), int(differ_elsewhere(a, b, None))


def _agreed(a: Told, b: Told, without: set[int]) -> int:
    one, other = (
        [v for v in told.values if v.kind not in ("direction", "negation") and id(v) not in without]
        for told in (a, b)
    )
    return sum(1 for x, y in product(one, other) if compare(x, y) == "same")


def _local(a: Slot, b: Slot) -> float:
    """Words next to the value that are next to the other value as well."""
    one, other = a.near, b.near
    return len(one & other) / max(1, min(len(one), len(other)))


def one_slot_odds(a: Slot, b: Slot) -> float:
    """Log-odds that two values fill one slot."""
    return sum(w * s for w, s in zip(DISCREPANCIES.weights, signs(a, b), strict=True))
