"""Clusters out of scored pairs: greedy average link on a sparse graph.

The two clusters with the highest mean score between their members become one, again and again, until no mean
reaches the threshold. Pairs without a score count as 0. Linking by single pairs instead (connected
components) chains: on translated news it costs .06 to .08 of F1.

Average link is reducible: merging two clusters never brings a third one nearer than it was to the nearer of
them. So all pairs of clusters that are each other's nearest may be merged at once, with the same result as
one by one, and a round is a few array operations, however large the graph.
"""

import numpy as np

from briefing.engine.terms import Flags, Floats, Ints


def link(size: int, a: Ints, b: Ints, scores: Floats, same: float) -> Ints:
    """The cluster of each of `size` items as the smallest index of its members.

    `a`, `b`, `scores`: pairs of items, none twice, and how surely each belongs together, 0 to 1.
    """
    labels, sizes = np.arange(size), np.ones(size)
    a, b, totals = np.minimum(a, b), np.maximum(a, b), scores
    while True:
        means = totals / (sizes[a] * sizes[b])
        merge = _nearest_each_other(size, a, b, means, same)
        if not merge.any():
            return _roots(labels)
        labels[b[merge]] = a[merge]
        np.add.at(sizes, a[merge], sizes[b[merge]])
        a, b, totals = _contract(size, labels, a, b, totals)


def _nearest_each_other(size: int, a: Ints, b: Ints, means: Floats, same: float) -> Flags:
    """Which pairs are the best of both their ends, and good enough; ties go to the smaller indices."""
    order = np.lexsort((-b, -a, means))
    order = order[means[order] >= same]
    best = np.full(size, -1)
    ends = np.stack([a[order], b[order]], axis=1).ravel()
    best[ends] = np.repeat(order, 2)
    pairs = np.arange(len(a))
    return np.asarray((best[a] == pairs) & (best[b] == pairs), np.bool_)


def _contract(size: int, labels: Ints, a: Ints, b: Ints, totals: Floats) -> tuple[Ints, Ints, Floats]:
    """The pairs between clusters: totals of the pairs of their members."""
    a, b = labels[a], labels[b]
    outer = a != b
    low, high = np.minimum(a, b)[outer], np.maximum(a, b)[outer]
    keys, number = np.unique(low * size + high, return_inverse=True)
    sums = np.asarray(np.bincount(number, totals[outer], minlength=len(keys)), np.float64)
    return keys // size, keys % size, sums


def _roots(labels: Ints) -> Ints:
    while True:
        above = labels[labels]
        if (above == labels).all():
            return labels
        labels = above
