"""Outlets that nothing tells: named by what is readable of the name of their file; copies are none."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from briefing.ingest.metadata.outlet import name_of_file
from briefing.letters import letters_of
from briefing.models import Article, Problem

_MADE = re.compile(r"[0-9a-f]*(?:\d[a-f]|[a-f]\d)[0-9a-f]*(?:-[0-9a-f]{4,})*", re.IGNORECASE)
_START = 30
"""Letters by which it is told beforehand which texts may be the same."""
_SHORTEST = 8
"""Letters and digits mixed, from which a part of a file name was made by a program."""
_COPY = re.compile(
    r"[\s_-]*\(\d{1,2}\)$|[\s_-]+(?:copy|copia|copie|kopie|копия)(?:[\s_-]*\d{1,2})?$", re.IGNORECASE
)
"""What systems and browsers put behind the name of a second copy: "ferry (1)", "ferry copy 2"."""


def name_readably(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles; an outlet named by its file gets what is readable of it, if no other has that."""
    articles = tuple(articles)
    names = [_name(article) for article in articles]
    owners: dict[str, set[str]] = {}
    for name, article in zip(names, articles, strict=True):
        owners.setdefault(name, set()).add(article.outlet)
    return tuple(
        replace(article, outlet=name) if len(owners[name]) == 1 else article
        for name, article in zip(names, articles, strict=True)
    )


def without_copies(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles, of copies of one file that names no outlet only one, and a word on each of the others.

    "ferry.txt" and "ferry (1).txt" are no two outlets that tell the same; "herald.txt" and "post.txt" may be.
    """
    articles = tuple(articles)
    kept: dict[tuple[str, ...], str] = {}
    copies: dict[str, Problem] = {}
    for article in sorted(_alike(articles), key=lambda each: (len(each.source), each.source)):
        of = kept.setdefault(_told(article), article.source)
        if of != article.source:
            reason = f"is a copy of {of}: counted once"
            copies[article.id] = Problem(source=article.source, reason=reason)
    return tuple(each for each in articles if each.id not in copies), tuple(copies.values())


def _alike(articles: Iterable[Article]) -> list[Article]:
    """Those named by their files that begin as another one does: of few is the whole text compared."""
    unnamed = [each for each in articles if _is_unnamed(each)]
    starts = ["".join(each.paragraphs[:1])[:_START] for each in unnamed]
    counts = Counter(starts)
    return [each for each, start in zip(unnamed, starts, strict=True) if counts[start] > 1]


def _is_unnamed(article: Article) -> bool:
    stem = name_of_file(article.source)
    return article.url is None and article.outlet in (stem, readable(stem))


def _told(article: Article) -> tuple[str, ...]:
    """The name of its file without a copy's mark, and all that an article tells, however it is laid out."""
    name = _COPY.sub("", name_of_file(article.source))
    told = (article.title or "", " ".join(article.authors), "".join(article.paragraphs))
    return (name, article.language, article.published or "", *map(letters_of, told))


def _name(article: Article) -> str:
    unnamed = article.outlet == name_of_file(article.source)
    return readable(article.outlet) if unnamed else article.outlet


def readable(stem: str) -> str:
    """What tells a file from others, without what programs append: "file 002" of "002_9dd7e9eb9162a891"."""
    if " " in stem:
        return stem
    parts = [part for part in re.split(r"[_.\s]+", stem) if part]
    kept = [part for part in parts if not (len(part) >= _SHORTEST and _MADE.fullmatch(part))]
    if len(kept) == len(parts):
        return stem
    return f"file {' '.join(kept)}" if kept else f"file {parts[0][:4]}"
