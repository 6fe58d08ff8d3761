"""Articles out of a briefing that this program wrote as JSON: the same paragraphs, the same ids."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.ingest.article import content_id
from briefing.ingest.clean import clean_line
from briefing.ingest.document import Document, Opened
from briefing.ingest.draft import Draft
from briefing.ingest.limits import LIMITS
from briefing.ingest.metadata.credits import find_evidence
from briefing.ingest.metadata.dates import normalize_date
from briefing.models import Article, Dropped, Evidence, Problem
from briefing.safe import without_login

FORMAT = "briefing/"
"""Begins the name of the format, before its version."""


def is_own(value: object) -> bool:
    """Whether a JSON value is a briefing."""
    return (
        isinstance(value, dict)
        and str(value.get("format", "")).startswith(FORMAT)
        and isinstance(value.get("articles"), list)
    )


def own_articles(value: object, document: Document) -> list[Opened]:
    """The articles of a briefing. It is to be trusted as little as any file: all of it is cleaned."""
    records = value["articles"] if isinstance(value, dict) else []
    kept = records[: LIMITS.articles_in_file]
    found: list[Opened] = []
    for number, record in enumerate(kept, 1):
        source = document.source if len(kept) == 1 else f"{document.source}#{number}"
        article = _article(record, source) if isinstance(record, dict) else None
        found.append(article or Problem(source=source, reason="is no article with text in a briefing"))
    return found or [Problem(source=document.source, reason="is a briefing without articles")]


def _article(record: dict[str, object], source: str) -> Article | None:
    paragraphs = tuple(_lines(record.get("paragraphs")))
    outlet = _line(record.get("outlet"))
    if not paragraphs or not outlet:
        return None
    url = _line(record.get("url"))
    article = Article(
        id="",
        source=source,
        outlet=outlet,
        title=_line(record.get("title")) or None,
        authors=tuple(_lines(record.get("authors"))),
        published=normalize_date(_line(record.get("published"))),
        language=_line(record.get("language")) or "und",
        url=without_login(url) or None,
        paragraphs=paragraphs,
        dropped=tuple(_dropped(record.get("dropped"), len(paragraphs))),
        incomplete=_line(record.get("incomplete")) or None,
    )
    article = replace(article, evidence=_evidence(article, record))
    return replace(article, id=content_id(article))


def _line(value: object) -> str:
    return clean_line(value) if isinstance(value, str) else ""


def _lines(value: object) -> Iterator[str]:
    yield from (line for each in (value if isinstance(value, list) else []) if (line := _line(each)))


def _dropped(value: object, paragraphs: int) -> Iterator[Dropped]:
    for each in value if isinstance(value, list) else []:
        if isinstance(each, dict) and (text := _line(each.get("text"))):
            reason = _line(each.get("reason")) or "set apart"
            yield Dropped(text=text, reason=reason, before=_place(each.get("before"), paragraphs))


def _place(value: object, last: int) -> int:
    """A place before one of the paragraphs or after the last (numbers come as written)."""
    return min(int(value), last) if isinstance(value, str) and value.isdecimal() and len(value) < 9 else last


def _evidence(article: Article, record: dict[str, object]) -> tuple[Evidence, ...]:
    """What the article says of its origin, read anew; only the link to the original stands nowhere else."""
    told = record.get("origin_evidence")
    links = (each for each in (told if isinstance(told, list) else []) if isinstance(each, dict))
    link = next((_line(each.get("text")) for each in links if each.get("kind") == "canonical-link"), None)
    draft = Draft(source=article.source, lines=[], authors=list(article.authors), canonical=link)
    return find_evidence(draft, article.outlet, article.paragraphs, article.dropped)
