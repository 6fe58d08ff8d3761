"""Which articles of a story are copies of one text: the same sentences, word for word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.engine.text.spelling import standard_forms
from briefing.engine.thresholds import ORIGINS
from briefing.engine.wordings.words import wording_of
from briefing.models import Article, Cluster, Passage, by_date
from briefing.moments import is_later

DATELINE = re.compile(r"^[^.!?()]{0,60}(?:\([^()]{2,40}\)|(?<=[A-ZÀ-Þ])(?=\s[–—-]))[\s.:–—-]{1,6}")
"""OSLO (Kite Wire) — and OSLO —"""
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
    """Pairs in which one article has all of its text, or most of its own sentences, from the other.

    Articles with the same words throughout, however few, are copies of the earliest, which alone is
    compared with the rest. The clusters give the passages; how they are clustered makes no difference.
    """
    ordered = sorted(articles, key=by_date)
    if len(ordered) < 2:
        return ()
    told = _told(ordered, clusters)
    first: dict[tuple[Wording, ...], Article] = {}
    identical = []
    for article in ordered:
        text = tuple(wording for _, wording in told.get(article.id, ()))
        source = first.setdefault(text, article)
        if source is not article and text:
            identical.append(Copy(article.id, source.id, len(text), len(text)))
    texts = list(first.values())
    own = [frozenset(w for p, w in told.get(article.id, ()) if _is_telling(p, w)) for article in texts]
    return (*identical, *_partial(texts, own))


def words_told(articles: Iterable[Article], clusters: Iterable[Cluster]) -> dict[str, list[Wording]]:
    """The words of each article's sentences, in the order of its text."""
    told = _told(articles, clusters)
    return {id: [wording for _, wording in sentences] for id, sentences in told.items()}


def _told(
    articles: Iterable[Article], clusters: Iterable[Cluster]
) -> dict[str, list[tuple[Passage, Wording]]]:
    languages = {article.id: article.language for article in articles}
    return {id: _sentences(passages, languages.get(id, "")) for id, passages in _passages(clusters).items()}


def _partial(texts: Sequence[Article], own: Sequence[frozenset[Wording]]) -> Iterator[Copy]:
    """Of different texts, ordered by date, those that have most of their own sentences from another."""
    for (first, second), shared in sorted(_shared(own).items()):
        copy, source = _direction(texts, own, first, second)
        most = shared >= ORIGINS.fewest_shared and shared >= ORIGINS.copied * len(own[copy])
        if most or _is_all(own[copy], shared):
            yield Copy(texts[copy].id, texts[source].id, shared, len(own[copy]))


def _is_all(own: frozenset[Wording], shared: int) -> bool:
    """Whether a copy that was cut short has not a sentence that is not of the other article."""
    return shared == len(own) >= ORIGINS.fewest_of_all and sum(map(len, own)) >= ORIGINS.words_of_all


def _passages(clusters: Iterable[Cluster]) -> dict[str, list[Passage]]:
    """The passages of each article in the order of its text."""
    told: dict[str, list[Passage]] = {}
    for cluster in clusters:
        for passage in cluster.passages:
            told.setdefault(passage.article, []).append(passage)
    for passages in told.values():
        passages.sort(key=lambda passage: (passage.paragraph, passage.start))
    return told


def _sentences(passages: Iterable[Passage], language: str) -> list[tuple[Passage, Wording]]:
    """Passages with their words in one spelling, without the dateline: papers change both in copies."""
    return [(passage, tuple(standard_forms(_undated(passage), language))) for passage in passages]


def _undated(passage: Passage) -> Wording:
    first = passage.paragraph == 0 and passage.start == 0
    return wording_of(DATELINE.sub("", passage.text, count=1) if first else passage.text)


def _is_telling(passage: Passage, wording: Wording) -> bool:
    """Whether a passage shows who wrote it: long enough, and not mostly somebody's quoted words."""
    if len(wording) < ORIGINS.shortest:
        return False
    return 2 * sum(len(wording_of(passage.words_of(quote))) for quote in passage.quotes) < len(wording)


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
    texts: Sequence[Article], own: Sequence[frozenset[Wording]], first: int, second: int
) -> tuple[int, int]:
    """(copy, source): the later one copies; where the dates do not tell, the one that has less of its own."""
    if is_later(texts[first].published, texts[second].published) or len(own[second]) <= len(own[first]):
        return second, first
    return first, second


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
