"""Parts of a run that have nothing to do with one another: only within one can articles become a story."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from briefing.engine.stories.likeness import Edges
from briefing.engine.text.terms import Floats, Ints
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
    part = _connected(size, close)
    count = int(part.max(initial=-1)) + 1
    members = np.lexsort((np.array(keys), part))
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


def _connected(size: int, edges: Edges) -> Ints:
    """For each article the number of its part, in the order of their first articles.

    SciPy's function for it would load all of its linear algebra, a fifth of a short command's time.
    """
    part = np.arange(size)
    while True:
        least = part.copy()
        np.minimum.at(least, part[edges.a], part[edges.b])
        np.minimum.at(least, part[edges.b], part[edges.a])
        least = least[least]
        if np.array_equal(least, part):
            return np.unique(part, return_inverse=True)[1]
        part = least
