"""The article's lines out of a web page. Runs in the extracting process (see `worker`)."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain
from typing import Any

import lxml.html
from lxml.etree import ParserError, _Element

from briefing.ingest.limits import LIMITS
from briefing.ingest.pages.beside import with_beside
from briefing.ingest.pages.bodies import body_lines, has_more, script_lines
from briefing.ingest.pages.facts import Facts, linked_articles, read_facts
from briefing.ingest.pages.headings import bold_lines, is_interview, is_live, is_timed
from briefing.ingest.pages.prepare import prepare, text_of
from briefing.ingest.pages.standfirst import with_standfirst
from briefing.ingest.pages.teasers import is_index
from briefing.ingest.pages.verbatim import as_shown
from briefing.ingest.pages.whole import why_not_whole
from briefing.ingest.prose import is_prose
from briefing.ingest.walls import is_menu, wall_in

_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "ab", "lb"})
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
        nothing = {"lines": [], "headings": [], "telling": False, "facts": asdict(Facts())}
        return {**nothing, "refused": NO_ARTICLE}
    facts = read_facts(page)
    if sum(1 for _ in page.iter()) > LIMITS.page_elements:
        return {"lines": _plain(html), "headings": [], "telling": False, "facts": asdict(facts)}
    heads = [" ".join("".join(element.itertext()).split()) for element in page.iter("title", "h1")]
    leads_on = is_index(page)
    if prepare(page, [facts.title or "", page.findtext(".//title") or ""]):
        html = lxml.html.tostring(page, encoding="unicode")
    article = next(linked_articles(page), None)
    lines, headings = _whole_text(html, page, article, facts)
    refused = wall_in([facts.title or "", *heads], lines)
    refused = refused or (INDEX if leads_on else NO_ARTICLE if is_menu(lines) else None)
    return {**_told(page, article, lines, headings), "facts": asdict(facts), "refused": refused}


def _whole_text(
    html: str, page: lxml.html.HtmlElement, article: dict[str, Any] | None, facts: Facts
) -> tuple[list[str], list[int]]:
    """What the page shows of its article, or its data where that holds more; notes when it is not all."""
    lines, headings = _main_text(html, page, facts)
    lines, headings = with_beside(page, as_shown(page, lines), headings)
    lines, headings = with_standfirst(page, facts, lines, headings)
    body = body_lines(article, page) if article else []
    if has_more(body, lines):
        lines, headings = body, []
    elif not any(map(is_prose, lines)) and (data := script_lines(page)):
        lines, headings = data, []
    facts.incomplete = why_not_whole(page, article, body, lines)
    return lines, headings


def _told(
    page: lxml.html.HtmlElement, article: dict[str, Any] | None, lines: list[str], headings: list[int]
) -> dict[str, Any]:
    """The lines, which of them are headings, and whether these tell something themselves."""
    top = {text_of(heading) for heading in page.iter("h1")}
    bold = set(bold_lines(page)) & set(lines)
    telling = is_live(article) or is_interview(bold, {lines[i] for i in headings} - top)
    telling = telling or is_timed(lines, headings)
    if telling and lines and lines[0] in top:
        lines, headings = lines[1:], [i - 1 for i in headings if i]
    marked = {*headings, *(i for i, line in enumerate(lines) if line in bold)}
    return {"lines": lines, "headings": sorted(marked), "telling": telling}


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)


def _main_text(html: str, page: lxml.html.HtmlElement, facts: Facts) -> tuple[list[str], list[int]]:
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
    breaks = [(_BREAK, heading)] if element.tag in _BLOCKS else [(" ", heading)] * (element.tag == "cell")
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
