"""Tables of articles (CSV, TSV): exports of apps for reading later, of archives and of data sets."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Known, Opened
from briefing.ingest.kinds.entries import Entry, as_address, bring, without_end
from briefing.ingest.kinds.fields import entry_of, meaning_of
from briefing.ingest.kinds.highlights import excerpt
from briefing.ingest.limits import LIMITS
from briefing.models import Problem

DELIMITERS = (",", ";", "\t", "|")
HEAD = 4_000
"""Bytes in which the names of the columns stand."""
LONGEST_NAME = 40
"""Characters of a column's name."""
MOST_COLUMNS = 300
_SEPARATOR_LINE = "sep="
"""How a table tells spreadsheets its delimiter, in a line above the names."""

csv.field_size_limit(LIMITS.file_size)  # for all of the program: by itself it stops at 131 kB, a long report


def looks_like_csv(data: bytes, suffix: str) -> bool:
    """Whether it is a table by its name, or by columns that articles have."""
    if suffix in (".csv", ".tsv", ".tab"):
        return True
    head = _lines(decode(data[:HEAD])).partition("\n")[0]
    names = next(_rows(head, _delimiter(head)), [])
    meanings = {meaning for name in names if len(name) <= LONGEST_NAME and (meaning := meaning_of(name))}
    return len(names) > 1 and "title" in meanings and not meanings.isdisjoint(("url", "text", "html"))


def open_csv(document: Document) -> list[Opened]:
    """The articles and addresses in a table, one a row."""
    text = _lines(decode(document.data, declared=document.charset))
    delimiter = _delimiter(text[:HEAD])
    if text[:HEAD].lower().startswith(_SEPARATOR_LINE):
        text = text.partition("\n")[2]
    try:
        entries = list(islice(_entries(_rows(text, delimiter)), LIMITS.articles_in_file + 1))
        if text.count('"') % 2:
            entries = without_end(entries)
        return bring(entries, document, nothing="is a table, and no article or address was found in it")
    except csv.Error:
        return [Problem(source=document.source, reason="is a table with a damaged row")]


def _lines(text: str) -> str:
    """A text with the line ends of one system."""
    return text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff\n")


def _delimiter(head: str) -> str:
    """The sign that parts the first line into the most names that mean something; else into the most."""
    first, _, second = head.partition("\n")
    if first.lower().startswith(_SEPARATOR_LINE) and first.strip()[-1] in DELIMITERS:
        return first.strip()[-1]
    line = second if first.lower().startswith(_SEPARATOR_LINE) else first

    def known(delimiter: str) -> tuple[int, int]:
        names = next(_rows(line, delimiter), [])
        return sum(meaning_of(name) is not None for name in names), len(names)

    return max(DELIMITERS, key=known)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows; line breaks within quotation marks are parts of a cell."""
    return (row[:MOST_COLUMNS] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _entries(rows: Iterator[list[str]]) -> Iterator[Entry]:
    names = next(rows, [])
    if highlighted := _highlight_columns(names):
        yield from _highlights(names, rows, highlighted)
    elif not any(map(meaning_of, names)):
        yield from _without_names(chain([names], rows))
    else:
        yield from (entry_of(_record(names, row)) for row in rows if any(row))


def _record(names: Sequence[str], row: Sequence[str]) -> dict[str, object]:
    return dict(zip(names, row, strict=False))


def _without_names(rows: Iterator[list[str]]) -> Iterator[Entry]:
    """Of a table without names of columns, the address in each row."""
    for row in rows:
        if url := next((found for cell in row if (found := as_address(cell))), None):
            yield Entry(url=url)


def _highlight_columns(names: Sequence[str]) -> tuple[str, str] | None:
    """The columns of highlights and of what they are of, as Readwise names them."""
    by_name = {name.strip().casefold(): name for name in names}
    found = by_name.get("highlight"), by_name.get("book title") or by_name.get("title")
    return (found[0], found[1]) if found[0] and found[1] else None


def _highlights(names: Sequence[str], rows: Iterator[list[str]], columns: tuple[str, str]) -> Iterator[Entry]:
    """One entry for all highlights of an article."""
    found: dict[str, list[str]] = {}
    told: dict[str, Entry] = {}
    for row in islice(rows, LIMITS.articles_in_file * 10):
        record = _record(names, row)
        text, title = str(record.get(columns[0], "")), str(record.get(columns[1], ""))
        found.setdefault(title, []).append(text)
        author = str(record.get("Book Author", ""))
        told.setdefault(title, entry_of({**record, "title": title, "author": author}))
    for title, texts in found.items():
        first = told[title]
        yield excerpt(texts, Known(title=first.known.title, authors=first.known.authors), first.url)
