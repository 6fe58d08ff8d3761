"""Where texts come from: each outlet's origin, and the evidence for it."""

from collections import Counter
from collections.abc import Iterable

from briefing.models import Article, Provenance
from briefing.tui.blocks import OURS, Para
from briefing.tui.index import StoryIndex
from briefing.tui.pages.tellers import MOST_NAMED
from briefing.tui.present import counted

_MARGIN = "  "
_MOST_EVIDENCE = 3
"""Pieces of evidence shown for many copies of one text; each outlet's page has all of its own."""


def credit(index: StoryIndex, article: Article) -> str:
    """As in "‹ Associated Press", "‹ Associated Press, probably"; "" for own reporting."""
    found = index.provenance.get(article.id)
    if found is None or found.origin == article.outlet:
        return ""
    return f"‹\xa0{found.origin}{', probably' if found.strength == 'probable' else ''}"


def origin_lines(index: StoryIndex, article: Article) -> list[Para]:
    """As in "Internewscast: Associated Press, certain", and under it each piece of evidence once."""
    found = index.provenance.get(article.id)
    if found is None or (found.origin == article.outlet and not found.evidence):
        return [_origin(f"{article.outlet}: own reporting, nothing points elsewhere")]
    own = found.origin == article.outlet
    sure = "own reporting" if own else f"{found.origin}, {found.strength}"
    return [_origin(f"{article.outlet}: {sure}"), *map(_evidence, found.told)]


def origins_lines(index: StoryIndex, articles: Iterable[Article]) -> list[Para]:
    """The lines of several articles; many that have one origin for the same strength share theirs."""
    groups: dict[tuple[str, str], list[Article]] = {}
    for article in articles:
        found = index.provenance.get(article.id)
        copied = found is not None and found.origin != article.outlet
        group = (found.origin, found.strength) if found and copied else ("", article.id)
        groups.setdefault(group, []).append(article)
    lines: list[Para] = []
    for (origin, strength), members in groups.items():
        outlets = {article.outlet for article in members}
        if len(outlets) > MOST_NAMED:
            lines.append(_origin(f"{counted(len(outlets), 'outlet')}: {origin}, {strength}"))
            lines += _shared_evidence([index.provenance[article.id] for article in members])
        else:
            lines += [line for article in members for line in origin_lines(index, article)]
    return lines


def _shared_evidence(found: list[Provenance]) -> list[Para]:
    """The evidence that most of them have, and how many have it."""
    told = Counter(text for each in found for text in each.told)
    common = sorted(told.items(), key=lambda item: (-item[1], item[0]))
    lines = [
        _evidence(text if count == len(found) else f"{count} of {len(found)}: {text}")
        for text, count in common[:_MOST_EVIDENCE]
    ]
    if len(common) > _MOST_EVIDENCE:
        rest = counted(len(common) - _MOST_EVIDENCE, "further piece")
        lines.append(_evidence(f"{rest} of evidence: O has each outlet's"))
    return lines


def _evidence(text: str) -> Para:
    return Para(text, (), "context", "    ", "    ", words=OURS)


def _origin(text: str) -> Para:
    return Para(text, (), "origin", _MARGIN, _MARGIN + _MARGIN)
