"""What becomes of what a reader of a kind brings, as far as these tests need it."""

from collections.abc import Callable
from pathlib import Path

from briefing.ingest.article import build
from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Linked, Opened
from briefing.ingest.draft import Draft
from briefing.ingest.known import tell
from briefing.ingest.markdown import draft_markdown
from briefing.ingest.pages.extractor import Extractor
from briefing.models import Article, Problem

FERRY = (
    "The ferry across the sound stays in port this week, its owners told passengers on Monday morning.",
    "Engineers found a broken shaft when they looked at the machine, and a new one has to be cast first.",
    "About 900 people cross every day, most of them on their way to work or to the only school nearby.",
)
TIMBER = (
    "Sawmills along the river cut a third more timber than last year, their association reported today.",
    "Much of it goes to builders in the south, where prices rose by 12 percent within only two months.",
)
FERRY_PAGE = "".join(f"<p>{each}</p>\n" for each in FERRY)
TIMBER_PAGE = "".join(f"<p>{each}</p>\n" for each in TIMBER)

Opener = Callable[[Document], list[Opened]]


def opened(opener: Opener, text: str | bytes, name: str = "pile.json") -> list[Opened]:
    data = text if isinstance(text, bytes) else text.encode()
    return opener(Document(data, name, Path(name).suffix))


def articles(found: list[Opened]) -> list[Article]:
    """All of it read to the end; addresses and problems are left out."""
    with Extractor(processes=1) as extractor:
        return [_article(each, extractor) for each in found if isinstance(each, Article | Draft | Document)]


def _article(each: Article | Draft | Document, extractor: Extractor) -> Article:
    if isinstance(each, Article):
        return each
    return build(_draft(each, extractor) if isinstance(each, Document) else each)


def _draft(document: Document, extractor: Extractor) -> Draft:
    text = decode(document.data, declared=document.charset)
    if document.suffix == ".md":
        return tell(draft_markdown(text, document.source), document.known)
    return tell(extractor.draft(text, document.source, document.url), document.known)


def problems(found: list[Opened]) -> list[str]:
    return [each.reason for each in found if isinstance(each, Problem)]


def addresses(found: list[Opened]) -> list[str]:
    return [each.url for each in found if isinstance(each, Linked)]
