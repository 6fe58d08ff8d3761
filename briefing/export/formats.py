"""The ways to write a briefing down, each imported when it is first used: the app draws before that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

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


def _markdown(briefing: Briefing, style: Style) -> str:
    from briefing.export import markdown

    return markdown.write(briefing, style)


def _json(briefing: Briefing, _: Style) -> list[str]:
    from briefing.export import contract

    return contract.write_pieces(briefing)


def _html(briefing: Briefing, _: Style) -> str:
    from briefing.export import html

    return html.write(briefing)


def _text(briefing: Briefing, style: Style) -> str:
    from briefing.export import text

    return text.write(briefing, style)


def _csv(briefing: Briefing, style: Style) -> str:
    from briefing.export import tables

    return tables.write(briefing, style)


FORMATS = {
    "markdown": Format(_markdown, (".md", ".markdown")),
    "json": Format(_json, (".json",)),
    "html": Format(_html, (".html", ".htm")),
    "text": Format(_text, (".txt", ".text")),
    "csv": Format(_csv, (".csv",)),
}


def format_of(path: str) -> str | None:
    """The name of the format that a file name's ending asks for; None when it asks for none of them."""
    suffix = PurePath(path).suffix.casefold()
    return next((name for name, form in FORMATS.items() if suffix in form.suffixes), None)
