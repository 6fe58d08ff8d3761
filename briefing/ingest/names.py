# ruff: noqa: E501
"""Personal names and bylines: who signs an article."""

import re

from briefing.ingest.publishers import agency_of

PARTICLES = frozenset(
    [
        "de",
        "del",
        "der",
        "den",
        "di",
        "da",
        "dos",
        "das",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "van",
        "von",
        "ter",
        "zu",
        "y",
        "e",
        "af",
        "av",
        "ben",
    ]
)
NAME_TOKEN = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ]['’])?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*[a-zß-öø-ÿ]\w*|[A-ZÀ-ÖØ-Þ]\.(?:-?[A-Z]\.)*"
)
CAPITALS_TOKEN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+|[A-Z]\.")
NOT_NAMES = frozenset(
    [
        "advertisement",
        "africa",
        "america",
        "american",
        "analysis",
        "asia",
        "back",
        "breaking",
        "business",
        "city",
        "climate",
        "comment",
        "content",
        "court",
        "crime",
        "culture",
        "daily",
        "data",
        "desk",
        "east",
        "economy",
        "edition",
        "editor",
        "editorial",
        "education",
        "election",
        "english",
        "entertainment",
        "europe",
        "exclusive",
        "explainer",
        "fact",
        "feature",
        "features",
        "finance",
        "foreign",
        "government",
        "grand",
        "group",
        "health",
        "home",
        "house",
        "in",
        "international",
        "interview",
        "investigation",
        "latest",
        "law",
        "lifestyle",
        "live",
        "local",
        "los",
        "magazine",
        "media",
        "middle",
        "minister",
        "more",
        "most",
        "national",
        "new",
        "news",
        "newsletter",
        "north",
        "of",
        "on",
        "online",
        "opinion",
        "our",
        "photo",
        "podcast",
        "police",
        "politics",
        "premium",
        "press",
        "read",
        "related",
        "report",
        "reports",
        "review",
        "san",
        "santa",
        "science",
        "secretary",
        "section",
        "security",
        "share",
        "south",
        "special",
        "sport",
        "sports",
        "staff",
        "state",
        "states",
        "story",
        "supreme",
        "team",
        "tech",
        "technology",
        "the",
        "times",
        "today",
        "top",
        "topics",
        "trade",
        "travel",
        "trending",
        "united",
        "updates",
        "us",
        "video",
        "war",
        "watch",
        "weather",
        "weekly",
        "west",
        "what",
        "white",
        "why",
        "world",
        "your",
    ]
)
"""Words of labels and places, which no personal name contains."""

BYLINE = re.compile(
    r"(?:(?:written|words|story|text|reported|posted|published|article|analysis|opinion)\s+by|by|von|por|par|di|de|door|av|af"
    r"|(?:author|autor|autora|auteur|autore|reporter|writer|texte?|words)\s*:)\s+(?P<names>\S.*)",
    re.IGNORECASE,
)
REPORTS = re.compile(
    r"(?P<names>.{4,60}?),?\s+(?:reports|reporting|writes|informa|berichtet|in [A-ZÀ-Þ][\w .,'’-]{2,40})(?:\s+(?:from|for|in|aus|desde)\s.{2,60})?\.?"
)
AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|y|e|et|und|og|och|en|&|with)\s+", re.IGNORECASE)
ROLE_SPLIT = re.compile(r"\s+[|·•–—-]\s+|\s*\|\s*")
LONGEST_BYLINE = 20
"""Words, roles and all."""


def is_name(text: str, *, capitals: bool = False) -> bool:
    """Whether a text has the form of one personal name; with `capitals` also "JANE DOE"."""
    tokens = text.split()
    full = [token for token in tokens if token.lower() not in PARTICLES]
    if not 2 <= len(full) <= 4 or len(tokens) > 6 or tokens[-1] not in full:
        return False
    form = CAPITALS_TOKEN if capitals and text.isupper() else NAME_TOKEN
    return all(form.fullmatch(token) for token in full) and not any(t.lower() in NOT_NAMES for t in full)


def signed_names(line: str) -> tuple[str, ...] | None:
    """The names in a line that says "By X" or "X reports"; () where nobody in person; None if no byline."""
    if len(line.split()) > LONGEST_BYLINE:
        return None
    match = BYLINE.fullmatch(line)
    if match is None:
        reported = REPORTS.fullmatch(line)
        return _leading_names(reported["names"]) or None if reported else None
    names = _leading_names(match["names"])
    if names or _is_desk(match["names"]):
        return names
    return None


def bare_names(line: str, *, capitals: bool = False) -> tuple[str, ...]:
    """The names in a line that is nothing but names, perhaps with a role after a comma or bar."""
    if len(line.split()) > LONGEST_BYLINE or line.endswith((".", "!", "?", ":")):
        return ()
    parts = [part for part in AND.split(ROLE_SPLIT.split(line, maxsplit=1)[0]) if part]
    named = [part for part in parts if is_name(part, capitals=capitals)]
    if not named or named[0] != parts[0] or len(parts) > len(named) + 1:
        return ()
    return tuple(map(as_name, named))


def _leading_names(text: str) -> tuple[str, ...]:
    """Names at the start of a byline's text, up to a role, an agency or a place."""
    names = []
    for part in AND.split(ROLE_SPLIT.split(text.strip(" .:"), maxsplit=1)[0]):
        in_person = re.split(r"\s+(?:in|for|at|aus|en)\s+(?=[A-ZÀ-Þ])", part, maxsplit=1)[0]
        if not is_name(in_person, capitals=True) or agency_of(in_person):
            break
        names.append(as_name(in_person))
    return tuple(names)


def _is_desk(text: str) -> bool:
    """Whether a byline names an agency or a desk instead of a person."""
    named = re.split(r"\s*[,|/]\s*", text.strip(" ."), maxsplit=1)[0]
    return (
        agency_of(named) is not None
        or re.fullmatch(
            r"(?:[\w.'’-]+ ){0,4}(?:staff(?: writers?| reporters?)?|desk|newsroom|redaktion|redacción|rédaction|redazione|redação|agencies|agencias|team|(?:web|news) editor|editors?|correspondents?|reporters?)",
            named,
            re.IGNORECASE,
        )
        is not None
    )


def as_name(name: str) -> str:
    """A name in capitals as names are written: "JANE O'DOE" is Jane O'Doe."""
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), name.lower()).replace("'S ", "'s ")
