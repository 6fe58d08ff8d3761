"""Articles that come and go, and the scores of those that are alike; no pair is scored twice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import compress

import numpy as np
from scipy import sparse

from briefing.engine.stories.likeness import Days, Edges, read_days, score
from briefing.engine.stories.profiles import Profiler
from briefing.engine.stories.series import Series, parted, read_series
from briefing.engine.text.background import Background
from briefing.engine.text.terms import Flags
from briefing.engine.thresholds import STORIES
from briefing.models import Tick

Key = str
"""Stands for an article's text and date."""


class Pool:
    """The articles of one language, by key. Each keeps a profile of some 3 kB, each alike pair a score."""

    def __init__(self, background: Background) -> None:
        self.keys: dict[Key, int] = {}
        """With their indices, in this order."""
        self.edges = Edges.none()
        self._language = background.language
        self._days = read_days(())
        self._series: list[Series] = []
        self._profiler = Profiler(background)
        self._gone = 0
        self._blocks: tuple[sparse.csr_array, ...] = ()
        """The profiles in the order of `keys`; all blocks but the last have `STORIES.block` or more."""

    @property
    def worn(self) -> bool:
        """Whether more articles have gone than are there. The numbers of their terms are never given back."""
        return self._gone > len(self.keys)

    def add(self, texts: Mapping[Key, tuple[str, str]], tick: Tick) -> None:
        """Take in articles that are not there yet, each as its text, title first, and its date.

        A `tick` that raises leaves the pool as it was.
        """
        if not texts:
            return
        blocks, edges = list(self._blocks), [self.edges]
        days = np.concatenate([self._days, read_days([date for _, date in texts.values()])])
        series = [*self._series, *(read_series(text, self._language) for text, _ in texts.values())]
        told = [text for text, _ in texts.values()]
        for start in range(0, len(texts), STORIES.block):
            tick("grouping", start, len(texts))
            fresh = self._profiler.read(told[start : start + STORIES.block])  # all at once: 35 kB for each
            _append(blocks, fresh)
            alike = self._score(blocks, fresh, days[: len(self.keys) + start + fresh.shape[0]])
            edges += (_of_one_event(found, days, series) for found in alike)
        self.keys, self.edges = _numbered([*self.keys, *texts]), Edges.join(edges)
        self._days, self._series, self._blocks = days, series, tuple(blocks)

    def keep(self, keys: Set[Key]) -> None:
        """Take out the articles of all other keys."""
        kept = np.array([key in keys for key in self.keys], np.bool_)
        if kept.all():
            return
        self._blocks = tuple(_kept(self._blocks, kept))
        self.keys = _numbered([key for key in self.keys if key in keys])
        self._gone += len(kept) - len(self.keys)
        self._days = self._days[kept]
        self._series = list(compress(self._series, kept))
        place = np.cumsum(kept) - 1
        edges = self.edges.where(kept[self.edges.a] & kept[self.edges.b])
        self.edges = Edges(place[edges.a], place[edges.b], edges.scores)

    def _score(self, blocks: list[sparse.csr_array], fresh: sparse.csr_array, days: Days) -> Iterator[Edges]:
        """Between all articles and the last ones, `fresh`."""
        columns = sparse.csr_array(fresh.T)
        last = len(days) - fresh.shape[0]
        first = 0
        for block in blocks:
            size = block.shape[0]
            edges = score(_widened(block, fresh.shape[1]), columns, (days[first : first + size], days[last:]))
            edges = Edges(edges.a + first, edges.b + last, edges.scores)
            yield edges.where(edges.a < edges.b)
            first += size


def _of_one_event(edges: Edges, days: Days, series: Sequence[Series]) -> Edges:
    """The pairs without those of two events of a series: days apart, the same thing numbered differently."""
    apart = np.abs((days[edges.a] - days[edges.b]) / np.timedelta64(1, "D")) > STORIES.near_days
    ends = zip(edges.a.tolist(), edges.b.tolist(), apart.tolist(), strict=True)
    return edges.where(np.array([not (far and parted(series[a], series[b])) for a, b, far in ends], np.bool_))


def _numbered(keys: Iterable[Key]) -> dict[Key, int]:
    return {key: index for index, key in enumerate(keys)}


def _append(blocks: list[sparse.csr_array], fresh: sparse.csr_array) -> None:
    """As a block of its own, or to the last block where that is small."""
    if blocks and blocks[-1].shape[0] < STORIES.block:
        fresh = sparse.vstack([_widened(blocks.pop(), fresh.shape[1]), fresh], format="csr")
    blocks.append(fresh)


def _widened(rows: sparse.csr_array, width: int) -> sparse.csr_array:
    """The same rows with empty columns for terms that came later."""
    return sparse.csr_array((rows.data, rows.indices, rows.indptr), shape=(rows.shape[0], width))


def _kept(blocks: Iterable[sparse.csr_array], kept: Flags) -> Iterator[sparse.csr_array]:
    first = 0
    for block in blocks:
        own = kept[first : first + block.shape[0]]
        first += block.shape[0]
        if own.any():
            yield block if own.all() else block[np.flatnonzero(own)]
