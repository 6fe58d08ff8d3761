"""From sources to articles: one document after the other, failures as values."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice
from pathlib import Path

from briefing.errors import Unreadable
from briefing.faults import as_problem
from briefing.helper import Share, alone
from briefing.ingest.ahead import in_order
from briefing.ingest.article import build
from briefing.ingest.decode import binary_kind, decode
from briefing.ingest.document import Document
from briefing.ingest.draft import Draft
from briefing.ingest.fetch import fetch
from briefing.ingest.limits import LIMITS
from briefing.ingest.markdown import draft_markdown
from briefing.ingest.pages.extractor import Extractor
from briefing.ingest.pages.mhtml import looks_like_mhtml, open_mhtml
from briefing.ingest.sources import STDIN, SUFFIXES, Location, locate, why
from briefing.ingest.text import draft_text
from briefing.made_here import is_brief
from briefing.models import Article, Problem, Tick, by_date, quiet

NOT_READ = "could not be read"
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of the sources."""

    articles: tuple[Article, ...]
    """In the order of `models.by_date`, none twice."""
    problems: tuple[Problem, ...]
    """What could not be read, by source."""


_Brought = Article | Problem | Draft | Document | Unreadable
"""A document on its way to an article, as far as it is."""


def read(
    sources: Sequence[str],
    *,
    stdin: Callable[[], bytes] | None = None,
    tick: Tick = quiet,
    share: Share = alone,
) -> Reading:
    """Read everything that `sources` name; what cannot be read becomes a problem.

    `stdin` gives the bytes that "-" stands for. `tick("reading", done, total)` comes after each document.
    """
    results = list(read_each(sources, stdin=stdin, tick=tick, share=share))
    articles = {article.id: article for article in sorted(_articles(results), key=_by_source, reverse=True)}
    problems = {result for result in results if isinstance(result, Problem)}
    return Reading(
        tuple(sorted(articles.values(), key=by_date)),
        tuple(sorted(problems, key=lambda p: (p.source, p.reason))),
    )


def read_each(
    sources: Sequence[str],
    *,
    stdin: Callable[[], bytes] | None = None,
    tick: Tick = quiet,
    share: Share = alone,
) -> Iterator[Article | Problem]:
    """The same, one by one in the order of the sources; an article may come twice."""
    locations, problems = locate(sources)
    yield from problems
    tick("reading", 0, len(locations))
    with Extractor() as extractor:
        ahead = share(_read_text, locations)

        def bring(batch: Iterable[tuple[int, Location]]) -> list[_Brought]:
            return [ahead.take(index) or _bring(place, stdin, extractor) for index, place in batch]

        brought = in_order(bring, _batches(enumerate(locations)), LIMITS.documents_at_once)
        for done, document in enumerate(chain.from_iterable(brought), 1):
            yield _finish(document)
            tick("reading", done, len(locations))


def _batches(numbered: Iterable[tuple[int, Location]]) -> Iterator[list[tuple[int, Location]]]:
    """What is waited for together: text files a few at a time, as a thread costs more than to read one.

    Anything else may take long and comes alone.
    """
    for is_text, alike in groupby(numbered, key=lambda each: _is_text_file(each[1])):
        while batch := list(islice(alike, LIMITS.texts_at_once if is_text else 1)):
            yield batch


def _is_text_file(location: Location) -> bool:
    return location.path is not None and SUFFIXES.get(location.path.suffix.lower()) in ("text", "markdown")


def _articles(results: Sequence[Article | Problem]) -> list[Article]:
    return [result for result in results if isinstance(result, Article)]


def _by_source(article: Article) -> str:
    return article.source


def _bring(location: Location, stdin: Callable[[], bytes] | None, extractor: Extractor) -> _Brought:
    """What has to be waited for: disk, network, the extracting process. Several at a time."""
    try:
        document = _load(location, stdin)
        return _draft_of_page(document, extractor) or document
    except Unreadable as failure:
        return failure
    except Exception as error:
        return as_problem(error, [location.source], NOT_READ)


def _finish(brought: _Brought) -> Article | Problem:
    """What takes thinking. One at a time: a second busy thread would make the app's screen lag."""
    if isinstance(brought, Article | Problem):
        return brought
    try:
        if isinstance(brought, Unreadable):
            raise brought
        return build(brought if isinstance(brought, Draft) else _draft_of_text(brought))
    except Unreadable as failure:
        return Problem(source=failure.source, reason=failure.reason)
    except Exception as error:
        return as_problem(error, [brought.source], NOT_READ)


def _read_text(location: Location) -> Article | Problem | None:
    """A text file read whole, as another process does it; None for what is not one."""
    if not _is_text_file(location):
        return None
    try:
        document = _load(location, None)
    except Unreadable as failure:
        return _finish(failure)
    page = looks_like_mhtml(document.data) or _is_page(document)
    return None if page else _finish(document)


def _load(location: Location, stdin: Callable[[], bytes] | None) -> Document:
    if location.url is not None:
        fetched = fetch(location.url)
        suffix = {"text/markdown": ".md", "text/plain": ".txt"}.get(fetched.kind, ".html")
        return Document(fetched.data, location.source, suffix, fetched.url, fetched.charset)
    if location.path is not None:
        return Document(
            _bytes_of(location.path, location.source), location.source, location.path.suffix.lower()
        )
    if stdin is None:
        raise Unreadable(STDIN, "there is no standard input to read")
    data = stdin()
    if not data.strip():
        raise Unreadable(STDIN, "standard input is empty")
    _check_size(data, LIMITS.file_size, STDIN)
    return Document(data, STDIN)


def _bytes_of(path: Path, source: str) -> bytes:
    limit = LIMITS.archive_size if SUFFIXES.get(path.suffix.lower()) == "archive" else LIMITS.file_size
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            data = file.read(limit + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise Unreadable(source, why(error)) from None
    _check_size(data, limit, source)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(
        data
    ) < after.st_size:
        raise Unreadable(source, "changed while it was read")
    if not data.strip():
        raise Unreadable(source, "is empty")
    return data


def _check_size(data: bytes, limit: int, source: str) -> None:
    if len(data) > limit:
        raise Unreadable(source, f"larger than the limit of {limit // 1_000_000} MB")


def _draft_of_page(document: Document, extractor: Extractor) -> Draft | None:
    """The draft of a page, saved or fetched; None when the document is a text."""
    if looks_like_mhtml(document.data):
        page = open_mhtml(document.data, document.source)
        return extractor.draft(page.html, document.source, page.url)
    if _is_page(document):
        return extractor.draft(_text_of(document), document.source, document.url)
    return None


def _draft_of_text(document: Document) -> Draft:
    is_markdown = SUFFIXES.get(document.suffix) == "markdown"
    draft = (draft_markdown if is_markdown else draft_text)(_text_of(document), document.source)
    draft.url = draft.url or document.url
    return draft


def _text_of(document: Document) -> str:
    if kind := binary_kind(document.data):
        raise Unreadable(document.source, f"is {kind}, not a text or a page")
    text = decode(document.data, declared=document.charset)
    if not text.strip():
        raise Unreadable(document.source, "is empty")
    if is_brief(text):
        raise Unreadable(document.source, "is a brief that this program exported, not an article")
    return text


def _is_page(document: Document) -> bool:
    kind = SUFFIXES.get(document.suffix)
    return kind in ("page", "archive") or (
        kind != "markdown"
        and document.data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGE_STARTS)
    )
