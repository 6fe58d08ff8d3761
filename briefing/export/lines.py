"""The lines of a Markdown brief that prove something, each made from the article it points to.

`markdown` writes with these; `briefing.verify` makes them again from the sources and compares, so that
one changed character anywhere in such a line is found.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.export.anchors import anchors
from briefing.export.arrange import unique, web_address
from briefing.export.escape import destination, escape
from briefing.export.labels import UNTITLED, byline, digest, moment, place
from briefing.made_here import SEAL
from briefing.models import Article, Passage

STORY = re.compile(r"## (\d+)\. (.*)")
"""The heading of one of several stories."""
_COUNTS = re.compile(r"- (\d+ origins?, \d+ outlets?, \d+ articles?)")
_BELOW = 5
"""Rows from a story's heading to its counts, and one for an empty one."""


def contents(rows: Sequence[str]) -> Iterator[str]:
    """An entry for each story among the `rows` of a document: its title as a link, and its counts."""
    headings = [index for index, row in enumerate(rows) if row.startswith("#")]
    for index, anchor in zip(headings, anchors(rows[index] for index in headings), strict=True):
        if story := STORY.fullmatch(rows[index]):
            below = map(_COUNTS.fullmatch, rows[index : index + _BELOW])
            counts = next((found[1] for found in below if found), "")
            yield f"{story[1]}. [{story[2]}]({destination(f'#{anchor}')}): {counts}"


def references(numbers: Iterable[int]) -> str:
    """Note numbers as "[1] [2]": literal text in CommonMark, for nothing defines these labels."""
    return " ".join(f"[{number}]" for number in numbers)


def quotation(text: str, numbers: Iterable[int]) -> str:
    """A sentence of an article and its notes."""
    return f"{escape(text)} {references(numbers)}"


def attributed(outlets: Iterable[str], text: str, numbers: Iterable[int]) -> str:
    """Who says it in these words, the words, and their notes."""
    return f"{escape(', '.join(unique(outlets)))}: {quotation(text, numbers)}"


def witness(outlet: str, number: int) -> str:
    """An outlet and the note with its place."""
    return f"{escape(outlet)} [{number}]"


def note(number: int, article: Article, passage: Passage) -> str:
    """Outlet, title with its link, date, place and content hash; places count from 1, ends included."""
    return (
        f"{number}. {_named(article)}, {escape(moment(article.published))}"
        f"; article {escape(article.id)}, {place(passage)}; sha256 {digest(passage.text)}"
    )


def source(article: Article) -> str:
    """Outlet, title with its link, authors and date of an article."""
    return f"- {_named(article)}, {escape(byline(article))}"


def location(article: Article) -> str:
    """Where an article was read; `verify` looks there when it is given no sources."""
    return f"  - Read from {escape(article.source)}, article {escape(article.id)}"


def _named(article: Article) -> str:
    title = escape(article.title or UNTITLED)
    address = web_address(article.url)
    return f"{escape(article.outlet)}: {f'[{title}]({destination(address)})' if address else title}"


def seal(body: str) -> str:
    """The document's last line: a checksum over `body`, spaces at line ends apart."""
    kept = "\n".join(line.rstrip() for line in body.rstrip().split("\n"))
    return SEAL + hashlib.sha256(kept.encode()).hexdigest()
