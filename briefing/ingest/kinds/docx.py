"""Word documents: paragraphs, title and headings of the text itself, without what stands around the pages."""

import re
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile, ZipInfo

from briefing.errors import Unreadable
from briefing.ingest.draft import Draft
from briefing.ingest.limits import LIMITS

_LIKE_TEXT = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LEFT_OUT = ("del", "moveFrom", "instrText", "Fallback")
"""Words struck out, the commands of fields, and what only old versions show."""


def read_word(file: ZipFile, members: dict[str, ZipInfo], source: str) -> Draft:
    """The text of a Word document as a draft.

    Raises:
        Unreadable: it is damaged or holds no words.

    """
    body = _tree(file, members, "word/document.xml", source)
    draft = Draft(source=source, lines=[])
    styles = _styles(file, members, source)
    for text, style in _blocks(body, styles):
        if not text.strip():
            continue
        if draft.title is None and (style == "title" or (style == "heading 1" and not draft.lines)):
            draft.title = text.strip()
            continue
        if style.startswith("heading"):
            draft.headings.append(len(draft.lines))
        draft.lines += text.split("\n")
    if not draft.lines:
        raise Unreadable(source, "is a Word document without text in it")
    _add_properties(draft, file, members, source)
    return draft


def _tree(file: ZipFile, members: dict[str, ZipInfo], name: str, source: str) -> Any:  # noqa: ANN401 - lxml has no types
    from lxml import etree

    with file.open(members[name]) as opened:
        data = opened.read(LIMITS.file_size + 1)
    if len(data) > LIMITS.file_size:
        raise Unreadable(source, f"larger than the limit of {LIMITS.file_size // 1_000_000} MB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    tree = etree.fromstring(data, parser) if data else None
    if tree is None or any(
        error.type != etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE for error in parser.error_log
    ):
        raise Unreadable(source, "is a Word document that is damaged")
    return tree


def _name(element: Any) -> str:  # noqa: ANN401
    """The name of an element, whichever of the standard's two namespaces, or none, a program gave it."""
    return re.split("[}:]", element.tag)[-1] if isinstance(element.tag, str) else ""


def _value(element: Any, name: str) -> str:  # noqa: ANN401
    return next((value for key, value in element.attrib.items() if re.split("[}:]", key)[-1] == name), "")


def _inside(element: Any, *names: str) -> Any:  # noqa: ANN401
    """The first element inside another, by the names that lead to it; None where there is none."""
    for name in names:
        element = next((child for child in element if _name(child) == name), None)
        if element is None:
            return None
    return element


def _styles(file: ZipFile, members: dict[str, ZipInfo], source: str) -> dict[str, str]:
    """The name of each style, by its id: Word translates ids, not names."""
    if "word/styles.xml" not in members:
        return {}
    found = {}
    for style in _tree(file, members, "word/styles.xml", source):
        if (name := _inside(style, "name")) is not None:
            found[_value(style, "styleId")] = _value(name, "val").lower()
    return found


def _blocks(body: Any, styles: dict[str, str]) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Paragraphs, and rows of tables as one each, with the name of their style."""
    for block in _top(body, ("p", "tr")):
        if _name(block) == "tr":
            cells = (" ".join("".join(_text(cell)).split()) for cell in _top(block, ("tc",)))
            yield " | ".join(cell for cell in cells if cell), ""
        else:
            style = _inside(block, "pPr", "pStyle")
            named = "" if style is None else _value(style, "val")
            yield "".join(_text(block)), styles.get(named, named.lower())


def _top(element: Any, tags: tuple[str, ...]) -> Iterator[Any]:  # noqa: ANN401
    """The outermost elements with one of the names."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if _name(each) in tags:
            yield each
        elif _name(each) not in _LEFT_OUT:
            waiting += reversed(each)


def _text(element: Any) -> Iterator[str]:  # noqa: ANN401
    """Words in their order; a text box or a second paragraph in a cell on a line of its own."""
    name = _name(element)
    if name == "t":
        yield element.text or ""
    elif name in _LIKE_TEXT:
        yield _LIKE_TEXT[name]
    elif name not in _LEFT_OUT:
        for child in element:
            yield from _text(child)
            if _name(child) == "p":
                yield "\n"


def _add_properties(draft: Draft, file: ZipFile, members: dict[str, ZipInfo], source: str) -> None:
    """Title and author of the document's properties, as far as its text bears them out.

    The author is often whoever owns the computer, the title that of the letter it was begun from, and the
    dates those of saving.
    """
    if "docProps/core.xml" not in members:
        return
    core = _tree(file, members, "docProps/core.xml", source)
    top = "\n".join(draft.lines[:8]).casefold()
    found = {_name(element): " ".join((element.text or "").split()) for element in core}
    title, author = found.get("title", ""), found.get("creator", "")
    if draft.title is None and title and title.casefold() in top:
        draft.title = title
    if author and author.casefold() in top:
        draft.authors = [author]
