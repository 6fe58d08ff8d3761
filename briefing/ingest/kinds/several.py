"""Several whole articles in one page or text: each `<article>` of its own, each block of front matter.

To part what is one would make two outlets' texts of it, so a page must give every sign: what it says of
itself must not be one article, and comments, teasers, entries of a live blog have their own signs.
"""

import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from briefing.ingest.clean import clean_line
from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Known, Opened
from briefing.ingest.kinds.entries import LEAST_WORDS, Entry, as_address, bring
from briefing.ingest.kinds.fields import meaning_of
from briefing.ingest.kinds.markup import Element, root_of
from briefing.ingest.metadata.names import signed_names
from briefing.ingest.metadata.publishers import host_of, is_transport, name_of_host
from briefing.ingest.prose import is_prose, word_count

ARTICLES = re.compile(rb"<(?:article|section)\b", re.IGNORECASE)
MOST_ELEMENTS = 500
"""Pages with more of them are indexes, if pages at all."""
OWN_AMOUNT = (2, 40)
"""Paragraphs and words of an article that has a top heading of its own."""
LINKED_AMOUNT = (3, 80)
"""Those of one under a lower heading: teasers of an index have one or two."""
NO_ARTICLE = re.compile(
    r"(?<![a-z])(?:comments?|respon[sd]\w*|repl(?:y|ies)|teasers?|related|promo\w*|cards?|recommend\w*|sidebar|widget"
    r"|more-(?:news|stories|on|from)|newsletter|sponsored|advert\w*|tweet|quote|live-?blog\w*|liveblog|timeline)(?![a-z])",
    re.IGNORECASE,
)
"""Names of classes that say what an element is instead."""
AROUND = frozenset(("aside", "nav", "footer", "article", "blockquote"))
ONE = re.compile(
    r"""["']@type["']\s{0,9}:\s{0,9}\[?\s{0,9}["'][^"']*(?:Article|Posting|Report|NewsItem)["']"""
)
"""In linked data: the page is of one article, whatever else stands in it."""
BYLINES = (
    ".//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' byline ')"
    " or contains(concat(' ', @class, ' '), ' author ')]"
)
LONGEST_BYLINE = 80
"""Characters."""
MORE = re.compile(
    r"(?:…|\.{3}|→|»|\b(?:more|reading|weiterlesen|mehr|más|suite|mais|meer)\W{0,4})\s*$", re.IGNORECASE
)
FRONT_MATTER = re.compile(
    r"^---[ \t]*\n(?P<yaml>(?:[\w][\w .-]*:.*\n|[ \t]+\S.*\n|-[ \t].*\n|[ \t]*\n){1,60}?)---[ \t]*$"
    r"|^\+\+\+[ \t]*\n(?P<toml>(?:[\w][\w.-]*[ \t]*=.*\n|[ \t]*\n){1,60}?)\+\+\+[ \t]*$",
    re.MULTILINE,
)
KEY = re.compile(r"^([\w][\w .-]*?)[ \t]*[:=]", re.MULTILINE)


def looks_like_several(data: bytes, suffix: str) -> bool:
    """Whether there is more than one article in a page or a text."""
    if 1 < len(ARTICLES.findall(data)) <= MOST_ELEMENTS:
        return len(_in_page(decode(data), None)) > 1
    marked = suffix in (".md", ".markdown", ".txt", "") and data.count(b"---") + data.count(b"+++") > 3
    return marked and len(_starts(_lines(decode(data)))) > 1


def open_several(document: Document) -> list[Opened]:
    """Each of the articles."""
    text = decode(document.data, declared=document.charset)
    is_page = ARTICLES.search(document.data) is not None
    entries = _in_page(text, document.url) if is_page else list(_in_text(_lines(text)))
    return bring(entries, document, nothing="holds several articles, and too few words of any")


def _in_page(text: str, address: str | None) -> list[Entry]:
    """The articles of a page that holds several; none of a page that holds one."""
    page = root_of(text)
    if page is None or _is_one(page):
        return []
    found = [each for each in page.iter("article") if _can_be_article(each)]
    own = [each for each in found if _has_own_heading(each)]
    linked = [] if any(True for _ in page.iter("h1")) and own else _linked(found, page, address)
    parts = [] if any(True for _ in page.iter("h1")) else _signed(page)
    several = next((each for each in (own, linked, parts) if len(each) > 1), [])
    return [_entry(each, page, address) for each in several]


def _is_one(page: Element) -> bool:
    """Whether a page says of itself that it is one article."""
    kinds = page.xpath("//meta[@property='og:type']/@content")
    data = page.xpath("//script[contains(@type, 'ld+json')]/text()")
    return any("article" in str(kind).lower() for kind in kinds) or any(
        ONE.search(str(each)) for each in data
    )


def _can_be_article(article: Element) -> bool:
    """Whether it stands by itself and nothing around or on it says that it is something else."""
    around = [article, *article.iterancestors()]
    named = " ".join(
        str(each.get(name) or "") for each in around[:3] for name in ("class", "id", "itemprop", "itemtype")
    )
    return not any(each.tag in AROUND for each in around[1:]) and NO_ARTICLE.search(named) is None


def _has_own_heading(article: Element) -> bool:
    return len(list(article.iter("h1"))) == 1 and _has_amount(article, *OWN_AMOUNT)


def _signed(page: Element) -> list[Element]:
    """The parts of a page without a headline of its own that are signed, each for itself."""
    return [each for each in page.iter("article", "section") if _can_be_article(each) and _is_signed(each)]


def _is_signed(part: Element) -> bool:
    """Whether a part of a page has one heading, a byline of its own and an article's amount of text."""
    headings = list(part.iter("h2", "h3"))
    if len(headings) != 1 or not _has_amount(part, *OWN_AMOUNT):
        return False
    if headings[0].xpath(".//a[starts-with(@href, '#')]"):  # an entry of a live blog
        return False
    lines = (clean_line("".join(each.itertext())) for each in part.iter("p", "div", "span", "address"))
    signed = any(len(line) < LONGEST_BYLINE and signed_names(line) for line in lines)
    return signed or bool(part.xpath(BYLINES))


def _has_amount(article: Element, paragraphs: int, words: int) -> bool:
    texts = [clean_line("".join(each.itertext())) for each in article.iter("p")]
    prose = [text for text in texts if is_prose(text)]
    cut = bool(texts) and MORE.search(texts[-1]) is not None
    return not cut and len(prose) >= paragraphs and sum(map(word_count, prose)) >= words


def _linked(found: list[Element], page: Element, address: str | None) -> list[Element]:
    """Posts of a blog's front page: under a heading that leads to the page of each, whole all the same."""
    whole = [each for each in found if _has_amount(each, *LINKED_AMOUNT) and _link(each, page, address)]
    return whole if len({_link(each, page, address) for each in whole}) == len(whole) else []


def _link(article: Element, page: Element, address: str | None) -> str | None:
    """Where the heading of an article leads: another page than this one."""
    base = next(iter(page.xpath("//link[@rel='canonical']/@href")), None) or address or ""
    links = article.xpath("(.//h1|.//h2|.//h3)[1]//a/@href | (.//h1|.//h2|.//h3)[1]/parent::a/@href")
    try:
        target = urldefrag(urljoin(str(base), str(links[0])))[0] if links else None
    except ValueError:
        return None
    return target if target and target != urldefrag(str(base))[0] else None


def _entry(article: Element, page: Element, address: str | None) -> Entry:
    import lxml.html

    heading = next(iter(article.xpath("(.//h1|.//h2|.//h3)[1]")), None)
    names = page.xpath("//meta[@property='og:site_name']/@content")
    host = host_of(address)
    ours = name_of_host(host) if host and not is_transport(host) else None
    return Entry(
        body=lxml.html.tostring(article, encoding="unicode", with_tail=False),
        form="page",
        url=as_address(_link(article, page, address)),  # never that of the page, which is not one article's
        known=Known(
            title=clean_line("".join(heading.itertext())) if heading is not None else None,
            outlet=str(names[0]) if names else ours,
            language=page.get("lang"),
        ),
    )


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff\n\t ")


def _starts(text: str) -> list[int]:
    """Where blocks of front matter begin that name an article; the first one opens the text."""
    found = [
        match for match in FRONT_MATTER.finditer(text) if _names_article(match["yaml"] or match["toml"] or "")
    ]
    return [match.start() for match in found] if found and found[0].start() == 0 else []


def _names_article(fields: str) -> bool:
    return not {"title", "url"}.isdisjoint(meaning_of(key) for key in KEY.findall(fields))


def _in_text(text: str) -> Iterator[Entry]:
    starts = _starts(text)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=False):
        piece = text[start:end]
        front = FRONT_MATTER.match(piece)
        enough = word_count(piece[front.end() if front else 0 :]) >= LEAST_WORDS
        yield Entry(body=piece if enough else "", form="markdown")
