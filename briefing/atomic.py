"""Writing a file whole or not at all, and never over another one without leave."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import AlreadyExists, Unwritable


def check(path: Path, *, replace: bool = False) -> None:
    """Raise what `write` would raise for reasons that can be seen beforehand; long work comes between."""
    with _in_words(path):
        if path.is_dir():
            raise Unwritable(str(path), "is a folder")
        if not path.parent.is_dir():
            raise Unwritable(str(path), f"there is no folder {path.parent}")
        if not replace and os.path.lexists(path) and not _is_device(path):
            raise AlreadyExists(str(path))


def write(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Put `data` into `path`, by way of a file beside it, so that nobody ever sees a part of it.

    A file that is replaced keeps its mode, and a symbolic link stays one. Devices and named pipes
    (`/dev/stdout`) are written to as they are. Raises `AlreadyExists` when there is a file and not
    `replace`, `Unwritable` for all that the system refuses; the folder is then as it was.
    """
    check(path, replace=replace)
    with _in_words(path):
        if _is_device(path):
            path.write_bytes(data)
        else:
            _write_beside(path.resolve(), data, replace)


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
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
    beside = path.with_name(f".briefing-{secrets.token_hex(6)}.part")
    try:
        _write_new(beside, data)
        if replace:
            if path.exists():
                beside.chmod(stat.S_IMODE(path.stat().st_mode))
            beside.replace(path)
        else:
            _move_to_free(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _write_new(path: Path, data: bytes) -> None:
    """Open by hand: the mode is then what the user's umask makes of it, not a temporary file's 0600."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


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
