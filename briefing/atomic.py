"""Writing a file whole or not at all, and never over another one without leave."""

import os
import re
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from briefing.errors import AlreadyExists, Unwritable

if sys.platform != "win32":
    import fcntl

_OURS = re.compile(r"\.briefing-[0-9a-f]{12}\.part")
"""Names of files that are being written."""


def check(path: Path, *, replace: bool = False) -> None:
    """Raise what `write` would raise for reasons that can be seen beforehand; long work comes between."""
    with in_words(path):
        if path.is_dir():
            raise Unwritable(str(path), "is a folder")
        if not path.parent.is_dir():
            raise Unwritable(str(path), f"there is no folder {path.parent}")
        if not replace and os.path.lexists(path) and not _is_device(path):
            raise AlreadyExists(str(path))


def write(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Put `data` into `path`, by way of a file beside it, so that nobody ever sees a part of it.

    A file that is replaced keeps its mode, and a symbolic link stays one. Devices and named pipes
    (`/dev/stdout`) are written to as they are. What writers that were killed left in the folder is removed.
    Raises `AlreadyExists` when there is a file and not `replace`, `Unwritable` for all that the system
    refuses; the folder is then as it was.
    """
    check(path, replace=replace)
    with in_words(path):
        if _is_device(path):
            path.write_bytes(data)
        else:
            _write_beside(path.resolve(), data, replace)


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what the system refuses into a sentence about `path`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except FileExistsError:
        raise AlreadyExists(str(path)) from None
    except OSError as error:
        raise Unwritable(str(path), (error.strerror or str(error)).casefold()) from error


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _write_beside(path: Path, data: bytes, replace: bool) -> None:
    _sweep(path.parent)
    file, beside = _open_beside(path)
    with file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if sys.platform == "win32":  # where an open file cannot be moved
                file.close()
            if replace:
                _move_over(beside, path)
            else:
                _move_to_free(beside, path)
        finally:
            beside.unlink(missing_ok=True)


def _open_beside(path: Path) -> tuple[BinaryIO, Path]:
    """A new file, held as long as it is open: by a lock, which ends with this process, however it ends.

    Opened by hand: the mode is then what the user's umask makes of it, not a temporary file's 0600.
    """
    while True:
        beside = path.with_name(f".briefing-{secrets.token_hex(6)}.part")
        file = os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb")
        with suppress(OSError):
            _hold(file.fileno())
        if os.fstat(file.fileno()).st_nlink:
            return file, beside
        file.close()  # another writer swept it before it was held


def _move_over(beside: Path, path: Path) -> None:
    if path.exists():
        beside.chmod(stat.S_IMODE(path.stat().st_mode))
    beside.replace(path)


def _sweep(folder: Path) -> None:
    """Remove what writers that were killed left behind; what cannot be removed stays."""
    if sys.platform == "win32":  # has no locks that tell whether the writer lives
        return
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _OURS.fullmatch(entry.name):
                with suppress(OSError):
                    _remove_left(Path(entry))


def _remove_left(path: Path) -> None:
    """Remove a file that nobody holds. Raises `OSError` where somebody does, or where that cannot be told."""
    file = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        status = os.fstat(file)
        if stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid():
            _hold(file)
            path.unlink()
    finally:
        os.close(file)


def _hold(file: int) -> None:
    """Hold an open file. Raises `OSError` where another holds it, or nobody can."""
    if sys.platform != "win32":
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _move_to_free(beside: Path, path: Path) -> None:
    """Move without overwriting, even a file that appeared just now; by a hard link, which is atomic."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        beside.rename(path)
