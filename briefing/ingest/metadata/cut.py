"""Whether a text breaks off: then its silence says nothing. Only on a clear sign.

A notice about a subscription that is in use elsewhere, or an offer of one, is no such sign.
"""

import re
from collections.abc import Sequence
from functools import cache

from briefing.ingest.notices import asks_login, stops
from briefing.ingest.prose import PROSE_WORDS, ends_sentence, is_prose, word_count
from briefing.ingest.vocabulary import load
from briefing.models import Dropped

NOTICES = frozenset(("subscription notice", "newsletter line", "related link", "text in another language"))
"""Reasons of dropped lines that may take the place of the rest."""
FEWEST = 2
"""Paragraphs that show that those of a text end as sentences do."""
SMALL = 3
"""Letters of a word that ends no sentence, as most lines that have no full stop end with longer ones."""
ENDING = 60
"""Characters at the end of a paragraph that are looked at."""


def why_incomplete(paragraphs: Sequence[str], dropped: Sequence[Dropped]) -> str | None:
    """Why the paragraphs are not the whole article; None where nothing says so."""
    for line in dropped:
        if line.before and not any(map(is_prose, paragraphs[line.before :])) and _is_notice(line):
            return f"a notice stands in place of the rest: “{line.text}”"
    if paragraphs and _pattern("ends").search(paragraphs[-1][-ENDING:]):
        return "the last paragraph breaks off"
    return "the last paragraph stops in the midst of a sentence" if _stops_midway(paragraphs) else None


def _stops_midway(paragraphs: Sequence[str]) -> bool:
    """Whether only the last of several paragraphs has no end, and a small word where it should be."""
    *others, last = paragraphs or ("",)
    word = last.rpartition(" ")[2]
    return (
        len(others) >= FEWEST
        and all(map(ends_sentence, others))
        and word.isalpha()
        and word.islower()
        and len(word) <= SMALL
        and word_count(last) >= PROSE_WORDS
    )


def _is_notice(line: Dropped) -> bool:
    offered = line.reason in NOTICES and _pattern("notices").search(line.text) is not None
    return offered or stops(line.text) or asks_login(line.text)


@cache
def _pattern(table: str) -> re.Pattern[str]:
    either = "|".join(f"(?:{pattern})" for pattern in load("cuts")[table])
    return re.compile(f"(?:{either})$" if table == "ends" else either, re.IGNORECASE)
