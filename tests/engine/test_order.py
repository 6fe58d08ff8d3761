from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.compose.order import reading_order


def test_the_articles_own_order_is_kept() -> None:
    assert reading_order([[3, 1, 2]], shared=[1, 2, 3]) == [3, 1, 2]


def test_most_articles_decide_between_neighbours() -> None:
    assert reading_order([[0, 1, 2], [0, 2, 1], [0, 2, 1]], shared=[0, 1, 2]) == [0, 2, 1]


def test_what_one_article_alone_tells_follows_what_stands_before_it() -> None:
    assert reading_order([[0, 7, 1], [8, 0, 1, 9]], shared=[0, 1]) == [8, 0, 7, 1, 9]


@given(st.lists(st.lists(st.integers(0, 12), unique=True, max_size=8), max_size=5))
def test_every_cluster_comes_exactly_once(sequences: list[list[int]]) -> None:
    told = {c for s in sequences for c in s}
    shared = sorted(c for c in told if sum(c in s for s in sequences) > 1)
    assert sorted(reading_order(sequences, shared)) == sorted(told)
