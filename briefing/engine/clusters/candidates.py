"""Which pairs of texts are worth a closer look: those that share rare words.

Every text is entered under its rare words and under pairs of its less rare ones; texts that meet under an
entry become a pair. How rare is rare follows from a budget: as many entries are used, the rarest first, as
the work allows. In a small pool that is nearly every word; in a million texts it keeps the growth linear.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from briefing.engine.text.terms import Flags, Floats, Ints, bounds_of
from briefing.engine.thresholds import CANDIDATES
from briefing.models import Tick, quiet

_NONE = -1
_ODD = 0x9E3779B97F4A7C15
"""2^64 divided by the golden ratio: Knuth's multiplier, which spreads neighbouring keys (TAOCP 3, 6.4)."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of texts, `a[i] < b[i]`, sorted, none twice."""

    a: Ints
    b: Ints

    def __len__(self) -> int:
        return len(self.a)


@dataclass(frozen=True, slots=True)
class Least:
    """How alike two texts must be to become a pair: by either measure, 0 to 1."""

    cosine: float
    containment: float
    """Share of the weight of the one that has less."""


ALIKE = Least(CANDIDATES.least_cosine, CANDIDATES.least_containment)


def propose_pairs(weighted: sparse.csr_array, tick: Tick = quiet, least: Least = ALIKE) -> Pairs:
    """Pairs of rows of `weighted` (texts x terms, holding weights) that share much of their weight."""
    squares = sparse.csr_array((weighted.data**2, weighted.indices, weighted.indptr), shape=weighted.shape)
    norms = np.sqrt(np.asarray(squares.sum(axis=1), np.float64))
    found = [Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    found += _meeting(_entries(weighted), norms, least, tick)
    return Pairs(np.concatenate([pairs.a for pairs in found]), np.concatenate([pairs.b for pairs in found]))


def _meeting(entries: sparse.csr_array, norms: Floats, least: Least, tick: Tick) -> Iterator[Pairs]:
    """Pairs of rows alike by the entries that they have in common, a bounded number at a time, in order."""
    texts = entries.shape[0]
    columns = sparse.csr_array(entries.T)
    until = bounds_of(np.diff(columns.indptr)[entries.indices])[entries.indptr]
    most = max(CANDIDATES.chunk, texts)
    start = 0
    while start < texts:
        tick("comparing", start, texts)
        stop = max(start + 1, int(np.searchsorted(until, until[start] + most, side="right")) - 1)
        yield _alike(entries[start:stop] @ columns, start, norms, least)
        start = stop


def _alike(product: sparse.csr_array, start: int, norms: Floats, least: Least) -> Pairs:
    """The pairs in a block of rows of the product of entries that share enough of their weight."""
    rows = np.arange(start, start + product.shape[0], dtype=product.indices.dtype)
    a = np.repeat(rows, np.diff(product.indptr))
    above = np.flatnonzero(product.indices > a)
    a, b, shared = a[above], product.indices[above], product.data[above]
    first, second = norms[a], norms[b]
    less = np.minimum(first, second)
    keep = np.flatnonzero(
        shared >= np.minimum(least.cosine * first * second, least.containment * less * less)
    )
    size = np.int64(len(norms))
    return Pairs(*np.divmod(np.sort(a[keep] * size + b[keep]), size))


def _entries(weighted: sparse.csr_array) -> sparse.csr_array:
    """Texts x entries under which they may meet: rare terms, and pairs of each text's rarest other ones.

    The weight of an entry is such that its square is the evidence of meeting under it.
    """
    texts, terms = weighted.shape
    budget = max(CANDIDATES.least_work, CANDIDATES.work_per_text * texts)
    frequency = np.bincount(weighted.indices, minlength=terms)
    rare = _within_budget(frequency, budget)
    by_term = _chosen(weighted, rare)
    left = _chosen(weighted, ~rare & (frequency > 1))
    weights = np.zeros(terms)
    weights[weighted.indices] = weighted.data
    by_pair = _term_pairs(left, weights, frequency, CANDIDATES.pairs_work * budget)
    return sparse.csr_array(sparse.hstack([by_term, by_pair], format="csr"))


def _chosen(matrix: sparse.csr_array, columns: Flags) -> sparse.csr_array:
    """A matrix with nothing but some of its columns, which keep their numbers."""
    chosen = columns[matrix.indices]
    kept = np.flatnonzero(chosen)
    bounds = bounds_of(chosen)[matrix.indptr].astype(matrix.indptr.dtype)
    return sparse.csr_array((matrix.data[kept], matrix.indices[kept], bounds), shape=matrix.shape)


def _within_budget(sizes: Ints, budget: int) -> Flags:
    """Which entries to use: of two texts or more, the fewest first, until their pairs fill the budget."""
    useful = np.where(sizes > 1, sizes, 0)
    of_size = np.bincount(useful)
    work = np.cumsum(of_size * np.arange(len(of_size), dtype=np.int64) ** 2)
    largest = int(np.searchsorted(work, budget, side="right")) - 1
    return np.asarray((sizes > 1) & (sizes <= largest), np.bool_)


def _term_pairs(
    weighted: sparse.csr_array, weights: Floats, frequency: Ints, budget: int
) -> sparse.csr_array:
    """Texts x pairs among the rarest of each text's terms, such as the budget allows."""
    by_rarity = np.lexsort((np.arange(len(frequency)), frequency))
    rarest = _rarest(weighted, by_rarity)
    one, other = (rarest[:, places] for places in np.triu_indices(CANDIDATES.rarest, 1))
    held = other >= 0
    number, sizes = _number_keys(one[held].astype(np.int64) * len(by_rarity) + other[held])
    useful = _within_budget(sizes, budget)
    held[held] = meet = useful[number]
    indices = (np.cumsum(useful) - 1)[number[meet]].astype(weighted.indices.dtype)
    data = np.sqrt(weights[by_rarity[one[held]]] * weights[by_rarity[other[held]]])
    bounds = bounds_of(held.sum(axis=1)).astype(weighted.indptr.dtype)
    return sparse.csr_array((data, indices, bounds), shape=(weighted.shape[0], int(useful.sum())))


def _rarest(weighted: sparse.csr_array, by_rarity: Ints) -> Ints:
    """Texts x places: how far on in the order of rarity each text's rarest terms stand, the rarest first."""
    rank = np.empty(len(by_rarity), weighted.indices.dtype)
    rank[by_rarity] = np.arange(len(by_rarity))
    ranked = sparse.csr_array((weighted.data, rank[weighted.indices], weighted.indptr), shape=weighted.shape)
    ranked = ranked.tocsc().tocsr()  # sorts, and sooner than by comparing
    sizes = np.diff(ranked.indptr)
    table = np.full((len(sizes), CANDIDATES.rarest), _NONE, ranked.indices.dtype)
    for place in range(CANDIDATES.rarest):
        holders = np.flatnonzero(sizes > place)
        table[holders, place] = ranked.indices[ranked.indptr[holders] + place]
    return table


def _number_keys(keys: Ints) -> tuple[Ints, Ints]:
    """For each key a number below their count, the same for equal keys alone; how often each is given.

    The number of a key is one of its places. All are found at once in a table of hashes; only those whose
    cell another key holds are compared by sorting.
    """
    bits = len(keys).bit_length() + 2
    cells = (keys.astype(np.uint64) * np.uint64(_ODD) >> np.uint64(64 - bits)).astype(np.int64)
    holder = np.empty(1 << bits, np.int64)
    holder[cells] = np.arange(len(keys))
    number = holder[cells]
    crowded = np.flatnonzero(keys[number] != keys)
    _, first, again = np.unique(keys[crowded], return_index=True, return_inverse=True)
    number[crowded] = crowded[first[again]]
    return number, np.bincount(number, minlength=len(keys))
