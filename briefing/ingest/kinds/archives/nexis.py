"""Nexis and Lexis Advance: "LENGTH: 512 words", "LOAD-DATE: ...", "End of Document"."""

import re
from collections.abc import Iterator, Sequence

from briefing.ingest.document import Known
from briefing.ingest.kinds.archives.labels import (
    Told,
    blocks,
    label_of,
    pattern,
    people,
    split_at,
    tail_start,
)
from briefing.ingest.kinds.entries import Entry
from briefing.ingest.metadata.dates import find_date

ARCHIVE = "nexis"
LONGEST_DATE_LINE = 80
LONGEST_HEADLINE = 400
BODY = re.compile(r"(?:body|text|volltext|texte|texto|testo) ?:?", re.IGNORECASE)


def looks_like(text: str) -> bool:
    """Whether articles with their length stand between the marks of this archive."""
    lines = text.splitlines()
    marks = any(len(line) < 200 and pattern(ARCHIVE, "between").fullmatch(line) for line in lines)
    found = (label_of(line, ARCHIVE) for line in lines)
    names = {label[0] for label in found if label and (label[0] != "length" or label[1][:1].isdecimal())}
    return "length" in names and (marks or {"tail", "head"} <= names)


def entries(text: str) -> Iterator[Entry]:
    """The articles of an export."""
    for lines in split_at(text.split("\n"), pattern(ARCHIVE, "between")):
        if any(label_of(line, ARCHIVE) for line in lines):
            yield _entry(lines)


def _entry(lines: Sequence[str]) -> Entry:
    first = next(n for n, line in enumerate(lines) if label_of(line, ARCHIVE))
    told = _told(lines[first:])
    above = _above(lines[:first])
    title, outlet, day = _head(above)
    return Entry(
        body=told.body(),
        url=told.get("url"),
        known=Known(
            title=told.get("title") or title,
            authors=people(told.get("author")),
            published=day,
            outlet=outlet,
        ),
    )


def _above(lines: Sequence[str]) -> list[str]:
    """What stands above the first field, each in a paragraph; no rights and marks."""
    machinery = pattern(ARCHIVE, "machinery")
    kept = ("" if machinery.fullmatch(line) else line for line in _uncovered(lines))
    found: list[str] = []
    for block in blocks(kept):
        day = next((n for n, line in enumerate(block) if _is_day(line)), None)
        if day is None:
            found.append(" ".join(block))
        else:
            over = [" ".join(block[: day - 1]), block[day - 1]] if day > 1 else block[:day]
            found += [*over, *block[day:]]
    return found


def _uncovered(lines: Sequence[str]) -> Sequence[str]:
    """The lines below a cover page, which tells who searched for what, and lists all titles."""
    cover = pattern(ARCHIVE, "cover")
    last = max((n for n, line in enumerate(lines) if cover.fullmatch(line)), default=-1)
    below = (n for n in range(last + 1, len(lines)) if last >= 0 and not lines[n].strip())
    return lines[next(below, 0) :]


def _is_day(line: str) -> bool:
    return len(line) < LONGEST_DATE_LINE and find_date(line) is not None


def _head(above: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Title, paper and day: the paper stands just above the day, the title above both or below both."""
    at = next((n for n, line in enumerate(above) if _is_day(line)), None)
    if at is None:
        return (above[0] if above else None), None, None
    edition = pattern(ARCHIVE, "edition")
    below = [
        line for line in above[at + 1 :] if not edition.fullmatch(line) and len(line) <= LONGEST_HEADLINE
    ]
    titles = [*above[: at - 1], *below[-1:]] if at else below[-1:]
    return next(iter(titles), None), (above[at - 1] if at else None), above[at]


def _told(lines: Sequence[str]) -> Told:
    """The fields above and below the text, and the text."""
    told = Told()
    start = _marked_start(lines) or 0
    end = start + tail_start(lines[start:], _is_tail)
    start = start or _text_start(lines[:end])
    _read_fields(told, [*lines[:start], "", *lines[end:]])
    label = label_of(lines[start - 1], ARCHIVE) if start else None
    beside = [label[1]] if label and label[0] == "body" else []
    machinery = pattern(ARCHIVE, "machinery")
    kept = [line for line in lines[start:end] if not machinery.fullmatch(line)]
    told.text = [told.get("standfirst") or "", "", *beside, *kept]
    return told


def _is_tail(line: str) -> bool:
    label = label_of(line, ARCHIVE)
    known = label is not None and label[0] != "body"
    return known or any(pattern(ARCHIVE, name).fullmatch(line) for name in ("machinery", "tail_line"))


def _marked_start(lines: Sequence[str]) -> int | None:
    """Where the text begins under the line that says so."""
    marked = (n for n, line in enumerate(lines) if BODY.fullmatch(line.strip()) or _names_body(line))
    mark = next(marked, None)
    return None if mark is None else mark + 1


def _text_start(lines: Sequence[str]) -> int:
    """Where the text begins else: at the first paragraph that is no field."""
    begins = True
    for n, line in enumerate(lines):
        if line.strip() and begins and not label_of(line, ARCHIVE):
            return n
        begins = not line.strip()
    return len(lines)


def _read_fields(told: Told, lines: Sequence[str]) -> None:
    """The values of fields; each goes on to the next field or empty line."""
    name = ""
    for line in lines:
        if label := label_of(line, ARCHIVE):
            name = label[0] if label[0] not in told.values else ""
            told.values.setdefault(label[0], label[1].strip())
        elif not line.strip() or BODY.fullmatch(line.strip()):
            name = ""
        elif name:
            told.values[name] += f" {line.strip()}"


def _names_body(line: str) -> bool:
    label = label_of(line, ARCHIVE)
    return label is not None and label[0] == "body"
