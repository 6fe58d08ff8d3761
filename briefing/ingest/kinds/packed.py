"""Files that were packed with gzip, of any kind inside."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from briefing.errors import Unreadable
from briefing.ingest.document import Document
from briefing.ingest.kinds.parts import suffix_of
from briefing.ingest.limits import LIMITS
from briefing.ingest.packing import Damaged, TooLarge, unpack


def open_gzip(document: Document) -> Iterator[Document]:
    """The file inside. It is the same source: there is no other in it."""
    try:
        data = unpack(document.data, "gzip", LIMITS.archive_size)
    except TooLarge:
        most = LIMITS.archive_size // 1_000_000
        raise Unreadable(document.source, f"unpacks to more than the limit of {most} MB") from None
    except Damaged:
        raise Unreadable(document.source, "is packed with gzip, and damaged or cut off") from None
    if not data.strip():
        raise Unreadable(document.source, "is empty once it is unpacked")
    yield replace(document, data=data, suffix=suffix_of(PurePosixPath(document.source).stem))
