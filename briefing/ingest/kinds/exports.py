"""Exports of press archives, as texts and as pages: the articles, each with its paper, day and byline."""

import re

from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Opened
from briefing.ingest.kinds.archives import factiva, nexis, proquest
from briefing.ingest.kinds.archives.pages import text_of_page
from briefing.ingest.kinds.entries import bring

HEAD = 200_000
"""Bytes in which the first article ends."""
ARCHIVES = (nexis, factiva, proquest)
NOTHING = "is an export of a press archive, and no article with text was found in it"


def looks_like_export(data: bytes, suffix: str) -> bool:
    """Whether it has the marks that one of the archives puts around its articles."""
    if suffix in (".html", ".htm", ".json") or data.lstrip()[:1] in (b"<", b"{"):
        return False
    return _has_marks(_lines(decode(data[:HEAD])))


def looks_like_export_page(data: bytes, suffix: str) -> bool:
    """Whether a page has those marks in its text."""
    return _has_marks(_lines(text_of_page(Document(data, "", suffix)))[:HEAD])


def _has_marks(text: str) -> bool:
    return any(archive.looks_like(text) for archive in ARCHIVES)


def open_export(document: Document) -> list[Opened]:
    """The articles of an export, without what the archive wrote around them."""
    return _articles(_lines(decode(document.data, declared=document.charset)), document)


def open_export_page(document: Document) -> list[Opened]:
    """The same of an export that is a web page."""
    return _articles(_lines(text_of_page(document)), document)


def _articles(text: str, document: Document) -> list[Opened]:
    archive = next((each for each in ARCHIVES if each.looks_like(text[:HEAD])), nexis)
    return bring(archive.entries(text), document, nothing=NOTHING)


def _lines(text: str) -> str:
    """The text with the line ends of one system; form feeds part articles and are no text."""
    return re.sub(r"\r\n?|\f", "\n", text).replace("\u00a0", " ").replace("\ufeff", "")
