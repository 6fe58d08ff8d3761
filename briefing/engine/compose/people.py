"""Who said what: the people whom a story quotes by name, each quotation once."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from briefing.engine.text.speech import Speech
from briefing.engine.text.words import folded_words
from briefing.engine.thresholds import SPEAKERS
from briefing.models import Cluster, Person, Place, Quotation, Wording

NEAR = 20
"""Quotations of one cluster that a further quote is compared with."""


def find_people(
    clusters: Sequence[Cluster], outlets: Mapping[str, str], speech: Speech
) -> tuple[Person, ...]:
    """The people quoted in clusters that stand in reading order; `outlets` by article id."""
    said: defaultdict[str, list[_Said]] = defaultdict(list)
    for each in _said(clusters):
        said[each.speaker].append(each)
    people = [_person(name, spoken, outlets, speech) for name, spoken in said.items()]
    people.sort(key=lambda person: -sum(quotation.outlets > 1 for quotation in person.quotes))
    return tuple(people)


@dataclass(frozen=True, slots=True)
class _Said:
    """One quote of one passage."""

    speaker: str
    told: str
    text: str
    words: tuple[str, ...]
    cluster: str
    place: Place


def _said(clusters: Sequence[Cluster]) -> Iterator[_Said]:
    for cluster in clusters:
        for p in cluster.passages:
            for quote in p.quotes:
                text = p.words_of(quote)
                if quote.speaker is not None and not all(word[0].islower() for word in quote.speaker.split()):
                    place = Place(article=p.article, paragraph=p.paragraph, start=quote.start, end=quote.end)
                    yield _Said(quote.speaker, quote.told, text, tuple(folded_words(text)), cluster.id, place)


def _person(name: str, said: Sequence[_Said], outlets: Mapping[str, str], speech: Speech) -> Person:
    told = Counter(each.told for each in said if each.told and each.told.lower() not in speech.pronouns)
    names = dict.fromkeys([*(used for used, _ in told.most_common()), name])
    return Person(name=name, names=tuple(names), quotes=tuple(_quotations(said, outlets)))


def _quotations(said: Sequence[_Said], outlets: Mapping[str, str]) -> Iterator[Quotation]:
    """Each quotation once: the same words wherever they stand, and the wordings of one cluster."""
    found: list[list[_Said]] = []
    home: dict[tuple[str, ...], int] = {}
    of_cluster: defaultdict[str, list[int]] = defaultdict(list)
    for each in said:
        at = home.get(each.words)
        if at is None:
            alike = (n for n in of_cluster[each.cluster][-NEAR:] if _is_wording(each, found[n][0]))
            at = next(alike, len(found))
        if at == len(found):
            found.append([])
            of_cluster[each.cluster].append(at)
        home.setdefault(each.words, at)
        found[at].append(each)
    for group in found:
        quoting = len({outlets[each.place.article] for each in group})
        yield Quotation(cluster=group[0].cluster, wordings=tuple(_wordings(group)), outlets=quoting)


def _is_wording(said: _Said, other: _Said) -> bool:
    """Whether another article quotes half of the same words in the same order."""
    likeness = Indel.normalized_similarity(said.words, other.words)
    return said.place.article != other.place.article and likeness >= SPEAKERS.wording


def _wordings(group: Sequence[_Said]) -> list[Wording]:
    places: dict[tuple[str, ...], list[_Said]] = {}
    for each in group:
        places.setdefault(each.words, []).append(each)
    ordered = sorted(places.values(), key=lambda same: -len(same))
    return [Wording(text=same[0].text, places=tuple(each.place for each in same)) for same in ordered]
