"""Who wrote an article, as far as its own lines say: agencies and other outlets that it credits.

Only places where a page gives credit are read. That somebody "told Reuters" something, or that a figure
stands "according to the Associated Press", is reporting and no credit for the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from briefing.ingest.draft import Draft
from briefing.ingest.metadata.agencies import agencies_in, agency_of, agency_pattern, has_agency
from briefing.ingest.metadata.creditlines import credited_agencies
from briefing.ingest.metadata.datelines import find_datelines, find_sign_offs
from briefing.ingest.metadata.outlet import copyright_name
from briefing.ingest.metadata.publishers import (
    host_of,
    is_transport,
    name_of_host,
    publisher_of,
    site_of,
    squash,
)
from briefing.ingest.vocabulary import words
from briefing.models import Dropped, Evidence

FREE_MAIL = words("free_mail")

BYLINE_PARTS = re.compile(r"\s*[,|/–—()]\s*|\s+[-•·]\s+|\s+(?:for|by)\s+|^by\s+", re.IGNORECASE)
CONTRIBUTED = re.compile(r"\bcontributed\b|\badditional reporting\b", re.IGNORECASE)
REPORTING_BY = re.compile(r"\b(?:reporting|writing) by\b.*;.*\bediting by\b", re.IGNORECASE)
PUBLISHED_BY = re.compile(
    r"(?i:\b(?:(?:originally|first) (?:appeared|published|posted|ran)|republished|reprinted|reproduced"
    r"|syndicated|produced|distributed|published|written|supplied|provided|licensed|(?:comes )?courtesy)\b"
    r"[^.]{0,60}?\b(?:in|on|by|from|at|of))\s+(?:the\s)?"
    r"(?P<name>[A-ZÀ-Þ][\w’'&-]*(?:\s(?:(?:of|the|and|&)\s)*[A-ZÀ-Þ][\w’'&-]*)*)"
)
LABELLED = re.compile(
    r"\W*(?:sources?|via|agency|fuentes?|quellen?|fonti?|fontes?|agencia|agence|agentur)\b\s*[:/]?\s*"
    r"(?P<names>.{2,60}?)\W*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"[\w.+-]{1,64}@(?P<host>[\w-]+(?:\.[\w-]+)+)")


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
        *(Evidence(kind="dateline", text=text, origin=of) for text, of in find_datelines(paragraphs)),
        *(Evidence(kind="credit-line", text=text, origin=of) for text, of in find_sign_offs(paragraphs)),
        *(evidence for line in dropped for evidence in _credits(line, len(paragraphs))),
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
            match = _last_agency().search(part) if has_agency(part) else None
            if match and (origin := agency_of(match["agency"] or match["code"])):
                yield Evidence(kind="byline", text=line, origin=origin)


@cache
def _last_agency() -> re.Pattern[str]:
    names, codes = agency_pattern(), agency_pattern(codes=True)
    return re.compile(rf"(?:^|\s)(?P<agency>{names})(?:\sStaff|\sNews)?$|^(?P<code>{codes})$")


def _credits(line: Dropped, end: int) -> Iterator[Evidence]:
    """What one line outside the text credits; a picture's, between two paragraphs, is not the text's."""
    agencies, worded = credited_agencies(line.text) if line.reason == "credit line" else ([], False)
    readers: dict[str, Callable[[str], Iterator[Evidence]]] = {
        "copyright line": _copyright,
        "credit line": _credit,
        "author's address": _address,
    }
    if agencies and not CONTRIBUTED.search(line.text) and not REPORTING_BY.search(line.text):
        if worded or line.before in (0, end):
            yield from (Evidence(kind="credit-line", text=line.text, origin=origin) for origin in agencies)
    elif reader := readers.get(line.reason):
        yield from reader(line.text)


def _copyright(text: str) -> Iterator[Evidence]:
    """An agency or well-known outlet; any other company may be the outlet's own owner."""
    name = copyright_name(text)
    if name and (origin := publisher_of(name)):
        yield Evidence(kind="copyright-line", text=text, origin=origin)
        return
    for origin in agencies_in(text):
        yield Evidence(kind="copyright-line", text=text, origin=origin)


def _credit(text: str) -> Iterator[Evidence]:
    if match := PUBLISHED_BY.search(text):
        yield Evidence(kind="credit-line", text=text, origin=agency_of(match["name"]) or match["name"])
        return
    agencies = agencies_in(text)
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


def _address(text: str) -> Iterator[Evidence]:
    """The site at which the author has a mailbox."""
    for match in ADDRESS.finditer(text):
        host = match["host"].lower()
        if host not in FREE_MAIL:
            yield Evidence(kind="author-address", text=text, origin=name_of_host(host))
