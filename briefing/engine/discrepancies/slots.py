"""Which two values fill one slot: the same kind, counting the same thing, in like surroundings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.engine.discrepancies.agreement import disagree, merged, set_apart
from briefing.engine.discrepancies.context import Slot, shared_mass
from briefing.engine.discrepancies.signs import one_slot_odds
from briefing.engine.discrepancies.values import Comparison, compare
from briefing.engine.thresholds import DISCREPANCIES

_FAMILY = {"date": "day", "weekday": "day"}


@dataclass(frozen=True, slots=True)
class Link:
    """Two slots, by index, that are one, and how their values compare."""

    a: int
    b: int
    alike: float
    comparison: Comparison


def link_slots(slots: Sequence[Slot]) -> tuple[Link, ...]:
    """Link each slot with the best slot of every other article, where each is the other's best."""
    found = (_link(slots, *pair) for pair in sorted(candidate_pairs(slots)))
    told = _told_by_article(slots)
    links = _of_one_event(
        slots, [link for link in found if link is not None and not _told_both(slots, link, told)]
    )
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


def _told_by_article(slots: Sequence[Slot]) -> Mapping[str, set[tuple[object, ...]]]:
    """What each article counts and ranks, and how many."""
    told: defaultdict[str, set[tuple[object, ...]]] = defaultdict(set)
    for slot in slots:
        if slot.value.kind in _COUNTED and slot.phrase:
            for article in slot.told.articles:
                told[article].add(_count(slot))
    return told


def _told_both(slots: Sequence[Slot], link: Link, told: Mapping[str, set[tuple[object, ...]]]) -> bool:
    """Whether one side counts the same thing the other's way as well, elsewhere: two rounds of one fight."""
    a, b = slots[link.a], slots[link.b]
    if link.comparison == "same" or a.value.kind not in _COUNTED:
        return False
    pairs = ((a, b), (b, a))
    return any(all(_count(y) in told[article] for article in x.told.articles) for x, y in pairs if y.phrase)


_COUNTED = frozenset({"ordinal", "number"})


def _count(slot: Slot) -> tuple[object, ...]:
    return slot.value.kind, slot.value.unit, slot.value.number, slot.phrase[:1]


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
    worded = value.kind in ("direction", "negation")
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


def _link(slots: Sequence[Slot], a: int, b: int) -> Link | None:
    one, other = slots[a], slots[b]
    if shared_mass(one, other) < DISCREPANCIES.least_mass:
        return None
    comparison = compare(one.value, other.value)
    if comparison == "apart" or set_apart(one, other):
        return None
    if comparison != "same" and not disagree(one, other):
        return None
    odds = one_slot_odds(one, other)
    least = DISCREPANCIES.merged if merged(one, other) else DISCREPANCIES.across
    return Link(a, b, odds, comparison) if odds >= least else None
