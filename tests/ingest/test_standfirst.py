"""What stands between a page's headline and its text."""

import pytest

from briefing.ingest.article import build
from briefing.ingest.pages.extract import extract
from briefing.ingest.pages.extractor import draft_of
from briefing.models import Article
from tests.ingest.pages_made import PARAGRAPHS, data, page, paragraphs

SAID = "After eighty years the last boat leaves in June, and a bridge takes its place."
TOP = "<h1>Ferry closes</h1>"
DESCRIBED = f'{data()}<meta name="description" content="{SAID}">'
SHARED = f'{data()}<meta property="og:description" content="{SAID}">'


def read(top: str, head: str = data(), below: str = "") -> Article:
    whole = page(f"<header>{top}</header><article>{paragraphs()}{below}</article>", head)
    return build(draft_of(extract(whole), "page.html", None))


@pytest.mark.parametrize(
    "top",
    [
        f"{TOP}<div class='x1'>{SAID}</div>",
        f"{TOP}<h2>{SAID}</h2>",
        f"{TOP}<div><p class='teaser-text'>{SAID}</p></div><h1>Ferry closes</h1>",
        f"<h1>Valley Post</h1><p>{SAID}</p>{TOP}<p>{SAID}</p>",
    ],
)
@pytest.mark.parametrize("head", [DESCRIBED, SHARED, data(description=SAID)])
def test_what_a_page_says_of_itself_is_its_standfirst(top: str, head: str) -> None:
    assert list(read(top, head).paragraphs) == [SAID, *PARAGRAPHS]


@pytest.mark.parametrize(
    "top",
    [
        f"{TOP}<div class='js-lead pb-6'>{SAID}</div>",
        f"{TOP}<div class='article-header'><div class='excerpt'><p>{SAID}</p></div></div>",
        f"{TOP}<p class='articleLead'>{SAID}</p>",
        f"{TOP}<p class='entradilla'>{SAID}</p>",
    ],
)
def test_a_standfirst_by_its_mark_up(top: str) -> None:
    assert list(read(top).paragraphs) == [SAID, *PARAGRAPHS]


def test_a_place_before_it_belongs_to_it() -> None:
    top = f"{TOP}<div><span>ALDMERE.</span> <span>{SAID}</span></div>"
    assert read(top, DESCRIBED).paragraphs[0] == f"ALDMERE. {SAID}"


@pytest.mark.parametrize(
    "beside",
    [
        f"<figure><figcaption class='lead'>{SAID}</figcaption></figure>",
        f"<div class='leading-12'>{SAID}</div>",
        f"<div class='lead-image'>{SAID}</div>",
        f"<div class='lead'><img src=x>{SAID}</div>",
        f"<nav><p class='teaser'>{SAID}</p></nav>",
        "<p class='summary'>Saved: link copied</p>",
    ],
)
def test_captions_and_furniture_are_none(beside: str) -> None:
    assert list(read(f"{TOP}{beside}").paragraphs) == PARAGRAPHS


def test_what_stands_elsewhere_is_none() -> None:
    assert list(read(TOP, DESCRIBED, f"<footer><p>{SAID}</p></footer>").paragraphs) == PARAGRAPHS


def test_a_title_with_its_kicker_is_no_standfirst() -> None:
    title = "The ferry of Aldmere closes for good"
    top = f"<h1><span>Transport</span> <span>{title}</span></h1><p>{SAID}</p>"
    found = read(top, data(headline=title, description=SAID))
    assert found.paragraphs[0] == SAID
