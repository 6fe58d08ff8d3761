"""Groups of articles by average link, with a second condition: contrast.

Two groups are one story when their articles are alike on average, and about as alike across the groups as
within them. The second keeps two similar events apart once each has a few articles: all reports of one
earthquake share a town, a governor and a count that no report of the other has, so each group is closer than
the two are to one another. A plain threshold cannot see that; connected components would see even less.
"""

import heapq
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from briefing.engine.stories.likeness import Edges
from briefing.engine.text.terms import Ints
from briefing.engine.thresholds import STORIES


def group_articles(size: int, edges: Edges) -> Ints:
    """The group of each of `size` articles, as the smallest index of its members."""
    groups = _Groups.of(_promising(size, edges))
    groups.join()
    labels = np.arange(size)
    for first, members in groups.members.items():
        labels[members] = first
    return labels


def _promising(size: int, edges: Edges) -> Edges:
    """The edges that can matter: those between articles that a chain of close pairs connects."""
    close = edges.scores >= STORIES.same
    ends = (edges.a[close], edges.b[close])
    graph = sparse.coo_array((np.ones(len(ends[0])), ends), shape=(size, size))
    part = sparse.csgraph.connected_components(graph, directed=False)[1]
    keep = part[edges.a] == part[edges.b]
    return Edges(edges.a[keep], edges.b[keep], edges.scores[keep])


@dataclass(slots=True)
class _Groups:
    """Groups in the making, each called by its smallest article."""

    members: dict[int, list[int]]
    across: dict[int, dict[int, float]]
    """Sum of the scores between the articles of two groups."""
    within: dict[int, float]
    """Sum of the scores between the articles of one group."""

    @classmethod
    def of(cls, edges: Edges) -> "_Groups":
        """Every article that an edge names, alone."""
        across: dict[int, dict[int, float]] = {}
        for a, b, score in zip(edges.a.tolist(), edges.b.tolist(), edges.scores.tolist(), strict=True):
            across.setdefault(a, {})[b] = score
            across.setdefault(b, {})[a] = score
        return cls({a: [a] for a in across}, across, dict.fromkeys(across, 0.0))

    def join(self) -> None:
        """Join the two closest groups until no two are close enough."""
        heap = [entry for a in self.across for b in self.across[a] if a < b for entry in self._entries(a, b)]
        heapq.heapify(heap)
        while heap:
            negative, a, b = heapq.heappop(heap)
            if a in self.members and b in self.across[a] and -negative == self._closeness(a, b):
                if self._contrast(a, b) < STORIES.contrast:
                    continue
                self._merge(a, b)
                for other in self.across[a]:
                    for entry in self._entries(min(a, other), max(a, other)):
                        heapq.heappush(heap, entry)

    def _entries(self, a: int, b: int) -> list[tuple[float, int, int]]:
        closeness = self._closeness(a, b)
        return [(-closeness, a, b)] if closeness >= STORIES.same else []

    def _closeness(self, a: int, b: int) -> float:
        """Mean score across two groups, less what few pairs may owe to chance."""
        return (self.across[a][b] - STORIES.chance) / (len(self.members[a]) * len(self.members[b]))

    def _contrast(self, a: int, b: int) -> float:
        """How alike articles are across two groups, as a share of how alike they are in the looser one."""
        across = self.across[a][b] / (len(self.members[a]) * len(self.members[b]))
        return across / min(self._inside(a), self._inside(b))

    def _inside(self, a: int) -> float:
        """Mean score in a group, as if it had a few more pairs of the usual score."""
        pairs = len(self.members[a]) * (len(self.members[a]) - 1) / 2
        return (self.within[a] + STORIES.prior_pairs * STORIES.usual) / (pairs + STORIES.prior_pairs)

    def _merge(self, a: int, b: int) -> None:
        self.within[a] += self.within.pop(b) + self.across[a].pop(b)
        self.members[a] += self.members.pop(b)
        for other, total in self.across.pop(b).items():
            if other != a:
                del self.across[other][b]
                self.across[a][other] = self.across[other][a] = self.across[a].get(other, 0.0) + total
