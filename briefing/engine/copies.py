"""Which articles of a story are copies of one text: the same sentences, word for word."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..models import Article, Cluster, Passage, by_date
from .moments import is_later
from .text import words
from .thresholds import ORIGINS

Wording = tuple[str, ...]
"""The folded words of a sentence."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An article whose own sentences stand in another one. Ids of articles."""

    copy: str
    source: str
    """Published earlier, where the dates tell."""
    shared: int
    """Sentences of the copy that stand in the source."""
    of: int
    """Sentences of the copy that could; those that are mostly quotes say nothing of who wrote it."""


def find_copies(articles: Iterable[Article], clusters: Iterable[Cluster]) -> tuple[Copy, ...]:
    """Pairs in which one article has most of its own sentences from the other, or all of its text.

    Each sentence is compared over the `ORIGINS.looked_at` earliest articles that have it. The clusters
    give the passages; how they are clustered makes no difference.
    """
    ordered = sorted(articles, key=by_date)
    told = _passages(clusters)
    passages = [told.get(article.id, []) for article in ordered]
    own = [frozenset(_wording(p) for p in of_article if _is_telling(p)) for of_article in passages]
    found = [
        Copy(ordered[copy].id, ordered[source].id, shared, len(own[copy]))
        for (first, second), shared in sorted(_shared(own).items())
        for copy, source in [_direction(ordered, own, first, second)]
        if shared >= ORIGINS.fewest_shared and shared >= ORIGINS.copied * len(own[copy])
    ]
    return (*found, *_identical(ordered, passages))


def _passages(clusters: Iterable[Cluster]) -> dict[str, list[Passage]]:
    """The passages of each article in the order of its text."""
    told: dict[str, list[Passage]] = {}
    for cluster in clusters:
        for passage in cluster.passages:
            told.setdefault(passage.article, []).append(passage)
    for passages in told.values():
        passages.sort(key=lambda passage: (passage.paragraph, passage.start))
    return told


def _wording(passage: Passage) -> Wording:
    return tuple(word.folded for word in words(passage.text))


def _is_telling(passage: Passage) -> bool:
    """Whether a passage shows who wrote it: long enough, and not mostly somebody's quoted words."""
    quoted = sum(
        len(words(passage.text[quote.start - passage.start : quote.end - passage.start]))
        for quote in passage.quotes
    )
    count = len(words(passage.text))
    return count >= ORIGINS.shortest and 2 * quoted < count


def _shared(own: Sequence[frozenset[Wording]]) -> Counter[tuple[int, int]]:
    """How many sentences pairs of articles share, each pair earlier first."""
    having: dict[Wording, list[int]] = {}
    for index, sentences in enumerate(own):
        for sentence in sentences:
            having.setdefault(sentence, []).append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indices in having.values():
        earliest = indices[: ORIGINS.looked_at]
        shared.update(combinations(earliest, 2))
        shared.update((first, later) for later in indices[ORIGINS.looked_at :] for first in earliest)
    return shared


def _direction(
    ordered: Sequence[Article], own: Sequence[frozenset[Wording]], first: int, second: int
) -> tuple[int, int]:
    """(copy, source): the later one copies; where the dates do not tell, the one that has less of its own."""
    if is_later(ordered[first].published, ordered[second].published) or len(own[second]) <= len(own[first]):
        return second, first
    return first, second


def _identical(ordered: Sequence[Article], passages: Sequence[Sequence[Passage]]) -> Iterable[Copy]:
    """Articles with the same words throughout, however short, as copies of the earliest."""
    first: dict[tuple[Wording, ...], Article] = {}
    for article, of_article in zip(ordered, passages, strict=True):
        text = tuple(map(_wording, of_article))
        source = first.setdefault(text, article)
        if text and source is not article:
            yield Copy(article.id, source.id, len(text), len(text))


def groups_of_copies(articles: Sequence[Article], copies: Iterable[Copy]) -> list[list[Article]]:
    """The articles in groups that the copies connect, each by date; most groups are of one."""
    parent = {article.id: article.id for article in articles}
    for pair in copies:
        parent[_root(parent, pair.copy)] = _root(parent, pair.source)
    groups: dict[str, list[Article]] = {}
    for article in sorted(articles, key=by_date):
        groups.setdefault(_root(parent, article.id), []).append(article)
    return list(groups.values())


def _root(parent: dict[str, str], id: str) -> str:
    while parent[id] != id:
        parent[id] = parent[parent[id]]
        id = parent[id]
    return id
