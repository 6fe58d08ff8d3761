"""Parts of a briefing as briefings of their own."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from briefing.models import Briefing, Coverage, Discrepancy, Passage, Person, Quotation, Story


def of_stories(briefing: Briefing, stories: Iterable[Story]) -> Briefing:
    """Some of its stories, with their articles; what could not be read may have been of any."""
    kept = tuple(stories)
    inside = {article for story in kept for article in story.articles}
    return replace(
        briefing,
        articles=tuple(article for article in briefing.articles if article.id in inside),
        provenance=tuple(found for found in briefing.provenance if found.article in inside),
        stories=kept,
    )


def with_id(briefing: Briefing, beginning: str) -> Sequence[Story]:
    """The stories whose ids begin so: one, where it is an id or begins only one."""
    found = [story for story in briefing.stories if story.id.startswith(beginning)]
    return [story for story in found if story.id == beginning] or found


def of_clusters(story: Story, clusters: Set[str]) -> Story:
    """A story with some of its facts, given by their ids, and what is said of them.

    What outlets alone tell and leave out was found in the whole story, and stays true.
    """
    kept = tuple(cluster for cluster in story.clusters if cluster.id in clusters)
    passages = frozenset(passage for cluster in kept for passage in cluster.tellings)
    return replace(
        story,
        clusters=kept,
        discrepancies=tuple(found for found in story.discrepancies if _touches(found, passages)),
        coverage=tuple(_covered(each, clusters) for each in story.coverage),
        summary=tuple(id for id in story.summary if id in clusters),
        people=tuple(_people(story.people, passages)),
    )


def _touches(found: Discrepancy, passages: Set[Passage]) -> bool:
    return any(not passages.isdisjoint(reading.passages) for reading in found.readings)


def _covered(coverage: Coverage, clusters: Set[str]) -> Coverage:
    return replace(
        coverage,
        only=tuple(id for id in coverage.only if id in clusters),
        leaves_out=tuple(id for id in coverage.leaves_out if id in clusters),
    )


def _people(people: Iterable[Person], passages: Set[Passage]) -> Iterator[Person]:
    """Those who are quoted in some passages, with what is quoted there."""
    quotes = {(p.article, p.paragraph, quote.start) for p in passages for quote in p.quotes}

    def stands(quotation: Quotation) -> bool:
        places = (place for wording in quotation.wordings for place in wording.places)
        return any((place.article, place.paragraph, place.start) in quotes for place in places)

    for person in people:
        if said := tuple(filter(stands, person.quotes)):
            yield replace(person, quotes=said)
