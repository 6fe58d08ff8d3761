"""Where a page was saved from, as the program that saved it wrote into the file."""

import re
from typing import NamedTuple

from dateutil import parser
from lxml.html import HtmlElement

ADDRESS = r"(?P<url>https?://[^\s<>\"']+)"
COMMENTS = (
    re.compile(rf"Page saved with SingleFile\s+url:\s*{ADDRESS}(?:\s+saved date:\s*(?P<moment>[^\n(]+))?"),
    re.compile(rf"saved from url=\(\d+\){ADDRESS}"),
    re.compile(rf"Saved from {ADDRESS} at (?P<moment>\S.*?) using monolith"),
    re.compile(r"Mirrored from (?P<host>[\w.-]+\.[a-z]{2,}/?[^\s<>]*) by HTTrack[^,]*,\s*(?P<moment>.+?GMT)"),
    re.compile(r"FILE ARCHIVED ON (?P<moment>\d\d:\d\d:\d\d [A-Z][a-z]{2} \d\d, \d{4})"),
)
"""What SingleFile, browsers, Monolith, HTTrack and the Wayback Machine write."""
ELEMENTS = (
    ("//meta[@name='savepage-url']/@content", "//meta[@name='savepage-date']/@content"),  # Save Page WE
    ("//meta[@name='source-url']/@content", None),  # Evernote
    ("/html/@data-scrapbook-source", "/html/@data-scrapbook-create"),  # WebScrapBook
    ("//input[@name='q' and @type='text']/@value", "//time[@itemprop='pubdate']/@datetime"),  # archive.today
)
ARCHIVED = "//meta[@property='og:site_name' and starts-with(@content, 'archive.')]"
LONGEST = 4_000
"""Characters of a comment that is looked at."""


class Saved(NamedTuple):
    """Where a page stood when it was saved, and when that was in ISO 8601."""

    url: str | None = None
    moment: str | None = None


def saved_from(page: HtmlElement) -> Saved:
    """Both as far as the file tells them."""
    url = moment = None
    for comment in page.getroottree().xpath("//comment()"):
        text = (comment.text or "")[:LONGEST]
        for form in COMMENTS:
            if match := form.search(text):
                told = match.groupdict()
                url = url or told.get("url") or (f"https://{told['host']}" if told.get("host") else None)
                moment = moment or _moment(told.get("moment"))
    for place, time in ELEMENTS[: None if page.xpath(ARCHIVED) else -1]:
        url = url or next((found for found in page.xpath(place) if found.startswith("http")), None)
        moment = moment or _moment(next(iter(page.xpath(time)), None) if time else None)
    return Saved(url, moment)


def _moment(text: str | None) -> str | None:
    """A moment as ISO 8601; as programs write it, with the day's name and the zone behind."""
    if not text:
        return None
    compact = re.fullmatch(r"(\d{8})(\d{6})\d*", text)
    try:
        found = parser.parse("T".join(compact.groups()) + "Z" if compact else text.replace("GMT+", "+"))
    except (ValueError, OverflowError):
        return None
    return found.replace(microsecond=0).isoformat()
