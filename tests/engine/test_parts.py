"""Parts of a run: what a chain of close pairs connects, and nothing else."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.stories.likeness import Edges
from briefing.engine.stories.parts import find_parts
from briefing.engine.thresholds import STORIES

KEYS = tuple("hgfedcba")
_NUMBERS = st.integers(0, len(KEYS) - 1)
_PAIRS = st.sets(st.tuples(_NUMBERS, _NUMBERS).filter(lambda pair: pair[0] < pair[1]))


def connected(close: set[tuple[int, int]]) -> list[set[str]]:
    """The same, one pair after the other."""
    parts = [{number} for number in range(len(KEYS))]
    for a, b in close:
        joined = next(part for part in parts if a in part) | next(part for part in parts if b in part)
        parts = [*(part for part in parts if not part & joined), joined]
    return [{KEYS[number] for number in part} for part in sorted(parts, key=min)]


@given(_PAIRS, _PAIRS)
def test_a_part_is_what_close_pairs_connect(close: set[tuple[int, int]], far: set[tuple[int, int]]) -> None:
    pairs = sorted(close | far)
    scores = [STORIES.same if pair in close else STORIES.same / 2 for pair in pairs]
    ends = np.array(pairs, np.int64).reshape(-1, 2)
    parts = list(find_parts(KEYS, Edges(ends[:, 0], ends[:, 1], np.array(scores, np.float64))))
    assert [set(part.keys) for part in parts] == connected(close)
    assert all(list(part.keys) == sorted(part.keys) for part in parts)
    inner = sum(any({KEYS[a], KEYS[b]} <= set(part.keys) for part in parts) for a, b in pairs)
    assert sum(len(part.edges.a) for part in parts) == inner
