"""Boilerplate known by what it says: whole lines, never a sentence that only mentions a newsletter."""

import re
from functools import cache
from typing import NamedTuple

from briefing.ingest.boilerplate.furniture import furniture_reason
from briefing.ingest.metadata.creditlines import credited_agencies
from briefing.ingest.notices import asks_login, stops
from briefing.ingest.vocabulary import load

SEPARATOR = re.compile(r"[\W_]+")
LONGEST_WORD = 40
"""Characters; a line without spaces counts as many words as it would fill, for the patterns' sake."""
PART = re.compile(r"\{\{(\w+)\}\}")


class Phrases(NamedTuple):
    """The ways to say one thing."""

    reason: str
    pattern: re.Pattern[str]
    longest: int
    """Words; longer lines are not looked at, whatever they say."""


@cache
def _phrases() -> tuple[Phrases, ...]:
    """The tables of phrases.toml, in its order."""
    tables = dict(load("phrases"))
    parts = tables.pop("parts")

    def compiled(says: list[str]) -> re.Pattern[str]:
        filled = (PART.sub(lambda part: parts[part[1]], pattern) for pattern in says)
        return re.compile("|".join(f"(?:{pattern})" for pattern in filled), re.IGNORECASE)

    return tuple(Phrases(reason, compiled(t["says"]), t["longest"]) for reason, t in tables.items())


def reason_of(line: str) -> str | None:
    """Why a line is boilerplate by what it says; None when its words alone do not tell."""
    if SEPARATOR.fullmatch(line):
        return "separator"
    words = max(line.count(" ") + 1, len(line) // LONGEST_WORD)
    plain = line.replace("’", "'")
    if stops(plain) or asks_login(plain):
        return "subscription notice"
    said = next((p.reason for p in _phrases() if words <= p.longest and p.pattern.fullmatch(plain)), None)
    credit = "credit line" if credited_agencies(line)[0] else None
    return said or credit or furniture_reason(plain)
