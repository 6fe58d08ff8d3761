"""A briefing as CommonMark, every sentence verbatim and numbered to a note that says where it stands.

Notes are a numbered list at the end, and plain `[1]` in the text: footnotes are an extension, whose
source a CommonMark viewer would show.
"""

from collections.abc import Iterable, Iterator, Sequence

from briefing.export import labels, lines
from briefing.export.arrange import (
    Arranged,
    Telling,
    alone,
    arrange,
    by_text,
    differing,
    incomplete,
    left_out,
    shared,
    tellings,
)
from briefing.export.escape import escape
from briefing.models import Article, Briefing, Cluster, Discrepancy, Problem, Story


def write(briefing: Briefing) -> str:
    """The whole document; its last line is a checksum of the others."""
    body = "\n\n".join(_blocks(arrange(briefing)))
    return f"{body}\n\n{lines.seal(body)}\n"


def _blocks(arranged: Arranged) -> Iterator[str]:
    above = [f"# {escape(arranged.title)}", _items(arranged.extent)]
    stories = list(_stories(arranged))
    if arranged.several:
        above.append(f"## {labels.CONTENTS}")
        above.append("\n".join(lines.contents("\n".join((*above, *stories)).split("\n"))))
    yield from (*above, *stories)
    yield from _sources(arranged)
    yield from _problems(arranged.briefing.problems)
    yield from _notes(arranged)


def _stories(arranged: Arranged) -> Iterator[str]:
    """The only story; or several, each under its number and title."""
    for number, story in enumerate(arranged.briefing.stories, 1):
        if arranged.several:
            yield f"## {number}. {escape(story.title)}"
            yield _items(arranged.extent_of(story))
        yield from _story(arranged, story, "###" if arranged.several else "##")


def _items(told: Iterable[str]) -> str:
    return "\n".join(f"- {escape(line)}" for line in told)


def _story(arranged: Arranged, story: Story, marks: str) -> Iterator[str]:
    if together := shared(story):
        yield f"{marks} {labels.TOGETHER}"
        for cluster in together:
            yield from _cluster(arranged, cluster)
    for heading, note, found in differing(story):
        yield f"{marks} {heading}"
        if note:
            yield escape(note)
        yield "\n".join(line for each in found for line in _discrepancy(arranged, each))
    if groups := alone(arranged, story):
        yield f"{marks} {labels.ALONE}"
        for outlet, told in groups.items():
            yield f"{marks}# {escape(outlet)}"
            yield "\n".join(f"- {_quotation(arranged, telling)}" for telling in told)
    if groups := left_out(story):
        yield f"{marks} {labels.LEFT_OUT}"
        for outlet, told in groups.items():
            yield f"{marks}# {escape(outlet)}"
            yield "\n".join(f"- {_attributed(arranged, telling)}" for telling in told)
    if cut_off := incomplete(arranged, story):
        yield escape(labels.silence(cut_off))


def _cluster(arranged: Arranged, cluster: Cluster) -> Iterator[str]:
    lead, *others = tellings(cluster)
    numbered = sorted((arranged.notes[passage], arranged.outlet(passage)) for passage in cluster.tellings)
    yield f"> {_quotation(arranged, lead)}"
    yield f"{escape(labels.cluster(cluster))}: {', '.join(lines.witness(who, n) for n, who in numbered)}"
    items = [f"- {_attributed(arranged, telling)}" for telling in others]
    items += [f"- Variant: {escape(str(variant))}" for variant in cluster.apparatus]
    if items:
        yield "\n".join(items)


def _quotation(arranged: Arranged, telling: Telling) -> str:
    return lines.quotation(telling.text, arranged.numbers(telling.passages))


def _attributed(arranged: Arranged, telling: Telling) -> str:
    numbered = sorted((arranged.notes[passage], arranged.outlet(passage)) for passage in telling.passages)
    return lines.attributed((who for _, who in numbered), telling.text, (n for n, _ in numbered))


def _discrepancy(arranged: Arranged, found: Discrepancy) -> Iterator[str]:
    yield f"- {labels.discrepancy(found)}"
    for reading in found.readings:
        yield f"  - {escape(reading.value)}: {escape(labels.reading(reading))}"
        for telling in by_text(reading.passages):
            yield f"    - {_attributed(arranged, telling)}"


def _sources(arranged: Arranged) -> Iterator[str]:
    yield f"## {labels.SOURCES}"
    if arranged.briefing.articles:
        yield "\n".join(line for article in arranged.briefing.articles for line in _source(arranged, article))


def _source(arranged: Arranged, article: Article) -> Iterator[str]:
    yield lines.source(article)
    yield lines.location(article)
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


def _notes(arranged: Arranged) -> Iterator[str]:
    yield f"## {labels.NOTES}"
    if arranged.notes:
        yield "\n".join(
            lines.note(number, arranged.articles[passage.article], passage)
            for passage, number in arranged.notes.items()
        )
