"""Where links inside a Markdown document lead: the ids that GitHub, and viewers like it, give to headings."""

import unicodedata
from collections.abc import Iterable

from briefing.export.escape import unescape

_STAYS = {"L", "M"}
"""Unicode categories, by their first letter, of which nothing is left out of an id."""
_STAYS_TOO = {"Nd", "Nl", "Pc"}


def anchors(headings: Iterable[str]) -> list[str]:
    """The id of each of all the headings of a document, given as their lines ("## 1. A title")."""
    given: dict[str, int] = {}
    ids = []
    for heading in headings:
        plain = _id(unescape(heading.lstrip("#")[1:]))
        unique = plain
        while unique in given:
            given[plain] += 1
            unique = f"{plain}-{given[plain]}"
        given[unique] = 0
        ids.append(unique)
    return ids


def _id(text: str) -> str:
    """Lower-case letters, digits and hyphens, each blank a hyphen, no other mark."""
    kept = (character for character in text.lower() if character in " -" or _stays(character))
    return "".join(kept).replace(" ", "-")


def _stays(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in _STAYS or category in _STAYS_TOO
