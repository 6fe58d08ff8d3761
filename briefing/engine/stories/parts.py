"""Parts of a run that have nothing to do with one another: only within one can articles become a story."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from briefing.engine.stories.likeness import Edges
from briefing.engine.text.terms import Floats
from briefing.engine.thresholds import STORIES


@dataclass(frozen=True, slots=True)
class Part:
    """Articles that a chain of close pairs connects."""

    keys: tuple[str, ...]
    """Sorted."""
    edges: Edges
    """All scored pairs among them, by index into `keys`."""

    def scores(self) -> Floats:
        """Those of all pairs, either way round; 0 for pairs left out and on the diagonal."""
        scores = np.zeros((len(self.keys), len(self.keys)))
        scores[self.edges.a, self.edges.b] = scores[self.edges.b, self.edges.a] = self.edges.scores
        return scores


def find_parts(keys: Sequence[str], edges: Edges) -> Iterator[Part]:
    """The parts of the articles with these keys; `edges` holds their scored pairs, by index."""
    close = edges.where(edges.scores >= STORIES.same)
    size = len(keys)
    graph = sparse.coo_array((np.ones(len(close.a)), (close.a, close.b)), shape=(size, size))
    count, part = sparse.csgraph.connected_components(graph, directed=False)
    members = np.lexsort((keys, part))
    inner = edges.where(part[edges.a] == part[edges.b])
    inner = inner.where(np.argsort(part[inner.a], kind="stable"))
    starts = np.searchsorted(part[members], np.arange(count + 1))
    firsts = np.searchsorted(part[inner.a], np.arange(count + 1))
    place = np.empty(size, np.int64)
    place[members] = np.arange(size) - starts[part[members]]
    for i in range(count):
        own = inner.where(slice(firsts[i], firsts[i + 1]))
        yield Part(
            tuple(keys[member] for member in members[starts[i] : starts[i + 1]]),
            Edges(place[own.a], place[own.b], own.scores),
        )
