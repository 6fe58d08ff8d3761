"""Average link with contrast, beside the same rules written out plainly."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.engine.stories.joining import join_articles
from briefing.engine.text.terms import Floats
from briefing.engine.thresholds import STORIES

Group = tuple[int, ...]


def matrix(size: int, scores: dict[tuple[int, int], float]) -> Floats:
    found = np.zeros((size, size))
    for (a, b), score in scores.items():
        found[a, b] = found[b, a] = score
    return found


def plainly(scores: Floats) -> list[int]:
    """Join the closest two groups that may be joined, over and over."""
    groups: list[Group] = [(i,) for i in range(len(scores))]
    while pairs := [pair for pair in itertools.combinations(groups, 2) if may_join(scores, *pair)]:
        a, b = max(pairs, key=lambda pair: closeness(scores, *pair))
        groups = sorted([*(group for group in groups if group not in (a, b)), tuple(sorted(a + b))])
    return [next(group[0] for group in groups if i in group) for i in range(len(scores))]


def may_join(scores: Floats, a: Group, b: Group) -> bool:
    across = scores[np.ix_(a, b)].mean()
    looser = min(inside(scores, a), inside(scores, b))
    return bool(closeness(scores, a, b) >= STORIES.same and across / looser >= STORIES.contrast)


def closeness(scores: Floats, a: Group, b: Group) -> float:
    return float((scores[np.ix_(a, b)].sum() - STORIES.chance) / (len(a) * len(b)))


def inside(scores: Floats, group: Group) -> float:
    own = [scores[pair] for pair in itertools.combinations(group, 2)]
    return float((sum(own) + STORIES.prior_pairs * STORIES.usual) / (len(own) + STORIES.prior_pairs))


def scored(size: int) -> st.SearchStrategy[Floats]:
    """Scores of two similar events: closer within than across, in steps in which sums are exact."""

    def build(drawn: list[int]) -> Floats:
        pairs = itertools.combinations(range(size), 2)
        near = {pair: (16 if (pair[0] - pair[1]) % 2 == 0 else 9) for pair in pairs}
        return matrix(size, {pair: (near[pair] + more) / 64 for pair, more in zip(near, drawn, strict=True)})

    count = size * (size - 1) // 2
    return st.lists(st.integers(-6, 12), min_size=count, max_size=count).map(build)


@settings(deadline=None, max_examples=200)
@given(st.integers(1, 12).flatmap(scored))
def test_the_quick_way_gives_what_the_plain_one_gives(scores: Floats) -> None:
    assert join_articles(scores.copy()).tolist() == plainly(scores)


def test_two_similar_events_stay_apart() -> None:
    events = [(0, 1, 2, 3), (4, 5, 6, 7)]
    scores = dict.fromkeys(itertools.product(*events), 0.3)
    scores |= {pair: 0.5 for event in events for pair in itertools.combinations(event, 2)}
    assert join_articles(matrix(8, scores)).tolist() == [0] * 4 + [4] * 4


def test_a_loose_event_is_one() -> None:
    scores = dict.fromkeys(itertools.combinations(range(8), 2), 0.3)
    assert join_articles(matrix(8, scores)).tolist() == [0] * 8


def test_a_chain_is_not_one_story() -> None:
    scores = {(i, i + 1): 0.3 for i in range(9)}
    assert len(set(join_articles(matrix(10, scores)).tolist())) > 3
