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

from briefing.engine.text.terms import Flags, Floats, Ints
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
    norms = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1), np.float64))
    found = [Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    found += _meeting(_entries(weighted), norms, tick)
    return Pairs(np.concatenate([pairs.a for pairs in found]), np.concatenate([pairs.b for pairs in found]))


def shared_weight(weighted: sparse.csr_array, pairs: Pairs) -> Floats:
    """Squared weight of the terms that both texts of a pair have, summed."""
    return np.asarray(weighted[pairs.a].multiply(weighted[pairs.b]).sum(axis=1), np.float64)


def _meeting(entries: sparse.csr_array, norms: Floats, tick: Tick) -> Iterator[Pairs]:
    """Pairs of rows alike by the entries that they have in common, a bounded number at a time, in order."""
    texts = entries.shape[0]
    columns = sparse.csr_array(entries.T)
    sizes = np.bincount(entries.indices, minlength=entries.shape[1])
    until = np.concatenate([[0], np.cumsum(sizes[entries.indices])])[entries.indptr]
    start = 0
    while start < texts:
        tick("comparing", start, texts)
        stop = max(start + 1, int(np.searchsorted(until, until[start] + CANDIDATES.chunk, side="right")) - 1)
        product = entries[start:stop] @ columns
        yield _alike(product, start, norms)
        start = stop


def _alike(product: sparse.csr_array, start: int, norms: Floats) -> Pairs:
    """The pairs in a block of rows of the product of entries that share enough of their weight."""
    a = np.repeat(np.arange(start, start + product.shape[0]), np.diff(product.indptr))
    above = product.indices > a
    a, b, shared = a[above], product.indices[above].astype(np.int64), product.data[above]
    first, second = norms[a], norms[b]
    keep = shared >= CANDIDATES.least_cosine * first * second
    keep |= shared >= CANDIDATES.least_containment * np.minimum(first, second) ** 2
    order = np.lexsort((b[keep], a[keep]))
    return Pairs(a[keep][order], b[keep][order])


def _entries(weighted: sparse.csr_array) -> sparse.csr_array:
    """Texts x entries under which they may meet: rare terms, and pairs of each text's rarest other ones.

    The weight of an entry is such that its square is the evidence of meeting under it.
    """
    texts, terms = weighted.shape
    budget = max(CANDIDATES.least_work, CANDIDATES.work_per_text * texts)
    frequency = np.bincount(weighted.indices, minlength=terms)
    rare = _within_budget(frequency, budget)[weighted.indices]
    owners = np.repeat(np.arange(texts), np.diff(weighted.indptr))
    columns = weighted.indices.astype(np.int64)
    common = ~rare & (frequency[columns] > 1)
    keys, holders, weights = _term_pairs(owners[common], columns[common], weighted.data[common], frequency)
    _, number, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    meet = _within_budget(sizes, CANDIDATES.pairs_work * budget)[number]
    data = np.concatenate([weighted.data[rare], weights[meet]])
    rows = np.concatenate([owners[rare], holders[meet]])
    where = np.concatenate([columns[rare], terms + number[meet]])
    return sparse.csr_array(sparse.coo_array((data, (rows, where)), shape=(texts, terms + len(sizes))))


def _within_budget(sizes: Ints, budget: int) -> Flags:
    """Which entries to use: of two texts or more, the fewest first, until their pairs fill the budget."""
    useful = np.where(sizes > 1, sizes, 0)
    of_size = np.bincount(useful)
    work = np.cumsum(of_size * np.arange(len(of_size), dtype=np.int64) ** 2)
    largest = int(np.searchsorted(work, budget, side="right")) - 1
    return np.asarray((sizes > 1) & (sizes <= largest), np.bool_)


def _term_pairs(owners: Ints, terms: Ints, weights: Floats, frequency: Ints) -> tuple[Ints, Ints, Floats]:
    """For each pair among the rarest of each text's terms: a number for the pair, the text, the weight."""
    order = np.lexsort((terms, frequency[terms], owners))
    owners, terms, weights = owners[order], terms[order], weights[order]
    place = np.arange(len(owners)) - np.searchsorted(owners, owners)
    first = np.flatnonzero(place < CANDIDATES.rarest)
    table = np.full((int(owners.max(initial=-1)) + 1, CANDIDATES.rarest), -1, np.int64)
    table[owners[first], place[first]] = first
    found = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))]
    for i, j in combinations(range(CANDIDATES.rarest), 2):
        holders = np.flatnonzero(table[:, j] >= 0)
        one, other = table[holders, i], table[holders, j]
        low, high = np.minimum(terms[one], terms[other]), np.maximum(terms[one], terms[other])
        found.append((low * len(frequency) + high, holders, np.sqrt(weights[one] * weights[other])))
    keys, texts, evidence = zip(*found, strict=True)
    return np.concatenate(keys), np.concatenate(texts), np.concatenate(evidence)
