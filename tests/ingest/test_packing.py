"""Packed bodies come whole and sound, or not at all."""

import gzip
import zlib
from contextlib import suppress

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ingest.packing import Damaged, TooLarge, unpack

PAGE = b"".join(b"<p>Line %d of the report, no two alike: %d.</p>" % (n, n * n) for n in range(400))


def deflate_raw(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKED = {
    "gzip": gzip.compress(PAGE, mtime=0),
    "deflate": zlib.compress(PAGE),
    "br": brotli.compress(PAGE),
}
SUM_AT_THE_END = ("gzip", "deflate")


@pytest.mark.parametrize(
    ("packings", "data"),
    [
        *PACKED.items(),
        ("", PAGE),
        ("identity", PAGE),
        ("GZip", PACKED["gzip"]),
        ("x-gzip", PACKED["gzip"]),
        ("deflate", deflate_raw(PAGE)),
        ("gzip", gzip.compress(PAGE[:100], mtime=0) + gzip.compress(PAGE[100:], mtime=0)),
        ("gzip", gzip.compress(b"", mtime=0) + PACKED["gzip"]),
        ("gzip", PACKED["gzip"] + bytes(512)),
        ("deflate, br", brotli.compress(PACKED["deflate"])),
    ],
)
def test_what_is_whole_is_unpacked(packings: str, data: bytes) -> None:
    assert unpack(data, packings, len(PAGE)) == PAGE


@pytest.mark.parametrize("packing", PACKED)
@given(cut=st.integers(min_value=1))
def test_what_is_cut_off_anywhere_is_refused(packing: str, cut: int) -> None:
    data = PACKED[packing]
    with pytest.raises(Damaged):
        unpack(data[: len(data) - 1 - cut % len(data)], packing, len(PAGE))


@pytest.mark.parametrize("packing", SUM_AT_THE_END)
@given(at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_one_wrong_bit_never_makes_another_text(packing: str, at: int, bit: int) -> None:
    data = bytearray(PACKED[packing])
    data[at % len(data)] ^= 1 << bit
    with suppress(Damaged, TooLarge):
        assert unpack(bytes(data), packing, len(PAGE)) == PAGE  # in a time stamp, say


@pytest.mark.parametrize(
    ("packing", "data"),
    [
        *((name, data + b"more") for name, data in PACKED.items()),
        ("gzip", PACKED["gzip"] + PACKED["gzip"][:-9]),
        ("gzip", gzip.compress(b"", mtime=0) * 1000),
        ("deflate", deflate_raw(PAGE)[:-1]),
        *((name, b"") for name in PACKED),
        *((name, b"not packed at all") for name in PACKED),
    ],
)
def test_what_is_damaged_is_refused(packing: str, data: bytes) -> None:
    with pytest.raises(Damaged):
        unpack(data, packing, 10**6)


@pytest.mark.parametrize("packing", PACKED)
def test_what_grows_too_large_is_stopped(packing: str) -> None:
    with pytest.raises(TooLarge):
        unpack(PACKED[packing], packing, len(PAGE) - 1)


def test_an_unknown_way_of_packing_is_named() -> None:
    with pytest.raises(Damaged, match=r"not known \(zstd\)"):
        unpack(b"", "zstd", 100)
