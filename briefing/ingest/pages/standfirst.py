"""The standfirst of an article: what its page tells in short between headline and text."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from lxml.html import HtmlElement

from briefing.ingest.pages.facts import Facts
from briefing.ingest.pages.prepare import text_of
from briefing.ingest.prose import is_prose, word_count
from briefing.ingest.vocabulary import words
from briefing.letters import letters_of

_BLOCKS = ("p", "div", "h2", "h3", "h4", "li", "section", "strong", "span", "header")
_PARTS = frozenset(("p", "div", "h2", "h3", "h4", "li", "section"))
_OUTSIDE = frozenset(("figure", "figcaption", "nav", "aside", "footer", "form", "button", "dialog"))
_PICTURED = re.compile("caption|image|media|photo|picture|gallery", re.IGNORECASE)
_MARKED = re.compile(
    rf"(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))(?i:{'|'.join(sorted(words('standfirst')))})(?![a-z])"
)
"""A word of a class, also of one in several words written as one: "articleLead", but not "leading"."""
_FEWEST = 6
"""Words of a standfirst."""
_SMALL = 12
"""Elements in a block with which it is more than one paragraph."""
_BEGINNING = 30
"""Letters by which the paragraph of a line is found in the page."""


def with_standfirst(
    page: HtmlElement, facts: Facts, lines: Sequence[str], headings: Sequence[int]
) -> tuple[list[str], list[int]]:
    """The lines with the standfirst before the first paragraph; it is no heading, whatever marks it up.

    Most pages use it for what they say of themselves to others.
    """
    told = [letters_of(text) for text in facts.described if word_count(text) >= _FEWEST]
    first = next((i for i, line in enumerate(lines) if is_prose(line) and i not in headings), None)
    if first is None:
        return list(lines), list(headings)
    headings = [i for i in headings if i > first or letters_of(lines[i]) not in told]
    found = _new(_chosen(page, facts.title or "", lines[first], told), "".join([*lines, facts.title or ""]))
    return [*lines[:first], *found, *lines[first:]], [i + len(found) * (i >= first) for i in headings]


def _chosen(page: HtmlElement, title: str, line: str, told: Sequence[str]) -> list[HtmlElement]:
    """The blocks that say what the page says of itself, else the first that is marked up as a standfirst."""
    blocks = [block for block in _between(page, letters_of(title), line) if _is_apart(block)]
    said = [block for block in blocks if _is_one_of(block, told)]
    return said or list(islice(filter(_is_marked, blocks), 1))


def _new(blocks: Iterable[HtmlElement], known: str) -> list[str]:
    """The texts of blocks that are not among what is known, each once."""
    known = letters_of(known)
    found: list[str] = []
    for text in (text for block in blocks for text in _texts(block)):
        if letters_of(text) not in known:
            found.append(text)
            known += letters_of(text)
    return found


def _between(page: HtmlElement, title: str, line: str) -> list[HtmlElement]:
    """The small blocks between the headline and the paragraph of a line; none where these are not found."""
    start = letters_of(line)[:_BEGINNING]
    blocks: list[HtmlElement] = []
    top = ""
    for element in page.iter("h1", *_BLOCKS):
        if element.tag == "h1":
            top, blocks = (top, blocks) if top and top in title else (letters_of(text_of(element)), [])
        elif sum(1 for _ in islice(element.iter(), _SMALL)) < _SMALL:
            if top and letters_of(text_of(element)).startswith(start):
                return blocks
            blocks.append(element)
    return []


def _is_apart(block: HtmlElement) -> bool:
    """Whether a block may be a standfirst by where it stands and how long it is."""
    outside = any(each.tag in _OUTSIDE for each in block.iterancestors())
    pictured = next(block.iter("figure", "figcaption", "img", "picture"), None) is not None
    return not outside and not pictured and word_count(text_of(block)) >= _FEWEST


def _is_one_of(block: HtmlElement, told: Sequence[str]) -> bool:
    """Whether a block is what the page says of itself, perhaps with a place before it."""
    letters = letters_of(text_of(block))
    parted = any(child.tag in _PARTS for child in block.iterdescendants())
    return letters in told or (not parted and any(letters.endswith(said) for said in told))


def _is_marked(block: HtmlElement) -> bool:
    around = (block, *islice(block.iterancestors(), 1))
    marks = " ".join(str(each.get(name) or "") for each in around for name in ("class", "id"))
    return _MARKED.search(marks) is not None and not _PICTURED.search(marks) and is_prose(text_of(block))


def _texts(block: HtmlElement) -> list[str]:
    """The text of a block, a line for each that it breaks."""
    for mark in block.iter("br"):
        mark.tail = f"\n{mark.tail or ''}"
    lines = "".join(block.itertext()).split("\n") if block.find(".//br") is not None else [text_of(block)]
    return [text for line in lines if (text := " ".join(line.split()))]
