import pytest

from briefing.engine.text.background import Background

SMALL = Background("en", {"the": 7.7, "president": 5.2}, 2.5)


def test_a_listed_word_has_its_value_and_any_other_the_unseen_one() -> None:
    assert SMALL.zipf("president") == 5.2
    assert SMALL.zipf("sommerfeld") == 2.5


def test_probability_is_the_share_of_running_text() -> None:
    assert SMALL.probability("the") == pytest.approx(10**-1.3)
    assert 0 < SMALL.probability("sommerfeld") < SMALL.probability("president")


def test_probability_never_exceeds_one() -> None:
    assert Background("xx", {"a": 12.0}, 3.0).probability("a") == 1.0


def test_many_words_at_once_are_as_common_as_each() -> None:
    words = ["the", "president", "sommerfeld"]
    assert SMALL.probabilities(words).tolist() == [SMALL.probability(word) for word in words]
