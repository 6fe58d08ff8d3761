import json
from collections.abc import Callable
from typing import Any

import pytest

from briefing.export.contract import write
from briefing.ingest.document import Document, Linked
from briefing.ingest.kinds.json_articles import looks_like_json_articles, open_json_articles
from briefing.ingest.limits import LIMITS
from briefing.models import Article
from briefing.pipeline import brief
from tests.factories import briefing
from tests.ingest.kinds.bringing import FERRY, FERRY_PAGE, TIMBER, addresses, articles, opened, problems

URL = "https://www.soundtimes.example/ferry"
PLAIN = "\n\n".join(FERRY)


def brought(value: object) -> list[Article]:
    return articles(opened(open_json_articles, json.dumps(value)))


WALLABAG = {
    "id": 7,
    "title": "Ferry stays in port",
    "url": URL,
    "content": FERRY_PAGE,
    "language": "en",
    "created_at": "2025-11-20T10:00:00+0100",
    "published_at": "2025-09-30T08:00:00+0200",
    "published_by": ["Ida Holm"],
    "domain_name": "www.soundtimes.example",
    "tags": ["sea"],
    "preview_picture": "https://www.soundtimes.example/a.jpg",
}
NEWSPAPER = {
    "url": URL,
    "title": "Ferry stays in port",
    "authors": ["Ida Holm"],
    "publish_date": "2025-09-30 08:00:00",
    "text": PLAIN,
    "html": f"<html><body><p>menu</p>{FERRY_PAGE}</body></html>",
    "meta_lang": "en",
    "source_url": "https://www.soundtimes.example",
    "date_download": "2025-11-20 01:00:00",
}
WORDPRESS = {
    "id": 9,
    "date": "2025-09-30T08:00:00",
    "modified": "2025-10-09T08:00:00",
    "link": URL,
    "title": {"rendered": "Ferry stays in port"},
    "content": {"rendered": FERRY_PAGE, "protected": False},
    "excerpt": {"rendered": "<p>The ferry stays.</p>"},
    "author": 3,
}
LINKED_DATA = {
    "@type": "NewsArticle",
    "headline": "Ferry stays in port",
    "articleBody": PLAIN,
    "url": URL,
    "datePublished": "2025-09-30T08:00:00+02:00",
    "dateModified": "2025-10-09T08:00:00+02:00",
    "author": {"@type": "Person", "name": "Ida Holm"},
    "publisher": {"@type": "Organization", "name": "Sound Times"},
}
FEEDLY = {
    "title": "Ferry stays in port",
    "published": 1759212000000,
    "crawled": 1763629200000,
    "author": "Ida Holm",
    "origin": {"title": "Sound Times", "htmlUrl": "https://www.soundtimes.example"},
    "content": {"content": FERRY_PAGE, "direction": "ltr"},
    "canonicalUrl": URL,
}
ELASTIC = {
    "_id": "a1",
    "_source": {"headline": "Ferry stays in port", "body": PLAIN, "url": URL, "pubDate": "2025-09-30"},
}
GUARDIAN = {
    "webTitle": "Ferry stays in port",
    "webUrl": URL,
    "webPublicationDate": "2025-09-30T06:00:00Z",
    "fields": {"bodyText": PLAIN, "byline": "Ida Holm", "trailText": "The ferry stays."},
}
PIECES = {
    "title": "Ferry stays in port",
    "paragraphs": list(FERRY),
    "link": URL,
    "date": "2025-09-30",
    "newspaper": "Sound Times",
}
BIBLIOGRAPHY = {
    "type": "article-newspaper",
    "title": "Ferry stays in port",
    "container-title": "Sound Times",
    "URL": URL,
    "author": [{"family": "Holm", "given": "Ida"}],
    "issued": {"date-parts": [[2025, 9, 30]]},
    "accessed": {"date-parts": [[2025, 11, 20]]},
    "fulltext": PLAIN,
}
ALL: list[dict[str, Any]] = [
    WALLABAG,
    NEWSPAPER,
    WORDPRESS,
    LINKED_DATA,
    FEEDLY,
    ELASTIC,
    GUARDIAN,
    PIECES,
    BIBLIOGRAPHY,
]


@pytest.mark.parametrize("record", ALL)
@pytest.mark.parametrize("around", [lambda r: r, lambda r: [r], lambda r: {"status": "ok", "articles": [r]}])
def test_one_article_under_each_of_its_common_names(
    record: dict[str, Any], around: Callable[[object], object]
) -> None:
    (found,) = brought(around(record))
    assert found.paragraphs == FERRY
    assert found.title == "Ferry stays in port"
    assert found.url == URL
    assert found.published is not None
    assert found.published.startswith("2025-09-30")
    assert found.authors in ((), ("Ida Holm",))
    assert found.outlet in ("Sound Times", "Soundtimes", "soundtimes.example")
    assert found.source == "pile.json"


@pytest.mark.parametrize("record", [WALLABAG, NEWSPAPER, LINKED_DATA, FEEDLY, GUARDIAN, BIBLIOGRAPHY])
def test_who_wrote_it(record: dict[str, Any]) -> None:
    (found,) = brought([record])
    assert found.authors == ("Ida Holm",)


def test_many_have_the_number_of_their_place() -> None:
    records = [WALLABAG, {"title": "No text", "url": "https://a.example/1"}, NEWSPAPER]
    found = opened(open_json_articles, json.dumps(records))
    assert [each.source for each in articles(found)] == ["pile.json#1", "pile.json#3"]
    assert [each for each in found if isinstance(each, Linked)] == [
        Linked("https://a.example/1", "pile.json")
    ]


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\n\n", ""])
def test_lines_of_json_and_values_one_after_the_other(separator: str) -> None:
    lines = separator.join(json.dumps(record) for record in (WALLABAG, PIECES))
    assert len(articles(opened(open_json_articles, lines))) == (2 if separator else 1)


def test_a_damaged_line_leaves_the_others_and_is_told() -> None:
    lines = [json.dumps(WALLABAG), json.dumps(PIECES)[:200], json.dumps(NEWSPAPER)]
    found = opened(open_json_articles, "\n".join(lines))
    assert len(articles(found)) == 2
    assert problems(found) == ["part of it is damaged or breaks off, and was not read"]


def test_days_of_saving_are_none() -> None:
    saved = {
        "created_at": "2025-11-20",
        "savedAt": "2025-11-20",
        "time_added": 1763629200,
        "updated": "2025-11-20",
    }
    (found,) = brought([{"title": "Ferry stays in port", "content": PLAIN, **saved}])
    assert found.published is None


def test_a_text_that_the_dump_cut_is_not_whole() -> None:
    content = f"{FERRY[0]} {FERRY[1]} Many of those who… [+1832 chars]"
    (found,) = brought(
        {
            "articles": [
                {
                    "title": "Ferry stays in port",
                    "content": content,
                    "source": {"id": None, "name": "Sound Times"},
                }
            ]
        }
    )
    assert found.outlet == "Sound Times"
    assert not found.complete


def test_of_a_cut_text_and_a_whole_one_the_whole_is_read() -> None:
    (found,) = brought([{"content": f"{FERRY[0]} {FERRY[1]} [+99 chars]", "text": PLAIN, "title": "Ferry"}])
    assert found.paragraphs == FERRY


def test_markdown_and_entities_are_read_as_what_they_are() -> None:
    marked, escaped = brought(
        [
            {
                "markdown": f"# Ferry stays in port\n\n{FERRY[0]}\n\n**{FERRY[1]}**",
                "metadata": {"sourceURL": URL},
            },
            {"title": "Sawmills &amp; timber", "text": "\n".join(TIMBER).replace("by 12", "by&nbsp;12")},
        ]
    )
    assert marked.paragraphs == FERRY[:2]
    assert marked.url == URL
    assert escaped.paragraphs == TIMBER


def test_what_belongs_to_an_article_is_no_other() -> None:
    comments = [{"title": "Comment", "text": PLAIN, "url": "https://a.example/c"}] * 3
    assert len(brought([WALLABAG | {"comments": comments, "related": comments}])) == 1


def test_a_folder_with_a_title_is_no_article() -> None:
    feed = {"title": "Sound Times", "link": "https://www.soundtimes.example", "items": [WALLABAG, NEWSPAPER]}
    assert len(brought(feed)) == 2


def test_a_json_feed_names_its_outlet_once() -> None:
    items = [
        {
            "id": "1",
            "url": URL,
            "title": "Ferry stays in port",
            "content_html": FERRY_PAGE,
            "date_published": "2025-09-30",
        },
        {
            "id": "2",
            "url": "https://www.soundtimes.example/2",
            "title": "Timber",
            "content_text": "\n\n".join(TIMBER),
        },
        {"id": "3", "url": "https://www.soundtimes.example/3", "title": "Teaser", "summary": "More soon."},
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Sound Times - Latest news",
        "home_page_url": "https://www.soundtimes.example",
        "items": items,
    }
    found = opened(open_json_articles, json.dumps(feed))
    assert [each.outlet for each in articles(found)] == ["Sound Times", "Sound Times"]
    assert addresses(found) == ["https://www.soundtimes.example/3"]


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "briefing", "version": "1.0", "url": "https://a.example"}',
        "[]",
        "{}",
        "[1, 2]",
        '[{"text": "Short."}]',
    ],
)
def test_other_json_is_refused_in_a_sentence(text: str) -> None:
    found = opened(open_json_articles, text)
    assert problems(found) == ["is JSON, and no article or address was found in it"]
    assert len(found) == 1


def test_a_text_of_which_nothing_is_told_is_an_article_if_it_is_long() -> None:
    assert not brought([{"text": PLAIN, "label": 3, "language": "en"}])
    (found,) = brought([{"article": PLAIN * 4, "highlights": "The ferry stays.", "id": "a1"}])
    assert found.paragraphs


def test_a_list_of_addresses() -> None:
    assert addresses(opened(open_json_articles, f'["{URL}", "ftp://a.example", "{URL}"]')) == [URL]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        "{\n" * 50_000,
        '[{"title": 1e999999, "text": ' + "9" * 10_000 + "}]",
        '{"a": "\\ud83d"}',
    ],
)
def test_bombs_are_refused(text: str) -> None:
    assert problems(opened(open_json_articles, text))


def test_a_half_character_goes() -> None:
    html = json.dumps([{"title": "Ferry \ud83d stays", "content": FERRY_PAGE + "<p>\ud83d</p>"}])
    (found,) = articles(opened(open_json_articles, html))
    assert found.title == "Ferry stays"


def test_no_more_than_some_thousand(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [{"title": f"Ferry {n}", "text": PLAIN} for n in range(LIMITS.articles_in_file + 2)]
    found = opened(open_json_articles, json.dumps(many))
    assert len(found) == LIMITS.articles_in_file + 1
    assert problems(found) == ["holds more than 5,000 articles: those after that were not read"]


def test_our_own_json_gives_its_articles_back() -> None:
    made = briefing()
    found = open_json_articles(Document(write(made).encode(), "brief.json", ".json"))
    back = articles(found)
    assert [each.source for each in back] == [f"brief.json#{n}" for n in range(1, len(back) + 1)]
    for old, new in zip(made.articles, back, strict=True):
        assert (new.paragraphs, new.dropped, new.title, new.outlet) == (
            old.paragraphs,
            old.dropped,
            old.title,
            old.outlet,
        )
        assert (new.authors, new.published, new.url, new.incomplete) == (
            old.authors,
            old.published,
            old.url,
            old.incomplete,
        )


def test_a_briefing_of_wrong_types_is_no_fault() -> None:
    record = {
        "paragraphs": ["One.", True, None],
        "outlet": "Sound Times",
        "dropped": [{"text": "x", "before": "9" * 5000}],
        "authors": 3,
    }
    (found,) = brought({"format": "briefing/1", "articles": [record]})
    assert found.paragraphs == ("One.",)
    assert problems(opened(open_json_articles, json.dumps({"format": "briefing/1", "articles": [{}, 3]})))


def test_the_ids_of_our_own_json_stay() -> None:
    briefing = brief(brought([WALLABAG, {**BIBLIOGRAPHY, "URL": "https://www.soundtimes.example/other"}]))
    first = [each.id for each in briefing.articles]
    assert len(first) == 2
    assert [each.id for each in brought(json.loads(write(briefing)))] == first


@pytest.mark.parametrize(
    ("text", "suffix", "is_one"),
    [
        ('[{"a": 1}]', "", True),
        ('\ufeff { "a": 1}', ".txt", True),
        ("[1]", ".json", True),
        ('["https://a"]', "", True),
        ("[Brackets] begin this text.", ".txt", False),
        ("{curly} too", ".md", False),
        ("[1] A note.", ".txt", False),
        ("", "", False),
    ],
)
def test_what_looks_like_json(text: str, suffix: str, is_one: bool) -> None:
    assert looks_like_json_articles(text.encode(), suffix) is is_one
