"""Look-ups into one story: who tells what, and where."""

from bisect import bisect_right
from collections.abc import Container

from briefing.models import Article, Briefing, Cluster, Discrepancy, Likelihood, Passage, Place
from briefing.standing import Standing, Standings

FRESH = "+"
KEPT = "*"


class StoryIndex:
    """One story of a briefing, with the questions that its screens ask. Outlets count from 1."""

    def __init__(self, briefing: Briefing, number: int) -> None:
        self.briefing = briefing
        self.number = number
        self.story = briefing.stories[number]
        inside = set(self.story.articles)
        self.articles = {a.id: a for a in briefing.articles if a.id in inside}
        self.provenance = {p.article: p for p in briefing.provenance if p.article in inside}
        self.sigla = dict(briefing.sigla)
        self.outlets = tuple(dict.fromkeys(a.outlet for a in self.articles.values()))
        self.numbers = {outlet: n for n, outlet in enumerate(self.outlets, 1)}
        self.clusters = {c.id: c for c in self.story.clusters}
        self.coverage = {c.outlet: c for c in self.story.coverage}
        self._cluster_of: dict[tuple[str, int, int], Cluster] = {}
        self._at: dict[str, Passage] = {}
        self._passages: dict[str, list[Passage]] = {id_: [] for id_ in self.articles}
        self._collect_passages()
        self.fresh: frozenset[str] = frozenset()
        """Keys of clusters and passages that an earlier reading of the sources did not have."""
        self.kept: frozenset[str] = frozenset()
        """Ids of the clusters that the reader keeps."""
        self.standings = Standings(self.articles.values(), self.story.clusters, self.story.discrepancies)

    def _collect_passages(self) -> None:
        for cluster in self.story.clusters:
            for passage in cluster.passages:
                self._cluster_of[passage.article, passage.paragraph, passage.start] = cluster
                self._passages[passage.article].append(passage)
                self._at[place_key(passage)] = passage
        for passages in self._passages.values():
            passages.sort(key=_position)

    def note_kept(self, places: Container[str]) -> None:
        """Take over what the reader keeps, by the `place_key` of its passages."""
        clusters = self.story.clusters
        self.kept = frozenset(c.id for c in clusters if any(place_key(p) in places for p in c.passages))

    def sign(self, cluster: str) -> str:
        """What stands before a cluster, a space where that is nothing."""
        return FRESH if cluster in self.fresh else KEPT if cluster in self.kept else " "

    @property
    def signs(self) -> dict[str, str]:
        """What stands before a cluster, by its id, or a passage, by its key: kept, or not told before."""
        return dict.fromkeys(self.kept, KEPT) | dict.fromkeys(self.fresh, FRESH)

    def cluster_of(self, passage: Passage) -> Cluster:
        """The cluster in which a passage of this story stands."""
        return self._cluster_of[passage.article, passage.paragraph, passage.start]

    def at(self, key: str | None) -> Passage | None:
        """The passage that a key leads to, see `place_key`."""
        return self._at.get((key or "").partition("#")[0])

    def passages(self, article: str) -> list[Passage]:
        """An article's passages in the order of its text."""
        return self._passages[article]

    def passage_at(self, place: Place) -> Passage | None:
        """The passage in which a place stands."""
        row = self._passages.get(place.article, [])
        at = bisect_right(row, (place.paragraph, place.start), key=_position) - 1
        found = row[at] if at >= 0 else None
        return found if found and found.paragraph == place.paragraph and place.start < found.end else None

    def beside(self, passage: Passage) -> tuple[Passage | None, Passage | None]:
        """The passages before and after it in the same paragraph."""
        row = self._passages[passage.article]
        at = bisect_right(row, _position(passage), key=_position) - 1
        before = row[at - 1] if at > 0 and row[at - 1].paragraph == passage.paragraph else None
        after = row[at + 1] if at + 1 < len(row) and row[at + 1].paragraph == passage.paragraph else None
        return before, after

    def discrepancies(self, cluster: Cluster) -> tuple[Discrepancy, ...]:
        """The discrepancies with a reading in the cluster."""
        return self.standings.discrepancies(cluster)

    def likelihood(self, cluster: Cluster) -> Likelihood | None:
        """How sure it is that something in the cluster is told differently; None where nothing is."""
        found = {discrepancy.strength for discrepancy in self.discrepancies(cluster)}
        return "probable" if "probable" in found else "possible" if found else None

    def value_places(self, passage: Passage) -> list[tuple[int, int]]:
        """Where values stand in the passage that others give differently. Offsets into its paragraph."""
        return [
            (place.start, place.end)
            for discrepancy in self.discrepancies(self.cluster_of(passage))
            for reading in discrepancy.readings
            for told, place in zip(reading.passages, reading.places, strict=True)
            if told == passage
        ]

    def outlet(self, passage: Passage) -> str:
        """Who published the passage's article."""
        return self.articles[passage.article].outlet

    def standing(self, cluster: Cluster, outlet: str) -> Standing:
        """Whether the outlet tells it, gives a value for its point elsewhere, or is silent."""
        return self.standings.of(cluster, outlet)

    def outlets_of(self, cluster: Cluster) -> list[str]:
        """Who tells it, in the order of the outlets' numbers."""
        return [name for name, standing in self.standings.said(cluster).items() if standing.told]

    def of_outlet(self, cluster: Cluster, outlet: str) -> Passage | None:
        """The outlet's passage that tells it."""
        return next(iter(self.standing(cluster, outlet).told), None)

    def sentence(self, cluster: Cluster, outlet: str) -> Passage | None:
        """The outlet's passage that tells it, otherwise the one with its value for the very point."""
        return self.standing(cluster, outlet).sentence

    def only_here(self, cluster: Cluster) -> bool:
        """Whether one outlet tells it, and no other a part of it or its point with a value of its own."""
        return self.standings.only_here(cluster)

    def articles_of(self, outlet: str) -> list[Article]:
        """The outlet's articles in the story."""
        return [a for a in self.articles.values() if a.outlet == outlet]

    def siglum(self, name: str) -> str:
        """The short name of an outlet or origin."""
        return self.sigla.get(name, name)

    def origin(self, article: str) -> str:
        """Who wrote an article, as far as the evidence goes."""
        found = self.provenance.get(article)
        return found.origin if found else self.articles[article].outlet


def _position(passage: Passage) -> tuple[int, int]:
    return passage.paragraph, passage.start


def place_key(passage: Passage) -> str:
    """Key of a passage on a page. Other places of the page that lead to it have "#..." behind it."""
    return f"{passage.article}:{passage.paragraph}:{passage.start}"
