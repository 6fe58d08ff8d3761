"""How alike two articles are as reports of an event: the cosines of their words, names and openings, mixed.

A score depends on the two articles and their language alone, not on what else is in the run. So a threshold
means the same among two articles and among three thousand, and an article that comes later changes no score.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from briefing.engine.stories.profiles import UNIT
from briefing.engine.text.terms import Flags, Floats, Ints
from briefing.engine.thresholds import STORIES

Days = NDArray[np.datetime64]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_STEP = 2.0**-20
"""Scores are multiples of this: whatever the order in which they are added up, the sum is the same."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Scored pairs of articles, none twice; pairs left out score 0."""

    a: Ints
    b: Ints
    scores: Floats
    """`STORIES.least_score` to `STORIES.plain`."""

    @classmethod
    def none(cls) -> "Edges":
        """No pairs."""
        return cls(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))

    @classmethod
    def join(cls, edges: Sequence["Edges"]) -> "Edges":
        """All pairs of several, of which there must be one."""
        return cls(
            np.concatenate([each.a for each in edges]),
            np.concatenate([each.b for each in edges]),
            np.concatenate([each.scores for each in edges]),
        )

    def where(self, keep: Flags | Ints | slice) -> "Edges":
        """Some of the pairs."""
        return Edges(self.a[keep], self.b[keep], self.scores[keep])


def score(rows: sparse.csr_array, columns: sparse.csr_array, days: tuple[Days, Days]) -> Edges:
    """The pairs of a row and a column that are alike; `days` holds those of the rows, then of the columns."""
    product = (rows @ columns).tocoo()
    keep = product.data >= STORIES.least_score * UNIT**2
    a, b = product.row[keep].astype(np.int64), product.col[keep].astype(np.int64)
    alike = product.data[keep] / UNIT**2
    mixed = np.minimum(alike * _nearness(days[0][a], days[1][b]), STORIES.plain)
    edges = Edges(a, b, np.asarray(np.rint(mixed / _STEP) * _STEP, np.float64))
    return edges.where(edges.scores >= STORIES.least_score)


def read_days(published: Sequence[str | None]) -> Days:
    """The days of publication, NaT where unknown."""
    return np.array([_day(date) for date in published], "datetime64[D]")


def _nearness(a: Days, b: Days) -> Floats:
    """1 for articles of the same days or of unknown date, less for articles weeks apart."""
    apart = np.nan_to_num(np.abs((a - b) / np.timedelta64(1, "D")), nan=0.0)
    late = np.clip((apart - STORIES.near_days) / (STORIES.far_days - STORIES.near_days), 0.0, 1.0)
    return np.asarray(1.0 - (1.0 - STORIES.far) * late, np.float64)


def _day(date: str | None) -> str:
    found = _DAY.match(date or "")
    try:
        return str(np.datetime64(found.group(), "D")) if found else "NaT"
    except ValueError:
        return "NaT"
