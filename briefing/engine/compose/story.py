"""From a partition of passages to a story: clusters with lead, wordings and counts, in reading order."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.engine.compose.coverage import find_coverage
from briefing.engine.compose.lead import choose_lead
from briefing.engine.compose.order import reading_order
from briefing.engine.compose.people import find_people
from briefing.engine.compose.summary import opening, summarise
from briefing.engine.discrepancies import find_discrepancies
from briefing.engine.facts.find import Fact
from briefing.engine.origins.statements import statement_wording
from briefing.engine.quotes.story import majority, name_speakers
from briefing.engine.text.language import Language
from briefing.engine.thresholds import APPARATUS
from briefing.engine.wordings.align import align
from briefing.engine.wordings.apparatus import build_apparatus
from briefing.engine.wordings.group import group_wordings
from briefing.engine.wordings.marking import differing
from briefing.engine.wordings.words import wording_of
from briefing.models import (
    Article,
    Cluster,
    ClusterKind,
    Coverage,
    Passage,
    Provenance,
    Story,
)

Names = Mapping[str, str]
"""Short names by article id."""


def draft_clusters(
    articles: Sequence[Article], passages: Sequence[Sequence[Passage]], facts: Iterable[Fact]
) -> tuple[Cluster, ...]:
    """Clusters of one story in reading order, still without what needs the origins.

    `passages` holds each article's passages, in the order of `articles`; `facts` hold indices into all of
    them one after the other. Where several passages tell one, `origins` is 0, and `differing` and `apparatus`
    are empty until `finish`.
    """
    flat = name_speakers([passage for of_article in passages for passage in of_article])
    outlets = {article.id: article.outlet for article in articles}
    clusters = [_cluster(fact, flat, outlets) for fact in facts]
    clusters.sort(key=lambda cluster: cluster.id)
    return tuple(clusters[i] for i in _in_reading_order(clusters, articles))


def finish(
    articles: Sequence[Article],
    clusters: Sequence[Cluster],
    provenance: Sequence[Provenance],
    sigla: Mapping[str, str],
    language: Language,
) -> Story:
    """The story of drafted clusters, once it is known who wrote each article (`provenance`, same order)."""
    origin = {p.article: p.origin for p in provenance}
    outlet_names = {article.id: sigla[article.outlet] for article in articles}
    origin_names = {article.id: sigla[origin[article.id]] for article in articles}
    finished = tuple(
        _with_origins(cluster, origin, outlet_names, origin_names, language.code) for cluster in clusters
    )
    discrepancies = find_discrepancies(finished, articles, provenance=provenance)
    return Story(
        id=_hash(sorted(article.id for article in articles)),
        title=_title(articles, finished),
        articles=tuple(article.id for article in articles),
        clusters=finished,
        discrepancies=discrepancies,
        coverage=find_coverage(articles, finished, provenance, discrepancies),
        summary=summarise(finished, origin),
        outlets=len({article.outlet for article in articles}),
        origins=len({origin[article.id] for article in articles}),
        people=find_people(finished, {article.id: article.outlet for article in articles}),
    )


def stand_alone(article: Article, passages: Sequence[Passage]) -> Story:
    """An article that is compared with nothing: each passage by itself, and nothing said of other outlets.

    It stands where the comparison has failed, so it takes no step of it that could fail again.
    """
    clusters = tuple(_uncompared(passage) for passage in passages)
    return Story(
        id=_hash([article.id]),
        title=article.title or (passages[0].text if passages else article.outlet),
        articles=(article.id,),
        clusters=clusters,
        discrepancies=(),
        coverage=(Coverage(outlet=article.outlet, only=(), leaves_out=(), complete=article.complete),),
        outlets=1,
        origins=1,
    )


def _uncompared(passage: Passage) -> Cluster:
    return Cluster(
        id=_hash([f"{passage.article} {passage.paragraph} {passage.start} {passage.end}"]),
        kind="statement",
        speaker=None,
        passages=(passage,),
        lead=0,
        wordings=((0,),),
        differing=((),),
        apparatus=(),
        outlets=1,
        origins=1,
        reasons=(None,),
    )


def _cluster(fact: Fact, flat: Sequence[Passage], outlets: Mapping[str, str]) -> Cluster:
    passages = [flat[i] for i in fact.passages]
    alone = len(passages) == 1
    lead = 0 if alone else choose_lead([p.text for p in passages])
    return Cluster(
        id=_hash(sorted(f"{p.article} {p.paragraph} {p.start} {p.end}" for p in passages)),
        kind=_kind(passages[lead]),
        speaker=majority(passages, lead),
        passages=tuple(passages),
        lead=lead,
        wordings=((0,),) if alone else group_wordings(passages, lead),
        differing=((),) * len(passages),
        apparatus=(),
        outlets=len({outlets[p.article] for p in (*passages, *(telling.passage for telling in fact.also))}),
        origins=0 if len(passages) + len(fact.also) > 1 else 1,
        also=fact.also,
        reasons=fact.reasons,
    )


def _with_origins(
    cluster: Cluster, origin: Mapping[str, str], outlets: Names, origins: Names, language: str
) -> Cluster:
    """A cluster finished; one that a single passage tells is."""
    if len(cluster.tellings) == 1:
        return cluster
    alignment = align([passage.text for passage in cluster.passages], cluster.lead)
    return replace(
        cluster,
        origins=len({origin[p.article] for p in cluster.tellings}),
        differing=differing(cluster, alignment, language),
        statement=cluster.shared and bool(statement_wording(cluster, origin)),
        apparatus=build_apparatus(cluster.passages, alignment, outlets, origins)
        if cluster.shared and len(cluster.passages) > 1
        else (),
    )


def _kind(passage: Passage) -> ClusterKind:
    quoted = sum(len(wording_of(passage.words_of(quote))) for quote in passage.quotes)
    mostly = quoted and quoted >= APPARATUS.mostly_quoted * len(wording_of(passage.text))
    return "quote" if mostly else "statement"


def _in_reading_order(clusters: Sequence[Cluster], articles: Sequence[Article]) -> list[int]:
    told: dict[str, list[tuple[int, int, int]]] = {article.id: [] for article in articles}
    for index, cluster in enumerate(clusters):
        for passage in cluster.tellings:
            told[passage.article].append((passage.paragraph, passage.start, index))
    sequences = [list(dict.fromkeys(index for *_, index in sorted(places))) for places in told.values()]
    shared = [i for i, cluster in enumerate(clusters) if cluster.shared]
    return reading_order(sequences, shared, opening(clusters, articles))


def _title(articles: Sequence[Article], clusters: Sequence[Cluster]) -> str:
    """Of the article that shares most with the others: its title, or else its first sentence."""
    shared = dict.fromkeys((article.id for article in articles), 0)
    for cluster in clusters:
        if cluster.shared:
            for article in {passage.article for passage in cluster.passages}:
                shared[article] += 1
    central = max(articles, key=lambda a: (a.title is not None, shared[a.id], a.id))
    if central.title is not None:
        return central.title
    first = min(_of(central, clusters), key=lambda p: (p.paragraph, p.start), default=None)
    return first.text if first else central.paragraphs[0]


def _of(article: Article, clusters: Iterable[Cluster]) -> Iterable[Passage]:
    return (p for cluster in clusters for p in cluster.passages if p.article == article.id)


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
