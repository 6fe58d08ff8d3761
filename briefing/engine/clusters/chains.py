"""Telling words in the same order, one of them rare: "downplayed ... formal ... agreement ... sovereignty".

Two free tellings of one thing share little of their length, yet what they share follows the thing told. Where
a pair is close to being believed, such a chain is taken as a further sign.
"""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import LCSseq

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.similarity import Profiles, terms_of
from briefing.engine.text.terms import Flags, Floats, Ints
from briefing.engine.thresholds import CHAINS
from briefing.models import Tick, quiet


def credit_chains(profiles: Profiles, pairs: Pairs, odds: Floats, tick: Tick = quiet) -> Floats:
    """The log-odds of pairs, more where telling words other than names stand in the same order in both."""
    right = odds.copy()
    close = np.flatnonzero((odds >= CHAINS.least) & (odds < CHAINS.sure))
    for start in range(0, len(close), CHAINS.chunk):
        tick("scoring", start, len(close))
        chosen = close[start : start + CHAINS.chunk]
        right[chosen[_chained(profiles, Pairs(pairs.a[chosen], pairs.b[chosen]))]] += CHAINS.credit
    return right


def _chained(profiles: Profiles, pairs: Pairs) -> Flags:
    """Which pairs share a rare word and, in the same order, enough telling ones."""
    shared = profiles.content[pairs.a].multiply(profiles.content[pairs.b]).tocsr()
    rarest = np.sqrt(shared.max(axis=1).toarray().ravel()) if len(pairs) else np.zeros(0)
    first, second = (_telling_words(profiles, end) for end in (pairs.a, pairs.b))
    in_order = process.cpdist(first, second, scorer=LCSseq.similarity, dtype=np.int64)
    return np.asarray((rarest >= CHAINS.rare) & (in_order >= CHAINS.fewest), np.bool_)


def _telling_words(profiles: Profiles, texts: Ints) -> Sequence[str]:
    """Of each text the part of its sequence that is telling words, names left out."""
    told = np.zeros(len(profiles.weights), np.bool_)
    told[profiles.content.indices] = True
    told &= profiles.weights > CHAINS.telling
    return [_kept(profiles.sequences[text], told) for text in texts.tolist()]


def _kept(sequence: str, told: Flags) -> str:
    flags = told[terms_of(sequence)].tolist()
    return "".join(character for character, kept in zip(sequence, flags, strict=True) if kept)
