"""What a web page says of itself: JSON-LD first, then its meta elements, then what it marks up as such."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from briefing.ingest.metadata.dates import normalize_date
from briefing.ingest.pages.heads import shown_authors
from briefing.ingest.pages.saved import saved_from
from briefing.ingest.pages.titles import (
    choose_title,
    headline_in,
    shown_title,
    top_headings,
    without_addition,
)
from briefing.languages.tables import gathered

_ARTICLE_TYPES = ("Article", "BlogPosting", "Report")
"""Ends of the names of schema.org types that are articles: NewsArticle, LiveBlogPosting, ..."""
_TITLE = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_AN_AUTHOR = re.compile(r"(?:^|[:._-])(?:author|authors|author[_-]?name|byline)$")
_DATE = (
    "article:published_time", "article:published:time", "datepublished", "date", "dc.date", "dc.date.issued",
    "pubdate", "parsely-pub-date", "sailthru.date", "publishdate", "og:published_time",
)  # fmt: skip
_DESCRIBED = ("description", "og:description", "twitter:description")
_CHANGED_AT = ("article:modified_time", "article:modified:time", "og:updated_time", "last-modified")
_SITE = (
    "og:site_name",
    "og:site:name",
    "application-name",
    "twitter:app:name:iphone",
    "publisher",
    "dc.publisher",
)
_A_PARAGRAPH = 80
"""Characters; a longer one after the headline is text, and dates below it may be those of other articles."""
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_WRAPPED = re.compile(r"^\s*(?://)?\s*<!(?:--|\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*$|;\s*$")
"""Marks that hid data from browsers of old, and a sign of the language of scripts."""
_CHANGED = re.compile("modif|updat|aktuali|actuali")


@dataclass(slots=True)
class Facts:
    """Metadata of a page, as it stands there; None and empty where it says nothing."""

    title: str | None = None
    authors: list[str] = field(default_factory=list)
    signed: list[str] = field(default_factory=list)
    """Who signed it by what the page shows; counts where `authors` are nobody in person."""
    published: str | None = None
    as_of: str | None = None
    """When it was last changed, or saved."""
    language: str | None = None
    saved_from: str | None = None
    """Where it stood, as the program that saved it says."""
    canonical: str | None = None
    site_name: str | None = None
    incomplete: str | None = None
    described: list[str] = field(default_factory=list)
    """What the page says of itself in a sentence or two."""


def read_facts(page: HtmlElement) -> Facts:
    """The facts of a parsed page. Whatever is malformed counts as not said."""
    meta = _meta(page)
    facts = Facts(
        title=_first(meta, _TITLE),
        authors=_meta_authors(meta),
        published=_date([meta[name][0] for name in _DATE if name in meta]),
        language=page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang"),
        canonical=_canonical(page) or _address(_first(meta, ("og:url",))),
        site_name=_first(meta, _SITE),
    )
    linked = list(_linked(page))
    if node := next(filter(_is_article, linked), None):  # any others are of articles that the page links to
        _prefer(facts, node, linked)
    facts.published = facts.published or _date(_marked_dates(page))
    facts.title = _title(page, meta, facts.title)
    facts.described = [text for name in _DESCRIBED for text in meta.get(name, [])] + facts.described
    facts.signed = shown_authors(page)
    facts.saved_from, saved = saved_from(page)
    facts.as_of = facts.as_of or _first(meta, _CHANGED_AT) or saved
    return facts


def _title(page: HtmlElement, meta: dict[str, list[str]], headline: str | None) -> str | None:
    """The headline, as far as what the page says and shows lets it be told from titles for search."""
    searched = _text(page.findtext("head/title") or page.findtext(".//title"))
    said = [_unescaped(text) or "" for name in _TITLE for text in meta.get(name, [])]
    title = choose_title(_unescaped(headline), next(iter(said), None), searched, shown_title(page))
    return without_addition(title, said) or headline_in(searched, top_headings(page))


def _meta(page: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = _text(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _meta_authors(meta: dict[str, list[str]]) -> list[str]:
    """Whom the first element names that is there for authors; sites have their own, "cx:author"."""
    own = tuple(name for name in meta if _AN_AUTHOR.search(name))
    if (_first(meta, ("twitter:label1",)) or "").casefold() in gathered("credits", "by"):
        own = (*own, "twitter:data1")
    named = ([_unescaped(text) or "" for text in meta.get(name, ())] for name in (*_AUTHOR, *own))
    people = ([text for text in texts if text and "://" not in text] for texts in named)
    return next(filter(None, people), [])


def _first(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((meta[name][0] for name in names if name in meta), None)


def _date(candidates: Iterable[str | None]) -> str | None:
    """The first that is a date. A page that gives none has none: what is left could only be guessed."""
    return next((text for text in candidates if text and normalize_date(text)), None)


def _marked_dates(page: HtmlElement) -> Iterator[str | None]:
    """Dates of publication in the mark-up of the text: declared as such, or between headline and text."""
    for element in page.xpath("//*[@itemprop='datePublished']"):
        yield element.get("datetime") or element.get("content") or _text("".join(element.itertext()))
    for element in page.xpath("(//h1)[1]/following::*[self::time or self::p]"):
        if element.tag == "p" and len("".join(element.itertext())) > _A_PARAGRAPH:
            return
        kind = f"{element.get('class')} {element.get('itemprop')}".lower()
        if element.tag == "time" and not _CHANGED.search(kind):
            yield element.get("datetime")


def _canonical(page: HtmlElement) -> str | None:
    links = (link for link in page.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    return next((href for link in links if (href := _address(link.get("href")))), None)


def _address(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None


def linked_articles(page: HtmlElement) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article."""
    return (node for node in _linked(page) if _is_article(node))


def _linked(page: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in page.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(_WRAPPED.sub("", script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _nodes(data)


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item)
    elif isinstance(data, dict):
        yield data
        if isinstance(graph := data.get("@graph"), list):
            yield from (node for node in graph if isinstance(node, dict))
        if isinstance(main := data.get("mainEntity"), dict):
            yield main


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(str(kind).endswith(_ARTICLE_TYPES) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _prefer(facts: Facts, node: dict[str, Any], linked: Iterable[dict[str, Any]]) -> None:
    told = {str(each["@id"]): each for each in linked if "@id" in each and "name" in each}
    facts.title = _unescaped(node.get("headline")) or facts.title
    facts.authors = _names(node.get("author") or node.get("creator"), told) or facts.authors
    facts.published = _date([_unescaped(node.get("datePublished"))]) or facts.published
    facts.as_of = _date([_unescaped(node.get("dateModified"))])
    facts.described = [_unescaped(node.get("description")) or ""]
    facts.site_name = next(iter(_names(node.get("publisher"), told)), None) or facts.site_name


def _names(value: object, told: dict[str, dict[str, Any]]) -> list[str]:
    """The names in a value of linked data; `told` are its objects that others only refer to."""
    if isinstance(value, list):
        return [name for item in value for name in _names(item, told)]
    if isinstance(value, dict):
        named = {**told.get(str(value.get("@id")), {}), **value}
        parts = [_unescaped(named.get(part)) for part in ("givenName", "familyName")]
        return _names(named.get("name") or " ".join(filter(None, parts)), told)
    name = _unescaped(value)
    return [name] if name and "://" not in name else []


def _unescaped(value: object) -> str | None:
    """Text of linked data, in which many sites leave the entities and tags of HTML."""
    return _text(_TAG.sub("", unescape(unescape(value)))) if isinstance(value, str) else None


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
