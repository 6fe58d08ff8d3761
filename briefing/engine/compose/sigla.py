"""Short names: the sigla of the apparatus and of narrow columns."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+|\d+")
_UNSAID = {"the", "a", "of", "and"}
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HASH = re.compile(r"(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}(?:-[0-9a-f]{4,})*", re.IGNORECASE)
"""What programs append to file names; an outlet that no article names has the name of its file."""
_LONGEST_WHOLE = 4
"""A single name of so many letters is its own siglum (BBC, ABC, Time)."""
_LONGEST_NUMBER = 3
"""Digits of a number that tells names apart and is kept whole: France 24 is F24, article-07 is A07."""


def make_sigla(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """(name, short name) for each distinct name, sorted by name; no two short names alike.

    Initials where a name has several words ("The Washington Times" is WT), otherwise its beginning; where two
    names would share one, the later in order grows letter by letter, then gets a number.
    """
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    pairs = []
    for name in sorted(set(names)):
        siglum = next(s for s in _candidates(name, numbers) if s not in taken)
        taken.add(siglum)
        pairs.append((name, siglum))
    return tuple(pairs)


def _candidates(name: str, numbers: dict[str, int]) -> Iterable[str]:
    """What a name can be called, best first; `numbers` remembers the last number tried for each beginning."""
    parts = _of_file(name) or _parts(name)
    first = _first_choice(parts)
    yield first
    letters = "".join(parts)
    for length in range(2, min(len(letters), 8) + 1):
        yield letters[:length].capitalize()
    while True:
        numbers[first] = number = numbers.get(first, 1) + 1
        yield f"{first}{number}"


def _first_choice(parts: list[str]) -> str:
    if len(parts) > 1:
        *named, last = parts[:4]
        numbered = last.isdecimal() and len(last) <= _LONGEST_NUMBER
        return "".join([*(part[0] for part in named), last if numbered else last[0]]).upper()
    only = parts[0]
    return only.upper() if len(only) <= _LONGEST_WHOLE else only[:3].capitalize()


def _of_file(name: str) -> list[str]:
    """What tells a file name with a hash in it from others: "f002" of "002_9dd7e9eb9162a891", or "9dd7"."""
    found = _HASH.search(name)
    if found is None or " " in name:
        return []
    rest = _WORD.findall(name.replace(found[0], " "))
    if not rest:
        return [found[0][:_LONGEST_WHOLE]]
    return [f"f{rest[0]}"] if len(rest) == 1 and rest[0].isdecimal() else rest


def _parts(name: str) -> list[str]:
    """The words that carry a name: "HuffPost" in two, a host without its ending, no "The"."""
    host = re.fullmatch(r"(?:www\.)?([\w-]+(?:\.[\w-]+)*?)\.[a-z]{2,}", name)
    found: list[str] = _WORD.findall(_HUMP.sub(" ", host.group(1) if host else name))
    kept = [word for word in found if word.casefold() not in _UNSAID]
    return kept or found or ["X"]
