"""Similarity: what the score says of pairs that news is full of."""

import numpy as np
import pytest

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.profiles import Profiles, make_profiles
from briefing.engine.clusters.similarity import measure, plausible_pairs, same_odds
from briefing.engine.text.terms import count_context, read_terms
from briefing.engine.thresholds import SIMILARITY
from briefing.languages import background

RUN = (
    "The council of Harrow closed the old bridge after Monday's storm tore away two of its piers.",
    "Two piers of the old bridge were torn away by the storm on Monday, and the council closed it.",
    "Ferry tickets on the lower river will cost three crowns more from spring, the operator said.",
    "Inspector Dana Quill praised the volunteers who filled sandbags along the river wall all night.",
    "Inspector Dana Quill will open a second patrol station near the lock in spring.",
    "The landslide at Corrie killed 12 people and buried the railway line to the coast.",
    "The landslide at Corrie killed 21 people and buried the railway line to the coast.",
    "“I am not going to do that now,” the mayor said.",
    "“We were never going to say that,” she said.",
    "“We will rebuild the bridge with granite from the quarry,” said engineer Tomas Reyl on Tuesday."
    " He added that the work would last until the autumn of next year.",
    "“We will rebuild the bridge with granite from the quarry.”",
    "Migrants organised a vigil near the harbour on Friday evening.",
    "A vigil was organized by migrant families near the harbor on Friday.",
)


@pytest.fixture(scope="module")
def profiles() -> Profiles:
    terms = read_terms(RUN, background("en"))
    return make_profiles(terms, count_context(terms))


def odds(profiles: Profiles, a: int, b: int) -> float:
    return float(same_odds(profiles, Pairs(np.array([a]), np.array([b])))[0])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(0, 1, id="the same told in other words"),
        pytest.param(5, 6, id="only the number differs"),
        pytest.param(9, 10, id="a quotation with and without its attribution"),
        pytest.param(11, 12, id="other spelling and endings"),
    ],
)
def test_the_same_is_likely(profiles: Profiles, a: int, b: int) -> None:
    assert odds(profiles, a, b) > 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(0, 2, id="other matters"),
        pytest.param(3, 4, id="a name and title alone"),
        pytest.param(7, 8, id="a short quotation of common words"),
    ],
)
def test_the_rest_is_not(profiles: Profiles, a: int, b: int) -> None:
    assert odds(profiles, a, b) < 0


def test_a_pair_is_the_same_from_both_ends(profiles: Profiles) -> None:
    assert odds(profiles, 0, 1) == odds(profiles, 1, 0)


def test_identical_texts_share_everything(profiles: Profiles) -> None:
    signs = measure(profiles, Pairs(np.array([2]), np.array([2])))
    assert signs.likeness == pytest.approx(1.0)
    assert signs.order == 1.0


def test_what_is_shared_is_the_squared_weight_of_the_words_of_both(profiles: Profiles) -> None:
    signs = measure(profiles, Pairs(np.array([3]), np.array([4])))
    rows = profiles.words.toarray()
    assert signs.shared == pytest.approx(float(rows[3] @ rows[4]))
    names = profiles.names
    assert names.any()
    assert signs.content == pytest.approx(float(rows[3][~names] @ rows[4][~names]))
    assert 0 < signs.telling < signs.shared


def test_words_of_one_beginning_meet() -> None:
    texts = ["migrants organise", "migration organised", "migrant organ", "harbour"]
    profiles = make_profiles(read_terms(texts, background("en")))
    every = Pairs(*np.triu_indices(len(texts), 1))
    beginnings = [{word[:4] for word in text.split()} for text in texts]
    alike = measure(profiles, every).likeness > 0
    pairs = zip(every.a.tolist(), every.b.tolist(), strict=True)
    assert alike.tolist() == [bool(beginnings[a] & beginnings[b]) for a, b in pairs]


def test_plausible_pairs_are_those_of_enough_odds(profiles: Profiles) -> None:
    every = Pairs(*np.triu_indices(len(RUN), 1))
    every_odds = same_odds(profiles, every)
    found = plausible_pairs(profiles, every)
    enough = every_odds >= SIMILARITY.least
    assert 0 < enough.sum() < len(every)
    assert found.pairs.a.tolist() == every.a[enough].tolist()
    assert found.pairs.b.tolist() == every.b[enough].tolist()
    assert np.allclose(found.odds, every_odds[enough])
    assert np.allclose(found.signs.order, measure(profiles, every).order[enough])


def test_texts_without_words_resemble_nothing() -> None:
    empty = make_profiles(read_terms(["…", "— —"], background("en")))
    assert odds(empty, 0, 1) <= SIMILARITY.constant
