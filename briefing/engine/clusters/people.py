"""The same people are not the same statement: who meets whom, with office and title.

"The minister, Ada Lind, will meet President Brun" and "Minister Lind signs the pact with President Brun" tell
different things; in a report every other sentence has the names. So where names make most of what two texts
share, the other words that they share are asked to say something too.
"""

import numpy as np

from briefing.engine.clusters.similarity import Signs
from briefing.engine.text.terms import Floats
from briefing.engine.thresholds import PEOPLE


def discount_people(signs: Signs, odds: Floats) -> Floats:
    """The log-odds of pairs, less what is missing where all that they share is names."""
    lacking = PEOPLE.lacking * np.maximum(PEOPLE.enough - np.log1p(signs.content), 0.0)
    only_names = (2.0 * signs.content < signs.shared) & (signs.order < PEOPLE.order)
    return np.asarray(odds - np.where(only_names, np.minimum(lacking, PEOPLE.most), 0.0), np.float64)
