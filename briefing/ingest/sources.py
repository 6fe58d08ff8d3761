"""What the user named: files, folders, web addresses, standard input. Each becomes a list of documents."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import Unreadable
from briefing.ingest.clean import clean_line
from briefing.ingest.folders import articles_among, is_hidden
from briefing.models import Problem
from briefing.safe import is_address, without_login

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Location:
    """One document to read."""

    source: str
    """As given, or the path of a file found in a given folder; cleaned, for showing."""
    path: Path | None = None
    url: str | None = field(default=None, repr=False)
    """With the login that it may hold: for fetching, never for showing."""
    folder: str | None = None
    """The given folder in which it was found, for showing; None for what was named itself."""

    @property
    def suffix(self) -> str:
        """The ending of its name, in small letters."""
        return self.path.suffix.lower() if self.path else ""


def locate(sources: Sequence[str]) -> tuple[list[Location], list[Problem]]:
    """Every document that `sources` name, each once, in the order given, folders sorted by path."""
    found: dict[tuple[str | None, str | None], Location] = {}
    problems = []
    for source in sources:
        try:
            for each in _located(source):
                if isinstance(each, Problem):
                    problems.append(each)
                else:
                    found.setdefault((os.path.realpath(each.path) if each.path else None, each.url), each)
        except Unreadable as failure:
            problems.append(Problem(source=failure.source, reason=failure.reason))
        except OSError as error:  # the folder one is in is gone
            problems.append(Problem(source=clean_line(source), reason=why(error)))
    return list(found.values()), problems


def _located(source: str) -> Iterator[Location | Problem]:
    shown = clean_line(without_login(source))
    if source == STDIN:
        yield Location(STDIN)
    elif is_address(source):
        yield Location(shown, url=source)
    elif "://" in source[:12]:
        raise Unreadable(shown, "only http and https addresses can be read")
    elif not source.strip():
        raise Unreadable(shown or "(no name)", "names no file, folder or address")
    else:
        yield from _files(source, shown)


def _files(source: str, shown: str) -> Iterator[Location | Problem]:
    path = Path(source)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise Unreadable(shown, why(error)) from None
    shown = clean_line(source)
    if stat.S_ISDIR(mode):
        yield from _in_folder(path, shown)
    elif stat.S_ISREG(mode):
        yield Location(shown, path=path)
    else:
        raise Unreadable(shown, "is neither a file nor a folder")


def _in_folder(folder: Path, shown: str) -> Iterator[Location | Problem]:
    """What is in a folder, by path; what of it cannot be looked at comes as a problem."""
    found = list(_walk(folder))
    yield from (each for each in found if isinstance(each, Problem))
    paths = {each.relative_to(folder).as_posix(): each for each in found if isinstance(each, Path)}
    chosen = articles_among(paths)
    if not chosen and len(found) == len(paths):
        raise Unreadable(shown, "no articles in this folder")
    for path in sorted(paths[name] for name in chosen):
        yield Location(clean_line(str(path)), path=path, folder=shown)


def _walk(folder: Path) -> Iterator[Path | Problem]:
    """Files at any depth. Folders may vanish, and be closed to the reader, while this goes on."""
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if is_hidden(entry.name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(Path(entry))
                    else:
                        yield from _file(Path(entry))
        except OSError as error:
            yield Problem(source=clean_line(str(place)), reason=why(error))


def _file(path: Path) -> Iterator[Path | Problem]:
    """A path in a folder, if a file is there. A folder or pipe that is named like one is none."""
    try:
        if stat.S_ISREG(path.stat().st_mode):
            yield path
    except OSError as error:
        yield Problem(source=clean_line(str(path)), reason=why(error))


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
