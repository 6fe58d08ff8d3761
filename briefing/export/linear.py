"""A briefing as one run of numbered lines, for a screen reader or a pipe: no column, no line drawn over.

Everything stands where it is read out: who tells a fact comes after it in words, not in a margin.
"""

from collections.abc import Iterable, Iterator, Mapping

from briefing.export import labels
from briefing.export.arrange import (
    Arranged,
    alone,
    arrange,
    by_text,
    differing,
    incomplete,
    outlets,
    shared,
    tellings,
    unique,
    web_address,
)
from briefing.models import Article, Briefing, Cluster, Discrepancy, Passage, Person, Quotation, Story


def write(briefing: Briefing) -> str:
    """The whole of it, one sentence or fact a line; sections are numbered, and so is what stands in them."""
    return "\n".join(_lines(arrange(briefing))) + "\n"


def _lines(arranged: Arranged) -> Iterator[str]:
    stories = arranged.briefing.stories
    if arranged.several:
        yield f"{arranged.title}."
        for number, story in enumerate(stories, 1):
            yield f"Story {number}: {story.title} ({labels.counts(story.origins, story.outlets)})."
    for number, story in enumerate(stories, 1):
        if arranged.several:
            yield ""
        yield f"Story {number} of {len(stories)}: {story.title}." if arranged.several else story.title
        yield from (f"{line}." for line in arranged.extent_of(story))
        yield from _story(arranged, story)
    yield from _problems(arranged)


def _story(arranged: Arranged, story: Story) -> Iterator[str]:
    together = shared(story)
    places = {cluster.id: number for number, cluster in enumerate(together, 1)}
    yield from _section(1, labels.TOGETHER, len(together))
    for number, cluster in enumerate(together, 1):
        yield from _fact(arranged, f"1.{number}", cluster)
        for differs in arranged.standings[story.id].discrepancies(cluster):
            yield f"Told differently: {_owned(arranged, differs)}."
    yield from _section(2, labels.DIFFER, len(story.discrepancies))
    number = 0
    for heading, note, found in differing(story):
        yield from [f"{heading}: {note}."] if note else []
        for each in found:
            number += 1
            yield from _discrepancy(arranged, f"2.{number}", each)
    yield from _section(3, "Who is quoted", len(story.people))
    for number, person in enumerate(story.people, 1):
        yield from _person(arranged, f"3.{number}", person, places)
    groups = alone(arranged, story)
    yield from _section(4, labels.ALONE, sum(map(len, groups.values())))
    for number, (outlet, told) in enumerate(groups.items(), 1):
        yield f"4.{number} {outlet} alone, {labels.plural(len(told), 'sentence')}:"
        yield from (f"4.{number}.{at} {telling.text}" for at, telling in enumerate(told, 1))
    if cut_off := incomplete(arranged, story):
        yield f"{labels.silence(cut_off)}."
    articles = arranged.of(story)
    yield from _section(5, labels.SOURCES, len(articles))
    for number, article in enumerate(articles, 1):
        yield from _source(arranged, f"5.{number}", article)


def _section(number: int, heading: str, count: int) -> Iterator[str]:
    yield ""
    yield f"{number}. {heading}: {count or 'none'}."


def _fact(arranged: Arranged, number: str, cluster: Cluster) -> Iterator[str]:
    """The words of the lead, who tells it, and every other wording with its outlets."""
    lead, *others = tellings(cluster)
    yield f"{number} {lead.text}"
    said = f" {labels.cluster(cluster)}." if cluster.kind == "quote" else ""
    yield f"Told by {_names(arranged, cluster.tellings)}.{said}"
    for at, telling in enumerate(others, 1):
        yield f"{number}.{at} {_names(arranged, telling.passages)}: {telling.text}"


def _discrepancy(arranged: Arranged, number: str, found: Discrepancy) -> Iterator[str]:
    """Each value with its owners in one line, then the sentences."""
    yield f"{number} {labels.discrepancy(found)}. {_owned(arranged, found)}."
    for at, reading in enumerate(found.readings, 1):
        yield f"{number}.{at} {reading.value}, {labels.reading(reading)}."
        for telling in by_text(reading.passages):
            yield f"{_names(arranged, telling.passages)}: {telling.text}"


def _owned(arranged: Arranged, found: Discrepancy) -> str:
    """As in "second: Latin Times; third: AP, Internewscast"."""
    return "; ".join(f"{r.value}: {_names(arranged, r.passages)}" for r in found.readings)


def _person(arranged: Arranged, number: str, person: Person, places: Mapping[str, int]) -> Iterator[str]:
    yield f"{number} {person.name}, {labels.plural(len(person.quotes), 'quotation')}:"
    for at, quotation in enumerate(person.quotes, 1):
        yield from _quotation(arranged, f"{number}.{at}", quotation, places)


def _quotation(
    arranged: Arranged, number: str, quotation: Quotation, places: Mapping[str, int]
) -> Iterator[str]:
    fact = f" (fact 1.{places[quotation.cluster]})" if quotation.cluster in places else ""
    for at, wording in enumerate(quotation.wordings):
        names = ", ".join(unique(arranged.articles[place.article].outlet for place in wording.places))
        yield f"Or: “{wording.text}” {names}." if at else f"{number} “{wording.text}” {names}{fact}."


def _source(arranged: Arranged, number: str, article: Article) -> Iterator[str]:
    provenance = arranged.provenance[article.id]
    yield f"{number} {article.outlet}: {article.title or labels.UNTITLED}, {labels.byline(article)}."
    yield web_address(article.url) or article.source
    yield f"{labels.origin(provenance, article.outlet)}."
    yield from (*provenance.told, *labels.remarks(article))


def _problems(arranged: Arranged) -> Iterator[str]:
    problems = arranged.briefing.problems
    if problems:
        yield ""
        yield f"{labels.PROBLEMS}: {len(problems)}."
        yield from (f"{number}. {problem}" for number, problem in enumerate(problems, 1))


def _names(arranged: Arranged, passages: Iterable[Passage]) -> str:
    """Outlets in words; of many the first ones, as nobody listens to forty names."""
    names = outlets(arranged.articles[passage.article] for passage in passages)
    return labels.named(names, most=_MOST_NAMED)


_MOST_NAMED = 8
