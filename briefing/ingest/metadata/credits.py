"""Who wrote an article, as far as its own lines say: agencies and other outlets that it credits.

Only places where a page gives credit are read. That somebody "told Reuters" something, or that a figure
stands "according to the Associated Press", is reporting and no credit for the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.ingest.draft import Draft
from briefing.ingest.metadata.outlet import copyright_name
from briefing.ingest.metadata.publishers import (
    agency_of,
    agency_pattern,
    host_of,
    is_transport,
    name_of_host,
    publisher_of,
    site_of,
    squash,
)
from briefing.ingest.vocabulary import words
from briefing.models import Dropped, Evidence

DATELINE_PARAGRAPHS = 3
"""Paragraphs in which a dateline may stand: the first, or the ones after standfirsts."""
DATELINE_REACH = 160
"""Characters from the start of a paragraph within which its dateline ends."""
SIGN_OFF_REACH = 60
FREE_MAIL = words("free_mail")

AGENCY = agency_pattern()
PLACE = r"[^\W\d_][^()\n]{1,80}?"
DATELINES = (
    re.compile(rf"(?P<all>(?:{PLACE})?\((?P<agency>{AGENCY})(?:[/,]\s*[\w .]+)?\)\s*[-–—:.])"),
    re.compile(rf"(?P<all>{PLACE}\s[—–-]+\s?\((?P<agency>{AGENCY})\))\s"),
    re.compile(rf"(?P<all>{PLACE},?\s[^\W\d_]{{3,10}}\.?\s\d{{1,2}},?\s?\((?P<agency>{AGENCY})\))\s"),
)
"""OSLO (AP) — and (ANSA) - ROMA and Berlin (dpa/tmn) -; Oslo, 3 May – (EFE); Oslo, May 3 (PTI)."""
SIGN_OFF = re.compile(rf"[.!?”\"]\s*(?P<all>[-–—(\[]\s?(?P<agency>{AGENCY})\s*[)\]]?)$")
BYLINE_PARTS = re.compile(r"\s*[,|/–—()]\s*|\s+[-•·]\s+|\s+(?:for|by)\s+|^by\s+", re.IGNORECASE)
LAST_AGENCY = re.compile(rf"(?:^|\s)(?P<agency>{AGENCY})(?:\sStaff|\sNews)?$")
CONTRIBUTED = re.compile(r"\bcontributed\b|\badditional reporting\b", re.IGNORECASE)
REPORTING_BY = re.compile(r"\b(?:reporting|writing) by\b.*;.*\bediting by\b", re.IGNORECASE)
PUBLISHED_BY = re.compile(
    r"(?i:\b(?:(?:originally|first) (?:appeared|published|posted|ran)|republished|reprinted|reproduced"
    r"|syndicated|produced|distributed|published|written)\b[^.]{0,60}?\b(?:in|on|by|from|at))\s+(?:the\s)?"
    r"(?P<name>[A-ZÀ-Þ][\w’'&-]*(?:\s(?:(?:of|the|and|&)\s)*[A-ZÀ-Þ][\w’'&-]*)*)"
)
LABELLED = re.compile(
    r"\W*(?:sources?|via|agency|fuentes?|quellen?|fonti?|fontes?|agencia|agence|agentur)\b\s*[:/]?\s*"
    r"(?P<names>.{2,60}?)\W*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"[\w.+-]{1,64}@(?P<host>[\w-]+(?:\.[\w-]+)+)")
ANY_AGENCY = re.compile(rf"(?<!\w)(?P<agency>{AGENCY})")


def find_evidence(
    draft: Draft, outlet: str, paragraphs: Sequence[str], dropped: Sequence[Dropped]
) -> tuple[Evidence, ...]:
    """What the document says of its origin, verbatim; nothing that only points to `outlet` itself.

    Kinds, strongest first: "copyright-line", "credit-line" (first published by, source, via), "byline" and
    "dateline" of an agency, "canonical-link", "reporting-line" (Reuters signs "Reporting by X; Editing by
    Y"), "author-address", "contributor-line" (somebody of theirs helped).
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
    original = host_of(draft.canonical)
    read_at = host_of(draft.source) or host_of(draft.url)
    if not (draft.canonical and original and read_at) or is_transport(original):
        return
    if site_of(original) != site_of(read_at):
        yield Evidence(kind="canonical-link", text=draft.canonical, origin=name_of_host(original))


def _bylines(authors: Iterable[str], dropped: Iterable[Dropped]) -> Iterator[Evidence]:
    """An agency among the authors, or beside them: "Jane Doe, Associated Press"."""
    for line in [*authors, *(line.text for line in dropped if line.reason == "byline")]:
        for part in BYLINE_PARTS.split(line):
            match = LAST_AGENCY.search(part)
            if match and (origin := agency_of(match["agency"])):
                yield Evidence(kind="byline", text=line, origin=origin)


def _datelines(paragraphs: Sequence[str]) -> Iterator[Evidence]:
    """The agency in brackets at the start of the text, or behind its last sentence."""
    for paragraph in paragraphs[:DATELINE_PARAGRAPHS]:
        start = paragraph[:DATELINE_REACH]
        match = next((found for form in DATELINES if (found := form.match(start))), None)
        if match and (origin := agency_of(match["agency"])):
            yield Evidence(kind="dateline", text=match["all"].strip(), origin=origin)
    for paragraph in paragraphs[-1:]:
        match = SIGN_OFF.search(paragraph[-SIGN_OFF_REACH:])
        if match and (origin := agency_of(match["agency"])):
            yield Evidence(kind="credit-line", text=match["all"].strip(), origin=origin)


def _credits(line: Dropped) -> Iterator[Evidence]:
    """What one line outside the text credits; a picture's credit is not the text's."""
    readers: dict[str, Callable[[str], Iterator[Evidence]]] = {
        "copyright line": _copyright,
        "credit line": _credit,
        "author's address": _address,
    }
    if reader := readers.get(line.reason):
        yield from reader(line.text)


def _copyright(text: str) -> Iterator[Evidence]:
    """An agency or well-known outlet; any other company may be the outlet's own owner."""
    name = copyright_name(text)
    if name and (origin := publisher_of(name)):
        yield Evidence(kind="copyright-line", text=text, origin=origin)
        return
    for origin in _agencies(text):
        yield Evidence(kind="copyright-line", text=text, origin=origin)


def _credit(text: str) -> Iterator[Evidence]:
    if match := PUBLISHED_BY.search(text):
        yield Evidence(kind="credit-line", text=text, origin=agency_of(match["name"]) or match["name"])
        return
    agencies = _agencies(text)
    if REPORTING_BY.search(text):
        yield Evidence(kind="reporting-line", text=text, origin=agencies[0] if agencies else "Reuters")
        return
    kind = "contributor-line" if CONTRIBUTED.search(text) else "credit-line"
    for origin in agencies:
        yield Evidence(kind=kind, text=text, origin=origin)
    if not agencies and (labelled := LABELLED.fullmatch(text)):
        for name in re.split(r"\s*[,/&]\s*|\s+and\s+", labelled["names"]):
            if publisher := publisher_of(name):
                yield Evidence(kind="credit-line", text=text, origin=publisher)


def _agencies(text: str) -> list[str]:
    named = (agency_of(match["agency"]) for match in ANY_AGENCY.finditer(text))
    return [name for name in dict.fromkeys(named) if name is not None]


def _address(text: str) -> Iterator[Evidence]:
    """The site at which the author has a mailbox."""
    for match in ADDRESS.finditer(text):
        host = match["host"].lower()
        if host not in FREE_MAIL:
            yield Evidence(kind="author-address", text=text, origin=name_of_host(host))
