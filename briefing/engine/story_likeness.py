"""How alike two articles are as reports of an event: words, names, and what they open with.

Each is a cosine of term weights (1 + log count) * inverse frequency. Names tell two similar events apart
(the same kind of thing at another place, to other people); openings tell the news from its background.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from briefing.engine.candidates import Pairs
from briefing.engine.terms import Floats, Terms, text_frequency
from briefing.engine.thresholds import STORIES


@dataclass(frozen=True, slots=True)
class Likeness:
    """Unit rows, articles x terms, for each way in which articles are compared."""

    words: sparse.csr_array
    names: sparse.csr_array
    """Words with a capital letter; a row without any is empty."""
    openings: sparse.csr_array


def read_likeness(terms: Terms) -> Likeness:
    """Weigh the terms of whole articles, one text each, title first."""
    weights = _weights(terms)
    places = np.arange(len(terms.ids)) - terms.bounds[terms.owners]
    return Likeness(
        words=_unit_rows(_counts(terms, np.ones(len(terms.ids))), weights),
        names=_unit_rows(_counts(terms, terms.capital.astype(np.float64)), weights),
        openings=_unit_rows(_counts(terms, (places < STORIES.opening).astype(np.float64)), weights),
    )


def propose_articles(likeness: Likeness) -> Pairs:
    """Pairs of articles that may be one story."""
    product = sparse.coo_array(sparse.triu(likeness.words @ likeness.words.T, k=1))
    keep = product.data >= STORIES.least_cosine
    a, b = product.row[keep].astype(np.int64), product.col[keep].astype(np.int64)
    order = np.lexsort((b, a))
    return Pairs(a[order], b[order])


def score_articles(likeness: Likeness, pairs: Pairs) -> Floats:
    """Score of each pair, 0 to 1. Where an article has no names the words speak for them."""
    words = _cosines(likeness.words, pairs)
    names = _cosines(likeness.names, pairs)
    named = np.diff(likeness.names.indptr) > 0
    names = np.where(named[pairs.a] & named[pairs.b], names, words)
    openings = _cosines(likeness.openings, pairs)
    return np.asarray(STORIES.words * words + STORIES.names * names + STORIES.openings * openings, np.float64)


def _weights(terms: Terms) -> Floats:
    expected = -np.expm1(STORIES.usual_length * np.log1p(-np.minimum(terms.common, 0.5)))
    prior = STORIES.background_articles
    share = (text_frequency(terms.counts()) + prior * expected) / (len(terms) + prior)
    return np.asarray(-np.log(np.minimum(share, 1.0)) + 0.0, np.float64)


def _counts(terms: Terms, places: Floats) -> sparse.csr_array:
    shape = (len(terms), len(terms.vocabulary))
    counts = sparse.csr_array((places, terms.ids.copy(), terms.bounds.copy()), shape=shape)
    counts.sum_duplicates()
    counts.eliminate_zeros()
    return counts


def _unit_rows(counts: sparse.csr_array, weights: Floats) -> sparse.csr_array:
    counts.data = 1.0 + np.log(counts.data)
    weighted = sparse.csr_array(counts @ sparse.diags_array(weights))
    weighted.eliminate_zeros()
    norms = np.sqrt(weighted.multiply(weighted).sum(axis=1))
    return sparse.csr_array(sparse.diags_array(1.0 / np.where(norms > 0, norms, 1.0)) @ weighted)


def _cosines(rows: sparse.csr_array, pairs: Pairs) -> Floats:
    return np.asarray(rows[pairs.a].multiply(rows[pairs.b]).sum(axis=1), np.float64)
