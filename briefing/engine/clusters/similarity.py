"""How likely two texts tell the same thing, for many pairs at once.

Three signs carry the judgement; a dozen others (containment, clauses, quotations, names, numbers, lengths)
were tried beside them and add nothing on events that no one tuned on:

- how much the texts are about the same: cosine of their word beginnings, weighted by rarity;
- how much of the shorter one the longer one tells in the same order: their longest common subsequence;
- how much evidence there is at all: the squared weight of the shared words.

A floor keeps apart sentences of common words ("I'm not going to do that"), however alike by these signs.
Those that share names alone are left to `engine.clusters.people`: as a fourth sign, fitted with the others,
the number of shared rare words other than names loses nearly as many right pairs as wrong ones.

A number that differs weighs as one word among many: "kills 12" and "kills 21" come together here, and what
differs is for `engine.discrepancies` to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import LCSseq
from scipy import sparse

from briefing.engine.clusters.candidates import Pairs, shared_weight
from briefing.engine.text.terms import (
    Context,
    Flags,
    Floats,
    Ints,
    Terms,
    inverse_frequency,
    text_frequency,
    weigh,
)
from briefing.engine.thresholds import SIMILARITY
from briefing.models import Tick, quiet

_FIRST_CHARACTER, _SURROGATES, _CHARACTERS = 0x100, 0xD800, 0x10F000


@dataclass(frozen=True, slots=True)
class Profiles:
    """Texts, prepared to be compared."""

    words: sparse.csr_array
    """Texts x terms: the weight of each term that a text has."""
    telling: sparse.csr_array
    """Texts x terms: by how much the weight of each rare term exceeds a common word's."""
    content: sparse.csr_array
    """Texts x terms: the weight of each term that is no name."""
    beginnings: sparse.csr_array
    """Texts x word beginnings: their weights, each row of length 1."""
    weights: Floats
    """The weight of each term."""
    sequences: tuple[str, ...]
    """Each text with a character for every term: what the string library compares in the words' stead."""


def make_profiles(terms: Terms, context: Context | None = None) -> Profiles:
    """Weigh the terms of texts, by their frequency in the run that `context` counted or in these texts."""
    present = _presence(terms.counts())
    weights = weigh(terms, context)
    words = sparse.csr_array(present @ sparse.diags_array(weights))
    above = np.maximum(weights - SIMILARITY.common, 0.0)
    telling = sparse.csr_array(present @ sparse.diags_array(above))
    telling.eliminate_zeros()
    content = sparse.csr_array(words @ sparse.diags_array(np.where(terms.names(), 0.0, 1.0)))
    content.eliminate_zeros()
    beginnings = _beginnings(terms, present, len(terms))
    return Profiles(words, telling, content, beginnings, weights, _sequences(terms))


def same_odds(profiles: Profiles, pairs: Pairs) -> Floats:
    """Log-odds of each pair to tell the same thing: above 0 it is more likely than not."""
    odds = measure(profiles, pairs) @ np.array(SIMILARITY.weights) + SIMILARITY.constant
    return np.asarray(odds - _lacking(profiles, pairs), np.float64)


def measure(profiles: Profiles, pairs: Pairs) -> Floats:
    """The signs of each pair, pairs x 3: likeness, order, evidence."""
    likeness = shared_weight(profiles.beginnings, pairs)
    evidence = np.log1p(shared_weight(profiles.words, pairs))
    return np.stack([likeness, common_order(profiles.sequences, pairs), evidence], axis=1)


def plausible_pairs(profiles: Profiles, pairs: Pairs, tick: Tick = quiet) -> tuple[Pairs, Floats]:
    """The pairs that may matter, those of at least `SIMILARITY.least`, and their log-odds.

    Order and names are only looked at where the best that they can say would still bring the pair there.
    """
    kept = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))]
    for start in range(0, len(pairs), SIMILARITY.chunk):
        tick("scoring", start, len(pairs))
        part = Pairs(pairs.a[start : start + SIMILARITY.chunk], pairs.b[start : start + SIMILARITY.chunk])
        part = _chosen(part, _best_odds(profiles, part) >= SIMILARITY.least)
        odds = same_odds(profiles, part)
        good = odds >= SIMILARITY.least
        kept.append((part.a[good], part.b[good], odds[good]))
    a, b, found = (np.concatenate(column) for column in zip(*kept, strict=True))
    return Pairs(a, b), found


def _best_odds(profiles: Profiles, pairs: Pairs) -> Floats:
    """The log-odds that the pairs would have, were their words in the same order."""
    likeness, order, evidence = SIMILARITY.weights
    odds = likeness * shared_weight(profiles.beginnings, pairs) + order + SIMILARITY.constant
    return np.asarray(odds + evidence * np.log1p(shared_weight(profiles.words, pairs)), np.float64)


def _chosen(pairs: Pairs, which: Flags) -> Pairs:
    return Pairs(pairs.a[which], pairs.b[which])


def _lacking(profiles: Profiles, pairs: Pairs) -> Floats:
    """What is taken off the log-odds where the shared words tell little by themselves."""
    telling = np.log1p(shared_weight(profiles.telling, pairs))
    return np.asarray(SIMILARITY.lacking * np.maximum(np.log1p(SIMILARITY.enough) - telling, 0.0), np.float64)


def common_order(sequences: Sequence[str], pairs: Pairs) -> Floats:
    """Longest common subsequence of each pair, as a share of the shorter text."""
    first, second = ([sequences[i] for i in end.tolist()] for end in (pairs.a, pairs.b))
    common = process.cpdist(first, second, scorer=LCSseq.similarity, dtype=np.float64)
    lengths = np.array([len(sequence) for sequence in sequences], np.float64)
    return np.asarray(common / np.maximum(np.minimum(lengths[pairs.a], lengths[pairs.b]), 1.0), np.float64)


def terms_of(sequence: str) -> Ints:
    """The terms that the characters of a text's sequence stand for."""
    codes = np.frombuffer(sequence.encode("utf-32-le"), "<u4").astype(np.int64)
    return np.asarray(codes - np.where(codes >= _SURROGATES, 0x800, 0) - _FIRST_CHARACTER, np.int64)


def _presence(counts: sparse.csr_array) -> sparse.csr_array:
    return sparse.csr_array((np.ones(counts.nnz), counts.indices, counts.indptr), shape=counts.shape)


def _beginnings(terms: Terms, present: sparse.csr_array, texts: int) -> sparse.csr_array:
    """Rows of unit length: the beginnings of words, so that "migrant" and "migration" meet."""
    cut = [term[: SIMILARITY.beginning] for term in terms.vocabulary]
    number = {beginning: i for i, beginning in enumerate(sorted(set(cut)))}
    column = np.array([number[beginning] for beginning in cut], np.int64)
    fold = sparse.coo_array((np.ones(len(cut)), (np.arange(len(cut)), column)), shape=(len(cut), len(number)))
    folded = _presence(sparse.csr_array(present @ fold.tocsr()))
    common = np.minimum(np.bincount(column, terms.common, minlength=len(number)), 1.0)
    weight = inverse_frequency(common, text_frequency(folded), texts)
    weighted = folded @ sparse.diags_array(weight)
    norms = np.sqrt((weighted.multiply(weighted)).sum(axis=1))
    unit = sparse.csr_array(sparse.diags_array(1.0 / np.maximum(norms, 1e-12)) @ weighted)
    unit.sort_indices()
    return unit


def _sequences(terms: Terms) -> tuple[str, ...]:
    codes = _FIRST_CHARACTER + terms.ids % _CHARACTERS
    codes += np.where(codes >= _SURROGATES, 0x800, 0)
    joined = codes.astype("<u4").tobytes().decode("utf-32-le")
    ends = np.minimum(terms.bounds[1:], terms.bounds[:-1] + SIMILARITY.longest)
    return tuple(
        joined[start:end] for start, end in zip(terms.bounds[:-1].tolist(), ends.tolist(), strict=True)
    )
