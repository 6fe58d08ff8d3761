"""Feeds (RSS, Atom), saved or fetched: articles where their whole text is there, else addresses to read."""

import io
import re
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any

from briefing.ingest.clean import clean_line
from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Known, Opened
from briefing.ingest.kinds.entries import Entry, as_address, bring, formed, has_text, shown_text, without_end
from briefing.ingest.kinds.feed_names import outlet_of_feed
from briefing.ingest.kinds.fields import names_in
from briefing.ingest.limits import LIMITS
from briefing.ingest.metadata.cut import why_incomplete
from briefing.ingest.metadata.dates import normalize_date
from briefing.ingest.metadata.publishers import host_of, site_of
from briefing.ingest.prose import word_count
from briefing.models import Problem

HEAD = 8_000
PROLOGUE = re.compile(
    r"(?:\s|\ufeff|<\?.*?\?>|<!--.*?-->|<!doctype\b[^>[]*(?:\[[^\]]*\])?[^>]*>)*+", re.DOTALL | re.IGNORECASE
)
ROOT = re.compile(r"<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>]")
ITEM = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
END = re.compile(r"</(?:rss|(?:\w+:)?feed|rdf:RDF)\s*>", re.IGNORECASE)
WHOLE_SUMMARY = 120
"""Words from which on a summary is the text: feeds of many systems have no other field for it."""
APPEARED = re.compile(
    r"<p>\s*(?:The post|L[’']article|Der Beitrag|La entrada|L[’']articolo|O post|Het bericht)\s.{0,200}?"
    r"(?:first on|en premier sur|zuerst auf|primero en|per primo su|primeiro em|eerst op)\s.{0,200}?</p>\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""What WordPress writes under each entry."""
ENDING = 1_000
"""Characters at the end of an entry in which that stands."""
BREAKS_OFF = re.compile(
    r"(?:\[?(?:…|\.{3})\]?|→|\b(?:continue reading\b.{0,80}"
    r"|(?:read (?:more|the rest|the full \w+)|weiterlesen|mehr lesen|leer más|lire la suite|leggi tutto"
    r"|leia mais|lees (?:meer|verder)|läs mer|les mer|czytaj (?:więcej|dalej)|читать далее)\W{0,5}))\s*$",
    re.IGNORECASE,
)
"""How teasers end."""

REFERENCE = re.compile(r"&#(?:x0*([0-9a-f]+)|0*(\d+));?", re.IGNORECASE)
"""A letter by its number, of which feedparser fails on those that no letter has."""
REPLACEMENT = "\ufffd"

Record = dict[str, Any]


def looks_like_feed(data: bytes, suffix: str) -> bool:  # noqa: ARG001 - as all readers of kinds are asked
    """Whether its first element is that of a feed."""
    head = decode(data[:HEAD])
    start = PROLOGUE.match(head)
    return ROOT.match(head, start.end() if start else 0) is not None


def open_feed(document: Document) -> list[Opened]:
    """The entries of a feed that hold their whole text, and the addresses of the others."""
    import feedparser

    text = decode(document.data, declared=document.charset)
    most = LIMITS.articles_in_file + 1
    beyond = next((each.start() for each in islice(ITEM.finditer(text), most, None)), len(text))
    # As a stream: a string would be taken for an address to fetch or a file to open.
    try:
        parsed = feedparser.parse(
            io.BytesIO(REFERENCE.sub(_letter, text[:beyond]).encode("utf-8", "replace")),
            response_headers=_headers(document),
            resolve_relative_uris=True,
            sanitize_html=True,
        )
    except (ValueError, OverflowError):  # of numbers inside of the pages in it, which it reads as well
        return [Problem(source=document.source, reason="is a feed that is damaged")]
    entries = [_entry(each, parsed.feed) for each in parsed.entries]
    if not END.search(text[-HEAD:]):
        entries = without_end(entries)
    return bring(entries, document, nothing="is a feed whose entries hold neither texts nor addresses")


def _letter(reference: re.Match[str]) -> str:
    """A reference as it is; where no letter has its number, what browsers put there."""
    digits, base = (reference[1], 16) if reference[1] else (reference[2], 10)
    number = int(digits, base) if len(digits) < 9 else sys.maxunicode + 1
    return reference[0] if number <= sys.maxunicode and not 0xD800 <= number < 0xE000 else REPLACEMENT


def _headers(document: Document) -> dict[str, str]:
    """What a server would say of it: whence its links start, and how it is encoded now."""
    return {"content-location": document.url or "", "content-type": "application/xml; charset=utf-8"}


def _entry(item: Record, feed: Record) -> Entry:
    url = as_address(item.get("link")) or as_address(item.get("id"))
    body, form = formed(_body(item))
    dates = (item.get("published"), item.get("created"), dict.get(item, "updated"))
    return Entry(
        body=_without_credit(body),
        form=form,
        url=url,
        known=Known(
            title=clean_line(shown_text(str(item.get("title") or ""))) or None,
            authors=tuple(_authors(item)),
            published=next((str(each) for each in dates if each and normalize_date(str(each))), None),
            outlet=_outlet(item, feed, url),
            language=item.get("language") or feed.get("language"),
        ),
    )


def _body(item: Record) -> str:
    """The whole text of an entry; "" where it only has a teaser."""
    contents = [str(each.get("value") or "") for each in item.get("content") or ()]
    whole = max(contents, key=len, default="")
    summary = str(item.get("summary") or "")
    if _is_whole(whole) and len(whole) >= len(summary):
        return whole
    return summary if _is_whole(summary) and word_count(shown_text(summary)) >= WHOLE_SUMMARY else ""


def _without_credit(html: str) -> str:
    return html[:-ENDING] + APPEARED.sub("", html[-ENDING:])


def _is_whole(html: str) -> bool:
    """Whether a field has a text of an article's amount that does not break off."""
    body, form = formed(_without_credit(html))
    text = shown_text(body).rstrip()
    cut = BREAKS_OFF.search(text[-200:]) or why_incomplete([text], ())
    return not cut and has_text(Entry(body=body, form=form))


def _authors(item: Record) -> Iterator[str]:
    told = [str(each.get("name") or "") for each in item.get("authors") or ()] or [
        str(item.get("author") or "")
    ]
    for name in dict.fromkeys(told):
        yield from names_in(clean_line(name))


def _outlet(item: Record, feed: Record, url: str | None) -> str | None:
    """Who published an entry: whom it names as its source, else the feed, if the entry is of its site."""
    home = as_address(feed.get("link"))
    if source := item.get("source"):
        named = str(source.get("title") or "")
        return outlet_of_feed(named, as_address(source.get("href") or source.get("link"))) or named or None
    theirs, ours = host_of(url), host_of(home)
    if theirs and ours and site_of(theirs) != site_of(ours):
        return None
    return outlet_of_feed(str(feed.get("title") or ""), home or url)
