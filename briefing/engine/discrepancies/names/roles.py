"""A role that articles give to different people: "Treasurer Ada Lunn" and "Ines Holm, the treasurer"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.engine.discrepancies.lexicon import TITLES, listed
from briefing.engine.discrepancies.names.apart import SMALL
from briefing.engine.discrepancies.names.forms import MOST_NAME_WORDS
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.names.spelling import alike
from briefing.engine.discrepancies.tokens import UNNAMED, Token
from briefing.engine.discrepancies.told import Told, Words

_UNTOLD = frozenset({"us", "the", "american", "of", "for", "and", "then"})
_OF_A_COUNTRY = frozenset(
    {"prime minister", "foreign minister", "defense minister", "interior minister", "finance minister",
     "health minister"}
)  # fmt: skip
"""Offices that every country has; they tell people apart only together with its name."""
_ONE_OF_ONE = listed("president minister secretary mayor governor gov chancellor premier king queen pope")
_ONE_OF_MANY = listed("former deputy vice assistant acting press interim general")


@dataclass(frozen=True, slots=True)
class Bound:
    """A role and who has it, in one wording."""

    role: str
    """Its words without country words that only some outlets write, in order."""
    named: Named


def read_roles(told: Told, words: Words) -> Iterator[Bound]:
    """For "Secretary of State Ada Lunn", "Ada Lunn, the secretary of state"."""
    tokens = told.tokens
    at = 0 if any(token.fold in TITLES for token in tokens) else len(tokens)
    while at < len(tokens):
        begins = tokens[at].capital or tokens[at].fold in TITLES
        end = _role_end(tokens, at, words) if begins else at
        if end == at:
            at += 1
            continue
        yield from _bind(told, at, end, words)
        at = end


def _role_end(tokens: Sequence[Token], at: int, words: Words) -> int:
    """Where a role that begins at a token ends: a country's name, titles, "of", and the office's own word."""
    end = at
    while end < len(tokens) and _of_place(tokens[end], words) and tokens[end].clause == tokens[at].clause:
        end += 1
    titles = 0
    while end < len(tokens) and tokens[end].clause == tokens[at].clause:
        fold = tokens[end].fold
        office = titles > 0 and tokens[end - 1].fold in ("of", "for") and tokens[end].capital
        if fold in TITLES:
            titles += 1
        elif not (office or (titles and fold in SMALL)):
            break
        end += 1
    while end > at and tokens[end - 1].fold in SMALL:
        end -= 1
    return end if titles else at


_POINTS = listed("north south east west northern southern eastern western new")
"""With which the names of places begin."""


def _of_place(token: Token, words: Words) -> bool:
    """Also the "South" of a country that is written small elsewhere."""
    return words.name(token) is not None or token.named or (token.capital and token.fold in _POINTS)


def _bind(told: Told, start: int, end: int, words: Words) -> Iterator[Bound]:
    role = " ".join(t.fold for t in told.tokens[start:end] if t.fold not in _UNTOLD)
    if " " not in role or role in _OF_A_COUNTRY or not _is_unique(role.split()):
        return
    after = _name_from(told, end, words) if end < len(told.tokens) else None
    named = after or _name_before(told, start, words)
    if named is not None:
        yield Bound(role, named)


def _is_unique(role: Sequence[str]) -> bool:
    """Whether one person has it at a time: not the third deputy, not one of many judges."""
    return not _ONE_OF_ONE.isdisjoint(role) and _ONE_OF_MANY.isdisjoint(role)


def _name_from(told: Told, start: int, words: Words) -> Named | None:
    end = start
    while (
        end < len(told.tokens) and end - start < MOST_NAME_WORDS and words.name(told.tokens[end]) is not None
    ):
        end += 1
        if told.tokens[end - 1].text.endswith(("'s", "’s")):
            break
    return Named(told, start, end, told.tokens[end - 1].fold) if end > start else None


def _name_before(told: Told, role: int, words: Words) -> Named | None:
    """For "Ada Lunn, the secretary of state": the name just before a comma and the role."""
    tokens = told.tokens
    end = role
    while end > 0 and tokens[end - 1].fold in ("the", "a", "us"):
        end -= 1
    if end < 2 or tokens[end - 1].clause + 1 != tokens[role].clause:
        return None
    start = end
    while start > 0 and _may_be_name(tokens[start - 1], words) and end - start < MOST_NAME_WORDS:
        start -= 1
    return Named(told, start, end, tokens[end - 1].fold) if end - start > 1 else None


def _may_be_name(token: Token, words: Words) -> bool:
    """Also a common first name that begins the sentence."""
    first_name = token.initial and token.capital and token.content and token.fold not in UNNAMED
    return first_name or words.name(token) is not None


def conflicting_roles(tells: Sequence[Told], words: Words) -> tuple[tuple[Named, ...], ...]:
    """For each role that articles bind to different people: every place where it is bound."""
    bound: defaultdict[str, list[Named]] = defaultdict(list)
    for told in tells:
        for binding in read_roles(told, words):
            bound[binding.role].append(binding.named)
    return tuple(
        tuple(_one_for_each(named))
        for _, named in sorted(bound.items())
        if _told_apart(named) and len({n.key for n in _one_for_each(named)}) > 1
    )


def _one_for_each(named: Sequence[Named]) -> list[Named]:
    """Of articles that bind the role to one person: their places."""
    people = _people(named)
    return [n for n in named if all(len(people[article]) == 1 for article in n.told.articles)]


def _people(named: Sequence[Named]) -> Mapping[str, set[str]]:
    people: defaultdict[str, set[str]] = defaultdict(set)
    for name in named:
        for article in name.told.articles:
            people[article].add(name.key)
    return people


def _told_apart(named: Sequence[Named]) -> bool:
    people = {n.key: n for n in _one_for_each(named)}
    return not any(_one_person(a, b) for a, b in combinations(people.values(), 2))


def _one_person(a: Named, b: Named) -> bool:
    """Also a double surname of which one tells half."""
    return any(alike(a.key, word) for word in b.words) or any(alike(b.key, word) for word in a.words)


def alike_names(conflicts: Iterable[Sequence[Named]]) -> dict[str, str]:
    """Each name of a conflict with the name that stands for all of them."""
    table: dict[str, str] = {}
    for named in conflicts:
        keys = sorted({n.key for n in named})
        table |= dict.fromkeys(keys, keys[0])
    return table
