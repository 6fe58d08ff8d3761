"""Paragraphs of an article that stand beside the block in which the extractor found it.

A box for subscribers, a picture or an advertisement may part a text; what goes on behind it is marked up as
what was found is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml.html import HtmlElement

from briefing.ingest.pages.prepare import text_of
from briefing.ingest.prose import is_prose
from briefing.letters import letters_of

_OUTSIDE = (
    "aside",
    "footer",
    "nav",
    "form",
    "figure",
    "figcaption",
    "button",
    "dialog",
    "blockquote",
    "table",
)
_FURNITURE = re.compile(
    r"comment|related|recommend|teaser|promo|newsletter|sidebar|caption|credit|share|social|cookie|consent|"
    r"author|byline|\bbio|footer|signup|disclaimer|copyright|breadcrumb|widget-related",
    re.IGNORECASE,
)
"""Classes of what stands around a text. Only what the extractor left out is looked at for them."""
_LEVELS = 3
"""Elements from the paragraph upwards whose tags and classes make its shape."""
_ALIKE = 2
"""Paragraphs of a shape that were found before others of it are believed."""
_LINKED = 0.4
"""Share of a paragraph's letters that may stand in links; more, and it points elsewhere."""
_CLAUSE = re.compile(r"[.,;:!?。、，！？।—–]")
_LEAST_PIECE = 8
_HEADINGS = ("h2", "h3", "h4")

Shape = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph or heading of the page."""

    element: HtmlElement
    text: str
    shape: Shape
    line: int | None
    """Where it is among the lines that were found."""


def with_beside(
    page: HtmlElement, lines: Sequence[str], headings: Sequence[int]
) -> tuple[list[str], list[int]]:
    """The lines with those of the page that belong to them, each at its place; the indices of headings."""
    blocks = list(_blocks(page, lines))
    added = _belonging(blocks)
    if not added:
        return list(lines), list(headings)
    places: dict[int, list[_Block]] = {}
    place = -1
    for block in blocks:
        place = block.line if block.line is not None else place
        if id(block) in added:
            places.setdefault(place, []).append(block)
    return _merged(lines, set(headings), places)


def _merged(
    lines: Sequence[str], headings: set[int], places: dict[int, list[_Block]]
) -> tuple[list[str], list[int]]:
    merged: list[str] = []
    marked: list[int] = []
    for i in range(-1, len(lines)):
        own = [(lines[i], i in headings)] if i >= 0 else []
        for text, is_heading in own + [(b.text, b.element.tag in _HEADINGS) for b in places.get(i, [])]:
            if is_heading:
                marked.append(len(merged))
            merged.append(text)
    return merged, marked


def _blocks(page: HtmlElement, lines: Sequence[str]) -> Iterator[_Block]:
    """The paragraphs and headings in the order of the page; each text once."""
    found = {letters_of(line): i for i, line in reversed(list(enumerate(lines)))}
    whole = letters_of("".join(lines))
    seen: set[str] = set()
    for element in page.iter("p", *_HEADINGS):
        text = text_of(element)
        letters = letters_of(text)
        if letters and letters not in seen:
            seen.add(letters)
            line = found.get(letters)
            if line is not None or not _is_held(text, letters, whole):
                yield _Block(element, text, _shape(element), line)


def _is_held(text: str, letters: str, whole: str) -> bool:
    """Whether most of a paragraph is among the lines: extractors leave words of links and footnotes out."""
    pieces = [piece for piece in map(letters_of, _CLAUSE.split(text)) if len(piece) >= _LEAST_PIECE] or [
        letters
    ]
    return 2 * sum(len(piece) for piece in pieces if piece in whole) > sum(map(len, pieces))


def _shape(element: HtmlElement) -> Shape:
    shape = [(str(element.tag), "")]
    for above in element.iterancestors():
        shape.append((str(above.tag), above.get("class") or ""))
        if len(shape) > _LEVELS:
            break
    return tuple(shape)


def _belonging(blocks: Sequence[_Block]) -> set[int]:
    """Those that were not found and belong to what was, by their identity."""
    found = [block for block in blocks if block.line is not None and block.element.tag == "p"]
    alike = {shape for shape, count in Counter(b.shape for b in found).items() if count >= _ALIKE}
    if not alike:
        return set()
    scope = _scope(found[0].element)
    belonging = {
        id(block)
        for block in blocks
        if block.line is None
        and block.shape in alike
        and is_prose(block.text)
        and _is_inside(block.element, scope)
        and not _points_elsewhere(block)
    }
    return belonging | _headings_over(blocks, belonging, scope)


def _headings_over(blocks: Sequence[_Block], belonging: set[int], scope: HtmlElement) -> set[int]:
    """Headings that were not found, right over a paragraph of the article with the same parent."""
    return {
        id(heading)
        for heading, below in pairwise(blocks)
        if heading.line is None
        and heading.element.tag in _HEADINGS
        and below.element.tag == "p"
        and (below.line is not None or id(below) in belonging)
        and below.element.getparent() is heading.element.getparent()
        and _is_inside(heading.element, scope)
    }


def _scope(element: HtmlElement) -> HtmlElement:
    """The element that holds the article: with its headline in it where there is one."""
    above = list(element.iterancestors())
    titled = (outer for outer in above if outer.find(".//h1") is not None)
    return next(titled, above[-1])


def _is_inside(element: HtmlElement, scope: HtmlElement) -> bool:
    for above in element.iterancestors():
        if above is scope:
            return True
        if above.tag in _OUTSIDE or _FURNITURE.search(f"{above.get('class')} {above.get('id')}"):
            return False
    return False


def _points_elsewhere(block: _Block) -> bool:
    linked = sum(len(letters_of(text_of(link))) for link in block.element.iter("a"))
    return linked > _LINKED * len(letters_of(block.text))
