"""What stands around a value, and how alike two surroundings are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile

from briefing.engine.discrepancies.lexicon import INTENTS, MEASURES, listed
from briefing.engine.discrepancies.slots.profile import Profile
from briefing.engine.discrepancies.tokens import Token, actions
from briefing.engine.discrepancies.told import Told, Words
from briefing.engine.discrepancies.values.value import WORDED, Value
from briefing.engine.quotes.saying import VERBS
from briefing.engine.thresholds import DISCREPANCIES


@dataclass(frozen=True, eq=False)
class Slot:
    """A value and what stands around it. What few comparisons ask for is read when it is asked."""

    told: Told
    value: Value
    words: Words
    profile: Profile
    """What its wording tells besides."""
    context: Mapping[str, float]
    """Sense to weight, the nearer to the value the more."""
    total: float
    """Sum of these weights."""

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of its value."""
        return self.told.tokens[self.value.start : self.value.end]

    @cached_property
    def phrase(self) -> tuple[str, ...]:
        """Senses of the words right after it, up to the next function word: what it counts or ranks."""
        return _phrase(self.told, self.value)

    @cached_property
    def complement(self) -> frozenset[str]:
        """Senses of what "of" joins to that: tax cuts, in "a two-year extension of tax cuts"."""
        return _complement(self.told.tokens, self.value)

    @cached_property
    def supposed(self) -> bool:
        """Whether it stands in a condition: "if the cuts are not extended"."""
        return any(token.fold in _CONDITIONS for token in _clause_before(self.told.tokens, self.value))

    @cached_property
    def before(self) -> frozenset[str]:
        """Names before it: its owner where one stands in the possessive, otherwise all in reach."""
        return _names_before(self.told.tokens, self.value, self.words)

    @cached_property
    def after(self) -> frozenset[str]:
        """Names after it in its clause."""
        return _names(_clause_after(self.told.tokens, self.value), self.words)

    @cached_property
    def neighbour(self) -> str:
        """Sense of the word before it that tells something; "" where it begins its clause."""
        return next((t.sense for t in _clause_before(self.told.tokens, self.value) if t.content), "")

    @cached_property
    def planned(self) -> bool:
        """Whether a verb of wishing or planning stands before it."""
        return _is_planned(self.told.tokens, self.value)

    @cached_property
    def cut_out(self) -> bool:
        """Whether it counts a part only: "the last 10 games", "another five"."""
        return _is_cut_out(self.told.tokens, self.value)

    @cached_property
    def rate(self) -> bool:
        """Whether it is told of each or by time: "$5 million a year", "2 miles each way"."""
        tokens, end = self.told.tokens, self.value.end
        return any(_is_rate(tokens, at) for at in range(end, min(end + 3, len(tokens))))

    @cached_property
    def said(self) -> bool:
        """Whether it is the day on which something is said: "the ministry said on Tuesday"."""
        return _is_said(self.told.tokens, self.value)

    @cached_property
    def alone(self) -> bool:
        """Whether its wording tells no other value of its kind and unit, "in the first days" apart."""
        kind, unit = self.value.kind, self.value.unit
        others = [v for v in self.told.values if v.kind == kind and v.unit == unit and v is not self.value]
        return not any(kind != "ordinal" or other.number > 1 for other in others)

    @cached_property
    def digits(self) -> str:
        """Its digits, sorted."""
        return "".join(sorted(sign for token in self.tokens for sign in token.text if sign.isdigit()))

    @cached_property
    def owner(self) -> str:
        """The name whose it is by a possessive right before it: "Lunn's third"; "" for none."""
        return _owner(self.told.tokens, self.value, self.words)

    @cached_property
    def relative(self) -> str:
        """Who stands before it as somebody's: "his accomplice got six years"; "" for nobody."""
        return _relative(self.told.tokens, self.value)

    @cached_property
    def deed(self) -> tuple[str, bool]:
        """Sense of the nearest word for what is done or happens, "" for none in reach.

        And whether the value is surely its own: it is a listed deed or stands right next to it.
        """
        return _deed(self.told.tokens, self.value)


def make_slot(told: Told, value: Value, words: Words, profile: Profile) -> Slot:
    """A value with its surroundings."""
    context = _context(told, value, words)
    return Slot(told, value, words, profile, context, sum(context.values()))


def _is_planned(tokens: Sequence[Token], value: Value) -> bool:
    """Also "estimated at $2 million", which is not "an estimated $2 million"."""
    last, *further = (t.fold for t in (*_clause_before(tokens, value), tokens[value.start]))
    return last in INTENTS or any(fold in INTENTS or fold in _GUESSED for fold in further)


_GUESSED = listed("estimated predicted projected valued")


def _is_cut_out(tokens: Sequence[Token], value: Value) -> bool:
    before, after = tokens[max(0, value.start - 1) : value.start], tokens[value.end : value.end + 1]
    left = value.kind == "number" and any(t.fold in _LEFT for t in tokens[value.end : value.end + 8])
    return left or any(t.fold in _CUT_OUT for t in before) or any(t.fold in _ADDED for t in after)


def _is_said(tokens: Sequence[Token], value: Value) -> bool:
    if value.kind not in ("date", "weekday"):
        return False
    at = value.start - 1
    while at > 0 and tokens[at].fold in _BEFORE_A_DAY:
        at -= 1
    return at >= 0 and tokens[at].fold in VERBS


_BEFORE_A_DAY = listed("on late early last in a statement")


def _relative(tokens: Sequence[Token], value: Value) -> str:
    before = tokens[max(0, value.start - DISCREPANCIES.reach) : value.start]
    of = (t.sense for own, t in pairwise(before) if own.fold in _WHOSE and t.fold in _RELATIVES)
    return next(of, "")


_WHOSE = listed("his her their its")
_RELATIVES = listed(
    """wife husband brother sister son daughter father mother parents partner girlfriend boyfriend uncle aunt
    cousin nephew niece grandmother grandfather accomplice accomplices colleague teammate deputy rival
    opponent challenger predecessor successor boss employer lawyer driver passenger neighbour neighbor
    co-defendant aide friend friends"""
)


def _is_rate(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].clause != tokens[at - 1].clause:
        return False
    if tokens[at].fold in ("a", "an") and at + 1 < len(tokens):
        return tokens[at + 1].fold in MEASURES
    return tokens[at].fold in _OF_EACH


_OF_EACH = listed("each apiece per every daily weekly monthly yearly annually")
_LEFT = listed("still remain remains remained")
_ADDED = listed("more others additional further")
_CUT_OUT = listed("first last next past previous final another other additional further remaining")


def _clause_before(tokens: Sequence[Token], value: Value) -> Iterable[Token]:
    clause = tokens[value.start].clause
    return (t for t in reversed(tokens[max(0, value.start - 6) : value.start]) if t.clause == clause)


def _context(told: Told, value: Value, words: Words) -> dict[str, float]:
    tokens = told.tokens
    others = {i for other in told.values if other.kind not in WORDED for i in range(other.start, other.end)}
    context: dict[str, float] = {}
    low, high = max(0, value.start - DISCREPANCIES.reach), min(len(tokens), value.end + DISCREPANCIES.reach)
    for i in (*range(low, value.start), *range(value.end, high)):
        token = tokens[i]
        if i in others or not token.content:
            continue
        distance = value.start - i if i < value.start else i - value.end + 1
        clauses = abs(token.clause - tokens[value.start].clause)
        weight = words.weight[token.sense] * _NEAR / (_NEAR + distance) * _CLAUSE**clauses
        name = words.alike.get(token.fold, token.sense)
        context[name] = max(context.get(name, 0.0), weight)
    return context


def _deed(tokens: Sequence[Token], value: Value) -> tuple[str, bool]:
    """Of its clause; of two at one distance the one before."""
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


_NEAR = 6.0
"""Words at which a context word counts half of one next to the value."""
_CLAUSE = 0.8
"""What a comma takes away."""


def _phrase(told: Told, value: Value) -> tuple[str, ...]:
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
_CONDITIONS = frozenset({"if", "unless", "whether"})


def _complement(tokens: Sequence[Token], value: Value) -> frozenset[str]:
    clause = tokens[value.end - 1].clause
    following = [token for token in tokens[value.end : value.end + 12] if token.clause == clause]
    counted = next((i for i, token in enumerate(following) if token.content), len(following))
    joint = next((i for i in range(counted, len(following)) if not following[i].content), len(following))
    if joint == len(following) or following[joint].fold != "of":
        return frozenset()
    begins = next((i for i in range(joint, len(following)) if following[i].content), len(following))
    joined = takewhile(lambda token: token.content, following[begins:])
    return frozenset(token.sense for token in joined)


def _clause_after(tokens: Sequence[Token], value: Value) -> Iterable[Token]:
    clause = tokens[value.end - 1].clause
    return (t for t in tokens[value.end : value.end + 7] if t.clause == clause)


def _owner(tokens: Sequence[Token], value: Value, words: Words) -> str:
    before = tokens[value.start - 1] if value.start else None
    owned = before is not None and before.text.endswith(("'s", "’s", "s’"))
    return (words.name(before) or "") if before is not None and owned else ""


def _names_before(tokens: Sequence[Token], value: Value, words: Words) -> frozenset[str]:
    if owner := _owner(tokens, value, words):
        return frozenset({owner})
    if value.unit == "age":
        return _names_at(tokens, value.start - 1, -1, words) | _names_at(tokens, value.end, 1, words)
    return _names(tokens[max(0, value.start - DISCREPANCIES.reach) : value.start], words)


def _names_at(tokens: Sequence[Token], at: int, step: int, words: Words) -> frozenset[str]:
    """The name that ends or begins right at a token."""
    found: set[str] = set()
    while 0 <= at < len(tokens) and (name := words.name(tokens[at])) is not None:
        found.add(name)
        at += step
    return frozenset(found)


def _names(tokens: Iterable[Token], words: Words) -> frozenset[str]:
    return frozenset(name for token in tokens if (name := words.name(token)) is not None)


def dice(a: Slot, b: Slot, mass: float) -> float:
    """Likeness of the weighted contexts, 0 to 1, given the weight that they share."""
    total = a.total + b.total
    return 2 * mass / total if total else 0.0


def shared_words(a: Slot, b: Slot) -> list[str]:
    """Context words that both have besides what they count."""
    counted = set() if a.value.kind in WORDED else {*a.phrase, *b.phrase}
    return [word for word in a.context if word in b.context and word not in counted]


def shared_mass(a: Slot, b: Slot) -> float:
    """Weight of the context words that two slots share."""
    few, many = sorted((a.context, b.context), key=len)
    return sum(min(weight, many[word]) for word, weight in few.items() if word in many)
