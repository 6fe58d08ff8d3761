"""Which line breaks of a plain text end a paragraph."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest.text import draft_text, paragraph_lines

FERRY = (
    "The ferry to Aldmere will run until midnight for the rest of this month, the board said on Friday,"
    " after the swing bridge was shut to lorries for the second time since the spring."
)
CREWS = (
    "Extra crews have been hired from two other ports. They start on Monday, and the first boat leaves at"
    " five in the morning so that the early shift at the cannery can be reached in time."
)
LAST = "Tickets cost nothing."


@pytest.mark.parametrize("width", [50, 65, 72, 80, 100])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in (FERRY, CREWS, LAST))
    assert paragraph_lines(text) == [FERRY, "", CREWS, "", LAST]


def test_a_title_right_above_wrapped_text_stays_a_line_of_its_own() -> None:
    text = "Ferry to run late\n" + textwrap.fill(FERRY + " " + CREWS, 72)
    assert paragraph_lines(text) == ["Ferry to run late", f"{FERRY} {CREWS}"]


def test_indented_paragraphs_without_empty_lines() -> None:
    text = "\n".join(textwrap.fill(p, 72, initial_indent="    ") for p in (FERRY, CREWS))
    assert paragraph_lines(text) == [FERRY, CREWS]


def test_each_line_a_paragraph() -> None:
    assert paragraph_lines("\n".join((FERRY, CREWS, LAST))) == [FERRY, CREWS, LAST]


def test_short_sentences_line_by_line_are_not_joined() -> None:
    lines = ["The bridge is shut again.", "The ferry runs until midnight.", "Nobody knows for how long."]
    assert paragraph_lines("\n".join(lines)) == lines


def test_items_of_a_list_are_not_joined() -> None:
    body = textwrap.fill(FERRY, 72).splitlines()
    items = ["- one boat every half hour until eight in the evening, Sundays", "  included", "- two crews"]
    text = "\n".join([*body, *items])
    assert paragraph_lines(text)[1:] == [
        "- one boat every half hour until eight in the evening, Sundays included",
        "- two crews",
    ]


def test_words_broken_at_their_own_hyphen_are_whole_again() -> None:
    words = "It is a well-known and much-loved landmark, the last hand-operated swing-\nbridge of the coast."
    text = textwrap.fill(FERRY, 76) + "\n\n" + words
    assert paragraph_lines(text)[-1].endswith("hand-operated swing-bridge of the coast.")


def test_no_space_comes_into_japanese() -> None:
    line = "港湾局によると、この橋は今月末まで大型車の通行が禁止される見通しで、代わりにフェリ"
    assert paragraph_lines(f"{line}\n{line}\n{line}が運航する。") == [line * 3 + "が運航する。"]


def test_runs_of_empty_lines_are_one() -> None:
    assert paragraph_lines("a.\n\n \n\t\nb.") == ["a.", "", "b."]


def test_text_is_cleaned_before_lines_are_told_apart() -> None:
    assert draft_text("one.\x1b[2J\r\ntwo.\u2028three.", "x.txt").lines == ["one.", "two.", "three."]


@given(st.text(st.sampled_from("ab \n.-•T"), max_size=400))
def test_no_word_is_lost(text: str) -> None:
    assert "".join(paragraph_lines(text)).replace(" ", "") == "".join(text.split())


def test_one_paragraph_of_many_lines() -> None:
    text = "\n".join(["the harbour board has said so again and again since the spring and"] * 50_000)
    (paragraph,) = paragraph_lines(text)
    assert paragraph.count("harbour") == 50_000


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Ferry out of service after cracks were found - Elgin Post",
            "Islanders wait for their boat all week - The Island News",
            "Timber prices climb again in all of the north - Ledger",
            "Council: we warned of this already in March - Elgin Post",
        ],
        [
            "Molde Bay beat Viksund after extra time on Tuesday 3-2",
            "Port Elgin lost to Harwick at home before 400 people 0-8",
        ],
    ],
)
def test_headlines_line_by_line_are_not_joined(lines: list[str]) -> None:
    assert paragraph_lines("\n".join(lines)) == lines
