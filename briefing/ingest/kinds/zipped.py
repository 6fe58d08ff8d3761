"""Zip files of documents, and the kinds of document that are zip files themselves."""

import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from briefing.errors import Unreadable
from briefing.ingest.document import Document, Opened
from briefing.ingest.draft import Draft
from briefing.ingest.folders import articles_among
from briefing.ingest.kinds import magic
from briefing.ingest.kinds.magic import Name, OtherKind
from briefing.ingest.kinds.parts import part, suffix_of
from briefing.ingest.limits import LIMITS
from briefing.models import Problem

_DAMAGED = (
    BadZipFile,
    LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    RuntimeError,
)
"""What the library raises for bytes that are no sound zip file."""
_ENCRYPTED = 0x1
_NAMED: tuple[tuple[str, Name], ...] = (
    ("xl/workbook.xml", magic.SHEET),
    ("xl/workbook.bin", magic.SHEET),
    ("ppt/presentation.xml", magic.SLIDES),
    ("META-INF/container.xml", magic.BOOK),
    ("Index/Document.iwa", magic.APPLE),
    ("META-INF/MANIFEST.MF", magic.PROGRAM),
    ("AndroidManifest.xml", magic.PROGRAM),
)
"""Other documents that are zip files, by a member that they all have."""
_WORD = "word/document.xml"
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_Office = Callable[[ZipFile, dict[str, ZipInfo], str], Draft | Document]


def open_zip(document: Document) -> Iterator[Opened]:
    """The documents in a zip file, by their paths; a document that is one itself as that."""
    try:
        with ZipFile(BytesIO(document.data)) as file:
            yield from _open(file, document)
    except _DAMAGED:
        raise Unreadable(document.source, "is a zip file that is damaged or cut off") from None


def _open(file: ZipFile, document: Document) -> Iterator[Opened]:
    members = {info.filename: info for info in file.infolist() if not info.is_dir()}
    if read_office := _office(file, members):
        yield read_office(file, members, document.source)
        return
    if other := _other_document(file, members):
        raise OtherKind(document.source, other)
    if len(members) > LIMITS.members:
        raise Unreadable(document.source, f"holds more than {LIMITS.members} files")
    chosen = articles_among(members)
    if not chosen:
        raise Unreadable(document.source, "is a zip file without articles in it")
    for name in sorted(chosen):
        yield _member(file, members[name], document)


def _other_document(file: ZipFile, members: dict[str, ZipInfo]) -> Name | None:
    for member, name in _NAMED:
        if member in members:
            return name
    kind = _declared(file, members)
    return magic.BOOK if b"epub" in kind else magic.OPEN_DOCUMENT if b"opendocument" in kind else None


def _member(file: ZipFile, info: ZipInfo, document: Document) -> Opened:
    """One file. Its name is for showing only: nothing is ever written or looked up under it."""
    source = part(document.source, info.filename)
    if info.flag_bits & _ENCRYPTED:
        return Problem(source=source, reason="is locked with a password")
    try:
        with file.open(info) as opened:
            data = opened.read(LIMITS.archive_size + 1)
    except _DAMAGED:
        return Problem(source=source, reason="is damaged in the zip file")
    if len(data) > LIMITS.archive_size:
        return Problem(
            source=source, reason=f"larger than the limit of {LIMITS.archive_size // 1_000_000} MB"
        )
    if not data.strip():
        return Problem(source=source, reason="is empty")
    return Document(data, source, suffix_of(info.filename))


def _office(file: ZipFile, members: dict[str, ZipInfo]) -> _Office | None:
    """The reader of a document that people write texts in; None for any other zip file."""
    if _WORD in members:
        from briefing.ingest.kinds.docx import read_word

        return read_word
    if "content.xml" in members and _OPEN_TEXT in _declared(file, members):
        from briefing.ingest.kinds.odt import read_open_document

        return read_open_document
    return None


def _declared(file: ZipFile, members: dict[str, ZipInfo]) -> bytes:
    """What a zip file says that it is."""
    return file.open("mimetype").read(100) if "mimetype" in members else b""
