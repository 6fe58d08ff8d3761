# ruff: noqa: E501
"""Who wrote an article, as far as its own lines say: agencies and other outlets that it credits.

Only places where a page gives credit are read. That somebody "told Reuters" something, or that a figure
stands "according to the Associated Press", is reporting and no credit for the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.ingest.draft import Draft
from briefing.ingest.names import AND
from briefing.ingest.outlet import copyright_name
from briefing.ingest.publishers import (
    OUTLETS,
    agency_of,
    agency_pattern,
    host_of,
    is_transport,
    name_of_host,
    site_of,
    squash,
)
from briefing.models import Dropped, Evidence

DATELINE_PARAGRAPHS = 3
"""Paragraphs in which a dateline may stand: the first, or the one after a standfirst."""
FREE_MAIL = frozenset(
    ("gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "proton.me", "protonmail.com", "gmx.de",
     "gmx.net", "web.de", "aol.com", "example.com", "live.com", "me.com", "mail.ru", "yandex.ru")
)  # fmt: skip

AGENCY = agency_pattern()
DATELINE = re.compile(
    rf"(?P<all>(?:[^\W\d_][^()\n]{{1,60}})?\((?P<agency>{AGENCY})(?:[/,]\s*[\w .]+)?\)\s*[-–—:.])"
)
DATELINE_AFTER_DASH = re.compile(
    rf"(?P<all>[^\W\d_][^()—–\n]{{1,60}}?,?\s[—–-]+\s?\((?P<agency>{AGENCY})\)\s)"
)
SIGNED_OFF = re.compile(rf"[.!?”\"]\s*(?P<all>[-–—(\[]\s?(?P<agency>{AGENCY})\s*[)\]]?)$")
CONTRIBUTED = re.compile(r"\bcontributed\b", re.IGNORECASE)
REPORTING_BY = re.compile(
    r"\b(?:reporting|writing) by\b.*;\s*(?:\w+ )*editing by\b|^\W*reporting by\b", re.IGNORECASE
)
PUBLISHED_BY = re.compile(
    r"(?:(?:originally|first) (?:appeared|published|posted|ran)|(?:republished|reprinted|reproduced|syndicated)|was (?:produced|distributed|published|written))"
    r"\b[^.]{0,60}?\b(?:in|on|by|from|at)\s+(?P<name>(?:[Tt]he\s)?[A-ZÀ-Þ][\w’'&-]*(?:\s(?:of|the|and|&|[A-ZÀ-Þ][\w’'&-]*))*)"
)
CREDIT_LABEL = re.compile(
    r"\W*(?:source|via|agency|fuente|quelle|fonte|agencia|agence|agentur|with)\b\s*[:/]?\s*(?P<name>.{2,60}?)\W*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)")
ANY_AGENCY = re.compile(rf"(?<!\w)(?P<agency>{AGENCY})")


def find_evidence(
    draft: Draft, outlet: str, paragraphs: Sequence[str], dropped: Sequence[Dropped]
) -> tuple[Evidence, ...]:
    """What the document says of its origin, verbatim; nothing that only points to `outlet` itself.

    Kinds, strongest first: "copyright-line", "credit-line" (published first by, source, via), "byline",
    "dateline", "canonical-link", "reporting-line" (Reuters' house style), "author-address",
    "contributor-line" (somebody of theirs helped).
    """
    found = [
        *_canonical(draft),
        *_bylines(draft.authors, dropped),
        *_datelines(paragraphs),
        *(evidence for line in dropped for evidence in _credits(line)),
    ]
    others = [evidence for evidence in found if squash(evidence.origin) != squash(outlet)]
    return tuple(dict.fromkeys(others))


def _canonical(draft: Draft) -> Iterator[Evidence]:
    """A page that names another site's page as the original."""
    original, read_at = host_of(draft.canonical), host_of(draft.source) or host_of(draft.url)
    if (
        original
        and read_at
        and site_of(original) != site_of(read_at)
        and not is_transport(original)
        and draft.canonical
    ):
        yield Evidence(kind="canonical-link", text=draft.canonical, origin=name_of_host(original))


def _bylines(authors: Iterable[str], dropped: Iterable[Dropped]) -> Iterator[Evidence]:
    lines = [line.text for line in dropped if line.reason == "byline"]
    for line in [*authors, *lines]:
        for part in re.split(r"\s*[,|/–—]\s*|\s+[-•·]\s+|\s+(?:for|by|By|BY)\s+|^(?:by|By|BY)\s+", line):
            if origin := agency_of(part):
                yield Evidence(kind="byline", text=line, origin=origin)


def _datelines(paragraphs: Sequence[str]) -> Iterator[Evidence]:
    """A place and (AP) at the start of the text, (ANI) behind its last sentence."""
    for paragraph in paragraphs[:DATELINE_PARAGRAPHS]:
        match = DATELINE.match(paragraph[:160]) or DATELINE_AFTER_DASH.match(paragraph[:160])
        if match and (origin := agency_of(match["agency"])):
            yield Evidence(kind="dateline", text=match["all"].strip(), origin=origin)
    match = SIGNED_OFF.search(paragraphs[-1][-60:]) if paragraphs else None
    if match and (origin := agency_of(match["agency"])):
        yield Evidence(kind="credit-line", text=match["all"].strip(), origin=origin)


def _credits(line: Dropped) -> Iterator[Evidence]:
    """What one line outside the text credits."""
    readers = {
        "copyright line": _copyright,
        "credit line": _credit,
        "author's address": _address,
        "image caption": _nothing,
    }
    yield from readers.get(line.reason, _nothing)(line.text)


def _nothing(_: str) -> Iterator[Evidence]:
    """Other lines credit nobody; a picture's credit is not the text's."""
    return iter(())


def _copyright(text: str) -> Iterator[Evidence]:
    name = copyright_name(text)
    origin = _publisher(name) if name else None
    if origin:
        yield Evidence(kind="copyright-line", text=text, origin=origin)
        return
    for match in ANY_AGENCY.finditer(text):
        if origin := agency_of(match["agency"]):
            yield Evidence(kind="copyright-line", text=text, origin=origin)


def _publisher(name: str) -> str | None:
    """An agency or a well-known outlet by its name; other companies may be the outlet's own owner."""
    known = {squash(outlet): outlet for outlet in OUTLETS.values()}
    return agency_of(name) or known.get(squash(name))


def _credit(text: str) -> Iterator[Evidence]:
    if match := PUBLISHED_BY.search(text):
        yield Evidence(kind="credit-line", text=text, origin=agency_of(match["name"]) or match["name"])
        return
    agencies = [origin for match in ANY_AGENCY.finditer(text) if (origin := agency_of(match["agency"]))]
    if REPORTING_BY.search(text):
        yield Evidence(kind="reporting-line", text=text, origin=agencies[0] if agencies else "Reuters")
        return
    kind = "contributor-line" if CONTRIBUTED.search(text) else "credit-line"
    for origin in agencies:
        yield Evidence(kind=kind, text=text, origin=origin)
    if not agencies and (labelled := CREDIT_LABEL.fullmatch(text)):
        for name in AND.split(labelled["name"]):
            if origin := _publisher(name):
                yield Evidence(kind="credit-line", text=text, origin=origin)


def _address(text: str) -> Iterator[Evidence]:
    """The site for which the author's mailbox is kept."""
    for match in ADDRESS.finditer(text):
        host = match["host"].lower()
        if host not in FREE_MAIL:
            yield Evidence(kind="author-address", text=text, origin=name_of_host(host))
