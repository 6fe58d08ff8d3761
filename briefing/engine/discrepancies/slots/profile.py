"""What a wording tells apart from its values, read once and compared with others' as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from briefing.engine.discrepancies.lexicon import CONTRASTS
from briefing.engine.discrepancies.names.forms import name_runs
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.names.namesakes import Given, given_names
from briefing.engine.discrepancies.polarity.denying import negates
from briefing.engine.discrepancies.tokens import Token, light_senses
from briefing.engine.discrepancies.told import Told, Words
from briefing.engine.discrepancies.values.value import WORDED


@dataclass(frozen=True, eq=False)
class Profile:
    """The words of a wording besides its figures and days. What few comparisons need is read when asked."""

    told: Told
    words: Words
    kept: tuple[tuple[int, Token, str], ...]
    """Place, token and sense of each word that counts."""
    weight: Mapping[str, float]
    """Sense of each to how much it tells."""

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The senses as they stand."""
        return tuple(sense for _, _, sense in self.kept)

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """Its names, in order."""
        return tuple(name_runs(self.told, self.words))

    @cached_property
    def names(self) -> frozenset[str]:
        """The senses that are names."""
        return frozenset(sense for _, token, sense in self.kept if self.words.name(token) is not None)

    @cached_property
    def negates(self) -> bool:
        """Whether it denies or negates anything."""
        return negates(self.told.tokens)

    @cached_property
    def given(self) -> Given:
        """The names before other names: "Ada" before "Lunn"."""
        return given_names(self.told.tokens)

    @cached_property
    def sides(self) -> tuple[tuple[bool, bool], ...]:
        """For each pair of `lexicon.CONTRASTS` whether a word of its first side and of its second is told."""
        return _sides(self.told)

    @cached_property
    def before(self) -> Mapping[str, str]:
        """For words of one noun phrase or verb group: the sense right before each, where that counts too."""
        return _before(self.kept, self.words)


def read_profile(told: Told, words: Words) -> Profile:
    """Profile of a wording."""
    valued = {i for v in told.values if v.kind not in WORDED for i in range(v.start, v.end)}
    kept = tuple(
        (i, token, words.alike.get(token.fold, token.sense))
        for i, token in enumerate(told.tokens)
        if token.content and i not in valued
    )
    return Profile(told, words, kept, {sense: _weight(token, sense, words) for _, token, sense in kept})


def read_profiles(tells: Iterable[Told], words: Words) -> dict[int, Profile]:
    """The profile of each wording under its identity."""
    return {id(told): read_profile(told, words) for told in tells}


def _weight(token: Token, sense: str, words: Words) -> float:
    weight = words.weight.get(token.sense, 0.0)
    return weight * _LIGHTLY if sense in light_senses() or token.fold.endswith("ly") else weight


_LIGHTLY = 0.3


def _sides(told: Told) -> tuple[tuple[bool, bool], ...]:
    folded = {token.fold for token in told.tokens}
    if folded.isdisjoint(_CONTRASTING):
        return _NEITHER
    if any(a.fold in ("was", "were") and b.fold == "first" for a, b in pairwise(told.tokens)):
        folded.add("originally")  # "when it was first proposed"
    return tuple((not folded.isdisjoint(x), not folded.isdisjoint(y)) for x, y in _CONTRASTS)


_NEITHER = tuple((False, False) for _ in CONTRASTS)
_CONTRASTING = frozenset(word for sides in CONTRASTS for side in sides for word in side.split()) | {"first"}
_CONTRASTS = tuple((frozenset(x.split()), frozenset(y.split())) for x, y in CONTRASTS)


def _before(kept: Iterable[tuple[int, Token, str]], words: Words) -> dict[str, str]:
    found: dict[str, str] = {}
    for (i, first, one), (j, token, sense) in pairwise(kept):
        if i + 1 != j or first.clause != token.clause or words.name(token) is not None:
            continue
        if sense not in light_senses() and one not in light_senses():
            found.setdefault(sense, one)
    return found
