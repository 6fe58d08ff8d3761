"""What a wording tells apart from its values, read once and compared with others' as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.engine.discrepancies.tokens import Token, light_senses
from briefing.engine.discrepancies.told import Told, Words

_WORDED = frozenset({"direction", "negation"})


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The words of a wording besides its figures and days."""

    weight: Mapping[str, float]
    """Sense of each content word to how much it tells."""
    order: tuple[str, ...]
    """These senses as they stand."""
    names: frozenset[str]
    before: Mapping[str, str]
    """For words of one noun phrase or verb group: the sense right before each, where that is content too."""


def read_profile(told: Told, words: Words) -> Profile:
    """Profile of a wording."""
    valued = {i for v in told.values if v.kind not in _WORDED for i in range(v.start, v.end)}
    kept = [(i, t) for i, t in enumerate(told.tokens) if t.content and i not in valued]
    senses = [words.alike.get(t.fold, t.sense) for _, t in kept]
    return Profile(
        weight={sense: _weight(token, sense, words) for sense, (_, token) in zip(senses, kept, strict=True)},
        order=tuple(senses),
        names=frozenset(s for s, (_, t) in zip(senses, kept, strict=True) if words.name(t) is not None),
        before=_before(kept, senses),
    )


def read_profiles(tells: Iterable[Told], words: Words) -> dict[int, Profile]:
    """The profile of each wording under its identity."""
    return {id(told): read_profile(told, words) for told in tells}


def _weight(token: Token, sense: str, words: Words) -> float:
    weight = words.weight.get(token.sense, 0.0)
    return weight * _LIGHTLY if sense in light_senses() or token.fold.endswith("ly") else weight


_LIGHTLY = 0.3


def _before(kept: Iterable[tuple[int, Token]], senses: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    last: tuple[int, Token, str] | None = None
    for (i, token), sense in zip(kept, senses, strict=True):
        if last is not None and last[0] == i - 1 and last[1].clause == token.clause:
            found.setdefault(sense, last[2])
        last = (i, token, sense)
    return found
