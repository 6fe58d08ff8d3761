"""Average link, beside the textbook's one merge at a time."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.clusters.linking import link

SIZE = 7
GRAPHS = st.dictionaries(
    st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0.01, 1.0),
    max_size=15,
)
Graph = dict[tuple[int, int], float]


def linked(graph: Graph, same: float) -> list[int]:
    pairs = sorted(graph)
    ends = np.array(pairs, np.int64).reshape(-1, 2)
    labels: list[int] = link(
        SIZE, ends[:, 0], ends[:, 1], np.array([graph[pair] for pair in pairs]), same
    ).tolist()
    return labels


def one_by_one(graph: Graph, same: float) -> list[int]:
    clusters = [[item] for item in range(SIZE)]
    while True:
        best, joined = same, None
        for one in clusters:
            for other in clusters:
                if one[0] < other[0]:
                    total = sum(graph.get((min(a, b), max(a, b)), 0.0) for a in one for b in other)
                    mean = total / (len(one) * len(other))
                    if mean > best or (mean == best and joined is None):
                        best, joined = mean, (one, other)
        if joined is None:
            return [min(next(c for c in clusters if item in c)) for item in range(SIZE)]
        clusters.remove(joined[1])
        joined[0].extend(joined[1])


@given(GRAPHS, st.floats(0.1, 0.9))
def test_rounds_end_where_single_merges_end(graph: Graph, same: float) -> None:
    distinct = {
        pair: round(score, 3) + 0.0001 * rank for rank, (pair, score) in enumerate(sorted(graph.items()))
    }
    assert linked(distinct, same) == one_by_one(distinct, same)


def test_a_chain_of_likeness_is_not_one_cluster() -> None:
    assert linked({(0, 1): 0.9, (1, 2): 0.6, (2, 3): 0.8}, 0.5)[:4] == [0, 0, 2, 2]


def test_a_clique_is_one_cluster() -> None:
    clique = {(a, b): 0.7 for a in range(4) for b in range(a + 1, 4)}
    assert linked(clique, 0.5) == [0, 0, 0, 0, 4, 5, 6]


def test_a_thousand_equals_are_linked_without_a_round_for_each() -> None:
    a, b = np.triu_indices(1000, 1)
    assert link(1000, a, b, np.ones(len(a)), 0.5).tolist() == [0] * 1000
