"""Which facts a brief has told already, and what is worth telling of what one outlet alone has."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from briefing.export.clauses import has_name, is_name
from briefing.export.wrap import cells
from briefing.models import Article, Cluster, Passage, Quotation

_Key = tuple[str, int, int]
_QUOTED = re.compile(r"[\"“”„«»「」『』]")
_WORD = re.compile(r"\w+")
_SCANT = 30
"""Columns."""
_DEPTH = 5
"""How much of what a passage carries the way from the top of an article to its end outweighs."""


class Told:
    """The facts told so far. A fact is told when one of its tellings is printed."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self._ids: set[str] = set()
        self._printed: set[_Key] = set()
        self._texts: set[str] = set()
        self._facts: defaultdict[_Key, list[set[_Key]]] = defaultdict(list)
        """By each of its tellings, the tellings of a fact."""
        self._quoting = {
            (p.article, p.paragraph, quote.start): (cluster, p.text)
            for cluster in clusters
            for p in cluster.passages
            for quote in p.quotes
        }

    def add(self, cluster: Cluster, text: str) -> None:
        """Print a text that tells a fact."""
        self._printed |= {_key(passage) for passage in cluster.passages if passage.text == text}
        if cluster.id not in self._ids:
            self._ids.add(cluster.id)
            tellings = set(map(_key, cluster.tellings))
            for telling in tellings:
                self._facts[telling].append(tellings)

    def printed(self, passage: Passage) -> bool:
        """Whether a passage stands in the brief."""
        return _key(passage) in self._printed

    def once(self, text: str) -> str:
        """A text that may stand once; "" the second time."""
        again = text in self._texts
        self._texts.add(text)
        return "" if again else text

    def quote(self, quotation: Quotation) -> None:
        """Print a quotation: a fact that says little else is told with it."""
        longest = max(len(wording.text) for wording in quotation.wordings)
        for place in (place for wording in quotation.wordings for place in wording.places):
            cluster, text = self._quoting.get((place.article, place.paragraph, place.start), (None, ""))
            if cluster and 2 * longest >= len(text):
                self.add(cluster, text)

    def has(self, cluster: Cluster) -> bool:
        """Whether a fact is told: by a sentence that is printed, or as most of its tellings tell one that is.

        The sentence of "his second trip" also tells that he travels, and nearly all that tell the one tell
        the other: once the one is told, the other brings a line and nothing new.
        """
        tellings = set(map(_key, cluster.tellings))
        if cluster.id in self._ids or not self._printed.isdisjoint(tellings):
            return True
        lead = _key(cluster.passages[cluster.lead])
        return any(2 * len(tellings & fact) > len(tellings) for fact in self._facts[lead])


def catch(clusters: Sequence[Cluster], articles: Mapping[str, Article], most: int) -> list[Cluster]:
    """At most so many of an outlet's own facts, in their order: those that carry most and stand highest.

    `articles` are those of the story, in order. What carries no figure, name or quotation is left out.
    """
    order = {article: number for number, article in enumerate(articles)}
    outlet = articles[clusters[0].passages[0].article].outlet
    known = _words(a for a in articles.values() if a.outlet != outlet)

    def place(cluster: Cluster) -> tuple[int, int, int]:
        passage = cluster.passages[0]
        return order[passage.article], passage.paragraph, passage.start

    worth = {c.id: _attraction(c.passages[0], known) for c in clusters}
    ranked = sorted(
        (cluster for cluster in clusters if worth[cluster.id]),
        key=lambda c: (_depth(c.passages[0], articles) - worth[c.id], place(c)),
    )
    return sorted(ranked[:most], key=place)


def _words(articles: Iterable[Article]) -> set[str]:
    return {word for a in articles for text in a.paragraphs for word in _WORD.findall(text.casefold())}


def _attraction(passage: Passage, known: Set[str]) -> int:
    """2 for each of a figure, a quotation and a name that no other outlet has; 1 for names that others have.

    0 for what is too short to say much: the second sentence of a quotation, "It’s very unfair.”".
    """
    if cells(passage.text) < _SCANT:
        return 0
    figure = any(character.isdecimal() for character in passage.text)
    quoted = bool(passage.quotes) or _QUOTED.search(passage.text) is not None
    names = [word for word in passage.text.split()[1:] if is_name(word)]
    new = any(known.isdisjoint(_WORD.findall(name.casefold())) for name in names)
    return 2 * (figure + quoted + new) + has_name(passage.text)


def _depth(passage: Passage, articles: Mapping[str, Article]) -> float:
    paragraphs = articles[passage.article].paragraphs
    before = sum(map(len, paragraphs[: passage.paragraph])) + passage.start
    return _DEPTH * before / max(1, sum(map(len, paragraphs)))


def _key(passage: Passage) -> _Key:
    return passage.article, passage.paragraph, passage.start
