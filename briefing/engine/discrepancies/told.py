"""A wording with what is read in it, and how much its words tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.values import Value
from briefing.models import Passage


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A wording with everything read in it. Copies of it in several articles are read once."""

    text: str
    copies: tuple[Passage, ...]
    clusters: tuple[str, ...]
    """Id of the cluster of each copy."""
    articles: frozenset[str]
    """Ids of the articles that print it."""
    tokens: tuple[Token, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """How much each sense tells in this story, and which words it writes as names."""

    weight: Mapping[str, float]
    names: frozenset[str]
    told_in: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each article the beginnings of all its words with a capital, see `beginning`."""
    alike: Mapping[str, str] = field(default_factory=dict)
    """Names that different articles give to one person, each with the name that stands for all."""

    def name(self, token: Token) -> str | None:
        """The token as a name, None where it is none."""
        if not token.capital or token.fold not in self.names:
            return None
        return self.alike.get(token.fold, token.fold)


def beginning(name: str) -> str:
    """What a name has in common with its other spellings and its adjective: Europe, European."""
    return name[:_BEGINNING]


_BEGINNING = 5
