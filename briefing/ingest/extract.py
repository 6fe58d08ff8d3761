"""The article's lines out of a web page. Runs in the extracting process (see `worker`)."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import lxml.html
from lxml.etree import ParserError, _Element

from .facts import Facts, read_facts
from .limits import LIMITS

_BLOCKS = frozenset({"p", "head", "item", "quote", "cell", "ab", "code"})
_LEAST_SHARE = 0.5
"""Of the text in the page's <p> elements below which trafilatura is taken to have missed the article."""
_LEAST_TEXT = 250
"""Characters; with fewer, the second extractor is asked as well and the longer text taken."""


def extract(html: str) -> dict[str, Any]:
    """Lines, indices of headings, and facts of a page, ready for JSON; no lines where there is no article."""
    try:
        page = lxml.html.document_fromstring(html.replace("\0", " ").encode(), parser=_parser())
    except (ParserError, ValueError):
        return {"lines": [], "headings": [], "facts": asdict(Facts())}
    facts = read_facts(page)
    lines, headings = _main_text(html, page, facts)
    return {"lines": lines, "headings": headings, "facts": asdict(facts)}


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
    facts.published = facts.published or document.date
    facts.site_name = facts.site_name or document.sitename
    if not facts.authors and document.author:
        facts.authors = document.author.split("; ")
    lines: list[str] = []
    headings: list[int] = []
    for block in _blocks(document.body):
        text = _lines_of(block)
        if block.tag == "head":
            headings += range(len(lines), len(lines) + len(text))
        lines += text
    return lines, headings


def _blocks(body: _Element) -> Iterator[_Element]:
    """Innermost block elements in document order: a quote's paragraphs, not the quote around them."""
    for element in body.iter(*_BLOCKS):
        if not any(child is not element for child in element.iter(*_BLOCKS)):
            yield element


def _lines_of(block: _Element) -> list[str]:
    text = "".join(_pieces(block))
    return [line for part in text.split("\n") if (line := " ".join(part.split()))]


def _pieces(element: _Element) -> Iterator[str]:
    yield (element.text or "").replace("\n", " ")
    for child in element:
        if child.tag == "lb":
            yield "\n"
        elif isinstance(child.tag, str):
            yield from _pieces(child)
        yield (child.tail or "").replace("\n", " ")


def _plain(html: str) -> list[str]:
    """The second extractor: no metadata, paragraph boundaries kept, a few milliseconds a page."""
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(
        html, preserve_formatting=True, main_content=True, list_bullets=False, alt_texts=False, comments=False
    )
    return [line for part in text.split("\n") if (line := " ".join(part.split()))]
