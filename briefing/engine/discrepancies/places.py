"""Countries, peoples and states as values: "Oklahoma" against "Arkansas" at one place of two tellings."""

from collections.abc import Iterator, Sequence

from briefing.engine.discrepancies.lexicon import PARTIES, PLACES, TITLES
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.values.value import Value

_NUMBER = {name: number for number, name in enumerate(sorted(set(PLACES.values())))}
_FIRST = frozenset(name.split()[0] for name in PLACES)
"""Words with which a place begins."""
_LONGEST = 3
_METONYMS = frozenset(
    {"america", "washington", "new york", "us", "usa", "united states", "georgia", "jordan"}
)
"""Names that stand for a government, a paper, a city, a person as often as for a place."""


def read_places(tokens: Sequence[Token]) -> Iterator[Value]:
    """The places that a passage names, but for parts of longer names: "Texas Tech"."""
    end = 0
    for at, token in enumerate(tokens):
        if not token.capital or token.fold not in _FIRST or at < end:
            continue
        end = _end(tokens, at)
        if end > at and not _in_name(tokens, at, end):
            name = PLACES[_written(tokens, at, end)]
            yield Value(kind="place", start=at, end=end, number=_NUMBER[name])


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the longest place that begins at a token ends."""
    for end in range(min(len(tokens), at + _LONGEST), at, -1):
        name = PLACES.get(_written(tokens, at, end))
        if name is not None and name not in _METONYMS and tokens[end - 1].capital:
            return end
    return at


def _written(tokens: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.fold for token in tokens[start:end])


def _in_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether it is part of a longer name."""
    if end < len(tokens) and _goes_on(tokens[end - 1], tokens[end]):
        return True
    if start and _goes_on(tokens[start - 1], tokens[start]) and not tokens[start - 1].initial:
        return True
    return start > 1 and tokens[start - 1].fold in ("of", "for") and tokens[start - 2].named


def _goes_on(before: Token, after: Token) -> bool:
    """Whether two words are of one name: "Texas Tech", not "Texas Republican", "R-Texas"."""
    if not (before.capital and after.capital) or after.start != before.end + 1:
        return False
    return not any(token.fold in TITLES or token.fold in PARTIES for token in (before, after))
