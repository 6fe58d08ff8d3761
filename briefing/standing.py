"""How each outlet of a story stands to a fact: it tells it, gives a value for its point, or is silent.

The one definition for everything that says who does not tell something: a false "not in X" is a false
statement about X. An outlet is silent only when it was read whole, tells the fact in no passage, and gives no
value for it in a discrepancy that has a reading in the fact.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.models import Article, Cluster, Discrepancy, Likelihood, Passage, Place

Stand = Literal["tells", "other", "perhaps", "same", "silent", "unknown"]
"""In order: tells it; gives another value, or one of what may be two things, or the same value, in a sentence
that stands elsewhere; is silent; is incomplete, so that its silence says nothing."""

_Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A value that an outlet gives for the point of a fact, in a sentence that does not tell the fact."""

    value: str
    passage: Passage
    place: Place
    same: bool
    """Whether it is the value that the fact itself has."""
    strength: Likelihood

    @property
    def stand(self) -> Stand:
        """What it makes of the outlet that gives it."""
        return "perhaps" if self.strength == "possible" else "same" if self.same else "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one outlet stands to one fact."""

    stand: Stand
    told: tuple[Passage, ...] = ()
    """The passages in which it tells the fact; whole ones first."""
    inside: bool = False
    """Whether it tells the fact only beside something else, in no sentence of its own."""
    given: tuple[Given, ...] = ()
    """The values that it gives elsewhere, those that make the stand first; empty where it tells the fact."""
    otherwise: tuple[str, ...] = ()
    """Where it tells the fact: the values that it tells it with, if the fact's own text has another one."""

    @property
    def sentence(self) -> Passage | None:
        """Where to look in this outlet: its telling, otherwise the sentence with its value."""
        return self.told[0] if self.told else self.given[0].passage if self.given else None


SILENT = Standing(stand="silent")
UNKNOWN = Standing(stand="unknown")


class Standings:
    """The standings of all outlets of one story."""

    __slots__ = ("_beside", "_numbers", "_outlets", "_said", "_touching", "_whole")

    def __init__(
        self, articles: Iterable[Article], clusters: Iterable[Cluster], discrepancies: Iterable[Discrepancy]
    ) -> None:
        self._outlets: dict[str, str] = {}
        self._whole: dict[str, bool] = {}
        for article in articles:
            self._outlets[article.id] = article.outlet
            self._whole[article.outlet] = self._whole.get(article.outlet, True) and article.complete
        self._numbers = {outlet: number for number, outlet in enumerate(self._whole)}
        self._said: dict[str, Mapping[str, Standing]] = {}
        self._beside: defaultdict[_Key, list[Cluster]] = defaultdict(list)
        self._touching: dict[str, tuple[Discrepancy, ...]] = {}
        places = _places(discrepancies)
        for cluster in clusters:
            if found := _touching(cluster, places):
                self._touching[cluster.id] = found
            for telling in cluster.also:
                self._beside[_key(telling.passage)].append(cluster)

    def discrepancies(self, cluster: Cluster) -> tuple[Discrepancy, ...]:
        """Those with a reading in one of the passages that tell the fact."""
        return self._touching.get(cluster.id, ())

    def beside(self, passage: Passage) -> Sequence[Cluster]:
        """The facts that a passage tells beside the one to which it belongs as a whole."""
        return self._beside.get(_key(passage), ())

    def of(self, cluster: Cluster, outlet: str) -> Standing:
        """How an outlet stands to a fact."""
        return self.said(cluster).get(outlet) or (SILENT if self._whole[outlet] else UNKNOWN)

    def said(self, cluster: Cluster) -> Mapping[str, Standing]:
        """The outlets that tell a fact or give a value for it, in the order of the articles."""
        if cluster.id not in self._said:
            self._said[cluster.id] = self._find(cluster)
        return self._said[cluster.id]

    def only_here(self, cluster: Cluster) -> bool:
        """Whether one outlet tells it, and no other tells a part of it or gives a value for it."""
        return len(self.said(cluster)) == 1 and not any(
            other.shared for passage in cluster.passages for other in self.beside(passage)
        )

    def _find(self, cluster: Cluster) -> dict[str, Standing]:
        told: dict[str, dict[_Key, Passage]] = {}
        for passage in cluster.tellings:
            told.setdefault(self._outlets[passage.article], {})[_key(passage)] = passage
        given: dict[str, list[Given]] = {}
        for found in self.discrepancies(cluster):
            for value in _given(cluster, found):
                given.setdefault(self._outlets[value.passage.article], []).append(value)
        standings = {outlet: _by_value(values) for outlet, values in given.items()}
        whole = {self._outlets[passage.article] for passage in cluster.passages}
        otherwise = self.otherwise(cluster, cluster.text)
        for outlet, passages in told.items():
            standings[outlet] = Standing(
                stand="tells",
                told=tuple(passages.values()),
                inside=outlet not in whole,
                otherwise=tuple(value for value, outlets in otherwise.items() if outlet in outlets),
            )
        return dict(sorted(standings.items(), key=lambda item: self._numbers[item[0]]))

    def otherwise(self, cluster: Cluster, text: str) -> dict[str, tuple[str, ...]]:
        """Values that outlets surely give where a text that tells a fact has another, with these outlets.

        An outlet that tells of a second trip does not also tell "his third trip".
        """
        saying = {_key(passage) for passage in cluster.tellings if passage.text == text}
        values: dict[str, tuple[str, ...]] = {}
        for found in self.discrepancies(cluster):
            own = _saying(found, saying)
            if found.strength == "probable" and own:
                giving = [
                    {self._outlets[p.article]: None for p in reading.passages} for reading in found.readings
                ]
                same = {outlet for at in own for outlet in giving[at]}
                for reading, outlets in zip(found.readings, giving, strict=True):
                    if others := tuple(outlet for outlet in outlets if outlet not in same):
                        values[reading.value] = others
        return values


def _by_value(given: Iterable[Given]) -> Standing:
    order: list[Stand] = ["other", "perhaps", "same"]
    values = sorted(given, key=lambda value: order.index(value.stand))
    return Standing(stand=values[0].stand, given=tuple(values))


def _given(cluster: Cluster, found: Discrepancy) -> Iterable[Given]:
    """Every value of a discrepancy; what the fact itself has is what its lead passage says, if it does."""
    lead = {_key(cluster.passages[cluster.lead])}
    own = _saying(found, lead) or _saying(found, set(map(_key, cluster.tellings)))
    for at, reading in enumerate(found.readings):
        for passage, place in zip(reading.passages, reading.places, strict=True):
            yield Given(
                value=reading.value, passage=passage, place=place, same=at in own, strength=found.strength
            )


def _saying(found: Discrepancy, passages: set[_Key]) -> set[int]:
    """The readings that one of some passages has."""
    return {
        at
        for at, reading in enumerate(found.readings)
        if not passages.isdisjoint(map(_key, reading.passages))
    }


def _places(discrepancies: Iterable[Discrepancy]) -> Mapping[_Key, Sequence[tuple[Discrepancy, Place]]]:
    """For each passage that has a value the discrepancies, and where the value stands."""
    places: dict[_Key, list[tuple[Discrepancy, Place]]] = {}
    for found in discrepancies:
        for reading in found.readings:
            for passage, place in zip(reading.passages, reading.places, strict=True):
                places.setdefault(_key(passage), []).append((found, place))
    return places


def _touching(
    cluster: Cluster, places: Mapping[_Key, Sequence[tuple[Discrepancy, Place]]]
) -> tuple[Discrepancy, ...]:
    """The discrepancies about the fact's own point.

    A sentence that tells it beside something else has values of other things too ("Secretary of State Marco
    Rubio makes his third visit"): only those in the clause that tells the fact are of its point.
    """
    found = [each for passage in cluster.passages for each, _ in places.get(_key(passage), ())]
    for telling in cluster.also:
        for each, place in places.get(_key(telling.passage), ()):
            start, end = telling.clause or (0, 0)
            if start < place.end and place.start < end:
                found.append(each)
    return tuple({each.id: each for each in found}.values())


def _key(passage: Passage) -> _Key:
    return passage.article, passage.paragraph, passage.start
