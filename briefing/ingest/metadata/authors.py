"""Who signed an article, out of what metadata calls its authors: people, without what is written beside them.

"Brandt, Ida", "Ida Brandt and Tomas Veld", "Redakteurin Ida Brandt", "Ida Brandt, dpa", "(Image: A. Voll)".
What cannot be told apart for sure stays as it is written.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from briefing.ingest.metadata.agencies import JOINED, agency_of
from briefing.ingest.metadata.creditlines import either
from briefing.ingest.metadata.names import GREATEST_LENGTH, JOINED_NAME, PARTICLES, is_name, is_role
from briefing.ingest.metadata.publishers import squash
from briefing.languages.tables import gathered

ADDRESS = re.compile(r"[(<\[]?(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>\]]?|[(<\[]?https?://\S+[)>\]]?")
INITIALS = re.compile(r"\s*\((?:[a-zäöüß]{2,5}\.?|[A-Z]{2,4})\)")
"""How an editorial office abbreviates somebody: "Ida Brandt (ibr)"."""
SIGN = " \t,;:|/•·–—-"
ROLE_BEHIND = re.compile(r"\s+[|·•–—-]\s+|\s*\|\s*")


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
    text = INITIALS.sub("", ADDRESS.sub("", text)).strip(SIGN)
    return _by().sub("", text, count=1).strip(SIGN)


@cache
def _by() -> re.Pattern[str]:
    by, labels = either(gathered("credits", "by")), either(gathered("credits", "labels"))
    return re.compile(rf"^(?:(?:{by})\s*:?\s+|(?:{labels})\s*:\s*)(?=\S)", re.IGNORECASE)


@cache
def _pictured() -> re.Pattern[str]:
    words = either(gathered("credits", "pictures"))
    return re.compile(
        rf"^\W*(?:{words})\s*[:/]|^\W*(?:{words})\s+(?:by|von|de|di|par|por|av|af)\s", re.IGNORECASE
    )


@cache
def _and() -> re.Pattern[str]:
    words = [word for word in gathered("credits", "and") if not re.match(rf"[{JOINED}、]", word)]
    return re.compile(rf"\s+(?:{either(words)})\s+|\s*[;&、/]\s*", re.IGNORECASE)


def _names(text: str, houses: set[str]) -> list[str]:
    """The names in a text; the text itself where it is one, or says more than names."""
    if not text or _pictured().match(text):
        return []
    name, *behind = ROLE_BEHIND.split(text, maxsplit=1)
    text = name if behind and is_role(behind[0]) else text
    if turned := _turned(text):
        return turned
    parts = [part.strip() for piece in _and().split(text) for part in piece.split(",")]
    bare = [name for part in parts if (name := _without_role(part))]
    people = [name for name in bare if _is_person(name) and not _is_house(name, houses)]
    known = all(_is_person(name) or _is_house(name, houses) or is_role(name) for name in bare)
    if people and (known or _is_followed(text, parts, people)):
        return people
    return [text] if bare else []


def _is_followed(text: str, parts: Sequence[str], people: Sequence[str]) -> bool:
    """Whether names stand first and then what somebody is, or where.

    "Ida Brandt, Head of Politics", "Ida Brandt und Tomas Veld, Nairobi".
    """
    if [_without_role(part) for part in parts[: len(people)]] != list(people):
        return False
    rest = parts[len(people) :]
    placed = len(rest) == 1 and rest[0].istitle() and re.search(rf",\s*{re.escape(rest[0])}$", text)
    return bool(placed) or (len(people) == 1 and any(map(is_role, rest)))


def _turned(text: str) -> list[str]:
    """The names of a list in which each stands with the surname first: "Brandt, Ida"."""
    listed = [piece.split(",") for piece in _and().split(text)]
    if not all(len(parts) == 2 for parts in listed):
        return []
    names = [(given.strip(), surname.strip()) for surname, given in listed]
    if all(_is_one_word(given) and _is_surname(surname) for given, surname in names):
        return [f"{given} {surname}" for given, surname in names]
    return []


def _is_one_word(text: str) -> bool:
    """Whether a text is a given name, perhaps with an initial behind: "Ida", "Ida K.", "I.K."."""
    first, *more = text.split() or [""]
    initials = all(re.fullmatch(r"(?:[^\W\d_]\.?-?)+", part) and len(part) < 4 for part in more)
    return first[:1].isupper() and initials and not is_role(text) and agency_of(text) is None


def _is_surname(text: str) -> bool:
    words = [word for word in text.split() if word.lower() not in PARTICLES]
    return len(words) == 1 and words[0][:1].isupper() and not is_role(text) and agency_of(text) is None


def _is_person(name: str) -> bool:
    return is_name(name, capitals=True, longest=GREATEST_LENGTH, uncased=True) or bool(
        re.fullmatch(JOINED_NAME, name)
    )


def _without_role(part: str) -> str:
    """A name without what its owner is: "Autorin Ida Brandt", "Ida Brandt | Reporter", "홍길동 기자"."""
    named = ROLE_BEHIND.split(part, maxsplit=1)[0].strip(SIGN)
    bare = _role().sub("", named).strip(SIGN)
    return bare if _is_person(bare) or not bare else named


@cache
def _role() -> re.Pattern[str]:
    roles = either(gathered("credits", "roles"))
    return re.compile(
        rf"^(?:(?:{roles})[\s:]+)+|(?:\s+(?:{roles}))+$|(?<=[{JOINED}])(?:{roles})$", re.IGNORECASE
    )
