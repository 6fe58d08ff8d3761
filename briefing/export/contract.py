"""A briefing as JSON, format "briefing/1". Keys may be added to it later; those here keep their meaning.

Offsets count characters (Unicode code points) in `articles[].paragraphs[]`, from 0, end not included.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from briefing.export.safe import safe
from briefing.models import (
    Article,
    Briefing,
    Cluster,
    Coverage,
    Discrepancy,
    Passage,
    Person,
    Place,
    Provenance,
    Quotation,
    Reading,
    Reason,
    Story,
    Telling,
    Variant,
)
from briefing.safe import is_safe
from briefing.versions import find_versions

FORMAT = "briefing/1"
OUTER_LEVELS = 4
"""The document, its lists, their articles and stories, the lists in these."""

CONTROL = re.compile(r"\\(?:u00|[bfr])")
"""What JSON writes for control characters but tabs and line ends; a backslash before such a letter, too."""

Json = dict[str, Any]

_encoded = json.JSONEncoder(ensure_ascii=False).encode


def write(briefing: Briefing) -> str:
    """The whole document, one line end at its end; the same briefing gives the same characters."""
    return "".join(write_pieces(briefing))


def write_pieces(briefing: Briefing) -> list[str]:
    """The document in pieces: of a day it is 75 MB, and with one “ twice that in memory where it is one.

    To look at the JSON takes a quarter of the time of looking at every string of the briefing.
    """
    pieces = _written(briefing)
    if not all(map(_is_safe, pieces)):
        pieces = _written(safe(briefing))
    return pieces


def _written(briefing: Briefing) -> list[str]:
    pieces: list[str] = []
    _lay_out(_briefing(briefing), "\n", pieces.append)
    return [*pieces, "\n"]


def _is_safe(piece: str) -> bool:
    return is_safe(piece) and CONTROL.search(piece) is None


def _lay_out(value: object, line: str, put: Callable[[str], None]) -> None:
    """JSON with its outer levels on lines of their own: a cluster, a discrepancy, a paragraph has one.

    `line` is the line end with the indentation. A record is left whole to the encoder in C, which cannot
    indent; that halves the time and takes a fifth off the document. Of what comes one by one, only one is
    there at a time.
    """
    if len(line) > OUTER_LEVELS or not isinstance(value, dict | list | map):
        put(_encoded(value))
        return
    inner = line + " "
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    items = _named(value) if isinstance(value, dict) else (("", item) for item in value)
    before = opening
    for name, item in items:
        put(f"{before}{inner}{name}")
        _lay_out(item, inner, put)
        before = ","
    put(opening + closing if before == opening else line + closing)


def _named(value: Json) -> Iterator[tuple[str, object]]:
    return ((f"{_encoded(key)}: ", item) for key, item in value.items())


def _briefing(briefing: Briefing) -> Json:
    outlets = {article.id: article.outlet for article in briefing.articles}
    newest = find_versions(briefing.articles)
    return {
        "format": FORMAT,
        "articles": map(partial(_article, newest=newest), briefing.articles, briefing.provenance),
        "sigla": [{"name": name, "siglum": siglum} for name, siglum in briefing.sigla],
        "stories": map(partial(_story, outlets=outlets), briefing.stories),
        "problems": [{"source": each.source, "reason": each.reason} for each in briefing.problems],
    }


def _article(article: Article, provenance: Provenance, newest: Mapping[str, str]) -> Json:
    return {
        "id": article.id,
        "source": article.source,
        "outlet": article.outlet,
        "origin": provenance.origin,
        "origin_strength": provenance.strength,
        "origin_evidence": [
            {"kind": each.kind, "text": each.text, "origin": each.origin} for each in provenance.evidence
        ],
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published,
        "language": article.language,
        "url": article.url,
        "paragraphs": list(article.paragraphs),
        "dropped": [
            {"text": each.text, "reason": each.reason, "before": each.before} for each in article.dropped
        ],
        "complete": article.complete,
        "incomplete": article.incomplete,
        "owner": article.owner,
        "as_of": article.as_of,
        "version_of": newest.get(article.id),
    }


def _story(story: Story, outlets: dict[str, str]) -> Json:
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "outlets": story.outlets,
        "origins": story.origins,
        "summary": list(story.summary),
        "clusters": map(partial(_cluster, outlets=outlets), story.clusters),
        "discrepancies": [_discrepancy(found, outlets) for found in story.discrepancies],
        "coverage": [_coverage(coverage) for coverage in story.coverage],
        "people": [_person(person) for person in story.people],
    }


def _cluster(cluster: Cluster, outlets: dict[str, str]) -> Json:
    return {
        "id": cluster.id,
        "text": cluster.text,
        "kind": cluster.kind,
        "speaker": cluster.speaker,
        "outlets": cluster.outlets,
        "origins": cluster.origins,
        "statement": cluster.statement,
        "lead": cluster.lead,
        "passages": [_passage(passage, outlets) for passage in cluster.passages],
        "also": [_telling(telling, outlets) for telling in cluster.also],
        "why": [_reason(reason) for reason in cluster.reasons],
        "wordings": [list(wording) for wording in cluster.wordings],
        "differing": [[list(stretch) for stretch in stretches] for stretches in cluster.differing],
        "apparatus": [_variant(variant) for variant in cluster.apparatus],
    }


def _telling(telling: Telling, outlets: dict[str, str]) -> Json:
    told = _passage(telling.passage, outlets) | {"why": _reason(telling.reason)}
    return told if telling.clause is None else told | {"clause": list(telling.clause)}


def _reason(reason: Reason | None) -> Json | None:
    return None if reason is None else {"score": reason.score, "words": list(reason.words)}


def _passage(passage: Passage, outlets: dict[str, str]) -> Json:
    return {
        "article": passage.article,
        "outlet": outlets[passage.article],
        "paragraph": passage.paragraph,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "quotes": [
            {"start": quote.start, "end": quote.end, "speaker": quote.speaker} for quote in passage.quotes
        ],
    }


def _variant(variant: Variant) -> Json:
    return {
        "line": str(variant),
        "lemma": variant.lemma,
        "free": variant.free,
        "entries": [
            {"reading": entry.reading, "witnesses": entry.witnesses, "passages": list(entry.passages)}
            for entry in variant.entries
        ],
    }


def _discrepancy(found: Discrepancy, outlets: dict[str, str]) -> Json:
    return {
        "id": found.id,
        "kind": found.kind,
        "status": found.status,
        "strength": found.strength,
        "cluster": found.cluster,
        "contested": found.contested,
        "readings": [_reading(reading, outlets) for reading in found.readings],
    }


def _reading(reading: Reading, outlets: dict[str, str]) -> Json:
    return {
        "value": reading.value,
        "first": reading.first,
        "credit": list(reading.credit),
        "passages": [_passage(passage, outlets) for passage in reading.passages],
        "places": [_place(place) for place in reading.places],
    }


def _place(place: Place) -> Json:
    return {
        "article": place.article,
        "paragraph": place.paragraph,
        "start": place.start,
        "end": place.end,
    }


def _person(person: Person) -> Json:
    return {
        "name": person.name,
        "names": list(person.names),
        "quotes": [_quotation(quotation) for quotation in person.quotes],
    }


def _quotation(quotation: Quotation) -> Json:
    return {
        "cluster": quotation.cluster,
        "outlets": quotation.outlets,
        "wordings": [
            {"text": wording.text, "places": [_place(place) for place in wording.places]}
            for wording in quotation.wordings
        ],
    }


def _coverage(coverage: Coverage) -> Json:
    return {
        "outlet": coverage.outlet,
        "only": list(coverage.only),
        "leaves_out": list(coverage.leaves_out),
        "complete": coverage.complete,
    }
