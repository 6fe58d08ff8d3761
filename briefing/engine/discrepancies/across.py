"""Across facts: the rank of one thing ("his second trip to", "his third visit to"), in any two passages.

Nothing else is compared across facts: only a rank says by itself that there is a series of one thing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.engine.discrepancies.lexicon import ORDINALS
from briefing.engine.discrepancies.names import Name, alike, name_at
from briefing.engine.discrepancies.pairs import Finding, Mention, Pair
from briefing.engine.discrepancies.surroundings import counted, one_word
from briefing.engine.discrepancies.tellings import Reader, Told
from briefing.engine.discrepancies.tokens import stems
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.discrepancies.vocabulary import words
from briefing.engine.thresholds import DISCREPANCIES
from briefing.models import Cluster

_RANKED = re.compile(r"[0-9](?:nd|rd|th|st)\b")


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank above the first, what it counts, and the telling words around it."""

    told: Told
    value: Value
    counted: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]


def ranks_apart(clusters: Sequence[Cluster], reader: Reader) -> Iterator[tuple[Pair, Finding]]:
    """Ranks that two passages of different outlets give one thing, the same or not."""
    found = sorted((rank for cluster in clusters for rank in _ranks(cluster, reader)), key=_place)
    ranks = found[: DISCREPANCIES.most_ranks]
    for a, b in combinations(ranks, 2):
        if len(a.told.outlets | b.told.outlets) < 2 or not _one_thing(a, b):
            continue
        owners = [owner for owner in (_owner(a), _owner(b)) if owner is not None]
        other_owner = len(owners) > 1 and not alike(owners[0].key, owners[1].key)
        if other_owner and (a.told.article_has(owners[1].key) or b.told.article_has(owners[0].key)):
            continue  # an article that knows both tells of two: the seventh win of one, the third of another
        same = a.value.number == b.value.number
        one, other = (Mention(x.told, x.value.start, x.value.end, x.value) for x in (a, b))
        features = {"kind rank": 1.0, "shared": float(min(5, len(a.around & b.around)))}
        pair = Pair(a.told, b.told)
        yield pair, Finding("ranks", "ordinal", "same" if same else "clash", one, other, features)
        if other_owner:
            one, other = (Mention(owner.told, owner.start, owner.end, owner.key) for owner in owners)
            yield pair, Finding("owners", "name", "clash", one, other, features)


def _place(rank: Rank) -> tuple[str, int, int, int]:
    passage = rank.told.passages[0]
    return passage.article, passage.paragraph, passage.start, rank.value.start


def _owner(rank: Rank) -> Name | None:
    """Whose it is by a possessive right before it: "Rubio's second trip"."""
    at, tokens = rank.value.start - 1, rank.told.tokens
    return name_at(rank.told, at, at + 1) if at >= 0 and tokens[at].text.endswith(("'s", "’s")) else None


def _ranks(cluster: Cluster, reader: Reader) -> Iterator[Rank]:
    for passage in cluster.passages:
        if not _may_rank(passage.text):
            continue
        told = reader.alone(passage, cluster.id)
        for value in told.values:
            if value.kind == "ordinal" and value.number > 1:
                yield _rank(told, value)


def _may_rank(text: str) -> bool:
    """Whether a rank may stand in a text: quickly told, as there are so many texts."""
    folded = text.casefold()
    return any(word in folded for word in ORDINALS) or _RANKED.search(folded) is not None


def _rank(told: Told, value: Value) -> Rank:
    """A rank without a word behind it ranks what stands before it: "the trip will be his third to"."""
    follows = counted(told.tokens, value)
    before = told.tokens[max(0, value.start - DISCREPANCIES.reach) : value.start]
    what = follows or tuple(one_word(t.stem) for t in before if t.content and not t.capital)
    reached = told.tokens[max(0, value.start - _WIDER) : value.end + _WIDER]
    around = frozenset(one_word(t.stem) for t in reached if t.content and not t.joined)
    names = frozenset(one_word(t.stem) for t in reached if t.named)
    return Rank(told, value, frozenset(what) - _IN_TURN, around - set(follows), names)


_WIDER = 12
_IN_TURN = frozenset(stems(sorted(words("words", "in_turn")), "en"))


def _one_thing(a: Rank, b: Rank) -> bool:
    """Whether two ranks count the same and share a name and another telling word around."""
    named = not a.names.isdisjoint(b.names)
    shared = len(a.around & b.around)
    return named and not a.counted.isdisjoint(b.counted) and shared >= DISCREPANCIES.least_shared
