"""Who signed, out of what metadata and pages write where authors belong."""

import lxml.html
import pytest

from briefing.ingest.metadata.authors import read_authors
from briefing.ingest.metadata.names import signed_names
from briefing.ingest.pages.heads import shown_authors

ADA, TOM, LENA = "Ada Lunn", "Tom Aske", "Lena Voll"


@pytest.mark.parametrize(
    ("named", "people"),
    [
        (["Lunn, Ada"], [ADA]),
        (["Lunn, Ada", "Aske, Tom"], [ADA, TOM]),
        (["Lunn, Ada; Aske, Tom"], [ADA, TOM]),
        (["Lunn, Ada and Aske, Tom K."], [ADA, "Tom K. Aske"]),
        (["van der Berg, Jan"], ["Jan van der Berg"]),
        (["Ada Lunn and Tom Aske"], [ADA, TOM]),
        (["Ada Lunn und Tom Aske"], [ADA, TOM]),
        (["Ada Lunn et Tom Aske"], [ADA, TOM]),
        (["Ada Lunn y Tom Aske"], [ADA, TOM]),
        (["Ada Lunn i Tom Aske"], [ADA, TOM]),
        (["Ada Lunn och Tom Aske"], [ADA, TOM]),
        (["Ada Lunn ve Tom Aske"], [ADA, TOM]),
        (["Ada Lunn ja Tom Aske"], [ADA, TOM]),
        (["Ada Lunn és Tom Aske"], [ADA, TOM]),
        (["Анна Лунь и Игорь Вельд"], ["Анна Лунь", "Игорь Вельд"]),
        (["Άννα Λούνα και Τόμας Βελντ"], ["Άννα Λούνα", "Τόμας Βελντ"]),
        (["Ada Lunn, Tom Aske and Lena Voll"], [ADA, TOM, LENA]),
        (["Ada Lunn, Tom Aske & Lena Voll"], [ADA, TOM, LENA]),
        (["Ada Lunn / Tom Aske"], [ADA, TOM]),
        (["By Ada Lunn"], [ADA]),
        (["Von Ada Lunn"], [ADA]),
        (["Par : Ada Lunn"], [ADA]),
        (["Autorin Ada Lunn"], [ADA]),
        (["Redakteurin: Ada Lunn"], [ADA]),
        (["Ada Lunn, Political Editor"], [ADA]),
        (["Ada Lunn | Reporter"], [ADA]),
        (["Ada Lunn - Correspondent in Oslo"], [ADA]),
        (["Ada Lunn, corresponsal"], [ADA]),
        (["Журналистка Анна Лунь"], ["Анна Лунь"]),
        (["Ada Lunn (alu)", "Tom Aske (ta.)"], [ADA, TOM]),
        (["Ada Lunn <a.lunn@valleypost.example>"], [ADA]),
        (["Ada Lunn, dpa"], [ADA]),
        (["Ada Lunn, Valley Post"], [ADA]),
        (["Ada Lunn", "(Image: Harbour Pictures)"], [ADA]),
        (["Ada Lunn", "Foto: Tom Aske"], [ADA]),
        (["Ada Lunn", "Photos by Tom Aske"], [ADA]),
        (["José Ortega y Gasset"], ["José Ortega y Gasset"]),
        (["홍길동 기자"], ["홍길동"]),
        (["王小明、李大同"], ["王小明", "李大同"]),
        (["محمد علي"], ["محمد علي"]),
        (["Gear Team"], ["Gear Team"]),
    ],
)
def test_people(named: list[str], people: list[str]) -> None:
    assert read_authors(named, ["Valley Post"]) == (people, [])


@pytest.mark.parametrize(
    "named", [["Valley Post"], ["AFP"], ["Valley Post", "dpa"], ["Guardian staff reporter"], ["Redaktion"]]
)
def test_outlets_and_agencies_are_nobody_in_person(named: list[str]) -> None:
    assert read_authors(named, ["Valley Post"]) == ([], named)
    assert read_authors([*named, ADA], ["Valley Post"]) == ([ADA], named)


def test_addresses_are_nobody() -> None:
    assert read_authors(["a.lunn@valleypost.example", "https://valleypost.example/ada"], []) == ([], [])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Oleh Ada Lunn", (ADA,)),
        ("Skrevet af Ada Lunn og Tom Aske", (ADA, TOM)),
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
        '<p class="byline">By <a href="/ada">Ada Lunn</a></p>',
        '<a rel="author" href="/ada">Ada Lunn</a>',
        '<span itemprop="author">Ada Lunn</span>',
        '<ul class="metaAuthorList"><li><a href="/ada">Ada Lunn</a></li></ul>',
    ],
)
def test_a_byline_that_a_page_shows(byline: str) -> None:
    page = lxml.html.fromstring(PAGE.format(byline=byline, text=TEXT))
    assert shown_authors(page) == [ADA]


def test_names_in_other_places_of_a_page_sign_nothing() -> None:
    byline = '<div class="related-author-teaser">Read Tom Aske</div><p class="photo-author">Lena Voll</p>'
    page = lxml.html.fromstring(PAGE.format(byline=byline, text=TEXT))
    assert shown_authors(page) == []
