"""Competition: a pair counts for less where its texts have better partners.

Sentences of one report resemble each other; the one that tells the same thing resembles most. This tells
apart what a score of the pair alone cannot, and is worth .10 of F1 on two translations of the same news.
A better partner is no rival where it resembles both texts: then all three may tell the same.
"""

import numpy as np

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.text.terms import Floats, Ints
from briefing.engine.thresholds import RIVALS

_NOBODY = -1e9
"""Odds of a partner that does not exist."""


def yield_to_rivals(size: int, pairs: Pairs, odds: Floats) -> Floats:
    """The log-odds of pairs of `size` texts, less the leads that the best other partners of each end have.

    The smaller of the two leads weighs most: when both ends have someone better, the pair is a by-product.
    """
    if not len(pairs):
        return odds
    best, second = _partners(size, pairs, odds)
    partners = (best, second)
    leads = [_lead(size, pairs, odds, partners, ends) for ends in ((pairs.a, pairs.b), (pairs.b, pairs.a))]
    larger, smaller = np.maximum(*leads), np.minimum(*leads)
    return np.asarray(odds - RIVALS.larger * larger - RIVALS.smaller * smaller, np.float64)


def _lead(
    size: int, pairs: Pairs, odds: Floats, partners: tuple[Ints, Ints], ends: tuple[Ints, Ints]
) -> Floats:
    """By how much the best other partner of each pair's first end is ahead, what is forgiven taken off."""
    (best, second), (end, other) = partners, ends
    rival = np.where(best[end] == np.arange(len(pairs)), second[end], best[end])
    lead = np.clip(np.where(rival >= 0, odds[rival], _NOBODY) - odds, 0.0, RIVALS.most)
    third = pairs.a[rival] + pairs.b[rival] - end
    close = _odds_between(size, pairs, odds, third, other) - odds + RIVALS.margin
    return np.maximum(lead - RIVALS.forgiven * np.clip(close, 0.0, RIVALS.enough), 0.0)


def _partners(size: int, pairs: Pairs, odds: Floats) -> tuple[Ints, Ints]:
    """For each text the pair with its best partner and the pair with its second best; -1 for none."""
    best = _best(size, pairs, odds, np.full(size, -1))
    return best, _best(size, pairs, odds, best)


def _best(size: int, pairs: Pairs, odds: Floats, without: Ints) -> Ints:
    """For each text its pair of the highest odds, other than the pair `without`; the last of equals."""
    number = np.arange(len(pairs))
    highest, holder = np.full(size, _NOBODY), np.full(size, -1)
    for end in (pairs.a, pairs.b):
        np.maximum.at(highest, end, np.where(without[end] == number, _NOBODY, odds))
    for end in (pairs.a, pairs.b):
        top = (odds == highest[end]) & (without[end] != number)
        np.maximum.at(holder, end[top], number[top])
    return holder


def _odds_between(size: int, pairs: Pairs, odds: Floats, one: Ints, other: Ints) -> Floats:
    """The odds of any pairs of texts; `_NOBODY` where they were not compared."""
    keys = pairs.a * size + pairs.b
    wanted = np.minimum(one, other) * size + np.maximum(one, other)
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, odds[place], _NOBODY)
