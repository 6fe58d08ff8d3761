"""Passages that tell the same thing become one cluster.

Greedy average link on a sparse graph: the two clusters with the highest mean score between their members
become one, until no mean reaches the threshold; pairs that were never proposed count as 0. Linking by single
pairs instead (connected components) chains: on translated news it costs .06 to .08 of F1.
"""

import heapq
from collections.abc import Sequence

import numpy as np
from scipy import sparse

from briefing.engine.background import Background
from briefing.engine.candidates import Pairs, propose_pairs
from briefing.engine.similarity import score_pairs
from briefing.engine.terms import Context, Floats, Ints, read_terms, weigh
from briefing.engine.thresholds import CLUSTER
from briefing.models import Passage, Tick, quiet

Partition = tuple[tuple[int, ...], ...]


def cluster_passages(
    passages: Sequence[Passage],
    background: Background,
    tick: Tick = quiet,
    *,
    context: Context | None = None,
) -> Partition:
    """Group passages that tell the same thing: a partition of their indices.

    Each group is sorted, groups by their first index. `context` holds the counts of the whole run when the
    passages are only one story's.
    """
    return cluster_texts([passage.text for passage in passages], background, tick, context=context)


def cluster_texts(
    texts: Sequence[str],
    background: Background,
    tick: Tick = quiet,
    *,
    context: Context | None = None,
) -> Partition:
    """Group plain texts that tell the same thing, as `cluster_passages` does."""
    distinct = sorted(set(texts))
    terms = read_terms(distinct, background)
    counts, weights = terms.counts(), weigh(terms, context)
    pairs = propose_pairs(counts, weights, tick)
    labels = link(len(distinct), pairs, score_pairs(counts, weights, pairs))
    label = dict(zip(distinct, labels.tolist(), strict=True))
    groups: dict[int, list[int]] = {}
    for index, text in enumerate(texts):
        groups.setdefault(label[text], []).append(index)
    return tuple(map(tuple, groups.values()))


def link(size: int, pairs: Pairs, scores: Floats, same: float = CLUSTER.same) -> Ints:
    """The cluster of each of `size` texts, as the smallest index of its members.

    `same` is the mean score from which two clusters become one.
    """
    labels = np.arange(size)
    strong = scores >= same
    ends = (pairs.a[strong], pairs.b[strong])
    graph = sparse.coo_array((np.ones(len(ends[0])), ends), shape=(size, size))
    component = sparse.csgraph.connected_components(graph, directed=False)[1]
    members = np.bincount(component, minlength=size)[component]
    couple = strong & (members[pairs.a] == 2)
    labels[pairs.b[couple]] = pairs.a[couple]
    inside = (members[pairs.a] > 2) & (component[pairs.a] == component[pairs.b])
    edges = zip(pairs.a[inside].tolist(), pairs.b[inside].tolist(), scores[inside].tolist(), strict=True)
    for text, lead in _average_link(list(edges), same).items():
        labels[text] = lead
    return labels


def _average_link(edges: list[tuple[int, int, float]], same: float) -> dict[int, int]:
    """The cluster of each text that an edge names, clusters named by their smallest text."""
    near: dict[int, dict[int, float]] = {}
    for a, b, score in edges:
        near.setdefault(a, {})[b] = score
        near.setdefault(b, {})[a] = score
    members = {text: [text] for text in near}
    heap = [(-score, a, b) for a, b, score in edges if score >= same]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a in members and b in members and -negative == _mean(near, members, a, b):
            for entry in _merge(near, members, a, b, same):
                heapq.heappush(heap, entry)
    return {text: lead for lead, texts in members.items() for text in texts}


def _mean(near: dict[int, dict[int, float]], members: dict[int, list[int]], a: int, b: int) -> float:
    return near[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _merge(
    near: dict[int, dict[int, float]], members: dict[int, list[int]], a: int, b: int, same: float
) -> list[tuple[float, int, int]]:
    """Make `b` part of `a`, the smaller; what is now worth linking to `a`."""
    members[a] += members.pop(b)
    del near[a][b]
    for other, total in near.pop(b).items():
        if other != a:
            del near[other][b]
            near[a][other] = near[other][a] = near[a].get(other, 0.0) + total
    means = ((_mean(near, members, a, other), other) for other in near[a])
    return [(-mean, min(a, other), max(a, other)) for mean, other in means if mean >= same]
