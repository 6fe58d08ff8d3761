"""Bytes of a location: from disk, from the web, from standard input. Each with its limit."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from briefing.errors import Unreadable
from briefing.ingest.document import Document, Linked
from briefing.ingest.fetch import fetch
from briefing.ingest.kinds.detect import HEAD
from briefing.ingest.kinds.magic import OtherKind, refused
from briefing.ingest.limits import LIMITS
from briefing.ingest.sources import STDIN, Location, why
from briefing.safe import without_login

_SUFFIXES = {
    "": ".html",
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/csv": ".csv",
}
"""Endings by what a server says; of other kinds the bytes tell."""


def load(location: Location, stdin: Callable[[], bytes] | None) -> Document:
    """The document at a location.

    Raises:
        Unreadable: there is none, it is empty or too large, or its first bytes say that it holds no article.

    """
    if location.url is not None:
        return _fetched(location.url, location.source, named=True)
    if location.path is not None:
        return Document(_bytes_of(location.path, location.source), location.source, location.suffix)
    if stdin is None:
        raise Unreadable(STDIN, "there is no standard input to read")
    data = stdin()
    if not data.strip():
        raise Unreadable(STDIN, "standard input is empty")
    _check_size(data, STDIN)
    return Document(data, STDIN)


def follow(linked: Linked) -> Document:
    """What an address leads to that a file names. The reader did not: no place inside a network is asked."""
    return _fetched(linked.url, without_login(linked.url), named=False)


def _fetched(url: str, source: str, *, named: bool) -> Document:
    fetched = fetch(url) if named else fetch(url, named=False)
    return Document(fetched.data, source, _SUFFIXES.get(fetched.kind, ""), fetched.url, fetched.charset)


def _bytes_of(path: Path, source: str) -> bytes:
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            data = _read(file, source)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise Unreadable(source, why(error)) from None
    _check_size(data, source)
    moved = (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)
    if moved or len(data) < after.st_size:
        raise Unreadable(source, "changed while it was read")
    if not data.strip():
        raise Unreadable(source, "is empty")
    return data


def _read(file: BinaryIO, source: str) -> bytes:
    """All of a file, as far as it is let in; of a film or a picture only what tells that it is one."""
    head = file.read(HEAD)
    if name := refused(head):
        raise OtherKind(source, name)
    return head + file.read(LIMITS.archive_size + 1 - len(head))


def _check_size(data: bytes, source: str) -> None:
    if len(data) > LIMITS.archive_size:
        raise Unreadable(source, f"larger than the limit of {LIMITS.archive_size // 1_000_000} MB")
