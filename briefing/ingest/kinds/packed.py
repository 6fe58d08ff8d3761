"""Files that were packed by themselves (gzip, bzip2, xz), of any kind inside."""

import bz2
import lzma
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from briefing.errors import Unreadable
from briefing.ingest.document import Document
from briefing.ingest.kinds.parts import suffix_of
from briefing.ingest.limits import LIMITS
from briefing.ingest.packing import Damaged, TooLarge, unpack

_STREAMS = 100
"""Programs that pack on several processors write a file as a few; each more makes unpacking slower."""


def open_gzip(document: Document) -> Iterator[Document]:
    """The file inside. It is the same source: there is no other in it."""
    yield _opened(document, "gzip", lambda data, most: unpack(data, "gzip", most))


def open_bzip2(document: Document) -> Iterator[Document]:
    """The file inside, as of one packed with gzip."""
    yield _opened(document, "bzip2", lambda data, most: _streams(bz2.BZ2Decompressor, data, most))


def open_xz(document: Document) -> Iterator[Document]:
    """The file inside, as of one packed with gzip."""
    yield _opened(document, "xz", lambda data, most: _streams(_xz, data.rstrip(b"\0"), most))


def _xz() -> lzma.LZMADecompressor:
    return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=LIMITS.unpacked_size)


def _opened(document: Document, packing: str, unpacked: Callable[[bytes, int], bytes]) -> Document:
    try:
        data = unpacked(document.data, LIMITS.archive_size)
    except TooLarge:
        most = LIMITS.archive_size // 1_000_000
        raise Unreadable(document.source, f"unpacks to more than the limit of {most} MB") from None
    except Damaged:
        raise Unreadable(document.source, f"is packed with {packing}, and damaged or cut off") from None
    if not data.strip():
        raise Unreadable(document.source, "is empty once it is unpacked")
    return replace(document, data=data, suffix=suffix_of(PurePosixPath(document.source).stem))


def _streams(
    unpacker: Callable[[], bz2.BZ2Decompressor | lzma.LZMADecompressor], data: bytes, most: int
) -> bytes:
    """What is in one or more streams, one behind the other."""
    whole = bytearray()
    for _ in range(_STREAMS):
        stream = unpacker()
        try:
            whole += stream.decompress(data, most + 1 - len(whole))
        except (OSError, lzma.LZMAError, ValueError):
            raise Damaged from None
        if len(whole) > most:
            raise TooLarge
        if not stream.eof:
            raise Damaged
        data = stream.unused_data
        if not data:
            return bytes(whole)
    raise Damaged
