"""Dispute, revision or scope."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.engine.discrepancies.lexicon import listed
from briefing.engine.discrepancies.slots.slot import Slot
from briefing.engine.discrepancies.tokens import stems
from briefing.models import Article, Status
from briefing.moments import is_later, order

_RUNNING = """
toll rescued infected cases victims survivors bodies hospitalized homeless trapped counted acres burned
"""
_TALLIED = frozenset({"KILL", "INJURE", "ARREST", "MISS", "EVACUATE"}) | frozenset(
    stems(_RUNNING.split(), "en")
)
"""What is counted while an event goes on: later reports have later figures."""
_TREATED = "HOSPITAL"
"""Sense in the surroundings of those who are hurt so much: a part."""
_CORRECTED = listed("revised updated earlier previously initially corrected rose risen")
_COUNTED = frozenset({"number", "money", "percentage", "unit"})


def judge(readings: Sequence[Sequence[Slot]], articles: Mapping[str, Article], *, bounded: bool) -> Status:
    """How readings of one slot go together; `bounded` where "at least" or the like makes them agree."""
    if bounded or _of_a_part(readings):
        return "scope"
    if readings[0][0].value.kind in _COUNTED and _changes(readings) and _in_turn(readings, articles):
        return "revision"
    return "dispute"


def _of_a_part(readings: Sequence[Sequence[Slot]]) -> bool:
    """Whether only some count those who are in hospital: injured, in hospital."""
    treated = [any(_TREATED in slot.context for slot in reading) for reading in readings]
    return readings[0][0].value.kind == "number" and any(treated) and not all(treated)


def _changes(readings: Sequence[Sequence[Slot]]) -> bool:
    """Whether it is a running count, or a report says that its figure has changed."""
    slots = [slot for reading in readings for slot in reading]
    counted = any(word in _TALLIED for slot in slots for word in (*slot.phrase, *slot.context))
    return counted or any(token.fold in _CORRECTED for slot in slots for token in slot.told.tokens)


def _in_turn(readings: Sequence[Sequence[Slot]], articles: Mapping[str, Article]) -> bool:
    """Whether each reading was given up before the next appeared, as far as publication says."""
    told = [
        sorted({articles[a].published for slot in reading for a in slot.told.articles}, key=order)
        for reading in readings
    ]
    return all(
        is_later(earlier, later)
        for before, after in pairwise(sorted(told, key=lambda dates: order(dates[0])))
        for earlier in before
        for later in after
    )
