"""Rivals: better partners make a pair count for less."""

import numpy as np

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.rivals import yield_to_rivals
from briefing.engine.thresholds import RIVALS


def adjusted(graph: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    ends = np.array(sorted(graph), np.int64)
    size = int(ends.max()) + 1
    odds = np.array([graph[pair] for pair in sorted(graph)])
    told = yield_to_rivals(size, Pairs(ends[:, 0], ends[:, 1]), odds)
    return dict(zip(sorted(graph), told.tolist(), strict=True))


def test_a_pair_without_rivals_keeps_its_odds() -> None:
    assert adjusted({(0, 1): 1.0, (2, 3): -1.0}) == {(0, 1): 1.0, (2, 3): -1.0}


def test_the_best_pair_keeps_its_odds() -> None:
    assert adjusted({(0, 1): 3.0, (1, 2): 1.0})[0, 1] == 3.0


def test_one_end_with_a_better_partner_costs_a_little_two_cost_more() -> None:
    told = adjusted({(0, 1): 3.0, (1, 2): 1.0, (2, 3): 3.0, (4, 5): 3.0, (5, 6): 1.0})
    assert told[5, 6] == 1.0 - RIVALS.larger * 2.0
    assert told[1, 2] == 1.0 - RIVALS.larger * 2.0 - RIVALS.smaller * 2.0


def test_a_lead_has_a_limit() -> None:
    assert adjusted({(0, 1): 50.0, (1, 2): 1.0})[1, 2] == 1.0 - RIVALS.larger * RIVALS.most


def test_a_partner_that_resembles_both_is_less_of_a_rival() -> None:
    apart = adjusted({(0, 1): 3.0, (1, 2): 1.0})
    friends = adjusted({(0, 1): 3.0, (1, 2): 1.0, (0, 2): 1.0})
    assert friends[1, 2] > apart[1, 2]


def test_equals_are_no_rivals() -> None:
    graph = {(a, b): 2.0 for a in range(4) for b in range(a + 1, 4)}
    assert adjusted(graph) == graph


def test_nothing_to_compare() -> None:
    none = np.zeros(0, np.int64)
    assert yield_to_rivals(3, Pairs(none, none), np.zeros(0)).tolist() == []
