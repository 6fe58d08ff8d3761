"""Which files of a folder or zip file are documents of their own, by their names alone."""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from pathlib import PurePosixPath

from briefing.ingest.kinds.detect import PAGE_SUFFIXES
from briefing.ingest.vocabulary import load

_MACINTOSH = "__MACOSX"
"""The folder of zip files in which that system keeps what belongs to each file."""


def articles_among(names: Iterable[str]) -> list[str]:
    """The names (paths with "/") of what may be an article, in their order.

    Not: hidden files; files that speak of the folder; what stands in the folder beside a page that was saved
    complete; of an archive's many copies of one page all but the best.
    """
    seen = [name for name in names if not any(map(is_hidden, name.split("/")))]
    beside = _beside_pages(seen)
    seen = [name for name in seen if beside.isdisjoint(_folders(name))]
    kept = _best_copies(seen)
    best = set(kept.values())
    return [
        name
        for name in seen
        if name in best or not (_is_about(name) or any(folder in kept for folder in _folders(name)))
    ]


def is_hidden(name: str) -> bool:
    """Whether a file or folder is not shown, or left behind by a system."""
    hidden = name.startswith(".") and name not in (".", "..")
    return hidden or name == _MACINTOSH or name.lower() in load("saving")["litter"]


def _is_about(name: str) -> bool:
    return PurePosixPath(name.lower()).stem in load("saving")["about"]


def _folders(name: str) -> Iterator[str]:
    """The folders that a file is in, "" being the one that all are in."""
    while name:
        name = name.rpartition("/")[0]
        yield name


def _beside_pages(names: Sequence[str]) -> set[str]:
    """The folders that stand beside a page of their name."""
    pages = {stem for name in names if (stem := _stem(name)) is not None}
    folders = {folder for name in names for folder in _folders(name)}
    endings = load("saving")["beside"]
    return {
        folder
        for folder in folders
        if any(folder.endswith(ending) and folder.removesuffix(ending) in pages for ending in endings)
    }


def _stem(name: str) -> str | None:
    """The name of a page without its ending; None for other files."""
    stem, dot, ending = name.rpartition(".")
    return stem if dot + ending.lower() in PAGE_SUFFIXES else None


def _best_copies(names: Iterable[str]) -> dict[str, str]:
    """The folders that hold an archive's copies of one page, and the best copy in each."""
    known, sure = _known_names()
    found: dict[str, set[str]] = {}
    for name in names:
        for folder, inner in _splits(name):
            if inner in known:
                found.setdefault(folder, set()).add(inner)
    return {
        folder: f"{folder}/{best}".lstrip("/")
        for folder, inner in found.items()
        if len(inner) > 1 and not sure.isdisjoint(inner) and (best := _best(inner))
    }


def _best(copies: Container[str]) -> str | None:
    return next((copy for copy in load("saving")["copies"] if copy in copies), None)


def _splits(name: str) -> Iterator[tuple[str, str]]:
    """The folder that a file may be a copy of a page in, and its name in there: of one or two parts."""
    folder, _, file = name.rpartition("/")
    yield folder, file
    if folder:
        outer, _, inner = folder.rpartition("/")
        yield outer, f"{inner}/{file}"


@cache
def _known_names() -> tuple[frozenset[str], frozenset[str]]:
    """What is in the folder of an archive, and that of it which no other folder has."""
    saving = load("saving")
    names = frozenset(saving["copies"] + saving["marks"])
    return names, frozenset(name for name in names if name.startswith(tuple(saving["sure"])))
