import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest.decode import binary_kind, decode

ENGLISH = "The ferry left at noon. “No one was hurt,” said the café’s owner — twice."
SAMPLES = [
    (ENGLISH, "utf-8"),
    (ENGLISH, "utf-8-sig"),
    (ENGLISH, "utf-16"),
    (ENGLISH, "utf-32"),
    (ENGLISH, "cp1252"),
    ("The ferry left at noon and came back at four.", "utf-16-le"),
    ("The ferry left at noon and came back at four.", "utf-16-be"),
    ("Der Fährmann sagte, dass über die Brücke niemand mehr gehen dürfe. Größe und Maß stimmen.", "latin-1"),
    ("Předseda vlády řekl, že příští týden pojede do Brna. Žádné další změny nečeká.", "cp1250"),
    ("Паромщик сказал, что мост закрыт. Никто не пострадал.", "koi8-r"),
    ("Паромщик сказал, что мост закрыт. Никто не пострадал.", "cp1251"),
    ("渡し守は橋が閉鎖されたと述べた。けが人はいなかった。", "shift_jis"),
    ("渡し守は橋が閉鎖されたと述べた。けが人はいなかった。", "euc_jp"),
    ("摆渡人说桥已经关闭，没有人受伤，明天将重新开放。", "gb18030"),
    ("뱃사공은 다리가 폐쇄되었다고 말했다. 다친 사람은 없었고 내일 다시 연다.", "euc_kr"),
    ("It’s over", "cp1252"),
    ("Le café", "cp1252"),
    ("Le passeur a payé 40 € pour un café au bord de la forêt.", "iso-8859-15"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "encoding"), SAMPLES)
def test_undeclared_text_is_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="content-type" content="text/html; charset=windows-1251">', "cp1251"),
        ('<?xml version="1.0" encoding="ISO-8859-15"?>', "iso-8859-15"),
    ],
)
def test_a_page_declares_its_own_encoding(declaration: str, encoding: str) -> None:
    body = {"cp1251": "<p>мост</p>", "cp1252": "<p>“no”</p>", "iso-8859-15": "<p>4 €</p>"}[encoding]
    assert decode((declaration + body).encode(encoding)) == declaration + body


def test_the_header_comes_before_the_page_and_a_byte_order_mark_before_both() -> None:
    page = '<meta charset="cp1251"><p>é</p>'
    assert decode(page.encode("cp1252"), declared="latin1") == page
    assert decode(page.encode("utf-8-sig"), declared="latin1") == page


def test_utf8_that_is_declared_latin1_is_still_utf8() -> None:
    assert decode(ENGLISH.encode(), declared="iso-8859-1") == ENGLISH


def test_an_unknown_name_does_not_count() -> None:
    assert decode("é".encode(), declared="klingon") == "é"


def test_a_cut_character_does_not_turn_utf8_into_something_else() -> None:
    assert decode(ENGLISH.encode() + "é".encode()[:1]) == ENGLISH + "\ufffd"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04....", "a zip archive (a Word or e-book file, perhaps)"),
        (bytes(range(256)) * 8, "a binary file"),
        (b"abc\0def", "a binary file"),
        (ENGLISH.encode() * 100 + bytes(40), "a binary file"),
        (ENGLISH.encode() * 100 + bytes(range(256)) * 8, "a binary file"),
        (bytes(range(32, 48)) * 40 + b"\0\1\2\3" * 10, "a binary file"),
        (ENGLISH.encode() + b"\0", None),
        (b"The ferry left\a at noon.", None),
        (ENGLISH.encode().replace(b" ", b"\0", 2) + b"\b", None),
        ("\0".join([ENGLISH] * 40).encode(), None),
        (ENGLISH.encode(), None),
        (ENGLISH.encode("utf-16"), None),
        ("plain ascii text of some length".encode("utf-16-le"), None),
        ("摆渡人说桥已经关闭".encode("gb18030"), None),
        (b"\x1b[31mred\x1b[0m is still text, and the door cleans it " * 3, None),
    ],
)
def test_binary_files_are_told_from_text(data: bytes, kind: str | None) -> None:
    assert binary_kind(data) == kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_nul_is_no_character(encoding: str) -> None:
    assert decode(ENGLISH.replace("noon", "no\0on").encode(encoding)) == ENGLISH


@given(st.binary(max_size=300), st.none() | st.text(max_size=12))
def test_nothing_raises(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared=declared), str)


@pytest.mark.parametrize(
    "name", ["windows-1251", "iso-8859-2", "koi8-r", "windows-1256", "gbk", "shift_jis", "euc-kr"]
)
@pytest.mark.parametrize(
    "text", ["Мост закрыт — надолго", "Die Brücke “bleibt” zu", "橋は閉鎖された", "다리가 닫혔다"]
)
def test_utf8_is_read_under_any_wrong_declaration(name: str, text: str) -> None:
    assert decode(text.encode(), declared=name) == text
    assert decode(f"<meta charset={name}><p>{text}".encode()).endswith(text)
    assert decode(text.encode() * 30 + b"\xd0", declared=name) == text * 30 + "\ufffd"


@pytest.mark.parametrize(
    ("name", "text"), [("windows-1251", "Мост закрыт"), ("gbk", "大桥已经关闭"), ("iso-8859-2", "Zażółć")]
)
def test_a_right_declaration_is_believed(name: str, text: str) -> None:
    assert decode(text.encode(name), declared=name) == text
