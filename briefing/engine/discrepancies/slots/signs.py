"""Signs that two values fill one slot, as numbers, for a score fitted on labelled pairs of sentences."""

import math
from collections.abc import Sequence
from itertools import product

from briefing.engine.discrepancies.lexicon import MEASURES
from briefing.engine.discrepancies.slots.agreement import deeds_agree, head_agreement, merged
from briefing.engine.discrepancies.slots.pairing import Pairing
from briefing.engine.discrepancies.slots.reservations import reservations
from briefing.engine.discrepancies.slots.slot import Slot, shared_mass
from briefing.engine.discrepancies.values.value import WORDED, Day
from briefing.engine.thresholds import DISCREPANCIES

_AROUND = (
    "constant", "together", "longer", "mass", "spare", "rank", "worded", "weekday", "age owner", "alone",
    "other unit", "transposed", "told together", "other score",
)  # fmt: skip
"""What the words around two values say, and their kind: quickly told."""
_BETWEEN = (
    "other head", "deed", "other deed", "rivals", "periods", "planned", "differs", "agrees", "far",
    "rank owner", "whole",
)  # fmt: skip
"""What sets them apart or brings them together."""
RESERVED = (
    "other person", "cut out", "supposed", "rate", "other deed in time", "other rank",
    "contrast", "countries", "qualified", "stretch",
)  # fmt: skip
"""What speaks for two slots, see `reservations.reservations`."""
SIGNS = _AROUND + _BETWEEN + RESERVED
"""What each sign says, in order."""
_LIMITS = {"agrees": 2.0, "far": 3.0}
"""How great a sign of the second kind can be; others at the most 1."""
_WEIGHTS_AROUND, _WEIGHTS_BETWEEN = (
    DISCREPANCIES.weights[: len(_AROUND)],
    DISCREPANCIES.weights[len(_AROUND) :],
)
_AT_BEST = {
    (rank, whole): sum(
        max(0.0, weight) * _LIMITS.get(sign, 1.0)
        for sign, weight in zip(_BETWEEN + RESERVED, _WEIGHTS_BETWEEN, strict=True)
        if (rank or sign != "rank owner") and (whole or sign != "whole")
    )
    for rank, whole in product((False, True), repeat=2)
}
"""The most that the second kind can add: to ranks or others, to a passage that tells nothing else or not."""
_SPARE = _AROUND.index("spare")


def one_slot_odds(a: Slot, b: Slot, pairing: Pairing, together: int, least: float) -> float:
    """Log-odds that two values fill one slot; any value below `least` where they are less.

    `together` is the number of articles that tell both, see `linking.told_together`.
    """
    around = _around(a, b, pairing, together)
    odds = _weighed(_WEIGHTS_AROUND, around)
    bare = _is_bare(around)
    if odds + _AT_BEST[a.value.kind == "ordinal", bare] < least:
        return -math.inf
    return odds + _weighed(_WEIGHTS_BETWEEN, _between(a, b, pairing, bare=bare))


def _weighed(weights: Sequence[float], found: Sequence[float]) -> float:
    return sum(weight * sign for weight, sign in zip(weights, found, strict=True))


def signs(a: Slot, b: Slot, pairing: Pairing, together: int) -> tuple[float, ...]:
    """The signs of two slots, in the order of `SIGNS`; `pairing` is that of their wordings."""
    around = _around(a, b, pairing, together)
    return around + _between(a, b, pairing, bare=_is_bare(around))


def _is_bare(around: Sequence[float]) -> bool:
    """Whether one of the passages tells nothing that the other does not."""
    return around[_SPARE] * _SPARE_UNIT < _NOTHING_SPARE


def _around(a: Slot, b: Slot, pairing: Pairing, together: int) -> tuple[float, ...]:
    value, mass, shared = a.value, shared_mass(a, b), pairing.shared
    least, most = sorted(_spare(a, b, pairing))
    return (
        1.0,
        float(merged(a, b)),
        shared / (shared + most) if shared else 0.0,
        min(mass, 12) / 4,
        min(least, 24) / _SPARE_UNIT,
        float(value.kind == "ordinal"),
        float(value.kind in WORDED),
        float("weekday" in (value.kind, b.value.kind)),
        float(value.unit == "age" and bool(a.before & b.before)),
        float(a.alone and b.alone),
        float(_other_unit(a, b)),
        float(_transposed(a, b)),
        float(min(together, 2)),
        float(value.unit == "score" and not merged(a, b)),
    )


def _between(a: Slot, b: Slot, pairing: Pairing, *, bare: bool) -> tuple[float, ...]:
    value, head, deeds = a.value, head_agreement(a, b), deeds_agree(a, b)
    clashing = value.unit != "age" and pairing.clashing(value)
    return (
        float(head < 0),
        float(deeds > 0),
        float(deeds == -1),
        float(pairing.rivals),
        float(value.kind not in _CALENDAR and pairing.two_periods),
        float(a.planned != b.planned),
        float(clashing),
        min(2.0, pairing.agreed(a.value, b.value)),
        _far(a, b),
        float(value.kind == "ordinal" and head > 0 and _ranks_of_one(a, b)),
        float(bare and not clashing),
        *map(float, reservations(a, b)),
    )


def _ranks_of_one(a: Slot, b: Slot) -> bool:
    """Whether two ranks are of the doings of one: Lunn's third trip, Lunn's fourth."""
    return (
        bool(a.before & b.before) and min(a.value.number, b.value.number) > 1 and not (a.follows or b.follows)
    )


_MEASURED = frozenset({"unit", "money"})
_CALENDAR = frozenset({"date", "weekday", "time"})
_SPARE_UNIT = 8
_NOTHING_SPARE = 1.0
"""Weight of words up to which one passage tells nothing of its own: less than a common word."""


def _spare(a: Slot, b: Slot, pairing: Pairing) -> tuple[float, float]:
    """Weight of what only the one and only the other tells, without the words of the values themselves."""
    own = (token.sense for slot in (a, b) for token in slot.tokens)
    return pairing.spare_besides(frozenset(own)) if a.value.kind in WORDED else pairing.spare


def _other_unit(a: Slot, b: Slot) -> bool:
    """Whether both tell one figure in two units: 50,000 acres and 50,000 hectares."""
    one, other = a.value, b.value
    return one.kind in _MEASURED and one.unit != other.unit and one.number == other.number


def _transposed(a: Slot, b: Slot) -> bool:
    """Whether one value may be a slip for the other: digits in another order, another scale, 13 and 30."""
    one, other = a.value, b.value
    if a.digits and a.digits == b.digits:
        return (one.number, one.day) != (other.number, other.day)
    return one.day == other.day and _misheard(*sorted((one.number, other.number)))


def _misheard(low: float, high: float) -> bool:
    """Whether one may have been heard for the other: 13 and 30, 19 million and 90 million."""
    scale = 10.0 ** (len(str(int(low))) - 2)
    return low / scale in _TEENS and high / scale == (low / scale - 10) * 10


_TEENS = range(13, 20)


def _far(a: Slot, b: Slot) -> float:
    """How many times the smaller figure the larger is, as a logarithm; 0 where that may be a slip."""
    if _other_unit(a, b) or _transposed(a, b):
        return 0.0
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


def _far_days(a: Day, b: Day) -> float:
    """The same for dates: months, or for years alone fives of years."""
    (year, month, _), (other, other_month, _) = a, b
    if month and other_month:
        apart = abs(month - other_month) % 12
        return min(apart, 12 - apart, 3) / 1.0
    return min(3.0, abs(year - other) / 5) if year and other else 0.0
