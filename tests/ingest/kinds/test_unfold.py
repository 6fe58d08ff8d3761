"""Files in files, and what is out of bounds."""

import bz2
import lzma
import tarfile
from collections.abc import Callable
from io import BytesIO

import pytest

from briefing.errors import Unreadable
from briefing.ingest.document import Document, Linked
from briefing.ingest.kinds.magic import OtherKind
from briefing.ingest.kinds.unfold import Allowance, Leaf, Misnamed, unfold
from briefing.ingest.limits import LIMITS, Limits
from briefing.models import Problem
from tests.ingest.kinds.making import TEXT, mail, packed, page, pdf, tarred, webarchive, zipped


def found(data: bytes | str, name: str = "pile.zip", suffix: str = "") -> list[object]:
    return list(unfold(Document(data if isinstance(data, bytes) else data.encode(), name, suffix)))


def leaves(data: bytes | str, name: str = "pile.zip") -> list[tuple[str, str]]:
    return [(each.document.source, each.kind) for each in found(data, name) if isinstance(each, Leaf)]


def reasons(data: bytes | str) -> list[str]:
    return [each.reason for each in found(data) if isinstance(each, Unreadable | Problem)]


def test_a_packed_page_is_the_same_source() -> None:
    assert leaves(packed(page()), "lune.html.gz") == [("lune.html.gz", "page")]
    assert leaves(packed(packed(TEXT)), "lune.txt.gz") == [("lune.txt.gz", "text")]


def test_files_in_a_zip_file_are_called_by_it_and_their_path() -> None:
    inner = zipped({"d.md": TEXT})
    data = zipped({"b.txt": TEXT, "a/c.html.gz": packed(page()), "e.zip": inner, "f.pdf": pdf([])})
    assert leaves(data) == [
        ("pile.zip#a/c.html.gz", "page"),
        ("pile.zip#b.txt", "text"),
        ("pile.zip#e.zip#d.md", "markdown"),
        ("pile.zip#f.pdf", "pdf"),
    ]


@pytest.mark.parametrize("pack", [bytes, packed, bz2.compress, lzma.compress])
def test_a_tar_file_is_a_pile_as_a_zip_file_is(pack: Callable[[bytes], bytes]) -> None:
    inner = tarred({"d.md": TEXT})
    pile = tarred(
        {"./b.txt": TEXT, "a/c.html.gz": packed(page()), "e.tar": inner, "._b.txt": "x", "../f.txt": TEXT}
    )
    assert leaves(pack(pile), "pile.tar.gz") == [
        ("pile.tar.gz#../f.txt", "text"),
        ("pile.tar.gz#a/c.html.gz", "page"),
        ("pile.tar.gz#b.txt", "text"),
        ("pile.tar.gz#e.tar#d.md", "markdown"),
    ]


def test_links_in_a_tar_file_lead_nowhere() -> None:
    data = BytesIO()
    with tarfile.open(fileobj=data, mode="w") as file:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"{kind.decode()}.txt")
            info.type, info.linkname = kind, "/etc/hostname"
            file.addfile(info)
    assert reasons(data.getvalue()) == ["is a tar file without articles in it"]


def test_a_tar_file_with_too_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.ingest.kinds.tarred.LIMITS", Limits(members=2))
    assert reasons(tarred(dict.fromkeys("abc", TEXT))) == ["holds more than 2 files"]


def test_a_file_packed_in_pieces_is_whole() -> None:
    half = len(TEXT) // 2
    pieces = [TEXT[:half].encode(), TEXT[half:].encode()]
    for compress in (bz2.compress, lzma.compress):
        (leaf,) = found(b"".join(map(compress, pieces)))
        assert isinstance(leaf, Leaf)
        assert leaf.document.data == TEXT.encode()


def test_what_belongs_to_a_page_in_a_zip_file_is_no_file_of_its_own() -> None:
    data = zipped(
        {"Lune.html": page(), "Lune_files/ad.html": page(), "__MACOSX/._Lune.html": "x", "README.md": "x"}
    )
    assert leaves(data) == [("pile.zip#Lune.html", "page")]


def test_paths_that_lead_out_of_a_zip_file_are_only_names() -> None:
    assert leaves(zipped({"../../etc/a.txt": TEXT, "/b.txt": TEXT})) == [
        ("pile.zip#../../etc/a.txt", "text"),
        ("pile.zip#/b.txt", "text"),
    ]


def test_one_bad_file_leaves_the_others() -> None:
    whole = zipped({"a.txt": TEXT, "b.txt": "Other words, which the checksum does not fit. " * 20})
    at = whole.index(b"b.txt") + 60
    damaged = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
    assert [source for source, _ in leaves(damaged)] == ["pile.zip#a.txt"]
    assert reasons(damaged) == ["is damaged in the zip file"]


def test_a_locked_file_says_so() -> None:
    data = bytearray(zipped({"a.txt": TEXT}))
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(head) + flags] |= 1
    assert reasons(bytes(data)) == ["is locked with a password"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed(TEXT)[:-12], "is packed with gzip, and damaged or cut off"),
        (packed(b" "), "is empty once it is unpacked"),
        (zipped({"a.txt": TEXT})[:60], "is a zip file that is damaged or cut off"),
        (zipped({}), "is a zip file without articles in it"),
        (zipped({"mimetype": "application/epub+zip"}), "is an e-book, not a text or a page"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
            "is an OpenDocument file that is no text, not a text or a page (save it as PDF or CSV)",
        ),
        (bz2.compress(TEXT.encode())[:-9], "is packed with bzip2, and damaged or cut off"),
        (lzma.compress(TEXT.encode())[:-9], "is packed with xz, and damaged or cut off"),
        (tarred({"README.md": TEXT}), "is a tar file without articles in it"),
        (tarred({"a.txt": TEXT})[:600], "is a tar file that is damaged or cut off"),
        (tarred({"a.txt": " "}), "is empty"),
        (zipped({"xl/workbook.xml": "<a/>"}), "is a table of Excel"),
        (zipped({"word/document.xml": "<a"}), "is a Word document that is damaged"),
        (b"bplist00 and nothing else", "is a web archive or property list that is damaged"),
    ],
)
def test_what_cannot_be_opened_says_why(data: bytes, reason: str) -> None:
    (told,) = reasons(data)
    assert told.startswith(reason)


def test_a_bomb_is_not_unpacked() -> None:
    bomb = packed(bytes(LIMITS.archive_size + 1))
    assert len(bomb) < LIMITS.archive_size / 900
    for each in (
        bomb,
        bz2.compress(bytes(LIMITS.archive_size + 1)),
        lzma.compress(bytes(LIMITS.archive_size + 1)),
    ):
        assert reasons(each) == ["unpacks to more than the limit of 100 MB"]
    assert reasons(zipped({"a.txt": bytes(LIMITS.archive_size + 1)})) == ["larger than the limit of 100 MB"]


@pytest.mark.parametrize("allowance", [Allowance(size=3 * len(TEXT)), Allowance(members=3)])
def test_what_comes_out_of_one_file_is_bounded(allowance: Allowance) -> None:
    inner = zipped({f"{number}.txt": TEXT for number in range(9)})
    found = list(unfold(Document(zipped({"a": inner, "b.txt": TEXT}), "pile.zip"), allowance))
    assert sum(isinstance(each, Leaf) for each in found) < 4
    failures = [each.reason for each in found if isinstance(each, Unreadable)]
    assert failures
    assert all(reason.startswith("the file that it is in ") for reason in failures)


def test_files_in_files_end() -> None:
    data = TEXT.encode()
    for _ in range(LIMITS.nesting):
        data = zipped({"a": data})
    assert [kind for _, kind in leaves(data)] == ["text"]
    assert reasons(zipped({"a": data})) == [f"stands inside more than {LIMITS.nesting} other files"]


def test_documents_in_mail_in_a_zip_file() -> None:
    message = mail("See the page.")
    message.add_attachment(page().encode(), maintype="text", subtype="html", filename="lune.html")
    assert leaves(zipped({"m.eml": message.as_bytes()})) == [("pile.zip#m.eml#lune.html", "page")]


def test_the_page_of_a_web_archive_comes_with_its_address() -> None:
    (leaf,) = found(webarchive())
    assert isinstance(leaf, Leaf)
    assert leaf.document.url == "https://riverpost.example/lune"
    (link,) = found(
        b'<?xml version="1.0"?><plist><dict><key>URL</key><string>https://a.example/</string></dict></plist>'
    )
    assert link == Linked("https://a.example/", "pile.zip")
    (other,) = found(b'<?xml version="1.0"?><plist><dict><key>A</key><string>b</string></dict></plist>')
    assert isinstance(other, OtherKind)


def test_a_page_that_is_large_by_its_pictures_is_read_without_them() -> None:
    picture = f'<img src="data:image/png;base64,{"iVBORw0KGgo" * (LIMITS.page_size // 10)}">'
    (leaf,) = found(page().replace("</h1>", f"</h1>{picture}"), "lune.html", ".html")
    assert isinstance(leaf, Leaf)
    assert leaf.document.data.decode() == page().replace("</h1>", '</h1><img src="data:,">')
    (refused,) = found(page("<p>word word</p>" * (LIMITS.page_size // 10)))
    assert isinstance(refused, Unreadable)
    assert refused.reason == "larger than the limit of 10 MB"


def test_a_page_under_another_name_is_read_with_a_word_on_it() -> None:
    assert [type(each) for each in found(page(), "lune.pdf", ".pdf")] == [Misnamed, Leaf]
    assert [type(each) for each in found(page(), "lune.php", ".php")] == [Leaf]
    assert [type(each) for each in found(pdf([]), "lune.pdf", ".pdf")] == [Leaf]
