"""Names of outlets that no article tells: the reader's own, otherwise the file's made readable."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.models import Article, Briefing, Evidence, Provenance

LONGEST = 60
"""Characters of a name that a reader may give."""
_MADE = re.compile(r"[0-9a-f]*(?:\d[a-f]|[a-f]\d)[0-9a-f]*(?:-[0-9a-f]{4,})*", re.IGNORECASE)
_SHORTEST = 8
"""Letters and digits mixed, from which a part of a file name was made by a program."""


def name_outlets(articles: Iterable[Article], names: Mapping[str, str]) -> tuple[Article, ...]:
    """The articles, their outlets called as the reader called them, by path or address in `names`.

    Who has no name but its file's gets what is readable of it, if no other outlet is called so.
    """
    # Deferred: reading articles takes longer than the first paint, and has been done where this is called.
    from briefing.ingest.metadata.outlet import name_of_file

    articles = tuple(articles)
    found = {
        article.source: names.get(article.source)
        or (readable(article.outlet) if article.outlet == name_of_file(article.source) else article.outlet)
        for article in articles
    }
    own = {article.source: article.outlet for article in articles}
    owners: dict[str, set[str]] = {}
    for source, name in found.items():
        owners.setdefault(name, set()).add(own[source])
    return tuple(
        replace(article, outlet=found[article.source])
        if article.source in names or len(owners[found[article.source]]) == 1
        else article
        for article in articles
    )


def readable(stem: str) -> str:
    """What tells a file from others, without what programs append: "file 002" of "002_9dd7e9eb9162a891"."""
    if " " in stem:
        return stem
    parts = [part for part in re.split(r"[_.\s]+", stem) if part]
    kept = [part for part in parts if not (len(part) >= _SHORTEST and _MADE.fullmatch(part))]
    if len(kept) == len(parts):
        return stem
    return f"file {' '.join(kept)}" if kept else f"file {parts[0][:4]}"


def rename(briefing: Briefing, old: str, new: str) -> Briefing:
    """A briefing in which an outlet has another name, which no other outlet or origin has."""

    def called(name: str) -> str:
        return new if name == old else name

    def evidence(found: Evidence) -> Evidence:
        return replace(found, origin=called(found.origin))

    def provenance(found: Provenance) -> Provenance:
        pieces = tuple(map(evidence, found.evidence))
        return replace(found, origin=called(found.origin), evidence=pieces)

    return replace(
        briefing,
        articles=tuple(replace(each, outlet=called(each.outlet)) for each in briefing.articles),
        provenance=tuple(map(provenance, briefing.provenance)),
        sigla=tuple((called(name), siglum) for name, siglum in briefing.sigla),
        stories=tuple(
            replace(story, coverage=tuple(replace(c, outlet=called(c.outlet)) for c in story.coverage))
            for story in briefing.stories
        ),
    )
