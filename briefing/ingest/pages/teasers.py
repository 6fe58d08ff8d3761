"""Pages of teasers: fronts and sections, whose texts are the beginnings of many articles."""

from collections.abc import Iterator
from statistics import median

from lxml.html import HtmlElement

from briefing.ingest.pages.facts import linked_articles
from briefing.ingest.prose import word_count

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))
_NO_TEXT = frozenset(
    ("script", "style", "template", "noscript", "nav", "header", "footer", "aside", "form", "svg", "time")
)
_FEWEST = 3
"""Headings that lead to articles, of a page of teasers."""
_TEASER = 60
"""Words of the longest teaser."""
_TITLES, _TITLE_WORDS = 5, 4
"""Titles of other pages in a list of them, and words of the shortest: those of a menu are shorter."""
_LINKED = 0.7
"""Share of the words that they are at the least; days and rubrics stand beside them."""
_OPENING = 25
"""Words above the first of them: an article's own text stands there, with what else to read below."""


def is_index(page: HtmlElement) -> bool:
    """Whether a page leads to articles and is none. A page that says that it is an article is believed."""
    if next(linked_articles(page), None) or _says_article(page):
        return False
    if _is_list_of_links(page):
        return True
    opening, *teasers = _between_headings(page)
    told = [words for words in teasers if words]
    return len(told) >= _FEWEST and opening < _OPENING and max(told) <= _TEASER and median(told) > 0


def _is_list_of_links(page: HtmlElement) -> bool:
    """Whether hardly anything stands in a page but the titles of others, each a link."""
    body = next(page.iter("body"), page)
    links = [each for each in body.iter("a") if _leads_on(each) and not _in_no_text(each)]
    titles = [words for each in links if (words := word_count(" ".join(each.itertext()))) >= _TITLE_WORDS]
    headings = (" ".join(each.itertext()) for each in body.iter(*_HEADINGS) if not _in_no_text(each))
    words = sum(map(word_count, (*filter(None, _texts(body)), *headings)))
    return len(titles) >= _TITLES and sum(titles) >= _LINKED * words


def _in_no_text(element: HtmlElement) -> bool:
    return any(each.tag in _NO_TEXT for each in element.iterancestors())


def _leads_on(link: HtmlElement) -> bool:
    return (link.get("href") or "#").strip()[:1] not in ("#", "")


def _says_article(page: HtmlElement) -> bool:
    for element in page.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        content = (element.get("content") or "").strip().lower()
        if (name == "og:type" and content == "article") or (name == "article:published_time" and content):
            return True
    return False


def _between_headings(page: HtmlElement) -> list[int]:
    """How many words stand above the first heading that is a link, and below each one."""
    words = [0]
    for text in _texts(page):
        if text is None:
            words.append(0)
        else:
            words[-1] += word_count(text)
    return words


def _texts(page: HtmlElement) -> Iterator[str | None]:
    """The texts of a page's body, None for each heading that is a link to another page."""
    waiting: list[HtmlElement | str] = [page]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each.tag, str) and each.tag not in (*_NO_TEXT, "head"):
            if each.tag in _HEADINGS:
                if _is_link(each):
                    yield None
                continue
            for child in reversed(each):
                waiting += [child.tail or "", child]
            waiting.append(each.text or "")


def _is_link(heading: HtmlElement) -> bool:
    links = [*heading.iter("a"), *(parent for parent in heading.iterancestors("a"))]
    return any(map(_leads_on, links))
