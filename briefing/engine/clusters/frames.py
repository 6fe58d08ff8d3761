"""A phrase in common is not a statement in common: "since the beginning of his second term", a long title.

Where two texts have little else in the same order, the longest run of words that both have is looked for, and
what they share beyond it is asked to say something too.
"""

from difflib import SequenceMatcher

import numpy as np

from briefing.engine.clusters.candidates import Pairs, shared_weight
from briefing.engine.clusters.similarity import Profiles, common_order, terms_of
from briefing.engine.text.terms import Floats
from briefing.engine.thresholds import FRAMES
from briefing.models import Tick, quiet


def discount_frames(profiles: Profiles, pairs: Pairs, odds: Floats, tick: Tick = quiet) -> Floats:
    """The log-odds of pairs, less what is missing where all that they share is one phrase."""
    doubtful = np.flatnonzero(
        (odds >= FRAMES.least) & (common_order(profiles.sequences, pairs) < FRAMES.order)
    )
    chosen = Pairs(pairs.a[doubtful], pairs.b[doubtful])
    beyond = np.zeros(len(doubtful))
    for i, (a, b) in enumerate(zip(chosen.a.tolist(), chosen.b.tolist(), strict=True)):
        if i % FRAMES.chunk == 0:
            tick("scoring", i, len(doubtful))
        beyond[i] = _weight_of_longest_run(profiles, a, b)
    shared = np.maximum(shared_weight(profiles.words, chosen) - beyond, 0.0)
    left = odds.copy()
    left[doubtful] -= np.maximum(FRAMES.enough - np.log1p(shared), 0.0)
    return left


def _weight_of_longest_run(profiles: Profiles, a: int, b: int) -> float:
    """The squared weight of the words in the longest run that both texts have."""
    first, second = profiles.sequences[a][: FRAMES.longest], profiles.sequences[b][: FRAMES.longest]
    run = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    found = np.unique(terms_of(first[run.a : run.a + run.size]))
    return float((profiles.weights[found] ** 2).sum())
