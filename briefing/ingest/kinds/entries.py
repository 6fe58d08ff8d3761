"""Articles as a file of many tells them, and what becomes of each: a draft, a page to read, an address."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import islice
from typing import Literal

from briefing.ingest.document import Document, Known, Linked, Opened
from briefing.ingest.draft import Draft
from briefing.ingest.known import tell
from briefing.ingest.limits import LIMITS
from briefing.ingest.markdown import draft_markdown
from briefing.ingest.prose import word_count
from briefing.ingest.text import draft_text
from briefing.models import Problem
from briefing.safe import is_address

LEAST_WORDS = 25
"""Two sentences of news; what has fewer is a teaser, a caption or a value of something else."""
BREAKS_OFF = "the file that it stands in breaks off there"
LONGEST_ADDRESS = 2_000
"""Characters; browsers and servers take no longer ones."""
BLOCK_TAG = re.compile(
    r"<(?:p|br|div|h[1-6]|article|section|html|body|ul|ol|blockquote)\b[^<>]*>", re.IGNORECASE
)
WHOLE_PAGE = re.compile(
    r"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
UNSEEN = re.compile(
    r"<(script|style|noscript)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL
)
TAG = re.compile(r"<[^<>]*>")
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)

Form = Literal["text", "markdown", "page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article of a file."""

    body: str = ""
    form: Form = "text"
    known: Known = field(default_factory=Known)
    url: str | None = None


def bring(entries: Iterable[Entry], document: Document, *, nothing: str) -> list[Opened]:
    """What the entries of a file come to; `nothing` is said where they come to nothing.

    Of several, each has the file's name with its number as its source ("export.json#2").
    """
    most = LIMITS.articles_in_file
    known = list(islice(entries, most + 1))
    kept = known[:most]
    opened = [_opened(each, document, n if len(kept) > 1 else None) for n, each in enumerate(kept, 1)]
    found: list[Opened] = list(dict.fromkeys(each for each in opened if isinstance(each, Linked)))
    found = [each for each in opened if each is not None and not isinstance(each, Linked)] + found
    if not found:
        return [Problem(source=document.source, reason=nothing)]
    return [*found, *_problems(document.source, opened.count(None), len(kept), cut=len(known) > most)]


def _problems(source: str, empty: int, total: int, *, cut: bool) -> Iterator[Problem]:
    if empty:
        reason = f"{empty} of its {total} entries hold neither the text of an article nor an address"
        yield Problem(source=source, reason=reason)
    if cut:
        yield Problem(
            source=source, reason=f"holds more than {total:,} articles: those after that were not read"
        )


def _opened(entry: Entry, document: Document, number: int | None) -> Draft | Document | Linked | None:
    source = document.source if number is None else f"{document.source}#{number}"
    url = as_address(entry.url)
    if has_text(entry):
        return _with_text(replace(entry, url=url), source)
    return Linked(url, document.source) if url else None


def without_end(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of a file that breaks off: nobody knows how the last one goes on."""
    last = [replace(each, known=replace(each.known, incomplete=BREAKS_OFF)) for each in entries[-1:]]
    return [*entries[:-1], *last]


def has_text(entry: Entry) -> bool:
    """Whether the body of an entry has an article's amount of text."""
    text = shown_text(entry.body) if entry.form == "page" else entry.body
    return word_count(text) >= LEAST_WORDS


def shown_text(html: str) -> str:
    """The text of a page or of a piece of one, all of it, without its structure."""
    return unescape(TAG.sub(" ", UNSEEN.sub(" ", html)))


def _with_text(entry: Entry, source: str) -> Draft | Document:
    if entry.form == "page":
        page = _as_page(entry).encode("utf-8", "replace")
        return Document(page, source, ".html", entry.url, "utf-8", entry.known)
    draft = (draft_markdown if entry.form == "markdown" else draft_text)(entry.body, source)
    draft.url = entry.url or draft.url
    return tell(draft, entry.known)


def _as_page(entry: Entry) -> str:
    """The page; a piece of one as the only article of a page without anything else."""
    if WHOLE_PAGE.match(entry.body):
        return entry.body
    return f'<!DOCTYPE html><html><meta charset="utf-8"><body><article>{entry.body}</article></body></html>'


def formed(text: str) -> tuple[str, Form]:
    """A text field whose form nobody declares: HTML where it has its blocks, else plain text."""
    if BLOCK_TAG.search(text):
        return text, "page"
    return (unescape(text) if ENTITY.search(text) else text), "text"


def as_address(value: object) -> str | None:
    """A web address, if a field holds one and nothing else."""
    text = value.strip() if isinstance(value, str) else ""
    usable = is_address(text) and len(text) <= LONGEST_ADDRESS and text.isprintable()
    usable = usable and not re.search(r"[\s<>\"]", text)
    return text if usable else None
