"""How alike two articles are as reports of an event: by their words, their names, and what they open with.

Each is a cosine over terms weighted by inverse frequency; in names and openings also by 1 + log count, while
of all words each counts once (what two long reports repeat is their topic, not their event). Names tell two
similar events apart: the same kind of thing, at another place, to other people. Openings tell the news from
what led up to it.

A score depends on the two articles and their language alone, not on what else is in the run: how rare a word
is comes from the language's general frequencies. So a threshold means the same among two articles and among
three thousand, and an article that comes later changes no score. Blending in the run's own counts moved F1
by less than .01 on the corpora of `tests.benchmarks.stories`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from briefing.engine.text.terms import Flags, Floats, Ints, Terms
from briefing.engine.thresholds import STORIES
from briefing.models import Tick, quiet

Days = NDArray[np.datetime64]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What articles are compared by, a row each."""

    rows: sparse.csr_array
    """Words, names and openings side by side, so weighed that the product of two rows is their score."""
    rare: sparse.csr_array
    """The words that may propose a pair."""
    days: Days
    """Day of publication, NaT where unknown."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Scored pairs of articles, `a[i] < b[i]`, sorted, none twice; pairs left out score 0."""

    a: Ints
    b: Ints
    scores: Floats
    """0 to `STORIES.plain`."""


def read_likeness(terms: Terms, published: Sequence[str | None], *, tabled: bool) -> Likeness:
    """Weigh the terms of whole articles, one text each, title first.

    `tabled` tells whether the general word frequencies of the language are known.
    """
    weights = _weights(terms, tabled)
    places = np.arange(len(terms.ids)) - terms.bounds[terms.owners]
    words = _unit_rows(_present(terms.counts()), weights)
    names = _unit_rows(_damped(_counts(terms, terms.capital)), weights)
    openings = _unit_rows(_damped(_counts(terms, places < STORIES.opening)), weights)
    nameless = sparse.diags_array((np.diff(names.indptr) == 0).astype(np.float64))
    parts = [
        words * np.sqrt(STORIES.words),
        (names + nameless @ words) * np.sqrt(STORIES.names),
        openings * np.sqrt(STORIES.openings),
    ]
    return Likeness(
        rows=sparse.csr_array(sparse.hstack(parts)),
        rare=sparse.csr_array(words @ sparse.diags_array((weights >= STORIES.rare).astype(np.float64))),
        days=np.array([_day(date) for date in published], "datetime64[D]"),
    )


def find_edges(likeness: Likeness, tick: Tick = quiet) -> Edges:
    """Score the pairs of articles that share enough rare words to be worth a closer look."""
    found = [
        _scored(likeness, a[i : i + STORIES.pairs_at_once], b[i : i + STORIES.pairs_at_once])
        for a, b in _candidates(likeness.rare, tick)
        for i in range(0, len(a), STORIES.pairs_at_once)
    ]
    none = np.zeros(0, np.int64)
    return Edges(
        a=np.concatenate([none, *(edges.a for edges in found)]),
        b=np.concatenate([none, *(edges.b for edges in found)]),
        scores=np.concatenate([np.zeros(0), *(edges.scores for edges in found)]),
    )


def _scored(likeness: Likeness, a: Ints, b: Ints) -> Edges:
    alike = np.asarray(likeness.rows[a].multiply(likeness.rows[b]).sum(axis=1), np.float64)
    mixed = np.minimum(alike * _nearness(likeness.days[a], likeness.days[b]), STORIES.plain)
    # the same terms, summed in another order, must give the same score
    scores = np.asarray(np.round(mixed, 9), np.float64)
    keep = scores >= STORIES.least_score
    return Edges(a[keep], b[keep], scores[keep])


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


def _weights(terms: Terms, tabled: bool) -> Floats:
    """How telling each term is: -log of the share of articles expected to have it."""
    expected = -np.expm1(STORIES.usual_length * np.log1p(-np.minimum(terms.common, 0.5)))
    weights = np.asarray(-np.log(expected) + 0.0, np.float64)
    if not tabled:
        weights[[_is_short_word(term) for term in terms.vocabulary]] = 0.0
    return weights


def _is_short_word(term: str) -> bool:
    """Only of an alphabet: from Thai on, Unicode has scripts in which a few characters are a whole word."""
    return len(term) <= STORIES.short_word and term.isalpha() and term < "\u0e00"


def _counts(terms: Terms, places: Flags) -> sparse.csr_array:
    """How often each article has each term at some of its places."""
    shape = (len(terms), len(terms.vocabulary))
    flags = places.astype(np.float64)
    counts = sparse.csr_array((flags, terms.ids.copy(), terms.bounds.copy()), shape=shape)
    counts.sum_duplicates()
    counts.eliminate_zeros()
    return counts


def _present(counts: sparse.csr_array) -> sparse.csr_array:
    return sparse.csr_array((np.ones(counts.nnz), counts.indices, counts.indptr), shape=counts.shape)


def _damped(counts: sparse.csr_array) -> sparse.csr_array:
    damped = 1.0 + np.log(counts.data)
    return sparse.csr_array((damped, counts.indices, counts.indptr), shape=counts.shape)


def _unit_rows(counts: sparse.csr_array, weights: Floats) -> sparse.csr_array:
    weighted = sparse.csr_array(counts @ sparse.diags_array(weights))
    weighted.eliminate_zeros()
    norms = np.sqrt(weighted.multiply(weighted).sum(axis=1))
    return sparse.csr_array(sparse.diags_array(1.0 / np.where(norms > 0, norms, 1.0)) @ weighted)


def _candidates(rare: sparse.csr_array, tick: Tick) -> Iterator[tuple[Ints, Ints]]:
    rare.eliminate_zeros()
    columns = sparse.csr_array(rare.T)
    for start in range(0, rare.shape[0], STORIES.block):
        tick("grouping", start, rare.shape[0])
        product = (rare[start : start + STORIES.block] @ columns).tocoo()
        a, b = product.row.astype(np.int64) + start, product.col.astype(np.int64)
        keep = (a < b) & (product.data >= STORIES.least_cosine)
        order = np.lexsort((b[keep], a[keep]))
        yield a[keep][order], b[keep][order]
