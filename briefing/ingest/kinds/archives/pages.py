"""Exports of press archives as web pages: their text, a line for each block, as exports in text have it."""

import re
from collections.abc import Iterator

from briefing.ingest.decode import decode
from briefing.ingest.document import Document
from briefing.ingest.kinds.markup import Element, root_of

MARKS = re.compile(rb"factiva|load-date|proquest document id|end of document", re.IGNORECASE)
"""What pages of the archives say of themselves; in others, which mention one, no fields will be found."""
BLOCKS = frozenset(
    (
        "p",
        "div",
        "tr",
        "br",
        "table",
        "li",
        "ul",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "section",
        "article",
    )
)
NO_TEXT = frozenset(("script", "style", "head", "template", "noscript"))


def text_of_page(document: Document) -> str:
    """The text of a page that names an archive; "" of any other one."""
    if not MARKS.search(document.data):
        return ""
    page = root_of(decode(document.data, declared=document.charset))
    return "" if page is None else "".join(_texts(page))


def _texts(page: Element) -> Iterator[str]:
    """Text with a line end around each block, and a tab around the cells of a row."""
    waiting: list[Element | str] = [page]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each.tag, str) and each.tag not in NO_TEXT:
            end = "\n" if each.tag in BLOCKS else "\t" if each.tag in ("td", "th") else ""
            waiting.append(end)
            for child in reversed(each):
                waiting += [_in_one_line(child.tail), child]
            waiting += [_in_one_line(each.text), end]


def _in_one_line(text: str | None) -> str:
    return " ".join((text or "").splitlines())
