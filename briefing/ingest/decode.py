"""Bytes to text: byte order marks, declared encodings, and a guess where nothing is declared."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_KINDS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive (a Word or e-book file, perhaps)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\0", "a database"),
)
_HEAD = 4096
_WESTERN = "cp1252"
_WESTERN_ONLY = re.compile(rb"[\x80-\x9f]")
"""Curly quotes and dashes in windows-1252; control characters in the ISO-8859 encodings."""
_SAMPLE = 20_000
"""Bytes that tell an encoding; more make the guess slower, not better."""
_DENSE = 0.25
"""Share of bytes beyond ASCII: under a tenth in Western languages, most of a text in other scripts."""
_MOST_DAMAGE = 20
"""Whole characters beyond ASCII for each damaged one."""
_MOST_CONTROLS = 0.02
"""Share of control characters in text, NUL among them: strays are let through, the door cleans them.
Of bytes without any order every tenth is one."""
_STRAYS = 3
"""That many are let through in short texts, too, if they are fewer than one in ten."""
_CONTROLS = bytes({*range(32)} - {9, 10, 11, 12, 13, 27})
_HOLE = bytes(16)
"""NULs in a row: what a file system puts where it lost a piece, and binary files have between theirs."""


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text in `data`.

    A byte order mark decides, then `declared` (an HTTP header), then what the document says of itself, by the
    names that the WHATWG gives encodings ("latin1" means windows-1252). What is undeclared is UTF-8 if it is
    valid UTF-8, UTF-16 when every other byte is NUL, and is guessed otherwise. Bytes that the encoding does
    not have become U+FFFD; nothing raises. A NUL is no character of a text and goes: parsers of pages would
    put something else there.
    """
    return _decoded(data, declared).replace("\0", "")


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if found := _utf16_without_mark(data):
        return data.decode(found, "replace")
    for name in (declared, _self_declared(data)):
        if name and (text := _strictly(data, name)) is not None:
            return text
    return _undeclared(data)


def binary_kind(data: bytes) -> str | None:
    """What kind of file that is not text these bytes are; None for text in any encoding."""
    for magic, kind in _KINDS:
        if data.startswith(magic):
            return kind
    if any(data.startswith(mark) for mark, _ in _MARKS) or _utf16_without_mark(data):
        return None
    return "a binary file" if _HOLE in data or _is_controlled(data[:_HEAD]) or _is_controlled(data) else None


def _is_controlled(data: bytes) -> bool:
    """Whether more control characters are in it than strays."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > max(_MOST_CONTROLS * len(data), min(_STRAYS, len(data) // 10))


def _strictly(data: bytes, name: str) -> str | None:
    """The text under a declared encoding; None where it is unknown or plainly wrong."""
    from resiliparse.parse.encoding import map_encoding_to_html5

    encoding = map_encoding_to_html5(name, fallback_utf8=False)
    if not encoding or encoding.startswith("utf-16"):  # the declaration could be read, so it is not UTF-16
        return None
    if encoding != "utf-8" and (text := _utf8_all_the_same(data)) is not None:
        return text  # servers and templates declare an encoding by default, over pages that are not in it
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode(encoding, "replace") if encoding == "utf-8" and _nearly_utf8(data) else None
    except LookupError:
        return None


def _utf8_all_the_same(data: bytes) -> str | None:
    """The text of UTF-8 with more than ASCII in it, a little damage allowed.

    Hardly any other text is UTF-8 by chance: in every other encoding the bytes beyond ASCII follow each other
    in ways that UTF-8 does not have.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data.decode(errors="replace") if _nearly_utf8(data) else None
    return None if text.isascii() else text


def _undeclared(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    if _nearly_utf8(data):
        return data.decode(errors="replace")
    encoding = _guess(data)
    try:
        return data.decode(encoding, "replace")
    except LookupError:
        return data.decode(_WESTERN, "replace")


def _guess(data: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8."""
    from resiliparse.parse.encoding import detect_encoding

    guess = detect_encoding(data) or "utf-8"
    if guess == "utf-8":  # its word for "cannot tell", as happens with a few accents and with Korean
        return _dense_guess(data[:_SAMPLE])
    if guess == _WESTERN and b"\xa4" in data and not _WESTERN_ONLY.search(data):
        return "iso-8859-15"  # the euro, where windows-1252 has the currency sign that nobody writes
    return guess


def _dense_guess(data: bytes) -> str:
    """Western where few bytes are beyond ASCII (accents, curly quotes); else what the bytes suggest."""
    if sum(byte > 0x7F for byte in data) < _DENSE * len(data):
        return _WESTERN
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else _WESTERN


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8 with a little damage: far more characters that only UTF-8 writes so than broken bytes."""
    text = data.decode(errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    whole = sum(character > "\x7f" for character in text) - broken
    return whole > _MOST_DAMAGE * broken or (whole > 0 and broken == 1 and text.endswith("\ufffd"))


def _self_declared(data: bytes) -> str | None:
    head = data[:_HEAD]
    if b"<" not in head:
        return None
    found = _DECLARED.search(head)
    return found[1].decode("ascii") if found else None


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of mostly Latin text shows in the NULs at every other byte."""
    head = data[: _HEAD - _HEAD % 2]
    half = len(head) // 2
    if half < 4:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None
