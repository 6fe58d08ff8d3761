"""A phrase in common is not a statement in common: "since the beginning of his second term", a long title.

Where two texts have little else in the same order, the longest run of words that both have is looked for, and
what they share beyond it is asked to say something too.
"""

import numpy as np

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.profiles import Profiles
from briefing.engine.clusters.runs import longest_runs
from briefing.engine.clusters.similarity import Scored
from briefing.engine.text.terms import Floats, ranges
from briefing.engine.thresholds import FRAMES
from briefing.models import Tick, quiet


def discount_frames(profiles: Profiles, scored: Scored, tick: Tick = quiet) -> Floats:
    """The log-odds of pairs, less what is missing where all that they share is one phrase."""
    doubtful = np.flatnonzero((scored.odds >= FRAMES.least) & (scored.signs.order < FRAMES.order))
    left = scored.odds.copy()
    for start in range(0, len(doubtful), FRAMES.pairs_at_once):
        tick("scoring", start, len(doubtful))
        chosen = doubtful[start : start + FRAMES.pairs_at_once]
        pairs = Pairs(scored.pairs.a[chosen], scored.pairs.b[chosen])
        beyond = scored.signs.shared[chosen] - _weight_of_longest_run(profiles, pairs)
        left[chosen] -= np.maximum(FRAMES.enough - np.log1p(np.maximum(beyond, 0.0)), 0.0)
    return left


def _weight_of_longest_run(profiles: Profiles, pairs: Pairs) -> Floats:
    """The squared weight of the words in the longest run that both texts have."""
    runs = longest_runs(profiles.ids, profiles.bounds, pairs)
    owners = np.repeat(np.arange(len(pairs)), runs.size)
    found = profiles.ids[ranges(profiles.bounds[pairs.a] + runs.start, runs.size)]
    distinct = np.unique(owners * len(profiles.weights) + found)
    owner, term = np.divmod(distinct, len(profiles.weights))
    return np.asarray(np.bincount(owner, profiles.weights[term] ** 2, minlength=len(pairs)), np.float64)
