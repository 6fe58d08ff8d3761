"""What a check says: lines for people and editors' error lists, and JSON for programs."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, get_args

from briefing.export.labels import plural
from briefing.verify.check import Finding, Kind
from briefing.verify.differences import Difference
from briefing.verify.sources import Place

FORMAT = "briefing-verify/1"
KINDS: tuple[Kind, ...] = get_args(Kind)
_LONGEST = 90
"""Characters of a quotation that a line shows."""
_SAID = {"differs": "differ", "of another speaker": "of another speaker", "elsewhere": "elsewhere"}
"""A kind of several quotations, where it is another word."""


def rows(findings: Sequence[Finding], *, quiet: bool = False) -> Iterator[str]:
    """The lines of all findings in the order of the draft, each after the number of its line.

    With `quiet` only what is not exact.
    """
    for finding in sorted(findings, key=lambda each: each.quotation.line):
        if not (quiet and finding.kind == "exact"):
            yield from (f"{finding.quotation.line}: {row}" for row in _rows(finding))


def summary(findings: Sequence[Finding]) -> str:
    """How many quotations there are, and of which kinds: "3 quotations: 2 exact, 1 not found"."""
    if not findings:
        return "no quotations"
    count = Counter(finding.kind for finding in findings)
    told = [
        f"{count[kind]} {_SAID.get(kind, kind) if count[kind] > 1 else kind}" for kind in KINDS if count[kind]
    ]
    return f"{plural(len(findings), 'quotation')}: {', '.join(told)}"


def as_json(draft: str, findings: Sequence[Finding]) -> str:
    """All findings and the counts. Offsets count characters of the article's paragraph, from 0."""
    count = Counter(finding.kind for finding in findings)
    document = {
        "format": FORMAT,
        "draft": draft,
        "quotations": [_json(each) for each in sorted(findings, key=lambda each: each.quotation.line)],
        "counts": {kind: count[kind] for kind in KINDS},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _rows(finding: Finding) -> Iterator[str]:
    quotation = finding.quotation
    text = f"“{_short(quotation.text)}”{'' if quotation.closed else ' (no closing mark)'}"
    match finding.kind:
        case "exact":
            yield f"exact: {text}: {_where(finding)}"
        case "elsewhere":
            yield f"elsewhere: {text}: not in the article that its note names, but {_where(finding)}"
        case "of another speaker":
            yield f"of another speaker: {text}: here {quotation.speaker}, there {_names(finding)}"
            yield f"  stands: {_where(finding)}"
        case "cut" if finding.source:
            yield f"cut: {text}: the article has words of its own between, “{_short(finding.source)}”"
            yield f"  stands: {_where(finding)}"
        case "cut":
            yield f"cut: {text}: {_pieces(finding.places)}; {_count(finding)}"
        case "differs":
            yield from _differing(finding, text)
        case "not checked":
            yield f"not checked: {text}: the article that its note names could not be read"
        case _:
            yield f"not found: {text}"


def _differing(finding: Finding, text: str) -> Iterator[str]:
    if not finding.differences:
        yield f"differs: {text}: its pieces stand nowhere in this order: {_pieces(finding.places)}"
        return
    told = "; ".join(dict.fromkeys(map(_difference, finding.differences)))
    yield f"differs ({told}): “{finding.draft}”{'' if finding.quotation.closed else ' (no closing mark)'}"
    place = finding.places[0]
    yield f"  nearest: {place.article.outlet}, {place.name}: “{finding.source}”"
    if finding.speakers:
        yield f"  speaker: here {finding.quotation.speaker}, there {_names(finding)}"


def _difference(difference: Difference) -> str:
    if not (difference.draft or difference.source):
        return difference.sort
    here, there = (
        f"“{_short(words)}”" if words else "nothing" for words in (difference.draft, difference.source)
    )
    return f"{difference.sort}: here {here}, there {there}"


def _where(finding: Finding) -> str:
    first = finding.places[0]
    own = ", in the outlet’s own words" if finding.told else ""
    return f"{first.article.outlet}, {first.name}{own}; {_count(finding)}"


def _count(finding: Finding) -> str:
    outlets = len(finding.outlets)
    names = f" ({', '.join(finding.outlets)})" if outlets > 1 else ""
    return f"{plural(outlets, 'outlet')}{names}, {plural(finding.origins, 'origin')}"


def _pieces(places: Sequence[Place]) -> str:
    told = dict.fromkeys(f"{place.article.outlet}, {place.name}" for place in places)
    return " … ".join(told)


def _names(finding: Finding) -> str:
    return ", ".join(finding.speakers)


def _short(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[: 2 * _LONGEST // 3].rpartition(' ')[0]} … {text[-_LONGEST // 4 :].partition(' ')[2]}"


def _json(finding: Finding) -> dict[str, Any]:
    quotation = finding.quotation
    return {
        "line": quotation.line,
        "kind": finding.kind,
        "form": quotation.kind,
        "text": quotation.text,
        "closed": quotation.closed,
        "speaker": quotation.speaker,
        "speakers": list(finding.speakers),
        "outlets": list(finding.outlets),
        "origins": finding.origins,
        "own_words": finding.told,
        "places": [_place(place) for place in finding.places],
        "differences": [
            {"sort": each.sort, "draft": each.draft, "source": each.source} for each in finding.differences
        ],
        "between": finding.source if finding.kind == "cut" else "",
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "article": place.article.id,
        "outlet": place.article.outlet,
        "where": place.name,
        "paragraph": place.first.paragraph,
        "start": place.start,
        "end": place.end,
        "text": place.text,
    }
