"""Signs that two values fill one slot, as numbers, for a score fitted on labelled pairs of sentences."""

import math
from collections.abc import Mapping, Sequence
from itertools import product

from briefing.engine.discrepancies.agreement import (
    deeds_agree,
    differ_elsewhere,
    head_agreement,
    merged,
    names_apart,
)
from briefing.engine.discrepancies.context import Slot, likeness, shared_mass
from briefing.engine.discrepancies.lexicon import MEASURES
from briefing.engine.discrepancies.periods import two_periods
from briefing.engine.discrepancies.profile import Profile
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.told import Told
from briefing.engine.discrepancies.values import Day, compare
from briefing.engine.thresholds import DISCREPANCIES

SIGNS = (
    "constant", "together", "near", "longer", "mass", "shared", "spare",
    "head", "other head", "deed", "other deed", "crossed", "rivals", "placed", "exchanged",
    "periods", "planned", "differs", "agrees", "far", "other before", "other after",
    "rank", "count", "worded", "rank owner", "age owner", "whole",
)  # fmt: skip
"""What each sign says, in order."""


def signs(a: Slot, b: Slot) -> tuple[float, ...]:
    """The signs of two slots, in the order of `SIGNS`."""
    one, other = a.profile, b.profile
    worded = a.value.kind in ("direction", "negation")
    own = frozenset(t.sense for s in (a, b) for t in _tokens(s)) if worded else frozenset[str]()
    w = _weights(one, other, own)
    head, deeds = head_agreement(a, b), deeds_agree(a, b)
    agreed, clashing = _elsewhere(a, b)
    value = a.value
    calendar = value.kind in ("date", "weekday", "time")
    rank = value.kind == "ordinal"
    count = value.kind == "number" and value.unit in ("", "part")
    return (
        1.0,
        float(merged(a, b)),
        likeness(a, b),
        w["longer"],
        min(shared_mass(a, b), 12) / 4,
        min(w["shared"], 24) / 8,
        min(w["spare"], 24) / 8,
        float(head > 0),
        float(head < 0),
        float(deeds > 0),
        float(deeds == -1),
        float(deeds == -2),
        float(bool(one.names - other.names) and bool(other.names - one.names)),
        float(_placed_apart(one, other)),
        min(2.0, exchanges(one, other)),
        float(not calendar and two_periods(a.told, b.told)),
        float(a.planned != b.planned),
        min(2.0, clashing),
        min(2.0, agreed),
        _far(a, b),
        float(names_apart(a.before, b.before)),
        float(names_apart(a.after, b.after)),
        float(rank),
        float(count),
        float(worded),
        float(rank and head > 0 and bool(a.before & b.before)),
        float(value.unit == "age" and bool(a.before & b.before)),
        float(w["spare"] < _NOTHING_SPARE and not clashing),
    )


def _far_days(a: Day, b: Day) -> float:
    """The same for dates: months, or for years alone fives of years."""
    (year, month, _), (other, other_month, _) = a, b
    if month and other_month:
        apart = abs(month - other_month) % 12
        return min(apart, 12 - apart, 3) / 1.0
    return min(3.0, abs(year - other) / 5) if year and other else 0.0


def _weights(a: Profile, b: Profile, own: frozenset[str]) -> Mapping[str, float]:
    """Sums of the weights of shared and of spare words, without the `own` words of the values."""
    shared = sum(min(weight, b.weight[sense]) for sense, weight in a.weight.items() if sense in b.weight)
    spare = [
        sum(w for s, w in x.weight.items() if s not in y.weight and s not in own) for x, y in ((a, b), (b, a))
    ]
    return {
        "shared": shared,
        "longer": shared / (shared + max(spare)) if shared else 0.0,
        "spare": min(spare),
    }


def _far(a: Slot, b: Slot) -> float:
    """How many times the smaller figure the larger is, as a logarithm."""
    if a.value.kind == b.value.kind == "date":
        return _far_days(a.value.day, b.value.day)
    x, y = (abs(v.number) * (MEASURES[v.unit][1] if v.kind == "unit" else 1.0) for v in (a.value, b.value))
    if (
        a.value.kind not in ("number", "money", "percentage", "unit")
        or not x
        or not y
        or a.value.unit == "score"
    ):
        return 0.0
    return min(3.0, abs(math.log(x / y)))


def _tokens(slot: Slot) -> Sequence[Token]:
    return slot.told.tokens[slot.value.start : slot.value.end]


_NOTHING_SPARE = 1.0
"""Weight of words up to which one passage tells nothing of its own: less than a common word."""


def _placed_apart(a: Profile, b: Profile) -> bool:
    """Whether both have names in one position, and none in common: a win of Lunn's, a win of Holm's."""
    return any(names.isdisjoint(b.placed[where]) for where, names in a.placed.items() if where in b.placed)


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
    return agreed, int(a.value.unit != "age" and differ_elsewhere(a.told, b.told, a.value))


def elsewhere(a: Told, b: Told) -> tuple[int, int]:
    """How many values two wordings tell alike, and whether they clash in others."""
    return _agreed(a, b, set()), int(differ_elsewhere(a, b, None))


def _agreed(a: Told, b: Told, without: set[int]) -> int:
    one, other = (
        [v for v in told.values if v.kind not in ("direction", "negation") and id(v) not in without]
        for told in (a, b)
    )
    return sum(1 for x, y in product(one, other) if x.kind == y.kind and compare(x, y) == "same")


def one_slot_odds(a: Slot, b: Slot) -> float:
    """Log-odds that two values fill one slot."""
    return sum(w * s for w, s in zip(DISCREPANCIES.weights, signs(a, b), strict=True))
