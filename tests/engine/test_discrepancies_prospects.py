"""Agreements that one outlet expects and another doubts, ranks told again, and two things in one frame."""

import pytest

from briefing.engine.discrepancies import find_discrepancies
from briefing.models import Discrepancy
from tests.engine.test_discrepancies import ENGLISH, across, told, whole
from tests.factories import article, cluster


def story(*texts: tuple[str, ...]) -> tuple[Discrepancy, ...]:
    """Articles of several paragraphs, each paragraph a passage of its own."""
    articles = [article("\n\n".join(paragraphs), f"outlet {i}") for i, paragraphs in enumerate(texts)]
    passages = [whole(a, i) for a in articles for i in range(len(a.paragraphs))]
    return find_discrepancies([cluster([passage]) for passage in passages], articles, ENGLISH)


EXPECTED = "Chancellor Orel is due to sign a fisheries treaty in Kosta on Monday."


def test_a_treaty_expected_by_one_and_doubted_by_the_other() -> None:
    found = across(EXPECTED, "No fisheries treaty will be signed in Kosta, her office said.")
    assert told(found) == [("negation", "dispute", ["sign a fisheries treaty", "No fisheries treaty"])]


def test_a_denial_is_about_the_treaty_that_its_own_article_tells_of() -> None:
    doubt = "She said it was unlikely there would be any formal agreement."
    found = story((EXPECTED,), ("The two sides have argued over a fisheries treaty for a year.", doubt))
    assert told(found) == [
        ("negation", "dispute", ["sign a fisheries treaty", "unlikely there would be any formal agreement"])
    ]
    assert story((EXPECTED,), ("The two sides have argued over a migration treaty.", doubt)) == ()


@pytest.mark.parametrize(
    "other",
    [
        "An extradition treaty will not be signed in Kosta, her office said.",
        "No fisheries treaty was signed in Kosta last year.",
        "The fisheries treaty will not end the quarrel over quotas.",
        "Prices are unlikely to fall under the fisheries treaty.",
        "Without a fisheries treaty the boats will not sail.",
    ],
)
def test_what_denies_no_expected_treaty(other: str) -> None:
    assert across(EXPECTED, other) == ()


def test_treaties_with_two_countries_are_two() -> None:
    one = "Chancellor Orel is due to sign a fisheries treaty with Peru."
    assert across(one, "There will be no fisheries treaty with Chile, Orel said.") == ()


def test_a_reading_lists_every_passage_of_an_article_that_tells_it() -> None:
    found = story(
        (
            "It is Orel's fourth visit to East Asia since taking office.",
            "Orel's fourth visit to Asia is short.",
        ),
        ("It is Orel's fifth visit to East Asia since taking office.",),
    )
    assert [[len(r.passages) for r in d.readings] for d in found] == [[2, 1]]


LIKE_WORDS = """
Wheat prices rose last week in the port of Delft. / Corn prices fell last week in the port of Delft.
Detective Karen Roe took the stand on Monday. / Defendant Luke Roe took the stand on Tuesday.
The ministry said on Tuesday that a lion had left Delft zoo. / A lion left Delft zoo on Monday.
Roe was sentenced to 12 years for the robbery. / His accomplice was sentenced to six years for the robbery.
The Delft museum drew 90 schools last year, it said. / The Delft museum drew 40 schools in 2015, it said.
The factory in Delft will hire 640 workers. / The owner employs 2,300 workers at the factory in Delft.
"""


@pytest.mark.parametrize("pair", LIKE_WORDS.strip().splitlines())
def test_two_things_told_in_like_words(pair: str) -> None:
    a, b = pair.split(" / ")
    assert across(a, b) == ()
