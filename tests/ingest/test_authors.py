"""Who signed, out of what metadata and pages write where authors belong."""

import lxml.html
import pytest

from briefing.ingest.metadata.authors import read_authors
from briefing.ingest.metadata.names import signed_names
from briefing.ingest.pages.heads import choose_title, shown_authors, shown_title

IDA, TOMAS, SARA = "Ida Brandt", "Tomas Veld", "Sara Nyman"


@pytest.mark.parametrize(
    ("named", "people"),
    [
        (["Brandt, Ida"], [IDA]),
        (["Brandt, Ida", "Veld, Tomas"], [IDA, TOMAS]),
        (["Brandt, Ida; Veld, Tomas"], [IDA, TOMAS]),
        (["Brandt, Ida and Veld, Tomas K."], [IDA, "Tomas K. Veld"]),
        (["van der Berg, Jan"], ["Jan van der Berg"]),
        (["Ida Brandt and Tomas Veld"], [IDA, TOMAS]),
        (["Ida Brandt und Tomas Veld"], [IDA, TOMAS]),
        (["Ida Brandt et Tomas Veld"], [IDA, TOMAS]),
        (["Ida Brandt y Tomas Veld"], [IDA, TOMAS]),
        (["Ida Brandt i Tomas Veld"], [IDA, TOMAS]),
        (["Ida Brandt och Tomas Veld"], [IDA, TOMAS]),
        (["Ida Brandt ve Tomas Veld"], [IDA, TOMAS]),
        (["Ida Brandt ja Tomas Veld"], [IDA, TOMAS]),
        (["Ida Brandt és Tomas Veld"], [IDA, TOMAS]),
        (["Анна Лунь и Игорь Вельд"], ["Анна Лунь", "Игорь Вельд"]),
        (["Άννα Λούνα και Τόμας Βελντ"], ["Άννα Λούνα", "Τόμας Βελντ"]),
        (["Ida Brandt, Tomas Veld and Sara Nyman"], [IDA, TOMAS, SARA]),
        (["Ida Brandt, Tomas Veld & Sara Nyman"], [IDA, TOMAS, SARA]),
        (["Ida Brandt / Tomas Veld"], [IDA, TOMAS]),
        (["By Ida Brandt"], [IDA]),
        (["Von Ida Brandt"], [IDA]),
        (["Par : Ida Brandt"], [IDA]),
        (["Autorin Ida Brandt"], [IDA]),
        (["Redakteurin: Ida Brandt"], [IDA]),
        (["Ida Brandt, Political Editor"], [IDA]),
        (["Ida Brandt | Reporter"], [IDA]),
        (["Ida Brandt - Correspondent in Oslo"], [IDA]),
        (["Ida Brandt, corresponsal"], [IDA]),
        (["Журналистка Анна Лунь"], ["Анна Лунь"]),
        (["Ida Brandt (ibr)", "Tomas Veld (tv.)"], [IDA, TOMAS]),
        (["Ida Brandt <i.brandt@valleypost.example>"], [IDA]),
        (["Ida Brandt, dpa"], [IDA]),
        (["Ida Brandt, Valley Post"], [IDA]),
        (["Ida Brandt", "(Image: Harbour Pictures)"], [IDA]),
        (["Ida Brandt", "Foto: Tomas Veld"], [IDA]),
        (["Ida Brandt", "Photos by Tomas Veld"], [IDA]),
        (["José Ortega y Gasset"], ["José Ortega y Gasset"]),
        (["홍길동 기자"], ["홍길동"]),
        (["王小明、李大同"], ["王小明", "李大同"]),
        (["محمد علي"], ["محمد علي"]),
        (["Gear Team"], ["Gear Team"]),
    ],
)
def test_people(named: list[str], people: list[str]) -> None:
    assert read_authors(named, ["Valley Post"]) == (people, [])


@pytest.mark.parametrize("named", [["Valley Post"], ["AFP"], ["Valley Post", "dpa"], ["Guardian staff reporter"], ["Redaktion"]])
def test_outlets_and_agencies_are_nobody_in_person(named: list[str]) -> None:
    assert read_authors(named, ["Valley Post"]) == ([], named)
    assert read_authors([*named, IDA], ["Valley Post"]) == ([IDA], named)


def test_addresses_are_nobody() -> None:
    assert read_authors(["i.brandt@valleypost.example", "https://valleypost.example/ida"], []) == ([], [])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Oleh Ida Brandt", (IDA,)),
        ("Skrevet af Ida Brandt og Tomas Veld", (IDA, TOMAS)),
        ("Автор: Анна Лунь", ("Анна Лунь",)),
        ("記者 王小明", ("王小明",)),
        ("홍길동 기자 gildong@valleypost.example", ("홍길동",)),
        ("Da Vinci Code", None),
        ("Report Finds Cracks", None),
        ("Text Message Alerts", None),
        ("Van Dyke Parks", None),
    ],
)
def test_bylines_in_many_languages(line: str, names: tuple[str, ...] | None) -> None:
    assert signed_names(line) == names


PAGE = """<html><body><h1>Bridge shut</h1>{byline}<p>{text}</p><p>{text}</p>
<div class="author">By Wrong Person</div></body></html>"""
TEXT = (
    "Inspectors found cracks in the main bearing of the swing bridge on Monday, the port authority said. " * 2
)


@pytest.mark.parametrize(
    "byline",
    [
        '<p class="byline">By <a href="/ida">Ida Brandt</a></p>',
        '<a rel="author" href="/ida">Ida Brandt</a>',
        '<span itemprop="author">Ida Brandt</span>',
        '<ul class="metaAuthorList"><li><a href="/ida">Ida Brandt</a></li></ul>',
    ],
)
def test_a_byline_that_a_page_shows(byline: str) -> None:
    page = lxml.html.fromstring(PAGE.format(byline=byline, text=TEXT))
    assert shown_authors(page) == [IDA]


def test_names_in_other_places_of_a_page_sign_nothing() -> None:
    byline = '<div class="related-author-teaser">Read Tomas Veld</div><p class="photo-author">Sara Nyman</p>'
    page = lxml.html.fromstring(PAGE.format(byline=byline, text=TEXT))
    assert shown_authors(page) == []


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
    page = "<body><h1>Valley Post</h1><article><h1>Forum</h1><h1>The bridge is shut for good</h1></article></body>"
    assert shown_title(lxml.html.fromstring(page)) == "The bridge is shut for good"
