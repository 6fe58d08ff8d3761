"""What the user named: files, folders, web addresses, standard input. Each becomes a list of documents."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import Unreadable
from briefing.ingest.clean import clean_line
from briefing.models import Problem

STDIN = "-"
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".mhtml": "archive",
    ".mht": "archive",
}
"""Kinds of document by the ending of the name. Other endings are read when a file is named by itself."""
_ABOUT_THE_FOLDER = ("readme", "license", "licence", "changelog", "contributing")
"""Files that speak of a folder rather than being an article in it; read when named by themselves."""


@dataclass(frozen=True, slots=True)
class Location:
    """One document to read."""

    source: str
    """As given, or the path of a file found in a given folder; cleaned, for showing."""
    path: Path | None = None
    url: str | None = None


def locate(sources: Sequence[str]) -> tuple[list[Location], list[Problem]]:
    """Every document that `sources` name, each once, in the order given, folders sorted by path."""
    found: dict[tuple[str | None, str | None], Location] = {}
    problems = []
    for source in sources:
        try:
            for location in _locations(source):
                key = (os.path.realpath(location.path) if location.path else None, location.url)
                found.setdefault(key, location)
        except Unreadable as failure:
            problems.append(Problem(source=failure.source, reason=failure.reason))
    return list(found.values()), problems


def _locations(source: str) -> Iterator[Location]:
    shown = clean_line(source)
    if source == STDIN:
        yield Location(STDIN)
    elif source.lower().startswith(("http://", "https://")):
        yield Location(shown, url=source)
    elif "://" in source[:12]:
        raise Unreadable(shown, "only http and https addresses can be read")
    elif not source.strip():
        raise Unreadable(shown or "(no name)", "names no file, folder or address")
    else:
        yield from _files(source, shown)


def _files(source: str, shown: str) -> Iterator[Location]:
    path = Path(source)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise Unreadable(shown, why(error)) from None
    if stat.S_ISDIR(mode):
        yield from _in_folder(path, shown)
    elif stat.S_ISREG(mode):
        yield Location(shown, path=path)
    else:
        raise Unreadable(shown, "is neither a file nor a folder")


def _in_folder(folder: Path, shown: str) -> Iterator[Location]:
    paths = sorted(_documents(folder, shown))
    if not paths:
        raise Unreadable(shown, f"no articles in this folder (looked for {' '.join(SUFFIXES)})")
    for path in paths:
        yield Location(clean_line(str(path)), path=path)


def _documents(folder: Path, shown: str) -> Iterator[Path]:
    def refused(error: OSError) -> None:
        if error.filename == str(folder):
            raise Unreadable(shown, why(error))

    for place, folders, names in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if _is_document(name) and (path := Path(place, name)).is_file():
                yield path


def _is_document(name: str) -> bool:
    path = Path(name.lower())
    return path.suffix in SUFFIXES and not name.startswith(".") and path.stem not in _ABOUT_THE_FOLDER


def why(error: OSError | ValueError) -> str:
    """An error of the file system in plain words."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file or folder"
        case PermissionError():
            return "may not be read (permission denied)"
        case OSError():
            return f"could not be read ({(error.strerror or 'unknown error').lower()})"
    return "is not a usable file name"
