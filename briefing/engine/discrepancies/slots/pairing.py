"""What two wordings have in common besides any two of their values: read once for all their values."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from briefing.engine.discrepancies.slots.agreement import (
    families_apart,
    measure_of,
    setting_of,
    settings_apart,
)
from briefing.engine.discrepancies.slots.periods import two_periods
from briefing.engine.discrepancies.slots.profile import Profile
from briefing.engine.discrepancies.values.value import WORDED, Value, compare


@dataclass(frozen=True, eq=False)
class Pairing:
    """Two wordings side by side. What few comparisons need is read when asked."""

    one: Profile
    other: Profile

    @cached_property
    def agreements(self) -> tuple[tuple[Value, Value], ...]:
        """Values of figures and days that both tell alike."""
        first, second = (
            [value for value in side.told.values if value.kind not in WORDED]
            for side in (self.one, self.other)
        )
        return tuple(
            (x, y) for x, y in product(first, second) if x.kind == y.kind and compare(x, y) == "same"
        )

    @cached_property
    def clashes(self) -> frozenset[str]:
        """In which settings (a day, a rank, an amount, a word with an opposite) they differ."""
        return settings_apart(self.one.told, self.other.told)

    @cached_property
    def measured_apart(self) -> bool:
        """Whether some measure of theirs differs, and nowhere agrees."""
        return bool(families_apart(self.one.told, self.other.told, measure_of))

    @cached_property
    def two_periods(self) -> bool:
        """Whether they tell of two stretches of time."""
        return two_periods(self.one.told, self.other.told)

    @cached_property
    def rivals(self) -> bool:
        """Whether each has a name that the other lacks."""
        one, other = self.one.names, self.other.names
        return bool(one - other) and bool(other - one)

    @cached_property
    def shared(self) -> float:
        """Weight of the words that both have."""
        few, many = self.one.weight, self.other.weight
        return sum(min(weight, many[sense]) for sense, weight in few.items() if sense in many)

    @cached_property
    def spare(self) -> tuple[float, float]:
        """Weight of the words that only the one and only the other has."""
        return _spare(self.one.weight, self.other.weight), _spare(self.other.weight, self.one.weight)

    def shared_besides(self, own: frozenset[str]) -> float:
        """Weight of the words that both have, some left out."""
        few, many = self.one.weight, self.other.weight
        return self.shared - sum(min(few[s], many[s]) for s in own if s in few and s in many)

    def spare_besides(self, own: frozenset[str]) -> tuple[float, float]:
        """Weight of the words that only the one and only the other has, some left out."""
        few, many = self.one.weight, self.other.weight
        one, other = self.spare
        return (
            one - sum(few[s] for s in own if s in few and s not in many),
            other - sum(many[s] for s in own if s in many and s not in few),
        )

    def agreed(self, a: Value, b: Value) -> int:
        """How many values they tell alike, the two in question left out."""
        return sum(1 for x, y in self.agreements if x is not a and y is not b)

    def clashing(self, value: Value | None = None) -> bool:
        """Whether they differ in a date, a rank, an amount or a word with an opposite, besides a value."""
        if value is None or not self.clashes:
            return bool(self.clashes)
        told = self.one.told
        own = {setting_of(told, v) for v in told.values if v.start < value.end and v.end > value.start}
        return bool(self.clashes - own)


def _spare(own: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight for sense, weight in own.items() if sense not in other)
