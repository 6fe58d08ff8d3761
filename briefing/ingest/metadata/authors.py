"""Who signed an article, out of what metadata calls its authors: people, without what is written beside them.

"Brandt, Ida", "Ida Brandt and Tomas Veld", "Redakteurin Ida Brandt", "Ida Brandt, dpa", "(Image: A. Voll)".
What cannot be told apart for sure stays as it is written.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from briefing.ingest.metadata.agencies import JOINED, agency_of, agency_pattern, has_agency
from briefing.ingest.metadata.creditlines import either
from briefing.ingest.metadata.names import (
    BRACKET,
    GREATEST_LENGTH,
    HONORIFICS,
    JOINED_NAME,
    PARTICLES,
    ROLE,
    as_name,
    ends_in_role,
    is_name,
    is_occupation,
    is_role,
    joined_names,
    without_role,
)
from briefing.ingest.metadata.publishers import squash
from briefing.ingest.metadata.writers import ADDRESS, by_pattern, only_writers
from briefing.languages.tables import gathered

INITIALS = re.compile(r"\s*\((?:[a-zäöüß]{2,5}\.?|[A-Z]{2,4})\)")
"""How an editorial office abbreviates somebody: "Ida Brandt (ibr)"."""
SIGN = " \t,;:|/•·–—-"
COMMA = re.compile("[,،，]")
PLACE_BEHIND = re.compile(
    r"\s+(?P<at>in|for|at|from|aus|en|à|em|из|w)\s+(?:the\s+)?(?P<place>[^\W\d_a-zа-я][\w'’-]*(?:\s[^\W\d_a-zа-я][\w'’-]*)*)"
    r"(?=$|\s*[,;&]|\s+\w+\s)"
)
"""Where somebody reports from, or for whom: "Ida Brandt in Rome and Tomas Veld in Oslo"."""


def read_authors(named: Iterable[str], publishers: Iterable[str]) -> tuple[list[str], list[str]]:
    """(people, others): who of those named may be a person, and who is only an outlet or an agency.

    Without people the others stand for the authors, as far as there is no byline that names some.
    """
    houses = {squash(name) for name in publishers if name}
    people: list[str] = []
    others: list[str] = []
    for text in named:
        for name in _names(_plain(text), houses):
            (others if _is_house(name, houses) else people).append(name)
    return _once(people), _once(others)


def _once(names: Iterable[str]) -> list[str]:
    """Each name once, also where it returns in capitals or with the surname first."""
    found = {frozenset(name.casefold().split()): name for name in reversed(list(names))}
    return list(reversed(found.values()))


def choose_authors(named: list[str], signed: list[str]) -> list[str]:
    """Of those whom metadata names and those who sign in the text, the latter where only they have the form
    of persons: beside "onlinedesk", "Heryadi", or a whole line with places and offices.
    """
    return signed if signed and not any(map(_is_person, named)) else named


def _is_house(name: str, houses: set[str]) -> bool:
    return squash(name) in houses or agency_of(name) is not None or all(map(is_role, name.split()))


def _plain(text: str) -> str:
    """What is written, without addresses, initials and the word "by"."""
    text = INITIALS.sub("", only_writers(ADDRESS.sub("", " ".join(text.split())))).strip(SIGN)
    text = text if joined_names(text) else _by().sub("", text, count=1).strip(SIGN)
    return _with_agency().sub("", text) if has_agency(text) else text


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"^{by_pattern()}(?=\S)", re.IGNORECASE)


@cache
def _with_agency() -> re.Pattern[str]:
    """What an author had from an agency: "Ida Brandt mit dpa"."""
    return re.compile(rf"\s+(?i:{either(gathered('credits', 'with'))})\s*{agency_pattern(codes=True)}$")


@cache
def _and() -> re.Pattern[str]:
    words = [word for word in gathered("credits", "and") if not re.match(rf"[{JOINED}、]", word)]
    return re.compile(rf"\s+(?:{either(words)})\s+|\s*[;&、/]\s*", re.IGNORECASE)


def _names(text: str, houses: set[str]) -> list[str]:
    """The names in a text; the text itself where it is one, or says more than names."""
    if joined := joined_names(text):
        return list(joined)
    name, *behind = ROLE.split(text, maxsplit=1)
    text = name if behind and is_role(behind[0]) else text
    if turned := turned_names(text):
        return turned
    placeless = PLACE_BEHIND.sub(_kept_place, text)
    parts = [part.strip() for piece in _and().split(placeless) for part in COMMA.split(piece)]
    bare = _bare(parts)
    people = [
        name
        for i, name in enumerate(bare)
        if _is_person(name) and not _is_house(name, houses) and not (i and is_occupation(name))
    ]
    known = all(_is_person(name) or _is_house(name, houses) or _is_title(name) for name in bare)
    if people and (known or _is_followed(placeless, parts, people)):
        return people
    return [text] if bare else []


def _bare(parts: Sequence[str]) -> list[str]:
    """The parts of a list without roles; behind a mere name a role in words is no person's.

    "Ida Brandt / Valley Post Staff Writers".
    """
    mere = not ends_in_role(parts[0])
    held = {i for i, part in enumerate(parts) if i and mere and ends_in_role(part)}
    return [name for i, part in enumerate(parts) if (name := part if i in held else _without_role(part))]


def _is_followed(text: str, parts: Sequence[str], people: Sequence[str]) -> bool:
    """Whether names stand first and then what somebody is, or where.

    "Ida Brandt, Head of Politics", "Ida Brandt und Tomas Veld, Nairobi".
    """
    if [_without_role(part) for part in parts[: len(people)]] != list(people):
        return False
    rest = parts[len(people) :]
    placed = len(rest) == 1 and rest[0].istitle() and re.search(rf",\s*{re.escape(rest[0])}$", text)
    return bool(placed) or any(map(is_role, rest if len(people) == 1 else rest[:1]))


def _kept_place(match: re.Match[str]) -> str:
    """What looks like a place where it is a name: "in" is "and" in Slovene, "en" in Dutch."""
    return match[0] if match["at"] in gathered("credits", "and") and _is_person(match["place"]) else ""


def _is_title(text: str) -> bool:
    return is_role(text) or text.casefold() in HONORIFICS


def turned_names(text: str) -> list[str]:
    """The names of a list in which each stands with the surname first: "Brandt, Ida"."""
    listed = [piece.split(",") for piece in _and().split(text)]
    if not all(len(parts) == 2 for parts in listed):
        return []
    names = [(given.strip(), surname.strip()) for surname, given in listed]
    several = len(names) > 1
    if all(
        _is_surname(surname) and (_is_one_word(given) or ((several or "-" in surname) and _is_given(given)))
        for given, surname in names
    ):
        return [f"{given} {surname if given.isupper() else as_name(surname)}" for given, surname in names]
    return []


def _is_one_word(text: str) -> bool:
    """Whether a text is a given name, perhaps with an initial behind: "Ida", "Ida K.", "I.K."."""
    first, *more = text.split() or [""]
    initials = all(re.fullmatch(r"(?:[^\W\d_]\.?-?)+", part) and len(part) < 4 for part in more)
    return first[:1].isupper() and initials and not is_role(text) and agency_of(text) is None


def _is_given(text: str) -> bool:
    """Whether a text may be given names, where what stands before is no place or outlet."""
    return len(text.split()) == 2 and is_name(text) and not is_role(text) and agency_of(text) is None


def _is_surname(text: str) -> bool:
    words = [word for word in text.split() if word.lower() not in PARTICLES]
    return len(words) == 1 and words[0][:1].isupper() and not is_role(text) and agency_of(text) is None


def _is_person(name: str) -> bool:
    return is_name(name, capitals=True, longest=GREATEST_LENGTH, uncased=True) or bool(
        re.fullmatch(JOINED_NAME, name)
    )


def _without_role(part: str) -> str:
    """A name without what its owner is: "Autorin Ida Brandt", "Ida Brandt Health Editor", "홍길동 기자"."""
    named = ROLE.split(part, maxsplit=1)[0].strip(SIGN)
    bare = without_role(BRACKET.sub("", named)).strip(SIGN)
    return bare if _is_person(bare) or not bare else named
