"""Two people of one surname."""

from collections.abc import Mapping, Sequence, Set

from briefing.engine.discrepancies.tokens import Token

Given = Mapping[str, Set[str]]
"""For each name the names right before it in a wording."""


def namesakes(one: Given, other: Given) -> bool:
    """Whether two wordings name two people of one surname: Ada Lunn and Per Lunn."""
    return any(
        one[name].isdisjoint(other[name]) and not _initials(one[name]) & _initials(other[name])
        for name in one.keys() & other.keys()
    )


def _initials(names: Set[str]) -> set[str]:
    return {name[:1] for name in names}


def given_names(tokens: Sequence[Token]) -> dict[str, set[str]]:
    """For each name the names right before it."""
    found: dict[str, set[str]] = {}
    for before, first, last in zip((None, *tokens), tokens, tokens[1:], strict=False):
        person = before is None or before.content  # not "to Latin America", "in North Dakota"
        given = first.capital and first.content and (first.named or first.initial)
        if person and given and last.named and first.clause == last.clause:
            found.setdefault(last.fold, set()).add(first.fold)
    return found
