"""What a wording tells apart from its values, read once and compared with others' as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from briefing.engine.discrepancies.lexicon import CONTRASTS
from briefing.engine.discrepancies.names import Named, name_runs, position
from briefing.engine.discrepancies.namesakes import Given, given_names
from briefing.engine.discrepancies.tokens import Token, light_senses
from briefing.engine.discrepancies.told import Told, Words, beginning

_WORDED = frozenset({"direction", "negation"})


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The words of a wording besides its figures and days."""

    weight: Mapping[str, float]
    """Sense of each content word to how much it tells."""
    order: tuple[str, ...]
    """These senses as they stand."""
    named: tuple[Named, ...]
    """Its names, in order."""
    names: frozenset[str]
    placed: Mapping[str, frozenset[str]]
    """The names in each position, see `names.position`."""
    given: Given
    """The names before other names: "Ada" before "Lunn"."""
    sides: tuple[tuple[bool, bool], ...]
    """For each pair of `lexicon.CONTRASTS` whether a word of its first side and of its second is told."""
    before: Mapping[str, str]
    """For words of one noun phrase or verb group: the sense right before each, where that is content too."""


def read_profile(told: Told, words: Words) -> Profile:
    """Profile of a wording."""
    valued = {i for v in told.values if v.kind not in _WORDED for i in range(v.start, v.end)}
    kept = [(i, t) for i, t in enumerate(told.tokens) if t.content and i not in valued]
    named = tuple(name_runs(told, words))
    senses = [words.alike.get(t.fold, t.sense) for _, t in kept]
    return Profile(
        weight={sense: _weight(token, sense, words) for sense, (_, token) in zip(senses, kept, strict=True)},
        order=tuple(senses),
        names=frozenset(s for s, (_, t) in zip(senses, kept, strict=True) if words.name(t) is not None),
        named=named,
        placed=_placed(named, words),
        given=given_names(told.tokens),
        sides=_sides(told),
        before=_before(kept, senses, words),
    )


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


def _placed(names: Iterable[Named], words: Words) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for named in names:
        where = position(named)
        if where:
            key = words.alike.get(named.key, named.key).removesuffix("'s").removesuffix("’s")
            found[where] = found.get(where, frozenset()) | {beginning(key)}
    return found


def _before(kept: Iterable[tuple[int, Token]], senses: Iterable[str], words: Words) -> dict[str, str]:
    found: dict[str, str] = {}
    last: tuple[int, Token, str] | None = None
    for (i, token), sense in zip(kept, senses, strict=True):
        if last is not None and last[0] == i - 1 and last[1].clause == token.clause:
            told = sense not in light_senses() and last[2] not in light_senses()
            if told and words.name(token) is None:
                found.setdefault(sense, last[2])
        last = (i, token, sense)
    return found
