"""Whether what was read of a page is the whole article: then only may its silence be told."""

import pytest

from briefing.ingest.pages.extract import extract
from tests.ingest.pages_made import PARAGRAPHS, data, page, paragraphs

LONG = [*PARAGRAPHS, *(f"{text[:-1]}, as it did {n} years ago." for n in (20, 30) for text in PARAGRAPHS)]
PAID = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paid"}
NOTICE = "Subscribe to continue reading"


def incomplete(body: str, **fields: object) -> str | None:
    why: str | None = extract(page(f"<h1>Ferry closes</h1>{body}", data(**fields)))["facts"]["incomplete"]
    return why


def article(texts: list[str], kind: str = "") -> str:
    return f"<article class='{kind}'>{paragraphs(texts)}</article>"


@pytest.mark.parametrize("value", [False, "False", "false", "http://schema.org/False"])
def test_a_teaser_of_a_page_that_is_not_free_is_cut(value: object) -> None:
    assert incomplete(article(PARAGRAPHS[:3]), isAccessibleForFree=value)


def test_a_part_that_is_paid_and_not_there_makes_it_cut() -> None:
    assert incomplete(article(PARAGRAPHS[:3]), isAccessibleForFree=False, hasPart=PAID)
    assert incomplete(article(PARAGRAPHS[:3]), hasPart=[PAID])
    assert incomplete(article(PARAGRAPHS[:3]) + "<section class=paid></section>", hasPart=PAID)


def test_a_subscribers_saved_page_is_whole() -> None:
    text = "\n\n".join(LONG)
    assert incomplete(article(LONG), isAccessibleForFree=False) is None
    assert incomplete(article(LONG[:8]), isAccessibleForFree=False, articleBody="\n\n".join(LONG[:8])) is None
    assert (
        incomplete(article(LONG[:8]), isAccessibleForFree=False, wordCount=len(" ".join(LONG[:8]).split()))
        is None
    )
    assert incomplete(article(LONG), isAccessibleForFree=False, articleBody=text) is None


def test_the_paid_part_is_there() -> None:
    paid = f"<section class='x paid'>{paragraphs(PARAGRAPHS[2:])}</section>"
    both = f"<article>{paragraphs(PARAGRAPHS[:2])}{paid}</article>"
    assert incomplete(both, isAccessibleForFree=False, hasPart=PAID) is None


def test_data_that_stops_where_the_teaser_does_proves_nothing() -> None:
    teaser = PARAGRAPHS[:3]
    assert incomplete(article(teaser), isAccessibleForFree=False, articleBody="\n".join(teaser))
    assert incomplete(article(teaser), isAccessibleForFree=False, wordCount=900)


@pytest.mark.parametrize(
    "wall",
    [
        f"<div class=offer><h2>{NOTICE}</h2><p>Two crowns a week.</p></div>",
        f"<aside><span>{NOTICE}</span></aside>",
        f"<div><div><p>{NOTICE}</p><a href=/in>Log in</a></div></div>",
        "<section class=wall>Weiterlesen mit Post Plus</section>",
        "<div><p>この記事は有料記事です。残り1234文字</p></div>",
    ],
)
def test_a_notice_outside_of_the_text_is_seen(wall: str) -> None:
    why = incomplete(article(PARAGRAPHS) + wall)
    assert why is not None
    assert "in place of the rest" in why


@pytest.mark.parametrize(
    "beside",
    [
        f"<footer><p>{NOTICE}</p></footer>",
        f"<div hidden><p>{NOTICE}</p></div>",
        f"<div style='display: none'><p>{NOTICE}</p></div>",
        f"<template><p>{NOTICE}</p></template>",
        "<p class=x><a href=/s>Already a subscriber? Log in</a></p>",
        "<div><p>Subscribe to our newsletter</p></div>",
    ],
)
def test_an_offer_elsewhere_is_no_cut(beside: str) -> None:
    assert incomplete(article(PARAGRAPHS) + beside) is None
    assert incomplete(f"<div>{NOTICE}</div>" + article(PARAGRAPHS)) is None
