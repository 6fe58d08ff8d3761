import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import Unreadable
from briefing.ingest.document import Document
from briefing.ingest.kinds.detect import detect
from briefing.ingest.kinds.magic import OtherKind
from tests.ingest.kinds.making import HTML, TEXT, docx, mail, mhtml, packed, page, pdf, webarchive, zipped

QUOTED = "\n".join(f"> {line}" for line in TEXT.splitlines())
FORWARDED = (
    f"See below.\n\n---- Forwarded message ----\nFrom: A <a@b.example>\nDate: today\nSubject: Lune\n\n{TEXT}"
)
CUES = "00:00:01,000 --> 00:00:02,000\nThe bridge\n"


@pytest.mark.parametrize(
    ("data", "suffix", "kind"),
    [
        (page(), ".txt", "page"),
        (page(), ".pdf", "page"),
        (page(), "", "page"),
        (HTML, ".txt", "page"),
        (f"<div class='content'>{HTML}</div>", ".php", "page"),
        (f"<!-- saved from url=(0014)about:internet -->\n{page()}", ".txt", "page"),
        (f"\ufeff\n<!-- a --><!-- b -->\n{HTML}", "", "page"),
        (f'<?php include "x.php"; ?>\n{page()}', ".php", "page"),
        (f'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C"><html>{HTML}</html>', ".xml", "page"),
        (f"The bridge\n{HTML}", ".txt", "page"),
        (page().encode("utf-16"), "", "page"),
        (TEXT, ".txt", "text"),
        (TEXT, ".html", "page"),
        ("The sign <p> opens a paragraph, and 3 < 4.\n\n" * 3, ".txt", "text"),
        ("<img src='a.png'>\n\n# Bridge\n\nThe bridge is shut.", ".md", "markdown"),
        (TEXT, ".MD".lower(), "markdown"),
        (f"---\ntitle: Bridge\n---\n{TEXT}", ".txt", "markdown"),
        (f"\ufeff\r\n# Bridge\r\n\r\n{TEXT}", ".txt", "markdown"),
        (f"# Bridge\n\n{TEXT}", "", "markdown"),
        (f"# of bridges shut: 3\n{TEXT}", ".txt", "text"),
        (f"#bridge\n\n{TEXT}", ".txt", "text"),
        ("[1] The bridge over the Lune stays shut.", ".txt", "text"),
        ("{\\rtf is not} how this begins", ".txt", None),
        (pdf([]), "", "pdf"),
        (b"junk of a mail gateway\n" + pdf([]), ".txt", "pdf"),
        (packed(page()), ".html", "gzip"),
        (zipped({"a.txt": TEXT}), ".txt", "zip"),
        (docx(), "", "zip"),
        (webarchive(), "", "plist"),
        (mail().as_bytes(), ".txt", "mail"),
        (mail(html=page()).as_bytes(), "", "mail"),
        (b"From a@b.example Mon Feb  3 08:00:00 2025\n" + mail().as_bytes(), "", "mbox"),
        (mhtml([("https://a.example/", page())], "https://a.example/"), ".txt", "mhtml"),
        (FORWARDED, ".txt", "quoted"),
        (QUOTED, ".txt", "quoted"),
        (QUOTED, ".md", "markdown"),
        (f"WEBVTT\n\n{CUES}", "", "subtitles"),
        (f"1\n{CUES}", ".txt", "subtitles"),
        (f"\ufeff{CUES}", "", "subtitles"),
        ("[InternetShortcut]\r\nURL=https://a.example/\r\n", ".url", "shortcut"),
        ('[{"title": "Bridge", "text": "Shut."}]', ".txt", "json"),
        ('<rss version="2.0"><channel></channel></rss>', ".txt", "feed"),
        ("https://a.example/1\nhttps://a.example/2\n", ".txt", "addresses"),
        ("The bridge is shut. [Buses](https://a.example/1) run.\n", ".txt", "text"),
        (
            "# Bridge\n\nIt is shut, says [the port](https://a.example/1). Buses run.\n\n- Since May\n",
            ".md",
            "markdown",
        ),
        (
            "- [The U.S. bridge](https://a.example/1): read this\nShut!\n- https://a.example/2 Lune",
            ".txt",
            "addresses",
        ),
        ("桥关闭了。公交 https://a.example/1 运行。\n", ".txt", "text"),
        ("Title: Lune\nDate: Monday\n\nThe bridge is shut.", ".txt", "text"),
        ("Monday: the bridge is shut.\n\nTuesday: it is not.", ".txt", "text"),
    ],
)
def test_bytes_tell_what_a_file_is(data: bytes | str, suffix: str, kind: str | None) -> None:
    document = Document(data if isinstance(data, bytes) else data.encode(), "pile", suffix)
    if kind is None:
        with pytest.raises(OtherKind):
            detect(document)
    else:
        assert detect(document) == kind


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"{\\rtf1\\ansi The bridge is shut.}", "is an RTF document, not a text or a page (save it as"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "is a picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "is a picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "is a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><title>A</title></svg>", "is a picture"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "is a video"),
        (b"ID3\x04\0\0", "is a sound recording"),
        (b"7z\xbc\xaf\x27\x1c\0", "is an archive of another kind than zip and tar"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Office document"),
        (b"SQLite format 3\0", "is a database"),
        (b"\x7fELF\2\1\1", "is a program"),
        (bytes(range(256)) * 8, "is a binary file"),
        (b"<?xml version='1.0'?><project><target/></project>", "is an XML file that is no page and no feed"),
    ],
)
def test_what_holds_no_article_is_called_by_its_name(data: bytes, told: str) -> None:
    with pytest.raises(OtherKind) as refusal:
        detect(Document(data, "pile", ".txt"))
    assert refusal.value.reason.startswith(told)


@given(st.binary(max_size=400), st.sampled_from(["", ".txt", ".html", ".md", ".csv"]))
def test_any_bytes_are_something_or_refused(data: bytes, suffix: str) -> None:
    try:
        assert detect(Document(data, "pile", suffix))
    except Unreadable as refusal:
        assert refusal.reason  # noqa: PT017 - either is right
