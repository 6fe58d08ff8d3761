"""What each outlet alone tells, and what it leaves out of what most tell."""

from collections.abc import Iterable, Sequence

from briefing.engine.thresholds import COVERAGE
from briefing.models import Article, Cluster, Coverage, Discrepancy, Provenance
from briefing.standing import Standings

Told = tuple[Cluster, frozenset[str]]
"""A cluster and the origins that tell it."""


def find_coverage(
    articles: Sequence[Article],
    clusters: Sequence[Cluster],
    provenance: Sequence[Provenance],
    discrepancies: Iterable[Discrepancy] = (),
) -> tuple[Coverage, ...]:
    """One entry for each outlet of a story, in the order of its `articles`; clusters in reading order.

    An outlet leaves out what more than half of the story's origins tell, its own not counted among them:
    three copies of one wire text are one voice. An outlet that gives another value for the very point neither
    leaves it out nor lets another have it alone.
    """
    origin = {found.article: found.origin for found in provenance}
    own: dict[str, list[Article]] = {}
    for article in articles:
        own.setdefault(article.outlet, []).append(article)
    standings = Standings(articles, clusters, discrepancies)
    told = [(c, frozenset(origin[passage.article] for passage in c.tellings)) for c in clusters]
    alone: dict[str, list[str]] = {name: [] for name in own}
    for cluster in clusters:
        if standings.only_here(cluster):
            alone[next(iter(standings.said(cluster)))].append(cluster.id)
    everyone = len(set(origin.values()))
    widely = [(cluster, tellers) for cluster, tellers in told if _most(len(tellers), everyone)]

    def left_out(name: str) -> Iterable[str]:
        """What most others tell and the outlet is silent on."""
        mine = {origin[article.id] for article in own[name]}
        for cluster, tellers in widely:
            silent = standings.of(cluster, name).stand == "silent"
            if silent and _most(len(tellers - mine), everyone):
                yield cluster.id

    return tuple(
        Coverage(
            outlet=name,
            only=tuple(alone[name]),
            leaves_out=tuple(left_out(name)),
            complete=all(article.complete for article in of_outlet),
        )
        for name, of_outlet in own.items()
    )


def _most(others: int, everyone: int) -> bool:
    return others >= COVERAGE.fewest_others and others > COVERAGE.most * everyone
