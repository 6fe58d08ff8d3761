"""Everything that a briefing tells, as Markdown, each sentence with a note that says where it stands."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.export import labels
from briefing.export.arrange import (
    Arranged,
    Telling,
    alone,
    by_text,
    differing,
    incomplete,
    left_out,
    shared,
    tellings,
    unique,
)
from briefing.export.escape import escape
from briefing.export.headings import contents
from briefing.export.notes import Notes, cited, entry, link, named
from briefing.made_here import VERBATIM
from briefing.models import Article, Cluster, Discrepancy, Passage, Problem, Story


def blocks(arranged: Arranged, notes: Notes) -> Iterator[str]:
    """Everything, to be parted by empty lines."""
    above = [f"# {escape(arranged.title)}", VERBATIM, _items(arranged.extent)]
    stories = list(_stories(arranged, notes))
    if arranged.several:
        above.append(f"## {labels.CONTENTS}")
        above.append(contents((*above, *stories), list(map(arranged.counts, arranged.briefing.stories))))
    yield from (*above, *stories)
    yield from _sources(arranged)
    yield from _problems(arranged.briefing.problems)
    yield from _notes(arranged, notes)


def _stories(arranged: Arranged, notes: Notes) -> Iterator[str]:
    """The only story; or several, each under its number and title."""
    for number, story in enumerate(arranged.briefing.stories, 1):
        if arranged.several:
            yield f"## {number}. {escape(story.title)}"
            yield _items(arranged.extent_of(story))
        yield from _story(arranged, notes, story, "###" if arranged.several else "##")


def _items(told: Iterable[str]) -> str:
    return "\n".join(f"- {escape(line)}" for line in told)


def _story(arranged: Arranged, notes: Notes, story: Story, marks: str) -> Iterator[str]:
    if together := shared(story):
        yield f"{marks} {labels.TOGETHER}"
        for cluster in together:
            yield from _cluster(arranged, notes, cluster)
    for heading, note, found in differing(story):
        yield f"{marks} {heading}"
        if note:
            yield escape(note)
        yield "\n".join(line for each in found for line in _discrepancy(arranged, notes, each))
    if groups := alone(arranged, story):
        yield f"{marks} {labels.ALONE}"
        for outlet, told in groups.items():
            yield f"{marks}# {escape(outlet)}"
            yield "\n".join(f"- {_quotation(arranged, notes, telling)}" for telling in told)
    if groups := left_out(story):
        yield f"{marks} {labels.LEFT_OUT}"
        for outlet, told in groups.items():
            yield f"{marks}# {escape(outlet)}"
            yield "\n".join(f"- {_attributed(arranged, notes, telling)}" for telling in told)
    if cut_off := incomplete(arranged, story):
        yield escape(labels.silence(cut_off))


def _cluster(arranged: Arranged, notes: Notes, cluster: Cluster) -> Iterator[str]:
    lead, *others = tellings(cluster)
    numbered = sorted((arranged.notes[passage], arranged.outlet(passage)) for passage in cluster.tellings)
    yield f"> {_quotation(arranged, notes, lead)}"
    yield escape(f"{labels.cluster(cluster)}: {', '.join(unique(who for _, who in numbered))}")
    items = [f"- {_attributed(arranged, notes, telling)}" for telling in others]
    items += [f"- Variant: {escape(str(variant))}" for variant in cluster.apparatus]
    if items:
        yield "\n".join(items)


def _quotation(arranged: Arranged, notes: Notes, telling: Telling) -> str:
    return cited(telling.text, arranged.numbers(telling.passages), notes)


def _attributed(arranged: Arranged, notes: Notes, telling: Telling) -> str:
    numbered = sorted((arranged.notes[passage], arranged.outlet(passage)) for passage in telling.passages)
    who = ", ".join(map(named, unique(outlet for _, outlet in numbered)))
    return f"{_quotation(arranged, notes, telling)} {who}"


def _discrepancy(arranged: Arranged, notes: Notes, found: Discrepancy) -> Iterator[str]:
    yield f"- {labels.discrepancy(found)}"
    for reading in found.readings:
        yield f"  - {escape(reading.value)}: {escape(labels.reading(reading))}"
        for telling in by_text(reading.passages):
            yield f"    - {_attributed(arranged, notes, telling)}"


def _sources(arranged: Arranged) -> Iterator[str]:
    yield f"## {labels.SOURCES}"
    yield VERBATIM
    if arranged.briefing.articles:
        yield "\n".join(line for article in arranged.briefing.articles for line in _source(arranged, article))


def _source(arranged: Arranged, article: Article) -> Iterator[str]:
    yield f"- {link(article)}, {escape(labels.byline(article))}"
    yield f"  - Read from {escape(article.source)}, article {escape(article.id)}"
    provenance = arranged.provenance[article.id]
    yield f"  - {escape(labels.origin(provenance, article.outlet))}"
    for evidence in provenance.told:
        yield f"    - {escape(evidence)}"
    for remark in labels.remarks(article):
        yield f"  - {escape(remark)}"


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    if problems:
        yield f"## {labels.PROBLEMS}"
        yield "\n".join(f"- {escape(str(problem))}" for problem in problems)


def _notes(arranged: Arranged, notes: Notes) -> Iterator[str]:
    yield f"## {labels.NOTES}"
    if arranged.notes:
        yield notes.entries({n: _note(arranged, passage) for passage, n in arranged.notes.items()})


def _note(arranged: Arranged, passage: Passage) -> str:
    """Which article, where in it, and a hash of the words."""
    article = arranged.articles[passage.article]
    return (
        f"{entry(article)}; article {escape(article.id)}, {labels.place(passage)}"
        f"; sha256 {labels.digest(passage.text)}"
    )
