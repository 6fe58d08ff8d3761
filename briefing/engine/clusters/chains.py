"""Telling words in the same order, one of them rare: "downplayed ... formal ... agreement ... sovereignty".

Two free tellings of one thing share little of their length, yet what they share follows the thing told. Where
a pair is close to being believed, such a chain is taken as a further sign.
"""

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import LCSseq

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.profiles import Profiles, write_sequences
from briefing.engine.text.terms import Flags, Floats, Ints, bounds_of, ranges
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
    texts, places = np.unique(np.concatenate([pairs.a, pairs.b]), return_inverse=True)
    told = _telling_sequences(profiles, texts)
    first, second = ([told[place] for place in end.tolist()] for end in np.split(places, 2))
    in_order = process.cpdist(first, second, scorer=LCSseq.similarity, dtype=np.int64)
    chained = in_order >= CHAINS.fewest
    long = np.flatnonzero(chained)
    shared = profiles.words[pairs.a[long]].multiply(profiles.words[pairs.b[long]]).tocsr()
    shared.data[profiles.names[shared.indices]] = 0.0
    rarest = np.sqrt(shared.max(axis=1).toarray().ravel()) if len(long) else np.zeros(0)
    chained[long] = rarest >= CHAINS.rare
    return np.asarray(chained, np.bool_)


def _telling_sequences(profiles: Profiles, texts: Ints) -> tuple[str, ...]:
    """Of some texts the telling words, names left out, a character for each."""
    starts = profiles.bounds[texts]
    widths = profiles.bounds[texts + 1] - starts
    ids = profiles.ids[ranges(starts, widths)]
    told = (~profiles.names & (profiles.weights > CHAINS.telling))[ids]
    return write_sequences(ids[told], bounds_of(told)[bounds_of(widths)])
