"""Two people of one surname."""

from collections.abc import Mapping, Sequence, Set

from briefing.engine.discrepancies.names.apart import knows
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.names.spelling import alike
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.told import Words

Given = Mapping[str, Set[str]]
"""For each name the names right before it in a wording."""


def namesakes(one: Given, other: Given) -> bool:
    """Whether two wordings name two people of one surname: Ada Lunn and Per Lunn."""
    return any(
        not any(one_given(x, y) for x in one[name] for y in other[name]) for name in one.keys() & other.keys()
    )


def one_given(a: str, b: str) -> bool:
    """Whether two first names may be one person's: an initial, a short form, a pet name and its full name."""
    shortened = a[:1] == b[:1] and min(len(a), len(b)) <= _SHORT
    return shortened or a[:2] == b[:2] or any(a in names and b in names for names in _PET_NAMES)


_SHORT = 4
"""Letters of a first name up to which it may be short for another with the same initial: Tom, Jack, Mike."""


def two_first_names(x: Named, y: Named, words: Words) -> bool:
    """Whether two names of one surname give it two first names, and neither article knows the other's."""
    if len(x.words) == 1 or len(y.words) == 1:
        return False
    one, other = x.words[-2], y.words[-2]
    if alike(one, other) or one_given(one, other):
        return False
    return not (knows(x.told, y.words[:-1], words) or knows(y.told, x.words[:-1], words))


_PET_NAMES = tuple(
    frozenset(names.split())
    for names in (
        "william bill billy willy", "robert bob bobby", "richard dick rick", "edward ted ned",
        "theodore ted", "margaret peggy meg maggie", "elizabeth betty beth lizzie liz bess libby",
        "john jack", "james jim jimmy", "henry harry hank", "charles chuck", "anthony tony", "antonio tony",
        "mary polly molly", "sarah sally", "dorothy dolly dot", "helen nell nelly", "eleanor nell nora",
        "martha patty", "patricia tricia trish", "catherine kate katie kathy kitty", "rebecca becky",
        "alexander sandy sasha lex xander", "alexandra sandra sasha", "eugene gene", "lawrence larry",
        "francis frank", "francisco frank paco pancho", "jose pepe", "ignacio nacho", "giuseppe beppe",
        "johannes hans", "heinrich heinz", "friedrich fritz", "vladimir volodymyr vova", "nikolai kolya",
        "michael misha mick mike", "dmitry dima mitya", "yevgeny zhenya", "ann nancy anne", "leonard len",
        "albert bert", "herbert bert", "hubert bert", "edmund ned", "abigail gail", "isabella bella",
        "augustus gus", "angus gus", "gustav gus", "frederick rick",
        "christopher kit", "christina tina", "martina tina", "elena lena", "magdalena lena", "helena lena",
        "natalia tasha",
    )
)  # fmt: skip


def given_names(tokens: Sequence[Token]) -> dict[str, set[str]]:
    """For each name the names right before it."""
    found: dict[str, set[str]] = {}
    for before, first, last in zip((None, *tokens), tokens, tokens[1:], strict=False):
        person = before is None or before.content  # not "to Latin America", "in North Dakota"
        given = first.capital and first.content and (first.named or first.initial)
        if person and given and last.named and first.clause == last.clause:
            found.setdefault(last.fold, set()).add(first.fold)
    return found
