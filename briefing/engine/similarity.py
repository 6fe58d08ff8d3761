"""How alike two texts are, for many pairs at once."""

import numpy as np
from scipy import sparse

from briefing.engine.candidates import Pairs
from briefing.engine.terms import Floats


def score_pairs(counts: sparse.csr_array, weights: Floats, pairs: Pairs) -> Floats:
    """Score of each pair, 0 to 1."""
    present = sparse.csr_array((np.ones(counts.nnz), counts.indices, counts.indptr), shape=counts.shape)
    weighted = sparse.csr_array(present @ sparse.diags_array(weights))
    shared = weighted[pairs.a].multiply(present[pairs.b]).sum(axis=1)
    squares = weighted[pairs.a].multiply(weighted[pairs.b]).sum(axis=1)
    mass, norm = weighted.sum(axis=1), weighted.multiply(weighted).sum(axis=1)
    least = np.minimum(mass[pairs.a], mass[pairs.b])
    cosine = squares / np.sqrt(norm[pairs.a] * norm[pairs.b])
    contained = shared / np.maximum(least, 1e-9)
    enough = np.clip((shared - 12.0) / 12.0, 0.0, 1.0)
    return np.asarray((0.55 * cosine + 0.55 * contained) * enough, np.float64)
