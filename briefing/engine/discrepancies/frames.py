"""Sentences built alike about two things: "wheat prices rose in Delft", "corn prices fell in Delft"."""

from rapidfuzz.distance import Levenshtein

from briefing.engine.discrepancies.context import Slot
from briefing.engine.discrepancies.told import Told
from briefing.engine.thresholds import DISCREPANCIES


def exchanged(a: Slot, b: Slot) -> bool:
    """Whether one passage has another word than the other at one place of a common frame."""
    (x, x_at), (y, y_at) = _frame(a), _frame(b)
    opcodes = Levenshtein.opcodes(x, y)
    same = sum(op.src_end - op.src_start for op in opcodes if op.tag == "equal")
    if same < DISCREPANCIES.same_frame * max(len(x), len(y)):
        return False
    return any(
        op.tag == "replace"
        and op.src_end - op.src_start == op.dest_end - op.dest_start == 1
        and x_at[op.src_start] != a.value.start
        and y_at[op.dest_start] != b.value.start
        for op in opcodes
    )


def _frame(slot: Slot) -> tuple[list[str], list[int]]:
    """What a passage tells without its grammar, its values each as one word; and where the words stand."""
    told = slot.told
    starts = {value.start: value for value in told.values if value.kind not in ("direction", "negation")}
    words: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(told.tokens):
        token, value = told.tokens[at], starts.get(at)
        if value is not None or token.content:
            words.append(token.sense if value is None else f"{value.kind} {value.number}")
            places.append(at)
        at = value.end if value is not None else at + 1
    return words, places


def namesakes(a: Told, b: Told) -> bool:
    """Whether the passages name two people of one surname: Ada Lunn and Per Lunn."""
    one, other = _given(a), _given(b)
    return any(
        one[name].isdisjoint(other[name]) and not _initials(one[name]) & _initials(other[name])
        for name in one.keys() & other.keys()
    )


def _initials(names: set[str]) -> set[str]:
    return {name[:1] for name in names}


def _given(told: Told) -> dict[str, set[str]]:
    """For each name the names right before it."""
    found: dict[str, set[str]] = {}
    for before, first, last in zip((None, *told.tokens), told.tokens, told.tokens[1:], strict=False):
        person = before is None or before.content  # not "to Latin America", "in North Dakota"
        given = first.capital and first.content and (first.named or first.initial)
        if person and given and last.named and first.clause == last.clause:
            found.setdefault(last.fold, set()).add(first.fold)
    return found
