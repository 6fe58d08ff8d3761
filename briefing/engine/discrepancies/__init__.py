"""Where outlets differ: what the tellings of a fact give differently."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.engine.discrepancies.across import ranks_apart
from briefing.engine.discrepancies.entries import Sources, compose_entries
from briefing.engine.discrepancies.evidence import Scored, weigh
from briefing.engine.discrepancies.grouping import group
from briefing.engine.discrepancies.pairs import Pair
from briefing.engine.discrepancies.revised import are_versions
from briefing.engine.discrepancies.rules import RULES
from briefing.engine.discrepancies.tellings import Reader
from briefing.engine.text.language import Language
from briefing.models import Article, Cluster, Discrepancy, Provenance


def find_discrepancies(
    clusters: Sequence[Cluster],
    articles: Sequence[Article],
    language: Language,
    *,
    provenance: Sequence[Provenance] = (),
) -> tuple[Discrepancy, ...]:
    """Find what the articles of one story tell differently.

    `articles` are the story's in the briefing's order, `clusters` hold their passages, `language` is that of
    both. Without `provenance` every outlet is its own source. The probable ones come first, of these the
    contested ones.
    """
    by_id = {article.id: article for article in articles}
    origin = {p.article: p.origin for p in provenance}
    sources = Sources(
        articles=by_id,
        order={article.id: place for place, article in enumerate(articles)},
        verbs=language.speech.verbs,
        origin={article.id: origin.get(article.id, article.outlet) for article in articles},
    )
    return compose_entries(group(scored(clusters, Reader(by_id, language)), by_id), sources)


def scored(clusters: Sequence[Cluster], reader: Reader) -> Iterator[Scored]:
    """Every finding of a story with its pair and its log-odds: inside facts, then across them."""
    for cluster in clusters:
        if cluster.outlets < 2 and len(cluster.tellings) < 2:
            continue
        for a, b in combinations(reader.tellings(cluster), 2):
            if len(a.outlets | b.outlets) < 2 and not are_versions(a.sources, b.sources):
                continue
            pair = Pair(a, b)
            for _, rule in RULES:
                yield from (weigh(finding, pair) for finding in rule(pair))
    for pair, finding in ranks_apart(clusters, reader):
        yield weigh(finding, pair)
