"""What the words around a value say of it: planned, of a part, whose, of what, with which deed."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from briefing.engine.discrepancies.lexicon import INTENTS, MEASURES, listed
from briefing.engine.discrepancies.tokens import Token, actions
from briefing.engine.discrepancies.told import Told, Words
from briefing.engine.discrepancies.values.value import WORDED, Value
from briefing.engine.quotes.saying import VERBS
from briefing.engine.thresholds import DISCREPANCIES


def is_planned(tokens: Sequence[Token], value: Value) -> bool:
    """Whether it is wished or planned; also "estimated at $2 million", not "an estimated $2 million"."""
    last, *further = (t.fold for t in (*before(tokens, value), tokens[value.start]))
    planning = _TO_BE_DONE if value.kind in WORDED else _WISHED
    return last in INTENTS or not planning.isdisjoint(further)


_WISHED = INTENTS | listed("estimated predicted projected valued expected expects expect forecast forecasts")
_TO_BE_DONE = _WISHED | listed("due set scheduled poised will")
"""Before a verb also what says that it is still to come: "due to sign"."""


def is_supposed(tokens: Sequence[Token], value: Value) -> bool:
    """Whether it stands in a condition."""
    return any(token.fold in _CONDITIONS for token in before(tokens, value))


_CONDITIONS = frozenset({"if", "unless", "whether"})


def is_cut_out(tokens: Sequence[Token], value: Value) -> bool:
    """Whether it counts a part only: "the last 10 games", "another five"."""
    one, following = tokens[max(0, value.start - 1) : value.start], tokens[value.end : value.end + 1]
    left = value.kind == "number" and any(t.fold in _LEFT for t in tokens[value.end : value.end + 8])
    return left or any(t.fold in _CUT_OUT for t in one) or any(t.fold in _ADDED for t in following)


def is_in_turn(tokens: Sequence[Token], value: Value) -> bool:
    """Whether it ranks one of what comes one after the other."""
    return any(token.fold in _IN_TURN for token in tokens[value.end : value.end + 1])


_IN_TURN = listed(
    """day days half halves round rounds leg legs stage session set inning innings week phase test race night
    act part vote reading ballot heat match game"""
)


def is_said(tokens: Sequence[Token], value: Value) -> bool:
    """Whether it is the day on which something is said."""
    if value.kind not in ("date", "weekday"):
        return False
    at = value.start - 1
    while at > 0 and tokens[at].fold in _BEFORE_A_DAY:
        at -= 1
    return at >= 0 and tokens[at].fold in VERBS


_BEFORE_A_DAY = listed("on late early last in a statement")


def relative_of(tokens: Sequence[Token], value: Value) -> str:
    """Who stands before it as somebody's: "his accomplice got six years"; "" for nobody."""
    reached = tokens[max(0, value.start - DISCREPANCIES.reach) : value.start]
    of = (t.sense for own, t in pairwise(reached) if own.fold in _WHOSE and t.fold in _RELATIVES)
    return next(of, "")


_WHOSE = listed("his her their its")
_RELATIVES = listed(
    """wife husband brother sister son daughter father mother parents partner girlfriend boyfriend uncle aunt
    cousin nephew niece grandmother grandfather accomplice accomplices colleague teammate deputy rival
    opponent challenger predecessor successor boss employer lawyer driver passenger neighbour neighbor
    co-defendant aide friend friends"""
)


def is_rate(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at a place tells it of each or by time: "a year", "each"."""
    if tokens[at].clause != tokens[at - 1].clause:
        return False
    if tokens[at].fold in ("a", "an") and at + 1 < len(tokens):
        return tokens[at + 1].fold in MEASURES
    return tokens[at].fold in _OF_EACH


_OF_EACH = listed("each apiece per every daily weekly monthly yearly annually")
_LEFT = listed("still remain remains remained")
_ADDED = listed("more others additional further")
_CUT_OUT = listed("first last next past previous final another other additional further remaining")


def before(tokens: Sequence[Token], value: Value) -> Iterable[Token]:
    """The words before it in its clause, the nearest first, up to six."""
    clause = tokens[value.start].clause
    return (t for t in reversed(tokens[max(0, value.start - 6) : value.start]) if t.clause == clause)


def deed_of(tokens: Sequence[Token], value: Value) -> tuple[str, bool]:
    """Sense of the nearest deed in its clause, of two at one distance the one before; "" for none.

    And whether it is surely its own, see `Slot.deed`.
    """
    low, high = max(0, value.start - _DEED_REACH), min(len(tokens), value.end + _DEED_REACH)
    clauses = {tokens[value.start].clause, tokens[value.end - 1].clause}
    found = [
        (value.start - i if i < value.start else i - value.end + 1, i, tokens[i].sense)
        for i in (*range(low, value.start), *range(value.end, high))
        if tokens[i].clause in clauses and tokens[i].deed and not tokens[i].named
    ]
    away, _, deed = min(found, default=(0, 0, ""))
    return deed, bool(deed) and (away <= _NEXT_TO or deed in actions())


_DEED_REACH = 8
_NEXT_TO = 2
"""Words from a verb to what is told right with it: "apologized on Friday"."""


def phrase_of(told: Told, value: Value) -> tuple[str, ...]:
    """Senses of the words right after it, up to the next function word."""
    tokens = told.tokens
    starts = {other.start for other in told.values}
    found: list[str] = []
    for i in range(value.end, min(len(tokens), value.end + 6)):
        token = tokens[i]
        if token.clause != tokens[value.end - 1].clause or i in starts:
            break
        if token.content:
            found.append(token.sense)
        elif found or token.fold not in _PASSED:
            break
    return tuple(found[:4])


_PASSED = listed("of the other more those s a their his her its")


def complement_of(tokens: Sequence[Token], value: Value) -> frozenset[str]:
    """Senses of what "of" joins to those words."""
    clause = tokens[value.end - 1].clause
    following = [token for token in tokens[value.end : value.end + 12] if token.clause == clause]
    counted = next((i for i, token in enumerate(following) if token.content), len(following))
    joint = next((i for i in range(counted, len(following)) if not following[i].content), len(following))
    if joint == len(following) or following[joint].fold != "of":
        return frozenset()
    begins = next((i for i in range(joint, len(following)) if following[i].content), len(following))
    joined = takewhile(lambda token: token.content, following[begins:])
    return frozenset(token.sense for token in joined)


def after(tokens: Sequence[Token], value: Value) -> Iterable[Token]:
    """The words after it in its clause, up to seven."""
    clause = tokens[value.end - 1].clause
    return (t for t in tokens[value.end : value.end + 7] if t.clause == clause)


def owner_of(tokens: Sequence[Token], value: Value, words: Words) -> str:
    """The name in the possessive right before it, "" for none."""
    last = tokens[value.start - 1] if value.start else None
    owned = last is not None and last.text.endswith(("'s", "’s", "s’"))
    return (words.name(last) or "") if last is not None and owned else ""


def names_before(tokens: Sequence[Token], value: Value, words: Words) -> frozenset[str]:
    """Its owner, or the names before it in reach; of an age those right beside it."""
    if owner := owner_of(tokens, value, words):
        return frozenset({owner})
    if value.unit == "age":
        return _names_at(tokens, value.start - 1, -1, words) | _names_at(tokens, value.end, 1, words)
    return names_in(tokens[max(0, value.start - DISCREPANCIES.reach) : value.start], words)


def _names_at(tokens: Sequence[Token], at: int, step: int, words: Words) -> frozenset[str]:
    """The name that ends or begins right at a token."""
    found: set[str] = set()
    while 0 <= at < len(tokens) and (name := words.name(tokens[at])) is not None:
        found.add(name)
        at += step
    return frozenset(found)


def names_in(tokens: Iterable[Token], words: Words) -> frozenset[str]:
    """The names among words."""
    return frozenset(name for token in tokens if (name := words.name(token)) is not None)
