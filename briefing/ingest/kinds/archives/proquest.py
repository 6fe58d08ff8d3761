"""ProQuest: fields by their names, among them "Full text:", between lines of underscores."""

import re
from collections.abc import Iterator, Sequence

from briefing.ingest.document import Known
from briefing.ingest.kinds.archives.labels import Told, label_of, pattern, people, split_at, tail_start
from briefing.ingest.kinds.entries import Entry, as_address
from briefing.ingest.metadata.dates import find_date

ARCHIVE = "proquest"
RULE = re.compile(r"\s*_{20,}\s*")
BODY = re.compile(r"full text ?:?", re.IGNORECASE)
HEADING = re.compile(r"(?:details|links|subject|abstract(?: \(.{1,20}\))?) ?:?", re.IGNORECASE)
INFO = re.compile(r"(?P<outlet>[^;:\[]{2,80}?)\s*(?:;|:|\[).*")


def looks_like(text: str) -> bool:
    """Whether articles with the names of this archive's fields stand between its rules."""
    lines = text.splitlines()
    found = {label[0] for line in lines if (label := label_of(line, ARCHIVE))}
    body = "body" in found or any(BODY.fullmatch(line.strip()) for line in lines)
    told = "proquest" in text.casefold() or any(map(RULE.fullmatch, lines))
    return told and body and {"title", "tail"} <= found and not found.isdisjoint(("outlet", "info"))


def entries(text: str) -> Iterator[Entry]:
    """The articles of an export; pages before and after them have no text."""
    for lines in split_at(text.split("\n"), RULE):
        told = _told(lines)
        if told.body():
            yield _entry(told)


def _told(lines: Sequence[str]) -> Told:
    """The fields above and below the text, and the text."""
    told = Told()
    start = next((n for n, line in enumerate(lines) if _begins_text(line)), len(lines))
    end = max(tail_start(lines, _is_tail), start)
    _read_fields(told, [*lines[:start], "", *lines[end:]])
    label = label_of(lines[start], ARCHIVE) if start < end else None
    machinery = pattern(ARCHIVE, "machinery")
    kept = ("" if machinery.fullmatch(line) else line for line in lines[start + 1 : end])
    told.text = [*([label[1]] if label else ()), *kept]
    return told


def _begins_text(line: str) -> bool:
    label = label_of(line, ARCHIVE)
    return BODY.fullmatch(line.strip()) is not None or (label is not None and label[0] == "body")


def _is_tail(line: str) -> bool:
    label = label_of(line, ARCHIVE)
    return (label is not None and label[0] != "body") or HEADING.fullmatch(line.strip()) is not None


def _read_fields(told: Told, lines: Sequence[str]) -> None:
    """The values of fields; each goes on to the next field or empty line."""
    name = ""
    for line in lines:
        if label := label_of(line, ARCHIVE):
            name = label[0] if not told.values.get(label[0]) else ""
            told.values[label[0]] = told.values.get(label[0]) or label[1].strip()
        elif not line.strip():
            name = ""
        elif name:
            told.values[name] += f" {line.strip()}"


def _entry(told: Told) -> Entry:
    info = told.get("info") or ""
    day = told.get("date") or (info if find_date(info) else None)
    match = INFO.fullmatch(info)
    outlet = told.get("outlet") or (match["outlet"] if match else None)
    outlet = re.sub(r"\s*(?:;|\[|,\s(?=[A-Z])).*$", "", outlet) if outlet else None
    title = told.get("title")
    return Entry(
        body=told.body(),
        url=as_address(told.get("url")),
        known=Known(
            title=title.removesuffix(f": {outlet}") if title else None,
            authors=people(told.get("author"), last_first=True),
            published=day,
            outlet=outlet,
        ),
    )
