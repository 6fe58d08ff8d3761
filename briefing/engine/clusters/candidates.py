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


def propose_pairs(weighted: sparse.csr_array, tick: Tick = quiet) -> Pairs:
    """Pairs of rows of `weighted` (texts x terms, holding weights) that share much of their weight."""
    norms = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1), np.float64))
    found = [Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    found += _meeting(_entries(weighted), norms, tick)
    return Pairs(np.concatenate([pairs.a for pairs in found]), np.concatenate([pairs.b for pairs in found]))


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
    rows = np.arange(start, start + product.shape[0], dtype=product.indices.dtype)
    a = np.repeat(rows, np.diff(product.indptr))
    above = np.flatnonzero(product.indices > a)
    a, b, shared = a[above], product.indices[above], product.data[above]
    first, second = norms[a], norms[b]
    less = np.minimum(first, second)
    keep = shared >= np.minimum(
        CANDIDATES.least_cosine * first * second, CANDIDATES.least_containment * less * less
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
    weights = np.zeros(terms)
    weights[weighted.indices] = weighted.data
    owners = np.repeat(np.arange(texts), np.diff(weighted.indptr))
    rare = _within_budget(frequency, budget)
    by_term, left = rare[weighted.indices], (~rare & (frequency > 1))[weighted.indices]
    keys, holders, evidence = _term_pairs(owners[left], weighted.indices[left], weights, frequency)
    keys, number, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    meet = _within_budget(sizes, CANDIDATES.pairs_work * budget)[number]
    data = np.concatenate([weighted.data[by_term], evidence[meet]])
    rows = np.concatenate([owners[by_term], holders[meet]])
    where = np.concatenate([weighted.indices[by_term], terms + number[meet]])
    return sparse.csr_array(sparse.coo_array((data, (rows, where)), shape=(texts, terms + len(sizes))))


def _within_budget(sizes: Ints, budget: int) -> Flags:
    """Which entries to use: of two texts or more, the fewest first, until their pairs fill the budget."""
    useful = np.where(sizes > 1, sizes, 0)
    of_size = np.bincount(useful)
    work = np.cumsum(of_size * np.arange(len(of_size), dtype=np.int64) ** 2)
    largest = int(np.searchsorted(work, budget, side="right")) - 1
    return np.asarray((sizes > 1) & (sizes <= largest), np.bool_)


def _term_pairs(owners: Ints, terms: Ints, weights: Floats, frequency: Ints) -> tuple[Ints, Ints, Floats]:
    """For each pair among the rarest of each text's terms: a number for the pair, the text, the weight.

    Pairs that no other text has are left out, as far as a table of hashes shows them.
    """
    by_rarity = np.lexsort((np.arange(len(frequency)), frequency))
    rank = np.empty_like(by_rarity)
    rank[by_rarity] = np.arange(len(by_rarity))
    owners, ranks = np.divmod(np.sort(owners * len(rank) + rank[terms]), max(len(rank), 1))
    place = np.arange(len(owners)) - np.searchsorted(owners, owners)
    first = np.flatnonzero(place < CANDIDATES.rarest)
    table = np.full((int(owners.max(initial=-1)) + 1, CANDIDATES.rarest), _NONE, np.int64)
    table[owners[first], place[first]] = ranks[first]
    found = [(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    for i, j in combinations(range(CANDIDATES.rarest), 2):
        holders = np.flatnonzero(table[:, j] >= 0)
        found.append((table[holders, i] * len(rank) + table[holders, j], holders))
    keys, texts = (np.concatenate(column) for column in zip(*found, strict=True))
    repeated = _repeated(keys)
    keys, texts = keys[repeated], texts[repeated]
    one, other = np.divmod(keys, max(len(rank), 1))
    return keys, texts, np.sqrt(weights[by_rarity[one]] * weights[by_rarity[other]])


def _repeated(keys: Ints) -> Flags:
    """Which keys may occur more than once: surely all that do, and few others."""
    bits = max(len(keys).bit_length() + 2, 1)
    hashes = (keys.astype(np.uint64) * np.uint64(_ODD) >> np.uint64(64 - bits)).astype(np.int64)
    return np.asarray(np.bincount(hashes, minlength=1 << bits)[hashes] > 1, np.bool_)
