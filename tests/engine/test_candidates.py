"""Candidates: what meets, and what it costs."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from briefing.engine.clusters.candidates import _number_keys, propose_pairs
from briefing.engine.thresholds import CANDIDATES

SMALL = st.lists(st.sets(st.integers(0, 9), min_size=1, max_size=6), min_size=1, max_size=12)


def weighted(texts: list[set[int]], terms: int) -> sparse.csr_array:
    dense = np.zeros((len(texts), terms))
    for row, text in enumerate(texts):
        dense[row, sorted(text)] = [(2.0, 3.1, 4.3, 5.7)[term % 4] for term in sorted(text)]
    return sparse.csr_array(dense)


def alike(matrix: sparse.csr_array, a: int, b: int) -> bool:
    rows = matrix.toarray()
    shared = float(rows[a] @ rows[b])
    own, other = float(rows[a] @ rows[a]), float(rows[b] @ rows[b])
    cosine, contained = shared / np.sqrt(own * other), shared / min(own, other)
    return bool(cosine >= CANDIDATES.least_cosine or contained >= CANDIDATES.least_containment)


@given(SMALL)
def test_a_small_pool_is_searched_completely(texts: list[set[int]]) -> None:
    matrix = weighted(texts, 10)
    pairs = propose_pairs(matrix)
    found = list(zip(pairs.a.tolist(), pairs.b.tolist(), strict=True))
    assert found == [(a, b) for a, b in combinations(range(len(texts)), 2) if alike(matrix, a, b)]


@given(st.lists(st.integers(0, 40) | st.integers(0, 2**62), max_size=60))
def test_equal_keys_and_no_others_have_one_number(keys: list[int]) -> None:
    number, sizes = _number_keys(np.array(keys, np.int64))
    assert [keys[place] for place in number.tolist()] == keys
    assert [sizes[number[place]] for place in range(len(keys))] == [keys.count(key) for key in keys]
    assert sizes.sum() == len(keys)


def test_keys_that_meet_in_one_cell_of_the_table_keep_apart() -> None:
    keys = np.arange(4000, dtype=np.int64)
    repeated = np.concatenate([keys, keys[::-1]]) ** 3
    number, sizes = _number_keys(repeated)
    assert len(set(number.tolist())) == len(keys)
    assert (sizes[number] == 2).all()


def test_what_a_large_pool_copies_is_found_under_pairs_of_words() -> None:
    copied = [{term, term + 1, term + 2, 90 + term % 5} for term in range(0, 90, 3) for _ in range(150)]
    pairs = propose_pairs(weighted(copied, 100))
    together = {(a // 150, b // 150) for a, b in zip(pairs.a.tolist(), pairs.b.tolist(), strict=True)}
    assert {(text, text) for text in range(30)} <= together


def test_what_everything_has_proposes_nothing_in_a_large_pool() -> None:
    size = 20_000
    everywhere = sparse.csr_array(
        (np.ones(size), (np.arange(size), np.zeros(size, np.int64))), shape=(size, 1)
    )
    assert len(propose_pairs(everywhere)) == 0


def test_the_work_is_reported_as_it_goes() -> None:
    told: list[tuple[str, int, int]] = []
    propose_pairs(weighted([{0, 1}] * 3, 2), lambda *news: told.append(news))
    assert told == [("comparing", 0, 3)]
