"""What a briefing of a labelled story gets right: a judgement for each thing that can be right or wrong."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import NamedTuple

from tests.stories.gold import SOFT, Contradiction, Fact, Gold, Pair, Spoken, is_title, outlet_of
from tests.stories.placed import Entry, Placed, Sentences, bare

ROWS = {
    "fact recall": "pairs of outlets that tell one fact, joined",
    "join precision": "joined pairs of passages that tell one fact",
    "whole recall": "pairs of outlets with sentences that tell just one fact, joined",
    "headline outlets": "outlets of a headline fact that stand in one place",
    "traps joined": "pairs that look alike and are not the same, joined",
    "contradictions": "real contradictions found",
    "probable real": "entries listed as probable that are real",
    "entries real": "all listed entries that are real",
    "tempting listed": "pairs that look like a contradiction and are none, listed",
    "speakers named": "quotes whose speaker is named",
    "speakers right": "named speakers that are the right ones",
}
"""Each figure is a part of all cases of its kind."""
UNWANTED = ("traps joined", "tempting listed")
"""Rows in which a yes is the mistake."""

About = Fact | Pair | Contradiction | Entry | Spoken


class Judgement(NamedTuple):
    """One case of a row."""

    row: str
    yes: bool
    about: About
    where: str = ""
    """The outlets or sentences that it is of, where a label has several."""

    @property
    def mistaken(self) -> bool:
        return self.yes == (self.row in UNWANTED)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    part: int = 0
    whole: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.part + other.part, self.whole + other.whole)

    def __float__(self) -> float:
        return self.part / self.whole if self.whole else 0.0

    def __str__(self) -> str:
        return f"{float(self):.3f} ({self.part}/{self.whole})"


Table = dict[str, Share]
"""A share for each of `ROWS`."""


def tally(judgements: Iterable[Judgement]) -> Table:
    """Count the judgements of each row."""
    table = dict.fromkeys(ROWS, Share())
    for each in judgements:
        table[each.row] += Share(int(each.yes), 1)
    return table


def judge(placed: Placed, gold: Gold) -> Iterator[Judgement]:
    """Everything that can be said of one story."""
    for part in _PARTS:
        yield from part(placed, gold)


def _facts(placed: Placed, gold: Gold) -> Iterator[Judgement]:
    """Recall: a pair of outlets is joined when any two sentences of the fact stand together."""
    for fact in gold.facts:
        for row, whole in (("fact recall", False), ("whole recall", True)):
            for (a, own), (b, others) in combinations(fact.by_outlet(whole=whole).items(), 2):
                joined = any(placed.together(x, y) for x, y in product(own, others))
                yield Judgement(row, joined, fact, f"{a}-{b}")


def _headlines(placed: Placed, gold: Gold) -> Iterator[Judgement]:
    """Of the outlets of a headline fact, those that its best cluster has: two or more, one is nothing."""
    for fact in gold.facts:
        if fact.headline:
            outlets = fact.by_outlet()
            found = _best_place(placed, fact) & outlets.keys()
            for outlet in outlets:
                yield Judgement("headline outlets", len(found) > 1 and outlet in found, fact, outlet)


def _best_place(placed: Placed, fact: Fact) -> set[str]:
    sentences = {telling.sentence for telling in fact.tellings}
    indices = sorted({i for sentence in sentences for i in placed.member.get(sentence, ())})
    found = [{outlet_of(s) for told in placed.clusters[i] for s in told & sentences} for i in indices]
    return max(found, key=len, default=set())


def _joins(placed: Placed, gold: Gold) -> Iterator[Judgement]:
    """Precision: two passages of two outlets in one cluster must share a fact."""
    facts = _facts_by_sentence(gold)
    for cluster in placed.clusters:
        for a, b in combinations(filter(None, cluster), 2):
            if set(map(outlet_of, a)) != set(map(outlet_of, b)):
                right = any(facts[x] & facts[y] for x, y in product(a, b))
                yield Judgement("join precision", right, Pair(_shown(a), _shown(b)))


def _shown(sentences: Sentences) -> str:
    """The first of the sentences, a title last."""
    return min(sentences, key=lambda s: (is_title(s), s))


def _facts_by_sentence(gold: Gold) -> defaultdict[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for index, fact in enumerate(gold.facts):
        for telling in fact.tellings:
            found[telling.sentence].add(index)
    return found


def _traps(placed: Placed, gold: Gold) -> Iterator[Judgement]:
    return (Judgement("traps joined", placed.together(*pair), pair) for pair in gold.apart)


def _contradictions(placed: Placed, gold: Gold) -> Iterator[Judgement]:
    for each in gold.contradictions:
        if each.kind not in SOFT:
            found = any(entry.opposes(each.sentences) for entry in placed.entries)
            yield Judgement("contradictions", found, each)


def _entries(placed: Placed, gold: Gold) -> Iterator[Judgement]:
    """An entry is real when it opposes sentences of one labelled contradiction, a soft one included."""
    for entry in placed.entries:
        real = any(entry.opposes(each.sentences) for each in gold.contradictions)
        yield Judgement("entries real", real, entry)
        if entry.found.strength == "probable":
            yield Judgement("probable real", real, entry)


def _tempting(placed: Placed, gold: Gold) -> Iterator[Judgement]:
    for pair in gold.tempting:
        listed = any(entry.opposes(pair) for entry in placed.entries)
        yield Judgement("tempting listed", listed, pair)


def _speakers(placed: Placed, gold: Gold) -> Iterator[Judgement]:
    """Speakers are compared by surname; one right name in the sentence is enough."""
    for each in gold.spoken:
        if each.speaker is None:
            continue
        said = placed.speakers.get(each.sentence, ())
        yield Judgement("speakers named", bool(said), each)
        if said:
            right = any(_same_person(each.speaker, name) for name in said)
            yield Judgement("speakers right", right, each, ", ".join(sorted(set(said))))


def _same_person(one: str, other: str) -> bool:
    return _surname(one) in bare(other) or _surname(other) in bare(one)


def _surname(name: str) -> str:
    """The last word before a comma or bracket."""
    words = re.split(r"[,(]", name)[0].split()
    return bare(words[-1] if words else name)


_PARTS: tuple[Callable[[Placed, Gold], Iterator[Judgement]], ...] = (
    _facts,
    _joins,
    _headlines,
    _traps,
    _contradictions,
    _entries,
    _tempting,
    _speakers,
)
