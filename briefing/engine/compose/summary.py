"""What comes first: the fact that a story opens with, and the few that together say what happened."""

import math
from collections.abc import Mapping, Sequence, Set

from briefing.engine.text.words import folded_pairs, in_pairs
from briefing.engine.thresholds import SUMMARY
from briefing.models import Article, Cluster

Place = tuple[str, int, int]
"""Article, paragraph, start."""


def ranks_of(clusters: Sequence[Cluster]) -> dict[Place, int]:
    """How many passages of its article stand before each passage."""
    own: dict[str, list[tuple[int, int]]] = {}
    for cluster in clusters:
        for passage in cluster.passages:
            own.setdefault(passage.article, []).append((passage.paragraph, passage.start))
    return {
        (article, *place): rank
        for article, places in own.items()
        for rank, place in enumerate(sorted(places))
    }


def prominence(cluster: Cluster, ranks: Mapping[Place, int], teller: Mapping[str, str]) -> float:
    """How many tell it and how high: for each teller 1 at the top of an article, less further down.

    `teller` names the outlet or the origin of each article; each counts once, with its highest place. Told
    inside another sentence it counts less: what half of the outlets lead with is the news.
    """
    highest: dict[str, float] = {}
    for place, passage in enumerate(cluster.tellings):
        rank = ranks[passage.article, passage.paragraph, passage.start]
        name = teller[passage.article]
        whole = 1.0 if place < len(cluster.passages) else SUMMARY.inside  # 100,000 copies: no search
        highest[name] = max(whole * math.exp(-rank / SUMMARY.depth), highest.get(name, 0.0))
    return sum(sorted(highest.values()))


def opening(clusters: Sequence[Cluster], articles: Sequence[Article]) -> int | None:
    """Index of the shared cluster that most outlets tell and highest; None where nothing is shared."""
    outlet = {article.id: article.outlet for article in articles}
    ranks = ranks_of(clusters)
    shared = [i for i, cluster in enumerate(clusters) if cluster.shared]
    return max(
        shared, key=lambda i: (round(prominence(clusters[i], ranks, outlet), 6), clusters[i].id), default=None
    )


def summarise(clusters: Sequence[Cluster], origin: Mapping[str, str]) -> tuple[str, ...]:
    """Ids of the three to five clusters that say what happened, in reading order; fewer in a small story.

    Of those that several outlets tell the ones that most origins tell, near the top of their articles, no two
    of the same content. `clusters` are in reading order, `origin` names that of each article.
    """
    ranks = ranks_of(clusters)
    shared = [(prominence(c, ranks, origin), i) for i, c in enumerate(clusters) if c.shared]
    ranked = sorted(shared, key=lambda pair: (-round(pair[0], 6), pair[1]))
    chosen: list[int] = []
    for weight, i in ranked:
        enough = len(chosen) >= SUMMARY.fewest and weight < SUMMARY.least * ranked[0][0]
        if enough or len(chosen) == SUMMARY.most:
            break
        if not any(_alike(clusters[i], clusters[j]) for j in chosen):
            chosen.append(i)
    return tuple(clusters[i].id for i in sorted(chosen))


def _alike(one: Cluster, other: Cluster) -> bool:
    """Whether one leads with a sentence that tells the other, or most of its words."""
    if one.passages[one.lead] in other.tellings or other.passages[other.lead] in one.tellings:
        return True
    first, second = _long_words(one), _long_words(other)
    return len(first & second) > SUMMARY.alike * min(len(first), len(second))


def _long_words(cluster: Cluster) -> Set[str]:
    return {word for word in folded_pairs(cluster.text) if len(word) > SUMMARY.short_word or in_pairs(word)}
