"""Everything that a briefing tells, as plain text for a pager or a screen reader: 79 columns at most."""

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
    web_address,
)
from briefing.export.wrap import wrap
from briefing.models import Article, Cluster, Discrepancy, Problem, Story

WIDTH = 79


def _block(text: str, depth: int = 0) -> str:
    return wrap(text, WIDTH, "  " * depth, "  " * depth)


def _item(text: str, depth: int = 0) -> str:
    return wrap(text, WIDTH, "  " * depth + "- ", "  " * (depth + 1))


def blocks(arranged: Arranged) -> Iterator[str]:
    """Everything, to be parted by empty lines; sentences are verbatim but for where lines end."""
    yield _block(arranged.title)
    yield _lines(arranged.extent)
    if arranged.several:
        yield "\n".join((labels.CONTENTS, *_contents(arranged)))
    for number, story in enumerate(arranged.briefing.stories, 1):
        if arranged.several:
            yield _block(f"{number}. {story.title}")
            yield _lines(arranged.extent_of(story))
        yield from _story(arranged, story)
    if arranged.briefing.articles:
        yield labels.SOURCES
        yield from (_source(arranged, article) for article in arranged.briefing.articles)
    yield from _problems(arranged.briefing.problems)


def _contents(arranged: Arranged) -> Iterator[str]:
    for number, story in enumerate(arranged.briefing.stories, 1):
        mark = f"  {number}. "
        yield wrap(f"{story.title}: {arranged.counts(story)}", WIDTH, mark, " " * len(mark))


def _lines(told: Iterable[str]) -> str:
    return "\n".join(map(_block, told))


def _story(arranged: Arranged, story: Story) -> Iterator[str]:
    if together := shared(story):
        yield labels.TOGETHER
        yield from (_cluster(arranged, cluster) for cluster in together)
    for heading, note, found in differing(story):
        yield f"{heading}\n{note}".rstrip()
        yield from (_discrepancy(arranged, each) for each in found)
    if groups := alone(arranged, story):
        yield labels.ALONE
        for outlet, told in groups.items():
            yield "\n".join((_block(outlet), *(_item(telling.text, 1) for telling in told)))
    if groups := left_out(story):
        yield labels.LEFT_OUT
        for outlet, told in groups.items():
            items = (_item(_attributed(arranged, telling), 1) for telling in told)
            yield "\n".join((_block(outlet), *items))
    if cut_off := incomplete(arranged, story):
        yield _block(labels.silence(cut_off))


def _attributed(arranged: Arranged, telling: Telling) -> str:
    return f"{', '.join(unique(map(arranged.outlet, telling.passages)))}: {telling.text}"


def _cluster(arranged: Arranged, cluster: Cluster) -> str:
    lead, *others = tellings(cluster)
    told_by = unique(arranged.outlet(passage) for passage in cluster.tellings)
    return "\n".join(
        (
            _block(lead.text),
            _block(f"({labels.cluster(cluster)}: {', '.join(told_by)})", 1),
            *(_item(_attributed(arranged, telling), 1) for telling in others),
            *(_item(f"Variant: {variant}", 1) for variant in cluster.apparatus),
        )
    )


def _discrepancy(arranged: Arranged, found: Discrepancy) -> str:
    lines = [_block(labels.discrepancy(found))]
    for reading in found.readings:
        lines.append(_item(f"{reading.value}: {labels.reading(reading)}", 1))
        lines += [_item(_attributed(arranged, telling), 2) for telling in by_text(reading.passages)]
    return "\n".join(lines)


def _source(arranged: Arranged, article: Article) -> str:
    provenance = arranged.provenance[article.id]
    return "\n".join(
        (
            _block(f"{article.outlet}: {article.title or labels.UNTITLED}"),
            _item(labels.byline(article), 1),
            _item(web_address(article.url) or article.source, 1),
            _item(labels.origin(provenance, article.outlet), 1),
            *(_item(piece, 2) for piece in provenance.told),
            *(_item(remark, 1) for remark in labels.remarks(article)),
        )
    )


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    if problems:
        yield "\n".join((labels.PROBLEMS, *(_item(str(problem), 1) for problem in problems)))
