"""Bodies that a site sent packed: unpacked whole and sound, or not at all.

What a browser shows of a damaged page, as far as it got, would here become sentences of an outlet.
"""

import zlib
from collections.abc import Callable

_GZIP, _ZLIB, _RAW = 31, 15, -15
"""Ways to call `zlib`: with the head and checksum of gzip, with its own, with none."""
_MEMBERS = 100
"""Pages come in one, seldom a few; each more makes unpacking slower."""


class Damaged(Exception):
    """A body that is cut off, or not what it says it is. `str` says which."""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else "what the site sent is damaged"


class TooLarge(Exception):
    """More than is let in."""


def unpack(data: bytes, packings: str, most: int) -> bytes:
    """The body in `data`, by a `Content-Encoding` header; of at most `most` bytes.

    Raises:
        Damaged: it is not whole and sound, or packed in a way that is not known.
        TooLarge: it is larger, unpacked or on the way.

    """
    for packing in reversed(packings.lower().split(",")):
        name = packing.strip()
        if name in ("", "identity"):
            continue
        if name not in _WAYS:
            raise Damaged(f"what the site sent is packed in a way that is not known ({name[:20]})")
        data = _WAYS[name](data, most)
        if len(data) > most:
            raise TooLarge
    return data


def _gunzip(data: bytes, most: int) -> bytes:
    """One or more members; NULs behind them fill up a block."""
    whole = bytearray()
    for _ in range(_MEMBERS):
        member, data = _inflate(data, _GZIP, most - len(whole))
        whole += member
        if not data.strip(b"\0"):
            return bytes(whole)
    raise Damaged


def _undeflate(data: bytes, most: int) -> bytes:
    """With head and checksum as the standard has it, or without as some servers send it."""
    headed = len(data) > 1 and data[0] & 15 == 8 and int.from_bytes(data[:2], "big") % 31 == 0
    whole, behind = _inflate(data, _ZLIB if headed else _RAW, most)
    if behind:
        raise Damaged
    return whole


def _inflate(data: bytes, way: int, most: int) -> tuple[bytes, bytes]:
    """What comes out, a byte more than `most` at the most, and what stands behind it."""
    unpacker = zlib.decompressobj(way)
    try:
        whole = unpacker.decompress(data, most + 1)
    except zlib.error:
        raise Damaged from None
    if len(whole) > most:
        raise TooLarge
    if not unpacker.eof:
        raise Damaged("what the site sent is cut off")
    return whole, unpacker.unused_data


def _unbrotli(data: bytes, most: int) -> bytes:
    import brotli

    unpacker = brotli.Decompressor()
    try:
        whole: bytes = unpacker.process(data, output_buffer_limit=most + 1)
    except brotli.error:
        raise Damaged from None
    if len(whole) > most:
        raise TooLarge
    if not unpacker.is_finished():
        raise Damaged("what the site sent is cut off")
    return whole


_WAYS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _undeflate,
    "br": _unbrotli,
}
