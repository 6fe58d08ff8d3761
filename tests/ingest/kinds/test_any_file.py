"""Whatever a file holds, a reader of its kind says what it can of it, and nothing breaks."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest.article import build
from briefing.ingest.document import Document, Linked
from briefing.ingest.draft import Draft
from briefing.ingest.kinds.csv_articles import looks_like_csv, open_csv
from briefing.ingest.kinds.exports import looks_like_export, open_export
from briefing.ingest.kinds.feeds import looks_like_feed, open_feed
from briefing.ingest.kinds.highlights import looks_like_highlights, open_highlights
from briefing.ingest.kinds.json_articles import looks_like_json_articles, open_json_articles
from briefing.ingest.kinds.lists import (
    looks_like_addresses,
    looks_like_bookmarks,
    looks_like_opml,
    open_addresses,
    open_bookmarks,
    open_opml,
)
from briefing.ingest.kinds.several import looks_like_several, open_several
from briefing.models import Article, Problem
from tests.ingest.kinds import (
    test_csv_articles,
    test_exports,
    test_feeds,
    test_highlights,
    test_lists,
    test_several,
)
from tests.ingest.kinds.bringing import FERRY, FERRY_PAGE, Opener
from tests.ingest.kinds.test_json_articles import ALL

Looks = Callable[[bytes, str], bool]
READERS: list[tuple[Looks, Opener]] = [
    (looks_like_json_articles, open_json_articles),
    (looks_like_csv, open_csv),
    (looks_like_feed, open_feed),
    (looks_like_export, open_export),
    (looks_like_highlights, open_highlights),
    (looks_like_several, open_several),
    (looks_like_opml, open_opml),
    (looks_like_bookmarks, open_bookmarks),
    (looks_like_addresses, open_addresses),
]
SAMPLES = [
    json.dumps(ALL).encode(),
    "\n".join(map(json.dumps, ALL)).encode("utf-16"),
    test_csv_articles.table(*test_csv_articles.ROWS).encode(),
    test_feeds.rss(test_feeds.item("Ferry", FERRY_PAGE)).encode(),
    *(test_exports.laid_out(layout).encode() for layout in test_exports.LAYOUTS),
    test_highlights.readwise("Ferry", "https://a.example", FERRY).encode(),
    test_lists.OPML.encode(),
    test_lists.NETSCAPE.encode(),
    b"https://a.example/1\n- [Ferry](https://a.example/2)\n",
    test_several.page(*test_several.TWO).encode(),
    (test_several.YAML.format(title="A", text=FERRY[0]) * 2).encode(),
]
SUFFIXES = st.sampled_from(["", ".txt", ".md", ".json", ".csv", ".xml", ".html"])
ODD = [
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xe2\x80\xae",
    b"\x1b]0;x\x07",
    b"\n",
    b"\r",
    b'"',
    b"'",
    b"<",
    b">",
    b"<![CDATA[",
    b"]]>",
    b"&#0;",
    b"&#x110000;",
    b"\\ud800",
    b"null",
    b"[",
    b"{",
    b"}",
    b",",
    b";",
    b"\t",
    b"---\n",
    b"9" * 400,
    b"1e999",
    b"-1",
    b"true",
    b"HD ",
    b"TD\n",
    b"Body\n",
    b"LENGTH: 3 words\n",
    b"https://[",
    b"http://\xe2\x80\xae@x",
    b"%zz",
    b"2025-99-99",
    b"99999999999999",
]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """One of the samples with pieces cut out, doubled, moved and put in."""
    data = draw(st.sampled_from(SAMPLES))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 60)))
        piece = draw(st.one_of(st.sampled_from(ODD), st.just(data[start:end] * 2), st.binary(max_size=4)))
        data = data[:start] + piece + data[end:]
    return data


@pytest.mark.parametrize(("looks", "opener"), READERS)
@settings(max_examples=60, deadline=None)
@given(data=st.one_of(damaged(), st.binary(max_size=300)), suffix=SUFFIXES)
def test_nothing_breaks(looks: Looks, opener: Opener, data: bytes, suffix: str) -> None:
    assert looks(data, suffix) in (True, False)
    found = opener(Document(data, "pile", suffix))
    assert found
    assert found == opener(Document(data, "pile", suffix))
    for each in found:
        _check(each)


def _check(each: object) -> None:
    assert isinstance(each, Article | Draft | Document | Linked | Problem)
    assert each.source.startswith("pile")
    if isinstance(each, Draft):
        build(each)
    if isinstance(each, Linked):
        assert each.url.isprintable()
    if isinstance(each, Problem):
        assert each.reason


VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.sampled_from(FERRY)
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                [
                    "title",
                    "text",
                    "content",
                    "url",
                    "date",
                    "authors",
                    "source",
                    "items",
                    "articles",
                    "issued",
                    "date-parts",
                    "name",
                    "family",
                    "version",
                    "format",
                    "paragraphs",
                    "dropped",
                    "before",
                    "outlet",
                ]
            ),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=20,
)


@settings(max_examples=50, deadline=None)
@given(value=VALUES)
def test_fields_of_any_type(value: object) -> None:
    for each in open_json_articles(Document(json.dumps(value).encode(), "pile", ".json")):
        _check(each)


@settings(max_examples=50, deadline=None)
@given(value=VALUES)
def test_a_briefing_of_any_types(value: object) -> None:
    briefing = {
        "format": "briefing/1",
        "articles": [value, {"outlet": "A", "paragraphs": FERRY, "dropped": value}],
    }
    for each in open_json_articles(Document(json.dumps(briefing).encode(), "pile", ".json")):
        _check(each)


@pytest.mark.parametrize(
    "data",
    [
        b"<!--a-->" * 60 + b"<p>",
        b"<?a?>\n" * 60 + b"<p>",
        b"---\ntitle: a\n" + b"  \n" * 58 + b"b\n---\n---\n---\n",
        b"<!DOCTYPE a>" * 60,
    ],
)
def test_what_repeats_is_looked_through_once(data: bytes) -> None:
    """Each of these took longer than anyone can wait: there are 2 to the power of 60 ways to part them."""
    assert not any(looks(data, "") for looks, _ in READERS)
