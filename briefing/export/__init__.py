"""A `Briefing` as a document: Markdown, JSON, HTML or plain text. Pure: text in, text out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from briefing.export import contract, html, markdown, text
from briefing.models import Briefing


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a briefing down."""

    write: Callable[[Briefing], str]
    suffixes: tuple[str, ...]
    """File name endings that choose it, the usual one first."""


FORMATS = {
    "markdown": Format(markdown.write, (".md", ".markdown")),
    "json": Format(contract.write, (".json",)),
    "html": Format(html.write, (".html", ".htm")),
    "text": Format(text.write, (".txt", ".text")),
}


def format_of(path: str) -> str | None:
    """The name of the format that a file name's ending asks for; None when it asks for none of them."""
    suffix = PurePath(path).suffix.casefold()
    return next((name for name, form in FORMATS.items() if suffix in form.suffixes), None)
