"""Several stories in one document: its own title, contents that lead somewhere, counts of each story."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from briefing.export import FORMATS
from briefing.export.anchors import anchors
from briefing.models import Briefing
from tests.export.documents import DOCUMENTS
from tests.export.rendering import VIEWERS, Shown
from tests.factories import article, cluster, own_reporting, passage, story


def stories_of(*names: str) -> Briefing:
    """A briefing of stories with these titles, one outlet each; the first is of another day."""
    articles = [
        article(f"What was told of {n}.", f"Outlet {n}", title=name, published=f"2026-03-0{1 + (n > 0)}")
        for n, name in enumerate(names)
    ]
    stories = [story([each], [cluster([passage(each, each.paragraphs[0])])]) for each in articles]
    return Briefing(
        articles=tuple(articles),
        provenance=tuple(map(own_reporting, articles)),
        sigla=(),
        stories=tuple(stories),
    )


@pytest.mark.parametrize(
    ("name", "title", "entry"),
    [
        ("full markdown", "# 2 stories, 2026-03-01 to 2026-03-02\n", "2. [Two](<#2-two>): {}\n"),
        ("html", ">2 stories, 2026-03-01 to 2026-03-02</h1>", "Two</a>: {}</li>"),
        ("full text", "2 stories, 2026-03-01 to 2026-03-02\n", "  2. Two: {}\n"),
    ],
)
def test_several_stories_have_a_title_of_their_own_and_contents_with_counts(
    name: str, title: str, entry: str
) -> None:
    document = DOCUMENTS[name](stories_of("One", "Two"))
    counts = "1 origin, 1 outlet, 1 article"
    before, _, after = document.partition("Contents")
    assert title in before
    assert "One" not in before
    assert "2 origins, 2 outlets, 2 articles" in before
    assert entry.format(counts) in after
    assert after.count(counts) == 4


@pytest.mark.parametrize(
    ("name", "title", "entry"),
    [
        ("markdown", "# 2 stories, 2026-03-01 to 2026-03-02\n", "2. [Two](<#2-two>): {}\n"),
        ("plain markdown", "# 2 stories, 2026-03-01 to 2026-03-02\n", "2. [Two](<#2-two>): {}\n"),
        ("text", "2 stories, 2026-03-01 to 2026-03-02\n", "  2. Two: {}\n"),
    ],
)
def test_the_brief_of_several_stories_has_contents_too(name: str, title: str, entry: str) -> None:
    document = DOCUMENTS[name](stories_of("One", "Two"))
    assert document.startswith(title)
    assert entry.format("1 outlet; 2026-03-02") in document.partition("Contents")[2]


@pytest.mark.parametrize("name", ["full markdown", "full text"])
def test_one_story_gives_the_document_its_title(name: str) -> None:
    document = DOCUMENTS[name](stories_of("One"))
    assert "Contents" not in document
    assert "stories" not in document
    assert "One" in document.partition("1 origin")[0]


def test_stories_without_a_day_are_counted_all_the_same() -> None:
    told = stories_of("One", "Two")
    undated = tuple(replace(each, published=None) for each in told.articles)
    assert DOCUMENTS["full text"](replace(told, articles=undated)).startswith(
        "2 stories\n\nPublished: undated\n"
    )


TITLES = (
    "Harbour, bridge & co.: what’s next?",
    *("Same", "Same", "1. Same", "Contents", "!!!", "#1", "a_b-c  d"),
    *("Ünïcode Ä 日本語", "👩\u200d🚀 :smile: @me"),
    *("www.9news.com.au", "[x](https://evil.example) ![y](z)"),
)


def assert_contents_lead_to_their_stories(names: tuple[str, ...]) -> None:
    for kind in ("markdown", "full markdown"):
        shown = Shown(DOCUMENTS[kind](stories_of(*names)), VIEWERS["extended"])
        inside = [link for link in shown.links if not link[0].startswith("#fn")]
        leading = [(shown.anchors[address.removeprefix("#")], name) for address, name in inside]
        assert leading == [(f"{number}. {name}", name) for number, name in enumerate(names, 1)]


def test_the_contents_of_markdown_lead_to_their_stories() -> None:
    assert_contents_lead_to_their_stories(TITLES)


@given(
    st.lists(st.text(st.sampled_from("aB1 -_.!#é日:@[]()`*"), min_size=1, max_size=8), min_size=2, max_size=5)
)
@settings(max_examples=50, deadline=None)
def test_any_contents_lead_to_their_stories(names: list[str]) -> None:
    assert_contents_lead_to_their_stories(tuple(names))


def test_the_contents_of_html_lead_to_their_stories() -> None:
    page = html.document_fromstring(FORMATS["html"].write(stories_of(*TITLES)))
    for number, link in enumerate(page.xpath("//nav/ol//a"), 1):
        (target,) = page.xpath("//*[@id = $id]", id=link.get("href")[1:])
        assert (target.tag, target.text_content()) == ("h2", f"{number}. {link.text_content()}")


@pytest.mark.parametrize(
    ("headings", "ids"),
    [
        (["# A b", "## A b", "## A b 1", "## A b"], ["a-b", "a-b-1", "a-b-1-1", "a-b-2"]),
        (["# Ünïcode Ä!"], ["ünïcode-ä"]),
        (["# Привет non-latin 你好"], ["привет-non-latin-你好"]),
        (["# cafe\u0301 Ⅷ ½"], ["cafe\u0301-ⅷ-"]),
        (["# a – b, c_d & e"], ["a--b-c_d--e"]),
        (["# 1\\. a\\.b"], ["1-ab"]),
    ],
)
def test_headings_have_the_ids_that_github_gives_them(headings: list[str], ids: list[str]) -> None:
    assert anchors(headings) == ids
