"""Whether a passage tells of one more, or of one of several: then another passage tells of another."""

from functools import lru_cache
from itertools import pairwise

from briefing.engine.discrepancies.lexicon import CARDINALS
from briefing.engine.discrepancies.told import Told

_ADDING = frozenset({"also", "too", "likewise"})
_SEVERAL = CARDINALS.keys() | {"several", "many", "dozens"}


@lru_cache(maxsize=1024)
def adds(told: Told) -> bool:
    """Whether it tells of one more: "also", "Lunn, too, voted against it"; not "too many"."""
    return any(
        token.fold in _ADDING and (token.fold != "too" or _ends_clause(told, at))
        for at, token in enumerate(told.tokens)
    )


def _ends_clause(told: Told, at: int) -> bool:
    following = told.tokens[at + 1 : at + 2]
    return not following or following[0].clause != told.tokens[at].clause


@lru_cache(maxsize=1024)
def tells_one_of_several(told: Told) -> bool:
    """For "Ada Lunn is one of four held", "one of the three who leave"."""
    tokens = told.tokens
    return any(
        one.fold == "one" and of.fold == "of" and not _SEVERAL.isdisjoint(t.fold for t in tokens[at : at + 2])
        for at, (one, of) in enumerate(pairwise(tokens), 2)
    )
