"""From the clusters of one story to its facts: further tellings, and why each stands where it does."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from briefing.engine.clusters.group import Partition, group_texts
from briefing.engine.clusters.texts import Texts, read_texts
from briefing.engine.facts.evidence import Setting, title_terms
from briefing.engine.facts.tellings import Found, Likely, find_likely, find_tellings, members_of
from briefing.engine.facts.words import SharedWords, clause_of, rarest
from briefing.engine.text.background import Background
from briefing.engine.text.terms import read_terms
from briefing.engine.thresholds import FACTS
from briefing.models import Article, Joining, Passage, Reason, Telling, Tick, quiet


@dataclass(frozen=True, slots=True)
class Fact:
    """Passages of one story that tell the same, by their indices, and what tells it too."""

    passages: tuple[int, ...]
    reasons: tuple[Reason | None, ...]
    """Of each of them why it stands here."""
    also: tuple[Telling, ...]
    """The likeliest first, copies in the order of the articles."""


def find_facts(
    articles: Sequence[Article],
    passages: Sequence[Sequence[Passage]],
    background: Background,
    join: Joining = "usual",
    tick: Tick = quiet,
) -> tuple[Fact, ...]:
    """The facts of one story; `passages` holds those of each article, in the order of `articles`.

    Indices count the passages of all articles, one after the other; each stands in exactly one fact.
    """
    flat = [passage for own in passages for passage in own]
    if len(articles) < 2:
        return tuple(Fact(group, (None,) * len(group), ()) for group in _cores(flat, background, tick)[1])
    story = prepare(articles, passages, background, tick)
    likely = find_likely(story.texts, story.setting, story.tellers, story.groups, tick)
    least = FACTS.join[join]
    tellings = find_tellings(story.texts, story.groups, likely, least.mean, least.each)
    joined = _Joined(story.groups, members_of(story.texts, story.groups), tellings)
    shared = SharedWords(story.texts, joined.asked(), background)
    return tuple(_Reasoned(story.texts, flat, likely, joined, shared).facts())


@dataclass(frozen=True, slots=True)
class Prepared:
    """A story as further tellings are looked for in it."""

    texts: Texts
    tellers: tuple[str, ...]
    """For each passage the article that prints it."""
    groups: Partition
    """The passages by cluster."""
    setting: Setting


def prepare(
    articles: Sequence[Article],
    passages: Sequence[Sequence[Passage]],
    background: Background,
    tick: Tick = quiet,
) -> Prepared:
    """Read and cluster the passages of a story, given as to `find_facts`."""
    flat = [passage for own in passages for passage in own]
    texts, groups = _cores(flat, background, tick)
    tellers = tuple(passage.article for passage in flat)
    return Prepared(texts, tellers, groups, _setting(texts, articles, passages, background))


def _cores(flat: Sequence[Passage], background: Background, tick: Tick) -> tuple[Texts, Partition]:
    """The texts of some passages, and the passages by what each as a whole tells."""
    texts = read_texts([passage.text for passage in flat], background)
    articles = [passage.article for passage in flat]
    return texts, group_texts(texts, tick, articles=articles, same=FACTS.core)


def _setting(
    texts: Texts, articles: Sequence[Article], passages: Sequence[Sequence[Passage]], background: Background
) -> Setting:
    prominence, quoted = np.zeros(len(texts)), np.zeros(len(texts))
    number = iter(texts.index.tolist())
    for own in passages:
        for rank, passage in enumerate(own):
            text = next(number)
            prominence[text] = max(prominence[text], math.exp(-rank / FACTS.prominent))
            inside = sum(quote.end - quote.start for quote in passage.quotes)
            quoted[text] = max(quoted[text], inside / max(1, len(passage.text)))
    titles = read_terms(sorted({article.title or "" for article in articles}), background)
    return Setting(prominence, quoted, title_terms(texts, titles.vocabulary))


@dataclass(frozen=True, slots=True)
class _Joined:
    """Groups of texts, and what else tells what each of them tells."""

    groups: Partition
    members: Sequence[Sequence[int]]
    tellings: Sequence[Sequence[Found]]

    def asked(self) -> Iterator[int]:
        """The texts that have something in common with another."""
        for members, found in zip(self.members, self.tellings, strict=True):
            if len(members) > 1 or found:
                yield from (*members, *(telling.text for telling in found))


class _Reasoned:
    """Facts out of groups of texts, each telling with its reason."""

    def __init__(
        self, texts: Texts, passages: Sequence[Passage], likely: Likely, joined: _Joined, shared: SharedWords
    ) -> None:
        self._texts, self._passages, self._likely = texts, passages, likely
        self._joined, self._shared = joined, shared
        self._copies: defaultdict[int, list[int]] = defaultdict(list)
        for place, text in enumerate(texts.index.tolist()):
            self._copies[text].append(place)

    def facts(self) -> Iterator[Fact]:
        """One for each group."""
        for group, members, found in zip(
            self._joined.groups, self._joined.members, self._joined.tellings, strict=True
        ):
            known = {text: self._reason_within(text, members) for text in members}
            reasons = tuple(known[int(self._texts.index[i])] for i in group)
            yield Fact(group, reasons, tuple(t for telling in found for t in self._told(telling)))

    def _reason_within(self, text: int, members: Sequence[int]) -> Reason | None:
        others = [other for other in members if other != text]
        if not others:
            return None
        best = self._likely.likest(text, others)
        score = round(self._likely.of(text, best), 3)
        return Reason(score=score, words=rarest(self._shared.between(text, best)))

    def _told(self, found: Found) -> Iterator[Telling]:
        shared = self._shared.between(found.text, found.like)
        reason = Reason(score=round(found.score, 3), words=rarest(shared))
        clause = clause_of(self._texts.distinct[found.text], shared)
        for place in self._copies[found.text]:
            passage = self._passages[place]
            span = clause and (passage.start + clause[0], passage.start + clause[1])
            yield Telling(passage=passage, reason=reason, clause=span)
