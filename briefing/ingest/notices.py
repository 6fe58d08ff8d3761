"""Lines with which newspapers stop a text: the rest is for those who pay or log in."""

import re
from functools import cache

from briefing.ingest.prose import word_count
from briefing.ingest.vocabulary import load

LONGEST = 40
"""Words; a notice with its offer is shorter."""
_TECHNICAL = re.compile(r"cookie|javascript", re.IGNORECASE)
"""What a video or a post asks for before it shows itself, in the midst of a text that is whole."""
_BEFORE = r"[\W_]*"


def stops(line: str) -> bool:
    """Whether the line says that the rest of the text is for others than its reader."""
    return _matches("stops", line) and not _TECHNICAL.search(line)


def asks_login(line: str) -> bool:
    """Whether the line asks subscribers to log in, as it does in place of the rest, and elsewhere too."""
    return _matches("asks", line)


def _matches(kind: str, line: str) -> bool:
    return word_count(line) <= LONGEST and _pattern(kind).match(line.replace("’", "'")) is not None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    languages = [table for table in load("cuts").values() if isinstance(table, dict)]
    either = "|".join(f"(?:{says})" for table in languages for says in table[kind])
    return re.compile(f"{_BEFORE}(?:{either})", re.IGNORECASE)
