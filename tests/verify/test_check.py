"""What is said of each quotation."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import pipeline
from briefing.verify import Finding, Sources, read_draft
from briefing.verify.normal import is_whole, normal, origins
from tests.factories import article


def findings(text: str, sources: Sources) -> list[Finding]:
    return read_draft(text).check(sources)


def kinds(text: str, sources: Sources) -> list[str]:
    return [finding.kind for finding in findings(text, sources)]


def test_exact_words_have_their_places_outlets_and_origins(harbour: Sources) -> None:
    (finding,) = findings("“We did not expect the storm to come so early,” said Kovac.", harbour)
    assert finding.kind == "exact"
    assert [(place.article.outlet, place.name) for place in finding.places] == [
        ("Harbour Herald", "paragraph 2"),
        ("Valley Post", "paragraph 2"),
    ]
    assert finding.outlets == ("Harbour Herald", "Valley Post")
    assert not finding.told


def test_reprints_of_one_story_are_one_origin() -> None:
    told = [
        article(
            f"© 2025 Northern Wire. {'The quay of Aldmere was closed by the storm on Monday night. ' * 3}",
            name,
        )
        for name in ("Harbour Herald", "Valley Post")
    ]
    sources = Sources(pipeline.brief(told))
    (finding,) = findings("“The quay of Aldmere was closed by the storm”", sources)
    assert (len(finding.outlets), finding.origins) == (2, len(set(sources.origin.values())))


@pytest.mark.parametrize(
    "text",
    [
        '"we did not expect the storm to come so early"',
        "“We did not expect the storm\nto come so early.”",
        "“We did not expect the storm to come so early,”",
        "“[W]e did not expect the storm to come so early”",
        "“… we did not expect the storm to come so early …”",
        "“The first wall broke at noon.\n\n“Then the second wall went.”",
        "> The first wall broke at noon. Then the second wall went",
        "„boats will stay“",
        "“12,000 crowns”",
        "“A quay for ‘everybody’”",
    ],
)
def test_what_may_differ_without_changing_words_is_exact(text: str, harbour: Sources) -> None:
    assert kinds(text, harbour) == ["exact"]


def test_the_outlets_own_words_are_said_to_be_its_own(harbour: Sources) -> None:
    (finding,) = findings("“It had cost 12,000 crowns.”", harbour)
    assert finding.kind == "exact"
    assert finding.told


@pytest.mark.parametrize(
    "text",
    [
        "“We did not expect the storm … and we are not ready to leave”",
        "“We did not expect ... we are not ready”",
        "“We did not expect the storm [...] are not ready to leave”",
        "“We did not expect the storm [of March] to come so early”",
        "“[Ada Kovac] did not expect the storm [it] to come so early”",
        "“We did not expect the storm to come so early. … [W]e are not ready”",
    ],
)
def test_pieces_in_their_order_are_a_cut_quotation(text: str, harbour: Sources) -> None:
    assert kinds(text, harbour) == ["cut"]


def test_pieces_in_another_order_or_of_two_articles_differ(harbour: Sources) -> None:
    assert kinds("“we are not ready to leave … did not expect the storm”", harbour) == ["differs"]
    assert kinds("“My father drowned at sea … wrote the town on its page”", harbour) == ["differs"]


def test_a_quotation_that_the_article_interrupts_is_cut(harbour: Sources) -> None:
    (finding,) = findings("“The boats will stay. Nobody sails before Friday.”", harbour)
    assert (finding.kind, finding.source) == ("cut", "Ada Kovac said")


def test_words_left_out_of_an_outlets_own_sentence_are_no_interruption(harbour: Sources) -> None:
    assert kinds("“Ada Kovac opened the quay on Monday”", harbour) == ["differs"]


@pytest.mark.parametrize(
    ("words", "sort", "here", "there"),
    [
        ("we are ready to leave", "negation", "", "not"),
        ("We did expect the storm to come so early", "negation", "", "not"),
        ("My father drowned at sea in 1963", "number", "1963", "1962"),
        ("The second wall broke at noon", "number", "second", "first"),
        ("It had cost 13,000 crowns", "number", "13,000", "12,000"),
        ("The quay of Eldmere opened this week", "name", "Eldmere", "Aldmere"),
        ("I have seen worse summers than this one", "words", "summers", "winters"),
    ],
)
def test_a_word_that_differs_is_named_with_its_sort(
    words: str, sort: str, here: str, there: str, harbour: Sources
) -> None:
    (finding,) = findings(f"“{words}”", harbour)
    first = finding.differences[0]
    assert (finding.kind, first.sort, first.draft, first.source) == ("differs", sort, here, there)
    assert not here or f"*{here}*" in finding.draft
    assert f"*{there}*" in finding.source


def test_what_turns_the_sense_comes_first(harbour: Sources) -> None:
    text = "“We did expect this storm to come very early, and we are not ready to leave”"
    assert [each.sort for each in findings(text, harbour)[0].differences] == ["negation", "words", "words"]


@pytest.mark.parametrize(
    "words", ["We did not expect, the storm to come", "we did not expect The storm to come"]
)
def test_punctuation_and_capitals_inside_are_told_as_such(words: str, harbour: Sources) -> None:
    (finding,) = findings(f"“{words}”", harbour)
    assert [each.sort for each in finding.differences] == ["punctuation or capitals"]


@pytest.mark.parametrize(
    ("words", "kind"), [("the storm", "exact"), ("the storms", "not found"), ("storm to", "exact")]
)
def test_few_words_are_found_or_not(words: str, kind: str, harbour: Sources) -> None:
    assert kinds(f"a “{words}” b", harbour) == [kind]


@pytest.mark.parametrize("words", ["000 crowns", "12", "We di", "he storm"])
def test_parts_of_words_and_numbers_are_not_found(words: str, harbour: Sources) -> None:
    assert kinds(f"a “{words}” b", harbour) == ["not found"]


@pytest.mark.parametrize(
    "words",
    [
        "Der Sturm kam früher, als wir es erwartet hatten",
        "Taxes on imported steel rise by a third next year",
        "the storm was a great and terrible thing for everybody",
    ],
)
def test_other_words_are_not_found(words: str, harbour: Sources) -> None:
    assert kinds(f"“{words}”", harbour) == ["not found"]


def test_a_quotation_given_to_somebody_else_is_told_with_the_speaker(harbour: Sources) -> None:
    (finding,) = findings("“I have seen worse winters than this one,” said Ada Kovac.", harbour)
    assert (finding.kind, finding.speakers) == ("of another speaker", ("Tom Brandt",))


@pytest.mark.parametrize(
    "text",
    [
        "“I have seen worse winters than this one,” said Thomas Brandt.",
        "“I have seen worse winters than this one,” said the mayor.",
        "“I have seen worse winters than this one,” she said.",
        "Ada Kovac laughed when Brandt said: “I have seen worse winters than this one.”",
        "“It had cost 12,000 crowns,” said Tom Brandt.",
    ],
)
def test_where_it_is_not_sure_who_speaks_nothing_is_said(text: str, harbour: Sources) -> None:
    assert kinds(text, harbour) == ["exact"]


def test_quotations_inside_one_that_is_not_found_are_looked_up(harbour: Sources) -> None:
    text = "“Taxes rise, he wrote, ‘the boats will stay’ and ‘the boats will burn’”"
    assert kinds(text, harbour) == ["not found", "exact", "differs"]
    assert kinds("“The boats will ‘stay’”", harbour)[0] != "exact"


def test_scripts_without_spaces_are_compared_by_letters() -> None:
    sources = Sources(pipeline.brief([article("市长说：「我们没有想到暴风雨来得这么早。」", language="zh")]))
    (exact,) = findings("「暴风雨来得这么早」", sources)
    (differs,) = findings("「暴风雨来得那么早」", sources)
    assert (exact.kind, differs.kind, differs.source) == ("exact", "differs", "暴风雨来得*这*么早")


def test_long_drafts_and_many_articles_are_compared_at_few_places(harbour: Sources) -> None:
    words = " ".join(f"word{n % 97} storm quay" for n in range(3000))
    assert kinds(f"“{words}”", harbour) == ["not found"]


@given(st.text(alphabet="ab ,.—–-…“”'\"«» \n\u00a0[]1", max_size=40))
def test_the_compared_form_is_settled_and_knows_where_it_comes_from(text: str) -> None:
    form = normal(text)
    places = origins(text)
    assert len(places) == len(form) + 1
    assert list(places) == sorted(places)
    letters = re.findall(r"[ab1]", form)
    assert letters == re.findall(r"[ab1]", text)
    assert all(text[places[at]] == letter for at, letter in enumerate(form) if letter in "ab1")


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("we can't go", "we can", False),
        ("l'homme est", "homme", True),
        ("in 12,000 years", "12", False),
        ("in 12,000 years", "000", False),
        ("in 12, or", "12", True),
        ("the U.S. is", "U.S", True),
    ],
)
def test_words_are_whole(text: str, words: str, whole: bool) -> None:
    at = text.index(words)
    assert is_whole(text, at, at + len(words)) == whole


def test_the_same_draft_gives_the_same_findings_whatever_the_order_of_articles(harbour: Sources) -> None:
    turned = Sources(pipeline.brief(reversed(harbour.articles)))
    text = "“We did not expect the storm”, “we are ready to leave”, “boats will burn soon”"
    assert findings(text, turned) == findings(text, harbour)
