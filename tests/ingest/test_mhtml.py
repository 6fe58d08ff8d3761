import pytest

from briefing.errors import Unreadable
from briefing.ingest.pages.mhtml import looks_like_mhtml, open_mhtml

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


def test_the_page_inside_is_found_and_decoded() -> None:
    page = open_mhtml(ARCHIVE.encode(), "ferry.mhtml")
    assert page.html.strip() == "<p>The café by the ferry is closed.</p>"
    assert page.url == "https://example.com/ferry"


def test_archives_are_told_by_their_beginning() -> None:
    assert looks_like_mhtml(ARCHIVE.encode())
    assert not looks_like_mhtml(b"MIME-Version is a header, the text explains.")


@pytest.mark.parametrize(
    "data", [b"", b"MIME-Version: 1.0\n\njust text", ARCHIVE.split("------b")[0].encode()]
)
def test_without_a_page_it_says_so(data: bytes) -> None:
    with pytest.raises(Unreadable, match="holds no web page"):
        open_mhtml(data, "ferry.mhtml")
