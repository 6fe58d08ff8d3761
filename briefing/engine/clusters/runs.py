"""The longest run of words that both texts of a pair have, for many pairs at once."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.text.terms import Ints, ranges
from briefing.engine.thresholds import FRAMES

_NO_TERM, _NO_OTHER = -1, -2
"""What stands behind the end of the first and of the second text of a pair: never alike."""


class Runs(NamedTuple):
    """For each pair where its longest common run begins in the first text, in words, and how long it is."""

    start: Ints
    size: Ints


def longest_runs(ids: Ints, bounds: Ints, pairs: Pairs) -> Runs:
    """Find in each pair the longest common run of terms; of equals the first.

    `ids`, `bounds`: the texts, see `Terms`; of each the first `FRAMES.longest` terms are looked at.
    """
    lengths = np.minimum(np.diff(bounds), FRAMES.longest)
    start, size = np.zeros(len(pairs), np.int64), np.zeros(len(pairs), np.int64)
    for chosen in _of_like_lengths(lengths[pairs.a], lengths[pairs.b]):
        first = _padded(ids, bounds, lengths, pairs.a[chosen], _NO_TERM)
        second = _padded(ids, bounds, lengths, pairs.b[chosen], _NO_OTHER)
        size[chosen], end = _search(first, second)
        start[chosen] = end - size[chosen]
    return Runs(start, size)


def _search(first: NDArray[np.int32], second: NDArray[np.int32]) -> tuple[Ints, Ints]:
    """Length of the longest run that rows have in common, and where it ends in the first (exclusive)."""
    rows, width = second.shape
    running = np.zeros((rows, width + 1), np.int16)
    size, end = np.zeros(rows, np.int64), np.zeros(rows, np.int64)
    for place in range(first.shape[1]):
        # a run that ends at this word of the first text and at each word of the second
        running[:, 1:] = (running[:, :-1] + 1) * (second == first[:, place, None])
        longest = running.max(axis=1)
        longer = longest > size
        size[longer] = longest[longer]
        end[longer] = place + 1
    return size, end


def _of_like_lengths(first: Ints, second: Ints) -> Iterator[Ints]:
    """The pairs in groups of like lengths, each of a bounded number of cells."""
    order = np.lexsort((second, first))
    start = 0
    while start < len(order):
        part = order[start : start + FRAMES.chunk]
        widest = int(np.maximum.accumulate(second[part])[-1]) + 1
        part = part[: max(1, FRAMES.cells // widest)]
        yield part
        start += len(part)


def _padded(ids: Ints, bounds: Ints, lengths: Ints, texts: Ints, filler: int) -> NDArray[np.int32]:
    """The terms of some texts, a row for each, filled up."""
    width = lengths[texts]
    table = np.full((len(texts), int(width.max(initial=0))), filler, np.int32)
    table[np.arange(table.shape[1]) < width[:, None]] = ids[ranges(bounds[texts], width)]
    return table
