"""A wording with what is read in it, and how much its words tell."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.engine.discrepancies.tokens import UNNAMED, Token
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.text.background import Background
from briefing.engine.thresholds import TERMS
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


def one_cluster(a: Told, b: Told) -> bool:
    """Whether two wordings stand in one cluster."""
    return not set(a.clusters).isdisjoint(b.clusters)


def beginning(name: str) -> str:
    """What a name has in common with its other spellings and its adjective: Europe, European."""
    return name[:_BEGINNING]


_BEGINNING = 5


def weigh(tells: Sequence[Told], background: Background | None) -> Words:
    """Weights over a story: log10 of how rare a word is in a sentence, the story's own counts blended with
    the language's as in `engine.text.terms`. Names are words never written small, and at times inside a
    sentence.
    """
    count: Counter[str] = Counter()
    share: dict[str, float] = {}
    small: set[str] = set()
    named: set[str] = set()
    told_in: defaultdict[str, set[str]] = defaultdict(set)

    def named_first(token: Token) -> bool:
        return _owns(token) or (background is not None and background.zipf(token.fold) < _RARE)

    for told in tells:
        count.update({token.sense for token in told.tokens})
        for article in told.articles:
            told_in[article].update(beginning(token.fold) for token in told.tokens if token.capital)
        for token in told.tokens:
            if not token.capital:
                small.add(token.fold)
            elif token.fold not in named and (token.named or (token.initial and named_first(token))):
                named.add(token.fold)
    for fold, sense in {(token.fold, token.sense) for told in tells for token in told.tokens}:
        common = background.probability(fold) if background else _UNKNOWN
        share[sense] = max(share.get(sense, 0.0), common)
    blend = TERMS.background_texts
    weights = {
        word: max(0.0, math.log10((len(tells) + blend) / (seen + blend * _in_sentence(share[word]))))
        for word, seen in count.items()
    }
    return Words(weights, frozenset(named - small), {a: frozenset(words) for a, words in told_in.items()})


_RARE = 3.0
"""Zipf value below which a capital that begins a sentence is a name's: "Verstraete's third win"."""
_UNKNOWN = 1e-5
"""Share of running text of a word where nothing is known of the language."""


def _owns(token: Token) -> bool:
    return token.text.endswith(("'s", "’s")) and token.fold not in UNNAMED


def _in_sentence(share: float) -> float:
    return float(1 - (1 - share) ** TERMS.usual_length)
