"""What a further reading of the sources brought, and what of the one before stands where in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.models import Article, Briefing, Cluster, Story
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.present import counted

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class News:
    """Articles that came, changed and went."""

    added: tuple[Article, ...]
    changed: tuple[Article, ...]
    gone: tuple[Article, ...]

    def __str__(self) -> str:
        """As in "2 articles new (EL PAÍS, Latin Times), 1 changed (Coast Radio)"."""
        told: list[str] = []
        for those, how in ((self.added, "new"), (self.changed, "changed"), (self.gone, "gone")):
            if those:
                number = str(len(those)) if told else counted(len(those), "article")
                told.append(f"{number} {how} ({_names(those)})")
        return ", ".join(told)


def _names(articles: Sequence[Article]) -> str:
    names = list(dict.fromkeys(article.outlet for article in articles))
    more = [f"and {len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
    return ", ".join([*names[:_MOST_NAMED], *more])


def compare(before: Iterable[Article], after: Iterable[Article]) -> News:
    """What is different in the second reading."""
    old, new = {a.id: a for a in before}, {a.id: a for a in after}
    left = {a.source: a for a in old.values() if a.id not in new}
    come = [a for a in new.values() if a.id not in old]
    changed = tuple(a for a in come if a.source in left)
    sources = {a.source for a in come}
    return News(
        added=tuple(a for a in come if a.source not in left),
        changed=changed,
        gone=tuple(a for a in left.values() if a.source not in sources),
    )


class Known:
    """Everything that was told up to some reading: what is told later is fresh."""

    def __init__(self, briefing: Briefing) -> None:
        outlets = {article.id: article.outlet for article in briefing.articles}
        self._told = frozenset(
            (outlets[passage.article], passage.text)
            for story in briefing.stories
            for cluster in story.clusters
            for passage in cluster.passages
        )

    def fresh(self, index: StoryIndex) -> frozenset[str]:
        """Keys of the clusters and passages of a story in which something stands that was not told before."""
        keys: set[str] = set()
        for cluster in index.story.clusters:
            for passage in cluster.tellings:
                if (index.outlet(passage), passage.text) not in self._told:
                    keys |= {cluster.id, place_key(passage)}
        return frozenset(keys)


def story_of(story: Story, sources: Iterable[str], after: Briefing) -> int | None:
    """Number of the story into which a story of the last reading has gone; None: it is gone."""
    own, named = set(story.articles), set(sources)
    known = {article.id: article for article in after.articles}
    shares = [
        (sum(id_ in own or known[id_].source in named for id_ in other.articles), -number)
        for number, other in enumerate(after.stories)
    ]
    share, number = max(shares, default=(0, 0))
    return -number if share else None


def cluster_of(before: StoryIndex, key: str | None, after: StoryIndex) -> Cluster | None:
    """Where a cluster of the last reading stands now; where it is gone, the nearest one to it."""
    there = {
        (after.outlet(passage), passage.text): cluster
        for cluster in after.story.clusters
        for passage in cluster.passages
    }
    order = list(before.story.clusters)
    at = next((number for number, cluster in enumerate(order) if cluster.id == key), len(order))
    for cluster in (*order[at:], *reversed(order[:at])):
        for passage in (cluster.passages[cluster.lead], *cluster.passages):
            found = there.get((before.outlet(passage), passage.text))
            if found is not None:
                return found
    return None
