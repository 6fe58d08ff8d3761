"""Files that stand for a link."""

from collections.abc import Iterator

from briefing.errors import Unreadable
from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Linked
from briefing.ingest.kinds.entries import as_address


def open_shortcut(document: Document) -> Iterator[Linked]:
    """The address in a link of Windows."""
    lines = decode(document.data, declared=document.charset).splitlines()
    found = next((line.partition("=")[2] for line in lines if line.strip().lower().startswith("url=")), "")
    yield link(found, document.source)


def link(address: object, source: str) -> Linked:
    """The place that a link leads to.

    Raises:
        Unreadable: it is no web address.

    """
    if url := as_address(address):
        return Linked(url, source)
    raise Unreadable(source, "is a link without a web address")
