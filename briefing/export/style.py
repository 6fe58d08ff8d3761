"""How a document is wanted, where a format leaves a choice."""

from dataclasses import dataclass
from typing import Literal

Table = Literal["differences", "quotations"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The choices; those that a format does not have mean nothing to it."""

    full: bool = False
    """Everything that is told, with its places, not what an editor sends. Markdown and text."""
    front_matter: bool = False
    """Title, day, outlets and tags above the title, as Obsidian reads them. Markdown."""
    plain_notes: bool = False
    """Numbered links for footnotes, and lists for tables, which are extensions of CommonMark. Markdown."""
    table: Table = "differences"
    """Which one. CSV."""


USUAL = Style()
