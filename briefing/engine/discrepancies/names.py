"""Names as they stand in tellings, and which two of them cannot be one person, place or firm."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from briefing.engine.discrepancies.lexicon import PLACES, TITLES, ZONES
from briefing.engine.discrepancies.tellings import Told
from briefing.engine.discrepancies.tokens import UNNAMED, Token
from briefing.engine.discrepancies.vocabulary import words
from briefing.engine.thresholds import DISCREPANCIES

_NO_NAMES = words("names", "no_names") | ZONES.keys()
_OF_MANY = words("names", "of_many")
_RANKS = words("names", "ranks")
_SMALL = frozenset({"of", "the", "for", "and"})
_TO_A_TITLE = 4
"""Words before a name in which its title stands."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a telling, whole."""

    told: Told
    start: int
    end: int

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(token.fold for token in self.told.tokens[self.start : self.end])

    @property
    def key(self) -> str:
        """What stands for it: its last word."""
        return self.words[-1]

    @property
    def before(self) -> tuple[str, ...]:
        """The words before it, folded."""
        return tuple(t.fold for t in self.told.tokens[max(0, self.start - _TO_A_TITLE) : self.start])


def name_at(told: Told, start: int, end: int) -> Name | None:
    """The name of which some tokens are the whole or a part; None where they are anything else."""
    tokens = told.tokens
    if start == end or not all(is_name(tokens, at) for at in range(start, end)):
        return None
    while start and is_name(tokens, start - 1) and _go_together(tokens, start):
        start -= 1
    while end < len(tokens) and is_name(tokens, end) and _go_together(tokens, end):
        end += 1
    whole = all(_go_together(tokens, at) for at in range(start + 1, end))
    return Name(told, start, end) if whole and end - start <= DISCREPANCIES.longest_name else None


def _go_together(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token goes on with the name before it: nothing but a space, or a hyphen, between."""
    return tokens[at].start == tokens[at - 1].end + 1 and not _owns(tokens[at - 1])


def is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is written as a name: no title, no day, no abbreviation of a state."""
    token = tokens[at]
    if not token.capital or "." in token.text or not token.content or _CONTRACTED.search(token.text):
        return False
    if token.fold in UNNAMED or token.fold in _NO_NAMES:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return not token.initial or (following is not None and following.named and not token.joined)


_CONTRACTED = re.compile(r"['’](?:m|ll|ve|re|d|t)$", re.IGNORECASE)


def _owns(token: Token) -> bool:
    return token.text.endswith(("'s", "’s"))


def name_in(told: Told, start: int, end: int) -> Name | None:
    """The name with which some tokens begin or, if they begin with none, end."""
    tokens = told.tokens
    first = next((at for at in range(start, end) if not is_name(tokens, at)), end)
    last = next((at + 1 for at in reversed(range(start, end)) if not is_name(tokens, at)), start)
    return name_at(told, start, first) or name_at(told, last, end)


def differing_names(a: Name, b: Name) -> bool:
    """Whether two names cannot be one: no word alike, no initials, no office before them that tells why."""
    one, other = a.words, b.words
    whole = len(one) > 1 and len(other) > 1
    if alike(one[-1], other[-1]) or (not whole and any(alike(x, y) for x in one for y in other)):
        return False
    if _is_short_form(a) != _is_short_form(b) or _spelt_out(one, other) or _spelt_out(other, one):
        return False
    if any(" ".join(name.words) in PLACES or _of_office(name) for name in (a, b)):
        return False
    if any(_is_counted(name) or _speaks(name) or name.key in _OF_MANY for name in (a, b)):
        return False
    return _RANKS.isdisjoint((*a.before, *b.before))  # no former or later holder, no deputy


def _is_counted(name: Name) -> bool:
    """Whether there are more of the kind: "the first Latino in the post", "two Democrats"."""
    return any(v.end == name.start and v.kind in ("ordinal", "number") for v in name.told.values)


def _speaks(name: Name) -> bool:
    """Whether somebody speaks: "Lunn argued", "..., said Lunn". Two who speak may both have spoken."""
    verbs = name.told.wording.language.speech.verbs
    tokens, before = name.told.tokens, name.start - 1
    said = before > 0 and tokens[before].fold in verbs and tokens[before].clause != tokens[before - 1].clause
    return said or (name.end < len(tokens) and tokens[name.end].fold in verbs)


def _is_short_form(name: Name) -> bool:
    """Whether it is written in capitals: the short form of a party, a paper, a department."""
    return all(t.text.isupper() for t in name.told.tokens[name.start : name.end])


def _of_office(name: Name) -> bool:
    """Whether it says of what somebody is the secretary: "Secretary of Labor"."""
    before = name.before
    return len(before) > 1 and before[-1] in ("of", "for", "the") and not TITLES.isdisjoint(before)


def _spelt_out(name: Sequence[str], letters: Sequence[str]) -> bool:
    return len(letters) == 1 and "".join(word[0] for word in name if word not in _SMALL) == letters[0]


@lru_cache(maxsize=2**14)
def alike(a: str, b: str) -> bool:
    """Whether two words of names may be spellings of one: Zelensky and Zelenskyy, Ben and Benjamin."""
    if max(fuzz.ratio(a, b), fuzz.ratio(_heard(a), _heard(b))) >= DISCREPANCIES.same_name:
        return True
    return a.startswith(b.rstrip(".")) or b.startswith(a.rstrip("."))


@lru_cache(maxsize=2**14)
def _heard(name: str) -> str:
    """A name with sounds that are transcribed in several ways in one: Qaddafi, Gadhafi, Kaddafi."""
    one_way = _BREATHED.sub(r"\1", name.replace("ph", "f")).translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", one_way)


_BREATHED = re.compile(r"([bcdgkt])h")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans("qcgyw", "kkkiv")

_QUOTE_NAME = re.compile(r"[^\W\d_][\w’'-]+")


def surnames(speaker: str) -> tuple[str, ...]:
    """The words of a speaker's name that are no title; () where it is no name ("the minister", "she")."""
    found = _QUOTE_NAME.findall(speaker)
    if not found or not all(word[0].isupper() for word in found if word not in _SMALL):
        return ()
    folded = (word.casefold().removesuffix("'s").removesuffix("’s") for word in found)
    return tuple(word for word in folded if word not in TITLES | _SMALL)
