"""A Markdown brief taken apart into the lines that `export.markdown` wrote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.errors import BriefingError
from briefing.export import labels, lines
from briefing.export.escape import unescape
from briefing.made_here import SEAL

_NOTE = re.compile(
    r"(\d{1,9})\. .*; article (\S+), paragraph (\d{1,9}), characters (\d{1,9}) to (\d{1,9}); sha256 \w+"
)
_LOCATION = re.compile(r"  - Read from (.*), article (\S+)")
_REFERENCES = re.compile(r"(?: \[\d{1,9}\])+$")
_MARKER = re.compile(r"> |- | {4}- ")
_TOLD_BY = re.compile(r"(?:Quote(?: from a statement)?(?: (?:of|by) .*)?, )?\d+ origins?, \d+ outlets?: ")
_WITNESS = re.compile(r" \[(\d{1,9})\](?=,|$)")


class NotABrief(BriefingError):
    """A text that `briefing export` did not write as Markdown."""

    def __str__(self) -> str:
        return "not a Markdown brief as `briefing export` writes it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a note points to; offsets from 0, end not included, as in `models.Passage`."""

    line: int
    number: int
    article: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What the list of sources says of one article."""

    line: int
    """Of its first line; where it was read stands on the next."""
    article: str
    place: str
    """The path or URL that it was read from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the stories' part, and the headings that it stands under."""

    number: int
    text: str
    section: str
    """One of the section names in `export.labels`; "" above the first of a story."""
    group: str
    """The heading below the section's, unescaped: an outlet; "" when there is none."""

    @property
    def marker(self) -> str:
        """What makes it an item or a block quotation, spaces included; "" for a paragraph."""
        found = _MARKER.match(self.text)
        return found[0] if found else ""

    @property
    def references(self) -> tuple[int, ...]:
        """The notes of a line that quotes a sentence: the numbers at its end."""
        found = _REFERENCES.search(self.text) if self.section and self.marker else None
        return tuple(map(int, re.findall(r"\d+", found[0]))) if found else ()

    @property
    def witnesses(self) -> tuple[int, ...]:
        """The notes of the line that says who tells a passage: a number after each outlet."""
        found = self.section == labels.TOGETHER and _TOLD_BY.match(self.text)
        return tuple(map(int, _WITNESS.findall(self.text))) if found else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief by its parts. Line numbers count from 1."""

    text: tuple[str, ...]
    """All lines, without white space at their ends."""
    titles: tuple[Line, ...]
    """The document's title and those of several stories, `text` being the title, still escaped."""
    contents: tuple[str, ...]
    """What the contents have to say, going by the headings; empty where there is one story."""
    body: tuple[Line, ...]
    """All other lines of the stories that are not empty."""
    sources: tuple[Source, ...]
    notes: tuple[Note, ...]
    strays: tuple[int, ...]
    """Numbers of lines among the notes that are no notes."""
    sealed: int
    """Number of the checksum's line; one past the last line when there is none."""

    def row(self, number: int) -> str:
        """The line with this number, "" past the end."""
        return self.text[number - 1] if number <= len(self.text) else ""

    @property
    def places(self) -> tuple[str, ...]:
        """The sources that the brief names, each once."""
        return tuple(dict.fromkeys(source.place for source in self.sources))


def parse(text: str) -> Brief:
    """Take a brief apart. Raises `NotABrief` for a text that lacks a brief's frame."""
    rows = tuple(row.rstrip() for row in text.rstrip().split("\n"))
    sources = _last(rows, f"## {labels.SOURCES}")
    notes = _last(rows, f"## {labels.NOTES}")
    if not rows[0].startswith("# ") or not 0 < sources < notes:
        raise NotABrief
    sealed = len(rows) - 1 if rows[-1].startswith(SEAL) else len(rows)
    found = [(number, _note(number, rows[number - 1])) for number in range(notes + 2, sealed + 1)]
    titles, body = _stories(rows[:sources])
    return Brief(
        text=rows,
        titles=tuple(titles),
        contents=tuple(lines.contents(rows[:sources])),
        body=tuple(body),
        sources=tuple(_sources(rows[:notes], sources + 1)),
        notes=tuple(note for _, note in found if note),
        strays=tuple(number for number, note in found if not note and rows[number - 1]),
        sealed=sealed + 1,
    )


def _last(rows: tuple[str, ...], heading: str) -> int:
    """Index of the last row that is `heading`, -1 when none is."""
    return max((index for index, row in enumerate(rows) if row == heading), default=-1)


def _note(line: int, row: str) -> Note | None:
    if not (found := _NOTE.fullmatch(row)):
        return None
    number, article, paragraph, first, last = found.groups()
    return Note(
        line=line,
        number=int(number),
        article=unescape(article),
        paragraph=int(paragraph) - 1,
        start=int(first) - 1,
        end=int(last),
    )


def _sources(rows: tuple[str, ...], start: int) -> Iterator[Source]:
    for index in range(start, len(rows)):
        if found := _LOCATION.fullmatch(rows[index]):
            yield Source(line=index, article=unescape(found[2]), place=unescape(found[1]))


def _stories(rows: tuple[str, ...]) -> tuple[list[Line], list[Line]]:
    """Title lines and other lines, each with the headings above it."""
    several = any(lines.STORY.fullmatch(row) for row in rows)
    marks = "### " if several else "## "
    titles, body = [Line(number=1, text=rows[0][2:], section="", group="")], []
    section = group = ""
    for number, row in enumerate(rows[1:], 2):
        if several and (story := lines.STORY.fullmatch(row)):
            section = group = ""
            titles.append(Line(number=number, text=story[2], section="", group=""))
        elif several and row == f"## {labels.CONTENTS}":
            section, group = labels.CONTENTS, ""
        elif row.startswith(marks) and row[len(marks) :] in labels.SECTIONS:
            section, group = row[len(marks) :], ""
        elif row.startswith(f"#{marks}"):
            group = unescape(row[len(marks) + 1 :])
        elif row:
            body.append(Line(number=number, text=row, section=section, group=group))
    return titles, body
