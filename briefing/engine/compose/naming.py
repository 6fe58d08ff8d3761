"""Short names in a finished story: they hang on all outlets of the run, nothing else in it does."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from briefing.engine.wordings.apparatus import name_witnesses
from briefing.models import Article, Cluster, Provenance, Story, Variant


def rename(
    story: Story,
    articles: Sequence[Article],
    provenance: Sequence[Provenance],
    old: Mapping[str, str],
    new: Mapping[str, str],
) -> Story:
    """A story that was finished under `old` short names as it is under `new` ones.

    `articles` and `provenance` are those that it was finished with.
    """
    outlets = {article.id: article.outlet for article in articles}
    origins = {found.article: found.origin for found in provenance}
    changed = {name for name, siglum in new.items() if old[name] != siglum}
    concerned = {id for id in outlets if outlets[id] in changed or origins[id] in changed}
    own = {id: new[name] for id, name in outlets.items()}
    of_origin = {id: new[name] for id, name in origins.items()}
    return replace(
        story, clusters=tuple(_renamed(cluster, concerned, own, of_origin) for cluster in story.clusters)
    )


def _renamed(
    cluster: Cluster, concerned: Set[str], outlets: Mapping[str, str], origins: Mapping[str, str]
) -> Cluster:
    if not cluster.apparatus or concerned.isdisjoint(passage.article for passage in cluster.passages):
        return cluster
    tellers = [passage.article for passage in cluster.passages]

    def line(variant: Variant) -> Variant:
        named = [name_witnesses([tellers[i] for i in e.passages], outlets, origins) for e in variant.entries]
        entries = zip(variant.entries, named, strict=True)
        return replace(variant, entries=tuple(replace(entry, witnesses=names) for entry, names in entries))

    return replace(cluster, apparatus=tuple(map(line, cluster.apparatus)))
