"""What an editor's brief says of a story: chosen and ordered, in no format yet.

A fact stands once, in the first part that has a place for it. Every text is a stretch of an article as it
stands, with the numbers of the articles that have it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.export import labels
from briefing.export.arrange import Arranged, incomplete, outlets, shared, unique
from briefing.export.clauses import clause_around, has_name, words_at
from briefing.export.telling import Told, catch
from briefing.houses import remarks_on
from briefing.models import (
    Article,
    Cluster,
    Discrepancy,
    Passage,
    Person,
    Quotation,
    Reading,
    Story,
    Strength,
)

MOST_ALONE = 5
"""Passages shown of what one outlet alone tells."""
FEWEST_ALONE = 2
_BEGINNING = 6
"""Words among which a name stands in a sentence that is clear without the one before it."""
SHARE = 0.4
"""Of the characters of a story's articles; a longer brief shows fewer of those passages. Headings and sources
come to it, and a brief should not be longer than half of what it spares one to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A stretch of text, and who has it."""

    text: str
    articles: tuple[Article, ...]
    """Those in which it stands in these very words, in order."""
    others: tuple[str, ...] = ()
    """Outlets that tell it in other words."""
    otherwise: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Other values for its point, and the outlets that give them."""
    one_origin: bool = False
    """Whether all these outlets print one text, in a story that has others."""

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who publishes it in these words."""
        return outlets(self.articles)

    @property
    def length(self) -> int:
        """Characters, names included."""
        other = (part for value, names in self.otherwise for part in (value, *names))
        return len(self.text) + sum(len(name) + 2 for name in (*self.outlets, *self.others, *other))


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One of the values that outlets give."""

    clause: str
    """The words around it in one of its articles, "" where they need not or cannot be shown."""
    words: tuple[Said, ...]
    """Each way in which it is written."""
    outlets: tuple[str, ...]
    credit: tuple[str, ...]
    first: str | None
    """When it was first told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Something for which outlets give different values."""

    what: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody whom several outlets quote."""

    name: str
    quotations: tuple[tuple[Said, ...], ...]
    """Each with its other wordings behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """What one outlet alone tells."""

    heading: str
    told: tuple[Said, ...]
    more: int
    """How many passages are not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A story for an editor."""

    tellers: tuple[tuple[str, tuple[Article, ...]], ...]
    """Its outlets, each with its articles."""
    extent: str
    """How many outlets, how many origins they really are, and the days."""
    remarks: tuple[str, ...]
    """Who is whose copy, and what is cut off."""
    in_short: tuple[Said, ...]
    differences: tuple[Difference, ...]
    speakers: tuple[Speaker, ...]
    also: tuple[Said, ...]
    alone: tuple[Alone, ...]
    silence: str
    """Why what stands alone may not be alone; "" where it is."""


def digest(arranged: Arranged, story: Story) -> Digest:
    """The brief of a story, with fewer passages of single outlets where it would be long."""
    editor = _Editor(arranged, story)
    room = SHARE * sum(len(text) for article in editor.articles for text in article.paragraphs)
    told = editor.together()
    used = sum(said.length for said in _texts(told))
    for most in range(MOST_ALONE, FEWEST_ALONE - 1, -1):
        alone = editor.alone(most)
        if used + sum(said.length for each in alone for said in each.told) <= room:
            break
    return editor.whole(told, alone)


@dataclass(frozen=True, slots=True)
class _Together:
    """What several outlets tell."""

    in_short: tuple[Said, ...]
    differences: tuple[Difference, ...]
    speakers: tuple[Speaker, ...]
    also: tuple[Said, ...]


def _texts(told: _Together) -> Iterator[Said]:
    yield from (*told.in_short, *told.also)
    for speaker in told.speakers:
        for quotation in speaker.quotations:
            yield from quotation


class _Editor:
    """One story, read for its brief."""

    def __init__(self, arranged: Arranged, story: Story) -> None:
        self._arranged = arranged
        self._story = story
        self._clusters = {cluster.id: cluster for cluster in story.clusters}
        self.articles = arranged.of(story)

    def together(self) -> _Together:
        """The parts in which nothing stands twice."""
        told = Told(self._story.clusters)
        summary = [self._clusters[id] for id in self._story.summary if id in self._clusters]
        in_short = tuple(self._tell(cluster, told) for cluster in summary)
        differences = tuple(self._difference(each, told) for each in self._story.discrepancies)
        speakers = tuple(self._speakers(told))
        also = tuple(self._also(told))
        return _Together(in_short, differences, speakers, also)

    def whole(self, told: _Together, alone: tuple[Alone, ...]) -> Digest:
        """The brief of these parts."""
        cut_off = incomplete(self._arranged, self._story)
        return Digest(
            tellers=self._tellers(),
            extent=self._arranged.tellers(self.articles),
            remarks=(
                *self._copies(),
                *remarks_on(self.articles),
                *(labels.cut_off(a) for a in self.articles if not a.complete),
            ),
            in_short=told.in_short,
            differences=told.differences,
            speakers=told.speakers,
            also=told.also,
            alone=alone,
            silence=labels.silence(cut_off) if cut_off and alone and self._story.outlets > 1 else "",
        )

    # --- who tells it

    def _tellers(self) -> tuple[tuple[str, tuple[Article, ...]], ...]:
        names = outlets(self.articles)
        return tuple((name, tuple(a for a in self.articles if a.outlet == name)) for name in names)

    def _copies(self) -> Iterator[str]:
        """Whose text outlets print that is not their own, each origin once."""
        groups: dict[tuple[str, Strength], list[str]] = {}
        for article in self.articles:
            found = self._arranged.provenance[article.id]
            if found.origin != article.outlet:
                groups.setdefault((found.origin, found.strength), []).append(article.outlet)
        for (origin, strength), names in groups.items():
            yield labels.written(strength, origin, unique(names))

    # --- what several tell

    def _tell(self, cluster: Cluster, told: Told) -> Said:
        told.add(cluster, cluster.text)
        return self._fact(cluster, cluster.text)

    def _also(self, told: Told) -> Iterator[Said]:
        """What is left, each fact in the shortest sentence that says of whom it speaks."""
        for cluster in shared(self._story):
            if not told.has(cluster):
                texts = [p.text for p in cluster.passages if has_name(" ".join(p.text.split()[:_BEGINNING]))]
                short = min((cluster.text, *texts), key=len)
                told.add(cluster, short)
                yield self._fact(cluster, short)

    def _fact(self, cluster: Cluster, text: str) -> Said:
        copied = cluster.shared and cluster.origins == 1 < self._story.origins
        said = self._said(text, cluster.tellings)
        otherwise = self._arranged.standings[self._story.id].otherwise(cluster, text)
        differing = {name for names in otherwise.values() for name in names}
        others = tuple(name for name in said.others if name not in differing)
        return replace(said, others=others, otherwise=tuple(otherwise.items()), one_origin=copied)

    def _said(self, text: str, tellings: Sequence[Passage]) -> Said:
        """A text that some of the tellings have, and who else tells it."""
        exact = self._in_order(passage.article for passage in tellings if passage.text == text)
        names = outlets(self._in_order(passage.article for passage in tellings))
        return Said(text=text, articles=exact, others=tuple(n for n in names if n not in outlets(exact)))

    def _in_order(self, ids: Iterable[str]) -> tuple[Article, ...]:
        given = set(ids)
        return tuple(article for article in self.articles if article.id in given)

    # --- where they differ

    def _difference(self, found: Discrepancy, told: Told) -> Difference:
        """Around the first value stand the words that show what it is of; around all, if of two things."""
        values = []
        for number, reading in enumerate(found.readings):
            shown = found.strength == "possible" or not number
            values.append(self._value(reading, self._clause(reading, told) if shown else ""))
        return Difference(what=labels.what(found), values=tuple(values))

    def _clause(self, reading: Reading, told: Told) -> str:
        """Words around the value that do not stand above already, "" where there are no others."""
        pairs = zip(reading.passages, reading.places, strict=True)
        clause = clause_around(pair for pair in pairs if not told.printed(pair[0]))
        return told.once(clause)

    def _value(self, reading: Reading, clause: str) -> Value:
        written: dict[str, list[str]] = {}
        for passage, place in zip(reading.passages, reading.places, strict=True):
            written.setdefault(words_at(passage, place) or reading.value, []).append(passage.article)
        words = (Said(text=text, articles=self._in_order(ids)) for text, ids in written.items())
        giving = outlets(self._in_order(passage.article for passage in reading.passages))
        return Value(
            clause=clause, words=tuple(words), outlets=giving, credit=reading.credit, first=reading.first
        )

    # --- who said what

    def _speakers(self, told: Told) -> Iterator[Speaker]:
        for person in self._story.people:
            if quotations := tuple(self._quotations(person, told)):
                yield Speaker(name=person.name, quotations=quotations)

    def _quotations(self, person: Person, told: Told) -> Iterator[tuple[Said, ...]]:
        for quotation in person.quotes:
            cluster = self._clusters.get(quotation.cluster)
            if quotation.outlets > 1 and not (cluster and told.has(cluster)):
                told.quote(quotation)
                yield tuple(self._wordings(quotation))

    def _wordings(self, quotation: Quotation) -> Iterator[Said]:
        for wording in quotation.wordings:
            text = wording.text.rstrip(", ") or wording.text
            exact = self._in_order(
                place.article for place in wording.places if text in self._arranged.words(place)
            )
            giving = outlets(self._in_order(place.article for place in wording.places))
            others = tuple(name for name in giving if name not in outlets(exact))
            yield Said(text=text, articles=exact, others=others)

    # --- what one tells

    def alone(self, most: int) -> tuple[Alone, ...]:
        """What complete outlets alone tell, at most so many passages of each."""
        return tuple(self._alone(most))

    def _alone(self, most: int) -> Iterator[Alone]:
        several = self._story.outlets > 1
        for coverage in self._story.coverage:
            own = [self._clusters[id] for id in coverage.only if id in self._clusters]
            if own and (coverage.complete or not several):
                caught = catch(own, {article.id: article for article in self.articles}, most)
                told = tuple(self._said(c.text, c.passages) for c in caught)
                heading = labels.only(coverage.outlet, several=several)
                yield Alone(heading=heading, told=told, more=len(own) - len(told))
