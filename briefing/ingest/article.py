"""From a draft to an article: the rules that all formats share, in order."""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.errors import Unreadable
from briefing.ingest.boilerplate import mark_signatures, mark_structure, part_notes, reason_of
from briefing.ingest.boilerplate.corrections import REASON as CORRECTION
from briefing.ingest.clean import clean_line
from briefing.ingest.draft import Draft
from briefing.ingest.metadata.authors import choose_authors, read_authors
from briefing.ingest.metadata.credits import find_evidence
from briefing.ingest.metadata.cut import why_incomplete
from briefing.ingest.metadata.dates import day_of_address, normalize_date
from briefing.ingest.metadata.head import Head, read_head, without_site
from briefing.ingest.metadata.outlet import find_outlet, name_of_file
from briefing.ingest.metadata.publishers import host_of, name_of_host, owner_of, site_of
from briefing.ingest.metadata.releases import Release, day_of_dateline, find_release
from briefing.ingest.originals import original_address
from briefing.languages import detect_in, is_taken_for
from briefing.models import Article, Dropped, Evidence
from briefing.safe import without_login

ID_VERSION = "1"
"""First part of what is hashed: a change of the recipe gives new ids."""
ID_LENGTH = 16
DETECTED_IN = 60
"""Lines from which the language is told beforehand, before it is known which are the report."""
READERS_NOTE = "reader's note"
WEB_ADDRESS = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)


def build(draft: Draft) -> Article:
    """The article in a draft, every string of it cleaned.

    Raises:
        Unreadable: no paragraph is left once the boilerplate is set apart.

    """
    draft = _at_home(_cleaned(draft))
    corrections = _part_notes(draft)
    marks = [_reason(line, i in corrections) for i, line in enumerate(draft.lines)]
    for i in draft.notes:
        marks[i] = READERS_NOTE if draft.lines[i] else None
    release = find_release(draft.lines, marks)
    known, others = _known(draft)
    head = read_head(draft.lines, marks, known)
    head.authors = head.authors or others
    mark_signatures(draft.lines, marks, head.authors)
    detected = mark_structure(draft.lines, marks, draft.headings, telling=draft.telling)
    paragraphs, dropped = _divide(draft.lines, marks)
    draft.url = draft.url or _address_above(dropped)
    if not paragraphs:
        raise Unreadable(draft.source, "no text left once page furniture is set apart")
    outlet = find_outlet(draft, head.masthead, dropped)
    if release and outlet == name_of_file(draft.source):
        outlet = release.outlet
    article = Article(
        id="",
        source=draft.source,
        outlet=outlet,
        title=head.title,
        authors=tuple(dict.fromkeys(head.authors)),
        published=head.published or day_of_address(draft.url) or day_of_dateline(paragraphs),
        language=_language(detected, draft.language),
        url=draft.url,
        paragraphs=paragraphs,
        dropped=dropped,
        evidence=(*find_evidence(draft, outlet, paragraphs, dropped), *_released(release, outlet)),
        incomplete=draft.incomplete or why_incomplete(paragraphs, dropped),
        owner=owner_of(outlet, _hosts(draft)),
        as_of=normalize_date(draft.as_of or "", known.language),
    )
    return replace(article, id=content_id(article))


def _known(draft: Draft) -> tuple[Head, list[str]]:
    """What is known before the lines are read, and who is named as author but is nobody in person."""
    houses = _houses(draft)
    people, others = read_authors(draft.authors, houses)
    language = _language(detect_in(draft.lines[:DETECTED_IN]), draft.language, region=True)
    head = Head(
        title=without_site(draft.title, houses),
        authors=choose_authors(people, read_authors(draft.signed, houses)[0]),
        published=normalize_date(draft.published or "", language),
        language=language,
        unsigned=bool(others),
    )
    return head, others


def _released(release: Release | None, outlet: str) -> Iterator[Evidence]:
    """That it is a release is evidence for those who print it, too."""
    if release:
        yield Evidence(kind="press-release", text=release.label, origin=outlet)


def _at_home(draft: Draft) -> Draft:
    """The draft with the addresses of the article itself, where it has those of an archive or a redirect."""
    if draft.url:
        draft.url, captured = original_address(draft.url)
        draft.as_of = draft.as_of or captured
    if draft.canonical:
        draft.canonical = original_address(draft.canonical).url
    return draft


def _hosts(draft: Draft) -> list[str]:
    return [host for url in (draft.url, draft.canonical, draft.source) if (host := host_of(url))]


def _houses(draft: Draft) -> list[str]:
    """The names by which the outlet may call itself: of the site, and of the hosts."""
    hosts = _hosts(draft)
    labels = [site_of(host).partition(".")[0] for host in hosts]
    return list(dict.fromkeys([draft.site_name or "", *map(name_of_host, hosts), *labels, *hosts]))


def _cleaned(draft: Draft) -> Draft:
    """A copy of which every string went through `clean`."""

    def optional(text: str | None) -> str | None:
        return clean_line(text) or None if text else None

    return Draft(
        source=clean_line(draft.source),
        lines=[clean_line(line) for line in draft.lines],
        headings=draft.headings,
        notes=draft.notes,
        telling=draft.telling,
        title=optional(draft.title),
        authors=[name for author in draft.authors if (name := clean_line(author))],
        signed=[name for author in draft.signed if (name := clean_line(author))],
        published=optional(draft.published),
        as_of=optional(draft.as_of),
        language=optional(draft.language),
        url=optional(draft.url and without_login(draft.url)),
        site_name=optional(draft.site_name),
        canonical=optional(draft.canonical and without_login(draft.canonical)),
        incomplete=optional(draft.incomplete),
    )


def _part_notes(draft: Draft) -> set[int]:
    """Give notes of corrections lines of their own; their indices."""
    lines: list[str] = []
    headings: list[int] = []
    readers: list[int] = []
    notes: set[int] = set()
    for i, pieces in enumerate(part_notes(draft.lines)):
        if i in draft.headings:
            headings.append(len(lines))
        if i in draft.notes:
            readers += range(len(lines), len(lines) + len(pieces))
        notes |= {len(lines) + place for place, (_, is_note) in enumerate(pieces) if is_note}
        lines += [piece for piece, _ in pieces]
    draft.lines, draft.headings, draft.notes = lines, headings, readers
    return notes


def _reason(line: str, is_note: bool) -> str | None:
    if not line:
        return None
    return CORRECTION if is_note else reason_of(line)


def _divide(lines: Sequence[str], marks: Sequence[str | None]) -> tuple[tuple[str, ...], tuple[Dropped, ...]]:
    """Paragraphs and dropped lines; every line that is not empty is in one of them, in its order."""
    paragraphs: list[str] = []
    dropped: list[Dropped] = []
    for line, reason in zip(lines, marks, strict=True):
        if line and reason is None:
            paragraphs.append(line)
        elif line and reason is not None:
            dropped.append(Dropped(text=line, reason=reason, before=len(paragraphs)))
    return tuple(paragraphs), tuple(dropped)


def _address_above(dropped: Sequence[Dropped]) -> str | None:
    """The address of the article where a line above the text gives one, as saved texts do."""
    above = (line for line in dropped if line.reason == "web address" and line.before == 0)
    match = next((found for line in above if (found := WEB_ADDRESS.search(line.text))), None)
    return without_login(match[0]) if match else None


def _language(detected: str, declared: str | None, *, region: bool = False) -> str:
    """The language of the text; what the page declares counts where the text alone does not tell.

    With `region` as far as the page declares it: "en-gb".
    """
    said = (declared or "").replace("_", "-").lower()
    code = said.partition("-")[0]
    counts = detected in ("und", code) or is_taken_for(code, detected)
    if not counts or not (len(code) == 2 and code.isascii() and code.isalpha()):
        return detected
    return said if region else code


def content_id(article: Article) -> str:
    """The same content of the same outlet has the same id, wherever it was read from."""
    content = [
        ID_VERSION,
        article.outlet,
        article.title,
        article.authors,
        article.published,
        article.url,
        article.paragraphs,
    ]
    packed = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(packed.encode()).hexdigest()[:ID_LENGTH]
