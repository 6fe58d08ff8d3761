"""Which two names cannot be one person, place or firm, and may stand against each other."""

from collections.abc import Sequence

from briefing.engine.discrepancies.lexicon import COUNTRIES
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.names.spelling import may_be_one, own_word
from briefing.engine.discrepancies.tokens import countries
from briefing.engine.discrepancies.told import Told, Words, beginning

SMALL = frozenset({"of", "the", "for", "and"})
"""Words of names and offices that tell nothing."""


def differ(a: Named, b: Named, words: Words) -> bool:
    """Whether two names cannot be one: no word alike, no initials, not both known to both articles."""
    one, other = (n.words for n in (a, b))
    if may_be_one(one, other) or _initials(a).startswith("".join(other)):
        return False
    if _initials(b).startswith("".join(one)):
        return False
    if _is_listed(a, words) != _is_listed(b, words) or _says(a.told, other) or _says(b.told, one):
        return False
    if _is_country(one) != _is_country(other):  # "in Lyon", "in France"
        return False
    if _ranks(a) != _ranks(b) or _of_two_countries(a, b) or (_in_series(a, words) and _in_series(b, words)):
        return False
    return not (knows(a.told, other, words) and knows(b.told, one, words))


def _is_listed(named: Named, words: Words) -> bool:
    """Whether it is one of several names: "Ada Lunn and Ines Holm", "including Ada Lunn"."""
    tokens = named.told.tokens
    if any(
        token.fold in _AMONG
        for token in (*tokens[max(0, named.start - 2) : named.start], *tokens[named.end : named.end + 1])
    ):
        return True
    before = named.start > 1 and tokens[named.start - 1].fold in _AND
    after = named.end + 1 < len(tokens) and tokens[named.end].fold in _AND
    return (before and words.name(tokens[named.start - 2]) is not None) or (
        after and words.name(tokens[named.end + 1]) is not None
    )


_AND = frozenset({"and", "or"})
_AMONG = frozenset({"including", "among", "besides", "alongside"})


def _in_series(named: Named, words: Words) -> bool:
    """Whether it stands in a list of names: "senator Ada Lunn, the mayor Ines Holm, actor Paul Devane"."""
    tokens, clause = named.told.tokens, named.told.tokens[named.start].clause
    rest = [t for t in tokens[named.end :] if t.clause == clause]
    before, after = ([t for t in tokens if t.clause == other] for other in (clause - 1, clause + 1))
    last = bool(rest) and rest[0].fold in _AND
    return all(
        any(words.name(token) is not None for token in beside) and len(beside) <= _SHORT_CLAUSE
        for beside in (before, rest[:_SHORT_CLAUSE] if last else after)
    )


_SHORT_CLAUSE = 6


def _of_two_countries(a: Named, b: Named) -> bool:
    """For "Mexican Foreign Minister Rosa Beltran" and "Peruvian Foreign Minister Diego Paz"."""
    one, other = (
        {t.sense for t in n.told.tokens[max(0, n.start - _TO_A_TITLE) : n.start]} & countries()
        for n in (a, b)
    )
    return bool(one and other) and one.isdisjoint(other)


_TO_A_TITLE = 4
"""Words before a name in which its title stands."""


def _ranks(named: Named) -> frozenset[str]:
    """Whether somebody is the deputy, or the leader of the minority."""
    return _RANKS & {t.fold for t in named.told.tokens[max(0, named.start - _TO_A_TITLE) : named.start]}


_RANKS = frozenset(
    [
        "deputy",
        "vice",
        "co",
        "assistant",
        "acting",
        "former",
        "majority",
        "minority",
        "shadow",
        "junior",
        "senior",
    ]
)


def _says(told: Told, name: Sequence[str]) -> bool:
    word = own_word(name)
    return any(token.fold == word for token in told.tokens)


def _is_country(name: Sequence[str]) -> bool:
    return " ".join(word for word in name if word not in SMALL) in COUNTRIES


def knows(told: Told, name: Sequence[str], words: Words) -> bool:
    """Whether an article that prints the wording has the name anywhere."""
    begun = beginning(own_word(name))
    return any(begun in words.told_in.get(article, ()) for article in told.articles)


def _initials(named: Named) -> str:
    """First letters of a name and what it goes on with: "International Committee of the Red Cross"."""
    letters = ""
    for token in named.told.tokens[named.start : named.start + _LONGEST_SPELT_OUT]:
        if token.capital:
            letters += token.fold[0]
        elif token.fold not in SMALL:
            break
    return letters


_LONGEST_SPELT_OUT = 10
