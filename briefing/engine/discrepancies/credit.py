"""Whom a passage gives what it tells to: "police", "the ministry". Verbatim."""

import re
from functools import lru_cache

from briefing.engine.discrepancies.lexicon import WEEKDAYS, listed

_WITHIN = r"[^,.;:—–()“”\"]|\.(?=\w)|(?<=[A-Z]\.[A-Z])\."
"""What a source goes on with; a dot only in an abbreviation: "the U.S. Attorney's Office"."""
_ACCORDING = re.compile(rf"\baccording to ((?:{_WITHIN}){{2,90}})(?!\w)", re.IGNORECASE)
_SOURCE = r"((?:(?:the|a|an|his|her|their|its|local|state|senior) )?(?:[\w.’'-]+ ){0,4}?[\w’'-]+)"
_NO_SOURCE = listed(
    """he she they it who which that we i you was were is are been be has have had not also there this and but
    as what"""
)
"""Words with which no source begins or ends."""
_WHEN = re.compile(
    rf"(?: (?:late |early )?on (?:{'|'.join(WEEKDAYS)})\b.*| in (?:a|its|his|her|their) statement\b.*)$",
    re.IGNORECASE,
)
"""When and where the source said it."""


@lru_cache(maxsize=64)
def _said(verbs: frozenset[str]) -> re.Pattern[str]:
    """A source before a verb of saying."""
    saying = "|".join(sorted(map(re.escape, verbs), key=lambda verb: (-len(verb), verb)))
    return re.compile(rf"(?:^|[,;”\"] ){_SOURCE} (?:{saying})\b(?! by)" if verbs else r"(?!)", re.IGNORECASE)


def credits(text: str, verbs: frozenset[str]) -> tuple[str, ...]:
    """Sources that a passage names for what it says, in order; pronouns left out."""
    matches = (*_ACCORDING.finditer(text), *_said(verbs).finditer(text))
    found = [(m.start(1), _WHEN.sub("", m.group(1).strip())) for m in matches]
    return tuple(dict.fromkeys(source for _, source in sorted(found) if _is_source(source)))


def _is_source(source: str) -> bool:
    said = source.casefold().split()
    return said[0] not in _NO_SOURCE and said[-1] not in _NO_SOURCE
