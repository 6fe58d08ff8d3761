"""Two wordings side by side: which tokens agree in their order, and the gaps between these."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from briefing.engine.discrepancies.tellings import Wording


@dataclass(frozen=True, slots=True)
class Gap:
    """Tokens of the one wording that stand where the other has others, or none."""

    start: int
    end: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The longest common order of two wordings, by stems."""

    gaps: tuple[Gap, ...]
    partner: dict[int, int]
    """For tokens of the one that agree: the token of the other."""


def align(one: Wording, other: Wording) -> Alignment:
    """Align two wordings."""
    blocks = _blocks(one.stems, other.stems)
    partner = {a + i: b + i for a, b, size in blocks for i in range(size)}
    ends = [(0, 0, 0), *blocks, (len(one.stems), len(other.stems), 0)]
    gaps = [
        Gap(a + size, a_next, b + size, b_next)
        for (a, b, size), (a_next, b_next, _) in pairwise(ends)
        if a + size < a_next or b + size < b_next
    ]
    return Alignment(tuple(gaps), partner)


def _blocks(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    """Stretches that agree: where they begin in each, and their length."""
    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(one, other)
        if op.tag == "equal"
    ]
