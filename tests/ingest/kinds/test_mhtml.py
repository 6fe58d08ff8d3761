import pytest

from briefing.errors import Unreadable
from briefing.ingest.decode import decode
from briefing.ingest.document import Document
from briefing.ingest.kinds.mhtml import open_mhtml
from tests.ingest.kinds.making import mhtml, page

ADDRESS = "https://riverpost.example/lune"
ARCHIVE = (
    "From: <Saved by Blink>\r\n"
    "Snapshot-Content-Location: https://example.com/ferry\r\n"
    "MIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
    "------b\r\nContent-Type: text/html; charset=windows-1252\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<p>The caf=E9 by the =\r\nferry is closed.</p>\r\n"
    "------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n------b--\r\n"
)
AD = "<p>Our partners insure your boat.</p>"


def opened(data: bytes) -> Document:
    (document,) = open_mhtml(Document(data, "ferry.mhtml", ".mhtml"))
    return document


def test_the_page_inside_is_found_and_decoded() -> None:
    document = opened(ARCHIVE.encode())
    assert (
        decode(document.data, declared=document.charset).strip() == "<p>The café by the ferry is closed.</p>"
    )
    assert document.url == "https://example.com/ferry"


@pytest.mark.parametrize("frames", [0, 1, 2])
def test_frames_before_the_page_are_not_it(frames: int) -> None:
    ads = [(f"https://ads.example/{n}", AD) for n in range(2)]
    parts = [*ads[:frames], (ADDRESS, page()), *ads[frames:]]
    document = opened(mhtml(parts, f"{ADDRESS}#top"))
    assert document.data.decode().strip() == page()
    assert document.url == ADDRESS


def test_the_part_that_is_named_as_the_start() -> None:
    data = mhtml([("cid:ad", AD), ("cid:main", page())], "cid:none").decode()
    data = data.replace("multipart/related;", 'multipart/related; start="<main@x>";', 1)
    data = data.replace("Content-Location: cid:main", "Content-ID: <main@x>")
    assert opened(data.encode()).data.decode().strip() == page()


def test_many_pictures_are_not_taken_apart() -> None:
    picture = (
        "------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + "iVBORw0K\r\n" * 1000
    )
    data = ARCHIVE.replace("------b--", f"{picture}{picture}------b--").encode()
    assert opened(data) == opened(ARCHIVE.encode())


@pytest.mark.parametrize(
    "data", [b"", b"MIME-Version: 1.0\n\njust text", ARCHIVE.split("------b")[0].encode()]
)
def test_without_a_page_it_says_so(data: bytes) -> None:
    with pytest.raises(Unreadable, match="holds no web page"):
        opened(data)
