"""Slots that links join to one discrepancy, and how sure it is that they are one."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scipy.special import expit

from briefing.engine.discrepancies.slots.linking import Link, homes
from briefing.engine.discrepancies.slots.slot import Slot
from briefing.engine.thresholds import DISCREPANCIES
from briefing.models import Likelihood


@dataclass(frozen=True, slots=True)
class Group:
    """Slots, by index, that are told differently."""

    slots: tuple[int, ...]
    strength: Likelihood
    bounded: bool
    """Whether "at least" or the like makes all their values agree."""


def groups(slots: Sequence[Slot], links: Sequence[Link]) -> Iterator[Group]:
    """The slots that are told differently, each with how sure that is."""
    home = homes(len(slots), links)
    differing: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        if link.comparison != "same":
            differing[home[link.a]].append(link)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for slot, part in enumerate(home):
        members[part].append(slot)
    for part, inside in members.items():
        if part in differing:
            yield Group(
                slots=tuple(inside),
                strength="probable" if _is_probable(slots, differing[part]) else "possible",
                bounded=all(link.comparison != "clash" for link in differing[part]),
            )


def _is_probable(slots: Sequence[Slot], differing: Iterable[Link]) -> bool:
    """Whether one difference is probable, or all of them together: second, third and fourth trip.

    The surest link of each two values counts, as a piece of evidence of its own (noisy or).
    """
    doubt: dict[frozenset[tuple[object, ...]], float] = {}
    for link in differing:
        a, b = slots[link.a], slots[link.b]
        if link.alike >= DISCREPANCIES.probable:
            return True
        told = frozenset((value.number, value.unit, value.day) for value in (a.value, b.value))
        doubt[told] = min(doubt.get(told, 1.0), float(expit(-link.alike)))
    return math.prod(doubt.values()) <= float(expit(-DISCREPANCIES.probable))
