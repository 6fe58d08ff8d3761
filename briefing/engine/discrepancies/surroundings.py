"""What stands around a value: what it counts, the words nearby, and whether two stand at one place."""

from collections.abc import Sequence
from functools import cache

from briefing.engine.discrepancies.pairs import Pair
from briefing.engine.discrepancies.tokens import Token, stems
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.discrepancies.vocabulary import load
from briefing.engine.thresholds import DISCREPANCIES

_COUNTED = frozenset({"number", "ordinal", "money", "percentage"})


def near(tokens: Sequence[Token], start: int, end: int, reach: int = DISCREPANCIES.reach) -> frozenset[str]:
    """Stems of the telling words within reach of some tokens, these apart."""
    around = (*tokens[max(0, start - reach) : start], *tokens[end : end + reach])
    return frozenset(one_word(token.stem) for token in around if token.content)


def counted(tokens: Sequence[Token], value: Value) -> tuple[str, ...]:
    """Stems of the words right after a value up to the next word of grammar: what it counts or ranks."""
    found: list[str] = []
    first = value.end + value.skip
    for token in tokens[first : first + _LONGEST]:
        if token.clause != tokens[value.end - 1].clause:
            break
        if token.content:
            found.append(one_word(token.stem))
        elif found or token.fold not in _PASSED:
            break
    return tuple(found)


_LONGEST = 5
_PASSED = frozenset({"of", "the", "other", "more", "those", "its", "his", "her", "their"})


def counts_agree(one: Sequence[Token], a: Value, other: Sequence[Token], b: Value) -> int:
    """1 where two values count the same thing, -1 where they count two, 0 where that is open."""
    if a.kind not in _COUNTED or a.unit in ("age", "score"):
        return 0
    x, y = counted(one, a), counted(other, b)
    if not x or not y:
        if a.kind != "ordinal":
            return 0
        bare, full = ((one, a), y) if not x else ((other, b), x)
        return int(any(word in near(bare[0], bare[1].start, bare[1].end) for word in full))
    if a.kind == "ordinal":  # a "first official trip" is not counted among trips
        return 1 if x[0] == y[0] else -1
    if not set(x).isdisjoint(y):
        return 1
    return -1 if a.kind == "number" else 0


@cache
def _one_words() -> dict[str, str]:
    """Stems that reports use for one another, each with the first of its group."""
    groups = [stems(group.split(), "en") for group in load("words")["same"]["groups"].split(";")]
    return {stem: group[0] for group in groups for stem in group}


def one_word(stem: str) -> str:
    """A stem, or that which stands for its group."""
    return _one_words().get(stem, stem)


def agreement(pair: Pair, a: tuple[int, int], b: tuple[int, int]) -> int:
    """How many neighbours of two spans agree in the alignment: the words right before and right behind."""
    partner = pair.alignment.partner
    return int(a[0] > 0 and partner.get(a[0] - 1) == b[0] - 1) + int(partner.get(a[1]) == b[1])
