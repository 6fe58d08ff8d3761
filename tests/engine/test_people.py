"""Names and titles in common, in a report that has them everywhere."""

import numpy as np
import pytest

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.group import cluster_texts
from briefing.engine.clusters.people import discount_people
from briefing.engine.clusters.profiles import make_profiles
from briefing.engine.clusters.similarity import measure
from briefing.engine.text.terms import read_terms
from briefing.engine.thresholds import PEOPLE
from briefing.languages import background

ENGLISH = background("en")
REPORT = (
    "Ferry tickets on the lower river will cost three crowns more from spring, the operator said.",
    "The strike at the Corrie docks entered its third week after talks over night shifts broke down.",
    "“We are all very tired of waiting,” a crane driver said outside the customs house.",
    "Foreign Minister Ada Lind and President Tomas Brun of Estmark have known each other since school.",
)


def together(*texts: str) -> bool:
    groups = cluster_texts([*REPORT, *texts], ENGLISH)
    wanted = set(range(len(REPORT), len(REPORT) + len(texts)))
    return any(wanted <= set(group) for group in groups)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "On Monday, Senate Minority Leader Dana Quill visited the flooded villages on the lower"
            " river and promised the families there new pumps.",
            "A newspaper wrote that Senate Minority Leader Dana Quill has never paid the fine"
            " that a court imposed on her for speeding.",
            id="a long title",
        ),
        pytest.param("“I am not going to do that,” she said.", "“It is not going to be like that,” he said."),
        pytest.param("“That is what we want to do,” he said.", "“We do what we want,” she said on Friday."),
        pytest.param("“I don't know what to say,” she said.", "“You don't know what they will say.”"),
    ],
)
def test_apart(a: str, b: str) -> None:
    assert not together(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "Foreign Minister Ada Lind will sign a treaty on fishing quotas with President Tomas Brun.",
            "President Tomas Brun and Ada Lind are about to sign a treaty that sets fishing quotas.",
            id="names and what they do",
        ),
        pytest.param(
            "Her first journey led Lind to Estmark, Varna, Corrie, Harrow and Upper Sund.",
            "In February Lind was in Upper Sund, Harrow, Estmark, Varna and Corrie on her first journey.",
            id="a list of many names",
        ),
        pytest.param(
            "Lind meets Brun on Wednesday.",
            "On Wednesday Ada Lind meets Tomas Brun.",
            id="short and the same",
        ),
    ],
)
def test_together(a: str, b: str) -> None:
    assert together(a, b)


def test_only_a_pair_that_shares_nothing_but_names_is_discounted() -> None:
    texts = (
        "On arrival Foreign Minister Ada Lind, the first engineer in that post, will meet President Tomas"
        " Brun in Estmark City.",
        "This week the new Foreign Minister Ada Lind travels to Estmark City and will sign a treaty on"
        " fishing quotas with President Tomas Brun.",
        "A treaty on fishing quotas will be signed by President Tomas Brun and Ada Lind in Estmark City.",
    )
    profiles = make_profiles(read_terms([*texts, *REPORT], ENGLISH))
    pairs = Pairs(np.array([0, 1]), np.array([1, 2]))
    assert discount_people(measure(profiles, pairs), np.array([0.5, 0.5])).tolist() == [
        0.5 - PEOPLE.most,
        0.5,
    ]
