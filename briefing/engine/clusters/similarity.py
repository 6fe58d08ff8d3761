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

from dataclasses import dataclass, fields, replace

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import LCSseq

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.profiles import Profiles
from briefing.engine.text.terms import Flags, Floats, Ints
from briefing.engine.thresholds import SIMILARITY
from briefing.models import Tick, quiet


@dataclass(frozen=True, slots=True)
class Signs:
    """What two texts have in common, for many pairs."""

    likeness: Floats
    """Cosine of the word beginnings."""
    shared: Floats
    """Squared weight of the shared terms, summed,"""
    telling: Floats
    """of the part of it above a common word's weight,"""
    content: Floats
    """and of the terms that are no names."""
    order: Floats
    """Longest common subsequence, as a share of the shorter text."""

    def __getitem__(self, which: Flags | Ints) -> "Signs":
        return Signs(*(getattr(self, sign.name)[which] for sign in fields(self)))


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs of texts, what is known of them, and the log-odds that they tell the same thing."""

    pairs: Pairs
    signs: Signs
    odds: Floats


def same_odds(profiles: Profiles, pairs: Pairs) -> Floats:
    """Log-odds of each pair to tell the same thing: above 0 it is more likely than not."""
    return _odds(measure(profiles, pairs))


def measure(profiles: Profiles, pairs: Pairs) -> Signs:
    """The signs of each pair."""
    return replace(_in_common(profiles, pairs), order=common_order(profiles, pairs))


def plausible_pairs(profiles: Profiles, pairs: Pairs, tick: Tick = quiet) -> Scored:
    """The pairs that may matter, those of at least `SIMILARITY.least`, and what is known of them.

    Order is only looked at where the best that it can say would still bring the pair there.
    """
    kept = [_plausible(profiles, _chosen(pairs, slice(0)))]
    for start in range(0, len(pairs), SIMILARITY.chunk):
        tick("scoring", start, len(pairs))
        kept.append(_plausible(profiles, _chosen(pairs, slice(start, start + SIMILARITY.chunk))))
    return Scored(
        Pairs(*(np.concatenate([getattr(each.pairs, end) for each in kept]) for end in "ab")),
        Signs(*(np.concatenate([getattr(each.signs, sign.name) for each in kept]) for sign in fields(Signs))),
        np.concatenate([each.odds for each in kept]),
    )


def _plausible(profiles: Profiles, pairs: Pairs) -> Scored:
    at_best = _in_common(profiles, pairs)
    hopeful = _odds(at_best) >= SIMILARITY.least
    pairs = _chosen(pairs, hopeful)
    signs = replace(at_best[hopeful], order=common_order(profiles, pairs))
    odds = _odds(signs)
    good = odds >= SIMILARITY.least
    return Scored(_chosen(pairs, good), signs[good], odds[good])


def _in_common(profiles: Profiles, pairs: Pairs) -> Signs:
    """The signs of pairs, as if their words were in the same order."""
    features = profiles.features
    found = features[pairs.a].multiply(features[pairs.b]) @ profiles.worth
    length = np.maximum(profiles.norms[pairs.a] * profiles.norms[pairs.b], 1e-12)
    return Signs(
        likeness=found[:, 0] / length,
        shared=found[:, 1],
        telling=found[:, 2],
        content=found[:, 3],
        order=np.ones(len(pairs)),
    )


def _odds(signs: Signs) -> Floats:
    likeness, order, evidence = SIMILARITY.weights
    odds = likeness * signs.likeness + order * signs.order + evidence * np.log1p(signs.shared)
    # what the shared words lack where they tell little by themselves
    lacking = np.maximum(np.log1p(SIMILARITY.enough) - np.log1p(signs.telling), 0.0)
    return np.asarray(odds + SIMILARITY.constant - SIMILARITY.lacking * lacking, np.float64)


def _chosen(pairs: Pairs, which: Flags | slice) -> Pairs:
    return Pairs(pairs.a[which], pairs.b[which])


def common_order(profiles: Profiles, pairs: Pairs) -> Floats:
    """Longest common subsequence of each pair, as a share of the shorter text."""
    sequences = profiles.sequences
    first, second = ([sequences[i] for i in end.tolist()] for end in (pairs.a, pairs.b))
    common = process.cpdist(first, second, scorer=LCSseq.similarity, dtype=np.float64)
    shorter = np.minimum(*(profiles.bounds[end + 1] - profiles.bounds[end] for end in (pairs.a, pairs.b)))
    return np.asarray(common / np.clip(shorter, 1, SIMILARITY.longest), np.float64)
