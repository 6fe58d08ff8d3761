"""Passages grouped by wording."""

from briefing.engine.wordings.group import group_wordings
from briefing.models import Passage
from tests.factories import article, passage


def passages(*texts: str) -> list[Passage]:
    sources = [article(text, outlet=str(i)) for i, text in enumerate(texts)]
    return [passage(source, source.paragraphs[0]) for source in sources]


def test_case_punctuation_and_quotation_marks_are_one_wording() -> None:
    found = passages(
        "The harbour is closed.", "the harbour is closed", "The ‘harbour’ is closed!", "It is shut."
    )
    assert group_wordings(found, 0) == ((0, 1, 2), (3,))


def test_the_leads_wording_comes_first() -> None:
    found = passages("It is shut.", "The harbour is closed.", "It is shut.", "The harbour is closed.")
    assert group_wordings(found, 3) == ((1, 3), (0, 2))


def test_who_is_quoted_does_not_change_the_wording_of_a_quote() -> None:
    found = passages(
        "“We would rather explain a queue than an accident,” said Ines Marrow on Tuesday.",
        "“We would rather explain a queue than an accident,” she said.",
        "“We prefer explaining a queue to explaining an accident,” she said.",
    )
    assert group_wordings(found, 0) == ((0, 1), (2,))


def test_a_few_quoted_words_in_a_statement_are_not_its_wording() -> None:
    found = passages(
        "The council called the plan “a waste” and put it off until the autumn.",
        "The mayor thinks the plan “a waste” of everybody's time and money.",
    )
    assert group_wordings(found, 0) == ((0,), (1,))


def test_text_without_words_is_a_wording_too() -> None:
    assert group_wordings(passages("…", "—"), 0) == ((0, 1),)
