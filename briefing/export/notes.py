"""References in Markdown, and what they lead to: footnotes, or numbered links in plain CommonMark."""

import re
from collections.abc import Iterable, Mapping

from briefing.export import labels
from briefing.export.arrange import web_address
from briefing.export.escape import destination, escape
from briefing.models import Article

_BANG = re.compile(r"(?<!\\)!$")
"""Before the bracket of a reference it would make a picture of it."""


class Footnotes:
    """`[^1]`, as GitHub, Obsidian, pandoc and others show them."""

    def reference(self, number: int) -> str:
        """The mark in the text."""
        return f"[^{number}]"

    def entries(self, entries: Mapping[int, str]) -> str:
        """The notes. Each ends with a full stop: CommonMark would take some for the address of a link."""
        return "\n\n".join(f"[^{number}]: {entry}." for number, entry in entries.items())


class PlainNotes:
    """`[1](#source-1)`, which every viewer of CommonMark shows; a blank parts it from the words before."""

    def reference(self, number: int) -> str:
        """The mark in the text."""
        return f" [{number}](#source-{number})"

    def entries(self, entries: Mapping[int, str]) -> str:
        """A numbered list."""
        return "\n".join(f'{n}. <a id="source-{n}"></a>{entry}.' for n, entry in entries.items())


Notes = Footnotes | PlainNotes


def cited(text: str, numbers: Iterable[int], notes: Notes) -> str:
    """A stretch of an article with its references directly behind it."""
    return _BANG.sub(r"\\!", escape(text)) + "".join(map(notes.reference, numbers))


def named(outlet: str) -> str:
    """An outlet behind a stretch."""
    return f"*{escape(outlet)}*"


def link(article: Article) -> str:
    """Outlet and title of an article, with its link."""
    title, address = escape(article.title or labels.UNTITLED), web_address(article.url)
    return f"{escape(article.outlet)}: {f'[{title}]({destination(address)})' if address else title}"


def entry(article: Article) -> str:
    """Outlet, title with its link, and date of an article."""
    return f"{link(article)}, {escape(labels.moment(article.published))}"


def source(article: Article) -> str:
    """The same, and its file where there is no link."""
    file = "" if web_address(article.url) else f", file {escape(labels.source_name(article.source))}"
    return f"{entry(article)}{file}"
