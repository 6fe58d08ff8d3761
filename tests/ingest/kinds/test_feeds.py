from dataclasses import replace
from html import escape

import pytest

from briefing.ingest.document import Document
from briefing.ingest.kinds import entries, feeds
from briefing.ingest.kinds.feed_names import outlet_of_feed
from briefing.ingest.kinds.feeds import looks_like_feed, open_feed
from briefing.ingest.limits import LIMITS
from tests.ingest.kinds.bringing import (
    FERRY,
    FERRY_PAGE,
    TIMBER,
    TIMBER_PAGE,
    addresses,
    articles,
    opened,
    problems,
)

SITE = "https://www.soundtimes.example"
ITEM = """<item><title>{title}</title><link>{link}</link><pubDate>Tue, 30 Sep 2025 23:30:00 +0200</pubDate>
<dc:creator>Ida Holm</dc:creator>{more}</item>"""
WORDPRESS = '<p>The post <a href="/f">Ferry</a> appeared first on <a href="/">Sound Times</a>.</p>'


def rss(*items: str, title: str = "Sound Times - Latest news") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!-- made by a program --><rss version="2.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{title}</title><link>{SITE}</link>{''.join(items)}</channel></rss>"
    )


def item(title: str, page: str, link: str = f"{SITE}/ferry", field: str = "content:encoded") -> str:
    return ITEM.format(title=title, link=link, more=f"<{field}><![CDATA[{page}]]></{field}>")


def test_entries_with_their_whole_text_are_articles() -> None:
    found = opened(
        open_feed, rss(item("Ferry &amp; port", FERRY_PAGE + WORDPRESS), item("Mills", TIMBER_PAGE)), "f.xml"
    )
    ferry, timber = articles(found)
    assert (ferry.paragraphs, timber.paragraphs) == (FERRY, TIMBER)
    assert (ferry.title, ferry.authors, ferry.outlet) == ("Ferry & port", ("Ida Holm",), "Sound Times")
    assert ferry.published == "2025-09-30T23:30:00+02:00"
    assert ferry.url == f"{SITE}/ferry"
    assert [ferry.source, timber.source] == ["f.xml#1", "f.xml#2"]
    assert len(found) == 2


@pytest.mark.parametrize(
    "page",
    [
        "<p>The ferry stays in port.</p>",
        "".join(FERRY_PAGE.splitlines()[:2]) + "<p>Many of those who […]</p>",
        FERRY_PAGE + '<p><a href="/f">Continue reading “Ferry stays in port”</a></p>',
        FERRY_PAGE + '<a href="/f">Read more »</a>',
        "",
    ],
)
@pytest.mark.parametrize("field", ["content:encoded", "description"])
def test_teasers_are_addresses(page: str, field: str) -> None:
    found = opened(open_feed, rss(item("Ferry", page, field=field)), "f.xml")
    assert addresses(found) == [f"{SITE}/ferry"]
    assert len(found) == 1


def test_a_description_is_the_text_where_it_is_as_long() -> None:
    page = (FERRY_PAGE + TIMBER_PAGE) * 2
    assert len(articles(opened(open_feed, rss(item("Ferry", page, field="description")), "f.xml"))) == 1
    assert addresses(opened(open_feed, rss(item("Ferry", FERRY_PAGE, field="description")), "f.xml"))


def test_atom() -> None:
    text = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Sound Times</title>
    <link href="{SITE}/"/><entry><title>Ferry stays</title><link rel="alternate" href="/ferry" />
    <id>tag:1</id>
    <published>2025-09-30T08:00:00+02:00</published><updated>2025-10-09T08:00:00+02:00</updated>
    <author><name>Ida Holm</name></author><author><name>Per Vik</name></author>
    <content type="html">{escape(FERRY_PAGE)}</content></entry></feed>"""
    (ferry,) = articles(open_feed(Document(text.encode(), f"{SITE}/feed", ".xml", f"{SITE}/feed")))
    assert ferry.paragraphs == FERRY
    assert ferry.published == "2025-09-30T08:00:00+02:00"
    assert ferry.authors == ("Ida Holm", "Per Vik")
    assert (ferry.outlet, ferry.url) == ("Sound Times", f"{SITE}/ferry")


def test_who_publishes_an_entry_of_another_site() -> None:
    named = item("A", FERRY_PAGE, "https://river.example/1").replace(
        "</item>", '<source url="https://river.example/rss">River News</source></item>'
    )
    unnamed = item("B", TIMBER_PAGE, "https://www.hillpost.example/2")
    first, second = articles(opened(open_feed, rss(named, unnamed, title="All that I read"), "f.xml"))
    assert (first.outlet, second.outlet) == ("River News", "Hill Post")


@pytest.mark.parametrize(
    ("title", "address", "outlet"),
    [
        ("Sound Times", SITE, "Sound Times"),
        ("Sound Times - Latest news", SITE, "Sound Times"),
        ("World news | Sound Times", SITE, "Sound Times"),
        ("Sound Times » Politics", SITE, "Sound Times"),
        ("RSS Feed: Sound Times", SITE, "Sound Times"),
        ("Latest stories from The Sound Times", SITE, "The Sound Times"),
        ("Sound Times RSS", None, "Sound Times"),
        ("World - Europe", SITE, None),
        ("“ferry” - Google News", "https://news.google.com/search", None),
        ("", SITE, None),
        ("A place for all who love the sea and write of it", SITE, None),
    ],
)
def test_what_a_feed_calls_itself(title: str, address: str | None, outlet: str | None) -> None:
    assert outlet_of_feed(title, address) == outlet


@pytest.mark.parametrize(
    "text",
    [
        rss(),
        rss("<item><title>Ferry</title></item>"),
        rss("<item><link>javascript:alert(1)</link></item>"),
        "<rss><channel><item>",
        "<rss" + "<item>" * 5000,
    ],
)
def test_feeds_of_nothing_are_refused(text: str) -> None:
    assert problems(opened(open_feed, text, "f.xml")) == [
        "is a feed whose entries hold neither texts nor addresses"
    ]


def test_entities_that_grow_and_files_outside_stay_where_they_are() -> None:
    grow = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE rss [<!ENTITY a0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">{grow}]>'
    text = head + rss(item("F &a11; &file;", FERRY_PAGE)).partition("?>")[2]
    (found,) = articles(opened(open_feed, text, "f.xml"))
    assert found.paragraphs == FERRY
    assert "root:" not in (found.title or "")
    assert len(found.title or "") < 500


def test_no_more_than_some_thousand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "LIMITS", replace(LIMITS, articles_in_file=3))
    monkeypatch.setattr(entries, "LIMITS", replace(LIMITS, articles_in_file=3))
    found = opened(open_feed, rss(*(item(f"Ferry {n}", FERRY_PAGE) for n in range(6))), "f.xml")
    assert len(found) == 4
    assert problems(found) == ["holds more than 3 articles: those after that were not read"]


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252", "utf-8-sig"])
def test_a_feed_in_the_encoding_that_it_names(encoding: str) -> None:
    text = rss(item("Fähre & Hafen – heute", FERRY_PAGE)).replace("UTF-8", encoding.removesuffix("-sig"))
    (ferry,) = articles(opened(open_feed, text.encode(encoding), "f.xml"))
    assert ferry.title == "Fähre & Hafen – heute"
    assert ferry.paragraphs == FERRY


def test_a_damaged_feed_is_read_as_far_as_it_goes() -> None:
    text = rss(item("Ferry & port", FERRY_PAGE), item("Mills", TIMBER_PAGE))
    ferry, timber = articles(opened(open_feed, text[:-20], "f.xml"))
    assert ferry.paragraphs == FERRY
    assert (ferry.complete, timber.complete) == (True, False)
    assert len(addresses(opened(open_feed, text[:-60], "f.xml"))) == 1


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (rss(), True),
        (
            '\ufeff<?xml version="1.0"?>\n<?xml-stylesheet href="a"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
            True,
        ),
        ('<rdf:RDF xmlns="http://purl.org/rss/1.0/">', True),
        ("<!DOCTYPE html><html><body><feed></body>", False),
        ("An article on <rss> and <feed>.", False),
        ("", False),
    ],
)
def test_what_looks_like_a_feed(text: str, is_one: bool) -> None:
    assert looks_like_feed(text.encode(), ".xml") is is_one


@pytest.mark.parametrize("number", ["x110000", "1114112", "xD800", "9" * 5000, "x" + "f" * 40, "0"])
def test_a_number_that_no_letter_has_breaks_no_feed(number: str) -> None:
    page = FERRY_PAGE.replace("The ferry", f"&#{number};The ferry", 1)
    text = rss(
        ITEM.format(title="Ferry", link=f"{SITE}/f", more=f"<description>{escape(page)}</description>")
    )
    bare = rss(
        ITEM.format(title=f"Ferry &#{number};", link=f"{SITE}/f", more=f"<description>{page}</description>")
    )
    for each in (text, bare):
        assert opened(open_feed, each)
