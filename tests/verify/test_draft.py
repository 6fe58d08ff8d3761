"""A draft taken apart into blocks that know their lines."""

import pytest

from briefing.verify.draft import Block, read_blocks
from briefing.verify.quotations import Quotation, find_quotations


def found(text: str, *, markdown: bool = True) -> list[Quotation]:
    return find_quotations(read_blocks(text, markdown=markdown))


def told(text: str, *, markdown: bool = True) -> list[tuple[int, str]]:
    return [(each.line, each.text) for each in found(text, markdown=markdown)]


@pytest.mark.parametrize(
    "marked",
    [
        "“{}”",
        "„{}“",
        "„{}”",
        "«{}»",
        "« {} »",
        "»{}«",
        "「{}」",
        "『{}』",
        '"{}"',
        "‘{}’",
        "'{}'",
        "‹{}›",
        "”{}”",
    ],
)
def test_marks_of_any_language_quote(marked: str) -> None:
    assert told(f"She said: {marked.format('we go home')}.") == [(1, "we go home")]


@pytest.mark.parametrize(
    "text", ["It's the mayors' house, isn't it?", "the '90s and rock 'n' roll", 'a 6" pipe']
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("markdown", [True, False])
def test_a_quotation_over_wrapped_lines_is_one_and_stands_where_it_begins(markdown: bool) -> None:
    assert told("One.\n\nShe said “we\ngo home” and\n“we stay”.\n", markdown=markdown) == [
        (3, "we go home"),
        (5, "we stay"),
    ]


@pytest.mark.parametrize("mark", ["“", '"', "„"])
def test_a_quotation_over_paragraphs_is_one(mark: str) -> None:
    end = {"“": "”", '"': '"', "„": "“"}[mark]
    assert told(f"{mark}We go.\n\n{mark}We stay{end}, she said.") == [(1, "We go. We stay")]


def test_a_quotation_reopened_on_the_next_line_of_plain_text_goes_on() -> None:
    assert told("“We go.\n“We stay,” she said.", markdown=False) == [(1, "We go. We stay")]


def test_a_mark_that_is_not_closed_is_said() -> None:
    assert [each.closed for each in found("She said “we go.\n\nHe said “we stay”.")] == [False, True]


def test_nested_quotations_are_kept_with_the_outer_one() -> None:
    (outer,) = found("“He said ‘never again’ to us,” she said.")
    assert [inner.text for inner in outer.inner] == ["never again"]


@pytest.mark.parametrize(
    "text",
    [
        '```\nprint("we go home")\n```',
        '    print("we go home")',
        'Type `print("we go home")` here.',
        '---\ntitle: "we go home"\n---\n\nText.',
        '<!-- "we go home" -->',
        '<a title="we go home">here</a>',
        '<pre>\n"we go home"\n</pre>',
        '[here](there "we go home")',
    ],
)
def test_code_front_matter_and_attributes_quote_nothing(text: str) -> None:
    assert told(text) == []


def test_indented_plain_text_is_no_code() -> None:
    assert told("    She said “we go home”.", markdown=False) == [(1, "we go home")]


def test_lines_are_those_of_the_file_after_front_matter_and_in_tables_lists_and_pages() -> None:
    text = (
        "---\na: b\n---\n\n# “one”\n\n- a\n- “two”\n\n| x |\n|---|\n| “three” |\n\n"
        "<p>\n“four” \n</p>\n\nx[^1]\n\n[^1]: “five”\n"
    )
    assert told(text) == [(5, "one"), (8, "two"), (12, "three"), (15, "four"), (20, "five")]


def test_line_ends_of_every_system_count_alike() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert told(f"One.{end}{end}“Two”") == [(3, "Two")]


def test_references_inside_a_quotation_are_no_words_of_it_but_numbers_in_brackets_are() -> None:
    text = "“We go[^1] home[2] with the [18] men.”"
    assert [each.text for each in found(text)] == ["We go home with the [18] men."]


@pytest.mark.parametrize("markdown", [True, False])
def test_a_block_quote_is_a_quotation_without_the_line_that_credits_it(markdown: bool) -> None:
    (quotation,) = found("Text.\n\n> We go home\n> today.\n> — Ada Kovac, mayor\n", markdown=markdown)
    assert (quotation.kind, quotation.line, quotation.text) == ("block quote", 3, "We go home today.")


def test_a_block_quote_of_quotations_and_their_attribution_is_these() -> None:
    assert told("> “We shall all go home today,” said Kovac.") == [(1, "We shall all go home today")]


def test_who_is_named_near_a_quotation_speaks() -> None:
    named, unnamed = found("“We go home,” said Ada Kovac on Monday.\n\nThe mayor was “very angry”.")
    assert (named.speaker, unnamed.speaker) == ("Ada Kovac", None)


def test_notes_and_their_references_are_read() -> None:
    *_, note = read_blocks("x[^1]\n\n[^1]: Herald, [title](https://herald.example/1)", markdown=True)
    assert note == Block(
        text="Herald, title", lines=((0, 3),), entry="1", links=("https://herald.example/1",)
    )


@pytest.mark.parametrize("text", ["", "\n\n", "“", "> ", "“”", "***", "\x00\x1b[2J", "[^1]", "| a |\n|-"])
@pytest.mark.parametrize("markdown", [True, False])
def test_odd_drafts_quote_nothing_and_break_nothing(text: str, markdown: bool) -> None:
    assert told(text, markdown=markdown) == []
