"""Personal names and bylines: who signs an article."""

import re
from functools import cache

from briefing.ingest.metadata.agencies import JOINED, agency_of, agency_pattern, has_agency
from briefing.ingest.metadata.creditlines import either
from briefing.ingest.metadata.writers import ADDRESS, by_pattern, only_writers
from briefing.ingest.vocabulary import words
from briefing.languages.tables import gathered

PARTICLES = words("particles")
HONORIFICS = words("honorifics")
NOT_NAMES = words("not_names")
OCCUPATIONS = words("roles") | gathered("credits", "roles")
ROLE_WORDS = OCCUPATIONS | words("masthead")

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΏΑ-ΫЀ-Я"
_LOWER = "a-zß-öø-ÿĀ-ɏά-ώа-ӿ"
NAME_TOKEN = re.compile(
    rf"(?:[{_UPPER}]['’])?[{_UPPER}][\w'’-]*[{_LOWER}]\w*"  # Jane, O'Neill, McDonald, Jean-Luc
    rf"|[{_UPPER}]\.(?:-?[{_UPPER}]\.)*"  # J., J.R.
)
CAPITALS_TOKEN = re.compile(rf"[{_UPPER}][{_UPPER}'’-]+|[{_UPPER}]\.")
UNCASED_TOKEN = re.compile(r"[\u0590-\u1cff][\w\u0590-\u1cff.-]*")
JOINED_NAME = rf"(?:(?!・)[{JOINED}]){{2,5}}"
"""A name in Chinese, Japanese or Korean, which needs no space; the dot stands between two."""
_JOINED = re.compile(JOINED_NAME)
NOT_BETWEEN = frozenset(("in", "i", "a", "o"))
"""Words for "and" that mean "in" or "at" in other languages: behind them stands a place as well as a name."""


REPORTS = re.compile(
    r"(?P<names>.{4,60}?),?\s+"
    r"(?:reports|reporting|writes|informa|berichtet)"
    r"(?:\s+(?:from|for|in|aus|desde)\s.{2,60})?\.?"
)
DESK = re.compile(
    r"(?:[\w.'’-]+ ){0,4}(?:staff(?: writers?| reporters?)?|desk|newsroom|redaktion|redacción|rédaction"
    r"|redazione|redação|agencies|agencias|team|(?:web|news) editor|editors?|correspondents?|reporters?)",
    re.IGNORECASE,
)
ROLE = re.compile(r"\s+[|·•–—-]\s+|\s*\|\s*")
PLACE = re.compile(r"\s+(?:in|for|at|aus|en)\s+[A-ZÀ-Þ].*$")
BRACKET = re.compile(r"\s*\([^()]*\)$")
USUAL_LENGTH, GREATEST_LENGTH = 3, 5
"""Parts of a personal name besides initials and particles: where nothing else says so, and after "By"."""
LONGEST_BYLINE, MOST_CHARACTERS = 20, 400
"""Words, roles and all; characters."""


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(rf"{by_pattern()}(?P<names>\S.*)", re.IGNORECASE)


@cache
def _and() -> re.Pattern[str]:
    words = either(gathered("credits", "and") - NOT_BETWEEN)
    return re.compile(rf"\s*,\s*(?:and\s+)?|\s+(?:{words}|/)\s+", re.IGNORECASE)


@cache
def _joined_byline() -> re.Pattern[str]:
    """Signatures in scripts without spaces: 記者 王小明, 文／王小明, 홍길동·김철수 기자."""
    by, behind = gathered("credits", "by"), either(gathered("credits", "roles"))
    before, short = (
        either(word for word in by if len(word) > 1),
        either(word for word in by if len(word) == 1),
    )
    before = rf"(?:(?:{before})\s*[:：/／・]?\s*|(?:{short})(?:\s*[:：/／・]\s*|\s+))"  # 文化 is culture
    names = rf"{JOINED_NAME}(?:\s*[、·,・&]\s*{JOINED_NAME})*"
    told = rf"(?:\s*[\s/／][{JOINED}]*(?:{either(gathered('credits', 'told'))}))"
    more = rf"(?:(?!{told}|\s+(?:{behind}))\s+{JOINED_NAME}(?=[\s)）】]|$))*"
    address = r"(?:\s*[(<]?\S+@\S+?[)>]?)?"
    return re.compile(
        rf"[(（【\[]?(?:{before}(?P<signed>{names}{more})(?:\s*(?:{behind}))?{told}?"
        rf"|(?P<titled>{names})\s+(?:{behind})){address}[)）】\]]?"
    )


def is_name(text: str, *, capitals: bool = False, longest: int = USUAL_LENGTH, uncased: bool = False) -> bool:
    """Whether a text has the form of one personal name; with `capitals` also "JANE DOE".

    With `uncased` also in scripts without capital letters, where any two words have it.
    """
    tokens = text.split()
    while len(tokens) > 2 and tokens[0].lower() in HONORIFICS:
        tokens.pop(0)
    full = [token for token in tokens if token.lower() not in PARTICLES and "." not in token]
    if not 1 < len(tokens) <= 6 or not 0 < len(full) <= longest or tokens[-1] not in full:
        return False
    form = CAPITALS_TOKEN if capitals and text.isupper() else NAME_TOKEN
    form = UNCASED_TOKEN if uncased and UNCASED_TOKEN.match(text) else form
    named = [token for token in tokens if token.lower() not in PARTICLES]
    return len(named) > 1 and all(form.fullmatch(t) and t.lower() not in NOT_NAMES for t in named)


def signed_names(line: str) -> tuple[str, ...] | None:
    """The names in a line that says "By X" or "X reports"; () where nobody in person; None if no byline."""
    if len(line) > MOST_CHARACTERS or len(line.split()) > LONGEST_BYLINE:
        return None
    line = only_writers(ADDRESS.sub("", line).strip())
    if joined := joined_names(line):
        return joined
    if match := _byline().fullmatch(line):
        names = _leading_names(match["names"], uncased=":" in line[: match.start("names")])
        return names if names or _is_desk(match["names"]) else None
    if match := REPORTS.fullmatch(line):
        return bare_names(match["names"]) or None
    return None


def joined_names(line: str) -> tuple[str, ...]:
    """The names in a signature in a script without spaces; () if it is none."""
    match = _joined_byline().fullmatch(line) if _JOINED.search(line) else None
    return tuple(re.findall(JOINED_NAME, match["signed"] or match["titled"])) if match else ()


def bare_names(line: str, *, below_title: bool = False) -> tuple[str, ...]:
    """The names in a line that is nothing but names, perhaps with a role behind; else ().

    Below a title they may also stand in capitals, or with a place ("Jane Doe in Oslo").
    """
    too_long = len(line) > MOST_CHARACTERS or len(line.split()) > LONGEST_BYLINE
    if too_long or line.endswith((".", "!", "?", ":")):
        return ()
    line = only_writers(line)
    parts = [part for part in _and().split(ROLE.split(line, maxsplit=1)[0]) if part]
    if len(parts) > 1 and is_role(parts[-1]):
        parts.pop()
    if below_title:
        parts = [_alone(PLACE.sub("", part)) for part in parts]
    return tuple(map(as_name, parts)) if all(is_name(p, capitals=below_title) for p in parts) else ()


def _leading_names(text: str, *, uncased: bool) -> tuple[str, ...]:
    """Names at the start of a byline's text, up to a role, an agency or a place."""
    names: list[str] = []
    for part in _and().split(ROLE.split(text.strip(" .:"), maxsplit=1)[0]):
        name = BRACKET.sub("", PLACE.sub("", part))
        name = _alone(name if names else without_role(name))
        capitals = not names or name.isupper() == names[0].isupper()
        person = is_name(name, capitals=capitals, longest=GREATEST_LENGTH, uncased=uncased)
        if not person or agency_of(name) or is_role(name):
            break
        names.append(name)
    return tuple(map(as_name, names))


def _alone(name: str) -> str:
    """A name without the agency behind it."""
    return _at_agency().sub("", name) if has_agency(name) else name


@cache
def _at_agency() -> re.Pattern[str]:
    return re.compile(rf"\s+{agency_pattern()}$")


def without_role(name: str) -> str:
    """A name without what its owner is: "Autorin Ida Brandt", "Ida Brandt Health Editor", "홍길동 기자"."""
    return _role().sub("", name)


@cache
def _role() -> re.Pattern[str]:
    roles = gathered("credits", "roles")
    role, about = (
        either(roles),
        either(NOT_NAMES - roles),
    )  # no word in both, and "++": there is one way to match
    return re.compile(
        rf"^(?:(?:(?:{about})\s+)*+(?:{role})[\s:]+)++"
        rf"|(?:(?:\s+(?:{about}))*+\s+(?:{role}))++$|(?<=[{JOINED}])(?:{role})$",
        re.IGNORECASE,
    )


def is_role(text: str) -> bool:
    """Whether a text says what somebody is at an outlet."""
    return not ROLE_WORDS.isdisjoint(text.casefold().split())


def is_occupation(text: str) -> bool:
    """Whether a text says what somebody does; the name of an outlet in it counts for nothing: Emily Post."""
    return not OCCUPATIONS.isdisjoint(text.casefold().split())


def ends_in_role(text: str) -> bool:
    """Whether what somebody does stands behind a name, or an outlet's: "Valley Post Staff Writers"."""
    return is_occupation(" ".join(text.split()[-1:]))


def _is_desk(text: str) -> bool:
    """Whether a byline names an agency or a desk instead of a person."""
    named = re.split(r"\s*[,|/]\s*", text.strip(" ."), maxsplit=1)[0]
    return agency_of(named) is not None or DESK.fullmatch(named) is not None


def as_name(name: str) -> str:
    """A name in capitals as names are written: "JANE O'DOE" is Jane O'Doe."""
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda letters: letters[0].capitalize(), name)
