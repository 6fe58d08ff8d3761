"""Which two values fill one slot: the same kind, counting the same thing, in like surroundings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..thresholds import DISCREPANCIES
from .context import Slot, likeness, shared_mass
from .values import Comparison, compare

_FAMILY = {"date": "day", "weekday": "day"}
_COUNTED = frozenset({"ordinal", "number"})


@dataclass(frozen=True, slots=True)
class Link:
    """Two slots, by index, that are one, and how their values compare."""

    a: int
    b: int
    alike: float
    comparison: Comparison


def link_slots(slots: Sequence[Slot]) -> tuple[Link, ...]:
    """Link each slot with the best slot of every other article, where each is the other's best."""
    links = [link for pair in sorted(_candidates(slots)) if (link := _link(slots, *pair)) is not None]
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


def _rank(link: Link) -> tuple[float, bool]:
    return (round(link.alike, 9), link.comparison == "same")


def _family(slot: Slot) -> str:
    value = slot.value
    worded = value.kind in ("direction", "negation")
    return f"{value.kind} {value.unit}" if worded else _FAMILY.get(value.kind, value.kind)


def _candidates(slots: Sequence[Slot]) -> set[tuple[int, int]]:
    """Pairs of one cluster, and pairs that share a context word which few slots of the kind have."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        family = _family(slot)
        for cluster in dict.fromkeys(slot.told.clusters):
            places[family, f"\0{cluster}"].append(i)
        for word in slot.context:
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
    comparison = compare(one.value, other.value)
    if comparison == "apart" or not _counts_the_same(one, other):
        return None
    alike = likeness(one, other)
    merged = not set(one.told.clusters).isdisjoint(other.told.clusters)
    worded = one.value.kind in ("direction", "negation")
    if merged:
        floor = DISCREPANCIES.merged_words if worded else DISCREPANCIES.merged
        return Link(a, b, alike, comparison) if alike >= floor and not _owners_differ(one, other) else None
    floor = DISCREPANCIES.across_words if worded else DISCREPANCIES.across
    if alike < floor or shared_mass(one, other) < DISCREPANCIES.least_mass or _names_differ(one, other):
        return None
    return Link(a, b, alike, comparison)


def _counts_the_same(a: Slot, b: Slot) -> bool:
    if a.value.kind not in _COUNTED or a.value.unit:
        return True
    if not a.phrase or not b.phrase:
        return _elided(a, b)
    common = [word for word in a.phrase if word in b.phrase]
    if not common:
        return False
    if a.value.kind == "number":
        return True
    # "first official trip" is not counted among trips, "13th sanctions package" among packages of sanctions
    return _narrowed(a, common[0]) <= {*b.context} and _narrowed(b, common[0]) <= {*a.context}


def _narrowed(slot: Slot, word: str) -> set[str]:
    return set(slot.phrase[: slot.phrase.index(word)])


def _elided(a: Slot, b: Slot) -> bool:
    """What one counts is left out there, but said nearby: "the trip will be his third to the region"."""
    if not a.phrase and not b.phrase:
        return True
    bare, full = (a, b) if not a.phrase else (b, a)
    return full.phrase[0] in bare.context or (
        full.value.kind == "number" and _any_in(full.phrase, bare.context)
    )


def _any_in(words: Iterable[str], context: Mapping[str, float]) -> bool:
    return any(word in context for word in words)


def _owners_differ(a: Slot, b: Slot) -> bool:
    return len(a.before) == len(b.before) == 1 and a.before != b.before and not (a.before & b.after)


def _names_differ(a: Slot, b: Slot) -> bool:
    return _apart(a.before, b.before) or _apart(a.after, b.after)


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a) and bool(b) and not a & b
