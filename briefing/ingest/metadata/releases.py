"""Press releases: what a company or an office hands to the papers, and whose it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing.ingest.boilerplate import Marks
from briefing.ingest.metadata.creditlines import either
from briefing.ingest.metadata.dates import find_date
from briefing.languages.tables import gathered

LABEL, ABOUT, CONTACT = "press release label", "about the sender", "press contact"
HEAD_LINES = 6
"""Lines among which a text says that it is a release."""
DATELINE_REACH = 90
_PART = r"[A-Z0-9À-ÞĀ-ɏА-Я][\w&.’'-]*"
NAME = rf"(?P<name>{_PART}(?:\s(?:(?:of|the|and|de|für|&)\s)*{_PART}){{0,5}})"
ANNOUNCED = re.compile(
    rf"{NAME}(?:,[^,]{{2,80}},)?\s+(?:today\s|heute\s|aujourd'hui\s|hoy\s|has\s|hat\s|ha\s|a\s)*"
    r"(?:announced?s?|reports?|launch\w*|unveil\w*|said|gab|gibt|kündigt|annonce|annoncé|anuncia|anunció|anunciou)\b"
)


@dataclass(frozen=True, slots=True)
class Release:
    """That a text is a press release."""

    label: str
    """The words in which it says so."""
    sender: str | None
    """Who handed it out, as far as it says."""

    @property
    def outlet(self) -> str:
        """What it is called among the outlets."""
        return f"{self.sender} (press release)" if self.sender else "Press release"


def find_release(lines: Sequence[str], marks: Marks) -> Release | None:
    """Whether a text says above itself that it is a release; marks the lines that are only for the press."""
    labels = [
        i for i in [i for i, line in enumerate(lines) if line][:HEAD_LINES] if _label().fullmatch(lines[i])
    ]
    if not labels:
        return None
    for i in labels:
        marks[i] = LABEL
    sender = None
    for i, line in enumerate(lines):
        if marks[i] is None and (about := _about().match(line)):
            sender = sender or about["name"]
            marks[i] = ABOUT
        elif marks[i] is None and _contact().match(line):
            marks[i] = CONTACT
    return Release(lines[labels[0]], sender or _announcing(lines, marks))


def _announcing(lines: Sequence[str], marks: Marks) -> str | None:
    """Who announces something in the first sentence behind a dateline."""
    open_ = (line for i, line in enumerate(lines) if line and marks[i] is None)
    for line in open_:
        start = line[: DATELINE_REACH * 2]
        behind = start[_dateline_end(start) :]
        if match := ANNOUNCED.match(behind):
            return match["name"]
    return None


def _dateline_end(text: str) -> int:
    """Where a dateline with a day ends, 0 where there is none."""
    found = find_date(text[:DATELINE_REACH])
    if found is None:
        return 0
    dash = re.compile(r"[^\w]{0,3}(?:\([^()]{2,40}\))?\s*[-–—:]+\s+").match(text, found[1][1])
    return dash.end() if dash else 0


def day_of_dateline(paragraphs: Sequence[str]) -> str | None:
    """The day with which a text begins: "Port Elgin, 30 September 2025 – "."""
    for text in paragraphs[:2]:
        end = _dateline_end(text)
        found = find_date(text[:end]) if end else None
        if found and len(text[: found[1][0]].split()) <= 5:
            return found[0]
    return None


@cache
def _label() -> re.Pattern[str]:
    words = either(gathered("credits", "release"))
    return re.compile(
        rf"\W*(?:{words})(?:\s*[|/:,–—-]\s*.{{0,40}}|\s+(?:no|nr)?\.?\s*[\d/]+)?\W*", re.IGNORECASE
    )


@cache
def _about() -> re.Pattern[str]:
    words = either(gathered("credits", "about"))
    return re.compile(rf"\W*(?i:{words})\s*(?:(?i:the|die|der|das|la|le|el)\s)?{NAME}\s*(?:[:.–—-]|$)")


@cache
def _contact() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{either(gathered('credits', 'contact'))})\s*(?::|$)", re.IGNORECASE)
