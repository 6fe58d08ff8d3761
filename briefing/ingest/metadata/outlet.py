"""Which outlet published this copy, from what the page, its address and its own small print say.

In order of trust: site name, host, masthead, copyright line, share line, what the boilerplate keeps
calling itself. Agencies in a copyright line are origins, and aggregators are transports: neither counts.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import unquote, urlsplit

from briefing.ingest.draft import Draft
from briefing.ingest.metadata.agencies import agency_of, names_agency
from briefing.ingest.metadata.publishers import (
    MASTHEAD_WORDS,
    host_of,
    is_transport,
    name_of_host,
    names_transport,
    site_of,
    squash,
)
from briefing.ingest.vocabulary import words
from briefing.models import Dropped

_YEARS = r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?"
COPYRIGHT_NAME = re.compile(
    rf"(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)|copyright))*\s*(?:by\s+)?(?:{_YEARS})?[\s,.:|–-]*(?:by\s+)?"
    rf"(?P<name>[^\W\d_][^|©\n]{{1,60}}?)"
    rf"\s*(?:,?\s*{_YEARS}|\.(?:\s|$)|[|/;]|\s+[–-]\s|,?\s*all rights|$)",
    re.IGNORECASE,
)
COMPANY = re.compile(
    r",?\s+(?:inc|llc|llp|ltd|limited|plc|corp(?:oration)?|co|company|gmbh|ag|kg|s\.?l\.?u?|s\.?a\.?|s\.?r\.?l|b\.?v|pty)"
    r"(?:[.,]|$)",
    re.IGNORECASE,
)
"""The legal form of a company: an outlet's name stands before it."""
SHARE_HOST = re.compile(r"@(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})\b", re.IGNORECASE)
NAME_RUN = re.compile(r"(?:(?:The|[A-ZÀ-Þ][\w’'.&-]*|&)\s)*[A-ZÀ-Þ][\w’'&-]*")
"""A run of capitalised words: perhaps the outlet's name for itself."""
SELF_NAMING = frozenset(
    ("newsletter line", "subscription notice", "page navigation", "related link", "follow line", "share line",
     "text in another language", "comment line", "tag line")
)  # fmt: skip
"""Reasons of lines in which a page speaks of itself."""
NO_OUTLET = words("platforms") | words("not_outlets")
LONGEST_NAME = 6
"""Words of an outlet's name."""
MENTIONS = 2
"""Times that a name must occur in a page's own lines, unless it has the form of an outlet's name."""


def find_outlet(draft: Draft, masthead: str | None, dropped: Sequence[Dropped]) -> str:
    """The outlet's name; the name of the file (or page) where the document tells none."""
    told = [name for name in _names_in_text(masthead, dropped) if not names_agency(name)]
    site = draft.site_name or ""
    if host := host_of(site.lower()) or host_of(f"https://{site.lower()}"):
        site = "" if is_transport(host) else name_of_host(host)
    if site and not names_transport(site):
        return agency_of(site) or site
    for url in (draft.canonical, draft.url, draft.source):
        host = host_of(url)
        if host and not is_transport(host):
            return _written_out(host, told)
    return told[0] if told else name_of_file(draft.source)


def _written_out(host: str, told: Iterable[str]) -> str:
    """The host's name as the page writes it, where it does."""
    label = squash(site_of(host).partition(".")[0])
    return next(
        (name for name in told if squash(name) in (label, label.removeprefix("the"))), name_of_host(host)
    )


def _names_in_text(masthead: str | None, dropped: Sequence[Dropped]) -> Iterator[str]:
    if masthead:
        yield masthead
    for line in dropped:
        if line.reason == "copyright line" and (name := copyright_name(line.text)):
            yield name
    for line in dropped:
        if line.reason == "share line" and (match := SHARE_HOST.search(line.text)):
            host = match["host"].lower()
            if not is_transport(host):
                yield name_of_host(host)
    yield from _self_names([line.text for line in dropped if line.reason in SELF_NAMING])


def copyright_name(line: str) -> str | None:
    """Whom a copyright line names, without the legal form of the company."""
    match = COPYRIGHT_NAME.search(line)
    if match is None:
        return None
    name = COMPANY.split(match["name"].strip(" ,.–-"), maxsplit=1)[0]
    said = re.match(
        r"all rights|reserved|todos los|tous droits|alle rechte|tutti i|todos os", name, re.IGNORECASE
    )
    return None if said or len(name) < 2 else name


def _self_names(lines: Sequence[str]) -> Iterator[str]:
    """The name that a page's own lines repeat most; a single mention must look like an outlet's name."""
    found: Counter[str] = Counter()
    for line in dict.fromkeys(lines):
        found.update({run for match in NAME_RUN.finditer(line) for run in _beginnings(line, match)})
    ranked = sorted(found.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))
    for name, count in ranked:
        if count >= MENTIONS or _is_masthead_name(name):
            yield name


def _beginnings(line: str, match: re.Match[str]) -> Iterator[str]:
    """The run and its first words: "Valley Post Weekend Edition" may stand for the Valley Post."""
    run = match[0].split()
    if _opens_sentence(line, match.start()) and not run[0].isupper():
        run = run[1:]
    for length in range(1, min(len(run), LONGEST_NAME) + 1):
        name = " ".join(run[:length])
        if len(name) > 2 and NO_OUTLET.isdisjoint(name.casefold().split()):
            yield name


def _opens_sentence(line: str, start: int) -> bool:
    before = line[:start].rstrip(' ¿¡"“«•')
    return not before or before[-1] in ".?!:|"


def _is_masthead_name(name: str) -> bool:
    parts = name.casefold().split()
    return len(parts) > 1 and not MASTHEAD_WORDS.isdisjoint((parts[0], parts[-1]))


def name_of_file(source: str) -> str:
    """What an outlet is called that nothing tells: the name of its file or page."""
    if source == "-":
        return "standard input"
    if host := host_of(source):
        return PurePosixPath(unquote(urlsplit(source).path)).stem or host
    name = PureWindowsPath(source).name if "\\" in source else PurePosixPath(source).name
    return PurePosixPath(name.removesuffix(".gz")).stem.strip() or source
