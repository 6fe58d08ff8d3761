"""What Word documents and OpenDocument texts have in common: XML in a zip file, styles, properties."""

import re
from collections.abc import Iterable, Iterator, Mapping
from zipfile import ZipFile, ZipInfo

from briefing.errors import Unreadable
from briefing.ingest.document import Document
from briefing.ingest.draft import Draft
from briefing.ingest.kinds.exports import looks_like_export
from briefing.ingest.kinds.markup import Element
from briefing.ingest.limits import LIMITS


def read_tree(file: ZipFile, members: Mapping[str, ZipInfo], name: str, source: str, called: str) -> Element:
    """A member as XML; `called` is what the whole document is: "a Word document".

    Raises:
        Unreadable: it is damaged or too large.

    """
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
        raise Unreadable(source, f"is {called} that is damaged")
    return tree


def name_of(element: Element) -> str:
    """The name of an element, in whichever of a standard's namespaces, or in none, a program put it."""
    return re.split("[}:]", element.tag)[-1] if isinstance(element.tag, str) else ""


def value_of(element: Element, name: str) -> str:
    """The value of an attribute, in any namespace; "" where there is none."""
    return next((value for key, value in element.attrib.items() if re.split("[}:]", key)[-1] == name), "")


def inside(element: Element, *names: str) -> Element:
    """The first element inside another, by the names that lead to it; None where there is none."""
    for name in names:
        element = next((child for child in element if name_of(child) == name), None)
        if element is None:
            return None
    return element


def topmost(element: Element, names: Iterable[str], left_out: Iterable[str]) -> Iterator[Element]:
    """The outermost elements with one of the names, but for what is left out."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if name_of(each) in names:
            yield each
        elif name_of(each) not in left_out:
            waiting += reversed(each)


def row_of(cells: Iterable[Iterable[str]]) -> str:
    """A row of a table as a paragraph, from the pieces of text of each cell."""
    told = (" ".join("".join(pieces).split()) for pieces in cells)
    return " | ".join(cell for cell in told if cell)


def export_in(blocks: Iterable[tuple[str, str]], source: str) -> Document | None:
    """The articles of a press archive's export, as a text to be read as such; None for any other document."""
    data = "\n\n".join(text.strip() for text, _ in blocks if text.strip()).encode("utf-8", "replace")
    return Document(data, source, ".txt", charset="utf-8") if looks_like_export(data, ".txt") else None


def draft_of(blocks: Iterable[tuple[str, str]], source: str, called: str) -> Draft:
    """Paragraphs with the names of their styles ("title", "heading 1") as a draft.

    Raises:
        Unreadable: there are no words in them.

    """
    draft = Draft(source=source, lines=[])
    for text, style in blocks:
        if not text.strip():
            continue
        if draft.title is None and (style == "title" or (style == "heading 1" and not draft.lines)):
            draft.title = text.strip()
            continue
        if style.startswith("heading"):
            draft.headings.append(len(draft.lines))
        draft.lines += text.split("\n")
    if not draft.lines:
        raise Unreadable(source, f"is {called} without text in it")
    return draft


def add_properties(draft: Draft, properties: Iterable[Element]) -> None:
    """Title and author of the document's properties, as far as its text bears them out.

    The author is often whoever owns the computer, the title that of the letter it was begun from, and the
    dates those of saving.
    """
    top = "\n".join(draft.lines[:8]).casefold()
    found = {name_of(element): " ".join((element.text or "").split()) for element in properties}
    title, author = found.get("title", ""), found.get("creator", "")
    if draft.title is None and title and title.casefold() in top:
        draft.title = title
    if author and author.casefold() in top:
        draft.authors = [author]
