"""Names that two passages give in one place of what they tell alike: landed in Malta, landed in Sicily.

Scored like other slots (see `signs`), whatever the order of words. Neither article may have the other's name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from rapidfuzz.distance import LCSseq

from briefing.engine.discrepancies.names.forms import differ, knows, quotes_enough
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.names.namesakes import two_first_names
from briefing.engine.discrepancies.polarity.denying import negates
from briefing.engine.discrepancies.slots.agreement import contrast, families_apart
from briefing.engine.discrepancies.slots.pairing import Pairing
from briefing.engine.discrepancies.slots.periods import two_periods
from briefing.engine.discrepancies.slots.profile import Profile
from briefing.engine.discrepancies.told import Told, Words, one_cluster
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.thresholds import DISCREPANCIES

NAMING_SIGNS = (
    "constant", "together", "cover", "longer", "shared", "spare", "near", "order", "head", "after", "role",
    "other role", "exchanged", "differs", "agrees", "periods", "place",
    "position", "open position", "place and other", "two long", "long and short", "adjective", "sole", "many",
    "told elsewhere",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two names of two wordings, of which each stands nowhere in the other's articles."""

    a: Named
    b: Named
    choices: int
    """How many such names that wording has which has more of them."""


def named_apart(
    tells: Sequence[Told], profiles: Mapping[int, Profile], words: Words
) -> Iterator[tuple[Named, Named]]:
    """Pairs of names that fill one place."""
    found = []
    for one, other in candidates(tells, profiles):
        together = one_cluster(one, other)
        least = DISCREPANCIES.named_merged if together else DISCREPANCIES.named_across
        for pair in rivals(one, other, profiles, words):
            odds = naming_odds(pair, profiles)
            if odds >= least:
                found.append((odds, pair.a, pair.b))
        yield from _namesakes(one, other, profiles, words)
    yield from _best(found)


def _namesakes(
    a: Told, b: Told, profiles: Mapping[int, Profile], words: Words
) -> Iterator[tuple[Named, Named]]:
    """One person under two first names: of one surname, in one cluster or introduced as the same."""
    for x, y in product(profiles[id(a)].named, profiles[id(b)].named):
        if x.key == y.key and two_first_names(x, y, words) and (one_cluster(a, b) or _one_role(x, y)):
            yield _in_full(x), _in_full(y)


def _one_role(x: Named, y: Named) -> bool:
    title = x.words[:-2]
    return bool(title and title == y.words[:-2]) or not x.roles.isdisjoint(y.roles)


def _in_full(named: Named) -> Named:
    return replace(named, key=" ".join(named.words))


def _best(found: Sequence[tuple[float, Named, Named]]) -> Iterator[tuple[Named, Named]]:
    """Pairs in which each name is the other's best in that wording."""
    best: dict[tuple[int, int, int], float] = {}
    for odds, x, y in found:
        for key in (_towards(x, y), _towards(y, x)):
            best[key] = max(best.get(key, odds), odds)
    for odds, x, y in found:
        if best[_towards(x, y)] == odds == best[_towards(y, x)]:
            yield x, y


def _towards(named: Named, other: Named) -> tuple[int, int, int]:
    return id(named.told), named.start, id(other.told)


def candidates(tells: Sequence[Told], profiles: Mapping[int, Profile]) -> list[tuple[Told, Told]]:
    """Wordings with names: those of one cluster, and those that share several telling words."""
    clusters: defaultdict[str, list[int]] = defaultdict(list)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i, told in enumerate(tells):
        if not profiles[id(told)].named:
            continue
        for cluster in dict.fromkeys(told.clusters):
            clusters[cluster].append(i)
        weight = profiles[id(told)].weight
        for sense in sorted(weight, key=lambda s: (-weight[s], s))[: DISCREPANCIES.most_telling_names]:
            places[sense].append(i)
    met: Counter[tuple[int, int]] = Counter()
    for found in places.values():
        if len(found) <= DISCREPANCIES.most_slots:
            met.update(combinations(found, 2))
    pairs = {pair for pair, words in met.items() if words > 1}
    for found in clusters.values():
        pairs.update(combinations(found[: DISCREPANCIES.most_wordings], 2))
    return [(tells[a], tells[b]) for a, b in sorted(pairs) if not tells[a].articles & tells[b].articles]


def rivals(a: Told, b: Told, profiles: Mapping[int, Profile], words: Words) -> Iterator[Rivals]:
    """The names of two wordings that may fill one place: neither article has the other's name."""
    if two_periods(a, b) or negates(a.tokens) != negates(b.tokens):
        return
    one, other = (
        [n for n in profiles[id(x)].named if not knows(y, n.words, words)] for x, y in ((a, b), (b, a))
    )
    choices = max(len(one), len(other))
    for x, y in product(one, other):
        told_by = any(n.is_speaker and not quotes_enough(n) for n in (x, y))
        if not told_by and differ(x, y, words):
            yield Rivals(x, y, choices)


def same_position(x: Named, y: Named) -> bool:
    """Whether two names stand in one relation to their sentences, or are introduced as the same."""
    one, other = x.position, y.position
    if one == other != "" or x.roles & y.roles:
        return True
    return {one, other} <= _OF_A_PLACE and x.head == y.head != ""  # forests in Peru, of Bolivia


_OF_A_PLACE = frozenset({"where", "nearby", "of"})


def naming_odds(pair: Rivals, profiles: Mapping[int, Profile]) -> float:
    """Log-odds that two names fill one place."""
    signs = naming_signs(pair, profiles)
    return sum(weight * sign for weight, sign in zip(DISCREPANCIES.named_weights, signs, strict=True))


def naming_signs(pair: Rivals, profiles: Mapping[int, Profile]) -> tuple[float, ...]:
    """The signs of two names, in the order of `NAMING_SIGNS`."""
    a, b = pair.a, pair.b
    one, other = profiles[id(a.told)], profiles[id(b.told)]
    own = {t.sense for n in (a, b) for t in n.told.tokens[n.start : n.end]}
    shared = sum(min(w, other.weight[s]) for s, w in one.weight.items() if s in other.weight and s not in own)
    spare = [
        sum(w for s, w in x.weight.items() if s not in y.weight and s not in own)
        for x, y in ((one, other), (other, one))
    ]
    pairing = Pairing(one, other)
    near = a.near, b.near
    return (
        1.0,
        float(one_cluster(a.told, b.told)),
        shared / (shared + min(spare)) if shared else 0.0,
        shared / (shared + max(spare)) if shared else 0.0,
        min(shared, 24) / 8,
        min(min(spare), 24) / 8,
        len(near[0] & near[1]) / max(1, min(map(len, near))),
        LCSseq.normalized_similarity(
            [s for s in one.order if s not in own], [s for s in other.order if s not in own]
        ),
        float(a.head == b.head != ""),
        float(a.following == b.following != ""),
        float(bool(a.roles & b.roles)),
        float(bool(a.roles and b.roles) and not a.roles & b.roles),
        min(2.0, pairing.exchanged),
        float(pairing.clashing() or bool(families_apart(a.told, b.told, _measure))),
        min(2.0, pairing.agreed()),
        float(pairing.two_periods or contrast(one, other)),
        float(a.is_place),
        float(same_position(a, b)),
        float(not a.position or not b.position),
        float(a.is_place != b.is_place),
        float(a.is_long and b.is_long),
        float(a.is_long != b.is_long),
        float(a.is_adjective or b.is_adjective),
        float(pair.choices == 1),
        float(pair.choices > _FEW),
        float(_told_elsewhere(a, b, other)) + float(_told_elsewhere(b, a, one)),
    )


def _told_elsewhere(named: Named, rival: Named, there: Profile) -> bool:
    """Whether the rival's wording tells what the name is introduced as, but not of the rival."""
    return bool(named.roles) and named.roles.isdisjoint(rival.roles) and named.roles <= there.weight.keys()


_FEW = 2


def _measure(_told: Told, value: Value) -> str:
    """Which figures are compared when two wordings may tell of two things."""
    return f"{value.kind} {value.unit}" if value.kind in _MEASURED else ""


_MEASURED = frozenset({"number", "unit", "money", "percentage", "ordinal", "time"})
