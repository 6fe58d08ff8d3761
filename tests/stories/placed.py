"""A briefing in the numbers of the labels: which sentences stand in which fact, entry and quotation."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from briefing.models import Article, Briefing, Cluster, Discrepancy, Passage
from tests.stories.gold import outlet_of

Sentences = frozenset[str]
"""Numbers of the labelled sentences that a passage covers, or that cover it."""
_LEAST = 8
"""Letters and digits up to which a passage or sentence stands in too many others by chance."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A listed discrepancy and the sentences of each of its readings."""

    found: Discrepancy
    readings: tuple[Sentences, ...]

    def opposes(self, sentences: Iterable[str]) -> bool:
        """Whether some two of the sentences stand in different readings."""
        places = [[n for n, told in enumerate(self.readings) if s in told] for s in sentences]
        return any(m != n for one, other in combinations(places, 2) for m, n in product(one, other))


@dataclass(frozen=True, slots=True)
class Placed:
    """What a briefing of a labelled story says, by sentences."""

    clusters: tuple[tuple[Sentences, ...], ...]
    """Of each fact, its tellings."""
    entries: tuple[Entry, ...]
    speakers: Mapping[str, tuple[str, ...]]
    """Whom the quotations of a sentence are given to."""
    member: Mapping[str, frozenset[int]]
    """Indices of the clusters in which a sentence stands."""

    def together(self, a: str, b: str) -> bool:
        """Whether two sentences stand in one cluster."""
        return not self.member.get(a, frozenset()).isdisjoint(self.member.get(b, frozenset()))


def place(briefing: Briefing, sentences: Mapping[str, str]) -> Placed:
    """Find the labelled sentences in a briefing."""
    places = Places(briefing.articles, sentences)
    clusters = [cluster for story in briefing.stories for cluster in story.clusters]
    told = tuple(tuple(map(places.of, _tellings(cluster))) for cluster in clusters)
    return Placed(
        clusters=told,
        entries=tuple(places.entry(d) for story in briefing.stories for d in story.discrepancies),
        speakers=_speakers(clusters, places),
        member=_members(told),
    )


def bare(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"\W+", "", text).casefold()


class Places:
    """Passages of a briefing as numbers of sentences."""

    def __init__(self, articles: Iterable[Article], sentences: Mapping[str, str]) -> None:
        self._letter = {article.id: Path(article.source).stem for article in articles}
        self._known: dict[tuple[str, str], Sentences] = {}
        self._told: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for sentence, text in sentences.items():
            self._told[outlet_of(sentence)].append((sentence, bare(text)))

    def of(self, passage: Passage) -> Sentences:
        """The sentences that a passage covers or is a part of."""
        key = passage.article, passage.text
        if key not in self._known:
            text, told = bare(passage.text), self._told[self._letter[passage.article]]
            self._known[key] = frozenset(sentence for sentence, other in told if _holds(text, other))
        return self._known[key]

    def entry(self, found: Discrepancy) -> Entry:
        """A discrepancy with the sentences of its readings."""
        return Entry(found, tuple(self._all(reading.passages) for reading in found.readings))

    def _all(self, passages: Iterable[Passage]) -> Sentences:
        return frozenset(sentence for passage in passages for sentence in self.of(passage))


def _holds(one: str, other: str) -> bool:
    return min(len(one), len(other)) > _LEAST and (one in other or other in one)


def _tellings(cluster: Cluster) -> tuple[Passage, ...]:
    return (*cluster.passages, *(telling.passage for telling in cluster.also))


def _members(clusters: Iterable[tuple[Sentences, ...]]) -> dict[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for index, tellings in enumerate(clusters):
        for sentence in frozenset().union(*tellings):
            found[sentence].add(index)
    return {sentence: frozenset(indices) for sentence, indices in found.items()}


def _speakers(clusters: Iterable[Cluster], places: Places) -> dict[str, tuple[str, ...]]:
    """Every speaker that the program names in a sentence: at the quotation, or of the whole cluster."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for passage, whole in ((passage, each.speaker) for each in clusters for passage in each.passages):
        named = [whole if quote.speaker is None else quote.speaker for quote in passage.quotes]
        for sentence in places.of(passage):
            found[sentence] += filter(None, named)
    return {sentence: tuple(speakers) for sentence, speakers in found.items()}
