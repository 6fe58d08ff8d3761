"""From slots told differently to the entries a reader sees: readings, status, contested first."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.engine.discrepancies.credit import credits
from briefing.engine.thresholds import DISCREPANCIES
from briefing.models import Article, Discrepancy, DiscrepancyKind, Likelihood, Passage, Place, Reading, Status
from briefing.moments import earliest


@dataclass(frozen=True, slots=True)
class Placed:
    """One passage's value; offsets into the paragraph."""

    passage: Passage
    start: int
    end: int
    cluster: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A slot and its readings, each a group of mentions."""

    kind: DiscrepancyKind
    status: Status
    strength: Likelihood
    readings: Sequence[Sequence[Placed]]


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles of a story and whom each of them counts as."""

    articles: Mapping[str, Article]
    verbs: frozenset[str]
    """Of saying, in the story's language."""
    order: Mapping[str, int]
    """Place of each article in the briefing's order."""
    origin: Mapping[str, str]
    """Who wrote it: copies of one wire text count once."""

    def told_by(self, mentions: Iterable[Placed]) -> frozenset[str]:
        """Origins of some mentions."""
        return frozenset(self.origin[mention.passage.article] for mention in mentions)

    def place(self, mention: Placed) -> tuple[int, int, int, int]:
        """Sort key: where a mention stands in the briefing's order of articles."""
        return (self.order[mention.passage.article], mention.passage.paragraph, mention.start, mention.end)

    def first(self, mentions: Iterable[Placed]) -> tuple[int, int, int, int]:
        """Sort key: where the first of some mentions stands."""
        return min(map(self.place, mentions))


def compose_entries(entries: Iterable[Entry], sources: Sources) -> tuple[Discrepancy, ...]:
    """Discrepancies: the probable ones first, of these the contested, the most told, in the order of text."""
    made = []
    for entry in entries:
        discrepancy = _discrepancy(entry, sources)
        made.append((_ranked(entry, discrepancy, sources), discrepancy))
    made.sort(key=lambda pair: (pair[0], pair[1].id))
    unique: list[Discrepancy] = []
    for _, discrepancy in made:
        if not any(_is_told_by(discrepancy, listed) for listed in unique):
            unique.append(discrepancy)
    return tuple(unique)


def _is_told_by(one: Discrepancy, listed: Discrepancy) -> bool:
    """Whether each reading stands where a reading of the other does: "lifted", "lifted its ban"."""
    return all(any(_overlap(reading, other) for other in listed.readings) for reading in one.readings)


def _overlap(one: Reading, other: Reading) -> bool:
    return all(
        any(
            (x.article, x.paragraph) == (y.article, y.paragraph) and x.start < y.end and y.start < x.end
            for y in other.places
        )
        for x in one.places
    )


def _ranked(
    entry: Entry, discrepancy: Discrepancy, sources: Sources
) -> tuple[bool, bool, int, int, tuple[int, int, int, int]]:
    mentions = [m for reading in entry.readings for m in reading]
    order: dict[Status, int] = {"dispute": 0, "revision": 1, "scope": 2, "rounding": 3}
    return (
        entry.strength == "possible",
        not discrepancy.contested,
        -len(sources.told_by(mentions)),
        order[entry.status],
        sources.first(mentions),
    )


def is_contested(told_by: Sequence[frozenset[str]], sources: int) -> bool:
    """Whether enough of the story's `sources` tell it and no reading has more than half of those."""
    tellers = len(frozenset[str]().union(*told_by))
    largest = max(map(len, told_by))
    enough = tellers >= DISCREPANCIES.least_outlets * sources
    return enough and largest <= DISCREPANCIES.largest_reading * tellers


def _discrepancy(entry: Entry, sources: Sources) -> Discrepancy:
    readings = tuple(_reading(group, sources) for group in sorted(entry.readings, key=sources.first))
    clusters = {mention.cluster for group in entry.readings for mention in group}
    told = [f"{p.article} {p.paragraph} {p.start} {p.end}" for reading in readings for p in reading.places]
    return Discrepancy(
        id=hashlib.sha256("\n".join([entry.kind, *told]).encode()).hexdigest()[:16],
        kind=entry.kind,
        status=entry.status,
        strength=entry.strength,
        cluster=next(iter(clusters)) if len(clusters) == 1 else None,
        contested=is_contested(
            [sources.told_by(group) for group in entry.readings], len(set(sources.origin.values()))
        ),
        readings=readings,
    )


def _reading(mentions: Sequence[Placed], sources: Sources) -> Reading:
    ordered = list({m.passage: m for m in sorted(mentions, key=sources.place, reverse=True)}.values())[::-1]
    first = ordered[0]
    text = first.passage.text[first.start - first.passage.start : first.end - first.passage.start]
    dates = [d for m in ordered if (d := sources.articles[m.passage.article].published) is not None]
    return Reading(
        value=text,
        passages=tuple(mention.passage for mention in ordered),
        places=tuple(
            Place(article=m.passage.article, paragraph=m.passage.paragraph, start=m.start, end=m.end)
            for m in ordered
        ),
        first=earliest(dates),
        credit=tuple(
            dict.fromkeys(source for m in ordered for source in credits(m.passage.text, sources.verbs))
        ),
    )
