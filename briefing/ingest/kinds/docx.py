"""Word documents: paragraphs, title and headings of the text itself, without what stands around the pages."""

from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile, ZipInfo

from briefing.errors import Unreadable
from briefing.ingest.draft import Draft
from briefing.ingest.limits import LIMITS

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LIKE_TEXT = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_LEFT_OUT = (f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", _FALLBACK)
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
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise Unreadable(source, "is a Word document that is damaged") from None


def _styles(file: ZipFile, members: dict[str, ZipInfo], source: str) -> dict[str, str]:
    """The name of each style, by its id: Word translates ids, not names."""
    if "word/styles.xml" not in members:
        return {}
    found = {}
    for style in _tree(file, members, "word/styles.xml", source).iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            found[style.get(f"{_W}styleId", "")] = name.get(f"{_W}val", "").lower()
    return found


def _blocks(body: Any, styles: dict[str, str]) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Paragraphs, and rows of tables as one each, with the name of their style."""
    for row in _top(body, (f"{_W}p", f"{_W}tr")):
        if row.tag == f"{_W}tr":
            cells = (" ".join("".join(_text(cell)).split()) for cell in row.iter(f"{_W}tc"))
            yield " | ".join(cell for cell in cells if cell), ""
        else:
            style = row.find(f"{_W}pPr/{_W}pStyle")
            named = "" if style is None else style.get(f"{_W}val", "")
            yield "".join(_text(row)), styles.get(named, named.lower())


def _top(element: Any, tags: tuple[str, ...]) -> Iterator[Any]:  # noqa: ANN401
    """The outermost elements with one of the tags."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if each.tag in tags:
            yield each
        elif each.tag not in _LEFT_OUT:
            waiting += reversed(each)


def _text(element: Any) -> Iterator[str]:  # noqa: ANN401
    """Words in their order; a text box or a second paragraph in a cell on a line of its own."""
    if element.tag == f"{_W}t":
        yield element.text or ""
    elif element.tag in _LIKE_TEXT:
        yield _LIKE_TEXT[element.tag]
    elif element.tag not in _LEFT_OUT:
        for child in element:
            yield from _text(child)
            if child.tag == f"{_W}p":
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
    title, author = (core.findtext(f"{_DC}{name}") or "" for name in ("title", "creator"))
    if draft.title is None and title.strip() and title.strip().casefold() in top:
        draft.title = title.strip()
    if author.strip() and author.strip().casefold() in top:
        draft.authors = [author.strip()]
