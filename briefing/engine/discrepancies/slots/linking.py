"""Which two values fill one slot: the same kind, counting the same thing, in like surroundings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from briefing.engine.discrepancies.slots.agreement import disagree, merged
from briefing.engine.discrepancies.slots.pairing import Pairing
from briefing.engine.discrepancies.slots.reservations import set_apart
from briefing.engine.discrepancies.slots.signs import one_slot_odds
from briefing.engine.discrepancies.slots.slot import Slot, shared_mass
from briefing.engine.discrepancies.values.value import WORDED, Comparison, compare
from briefing.engine.thresholds import DISCREPANCIES

_FAMILY = {"date": "day", "weekday": "day"}


@dataclass(frozen=True, slots=True)
class Link:
    """Two slots, by index, that are one, and how their values compare."""

    a: int
    b: int
    alike: float
    comparison: Comparison


def link_slots(slots: Sequence[Slot], joined: Iterable[Link] = ()) -> tuple[Link, ...]:
    """Link each slot with the best slot of every other article, where each is the other's best.

    Links of slots that no clash can be reached from, over these links and the `joined` ones, are left out:
    they tell of nothing but agreement.
    """
    near = _near(slots)
    pairings: dict[tuple[int, int], Pairing] = {}
    counts = counted(slots)
    clashes = [
        link
        for pair in near
        if pair.comparison != "same"
        and (link := _link(slots, pair, pairings, counts)) is not None
        and not _told_both(slots, link, counts)
    ]
    agreeing = (
        _link(slots, pair, pairings, counts) for pair in _beside(clashes, slots, [*near, *joined], near)
    )
    found = sorted([*clashes, *(link for link in agreeing if link is not None)], key=_ends)
    links = _of_one_event(slots, found)
    best: dict[tuple[int, frozenset[str]], Link] = {}
    for link in links:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            key = one, slots[other].told.articles
            if key not in best or _rank(link) > _rank(best[key]):
                best[key] = link
    return tuple(
        link
        for link in links
        if best[link.a, slots[link.b].told.articles] is link
        and best[link.b, slots[link.a].told.articles] is link
    )


def _ends(link: Link) -> tuple[int, int]:
    return link.a, link.b


def _near(slots: Sequence[Slot]) -> list[Link]:
    """Pairs of slots that share context and can be compared, in order, not scored yet."""
    return [
        Link(a, b, 0.0, comparison)
        for a, b in sorted(candidate_pairs(slots))
        if shared_mass(slots[a], slots[b]) >= DISCREPANCIES.least_mass
        and (comparison := compare(slots[a].value, slots[b].value)) != "apart"
    ]


def _beside(
    clashes: Sequence[Link], slots: Sequence[Slot], connections: Iterable[Link], near: Iterable[Link]
) -> list[Link]:
    """The agreeing pairs that can make a difference: reached from a clash, or in two wordings that clash."""
    if not clashes:
        return []
    home = homes(len(slots), connections)
    reached = {home[link.a] for link in clashes}
    wordings = {(id(slots[link.a].told), id(slots[link.b].told)) for link in clashes}
    return [
        pair
        for pair in near
        if pair.comparison == "same"
        and (home[pair.a] in reached or (id(slots[pair.a].told), id(slots[pair.b].told)) in wordings)
    ]


def homes(size: int, connections: Iterable[Link]) -> list[int]:
    """The connected component of each of `size` slots, by number."""
    ends = np.array([_ends(link) for link in connections], np.int64).reshape(-1, 2)
    graph = coo_array((np.ones(len(ends), np.int8), (ends[:, 0], ends[:, 1])), shape=(size, size))
    homes: list[int] = connected_components(graph, directed=False)[1].tolist()
    return homes


Count = tuple[object, ...]
"""A value without its surroundings, and what it counts."""


def counted(slots: Iterable[Slot]) -> Mapping[Count, frozenset[str]]:
    """The articles that tell each count."""
    told: defaultdict[Count, set[str]] = defaultdict(set)
    for slot in slots:
        told[_count(slot)] |= slot.told.articles
    return {count: frozenset(articles) for count, articles in told.items()}


def told_together(a: Slot, b: Slot, counts: Mapping[Count, frozenset[str]]) -> int:
    """How many articles tell both: of a knock-down in the fifth round and the end in the sixth."""
    return len(counts[_count(a)] & counts[_count(b)])


def _count(slot: Slot) -> Count:
    value = slot.value
    return value.kind, value.unit, value.number, value.day, slot.phrase[:1]


def _told_both(slots: Sequence[Slot], link: Link, counts: Mapping[Count, frozenset[str]]) -> bool:
    """Whether one side counts the same thing the other's way as well, elsewhere: two rounds of one fight."""
    a, b = slots[link.a], slots[link.b]
    if a.value.kind not in _COUNTED:
        return False
    return any(x.told.articles <= counts[_count(y)] for x, y in ((a, b), (b, a)) if y.phrase)


_COUNTED = frozenset({"ordinal", "number"})


def _of_one_event(slots: Sequence[Slot], links: Sequence[Link]) -> list[Link]:
    """Without those of passages in two clusters that differ in more than one thing and agree in none."""
    clashes: defaultdict[tuple[int, int], list[Link]] = defaultdict(list)
    agreed: set[tuple[int, int]] = set()
    for link in links:
        pair = id(slots[link.a].told), id(slots[link.b].told)
        if link.comparison == "same":
            agreed.add(pair)
        elif not merged(slots[link.a], slots[link.b]) and slots[link.a].value.unit != "age":
            clashes[pair].append(link)
    two = {pair for pair, found in clashes.items() if pair not in agreed and _apart(found)}
    return [link for link in links if (id(slots[link.a].told), id(slots[link.b].told)) not in two]


def _apart(clashes: Sequence[Link]) -> bool:
    """Whether two of the clashes have no slot in common."""
    return len({link.a for link in clashes}) > 1 and len({link.b for link in clashes}) > 1


def _rank(link: Link) -> tuple[float, bool]:
    return (round(link.alike, 9), link.comparison == "same")


def family_of(slot: Slot) -> str:
    """Values of one family can fill one slot."""
    value = slot.value
    worded = value.kind in WORDED
    return f"{value.kind} {value.unit}" if worded else _FAMILY.get(value.kind, value.kind)


def candidate_pairs(slots: Sequence[Slot]) -> set[tuple[int, int]]:
    """Pairs of one cluster, and pairs that share a context word which few slots of the kind have."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        family = family_of(slot)
        for cluster in dict.fromkeys(slot.told.clusters):
            places[family, f"\0{cluster}"].append(i)
        telling = sorted(slot.context, key=lambda word: (-slot.context[word], word))
        for word in telling[: DISCREPANCIES.most_telling]:
            places[family, word].append(i)
    pairs: set[tuple[int, int]] = set()
    for (_, word), found in places.items():
        if word.startswith("\0"):
            pairs |= _all_pairs(found[: DISCREPANCIES.most_in_cluster])
        elif len(found) <= DISCREPANCIES.most_slots:
            pairs |= _all_pairs(found)
    return {(a, b) for a, b in pairs if not slots[a].told.articles & slots[b].told.articles}


def _all_pairs(found: Sequence[int]) -> set[tuple[int, int]]:
    return {(a, b) for at, a in enumerate(found) for b in found[at + 1 :]}


def may_be_one(a: Slot, b: Slot, comparison: Comparison) -> bool:
    """Whether nothing but the score can keep two values apart; those that clash must not be told by both."""
    return not set_apart(a, b) and (comparison == "same" or disagree(a, b))


def _link(
    slots: Sequence[Slot],
    pair: Link,
    pairings: dict[tuple[int, int], Pairing],
    counts: Mapping[Count, frozenset[str]],
) -> Link | None:
    """A pair with its log-odds; None where it is no one slot."""
    one, other = slots[pair.a], slots[pair.b]
    if not may_be_one(one, other, pair.comparison):
        return None
    key = id(one.told), id(other.told)
    pairing = pairings.get(key) or pairings.setdefault(key, Pairing(one.profile, other.profile))
    least = DISCREPANCIES.least_agreeing if pair.comparison == "same" else DISCREPANCIES.least
    odds = one_slot_odds(one, other, pairing, told_together(one, other, counts), least)
    return replace(pair, alike=odds) if odds >= least else None
