"""Word documents: paragraphs, title and headings of the text itself, without what stands around the pages."""

from collections.abc import Iterator
from zipfile import ZipFile, ZipInfo

from briefing.ingest.document import Document
from briefing.ingest.draft import Draft
from briefing.ingest.kinds.markup import Element
from briefing.ingest.kinds.office import (
    add_properties,
    draft_of,
    export_in,
    inside,
    name_of,
    read_tree,
    row_of,
    topmost,
    value_of,
)

_CALLED = "a Word document"
_LIKE_TEXT = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LEFT_OUT = ("del", "moveFrom", "instrText", "Fallback")
"""Words struck out, the commands of fields, and what only old versions show."""


def read_word(file: ZipFile, members: dict[str, ZipInfo], source: str) -> Draft | Document:
    """The text of a Word document as a draft; that of an archive's export as a text of its own kind.

    Raises:
        Unreadable: it is damaged or holds no words.

    """
    body = read_tree(file, members, "word/document.xml", source, _CALLED)
    blocks = list(_blocks(body, _styles(file, members, source)))
    if export := export_in(blocks, source):
        return export
    draft = draft_of(blocks, source, _CALLED)
    if "docProps/core.xml" in members:
        add_properties(draft, read_tree(file, members, "docProps/core.xml", source, _CALLED))
    return draft


def _styles(file: ZipFile, members: dict[str, ZipInfo], source: str) -> dict[str, str]:
    """The name of each style, by its id: Word translates ids, not names."""
    if "word/styles.xml" not in members:
        return {}
    found = {}
    for style in read_tree(file, members, "word/styles.xml", source, _CALLED):
        if (name := inside(style, "name")) is not None:
            found[value_of(style, "styleId")] = value_of(name, "val").lower()
    return found


def _blocks(body: Element, styles: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Paragraphs, and rows of tables as one each, with the name of their style."""
    for block in topmost(body, ("p", "tr"), _LEFT_OUT):
        if name_of(block) == "tr":
            yield row_of(map(_text, topmost(block, ("tc",), _LEFT_OUT))), ""
        else:
            style = inside(block, "pPr", "pStyle")
            named = "" if style is None else value_of(style, "val")
            yield "".join(_text(block)), styles.get(named, named.lower())


def _text(element: Element) -> Iterator[str]:
    """Words in their order; a text box or a second paragraph in a cell on a line of its own."""
    name = name_of(element)
    if name == "t":
        yield element.text or ""
    elif name in _LIKE_TEXT:
        yield _LIKE_TEXT[name]
    elif name not in _LEFT_OUT:
        for child in element:
            yield from _text(child)
            if name_of(child) == "p":
                yield "\n"
