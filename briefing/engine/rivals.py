"""Competition: a pair counts for less where its texts have better partners.

Sentences of one report resemble each other; the one that tells the same thing resembles most. This tells
apart what a score of the pair alone cannot, and is worth .10 of F1 on two translations of the same news.
"""

import numpy as np

from briefing.engine.candidates import Pairs
from briefing.engine.terms import Floats, Ints
from briefing.engine.thresholds import RIVALS


def yield_to_rivals(size: int, pairs: Pairs, odds: Floats) -> Floats:
    """The log-odds of pairs of `size` texts, less the lead of each end's best other partner.

    The smaller of the two leads weighs most: when both ends have someone better, the pair is a by-product.
    """
    lead_a, lead_b = (
        np.clip(_best_other(size, pairs, odds, end) - odds, 0.0, RIVALS.most) for end in (pairs.a, pairs.b)
    )
    larger, smaller = np.maximum(lead_a, lead_b), np.minimum(lead_a, lead_b)
    return np.asarray(odds - RIVALS.larger * larger - RIVALS.smaller * smaller, np.float64)


def _best_other(size: int, pairs: Pairs, odds: Floats, end: Ints) -> Floats:
    """For each pair the highest odds among the other pairs of the text at that end."""
    best, second = np.full(size, -np.inf), np.full(size, -np.inf)
    ends, values = np.concatenate([pairs.a, pairs.b]), np.tile(odds, 2)
    order = np.argsort(values, kind="stable")
    holder = np.full(size, -1)
    holder[ends[order]] = order
    best[ends[order]] = values[order]
    others = order[holder[ends[order]] != order]
    second[ends[others]] = values[others]
    own = holder[end] % max(len(odds), 1) == np.arange(len(odds))
    return np.where(own, second[end], best[end])
