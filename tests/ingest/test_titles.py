"""Which of a page's titles is its headline."""

import lxml.html
import pytest

from briefing.ingest.pages.facts import read_facts
from briefing.ingest.pages.titles import choose_title, shown_title, without_addition
from tests.ingest.pages_made import data, page

LONG = (
    "Inspectors find cracks in the old swing bridge of Aldmere and ask for three new bearings before winter"
)


@pytest.mark.parametrize(
    ("headline", "shared", "searched", "shown", "title"),
    [
        ("Bridge shut", "Bridge shut - Valley Post", "Bridge shut - Valley Post", "", "Bridge shut"),
        (
            "Why Aldmere's bridge is shut",
            "Bridge shut",
            "Why Aldmere's bridge is shut | VP",
            "",
            "Bridge shut",
        ),
        (
            "Why Aldmere's bridge is shut",
            "Shut!",
            "Why Aldmere's bridge is shut",
            "The shut bridge",
            "The shut bridge",
        ),
        ("Bridge shut", "Aldmere's bridge", "Aldmere's bridge news", "Aldmere's bridge", "Bridge shut"),
        # search engines are given more words
        (
            "Bridge in Aldmere: the news",
            "Bridge in Aldmere: all the latest news",
            "Bridge in Aldmere: the news",
            "",
            "Bridge in Aldmere: the news",
        ),
        # a kicker stands in the heading
        (
            "Why the bridge is shut",
            "Bridge shut",
            "Why the bridge is shut",
            "Comment: Bridge shut",
            "Bridge shut",
        ),
        # linked data breaks off
        (
            "Bridge in Aldmere is shut for …",
            "Bridge in Aldmere is shut for good",
            "x",
            "",
            "Bridge in Aldmere is shut for good",
        ),
        (LONG[:-4], LONG, LONG, "", LONG),
        (None, "Bridge shut", "x", "", "Bridge shut"),
        ("Bridge shut", None, "x", "", "Bridge shut"),
        (None, None, "x", "", None),
    ],
)
def test_the_headline_before_the_search_title(
    headline: str | None, shared: str | None, searched: str, shown: str, title: str | None
) -> None:
    assert choose_title(headline, shared, searched, shown) == title


def test_the_shown_headline_stands_in_an_article() -> None:
    assert shown_title(lxml.html.fromstring("<body><h1>The Valley Post daily</h1><p>x</p></body>")) is None
    page = "<body><h1>Valley Post</h1><article><h1>Forum</h1><h1>The bridge is shut for good</h1></article>"
    assert shown_title(lxml.html.fromstring(page)) == "The bridge is shut for good"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("The bridge is shut-PoliticsㅣValley Post", "The bridge is shut"),
        ("The bridge is shut | Aldmere | Valley Post", "The bridge is shut"),
        ("Why the bridge is shut - for good", "Why the bridge is shut - for good"),
        ("Comment - The bridge is shut", "Comment - The bridge is shut"),
        (None, None),
    ],
)
def test_what_sites_add_to_a_headline(title: str | None, short: str | None) -> None:
    assert without_addition(title, ["The bridge is shut", "Comment"]) == short


WINDOW = "Aldmere: The bridge is shut | Valley Post"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            data(headline="The <i>Aldmere</i> bridge &amp;amp; its ferry"),
            "",
            "The Aldmere bridge & its ferry",
        ),
        (
            '<meta property="og:title" content="The &lt;em&gt;Aldmere&lt;/em&gt; ferry">',
            "",
            "The Aldmere ferry",
        ),
        ("", "<h1>Valley Post</h1><h1>The bridge is shut</h1>", "The bridge is shut"),
        ("", "<h1>All the news of the valley</h1>", WINDOW),
        ("", "<h1><b>Aldmere:</b><br><b>The bridge is shut</b></h1>", "Aldmere: The bridge is shut"),
    ],
)
def test_titles_of_pages(head: str, body: str, title: str) -> None:
    assert read_facts(lxml.html.fromstring(page(body, head, WINDOW))).title == title
