"""What stands around a value, and how alike two surroundings are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.engine.discrepancies.slots import clause
from briefing.engine.discrepancies.slots.profile import Profile
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.told import Told, Words
from briefing.engine.discrepancies.values.value import WORDED, Value
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

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of its value."""
        return self.told.tokens[self.value.start : self.value.end]

    @cached_property
    def phrase(self) -> tuple[str, ...]:
        """Senses of the words right after it, up to the next function word: what it counts or ranks."""
        return clause.phrase_of(self.told, self.value)

    @cached_property
    def complement(self) -> frozenset[str]:
        """Senses of what "of" joins to that: tax cuts, in "a two-year extension of tax cuts"."""
        return clause.complement_of(self.told.tokens, self.value)

    @cached_property
    def supposed(self) -> bool:
        """Whether it stands in a condition: "if the cuts are not extended"."""
        return clause.is_supposed(self.told.tokens, self.value)

    @cached_property
    def before(self) -> frozenset[str]:
        """Names before it: its owner where one stands in the possessive, otherwise all in reach."""
        return clause.names_before(self.told.tokens, self.value, self.words)

    @cached_property
    def after(self) -> frozenset[str]:
        """Names after it in its clause."""
        return clause.names_in(clause.after(self.told.tokens, self.value), self.words)

    @cached_property
    def neighbour(self) -> str:
        """Sense of the word before it that tells something; "" where it begins its clause."""
        return next((t.sense for t in clause.before(self.told.tokens, self.value) if t.content), "")

    @cached_property
    def planned(self) -> bool:
        """Whether a verb of wishing or planning stands before it."""
        return clause.is_planned(self.told.tokens, self.value)

    @cached_property
    def cut_out(self) -> bool:
        """Whether it counts a part only: "the last 10 games", "another five"."""
        return clause.is_cut_out(self.told.tokens, self.value)

    @cached_property
    def follows(self) -> bool:
        """Whether it ranks one of what comes one after the other: the second day, the sixth round."""
        return self.value.kind == "ordinal" and clause.is_in_turn(self.told.tokens, self.value)

    @cached_property
    def rate(self) -> bool:
        """Whether it is told of each or by time: "$5 million a year", "2 miles each way"."""
        tokens, end = self.told.tokens, self.value.end
        return any(clause.is_rate(tokens, at) for at in range(end, min(end + 3, len(tokens))))

    @cached_property
    def said(self) -> bool:
        """Whether it is the day on which something is said: "the ministry said on Tuesday"."""
        return clause.is_said(self.told.tokens, self.value)

    @cached_property
    def alone(self) -> bool:
        """Whether its wording tells no other value of its kind and unit, "in the first days" apart."""
        kind, unit = self.value.kind, self.value.unit
        others = [v for v in self.told.values if v.kind == kind and v.unit == unit and v is not self.value]
        return not any(kind != "ordinal" or other.number > 1 for other in others)

    @cached_property
    def digits(self) -> str:
        """Its digits, sorted."""
        return "".join(sorted(sign for token in self.tokens for sign in token.text if sign.isdecimal()))

    @cached_property
    def owner(self) -> str:
        """The name whose it is by a possessive right before it: "Lunn's third"; "" for none."""
        return clause.owner_of(self.told.tokens, self.value, self.words)

    @cached_property
    def relative(self) -> str:
        """Who stands before it as somebody's: "his accomplice got six years"; "" for nobody."""
        return clause.relative_of(self.told.tokens, self.value)

    @cached_property
    def deed(self) -> tuple[str, bool]:
        """Sense of the nearest word for what is done or happens, "" for none in reach.

        And whether the value is surely its own: it is a listed deed or stands right next to it.
        """
        return clause.deed_of(self.told.tokens, self.value)


def make_slot(told: Told, value: Value, words: Words, profile: Profile) -> Slot:
    """A value with its surroundings."""
    context = _context(told, value, words)
    return Slot(told, value, words, profile, context)


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


_NEAR = 6.0
"""Words at which a context word counts half of one next to the value."""
_CLAUSE = 0.8
"""What a comma takes away."""


def shared_words(a: Slot, b: Slot) -> list[str]:
    """Context words that both have besides what they count."""
    counted = set() if a.value.kind in WORDED else {*a.phrase, *b.phrase}
    return [word for word in a.context if word in b.context and word not in counted]


def shared_mass(a: Slot, b: Slot) -> float:
    """Weight of the context words that two slots share."""
    few, many = sorted((a.context, b.context), key=len)
    return sum(min(weight, many[word]) for word, weight in few.items() if word in many)
