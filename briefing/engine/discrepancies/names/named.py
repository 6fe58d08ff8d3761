"""A name as it stands in its sentence: its position, what it is introduced as, what is next to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.engine.discrepancies.lexicon import TITLES, listed
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.told import Told
from briefing.engine.quotes.saying import VERBS


@dataclass(frozen=True)
class Named:
    """A name in a wording: tokens `start:end`. What few comparisons ask for is read when it is asked."""

    told: Told
    start: int
    end: int
    key: str
    """The word of it that tells people apart."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(token.fold for token in self.told.tokens[self.start : self.end])

    @cached_property
    def position(self) -> str:
        """How it stands in its clause: its preposition, "where", "nearby", "agent", or "" where that is open.

        "agent" is a subject, and who stands after "by".
        """
        return _position(self)

    @cached_property
    def roles(self) -> frozenset[str]:
        """What it is introduced as: the words right before it, or between commas after it."""
        return _roles(self)

    @cached_property
    def head(self) -> str:
        """The last word before it that tells something: a storage unit in Lisbon; "" for none."""
        before = self.told.tokens[max(0, self.start - 5) : self.start]
        return next((t.sense for t in reversed(before) if t.content and t.fold not in TITLES), "")

    @property
    def qualified(self) -> str:
        """What it says which one it is of: minister, in "the Polish minister"; "" for nothing."""
        following = _goes_on(self)
        article = self.start > 0 and self.told.tokens[self.start - 1].fold in _ARTICLES
        return following.sense if article and following is not None and following.content else ""

    @property
    def is_long(self) -> bool:
        """Whether it has several words, or may have: "Ada" that begins the sentence before "Lunn"."""
        before = self.told.tokens[self.start - 1] if self.start else None
        opened = before is not None and before.initial and before.capital and before.content
        return len(self.words) > 1 or opened

    @property
    def is_place(self) -> bool:
        """Whether a preposition of place stands before it."""
        return self.start > 0 and self.told.tokens[self.start - 1].fold in _PLACED

    @property
    def is_speaker(self) -> bool:
        """Whether a verb of saying stands next to it; not in "said Ada Lunn would"."""
        tokens, following = self.told.tokens, self.told.tokens[self.end : self.end + 1]
        spoken_of = any(token.fold in _AUXILIARIES for token in following)
        before = () if spoken_of else tokens[max(0, self.start - 1) : self.start]
        return any(token.fold in VERBS for token in (*before, *following))


_AUXILIARIES = listed("is was will would had has could should might may")
_PLACED = listed("in near at outside from to around off into toward towards")
_ARTICLES = frozenset({"the", "a", "an"})
_BEFORE_A_NAME = TITLES | _ARTICLES


def _position(named: Named) -> str:
    tokens, clause = named.told.tokens, named.told.tokens[named.start].clause
    if named.qualified:
        return ""
    if tokens[named.end - 1].text.endswith(("'s", "’s", "s’")):
        return "of"
    at = named.start - 1
    while at >= 0 and tokens[at].clause == clause and tokens[at].fold in _BEFORE_A_NAME:
        at -= 1
    if at < 0 or tokens[at].clause != clause:
        return "agent" if _goes_on(named) is not None else ""
    return _by_preposition(tokens, at)


def _goes_on(named: Named) -> Token | None:
    """The word in small letters with which the clause goes on."""
    tokens = named.told.tokens
    following = tokens[named.end] if named.end < len(tokens) else None
    goes_on = following is not None and following.clause == tokens[named.start].clause
    return following if goes_on and following is not None and not following.capital else None


def _by_preposition(tokens: Sequence[Token], at: int) -> str:
    before, begins = tokens[at].fold, at == 0 or tokens[at - 1].clause != tokens[at].clause
    if before == "of" and begins:  # "Ada Lunn, 41, of Delft"
        return ""
    if before == "to" and at and tokens[at - 1].fold == "according":
        return ""
    return _PREPOSITIONS.get(before, "")


_PREPOSITIONS = {
    **{word: word for word in ("to", "from", "with", "for", "against", "of", "over", "between")},
    **dict.fromkeys(("in", "at", "on", "inside", "into"), "where"),
    **dict.fromkeys(("near", "outside", "around", "off"), "nearby"),
    "by": "agent",
}


def _roles(named: Named) -> frozenset[str]:
    tokens, clause = named.told.tokens, named.told.tokens[named.start].clause
    found: set[str] = set()
    at = named.start - 1
    while at >= max(0, named.start - 4) and tokens[at].content and tokens[at].clause == clause:
        found.add(tokens[at].sense)
        at -= 1
    if named.end < len(tokens) and tokens[named.end].fold in _BEFORE_A_NAME:
        apposition = tokens[named.end - 1].clause + 1
        for token in tokens[named.end : named.end + 7]:
            if token.clause == apposition and token.content:
                found.add(token.sense)
            elif token.clause > apposition:
                break
    return frozenset(found)
