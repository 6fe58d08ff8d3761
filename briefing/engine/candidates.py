"""Which pairs of texts are worth a closer look: those that share enough rare words."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from briefing.engine.terms import Floats, Ints
from briefing.engine.thresholds import CANDIDATES
from briefing.models import Tick, quiet


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of texts, `a[i] < b[i]`, sorted, none twice."""

    a: Ints
    b: Ints

    def __len__(self) -> int:
        return len(self.a)


def propose_pairs(counts: sparse.csr_array, weights: Floats, tick: Tick = quiet) -> Pairs:
    """Pairs of rows of `counts` (texts x terms) that share rare terms in a large part of either's weight."""
    found = list(_blocks(counts, weights, tick))
    a = np.concatenate([np.zeros(0, np.int64), *(pair[0] for pair in found)])
    b = np.concatenate([np.zeros(0, np.int64), *(pair[1] for pair in found)])
    return Pairs(a, b)


def _blocks(counts: sparse.csr_array, weights: Floats, tick: Tick) -> Iterator[tuple[Ints, Ints]]:
    present = sparse.csr_array((np.ones(counts.nnz), counts.indices, counts.indptr), shape=counts.shape)
    weighted = present @ sparse.diags_array(weights)
    squared = (present @ sparse.diags_array(weights**2)).sum(axis=1)
    frequency = np.bincount(counts.indices, minlength=counts.shape[1])
    cap = max(CANDIDATES.most_texts, int(CANDIDATES.most_share * counts.shape[0]))
    rare = sparse.csc_array(weighted)[:, frequency <= cap]
    rows, columns = sparse.csr_array(rows_of(rare)), sparse.csr_array(rare.T)
    for start in range(0, counts.shape[0], CANDIDATES.block):
        tick("comparing", start, counts.shape[0])
        product = (rows[start : start + CANDIDATES.block] @ columns).tocoo()
        a, b = product.row.astype(np.int64) + start, product.col.astype(np.int64)
        cosine = product.data / np.sqrt(squared[a] * squared[b])
        contained = product.data / np.minimum(squared[a], squared[b])
        keep = (a < b) & ((cosine >= CANDIDATES.least_cosine) | (contained >= CANDIDATES.least_containment))
        order = np.lexsort((b[keep], a[keep]))
        yield a[keep][order], b[keep][order]


def rows_of(matrix: sparse.csc_array) -> sparse.csr_array:
    """The same matrix, stored by row."""
    return sparse.csr_array(matrix)
