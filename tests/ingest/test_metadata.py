"""Title, byline and date out of the first lines."""

import pytest

from briefing.ingest.boilerplate import reason_of
from briefing.ingest.metadata.head import Head, read_head, without_site

TITLE = "Cracks shut Aldmere bridge to lorries"
STANDFIRST = "Inspectors warn that the bearing may not last the winter"
BODY = "The swing bridge was shut on Monday after inspectors had found cracks in its bearing."
MORE = "Lorries must take the road through the hills until the repairs are finished, the board said."


def head_of(*lines: str, known: Head | None = None) -> tuple[Head, list[str | None]]:
    marks: list[str | None] = [reason_of(line) if line else None for line in lines]
    return read_head(lines, marks, known or Head()), marks


def test_title_byline_and_date() -> None:
    head, marks = head_of(TITLE, "", "By Ada Lunn", "March 2, 2026", "", BODY, MORE)
    assert (head.title, head.authors, head.published) == (TITLE, ["Ada Lunn"], "2026-03-02")
    assert marks == ["title", None, "byline", "date line", None, None, None]


def test_a_standfirst_is_a_paragraph() -> None:
    head, marks = head_of("Skip to content", TITLE, STANDFIRST, "Ada Lunn", BODY)
    assert (head.title, head.authors) == (TITLE, ["Ada Lunn"])
    assert marks == ["page navigation", "title", None, "byline", None]


def test_a_standfirst_that_is_a_sentence_does_not_hide_the_byline() -> None:
    head, marks = head_of(
        TITLE, "Inspectors warn that the bearing may not last another winter.", "By Ada Lunn", BODY
    )
    assert head.authors == ["Ada Lunn"]
    assert marks == ["title", None, "byline", None]


def test_text_without_a_head() -> None:
    head, marks = head_of(BODY, MORE)
    assert (head.title, head.authors, head.published, head.masthead) == (None, [], None, None)
    assert marks == [None, None]


@pytest.mark.parametrize(
    "label", ["NextImg:", "HeadLine:", "postTitle:", "og_title:", "Title: ", "HEADLINE: ", "Título: "]
)
def test_a_label_in_front_of_the_title_goes(label: str) -> None:
    head, _ = head_of("Ada Lunn", f"{label}{TITLE}", BODY)
    assert (head.title, head.authors) == (TITLE, ["Ada Lunn"])


def test_a_colon_inside_a_title_stays() -> None:
    assert head_of("McDonald: bridge must stay shut", BODY)[0].title == "McDonald: bridge must stay shut"
    assert head_of("Aldmere: what we know so far", BODY)[0].title == "Aldmere: what we know so far"


@pytest.mark.parametrize(
    "title",
    [
        "Why is the bridge shut for the second time within only twelve months?",
        "‘We would rather explain a queue than an accident’",
        "Shut! Again and again!",
        "Live updates: Aldmere bridge, March 2, 2026",
        "Harbour board to meet about bridge on March 2, 2026",
    ],
)
def test_titles_that_ask_exclaim_or_quote(title: str) -> None:
    assert head_of(title, BODY)[0].title == title


def test_a_title_in_chinese() -> None:
    head, _ = head_of(
        "奥德米尔大桥因裂缝关闭", "检查人员发现裂缝后，这座平旋桥于周一对卡车关闭，渡轮将运行到午夜。"
    )
    assert head.title == "奥德米尔大桥因裂缝关闭"


def test_masthead_and_broken_date_line_above_the_title() -> None:
    lines = ["THE NORTH COAST NEWS", "Mar 2, 2026 |  |", "0", "| Aldmere,NC", "Ada Lunn", TITLE, BODY]
    head, marks = head_of(*lines)
    assert (head.masthead, head.title, head.published) == ("The North Coast News", TITLE, "2026-03-02")
    assert head.authors == ["Ada Lunn"]
    assert marks == ["masthead", "date line", "counter", "label", "byline", "title", None]


def test_a_title_in_capitals_is_no_masthead() -> None:
    head, _ = head_of("NEWS OF CRACKS SHUTS BRIDGE", BODY)
    assert (head.masthead, head.title) == (None, "NEWS OF CRACKS SHUTS BRIDGE")


@pytest.mark.parametrize(
    "lines",
    [
        ("Published: 14:31 EDT, 2 March 2026 | Updated: 15:10 EDT, 4 March 2026",),
        ("Published: March 2, 2026", "Updated: March 4, 2026"),
        ("Updated March 4, 2026", "Published March 2, 2026"),
        ("By Ada Lunn | March 2, 2026",),
        ("Mar 2,", "2026"),
    ],
)
def test_date_lines(lines: tuple[str, ...]) -> None:
    head, marks = head_of(TITLE, *lines, BODY)
    assert head.published == "2026-03-02"
    assert marks == ["title", *["date line"] * len(lines), None]


def test_a_byline_that_shares_its_line_with_the_date() -> None:
    assert head_of(TITLE, "By Ada Lunn | March 2, 2026", BODY)[0].authors == ["Ada Lunn"]


def test_a_labelled_date_below_the_text() -> None:
    head, marks = head_of(TITLE, BODY, "Published: March 2, 2026")
    assert head.published == "2026-03-02"
    assert marks == ["title", None, "date line"]


def test_a_date_inside_the_report_is_not_its_date() -> None:
    sentence = "On March 2, 2026 the swing bridge was shut after inspectors had found cracks in its bearing."
    assert head_of(TITLE, sentence, MORE)[0].published is None


def test_what_is_known_already_stands() -> None:
    known = Head(title=TITLE, authors=["Lena Voll"], published="2026-01-01")
    head, marks = head_of("Harbour", TITLE, "Lena Voll", "March 2, 2026", BODY, known=known)
    assert (head.title, head.authors, head.published) == (TITLE, ["Lena Voll"], "2026-01-01")
    assert marks == ["label", "title", "byline", "date line", None]


def test_a_known_title_is_found_without_the_name_of_the_site() -> None:
    _, marks = head_of(TITLE, BODY, known=Head(title=f"{TITLE} - Harbour Herald"))
    assert marks == ["title", None]


@pytest.mark.parametrize("line", [f"{TITLE} - Harbour Herald", f"{TITLE} | Herald"])
def test_a_title_with_the_name_of_the_site_above_the_text_is_no_text(line: str) -> None:
    head, marks = head_of(line, BODY, known=Head(title=TITLE))
    assert (head.title, marks) == (TITLE, ["title", None])


def test_a_headline_of_which_a_page_gives_only_the_beginning() -> None:
    headline = f"{TITLE} until the spring of next year"
    head, marks = head_of(headline, BODY, known=Head(title=TITLE))
    assert (head.title, marks) == (headline, ["title", None])
    head, _ = head_of(TITLE, BODY, known=Head(title=f"Bridges: {TITLE}"))
    assert head.title == f"Bridges: {TITLE}"


def test_an_entry_of_a_live_blog_is_no_title() -> None:
    head, marks = head_of("Markets", "09:05 Paris opens higher", BODY)
    assert (head.title, marks[1:]) == (None, [None, None])


def test_site_names_leave_titles() -> None:
    assert without_site(f"{TITLE} | Harbour Herald", ["Harbour Herald"]) == TITLE
    assert without_site(f"{TITLE} – so what", ["Harbour Herald"]) == f"{TITLE} – so what"
    assert without_site(None, ["Harbour Herald"]) is None


def test_no_line_of_a_poem_is_taken_for_a_label() -> None:
    _, marks = head_of("Bridge over dark water", "turns", "and turns again", "in the night")
    assert marks[1:] == [None, None, None]
