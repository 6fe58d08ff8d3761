"""Where a briefing may be written: one rule for the command and for the app."""

import os
import stat
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from briefing import atomic
from briefing.errors import Unwritable
from briefing.ingest.sources import locate
from briefing.made_here import is_brief
from briefing.paths import config_file, state_file

_ENDS = 8_000
"""Bytes at either end of a file that tell whether it is a brief."""


def check(target: Path, sources: Sequence[str], *, replace: bool = False) -> None:
    """Raise `Unwritable` when `target` is a file that a run over `sources` reads, whatever it is called here.

    No leave to replace files changes that. Else raise what `atomic.check` raises.
    """
    _check(target, _Read(sources), replace=replace)


def _check(target: Path, read: "_Read", *, replace: bool) -> None:
    file = _file(target)
    if file:
        if file in read.named or (file in read.documents and not _is_brief(target)):
            raise Unwritable(str(target), "is one of the sources")
        if file in (_file(config_file()), _file(state_file())):
            raise Unwritable(str(target), "is where this program keeps its settings")
    atomic.check(target, replace=replace)


def write(target: Path, data: bytes, sources: Sequence[str], *, replace: bool = False) -> None:
    """Put `data` into `target`, whole or not at all. Raises what `check` and `atomic.write` raise."""
    check(target, sources, replace=replace)
    atomic.write(target, data, replace=replace)


def check_folder(folder: Path) -> None:
    """Raise `Unwritable` when `folder` is no folder and cannot be made one."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise Unwritable(str(folder), "is not a folder")
    if not folder.parent.is_dir():
        raise Unwritable(str(folder), f"there is no folder {folder.parent}")


def write_folder(
    folder: Path, files: Iterable[tuple[str, str]], sources: Sequence[str], *, replace: bool = False
) -> None:
    """Put files into a folder, which is made where only its own is missing.

    None is written when one of them may not be. Raises what `write` raises.
    """
    check_folder(folder)
    contents = {folder / name: text for name, text in files}
    with atomic.in_words(folder):
        folder.mkdir(exist_ok=True)
    read = _Read(sources)
    for file in contents:
        _check(file, read, replace=replace)
    for file, text in contents.items():
        _check(file, read, replace=replace)
        atomic.write(file, text.encode(), replace=replace)


_File = tuple[int, int]
"""Device and number."""


def _file(path: Path | int) -> _File | None:
    """What a file is, whatever leads to it: link, other name, other spelling. None where no file is."""
    try:
        status = os.stat(path)  # noqa: PTH116 - which takes the number of an open file, too
    except (OSError, ValueError):
        return None
    return (status.st_dev, status.st_ino) if stat.S_ISREG(status.st_mode) else None


class _Read:
    """The files that a run over some sources reads: looked up when first asked for, and once."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = sources

    @cached_property
    def named(self) -> frozenset[_File | None]:
        """What the sources name themselves, and what is behind standard input: a text or a list."""
        return frozenset({_file(0), *(_file(Path(source)) for source in self._sources)})

    @cached_property
    def documents(self) -> frozenset[_File | None]:
        """The documents in the folders named; an earlier brief beside them is no article."""
        documents, _ = locate(self._sources)
        return frozenset(_file(document.path) for document in documents if document.path)


def _is_brief(target: Path) -> bool:
    try:
        with target.open("rb") as file:
            head = file.read(_ENDS)
            file.seek(max(0, target.stat().st_size - _ENDS))
            return is_brief((head + file.read()).decode("utf-8", "replace"))
    except OSError:
        return False
