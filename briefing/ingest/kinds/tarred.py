"""Tar files of documents."""

import tarfile
from collections.abc import Iterator
from io import BytesIO
from tarfile import TarFile, TarInfo

from briefing.errors import Unreadable
from briefing.ingest.document import Document, Opened
from briefing.ingest.folders import articles_among
from briefing.ingest.kinds.parts import part, suffix_of
from briefing.ingest.limits import LIMITS
from briefing.models import Problem

_DAMAGED = (tarfile.TarError, EOFError, OSError, ValueError, OverflowError, RecursionError)
"""What the library raises for bytes that are no sound tar file."""


def open_tar(document: Document) -> Iterator[Opened]:
    """The documents in a tar file, by their paths."""
    try:
        with tarfile.open(fileobj=BytesIO(document.data), mode="r:") as file:
            members = {info.name.removeprefix("./"): info for info in _files(file, document.source)}
            chosen = articles_among(members)
            if not chosen:
                raise Unreadable(document.source, "is a tar file without articles in it")
            for name in sorted(chosen):
                yield _member(file, members[name], part(document.source, name))
    except _DAMAGED:
        raise Unreadable(document.source, "is a tar file that is damaged or cut off") from None


def _files(file: TarFile, source: str) -> Iterator[TarInfo]:
    """The files in it: no links, which may lead anywhere, none with holes, which are larger than they say."""
    before, count = -1, 0
    while info := file.next():
        count += 1
        if count > LIMITS.members:
            raise Unreadable(source, f"holds more than {LIMITS.members} files")
        if info.offset <= before:  # a header that leads back to itself would be read for ever
            raise ValueError
        before = info.offset
        if info.isreg() and not info.issparse():
            yield info


def _member(file: TarFile, info: TarInfo, source: str) -> Opened:
    """One file. Its name is for showing only: nothing is ever written or looked up under it."""
    if info.size > LIMITS.archive_size:
        return Problem(
            source=source, reason=f"larger than the limit of {LIMITS.archive_size // 1_000_000} MB"
        )
    try:
        opened = file.extractfile(info)
        data = opened.read() if opened else b""
    except _DAMAGED:
        return Problem(source=source, reason="is damaged or cut off in the tar file")
    return (
        Document(data, source, suffix_of(info.name))
        if data.strip()
        else Problem(source=source, reason="is empty")
    )
