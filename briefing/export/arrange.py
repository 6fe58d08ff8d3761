"""What stands where in an exported document: the order, the numbers and the groups that formats share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.export import labels
from briefing.export.safe import safe
from briefing.houses import remarks_on
from briefing.models import Article, Briefing, Cluster, Discrepancy, Passage, Place, Provenance, Story
from briefing.safe import is_address
from briefing.standing import Standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One text, and every passage that has exactly this text."""

    text: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """A briefing made safe, its articles by id, its passages numbered in the order of the document."""

    briefing: Briefing
    articles: dict[str, Article]
    provenance: dict[str, Provenance]
    standings: dict[str, Standings]
    """How the outlets stand to what is told, by the story's id."""
    notes: dict[Passage, int]
    """Note numbers, 1 and up."""

    def numbers(self, passages: Iterable[Passage]) -> list[int]:
        """Note numbers of `passages`, ascending."""
        return sorted(self.notes[passage] for passage in passages)

    def outlet(self, passage: Passage) -> str:
        """Who published it."""
        return self.articles[passage.article].outlet

    def words(self, place: Place) -> str:
        """What stands at a place."""
        return self.articles[place.article].paragraphs[place.paragraph][place.start : place.end]

    def of(self, story: Story) -> list[Article]:
        """The articles of a story, in order."""
        return [self.articles[article] for article in story.articles]

    @property
    def several(self) -> bool:
        """Whether there are stories to choose from: the document then has contents."""
        return len(self.briefing.stories) > 1

    @property
    def title(self) -> str:
        """The document's: the only story's, or how many there are and of which days."""
        stories = self.briefing.stories
        if self.several:
            return labels.several(len(stories), self.briefing.articles)
        return stories[0].title if stories else labels.NOTHING

    @property
    def extent(self) -> tuple[str, ...]:
        """Dates, counts and languages of all articles, and names where no story gives its own."""
        articles = self.briefing.articles
        names = () if self.several else self._named(articles)
        return (*self.amount(articles), *names, *labels.languages(articles))

    @property
    def about(self) -> tuple[str, ...]:
        """What is true of the run, not of one story: languages, and what could not be read."""
        problems = (f"{labels.PROBLEMS}: {problem}" for problem in self.briefing.problems)
        return (*labels.languages(self.briefing.articles), *problems)

    def extent_of(self, story: Story) -> tuple[str, ...]:
        """Dates, counts and names of one of several stories, one line each."""
        articles = self.of(story)
        return (*self.amount(articles), *self._named(articles))

    def _named(self, articles: Sequence[Article]) -> tuple[str, ...]:
        """Who wrote and who published `articles`, and what is to be known of them."""
        return (*labels.names(self.origins(articles), outlets(articles)), *remarks_on(articles))

    def tellers(self, articles: Sequence[Article]) -> str:
        """How many outlets tell it, how many origins they really are, and the days."""
        names, origins = outlets(articles), self.origins(articles)
        return f"{labels.tellers(len(origins), len(names), len(articles))}; {labels.days(articles)}"

    def counts(self, story: Story) -> str:
        """How many origins, outlets and articles tell it."""
        return self.amount(self.of(story))[1]

    def amount(self, articles: Sequence[Article]) -> tuple[str, str]:
        """Dates and counts of `articles`."""
        return labels.extent(articles, self.origins(articles), outlets(articles))

    def origins(self, articles: Iterable[Article]) -> tuple[str, ...]:
        """Who wrote `articles`, each once."""
        return unique(self.provenance[article.id].origin for article in articles)


def arrange(briefing: Briefing) -> Arranged:
    """`briefing` made safe and numbered."""
    briefing = safe(briefing)
    notes: dict[Passage, int] = {}
    arranged = Arranged(
        briefing=briefing,
        articles={article.id: article for article in briefing.articles},
        provenance={provenance.article: provenance for provenance in briefing.provenance},
        standings={story.id: _standings(briefing, story) for story in briefing.stories},
        notes=notes,
    )
    for passage in _in_order(arranged):
        notes.setdefault(passage, len(notes) + 1)
    return arranged


def _standings(briefing: Briefing, story: Story) -> Standings:
    inside = frozenset(story.articles)
    articles = (article for article in briefing.articles if article.id in inside)
    return Standings(articles, story.clusters, story.discrepancies)


def _in_order(arranged: Arranged) -> Iterator[Passage]:
    for story in arranged.briefing.stories:
        for cluster in shared(story):
            for telling in tellings(cluster):
                yield from telling.passages
        for discrepancy in story.discrepancies:
            for reading in discrepancy.readings:
                yield from reading.passages
        for told in alone(arranged, story).values():
            for telling in told:
                yield from telling.passages


def differing(story: Story) -> Iterator[tuple[str, str, list[Discrepancy]]]:
    """What is told differently and what may be: heading, what stands under it, and the discrepancies."""
    for heading, note, strength in (
        (labels.DIFFER, "", "probable"),
        (labels.MAY_DIFFER, labels.TWO_THINGS, "possible"),
    ):
        found = [d for d in story.discrepancies if d.strength == strength]
        if found:
            yield heading, note, found


def shared(story: Story) -> list[Cluster]:
    """What more than one outlet tells, in reading order."""
    return [cluster for cluster in story.clusters if cluster.shared]


def alone(arranged: Arranged, story: Story) -> dict[str, list[Telling]]:
    """What one outlet alone tells, by outlet in the order of the articles.

    A sentence for whose point another outlet gives a value of its own stands with what differs.
    """
    groups: dict[str, list[Telling]] = {article.outlet: [] for article in arranged.of(story)}
    differ = {p for d in story.discrepancies for reading in d.readings for p in reading.passages}
    for cluster in story.clusters:
        said = arranged.standings[story.id].said(cluster).values()
        disputed = any(standing.stand in ("other", "same") for standing in said)
        if not cluster.shared and not (disputed and differ.issuperset(cluster.passages)):
            groups[arranged.outlet(cluster.passages[0])] += by_text(_own(cluster))
    return {outlet: told for outlet, told in groups.items() if told}


def row(arranged: Arranged, story: Story, cluster: Cluster) -> dict[str, tuple[str, tuple[Passage, ...]]]:
    """What stands in a matrix for each outlet: a sign, and the passages to which it leads."""
    row = {}
    for outlet in outlets(arranged.of(story)):
        standing = arranged.standings[story.id].of(cluster, outlet)
        passages = standing.told or tuple(dict.fromkeys(value.passage for value in standing.given))
        row[outlet] = labels.STANDS[standing.stand], passages
    return row


def left_out(story: Story) -> dict[str, list[Telling]]:
    """What outlets that were read whole leave out of what most tell, by outlet; the lead's words."""
    clusters = {cluster.id: cluster for cluster in story.clusters}
    return {
        coverage.outlet: [tellings(clusters[id])[0] for id in coverage.leaves_out]
        for coverage in story.coverage
        if coverage.complete and coverage.leaves_out
    }


def incomplete(arranged: Arranged, story: Story) -> tuple[str, ...]:
    """Outlets of which an article of this story was not read whole."""
    return outlets(article for article in arranged.of(story) if not article.complete)


def tellings(cluster: Cluster) -> list[Telling]:
    """The distinct texts that tell a fact: the cluster's, then those that tell it beside something else."""
    return by_text((*_own(cluster), *cluster.tellings[len(cluster.passages) :]))


def _own(cluster: Cluster) -> Iterator[Passage]:
    """The lead, then others of its wording, then other wordings; the lead twice."""
    yield cluster.passages[cluster.lead]
    yield from (cluster.passages[index] for wording in cluster.wordings for index in wording)


def by_text(passages: Iterable[Passage]) -> list[Telling]:
    """`passages` grouped by identical text, each passage once, in order of first appearance."""
    texts: dict[str, dict[Passage, None]] = {}
    for passage in passages:
        texts.setdefault(passage.text, {})[passage] = None
    return [Telling(text=text, passages=tuple(group)) for text, group in texts.items()]


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """`names`, each once, in order of first appearance."""
    return tuple(dict.fromkeys(names))


def outlets(articles: Iterable[Article]) -> tuple[str, ...]:
    """Who published `articles`, each once."""
    return unique(article.outlet for article in articles)


def web_address(url: str | None) -> str | None:
    """`url` when a reader's browser may open it: http or https and nothing else."""
    return url if url and is_address(url) else None
