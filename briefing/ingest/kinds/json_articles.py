"""JSON and JSON Lines that hold articles: what apps for reading later, feeds and data sets write."""

import json
import re
from collections.abc import Iterator
from itertools import islice

from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Opened
from briefing.ingest.kinds.entries import Entry, as_address, bring
from briefing.ingest.kinds.feed_names import outlet_of_feed
from briefing.ingest.kinds.fields import entry_of, is_container
from briefing.ingest.kinds.own import is_own, own_articles
from briefing.ingest.limits import LIMITS
from briefing.models import Problem

DEEPEST = 6
"""Lists and objects around the articles: {"response": {"hits": {"hits": [{"_source": ...}]}}}."""
MOST_FAULTS = 100
"""Damaged records that are passed over; after so many the file is something else."""
START = re.compile(r"^[ \t]*(?=[{\[])", re.MULTILINE)
OPENING = re.compile(rb"\s*(?:\[\s*)?\{\s*(?:\"|\})|\s*\[\s*\"https?://", re.IGNORECASE)
HEAD = 2_000
FEED = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/")

_decoder = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str, strict=False)
"""Numbers stay as written: one of a million digits is no number that anyone needs."""


def looks_like_json_articles(data: bytes, suffix: str) -> bool:
    """Whether it is JSON, by its first signs; whether articles are in it shows when it is opened."""
    head = decode(data[:HEAD]).encode("utf-8", "replace").removeprefix(b"\xef\xbb\xbf")
    return OPENING.match(head) is not None or (
        suffix in (".json", ".jsonl", ".ndjson") and head.lstrip()[:1] in (b"[", b"{")
    )


def open_json_articles(document: Document) -> list[Opened]:
    """The articles and addresses in a JSON file."""
    damaged = Damage()
    values = list(
        islice(
            _values(decode(document.data, declared=document.charset), damaged), LIMITS.articles_in_file + 1
        )
    )
    if len(values) == 1 and is_own(values[0]):
        found = own_articles(values[0], document)
    else:
        found = bring(
            (entry for value in values for entry in _entries(value)),
            document,
            nothing="is JSON, and no article or address was found in it",
        )
    return [*found, *damaged.told(document.source)]


class Damage:
    """How many records of a file could not be read."""

    def __init__(self) -> None:
        self.records = 0

    def told(self, source: str) -> Iterator[Problem]:
        """What there is to say of them."""
        if self.records:
            yield Problem(source=source, reason="part of it is damaged or breaks off, and was not read")


def _values(text: str, damaged: Damage) -> Iterator[object]:
    """The values that stand in a text one after the other, damaged ones passed over."""
    start = START.search(text)
    while start is not None and damaged.records < MOST_FAULTS:
        try:
            value, end = _decoder.raw_decode(text, start.end())
            yield value
        except (ValueError, RecursionError):
            damaged.records += 1
            end = text.find("\n", start.end())
            if end < 0:
                return
        start = START.search(text, end)


def _entries(value: object, depth: int = 0, outlet: str | None = None) -> Iterator[Entry]:
    """The articles in a value, in their order; what stands within an article belongs to it."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _entries(each, depth + 1, outlet)
    elif isinstance(value, dict):
        yield from _entries_of(value, depth, outlet)
    elif url := as_address(value):
        yield Entry(url=url)


def _entries_of(record: dict[str, object], depth: int, outlet: str | None) -> Iterator[Entry]:
    if FEED.match(str(record.get("version"))):
        outlet = outlet_of_feed(str(record.get("title") or ""), as_address(record.get("home_page_url")))
    entry = entry_of(record, outlet=outlet)
    inner = [each for each in record.items() if isinstance(each[1], list | dict)]
    linked = entry.url and entry.known.title and not any(is_container(name) for name, _ in inner)
    if entry.body or linked:
        yield entry
        return
    for _, each in inner:
        yield from _entries(each, depth + 1, outlet)
