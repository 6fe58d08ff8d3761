"""A `Briefing` as a document: Markdown, JSON, HTML, plain text or CSV. Pure: text in, text out."""

from briefing.export.formats import FORMATS, Format, format_of
from briefing.export.style import Style

__all__ = ["FORMATS", "Format", "Style", "format_of"]
