"""The ways to write a briefing down."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from briefing.export import contract, html, markdown, tables, text
from briefing.export.style import USUAL, Style
from briefing.models import Briefing


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a briefing down."""

    styled: Callable[[Briefing, Style], str | list[str]]
    """The document, or its pieces where it may be very long."""
    suffixes: tuple[str, ...]
    """File name endings that choose it, the usual one first."""

    def write(self, briefing: Briefing, style: Style = USUAL) -> str:
        """The document."""
        return "".join(self.pieces(briefing, style))

    def pieces(self, briefing: Briefing, style: Style = USUAL) -> Sequence[str]:
        """The document in pieces, as it need not be in memory as a whole."""
        told = self.styled(briefing, style)
        return [told] if isinstance(told, str) else told


FORMATS = {
    "markdown": Format(markdown.write, (".md", ".markdown")),
    "json": Format(lambda briefing, _: contract.write_pieces(briefing), (".json",)),
    "html": Format(lambda briefing, _: html.write(briefing), (".html", ".htm")),
    "text": Format(text.write, (".txt", ".text")),
    "csv": Format(tables.write, (".csv",)),
}


def format_of(path: str) -> str | None:
    """The name of the format that a file name's ending asks for; None when it asks for none of them."""
    suffix = PurePath(path).suffix.casefold()
    return next((name for name, form in FORMATS.items() if suffix in form.suffixes), None)
