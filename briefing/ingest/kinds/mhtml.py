"""Saved pages in one file (MHTML, as browsers write it)."""

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from briefing.errors import Unreadable
from briefing.ingest.document import Document

_PAGES = ("text/html", "application/xhtml+xml")
_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")
_PICTURE = re.compile(
    rb"(^--[^\r\n]+\r?\n(?:[^\r\n]+\r?\n)*?content-type:[ \t]*(?:image|font|video|audio|application/octet)"
    rb"[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n)(?:(?!--)[^\r\n]*\r?\n)+",
    re.IGNORECASE | re.MULTILINE,
)
"""Parts that are not looked at: to take them apart needs eight times their size."""


def open_mhtml(document: Document) -> Iterator[Document]:
    """The main page of an archive.

    It is the part that was saved from the archive's own address, or that its type names as the start; the
    first page otherwise, as the format has it. Advertisements in frames may stand before it.
    """
    message = BytesParser(policy=compat32).parsebytes(_PICTURE.sub(rb"\1", document.data))
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES and _payload(part).strip()]
    if not pages:
        raise Unreadable(document.source, "holds no web page")
    page = next((page for page in pages if _is_start(page, message)), pages[0])
    url = _address(page) or _address(message) or document.url
    yield Document(_payload(page), document.source, ".html", url, _charset(page), document.known)


def _is_start(page: Message, message: Message) -> bool:
    start = message.get_param("start")
    if isinstance(start, str) and start.strip("<> ") == str(page.get("Content-ID", "")).strip("<> "):
        return True
    own = str(message.get("Snapshot-Content-Location") or message.get("Content-Location") or "").strip()
    return (
        bool(own) and own.partition("#")[0] == str(page.get("Content-Location", "")).strip().partition("#")[0]
    )


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str | None:
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) else None


def _address(part: Message) -> str | None:
    for header in _ADDRESSES:
        value = str(part.get(header, "")).strip()
        if value.startswith(("http://", "https://")):
            return value
    return None
