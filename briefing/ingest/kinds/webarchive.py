"""What Safari saves: web archives and the files of its links, both property lists."""

import plistlib
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

from briefing.errors import Unreadable
from briefing.ingest.document import Document, Opened
from briefing.ingest.kinds import magic
from briefing.ingest.kinds.magic import OtherKind
from briefing.ingest.kinds.shortcut import link

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def open_plist(document: Document) -> Iterator[Opened]:
    """The main page of a web archive (frames and pictures are beside it), or the address of a link."""
    try:
        found = plistlib.loads(document.data)
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        LookupError,
        TypeError,
        OverflowError,
        RecursionError,
    ):
        raise Unreadable(document.source, "is a web archive or property list that is damaged") from None
    main = found.get("WebMainResource") if isinstance(found, dict) else None
    if isinstance(main, dict):
        yield _page(main, document)
    elif isinstance(found, dict) and "URL" in found:
        yield link(found["URL"], document.source)
    else:
        raise OtherKind(document.source, magic.PROPERTIES)


def _page(main: dict[str, object], document: Document) -> Document:
    data, kind = main.get("WebResourceData"), main.get("WebResourceMIMEType")
    if not isinstance(data, bytes) or not data.strip():
        raise Unreadable(document.source, "is a web archive without a page in it")
    url, charset = main.get("WebResourceURL"), main.get("WebResourceTextEncodingName")
    suffix = ".txt" if kind == "text/plain" else ".html" if kind in _PAGES else ""
    return Document(
        data,
        document.source,
        suffix,
        url if isinstance(url, str) and url.startswith(("http://", "https://")) else document.url,
        charset if isinstance(charset, str) else None,
        document.known,
    )
