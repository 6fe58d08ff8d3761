"""From a draft to an article: the rules that all formats share, in order."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.errors import Unreadable
from briefing.ingest.boilerplate import mark_signatures, mark_structure, part_notes, reason_of
from briefing.ingest.boilerplate.corrections import REASON as CORRECTION
from briefing.ingest.clean import clean_line
from briefing.ingest.draft import Draft
from briefing.ingest.metadata.credits import find_evidence
from briefing.ingest.metadata.cut import why_incomplete
from briefing.ingest.metadata.dates import normalize_date
from briefing.ingest.metadata.head import Head, read_head, without_site
from briefing.ingest.metadata.outlet import find_outlet
from briefing.models import Article, Dropped
from briefing.safe import without_login

ID_VERSION = "1"
"""First part of what is hashed: a change of the recipe gives new ids."""
ID_LENGTH = 16
WEB_ADDRESS = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)


def build(draft: Draft) -> Article:
    """The article in a draft, every string of it cleaned.

    Raises:
        Unreadable: no paragraph is left once the boilerplate is set apart.

    """
    draft = _cleaned(draft)
    known = Head(
        without_site(draft.title, draft.site_name), draft.authors, normalize_date(draft.published or "")
    )
    notes = _part_notes(draft)
    marks = [_reason(line, i in notes) for i, line in enumerate(draft.lines)]
    head = read_head(draft.lines, marks, known)
    mark_signatures(draft.lines, marks, head.authors)
    detected = mark_structure(draft.lines, marks, draft.headings)
    paragraphs, dropped = _divide(draft.lines, marks)
    draft.url = draft.url or _address_above(dropped)
    if not paragraphs:
        raise Unreadable(draft.source, "no text left once page furniture is set apart")
    outlet = find_outlet(draft, head.masthead, dropped)
    article = Article(
        id="",
        source=draft.source,
        outlet=outlet,
        title=head.title,
        authors=tuple(dict.fromkeys(head.authors)),
        published=head.published,
        language=_language(detected, draft.language),
        url=draft.url,
        paragraphs=paragraphs,
        dropped=dropped,
        evidence=find_evidence(draft, outlet, paragraphs, dropped),
        incomplete=draft.incomplete or why_incomplete(paragraphs, dropped),
    )
    return replace(article, id=content_id(article))


def _cleaned(draft: Draft) -> Draft:
    """A copy of which every string went through `clean`."""

    def optional(text: str | None) -> str | None:
        return clean_line(text) or None if text else None

    return Draft(
        source=clean_line(draft.source),
        lines=[clean_line(line) for line in draft.lines],
        headings=draft.headings,
        title=optional(draft.title),
        authors=[name for author in draft.authors if (name := clean_line(author))],
        published=optional(draft.published),
        language=optional(draft.language),
        url=optional(draft.url and without_login(draft.url)),
        site_name=optional(draft.site_name),
        canonical=optional(draft.canonical and without_login(draft.canonical)),
        incomplete=optional(draft.incomplete),
    )


def _part_notes(draft: Draft) -> set[int]:
    """Give notes of corrections lines of their own; their indices."""
    lines: list[str] = []
    headings, notes = [], set()
    for i, pieces in enumerate(part_notes(draft.lines)):
        if i in draft.headings:
            headings.append(len(lines))
        notes |= {len(lines) + place for place, (_, is_note) in enumerate(pieces) if is_note}
        lines += [piece for piece, _ in pieces]
    draft.lines, draft.headings = lines, headings
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


def _language(detected: str, declared: str | None) -> str:
    """The language of the text; what the page declares counts where the text alone does not tell."""
    if detected != "und" or declared is None:
        return detected
    code = declared.replace("_", "-").partition("-")[0].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else "und"


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
