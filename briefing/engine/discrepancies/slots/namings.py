"""Names that two passages give in one place of what they tell alike: landed in Malta, landed in Sicily.

Scored like other slots (see `signs`), whatever the order of words. Neither article may have the other's name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
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
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.told import Told, Words, one_cluster
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.thresholds import DISCREPANCIES

NAMING_SIGNS = (
    "constant", "together", "cover", "longer", "shared", "spare", "near", "order", "head", "after", "role",
    "other role", "exchanged", "differs", "agrees", "periods", "place",
)  # fmt: skip


def named_apart(
    tells: Sequence[Told], profiles: Mapping[int, Profile], words: Words
) -> Iterator[tuple[Named, Named]]:
    """Pairs of names that fill one place."""
    found = []
    for one, other in candidates(tells, profiles):
        for x, y in rivals(one, other, profiles, words):
            odds = naming_odds(x, y, profiles)
            if odds >= DISCREPANCIES.least_named:
                found.append((odds, x, y))
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


def rivals(a: Told, b: Told, profiles: Mapping[int, Profile], words: Words) -> Iterator[tuple[Named, Named]]:
    """The two names, one of each of two wordings, that stand in one position, where there are just two.

    Or in a cluster the only ones that the other article lacks, if they are whole and no places. Neither
    article has the other's name. More such names are a list, or two events.
    """
    one, other = (
        [n for n in profiles[id(x)].named if not knows(y, n.words, words)] for x, y in ((a, b), (b, a))
    )
    pairs = [(x, y) for x in one for y in other if same_position(x, y)]
    if not pairs and len(one) == len(other) == 1 and one_cluster(a, b):
        pairs = [(x, y) for x in one for y in other if _both_whole(x, y)]
    if len(pairs) != 1 or two_periods(a, b):
        return
    ((x, y),) = pairs
    if not differ(x, y, words) or _ranked_apart(x, y) or negates(a.tokens) != negates(b.tokens):
        return
    if not any(n.is_speaker and not quotes_enough(n) for n in (x, y)):
        yield x, y


def _ranked_apart(x: Named, y: Named) -> bool:
    """Whether only one of two people is the deputy, or the leader of the minority."""
    return bool(_RANKS & {t.fold for t in _introduction(x)} ^ _RANKS & {t.fold for t in _introduction(y)})


_RANKS = frozenset(
    ["deputy", "vice", "assistant", "acting", "former", "majority", "minority", "shadow", "junior", "senior"]
)


def _introduction(named: Named) -> Sequence[Token]:
    return named.told.tokens[max(0, named.start - 4) : named.start]


def _both_whole(x: Named, y: Named) -> bool:
    """Whether both are whole names of people or firms, as far as form tells: also "a Norrvik Air jet"."""
    alone = not x.is_adjective and not y.is_adjective
    return (alone or x.following == y.following) and all(
        len(n.words) > 1 and n.position not in _OF_A_PLACE for n in (x, y)
    )


def same_position(x: Named, y: Named) -> bool:
    """Whether two names stand in one relation to their sentences, or are introduced as the same."""
    one, other = x.position, y.position
    if one == other != "" or x.roles & y.roles:
        return True
    return {one, other} <= _OF_A_PLACE and x.head == y.head != ""  # forests in Peru, of Bolivia


_OF_A_PLACE = frozenset({"where", "nearby", "of"})


def naming_odds(a: Named, b: Named, profiles: Mapping[int, Profile]) -> float:
    """Log-odds that two names fill one place."""
    found = dict(zip(NAMING_SIGNS, naming_signs(a, b, profiles), strict=True))
    known = found["together"] or ((found["head"] or found["role"]) and not found["differs"])
    if not known or found["cover"] < DISCREPANCIES.least_cover:
        return _NEVER
    return sum(
        weight * sign for weight, sign in zip(DISCREPANCIES.named_weights, found.values(), strict=True)
    )


_NEVER = -99.0


def naming_signs(a: Named, b: Named, profiles: Mapping[int, Profile]) -> tuple[float, ...]:
    """The signs of two names, in the order of `NAMING_SIGNS`."""
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
    )


def _measure(_told: Told, value: Value) -> str:
    """Which figures are compared when two wordings may tell of two things."""
    return f"{value.kind} {value.unit}" if value.kind in _MEASURED else ""


_MEASURED = frozenset({"number", "unit", "money", "percentage", "ordinal", "time"})
