"""Web pages: what they say of themselves, their lines, and the process that extracts them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import Unreadable
from briefing.ingest.draft import Draft
from briefing.ingest.pages.extractor import Extractor
from tests import lasting

PARAGRAPHS = [
    "The council voted on Tuesday to close the ferry terminal for good, ending eighty years of service.",
    "Its mayor, Ilse Brandt, said the money would go to a bridge that opens in spring of next year.",
    "Residents of the far bank gathered outside and demanded that at least one boat keep running at night.",
]
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
LINKED_DATA = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "no"}, {"@type": '
    '["NewsArticle"], "headline": "Ferry closes", "author": [{"name": "Ada Kern"}, "Bo Lind"], '
    '"datePublished": "2025-03-04T05:06:07Z", "publisher": {"name": "River Post"}%s}]}</script>'
)


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    with Extractor(processes=1) as running:
        yield running


def page(head: str = "", body: str = BODY, attributes: str = ' lang="en"') -> str:
    return (
        f"<!doctype html><html{attributes}><head>{head}</head><body><nav><a href=/>Home</a></nav>"
        f"<article>{body}</article></body></html>"
    )


def draft(extractor: Extractor, html: str) -> Draft:
    return extractor.draft(html, "ferry.html", "https://example.com/fetched")


def test_paragraphs_stay_whole_and_apart(extractor: Extractor) -> None:
    assert draft(extractor, page()).lines == PARAGRAPHS


def test_linked_data_comes_before_meta_elements(extractor: Extractor) -> None:
    meta = '<meta property="og:title" content="Other"><meta name="author" content="Nobody">'
    found = draft(extractor, page(meta + LINKED_DATA % ""))
    assert (found.title, found.authors) == ("Ferry closes", ["Ada Kern", "Bo Lind"])
    assert (found.published, found.site_name) == ("2025-03-04T05:06:07Z", "River Post")
    assert found.incomplete is None


FOOTER = "<p>Copyright 2023</p><img src='/uploads/2022/11/05/boat.jpg'><a href='/2021/07/04/other'>Other</a>"
HEADLINE = "<h1>Ferry closes</h1>"


@pytest.mark.parametrize(
    ("body", "published"),
    [
        (HEADLINE + BODY + FOOTER, None),
        (HEADLINE + BODY + "<div class='date'>5 May 2022</div><time datetime='2022-05-05'></time>", None),
        (HEADLINE + "<time class='updated' datetime='2025-03-05'></time>" + BODY, None),
        (
            HEADLINE + "<time datetime='2025-03-04T20:44:00+01:00'>heute</time>" + BODY,
            "2025-03-04T20:44:00+01:00",
        ),
        (BODY + "<time itemprop='datePublished' datetime='2025-03-04'></time>" + FOOTER, "2025-03-04"),
        ("<time datetime='2022-05-05'></time>" + HEADLINE + BODY, None),
    ],
)
def test_a_date_is_what_the_page_says_and_never_a_guess(
    extractor: Extractor, body: str, published: str | None
) -> None:
    assert draft(extractor, page(body=body)).published == published


def test_a_declared_date_that_is_none_leaves_room_for_one_that_is(extractor: Extractor) -> None:
    data = LINKED_DATA.replace("2025-03-04T05:06:07Z", "today") % ""
    meta = '<meta name="date" content="soon"><meta name="pubdate" content="2025-03-04">'
    assert draft(extractor, page(meta + data)).published == "2025-03-04"


def test_meta_elements_serve_where_there_is_no_linked_data(extractor: Extractor) -> None:
    found = draft(
        extractor,
        page(
            '<title>T | River Post</title><meta property="og:title" content="Ferry closes">'
            '<meta property="og:site_name" content="River Post"><meta name="author" content="Ada Kern">'
            '<meta property="article:published_time" content="2025-03-04">'
            '<link rel="canonical" href="https://post.example/ferry">'
        ),
    )
    assert (found.title, found.authors, found.published) == ("Ferry closes", ["Ada Kern"], "2025-03-04")
    assert (found.site_name, found.canonical, found.url) == (
        "River Post",
        "https://post.example/ferry",
        "https://post.example/ferry",
    )


def test_a_paywalled_page_is_known_not_to_be_whole(extractor: Extractor) -> None:
    found = draft(extractor, page(LINKED_DATA % ', "isAccessibleForFree": "False"'))
    assert found.incomplete is not None
    assert "paywall" in found.incomplete


def test_broken_linked_data_counts_as_none(extractor: Extractor) -> None:
    broken = (
        '<script type="application/ld+json">{"@type": "NewsArticle", </script><title>Ferry closes</title>'
    )
    assert draft(extractor, page(broken)).title == "Ferry closes"


def test_the_title_is_not_repeated_as_a_paragraph(extractor: Extractor) -> None:
    head = "<title>Ferry closes for good | River Post</title>"
    body = f"<h1>Ferry closes for good</h1><p>Ferry closes for good</p>{BODY}"
    assert draft(extractor, page(head, body)).lines == PARAGRAPHS


def test_headings_are_known_as_such(extractor: Extractor) -> None:
    body = f"<p>{PARAGRAPHS[0]}</p><h2>What comes next</h2><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    found = draft(extractor, page("<title>Ferry closes</title>", body))
    assert [found.lines[i] for i in found.headings] == ["What comes next"]


def test_text_beside_a_block_is_kept(extractor: Extractor) -> None:
    listed = (
        "<ul><li>The boats in question:<ul><li>the Anna of 1931</li><li>the Berta of 1954</li></ul></li></ul>"
    )
    quoted = "<blockquote>We were never asked.<p>Not a single time.</p>That is all.</blockquote>"
    lines = draft(extractor, page(body=BODY + listed + quoted)).lines
    assert lines[3:] == [
        "The boats in question:",
        "the Anna of 1931",
        "the Berta of 1954",
        "We were never asked.",
        "Not a single time.",
        "That is all.",
    ]


def test_the_first_article_of_the_linked_data_counts(extractor: Extractor) -> None:
    related = LINKED_DATA.replace("Ferry closes", "Another story").replace("River Post", "Other Post") % ""
    found = draft(extractor, page(LINKED_DATA.replace("closes", "&quot;closes&quot;") % "" + related))
    assert (found.title, found.site_name) == ('Ferry "closes"', "River Post")


def test_scripts_styles_and_comments_never_become_text(extractor: Extractor) -> None:
    body = BODY + "<script>alert('boo')</script><style>p{color:red}</style><!-- boo -->"
    assert "boo" not in " ".join(draft(extractor, page(body=body)).lines)


def test_a_line_break_inside_a_paragraph_ends_a_line(extractor: Extractor) -> None:
    lines = draft(
        extractor, page(body=f"<p>{PARAGRAPHS[0]}<br><br>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>")
    ).lines
    assert lines == PARAGRAPHS


@pytest.mark.parametrize(
    "html", ["<html></html>", "<html><body><script>x()</script></body></html>", "<!-- -->", "<"]
)
def test_a_page_without_an_article_says_so(extractor: Extractor, html: str) -> None:
    with pytest.raises(Unreadable, match=r"ferry.html: no article was found in this page"):
        draft(extractor, html)


def test_a_page_of_a_hundred_thousand_links_is_read_by_the_plain_extractor(extractor: Extractor) -> None:
    links = "".join(f'<li><a href="/{i}">item {i}</a></li>' for i in range(100_000))
    found = draft(extractor, page(body=f"<ul>{links}</ul>{BODY}"))
    assert set(PARAGRAPHS) <= set(found.lines)


@pytest.fixture
def own_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of processes that are started and stopped here, not shared with other tests."""
    monkeypatch.setattr("briefing.ingest.pages.extractor._Process", lasting.Process)


@pytest.mark.usefixtures("own_processes")
def test_what_takes_too_long_is_stopped_and_the_next_page_is_read() -> None:
    with Extractor(processes=1, seconds=0.0001) as hasty:
        with pytest.raises(Unreadable, match="could not be read within"):
            draft(hasty, page())
        hasty._seconds = 60
        assert draft(hasty, page()).lines == PARAGRAPHS


@pytest.mark.usefixtures("own_processes")
def test_leaving_early_stops_what_is_at_work() -> None:
    with Extractor(processes=1) as left:
        draft(left, page())
    with pytest.raises(Unreadable, match="reading was stopped"):
        draft(left, page())
    assert all(process._process.poll() is not None for process in left._running)


@pytest.mark.usefixtures("own_processes")
def test_the_process_does_not_import_from_the_folder_it_is_started_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    with Extractor(processes=1) as started:
        assert draft(started, page()).lines == PARAGRAPHS
