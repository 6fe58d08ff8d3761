"""Which pairs of texts are worth a closer look: those that share rare words.

Every text is entered under its rare words and under pairs of its less rare ones; texts that meet under an
entry become a pair. How rare is rare follows from a budget: as many entries are used, the rarest first, as
the work allows. In a small pool that is nearly every word; in a million texts it keeps the growth linear.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy import sparse

from briefing.engine.terms import Flags, Floats, Ints
from briefing.engine.thresholds import CANDIDATES
from briefing.models import Tick, quiet


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of texts, `a[i] < b[i]`, sorted, none twice."""

    a: Ints
    b: Ints

    def __len__(self) -> int:
        return len(self.a)


def propose_pairs(weighted: sparse.csr_array, tick: Tick = quiet) -> Pairs:
    """Pairs of rows of `weighted` (texts x terms, holding weights) that share much of their weight."""
    norms = np.sqrt(_row_sums(weighted.multiply(weighted)))
    found = [Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    found += (_alike(weighted, norms, pairs) for pairs in _meeting(_entries(weighted), tick))
    return Pairs(np.concatenate([pairs.a for pairs in found]), np.concatenate([pairs.b for pairs in found]))


def shared_weight(weighted: sparse.csr_array, pairs: Pairs) -> Floats:
    """Squared weight of the terms that both texts of a pair have, summed."""
    return _row_sums(weighted[pairs.a].multiply(weighted[pairs.b]))


def _row_sums(matrix: sparse.csr_array) -> Floats:
    return np.asarray(matrix.sum(axis=1), np.float64)


def _alike(weighted: sparse.csr_array, norms: Floats, pairs: Pairs) -> Pairs:
    shared = shared_weight(weighted, pairs)
    a, b = norms[pairs.a], norms[pairs.b]
    cosine, contained = shared / (a * b), shared / np.minimum(a, b) ** 2
    keep = (cosine >= CANDIDATES.least_cosine) | (contained >= CANDIDATES.least_containment)
    return Pairs(pairs.a[keep], pairs.b[keep])


def _meeting(entries: sparse.csr_array, tick: Tick) -> Iterator[Pairs]:
    """Pairs of rows that have an entry in common, a bounded number at a time, in order."""
    texts = entries.shape[0]
    columns = sparse.csr_array(entries.T)
    sizes = np.bincount(entries.indices, minlength=entries.shape[1])
    until = np.concatenate([[0], np.cumsum(sizes[entries.indices])])[entries.indptr]
    start = 0
    while start < texts:
        tick("comparing", start, texts)
        stop = max(start + 1, int(np.searchsorted(until, until[start] + CANDIDATES.chunk, side="right")) - 1)
        product = entries[start:stop] @ columns
        product.sort_indices()
        a = np.repeat(np.arange(start, stop), np.diff(product.indptr))
        b = product.indices.astype(np.int64)
        yield Pairs(a[a < b], b[a < b])
        start = stop


def _entries(weighted: sparse.csr_array) -> sparse.csr_array:
    """Texts x entries under which they may meet: rare terms, and pairs of each text's rarest other ones."""
    texts, terms = weighted.shape
    budget = max(CANDIDATES.least_work, CANDIDATES.work_per_text * texts)
    frequency = np.bincount(weighted.indices, minlength=terms)
    rare = _within_budget(frequency, budget)
    owners = np.repeat(np.arange(texts), np.diff(weighted.indptr))
    common = ~rare[weighted.indices] & (frequency[weighted.indices] > 1)
    keys, holders = _pair_keys(owners[common], weighted.indices[common].astype(np.int64), frequency)
    _, number, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    meet = _within_budget(sizes, budget)[number] if len(keys) else np.zeros(0, np.bool_)
    single = rare[weighted.indices]
    rows = np.concatenate([owners[single], holders[meet]])
    columns = np.concatenate([weighted.indices[single].astype(np.int64), terms + number[meet]])
    entries = sparse.coo_array(
        (np.ones(len(rows), np.int32), (rows, columns)), shape=(texts, terms + len(sizes))
    )
    return sparse.csr_array(entries)


def _within_budget(sizes: Ints, budget: int) -> Flags:
    """Which entries to use: of two texts or more, the fewest first, until their pairs fill the budget."""
    useful = np.where(sizes > 1, sizes, 0)
    of_size = np.bincount(useful)
    work = np.cumsum(of_size * np.arange(len(of_size), dtype=np.int64) ** 2)
    largest = int(np.searchsorted(work, budget, side="right")) - 1
    return np.asarray((sizes > 1) & (sizes <= largest), np.bool_)


def _pair_keys(owners: Ints, terms: Ints, frequency: Ints) -> tuple[Ints, Ints]:
    """A number for each pair among the rarest of each text's terms, and the text of each."""
    order = np.lexsort((terms, frequency[terms], owners))
    owners, terms = owners[order], terms[order]
    place = np.arange(len(owners)) - np.searchsorted(owners, owners)
    first = place < CANDIDATES.rarest
    width, texts = len(frequency), int(owners.max(initial=-1)) + 1
    table = np.full((texts, CANDIDATES.rarest), -1, np.int64)
    table[owners[first], place[first]] = terms[first]
    keys, holders = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for i, j in combinations(range(CANDIDATES.rarest), 2):
        full = np.flatnonzero(table[:, j] >= 0)
        low, high = np.minimum(table[full, i], table[full, j]), np.maximum(table[full, i], table[full, j])
        keys.append(low * width + high)
        holders.append(full)
    return np.concatenate(keys), np.concatenate(holders)
