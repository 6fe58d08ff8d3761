"""Two tellings of one fact, and what a rule finds different between them."""

from dataclasses import dataclass
from functools import cached_property

from briefing.engine.discrepancies.alignment import Alignment, align
from briefing.engine.discrepancies.tellings import Told
from briefing.engine.discrepancies.values.value import Comparison, Value, compare
from briefing.models import DiscrepancyKind


@dataclass(frozen=True, eq=False)
class Pair:
    """Two tellings of one fact; what few comparisons need is worked out when it is asked."""

    a: Told
    b: Told

    @cached_property
    def alignment(self) -> Alignment:
        """The two side by side."""
        return align(self.a.wording, self.b.wording)

    @cached_property
    def overlap(self) -> float:
        """Share of the shorter one's telling words that the other has."""
        one, other = self.a.wording.content, self.b.wording.content
        return len(one & other) / max(1, min(len(one), len(other)))

    @cached_property
    def likeness(self) -> float:
        """Share of the longer one's telling words that the other has."""
        one, other = self.a.wording.content, self.b.wording.content
        return len(one & other) / max(1, len(one), len(other))


@dataclass(frozen=True, slots=True)
class Mention:
    """What a telling gives at some tokens. With `start == end` it leaves out what another has there."""

    told: Told
    start: int
    end: int
    key: Value | str
    """What is compared: a value, or a word that stands for what it says."""

    @property
    def spot(self) -> tuple[int, int, int]:
        """Its wording and place, for finding it again."""
        return id(self.told), self.start, self.end

    def gives(self, other: "Mention") -> bool:
        """Whether two mentions give exactly the same."""
        if isinstance(self.key, Value) and isinstance(other.key, Value):
            return compare(self.key, other.key) == "same"
        return self.key == other.key

    def same(self, other: "Mention") -> bool:
        """Whether two mentions give the same."""
        if isinstance(self.key, Value) and isinstance(other.key, Value):
            return compare(self.key, other.key) in ("same", "rounding")
        return self.key == other.key


@dataclass(frozen=True, slots=True)
class Finding:
    """Two mentions that differ, or agree, with the features by which the score weighs them."""

    rule: str
    kind: DiscrepancyKind
    comparison: Comparison
    """How they go together; "same" only adds to who tells a reading."""
    a: Mention
    b: Mention
    features: dict[str, float]
