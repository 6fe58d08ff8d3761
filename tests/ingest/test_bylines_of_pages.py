"""Headline and authors of pages in the forms in which sites of many countries give them."""

import json

import pytest

from briefing.ingest.article import build
from briefing.ingest.pages.extract import extract
from briefing.ingest.pages.extractor import draft_of
from briefing.models import Article
from tests.ingest.pages_made import data, page, paragraphs

ADA, TOM, LENA = "Ada Lunn", "Tom Aske", "Lena Voll"
HOUSE = {"@type": "Organization", "name": "Valley Post"}
TITLE = "The ferry closes for good"
TOP = f"<h1>{TITLE}</h1>"


def read(head: str, above: str = "", below: str = "", top: str = TOP) -> Article:
    body = f"<article>{top}{above}{paragraphs()}{below}</article>"
    return build(draft_of(extract(page(body, head, f"{TITLE} | Valley Post")), "page.html", None))


def graph(**author: object) -> str:
    """Linked data in which objects refer to one another."""
    person = {"@id": "#ada", "@type": "Person", "name": ADA}
    node = {"@type": "NewsArticle", "headline": TITLE, "author": {"@id": "#ada", **author}}
    whole = json.dumps({"@graph": [{"@type": "WebPage"}, node, person]})
    return f'<script type="application/ld+json">{whole}</script>'


def metas(**named: str) -> str:
    """Meta elements; `__` stands for a colon in their names."""
    return "".join(
        f'<meta name="{name.replace("__", ":")}" content="{text}">' for name, text in named.items()
    )


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (graph(), [ADA]),
        (graph(name="Ada B. Lunn"), ["Ada B. Lunn"]),
        (data(author=[{"givenName": "Ada", "familyName": "Lunn"}]), [ADA]),
        (data(author={"@type": "Person", "name": [ADA, TOM]}), [ADA, TOM]),
        (data(creator=[ADA]), [ADA]),
        (data(author={"name": "<a href='/ada'>Ada Lunn</a>"}), [ADA]),
        (data(author=[ADA, "ADA LUNN", "Lunn Ada"]), [ADA]),
        (data(author="Ada Lunn und Tom Aske, Nairobi"), [ADA, TOM]),
        (data(author="Dr. Ada Lunn, Prof. Dr. Tom Aske"), ["Dr. Ada Lunn", "Prof. Dr. Tom Aske"]),
        (data(author=ADA).replace("{", "<!--\n{", 1).replace("</script>", "\n//-->\n</script>"), [ADA]),
        (data(author=ADA).replace("</script>", ";</script>"), [ADA]),
        (metas(cxenseparse__author=ADA), [ADA]),
        (metas(article__author="https://social.example/post", mediator_author=ADA), [ADA]),
        (metas(twitter__label1="Written by", twitter__data1=ADA), [ADA]),
        (metas(twitter__label1="Time to read", twitter__data1="Lang Lesen"), []),
    ],
)  # fmt: skip
def test_authors_that_data_names(head: str, authors: list[str]) -> None:
    assert list(read(head).authors) == authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("<p>von <a href='/ada'>Dr. Ada Lunn</a></p>", ["Dr. Ada Lunn"]),
        ("<address>Von <a href='/autoren/ada-lunn/'>Ada Lunn</a> und Tom Aske</address>", [ADA, TOM]),
        ("<div>Von <a href='/autoren/a/'>Ada Lunn</a> <a href='/autoren/t/'>Tom Aske</a></div>", [ADA, TOM]),
        ("<div id='authors'><span>Ada Lunn</span></div>", [ADA]),
        (
            "<div><a href='https://valleypost.example/toireporter/author-Ada-Lunn-4.cms'>Ada Lunn</a></div>",
            [ADA],
        ),
        ("<p class='byline'>By Ada Lunn and Tom Aske / Valley Post Staff Writers</p>", [ADA, TOM]),
        ("<p class='byline'>von Ada Lunn , VALLEY POST NORD</p>", [ADA]),
        ("<div>Par Ada Lunn</div>", [ADA]),
        ("<div>Escrito por Ada Lunn</div>", [ADA]),
        ("<div>Írta: Kovács Éva</div>", ["Kovács Éva"]),
        ("<div>Autor: Ada Lunn, Tom Aske</div>", [ADA, TOM]),
        ("<div>بقلم: محمد علي</div>", ["محمد علي"]),
        ("<div>记者 王小明</div>", ["王小明"]),
        ("<a href='//valleypost.example/reporter/hanako/'>山田花子</a>", ["山田花子"]),
        ("<span rel='author'>홍길동</span>", ["홍길동"]),
        ("<dl class='writer'><dt>홍길동 기자</dt></dl>", ["홍길동"]),
        ("<figure><figcaption><address>Von Ada Lunn, Volontärin</address></figcaption></figure>", [ADA]),
    ],
)
@pytest.mark.parametrize("named", [data(author=HOUSE, publisher=HOUSE), data(author="postonline")])
def test_authors_that_the_page_shows(byline: str, named: str, authors: list[str]) -> None:
    assert list(read(named, byline).authors) == authors


@pytest.mark.parametrize(
    "beside",
    [
        "<figure><figcaption><span class='byline'>Tom Aske</span></figcaption></figure>",
        "<nav><a href='/authors/tom'>Tom Aske</a></nav>",
        "<ul><li><a href='/culture'>文化・芸能</a></li></ul>",
        "<ul><li><a href='/events'>記者イベント</a></li></ul>",
        "<p>By Monday evening</p>",
    ],
)
def test_what_signs_nothing(beside: str) -> None:
    assert read(data(author=HOUSE, publisher=HOUSE), beside).authors == ("Valley Post",)


def test_persons_of_the_data_stand_before_those_of_the_page() -> None:
    assert read(data(author=ADA), "<p class='byline'>By Tom Aske</p>").authors == (ADA,)


def test_bylines_of_other_articles_below_short_paragraphs_sign_nothing() -> None:
    told = "".join(
        f"<p>{text}</p>" for text in ["Nobody was hurt when the boat struck the pier at noon."] * 12
    )
    body = f"<article>{TOP}{told}</article><div><h3>The dike broke</h3><p>By Tom Aske</p></div>"
    found = extract(page(body, data(author=HOUSE, publisher=HOUSE)))
    assert found["facts"]["signed"] == []
