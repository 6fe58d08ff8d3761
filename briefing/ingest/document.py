"""A document on its way to a draft: bytes whose kind is not settled yet, and what is known beside them."""

from dataclasses import dataclass

from briefing.ingest.draft import Draft
from briefing.models import Article, Problem


@dataclass(frozen=True, slots=True)
class Known:
    """What a file that holds articles says of one of them: a feed, an export, a mail, a row of a table."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """The day or moment of publication as written; never that of saving."""
    outlet: str | None = None
    language: str | None = None
    incomplete: str | None = None
    """Why what the file holds is not the whole article (highlights, a teaser)."""


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes whose kind is not settled yet."""

    data: bytes
    source: str
    """As given, for showing and for naming; of several articles in one file, each has its own."""
    suffix: str = ""
    """The ending of the name, in small letters with its dot: a hint, never the proof of a kind."""
    url: str | None = None
    charset: str | None = None
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """A web address that a file names as a place to read: of a list, bookmarks, a feed of titles."""

    url: str
    source: str
    """The file that names it."""


Opened = Article | Draft | Document | Linked | Problem
"""What a reader of one kind of file brings: an article (one that this program wrote down itself, else as far
as it is), something to look into again, an address to fetch, or a reason why a part of it is none."""
