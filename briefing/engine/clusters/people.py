"""The same people are not the same statement: who meets whom, with office and title.

"The minister, Ada Lind, will meet President Brun" and "Minister Lind signs the pact with President Brun" tell
different things; in a report every other sentence has the names. So where names make most of what two texts
share, the other words that they share are asked to say something too.
"""

import numpy as np

from briefing.engine.clusters.candidates import Pairs, shared_weight
from briefing.engine.clusters.similarity import Profiles, common_order
from briefing.engine.text.terms import Floats
from briefing.engine.thresholds import PEOPLE, SIMILARITY
from briefing.models import Tick, quiet


def discount_people(profiles: Profiles, pairs: Pairs, odds: Floats, tick: Tick = quiet) -> Floats:
    """The log-odds of pairs, less what is missing where all that they share is names."""
    left = odds.copy()
    likely = np.flatnonzero(odds >= PEOPLE.least)
    for start in range(0, len(likely), SIMILARITY.chunk):
        tick("scoring", start, len(likely))
        chosen = likely[start : start + SIMILARITY.chunk]
        left[chosen] -= _missing(profiles, Pairs(pairs.a[chosen], pairs.b[chosen]))
    return left


def _missing(profiles: Profiles, pairs: Pairs) -> Floats:
    content = shared_weight(profiles.content, pairs)
    lacking = PEOPLE.lacking * np.maximum(PEOPLE.enough - np.log1p(content), 0.0)
    mostly_names = 2.0 * content < shared_weight(profiles.words, pairs)
    doubtful = np.flatnonzero((lacking > 0.0) & mostly_names)
    other_order = common_order(profiles.sequences, Pairs(pairs.a[doubtful], pairs.b[doubtful])) < PEOPLE.order
    missing = np.zeros(len(pairs))
    missing[doubtful] = np.minimum(lacking[doubtful], PEOPLE.most) * other_order
    return missing
