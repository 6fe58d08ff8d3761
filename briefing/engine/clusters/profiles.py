"""Texts, prepared to be compared: what each has, and what it says when two have it."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy import sparse

from briefing.engine.text.terms import (
    Context,
    Flags,
    Floats,
    Ints,
    Terms,
    inverse_frequency,
    narrow,
    text_frequency,
    weigh,
)
from briefing.engine.thresholds import SIMILARITY

_FIRST_CHARACTER, _SURROGATES, _CHARACTERS = 0x100, 0xD800, 0x10F000


@dataclass(frozen=True, slots=True)
class Profiles:
    """Texts, prepared to be compared."""

    words: sparse.csr_array
    """Texts x terms: the weight of each term that a text has."""
    features: sparse.csr_array
    """Texts x features: 1 for each term and each word beginning that a text has. A beginning that only one
    term has needs no column beside that term's."""
    worth: Floats
    """Features x 4: what a shared one adds to the likeness of two texts, and to the squared weight of what
    they share, of the telling part of it, of what is no name."""
    norms: Floats
    """Of each text the length of its vector of word beginnings."""
    weights: Floats
    """The weight of each term."""
    names: Flags
    """For each term whether it is a name."""
    ids: Ints
    """The terms of all texts in their order, those of text `i` at `bounds[i]:bounds[i + 1]`."""
    bounds: Ints
    sequences: tuple[str, ...]
    """Each text with a character for every term: what the string library compares in the words' stead."""


def make_profiles(terms: Terms, context: Context | None = None) -> Profiles:
    """Weigh the terms of texts, by their frequency in the run that `context` counted or in these texts."""
    counts = terms.counts()
    weights, names = weigh(terms, text_frequency(counts), context), terms.names()
    found = _find_features(terms, counts)
    above = np.maximum(weights - SIMILARITY.common, 0.0)
    worth = np.zeros((found.matrix.shape[1], 4))
    worth[found.of_beginning, 0] = found.rarity**2
    worth[found.of_term, 1:] = np.stack([weights, above, np.where(names, 0.0, weights)], axis=1) ** 2
    return Profiles(
        words=sparse.csr_array((weights[counts.indices], counts.indices, counts.indptr), counts.shape),
        features=found.matrix,
        worth=worth,
        norms=np.sqrt(found.matrix @ worth[:, 0]),
        weights=weights,
        names=names,
        ids=terms.ids,
        bounds=terms.bounds,
        sequences=write_sequences(terms.ids, terms.bounds),
    )


class _Features(NamedTuple):
    matrix: sparse.csr_array
    """Texts x features, 1 for what a text has; features sorted in each row."""
    of_term: Ints
    """The feature of each term."""
    of_beginning: Ints
    """The feature of each word beginning."""
    rarity: Floats
    """How telling each beginning is."""


def _find_features(terms: Terms, counts: sparse.csr_array) -> _Features:
    """Terms and their beginnings, by which "migrant" and "migration" meet.

    Terms are sorted, so those of one beginning stand side by side, and its column before them.
    """
    beginning, first = _beginnings(terms.vocabulary)
    several = np.diff(first, append=len(beginning)) > 1
    of_term = np.arange(len(beginning)) + np.cumsum(several)[beginning]
    of_beginning = of_term[first] - several
    told = beginning[counts.indices]
    opens = np.concatenate([[True], told[1:] != told[:-1]])[: len(told)]
    opens[counts.indptr[:-1][np.diff(counts.indptr) > 0]] = True
    ends = np.cumsum(1 + (opens & several[told]))
    columns = np.empty(int(ends[-1]) if len(ends) else 0, counts.indices.dtype)
    columns[ends - 1] = of_term[counts.indices]
    added = np.flatnonzero(opens & several[told])
    columns[ends[added] - 2] = of_beginning[told[added]]
    bounds = narrow(np.concatenate([[0], ends])[counts.indptr])
    shape = (len(terms), len(beginning) + int(several.sum()))
    common = np.minimum(np.bincount(beginning, terms.common, minlength=len(first)), 1.0)
    frequency = np.bincount(told[opens], minlength=len(first))
    return _Features(
        matrix=sparse.csr_array((np.ones(len(columns), np.int8), columns, bounds), shape=shape),
        of_term=of_term,
        of_beginning=of_beginning,
        rarity=inverse_frequency(common, frequency, len(terms)),
    )


def _beginnings(vocabulary: tuple[str, ...]) -> tuple[Ints, Ints]:
    """Of sorted terms the number of each one's beginning, and of each beginning the first term."""
    cut = np.array([term[: SIMILARITY.beginning] for term in vocabulary], np.str_)
    new = np.concatenate([[True], cut[1:] != cut[:-1]])[: len(cut)]
    return np.cumsum(new) - 1, np.flatnonzero(new)


def write_sequences(ids: Ints, bounds: Ints) -> tuple[str, ...]:
    """Texts with a character for every term, no longer than `SIMILARITY.longest`."""
    codes = (ids % _CHARACTERS + _FIRST_CHARACTER).astype("<u4")
    codes += np.uint32(0x800) * (codes >= _SURROGATES)
    joined = codes.tobytes().decode("utf-32-le")
    ends = np.minimum(bounds[1:], bounds[:-1] + SIMILARITY.longest)
    return tuple([joined[start:end] for start, end in zip(bounds[:-1].tolist(), ends.tolist(), strict=True)])
