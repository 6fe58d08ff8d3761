"""Further tellings: which passages tell a cluster's fact too, beside something else.

A passage is in one cluster only, yet a lead tells three facts and a background sentence repeats two. So every
text that is likely enough to tell what the members of a cluster tell becomes a telling of it as well. It must
be likely on the mean over all of them, and not unlikely for any: what resembles one member in a clause that
the others lack tells another fact.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from briefing.engine.clusters.candidates import Least, Pairs, propose_pairs
from briefing.engine.clusters.group import Partition
from briefing.engine.clusters.texts import Texts
from briefing.engine.facts.evidence import Setting, measure_evidence
from briefing.engine.text.terms import Floats
from briefing.engine.thresholds import FACTS
from briefing.models import Tick, quiet

LEAST = Least(FACTS.least_cosine, FACTS.least_containment)


class Found(NamedTuple):
    """A further telling of a group, by the numbers of distinct texts."""

    text: int
    score: float
    """0 to 1, the mean over the group."""
    like: int
    """The one of the group that it is most like."""


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely two distinct texts tell the same fact."""

    scores: Sequence[Mapping[int, float]]
    """Of each text its partners and how likely each is, 0 to 1; what is not there is unlikely."""
    printed: Sequence[frozenset[str]]
    """Ids of the articles that print each text."""

    def of(self, a: int, b: int) -> float:
        """How likely the two tell the same."""
        return self.scores[a].get(b, 0.0)

    def likest(self, text: int, others: Iterable[int]) -> int:
        """The one of the others, which come in order, that is likeliest; of equals the first."""
        own = self.scores[text]
        return max(others, key=lambda other: own.get(other, 0.0))

    def by_others(self, text: int, group: Sequence[int]) -> list[int]:
        """Those of a group that no article prints beside `text`: a writer tells a thing once."""
        return [other for other in group if self.printed[text].isdisjoint(self.printed[other])]


def find_likely(
    texts: Texts, setting: Setting, articles: Sequence[str], groups: Partition, tick: Tick = quiet
) -> Likely:
    """Score the pairs of texts that are worth a look, and those that stand in one group.

    `articles` names that of each text given; `groups` holds indices into these.
    """
    pairs = worth_a_look(texts, groups, tick)
    scores = likelihood(measure_evidence(texts, setting, pairs)).tolist()
    printed: list[set[str]] = [set() for _ in texts.distinct]
    for text, article in zip(texts.index.tolist(), articles, strict=True):
        printed[text].add(article)
    found: list[dict[int, float]] = [{} for _ in texts.distinct]
    for a, b, score in zip(pairs.a.tolist(), pairs.b.tolist(), scores, strict=True):
        if printed[a].isdisjoint(printed[b]):
            found[a][b] = found[b][a] = score
    return Likely(found, [frozenset(own) for own in printed])


def likelihood(evidence: Floats) -> Floats:
    """How likely each pair tells the same fact, 0 to 1, from its features (see `measure_evidence`)."""
    odds = evidence @ np.array(list(FACTS.weights.values())) + FACTS.constant
    return np.asarray(1.0 / (1.0 + np.exp(-odds)), np.float64)


def members_of(texts: Texts, groups: Partition) -> list[list[int]]:
    """The distinct texts of each group, in order."""
    return [sorted({int(texts.index[i]) for i in group}) for group in groups]


def worth_a_look(texts: Texts, groups: Partition, tick: Tick = quiet) -> Pairs:
    """Pairs alike enough, and those of each group's first text with its others: a reader may ask why."""
    pairs, members = propose_pairs(texts.profiles.words, tick, LEAST), members_of(texts, groups)
    grouped = [(group[0], other) for group in members for other in group[1:]]
    both = np.array([*zip(pairs.a.tolist(), pairs.b.tolist(), strict=True), *grouped], np.int64).reshape(
        -1, 2
    )
    unique = np.unique(both, axis=0)
    return Pairs(unique[:, 0], unique[:, 1])


def find_tellings(
    texts: Texts, groups: Partition, likely: Likely, mean: float, each: float
) -> list[list[Found]]:
    """For each group its further tellings, the likeliest first.

    They are likely at least `mean` over the texts of the group, and at least `each` for every one of them.
    """
    members = members_of(texts, groups)
    found: list[list[Found]] = [[] for _ in groups]
    for telling, number in sorted(
        _candidates(texts, members, likely, each), key=lambda pair: (-pair[0].score, pair[1], pair[0].text)
    ):
        told = [*members[number], *(other.text for other in found[number])]
        judged = _judge(telling.text, told, likely)
        if judged is not None and judged.mean >= mean and judged.least >= each:
            found[number].append(telling)
    return found


class _Judged(NamedTuple):
    mean: float
    least: float
    like: int


def _judge(text: int, group: Sequence[int], likely: Likely) -> _Judged | None:
    """How likely a text tells what a group tells; None where it cannot be said."""
    others = likely.by_others(text, group)
    if not others:
        return None
    scores = [likely.of(text, other) for other in others]
    best = max(range(len(others)), key=lambda i: (scores[i], -others[i]))
    return _Judged(sum(scores) / len(scores), min(scores), others[best])


def _candidates(
    texts: Texts, members: Sequence[Sequence[int]], likely: Likely, each: float
) -> Iterator[tuple[Found, int]]:
    """Texts that may tell what a group tells, and the number of the group."""
    home = {text: number for number, group in enumerate(members) for text in group}
    for text in range(len(texts)):
        near = {home[other] for other, score in likely.scores[text].items() if score >= each}
        for number in sorted(near - {home[text]}):
            if _is_the_longer(texts, text, members[home[text]], members[number]):
                judged = _judge(text, members[number], likely)
                if judged is not None:
                    yield Found(text, round(judged.mean, 6), judged.like), number


def _is_the_longer(texts: Texts, text: int, own: Sequence[int], group: Sequence[int]) -> bool:
    """Of two texts that stand alone the longer one tells the fact of the shorter one, not both each other."""
    if len(own) > 1 or len(group) > 1:
        return True
    other = group[0]
    return (len(texts.distinct[text]), text) > (len(texts.distinct[other]), other)
