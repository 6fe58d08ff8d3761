"""Names that two passages give in one place of what they tell alike: landed in Malta, landed in Sicily.

Scored like other slots (see `signs`), whatever the order of words. Neither article may have the other's name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from briefing.engine.discrepancies.names.apart import differ, knows
from briefing.engine.discrepancies.names.forms import aligned_names, quotes_enough
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.names.namesakes import two_first_names
from briefing.engine.discrepancies.names.spelling import may_be_one
from briefing.engine.discrepancies.slots.pairing import Pairing
from briefing.engine.discrepancies.slots.periods import two_periods
from briefing.engine.discrepancies.slots.profile import Profile
from briefing.engine.discrepancies.slots.reservations import contrast
from briefing.engine.discrepancies.slots.several import adds, tells_one_of_several
from briefing.engine.discrepancies.told import Told, Words, one_cluster
from briefing.engine.thresholds import DISCREPANCIES
from briefing.models import Likelihood

NAMING_SIGNS = (
    "constant", "together", "longer", "shared", "head", "differs", "position", "other position",
    "place and other", "long and short", "other qualified", "told elsewhere", "role",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two names of two wordings, of which each stands nowhere in the other's articles."""

    a: Named
    b: Named
    pairing: Pairing


@dataclass(frozen=True, slots=True)
class Apart:
    """Two names that fill one place, and how sure that is."""

    a: Named
    b: Named
    strength: Likelihood


def named_apart(tells: Sequence[Told], profiles: Mapping[int, Profile], words: Words) -> Iterator[Apart]:
    """Pairs of names that fill one place."""
    found = []
    for one, other in candidates(tells, profiles):
        scored = [(naming_odds(pair), pair) for pair in rivals(one, other, profiles, words)]
        found += [(odds, pair) for odds, pair in scored if odds >= DISCREPANCIES.least_named]
        pairs = [Apart(x, y, "probable") for x, y in _namesakes(one, other, profiles, words)]
        if one_cluster(one, other):
            judged = {(pair.a.start, pair.b.start) for _, pair in scored}
            aligned = aligned_names(one, other, words)
            pairs += [Apart(x, y, "possible") for x, y in aligned if (x.start, y.start) not in judged]
        if pairs and not _of_two_events(profiles[id(one)], profiles[id(other)]):
            yield from pairs
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


def _best(found: Sequence[tuple[float, Rivals]]) -> Iterator[Apart]:
    """Pairs in which each name is the other's best in that wording."""
    best: dict[tuple[int, int, int], float] = {}
    for odds, pair in found:
        for key in (_towards(pair.a, pair.b), _towards(pair.b, pair.a)):
            best[key] = max(best.get(key, odds), odds)
    for odds, pair in found:
        if best[_towards(pair.a, pair.b)] == odds == best[_towards(pair.b, pair.a)]:
            yield Apart(pair.a, pair.b, "probable" if odds >= DISCREPANCIES.probable_named else "possible")


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
    one, other = (_only_in(profiles[id(x)], profiles[id(y)], words) for x, y in ((a, b), (b, a)))
    pairs = [(x, y) for x, y in product(one, other) if differ(x, y, words) and not _of_speakers(x, y)]
    if not pairs or _of_two_events(profiles[id(a)], profiles[id(b)]):
        return
    pairing = Pairing(profiles[id(a)], profiles[id(b)])
    for x, y in pairs:
        yield Rivals(x, y, pairing)


def _only_in(here: Profile, there: Profile, words: Words) -> list[Named]:
    """The names of a wording that the other's article lacks, in any spelling."""
    missing = [named for named in here.named if not knows(there.told, named.words, words)]
    return [n for n in missing if not any(may_be_one(n.words, other.words) for other in there.named)]


def _of_speakers(x: Named, y: Named) -> bool:
    """Whether one says what the passage tells: several people may say it."""
    return any(named.is_speaker and not quotes_enough(named) for named in (x, y))


def _of_two_events(a: Profile, b: Profile) -> bool:
    """Whether they tell of two events or times, or only one denies, or one adds something."""
    return (
        adds(a.told) != adds(b.told)
        or (tells_one_of_several(a.told) and tells_one_of_several(b.told))
        or two_periods(a.told, b.told)
        or a.negates != b.negates
        or contrast(a, b)
    )


def same_position(x: Named, y: Named) -> bool:
    """Whether two names stand in one relation to their sentences, or are introduced as the same."""
    one, other = x.position, y.position
    if one == other != "" or x.roles & y.roles:
        return True
    return {one, other} <= _OF_A_PLACE and x.head == y.head != ""  # forests in Peru, of Bolivia


_OF_A_PLACE = frozenset({"where", "nearby", "of"})


def naming_odds(pair: Rivals) -> float:
    """Log-odds that two names fill one place."""
    signs = zip(DISCREPANCIES.named_weights, naming_signs(pair), strict=True)
    return sum(weight * sign for weight, sign in signs)


def naming_signs(pair: Rivals) -> tuple[float, ...]:
    """The signs of two names, in the order of `NAMING_SIGNS`."""
    a, b, pairing = pair.a, pair.b, pair.pairing
    own = frozenset(t.sense for n in (a, b) for t in n.told.tokens[n.start : n.end])
    shared, spare = pairing.shared_besides(own), max(pairing.spare_besides(own))
    return (
        1.0,
        float(one_cluster(a.told, b.told)),
        shared / (shared + spare) if shared else 0.0,
        min(shared, 24) / 8,
        float(a.head == b.head != ""),
        float(pairing.clashing() or pairing.measured_apart),
        float(same_position(a, b)),
        float(a.position != b.position and bool(a.position) and bool(b.position)),
        float(a.is_place != b.is_place),
        float(a.is_long != b.is_long),
        float(a.qualified != b.qualified),
        float(_told_elsewhere(a, b, pairing.other)) + float(_told_elsewhere(b, a, pairing.one)),
        float(not a.roles.isdisjoint(b.roles)),
    )


def _told_elsewhere(named: Named, rival: Named, there: Profile) -> bool:
    """Whether the rival's wording tells what the name is introduced as, but not of the rival."""
    return bool(named.roles) and named.roles.isdisjoint(rival.roles) and named.roles <= there.weight.keys()
