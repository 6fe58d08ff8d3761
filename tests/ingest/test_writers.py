"""Who wrote an article, beside those who took its pictures, and beside what all of them do and where."""

import lxml.html
import pytest

from briefing.ingest.article import build
from briefing.ingest.metadata.authors import read_authors
from briefing.ingest.metadata.names import signed_names
from briefing.ingest.metadata.writers import only_writers
from briefing.ingest.pages.heads import shown_authors
from briefing.ingest.text import draft_text

ADA, TOM = "Ada Lunn", "Tom Aske"
TEXT = "Inspectors found cracks in the bearing of the swing bridge on Monday, the port authority said."


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lunn (texte) et Tom Aske (photos)",
        "Ada Lunn (Text), Tom Aske (Fotos)",
        "Text: Ada Lunn Fotos: Tom Aske",
        "Text: Ada Lunn / Foto: Tom Aske",
        "Fotos: Tom Aske; Text: Ada Lunn",
        "By Ada Lunn. Photos by Tom Aske",
        "By Ada Lunn, photographs by Tom Aske",
        "Texte : Ada Lunn – Photos : Tom Aske",
        "Testo e foto di Ada Lunn",
        "Texto y fotos: Ada Lunn",
        "Text och foto: Ada Lunn",
        "Tekst: Ada Lunn, zdjęcia: Tom Aske",
        "Teks: Ada Lunn, Foto: Tom Aske",
    ],
)
def test_those_who_took_the_pictures_did_not_write(line: str) -> None:
    assert read_authors([line], []) == ([ADA], [])
    page = f"<html><body><h1>Bridge shut</h1><p class='byline'>{line}</p><p>{TEXT * 2}</p></body></html>"
    assert read_authors(shown_authors(lxml.html.fromstring(page)), []) == ([ADA], [])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Текст: Анна Лунь. Фото: Игорь Вельд", ["Анна Лунь"]),
        ("作者：王小明", ["王小明"]),
        ("文／王小明 攝影／李大同", ["王小明"]),
        ("本报记者 王小明 李大同 北京报道", ["王小明", "李大同"]),
        ("記者王小明／台北報導", ["王小明"]),
        ("記者・山田太郎", ["山田太郎"]),
        ("文・山田太郎、写真・佐藤花子", ["山田太郎"]),
        ("글 홍길동 기자 사진 김철수 기자", ["홍길동"]),
        ("글·사진 홍길동 기자", ["홍길동"]),
        ("بقلم محمد علي، تصوير: أحمد حسن", ["محمد علي"]),
    ],
)
def test_writers_in_other_scripts(line: str, names: list[str]) -> None:
    assert read_authors([line], []) == (names, [])


@pytest.mark.parametrize(
    "line", ["Фото: Игорь Вельд", "撮影：佐藤花子", "图：王小明", "李大同 摄", "Photographs: Ada Lunn"]
)
def test_pictures_alone_have_no_author(line: str) -> None:
    assert read_authors([line], []) == ([], [])
    assert not signed_names(line)


@pytest.mark.parametrize(
    ("named", "people"),
    [
        ("Ada Lunn, Transport Correspondent", [ADA]),
        ("Ada Lunn Senior Reporter", [ADA]),
        ("Political Editor Ada Lunn", [ADA]),
        ("Von unserer Korrespondentin Ada Lunn", [ADA]),
        ("Ada Lunn, Chief Reporter, and Tom Aske, Transport Correspondent", [ADA, TOM]),
        ("Ada Lunn et Tom Aske, journalistes", [ADA, TOM]),
        ("Ada Lunn y Tom Aske, corresponsales en Londres", [ADA, TOM]),
        ("Ada Lunn in Paris and Tom Aske in Rome", [ADA, TOM]),
        ("Ada Lunn in Tom Aske", [ADA, TOM]),
        ("Ada Lunn and Tom Aske / Hill Shimbun Staff Writers", [ADA, TOM]),
        ("Ada Lunn for the Valley Post", [ADA]),
        ("Ada Lunn (à Rome)", [ADA]),
        ("Ada Lunn mit AFP", [ADA]),
        ("Ada Lunn, @adalunn", [ADA]),
        ("Ada Lunn, PhD", [ADA]),
        ("LUNN, Ada", [ADA]),
        ("Lunn-Berg, Ada Maria", ["Ada Maria Lunn-Berg"]),
        ("Lunn, Ada Maria; Aske, Tom", ["Ada Maria Lunn", TOM]),
        ("Ada Lunn and Emily Post", [ADA, "Emily Post"]),
        ("Voices for Peace", ["Voices for Peace"]),
        ("Daily Photo Desk", ["Daily Photo Desk"]),
    ],
)
def test_what_people_do_and_where_is_no_part_of_their_names(named: str, people: list[str]) -> None:
    assert read_authors([named], []) == (people, [])


@pytest.mark.parametrize("line", ["文化・芸能", "文学周遊", "글자크기 설정"])
def test_a_word_that_begins_like_a_signature_signs_nothing(line: str) -> None:
    assert signed_names(line) is None


@pytest.mark.parametrize(
    "line", ["Text: Ada Lunn, Fotos: Tom Aske", "Text und Fotos: Ada Lunn", "By Ada Lunn, Reuters"]
)
def test_lines_of_a_text_that_are_a_credit_too(line: str) -> None:
    article = build(draft_text(f"Bridge shut to lorries\n\n{line}\n\n{TEXT}\n\n{TEXT[::-1]}\n", "a.txt"))
    assert article.authors == (ADA,)


def test_a_surname_ahead_where_a_page_marks_an_author() -> None:
    page = f"<html><body><h1>Bridge shut</h1><a rel='author'>Lunn, Ada</a><p>{TEXT}</p></body></html>"
    assert shown_authors(lxml.html.fromstring(page)) == [ADA]


def test_a_line_without_pictures_stays_as_it_is() -> None:
    assert only_writers("By Ada Lunn (Oslo) ") == "By Ada Lunn (Oslo) "


@pytest.mark.parametrize(
    "line",
    [
        "Text, Foto & " * 15,
        "enviado especial " * 3000 + "x",
        "chief editor " * 3000 + "x",
        " " * 50_000 + "x",
    ],
)
def test_a_hostile_line_ends_soon(line: str) -> None:
    """Each took from seconds to years where more than one way to match it was tried."""
    assert isinstance(read_authors([line], []), tuple)
    assert isinstance(signed_names(line) or (), tuple)
