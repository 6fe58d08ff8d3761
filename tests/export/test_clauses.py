"""The words around a value."""

import pytest

from briefing.export.clauses import clause_around, words_at
from briefing.models import Passage, Place
from tests.factories import article, passage


def pair(text: str, value: str) -> tuple[Passage, Place]:
    """A passage of this text, and where the value stands in it."""
    told = article(f"Before it. {text}")
    within = passage(told, text)
    start = within.start + text.index(value)
    return within, Place(article=told.id, paragraph=0, start=start, end=start + len(value))


@pytest.mark.parametrize(
    ("text", "value", "clause"),
    [
        ("The bridge was closed for the third time.", "third", "The bridge was closed for the third time"),
        (
            "After a storm, the mast at North Quay fell 1,200 feet — nobody was hurt.",
            "1,200",
            "the mast at North Quay fell 1,200 feet",
        ),
        (
            "It fell at noon, two hours later, they said.",
            "two",
            "It fell at noon, two hours later, they said",
        ),
        ("No.", "No", "No"),
        ("大桥周一关闭，修理费为240万，港务局说。", "240", "大桥周一关闭，修理费为240万，港务局说。"),
    ],
)
def test_a_clause_ends_at_punctuation_unless_it_is_short(text: str, value: str, clause: str) -> None:
    assert clause_around([pair(text, value)]) == clause
    assert words_at(*pair(text, value)) == value


def test_one_that_names_something_goes_before_a_shorter_one() -> None:
    short, named = (
        "it was the third time this year",
        "The Aldmere bridge was closed for the third time in a year",
    )
    assert clause_around([pair(short, "third"), pair(named, "third")]) == named


def test_words_between_quotation_marks_are_not_put_between_others() -> None:
    assert clause_around([pair("He called it “the third and last time” today", "third")]) == ""


def test_a_place_outside_the_passage_gives_no_words() -> None:
    within, place = pair("It fell.", "fell")
    assert words_at(within, Place(article=place.article, paragraph=0, start=0, end=3)) == ""
