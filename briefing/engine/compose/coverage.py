"""What each outlet alone tells, and what it leaves out of what most tell."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.engine.thresholds import COVERAGE
from briefing.models import Article, Cluster, Coverage, Provenance

Told = tuple[str, frozenset[str]]
"""A cluster's id and the articles that tell it."""


def find_coverage(
    articles: Sequence[Article], clusters: Sequence[Cluster], provenance: Sequence[Provenance]
) -> tuple[Coverage, ...]:
    """One entry for each outlet of a story, in the order of its `articles`; clusters in reading order.

    An outlet leaves out what more than half of the story's origins tell, its own not counted among them:
    three copies of one wire text are one voice.
    """
    origin = {found.article: found.origin for found in provenance}
    outlet = {article.id: article.outlet for article in articles}
    own: dict[str, list[Article]] = {}
    for article in articles:
        own.setdefault(article.outlet, []).append(article)
    told = [(cluster.id, frozenset(passage.article for passage in cluster.passages)) for cluster in clusters]
    alone = _alone(told, outlet)
    everyone = len(set(origin.values()))
    widely = [(id, tellers) for id, tellers in told if _most(len({origin[a] for a in tellers}), everyone)]
    return tuple(
        Coverage(
            outlet=name,
            only=tuple(alone.get(name, ())),
            leaves_out=_left_out(of_outlet, widely, origin, everyone),
            complete=all(article.complete for article in of_outlet),
        )
        for name, of_outlet in own.items()
    )


def _alone(told: Iterable[Told], outlet: Mapping[str, str]) -> dict[str, list[str]]:
    """For each outlet the clusters that nobody else tells."""
    alone: dict[str, list[str]] = {}
    for id, tellers in told:
        outlets = {outlet[article] for article in tellers}
        if len(outlets) == 1:
            alone.setdefault(outlets.pop(), []).append(id)
    return alone


def _left_out(
    own: Sequence[Article], widely: Iterable[Told], origin: Mapping[str, str], everyone: int
) -> tuple[str, ...]:
    """What most others tell and none of an outlet's articles does; nothing if one of them is incomplete."""
    if not all(article.complete for article in own):
        return ()
    ids = {article.id for article in own}
    mine = {origin[article.id] for article in own}
    return tuple(
        id
        for id, tellers in widely
        if ids.isdisjoint(tellers) and _most(len({origin[a] for a in tellers} - mine), everyone)
    )


def _most(others: int, everyone: int) -> bool:
    return others >= COVERAGE.fewest_others and others > COVERAGE.most * everyone
