"""Names of outlets that nothing tells: what is readable of the name of their file."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefing.ingest.metadata.outlet import name_of_file
from briefing.models import Article

_MADE = re.compile(r"[0-9a-f]*(?:\d[a-f]|[a-f]\d)[0-9a-f]*(?:-[0-9a-f]{4,})*", re.IGNORECASE)
_SHORTEST = 8
"""Letters and digits mixed, from which a part of a file name was made by a program."""


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
