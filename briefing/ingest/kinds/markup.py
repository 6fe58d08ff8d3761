"""Pages as elements, for the kinds that are told by what stands in them."""

from typing import Any

Element = Any
"""lxml has no types."""


def root_of(text: str) -> Element | None:
    """The outermost element of a page, which no damage stops: None only where there is nothing in it."""
    import lxml.html
    from lxml.etree import LxmlError

    try:
        parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):
        return None
