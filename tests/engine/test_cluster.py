"""Clusters: partitions of passages, whatever their order."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.engine.clusters.group import cluster_passages, cluster_texts
from briefing.engine.text.background import Background
from tests.factories import article, passage

ENGLISH = Background("en", {"the": 7.7, "of": 7.4, "a": 7.3, "bridge": 4.6, "council": 4.8}, 3.0)
WORDS = st.sampled_from(
    ["mayor", "bridge", "closed", "storm", "river", "engineer", "toll", "ferry", "12", "21", "the"]
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), max_size=12)


def sets(texts: list[str], groups: tuple[tuple[int, ...], ...]) -> list[list[str]]:
    return sorted(sorted(texts[i] for i in group) for group in groups)


@given(TEXTS)
def test_clusters_are_a_sorted_partition(texts: list[str]) -> None:
    groups = cluster_texts(texts, ENGLISH)
    assert sorted(i for group in groups for i in group) == list(range(len(texts)))
    assert all(list(group) == sorted(group) for group in groups)
    assert list(groups) == sorted(groups)


@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_passages_does_not_matter(texts: list[str], random: object) -> None:
    shuffled = texts.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sets(texts, cluster_texts(texts, ENGLISH)) == sets(shuffled, cluster_texts(shuffled, ENGLISH))


def test_passages_cluster_by_their_text() -> None:
    first = article("The mayor closed the Harrow bridge after Monday’s storm.", "A")
    second = article("After Monday’s storm the mayor closed the Harrow bridge.", "B")
    third = article("Ferry tickets will cost three crowns more from spring.", "C")
    passages = [passage(a, a.paragraphs[0]) for a in (first, third, second)]
    assert cluster_passages(passages, ENGLISH) == ((0, 2), (1,))


def test_identical_passages_stay_together_in_great_number() -> None:
    assert cluster_texts(["Harrow bridge is closed."] * 20_000, ENGLISH) == (tuple(range(20_000)),)


def test_nothing_in_nothing_out() -> None:
    assert cluster_texts([], ENGLISH) == ()
