"""The ways to write a briefing down."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from briefing.export import contract, html, markdown, tables, text
from briefing.export.style import USUAL, Style
from briefing.models import Briefing


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a briefing down."""

    styled: Callable[[Briefing, Style], str]
    suffixes: tuple[str, ...]
    """File name endings that choose it, the usual one first."""

    def write(self, briefing: Briefing, style: Style = USUAL) -> str:
        """The document."""
        return self.styled(briefing, style)


FORMATS = {
    "markdown": Format(markdown.write, (".md", ".markdown")),
    "json": Format(lambda briefing, _: contract.write(briefing), (".json",)),
    "html": Format(lambda briefing, _: html.write(briefing), (".html", ".htm")),
    "text": Format(text.write, (".txt", ".text")),
    "csv": Format(tables.write, (".csv",)),
}


def format_of(path: str) -> str | None:
    """The name of the format that a file name's ending asks for; None when it asks for none of them."""
    suffix = PurePath(path).suffix.casefold()
    return next((name for name, form in FORMATS.items() if suffix in form.suffixes), None)
