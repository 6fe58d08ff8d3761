"""When two names mean one outlet: The Washington Times and washingtontimes.com, AP and Associated Press."""

import re
import unicodedata
from collections.abc import Iterable

from briefing.engine.text.words import fold, words

EDITIONS = frozenset(
    [
        *("the", "el", "la", "le", "les", "los", "die", "der"),
        *("news", "online", "digital", "edition", "english", "international", "usa", "us", "uk"),
        *("com", "inc", "llc", "ltd", "corp", "agency", "newswire"),
    ]
)
"""What a name has or lacks without being another outlet."""
DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]+)(?:\.[\w-]{2,})+/?$", re.IGNORECASE)


def outlet_key(name: str) -> str:
    """The same for names that differ in article, edition, case, accents, spacing or domain."""
    if domain := DOMAIN.match(name.strip()):
        name = domain[1]
    parts = [fold(word.text) for word in words(_plain(name))]
    telling = [part for part in parts if part not in EDITIONS] or parts
    return "".join(telling).replace("-", "")


def canonical_names(names: Iterable[str], outlets: Iterable[str]) -> dict[str, str]:
    """For each name the one that stands for all names of the same outlet.

    It is an outlet's own name where one of the `outlets` of the story is meant, otherwise the longest.
    """
    own = set(outlets)
    groups: dict[str, list[str]] = {}
    for name in sorted({*names, *own}):
        groups.setdefault(outlet_key(name), []).append(name)
    for short, long in _acronyms(groups).items():
        groups[long] += groups.pop(short)
    chosen: dict[str, str] = {}
    for group in groups.values():
        best = min(group, key=lambda name: (name not in own, -len(name), name))
        chosen |= dict.fromkeys(group, best)
    return chosen


def _acronyms(groups: dict[str, list[str]]) -> dict[str, str]:
    """Keys that are the initials of exactly one other name: "ap" of Associated Press."""
    spelled: dict[str, set[str]] = {}
    for key, group in groups.items():
        for name in group:
            initials = "".join(word.text[0] for word in words(_plain(name)) if fold(word.text) != "the")
            if len(initials) > 1:
                spelled.setdefault(initials.casefold(), set()).add(key)
    found = {short: spelled[short] - {short} for short in groups if short in spelled}
    return {short: next(iter(long)) for short, long in found.items() if len(long) == 1}


def _plain(name: str) -> str:
    """Without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
