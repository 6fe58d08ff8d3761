"""A briefing as one HTML page, which asks for nothing from anywhere."""

from briefing.export.html.page import write

__all__ = ["write"]
