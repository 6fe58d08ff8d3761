"""Lines that are nothing but a credit to an agency, in any language: "Bron: ANP", "Mit Material der dpa".

The words before the agency are data of the languages (`credits.toml`). All languages count at once: such a
line is too short to tell its own, and what it says besides the agency must be known throughout.
"""

import re
from collections.abc import Iterable
from functools import cache

from briefing.ingest.metadata.agencies import (
    JOINED,
    agencies_in,
    agency_of,
    agency_pattern,
    has_agency,
)
from briefing.languages.tables import gathered

LONGEST = 160
"""Characters; no credit is longer."""
SEPARATORS = re.compile(r"\s*[,/|&+;、،·=()\[\]]\s*|\s[-–—]\s")
MARKS = " \t-–—*_|•·.=…:"
BRACKETS = frozenset(("()", "[]", "<>", "〈〉", "【】", "//"))
INITIALS = re.compile(r"[a-zß-ÿ]{2,5}|[\w-]+\.[a-z]{2,3}|\d[\d./: -]*")
"""Who wrote it, in letters; a site; a day."""
PERSON = re.compile(r"[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){1,3}")
OUTLET = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s){1,4}")
SPELLED = re.compile(r"[^\W\d_]")
_WIDE = str.maketrans("：（）［］＜＞／", ":()[]<>/")


def credited_agencies(line: str) -> tuple[list[str], bool]:
    """The agencies that a line credits and that it is nothing but; whether it says so in words.

    Without such words ("AFP") it may as well be the credit of a picture: its place has to tell.
    """
    if len(line) > LONGEST or not has_agency(line):
        return [], False
    plain = line.translate(_WIDE)
    inside = _unwrapped(plain)
    rights = _rights().match(inside) or _rights().match(plain.strip(MARKS))
    if rights and (owner := agency_of(rights["agency"])):
        return [owner], True
    if done := _division(plain):
        return done, True
    rest, words = _behind(_behind_outlet(inside), "source", "with")
    signed = False
    if not words:
        rest, signed = _behind(inside, "by", "labels")
    return _named(rest, coded=words or signed or inside != plain.strip(MARKS), signed=signed), words or signed


def _unwrapped(text: str) -> str:
    text = text.strip(MARKS)
    return text[1:-1].strip(MARKS) if len(text) > 2 and text[0] + text[-1] in BRACKETS else text


def _behind(text: str, *lists: str) -> tuple[str, bool]:
    """What stands behind words of these lists, one after the other, and whether there were any."""
    match = _lead(lists).match(text)
    return (text[match.end() :].strip(MARKS), True) if match else (text, False)


def _behind_outlet(text: str) -> str:
    """What stands behind the outlet itself in "Le Quotidien avec AFP"."""
    match = OUTLET.match(text)
    behind = text[match.end() :] if match else text
    return behind if _lead(("with",)).match(behind) else text


@cache
def _lead(lists: tuple[str, ...]) -> re.Pattern[str]:
    words = either(word for name in lists for word in gathered("credits", name))
    return re.compile(rf"(?:{words})\s*:?\s*", re.IGNORECASE)


def either(words: Iterable[str]) -> str:
    """A regular expression for one of some words or phrases, the longest first, each as a whole."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    forms = (re.escape(word) + ("" if _is_joined(word) else r"(?!\w)") for word in ordered)
    return "|".join(forms)


def _is_joined(word: str) -> bool:
    return re.search(rf"[{JOINED}']$", word) is not None


@cache
def _rights() -> re.Pattern[str]:
    words = either(gathered("credits", "rights"))
    sign = rf"(?:©|ⓒ|\(c\)|copyright|{words})"
    names = agency_pattern(codes=True)
    return re.compile(rf"(?:{sign}[\s\d:.,–-]*)+(?:by\s+)?(?-i:(?P<agency>{names}))", re.IGNORECASE)


def _division(text: str) -> list[str]:
    """Agencies of a line in which they tell who reported and who edited, and that names one."""
    if _divided().match(text.strip(MARKS + "(")):
        return agencies_in(text)
    return []


@cache
def _divided() -> re.Pattern[str]:
    reporting, editing = (either(gathered("credits", key)) for key in ("reporting", "editing"))
    return re.compile(rf"(?:{reporting})\s.{{3,80}}[;.,]\s*(?:{editing})\s.{{3,60}}", re.IGNORECASE)


def _named(text: str, *, coded: bool, signed: bool) -> list[str]:
    """The agencies of a text that is nothing but agencies; [] when it says anything else.

    Short forms count where `coded`, people beside them where the line says that they `signed`.
    """
    parts = _parts(text)
    coded = coded or any(_agency_of_part(part, coded=False) for part in parts)
    agencies = {part: _agency_of_part(part, coded=coded) for part in parts}
    known = (a or _is_initials(p) or (signed and PERSON.fullmatch(p)) for p, a in agencies.items())
    return list(dict.fromkeys(filter(None, agencies.values()))) if all(known) else []


def _is_initials(part: str) -> bool:
    said = part.casefold()
    return (
        INITIALS.fullmatch(part) is not None
        or said in gathered("credits", "ends")
        or said in gathered("credits", "agency")
    )


def _parts(text: str) -> list[str]:
    pieces = _between().split(text)
    return [piece.strip(MARKS) for piece in pieces if piece and SPELLED.search(piece)]


@cache
def _between() -> re.Pattern[str]:
    words = (word for word in gathered("credits", "and") if SPELLED.search(word) and not _is_joined(word))
    return re.compile(rf"{SEPARATORS.pattern}|\s(?:{either(words)})\s", re.IGNORECASE)


def _agency_of_part(part: str, *, coded: bool) -> str | None:
    """The agency that a part names, with or without an article or the word "agency" beside it."""
    bare = _beside().sub("", _small().sub("", part)).strip(MARKS)
    for name in (part, bare):
        match = re.fullmatch(agency_pattern(codes=coded), name)
        if match and (agency := agency_of(name)):
            return agency
    return None


@cache
def _beside() -> re.Pattern[str]:
    words = either(gathered("credits", "agency"))
    return re.compile(rf"^(?:{words})\s+|\s+(?:{words})$", re.IGNORECASE)


@cache
def _small() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{either(gathered('credits', 'small'))})\s*)+", re.IGNORECASE)
