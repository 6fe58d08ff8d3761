"""OpenDocument texts, as LibreOffice writes them: read as Word documents are."""

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

_CALLED = "an OpenDocument text"
_BREAKS = {"tab": " ", "line-break": "\n", "p": "\n", "h": "\n", "list-item": "\n"}
_LEFT_OUT = ("note", "annotation", "tracked-changes", "sequence-decls", "table-of-content", "forms")
"""Footnotes, remarks of readers, words struck out, lists of contents."""
_PICTURES = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
"""Namespace of what a picture is called: a title, too, but none of the text."""


def read_open_document(file: ZipFile, members: dict[str, ZipInfo], source: str) -> Draft | Document:
    """The text of an OpenDocument text as a draft; that of an archive's export as a text of its own kind.

    Raises:
        Unreadable: it is damaged or holds no words.

    """
    content = read_tree(file, members, "content.xml", source, _CALLED)
    body = inside(content, "body", "text")
    blocks = list(_blocks(body, _parents(content)) if body is not None else ())
    if export := export_in(blocks, source):
        return export
    draft = draft_of(blocks, source, _CALLED)
    if "meta.xml" in members:
        meta = inside(read_tree(file, members, "meta.xml", source, _CALLED), "meta")
        add_properties(draft, () if meta is None else meta)
    return draft


def _parents(content: Element) -> dict[str, str]:
    """The named style behind each that the program made for a few paragraphs ("P1")."""
    made = inside(content, "automatic-styles")
    return {
        value_of(style, "name"): value_of(style, "parent-style-name")
        for style in (() if made is None else made)
    }


def _blocks(body: Element, parents: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Paragraphs, and rows of tables as one each, with the name of their style."""
    for block in topmost(body, ("p", "h", "table-row"), _LEFT_OUT):
        named = value_of(block, "style-name")
        style = (parents.get(named) or named).lower()
        if name_of(block) == "table-row":
            yield row_of(map(_text, topmost(block, ("table-cell",), _LEFT_OUT))), ""
        elif name_of(block) == "h" and style != "title":
            yield "".join(_text(block)), f"heading {value_of(block, 'outline-level') or 1}"
        else:
            yield "".join(_text(block)), style


def _text(element: Element) -> Iterator[str]:
    """Words in their order, white space as the format counts it: what lays out the file is none."""
    yield _folded(element.text)
    for child in element:
        name = name_of(child)
        if name == "s":
            yield " "
        elif name and name not in _LEFT_OUT and not child.tag.startswith(_PICTURES):
            yield from _text(child)
            yield _BREAKS.get(name, "")
        yield _folded(child.tail)


def _folded(text: str | None) -> str:
    """Line ends in the file are spaces in the text."""
    return (text or "").replace("\n", " ").replace("\t", " ")
