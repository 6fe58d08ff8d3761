"""Articles about the same event become one story: a follow-up belongs to it, a similar event does not."""

import hashlib
from collections.abc import Sequence
from itertools import chain

from briefing.engine.stories.joining import join_articles
from briefing.engine.stories.parts import Part, find_parts
from briefing.engine.stories.pool import Key, Pool
from briefing.engine.text.background import Background
from briefing.models import Article, Passage, Tick, quiet

Partition = tuple[tuple[int, ...], ...]
_Groups = list[list[Key]]
_Dated = tuple[str, str]
"""A text, title first, and its date, "" where unknown: all that is read of an article here."""


class Stories:
    """Groups articles of one language by event, and keeps what the next grouping can use of this one.

    That changes no result: a score depends on its two articles alone, and which articles of a part of the run
    become a story on that part.
    """

    def __init__(self, background: Background) -> None:
        self.background = background
        self._pool = Pool(background)
        self._known: dict[str, tuple[Article, Key]] = {}
        self._groups: dict[frozenset[Key], _Groups] = {}

    def group(
        self, articles: Sequence[Article], passages: Sequence[Sequence[Passage]], tick: Tick = quiet
    ) -> Partition:
        """Group articles by event: a partition of their indices.

        `passages` holds each article's passages. Each group is sorted, groups by their first index; the
        order of the articles makes no other difference. Copies of one text count once.
        """
        if self._pool.worn:
            self._pool = Pool(self.background)
        keys, texts = self._read(articles, passages)
        self._pool.keep(set(keys))
        self._pool.add(texts, tick)
        self._groups = self._joined()
        stories = enumerate(chain.from_iterable(self._groups.values()))
        label = {key: number for number, story in stories for key in story}
        groups: dict[int, list[int]] = {}
        for index, key in enumerate(keys):
            groups.setdefault(label[key], []).append(index)
        tick("grouping", len(articles), len(articles))
        return tuple(map(tuple, groups.values()))

    def _read(
        self, articles: Sequence[Article], passages: Sequence[Sequence[Passage]]
    ) -> tuple[list[Key], dict[Key, _Dated]]:
        """The key of each article, and what the keys stand for that are new to the pool."""
        keys: list[Key] = []
        texts: dict[Key, _Dated] = {}
        for article, own in zip(articles, passages, strict=True):
            known, key = self._known.get(article.id, (None, ""))
            if known is not article or key not in self._pool.keys:
                text = "\n".join([article.title or "", *(passage.text for passage in own)])
                dated = (text, article.published or "")
                key = hashlib.sha256("\n".join(reversed(dated)).encode()).hexdigest()[:16]
                if key not in self._pool.keys:
                    texts[key] = dated
            keys.append(key)
        self._known = {a.id: (a, key) for a, key in zip(articles, keys, strict=True)}
        return keys, texts

    def _joined(self) -> dict[frozenset[Key], _Groups]:
        """The groups of each part of the pool; a part of the same articles as before is not joined again."""
        found = {}
        for part in find_parts(tuple(self._pool.keys), self._pool.edges):
            name = frozenset(part.keys)
            found[name] = self._groups.get(name) or _join(part)
        return found


def _join(part: Part) -> _Groups:
    groups: dict[int, list[Key]] = {}
    for key, first in zip(part.keys, join_articles(part.scores()).tolist(), strict=True):
        groups.setdefault(first, []).append(key)
    return list(groups.values())
