"""From a draft to an article."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import Unreadable
from briefing.ingest.article import build
from briefing.ingest.clean import clean_line
from briefing.ingest.draft import Draft
from briefing.ingest.text import draft_text

PAGE = """\
Skip to content
HARBOUR HERALD
Cracks shut Aldmere bridge to lorries
Inspectors warn that the bearing may not last the winter
By Ada Lunn
March 2, 2026

The swing bridge was shut on Monday after inspectors had found cracks in its bearing.
Repairs take until May
“We would rather explain a queue than an accident,” harbour master Ines Marrow said.
Advertisement
He died Monday.
Associated Press writer Lena Voll contributed to this report.
© 2026 Harbour Herald. All rights reserved.
"""


def test_an_article() -> None:
    article = build(draft_text(PAGE, "news/bridge.txt"))
    assert article.outlet == "Harbour Herald"
    assert article.title == "Cracks shut Aldmere bridge to lorries"
    assert (article.authors, article.published, article.language) == (("Ada Lunn",), "2026-03-02", "en")
    assert article.paragraphs == (
        "Inspectors warn that the bearing may not last the winter",
        "The swing bridge was shut on Monday after inspectors had found cracks in its bearing.",
        "“We would rather explain a queue than an accident,” harbour master Ines Marrow said.",
        "He died Monday.",
    )
    assert [(d.reason, d.before) for d in article.dropped] == [
        ("page navigation", 0),
        ("masthead", 0),
        ("title", 0),
        ("byline", 1),
        ("date line", 1),
        ("section heading", 2),
        ("advertisement label", 3),
        ("credit line", 4),
        ("copyright line", 4),
    ]
    assert [(e.kind, e.origin) for e in article.evidence] == [("contributor-line", "Associated Press")]
    assert article.complete


@given(
    st.lists(st.sampled_from([*PAGE.splitlines(), "", "Ein Satz auf Deutsch steht hier.", "x"]), max_size=25)
)
def test_no_line_is_lost_or_moved(lines: list[str]) -> None:
    try:
        article = build(Draft(source="x.txt", lines=lines))
    except Unreadable:
        return
    rebuilt: list[str] = []
    dropped = list(article.dropped)
    for number, paragraph in enumerate((*article.paragraphs, "")):
        while dropped and dropped[0].before == number:
            rebuilt.append(dropped.pop(0).text)
        rebuilt.append(paragraph)
    assert [line for line in rebuilt if line] == [line for line in lines if line]
    assert all(d.reason for d in article.dropped)


@pytest.mark.parametrize("text", ["", "___\n_", "Advertisement\n© 2026 Harbour Herald", "\x1b[2J\u200b"])
def test_nothing_left(text: str) -> None:
    with pytest.raises(Unreadable, match=re.escape("bridge.txt: no text left")):
        build(draft_text(text, "bridge.txt"))


def test_every_string_is_clean() -> None:
    evil = "a\x1b]0;t\x07b\u202ec\x9b1md"
    draft = Draft(source=evil, lines=[f"{evil} is what the harbour board said on Monday."])
    draft.title = draft.site_name = draft.url = draft.canonical = draft.incomplete = evil
    draft.authors = [evil]
    article = build(draft)
    assert "abcd" in article.paragraphs[0]
    assert {article.source, article.title, article.outlet, article.url, article.incomplete} == {"abcd"}
    assert article.authors == ("abcd",)
    assert clean_line(repr(article)) == repr(article)


def test_the_same_content_of_one_outlet_has_one_id() -> None:
    first, second = (build(draft_text(PAGE, source)) for source in ("a/bridge.txt", "b/copy.txt"))
    assert first.id == second.id
    assert re.fullmatch(r"[0-9a-f]{16}", first.id)


def test_other_content_or_another_outlet_has_another_id() -> None:
    ids = {
        build(draft_text(text, "bridge.txt")).id
        for text in (
            PAGE,
            PAGE.replace("Monday", "Tuesday"),
            PAGE.replace("HARBOUR", "VALLEY"),
            PAGE.replace("Ada", "Ida"),
        )
    }
    assert len(ids) == 4


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        ("de", "The swing bridge was shut after inspectors had found cracks in its bearing.", "en"),
        ("en-GB", "Aldmere 321.", "en"),
        (None, "Aldmere 321.", "und"),
        ("x-klingon", "Aldmere 321.", "und"),
    ],
)
def test_language(declared: str | None, text: str, language: str) -> None:
    assert build(Draft(source="x", lines=[text], language=declared)).language == language


def test_the_address_above_a_saved_text() -> None:
    article = build(
        draft_text("URL: https://www.valleypost.example/bridge\n" + PAGE.rpartition("©")[0], "bridge.txt")
    )
    assert article.url == "https://www.valleypost.example/bridge"
    assert article.outlet == "Valley Post"


def test_metadata_of_the_page_comes_first() -> None:
    draft = draft_text(PAGE, "bridge.html")
    draft.title, draft.site_name = "Bridge shut | The Valley Post", "Valley Post"
    draft.authors, draft.published = ["Tom Aske"], "2026-03-03T09:00:00+01:00"
    article = build(draft)
    assert (article.title, article.outlet) == ("Bridge shut", "Valley Post")
    assert (article.authors, article.published) == (("Tom Aske",), "2026-03-03T09:00:00+01:00")


def test_headings_of_the_source_are_no_paragraphs() -> None:
    lines = ["The bridge was shut on Monday.", "Who pays?", "Nobody knows."]
    assert build(Draft(source="x", lines=lines, headings=[1])).paragraphs == (lines[0], lines[2])


def test_a_reason_to_be_incomplete_is_kept() -> None:
    draft = Draft(source="x", lines=["The bridge was shut on Monday."], incomplete="cut at the size limit")
    assert build(draft).incomplete == "cut at the size limit"


def test_a_cut_is_noticed() -> None:
    article = build(draft_text(PAGE.rpartition("Associated")[0] + "Subscribe to continue reading", "x.txt"))
    assert not article.complete


def test_no_outlet_of_the_samples_is_known_by_name() -> None:
    code = Path(__file__).parents[2] / "briefing" / "ingest"
    text = "".join(
        file.read_text(encoding="utf-8") for file in code.rglob("*") if file.suffix in (".py", ".toml")
    )
    assert not re.search(
        "internewscast|america one|cockayne|qwiket|playdesk|nextimg|flecha|rosete", text, re.IGNORECASE
    )
