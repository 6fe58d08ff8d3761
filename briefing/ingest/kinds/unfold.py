"""Files in files, opened one inside the other until what is left is read as it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.errors import Unreadable
from briefing.faults import as_problem
from briefing.ingest.document import Document, Linked
from briefing.ingest.draft import Draft
from briefing.ingest.kinds.detect import detect
from briefing.ingest.kinds.pictures import without_pictures
from briefing.ingest.kinds.table import opener
from briefing.ingest.limits import LIMITS
from briefing.models import Article, Problem

NOT_READ = "could not be read"
NO_TEXTS = frozenset(
    (".pdf", ".docx", ".doc", ".rtf", ".odt", ".epub", ".zip", ".gz", ".eml", ".mbox", ".webarchive", ".vtt",
     ".srt", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".mp3", ".mp4")
)  # fmt: skip
"""Endings that promise something else than a page or a text."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A document that holds no other."""

    document: Document
    kind: str
    """"page", "pdf", "markdown" or "text"."""


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A word on a file whose name promises something else than the page or text that is in it."""

    source: str


Unfolded = Article | Leaf | Misnamed | Draft | Linked | Problem | Unreadable


@dataclass(slots=True)
class Allowance:
    """How much may still come out of one file."""

    size: int = LIMITS.unpacked_size
    members: int = LIMITS.members

    def take(self, document: Document) -> None:
        """Count a document; a failure when it is one too many."""
        self.size -= len(document.data)
        self.members -= 1
        if self.size < 0:
            most = f"{LIMITS.unpacked_size // 1_000_000} MB"
            raise Unreadable(document.source, f"the file that it is in unpacks to more than {most}")
        if self.members < 0:
            raise Unreadable(
                document.source, f"the file that it is in holds more than {LIMITS.members} others"
            )


def _bounded(document: Document, kind: str) -> Document:
    """A document of an article's size: pages without their pictures."""
    if kind == "page":
        document = replace(document, data=without_pictures(document.data))
    if kind != "pdf" and len(document.data) > LIMITS.file_size:
        raise Unreadable(document.source, f"larger than the limit of {LIMITS.file_size // 1_000_000} MB")
    return document


def unfold(document: Document, allowance: Allowance | None = None) -> Iterator[Unfolded]:
    """What is in a document, in its order, each as soon as it is asked for. Nothing that it holds raises."""
    yield from _unfold(document, LIMITS.nesting, allowance or Allowance())


def _unfold(document: Document, depth: int, allowance: Allowance) -> Iterator[Unfolded]:
    try:
        kind = detect(document)
        open_ = opener(kind)
        if open_ is None:
            if kind != "pdf" and document.suffix in NO_TEXTS:
                yield Misnamed(document.source)
            yield Leaf(_bounded(document, kind), kind)
            return
        if not depth:
            raise Unreadable(document.source, f"stands inside more than {LIMITS.nesting} other files")
        for each in open_(document):
            if isinstance(each, Document):
                allowance.take(each)
                yield from _unfold(each, depth - 1, allowance)
            else:
                yield each
    except Unreadable as failure:
        yield failure
    except Exception as error:
        yield as_problem(error, [document.source], NOT_READ)
