"""The article's lines out of a web page. Runs in the extracting process (see `worker`)."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain
from typing import Any

import lxml.html
from lxml.etree import ParserError, _Element

from briefing.ingest.limits import LIMITS
from briefing.ingest.pages.facts import Facts, read_facts
from briefing.ingest.pages.teasers import is_index
from briefing.ingest.walls import is_menu, wall_in

_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "cell", "ab", "lb"})
"""Elements of trafilatura's trees that begin and end a line."""
_BREAK = "\n"
_LEAST_SHARE = 0.5
"""Of the text in the page's <p> elements below which trafilatura is taken to have missed the article."""
_LEAST_TEXT = 250
"""Characters; with fewer, the second extractor is asked as well and the longer text taken."""

NO_ARTICLE = (
    "no article was found in this page (it may build its text with scripts: save it from the browser)"
)
INDEX = "is a page of teasers that lead to articles, and no article itself"


def extract(html: str) -> dict[str, Any]:
    """Lines, indices of headings, and facts of a page, ready for JSON; no lines where there is no article."""
    try:
        page = lxml.html.document_fromstring(html.replace("\0", " ").encode(), parser=_parser())
    except (ParserError, ValueError):
        return {"lines": [], "headings": [], "facts": asdict(Facts())}
    facts = read_facts(page)
    lines, headings = _main_text(html, page, facts)
    found = {"lines": lines, "headings": headings, "facts": asdict(facts)}
    return found | {"refused": _refusal(page, facts, lines)}


def _refusal(page: lxml.html.HtmlElement, facts: Facts, lines: list[str]) -> str | None:
    """Why a page is no article, though it has text."""
    heads = [" ".join("".join(element.itertext()).split()) for element in page.iter("title", "h1")]
    if wall := wall_in([facts.title or "", *heads], lines):
        return wall
    return INDEX if is_index(page) else NO_ARTICLE if is_menu(lines) else None


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)


def _main_text(html: str, page: lxml.html.HtmlElement, facts: Facts) -> tuple[list[str], list[int]]:
    if sum(1 for _ in page.iter()) > LIMITS.page_elements:
        return _plain(html), []
    lines, headings = _by_trafilatura(html, facts)
    length = sum(map(len, lines))
    paragraphs = sum(len(" ".join(p.itertext())) for p in page.iter("p"))
    if length < _LEAST_TEXT or length < _LEAST_SHARE * paragraphs:
        plain = _plain(html)
        if sum(map(len, plain)) > max(length, _LEAST_TEXT // 5):
            return plain, []
    return lines, headings


def _by_trafilatura(html: str, facts: Facts) -> tuple[list[str], list[int]]:
    from trafilatura import bare_extraction

    document = bare_extraction(html, with_metadata=True)
    if document is None or isinstance(document, dict):
        return [], []
    facts.title = facts.title or document.title
    facts.site_name = facts.site_name or document.sitename
    if not facts.authors and document.author:
        facts.authors = document.author.split("; ")
    lines: list[str] = []
    headings: list[int] = []
    for line, is_heading in _lines(document.body):
        if is_heading:
            headings.append(len(lines))
        lines.append(line)
    return lines, headings


def _lines(body: _Element) -> Iterator[tuple[str, bool]]:
    """The lines of a tree as trafilatura builds it, in order, and whether each is a heading."""
    pieces: list[str] = []
    heading = False
    for text, in_heading in chain(_pieces(body), [(_BREAK, False)]):
        if text is not _BREAK:
            pieces.append(text)
            heading = in_heading
        elif line := " ".join("".join(pieces).split()):
            yield line, heading
            pieces.clear()


def _pieces(element: _Element, heading: bool = False) -> Iterator[tuple[str, bool]]:
    """All text of an element, with breaks where a block begins or ends: nothing beside a block is lost."""
    heading = heading or element.tag == "head"
    breaks = [(_BREAK, heading)] if element.tag in _BLOCKS else []
    yield from breaks
    yield (element.text or "", heading)
    for child in element:
        if isinstance(child.tag, str):
            yield from _pieces(child, heading)
        yield (child.tail or "", heading)
    yield from breaks


def _plain(html: str) -> list[str]:
    """The second extractor: no metadata, paragraph boundaries kept, a few milliseconds a page."""
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(
        html, preserve_formatting=True, main_content=True, list_bullets=False, alt_texts=False, comments=False
    )
    return [line for part in text.split("\n") if (line := " ".join(part.split()))]
