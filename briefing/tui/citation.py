"""A passage with its source, as one copies it into a note."""

from collections.abc import Callable

from briefing.export.escape import destination, escape
from briefing.models import Article, Passage
from briefing.safe import is_address
from briefing.tui.index import StoryIndex
from briefing.tui.present import when


def cite(index: StoryIndex, passage: Passage) -> str:
    """The passage, verbatim, and under it outlet, origin, title, date and link, as far as they are known."""
    article = index.articles[passage.article]
    source = _source(index, passage, f"“{article.title}”" if article.title else "")
    return "\n".join(part for part in (passage.text, f"— {source}", article.url or "") if part)


def cite_in_markdown(index: StoryIndex, passage: Passage) -> str:
    """The same as a quotation in Markdown, the title linked; nothing in it can be anything but text."""
    article = index.articles[passage.article]
    source = _source(index, passage, _linked(article), escape)
    return f"> {escape(passage.text)}\n>\n> — {source}\n"


def _linked(article: Article) -> str:
    title = escape(article.title or article.url or "")
    return f"[{title}]({destination(article.url)})" if article.url and is_address(article.url) else title


def _source(index: StoryIndex, passage: Passage, title: str, write: Callable[[str], str] = str) -> str:
    article = index.articles[passage.article]
    origin = index.origin(article.id)
    outlet = article.outlet if origin == article.outlet else f"{article.outlet} (from {origin})"
    date = when(article.published) if article.published else ""
    place = f"paragraph {passage.paragraph + 1}"
    return ", ".join(part for part in (write(outlet), title, date, place) if part)
