"""An agreement that one outlet expects and another says will hardly come.

"She is due to sign a fisheries treaty" against "a formal treaty is unlikely". A denial that does not say
which agreement it means is about the one that its own article tells of.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.engine.discrepancies.lexicon import listed
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.told import Told, Words

_DEALS = listed("agreement agreements deal deals accord accords pact pacts treaty treaties")
_MAKING = listed(
    """sign signs signed signing reach reached conclude concluded finalize finalized finalise finalised seal
    sealed strike struck ink inked"""
)
_INFINITIVES = listed("sign conclude reach finalize finalise seal strike ink")
_RELATIVE = listed("who which that whether if")
_EXPECTED = listed("expected due set scheduled poised will ready")
_UNSURE = listed("unlikely downplay downplays downplayed downplaying doubtful doubts doubted")
_NOT = listed("no not never won't wouldn't")
_AHEAD = listed("will would won't wouldn't expected planned")
_EXISTS = listed("there be any potential prospect prospects possibility chance chances hopes")
_BEYOND = listed("under after in on by with from since before despite during about against without only")
"""Between a negation and "agreement" they make it another thing that is denied."""
_ARTICLES = listed("a an the any that such")
_ANY_DEAL = listed(
    """new formal final bilateral broad broader full historic major long-awaited written possible potential
    planned proposed sweeping comprehensive joint far reaching binding international"""
)
"""Before "agreement" they do not say which."""
_REACH = 8
_MOST_QUALIFIERS = 3


@dataclass(frozen=True, slots=True)
class Prospect:
    """An agreement to come, or one that is not to come: tokens `start:end` of a wording."""

    told: Told
    start: int
    end: int
    about: frozenset[str]
    """Stems of what stands before "agreement" and tells it from others."""
    parties: frozenset[str]
    """Names after "with"."""
    expected: bool


def conflicting_prospects(tells: Sequence[Told], words: Words) -> Iterator[tuple[list[Prospect], ...]]:
    """For each agreement that some articles expect and others doubt: the places of both."""
    told_of: defaultdict[str, set[str]] = defaultdict(set)
    found: list[Prospect] = []
    for told in tells:
        for at in _deals(told.tokens):
            about = _about(told.tokens, at)
            for article in told.articles:
                told_of[article] |= about
            found += _read(told, at, about, words)
    for word in sorted(set().union(*(p.about for p in found if p.expected))):
        sides = _sides([p for p in found if word in _subject(p, told_of)])
        if all(sides) and _one_party(*sides):
            yield sides


def _sides(found: Sequence[Prospect]) -> tuple[list[Prospect], list[Prospect]]:
    """The expected ones and the doubted ones, of articles that do not tell both."""
    by_side = [p for p in found if p.expected], [p for p in found if not p.expected]
    tellers = [{article for p in side for article in p.told.articles} for side in by_side]
    both = tellers[0] & tellers[1]
    expected, doubted = ([p for p in side if not p.told.articles & both] for side in by_side)
    return expected, doubted


def _one_party(expected: Sequence[Prospect], doubted: Sequence[Prospect]) -> bool:
    one, other = (frozenset[str]().union(*(p.parties for p in side)) for side in (expected, doubted))
    return not one or not other or not one.isdisjoint(other)


def _subject(prospect: Prospect, told_of: Mapping[str, set[str]]) -> set[str]:
    if prospect.about or prospect.expected:
        return set(prospect.about)
    return set().union(*(told_of[article] for article in prospect.told.articles))


def _deals(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a passage names an agreement; not in "to deal with"."""
    return (i for i, t in enumerate(tokens) if t.fold in _DEALS and not (i and tokens[i - 1].fold == "to"))


def _noun_phrase(tokens: Sequence[Token], at: int) -> int:
    """Where the words that belong to "agreement" begin."""
    start = at
    while start > 0 and at - start < _MOST_QUALIFIERS and _qualifies(tokens, start - 1):
        start -= 1
    return start


def _qualifies(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    other = token.fold in _MAKING | _NOT | _UNSURE | _EXPECTED | _EXISTS
    return token.content and not other and token.clause == tokens[at + 1].clause


def _about(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """Also "treaty on defence"."""
    before = [t for t in tokens[_noun_phrase(tokens, at) : at] if not t.text[0].isdecimal()]
    after = [t for t in tokens[at + 2 : at + 3] if tokens[at + 1].fold in ("on", "about") and t.content]
    return frozenset(t.sense for t in (*before, *after) if t.fold not in _ANY_DEAL and not t.named)


def _parties(tokens: Sequence[Token], at: int, words: Words) -> frozenset[str]:
    following = tokens[at + 1 : at + 1 + _REACH]
    place = next((i for i, t in enumerate(following) if t.fold == "with"), len(following))
    return frozenset(name for t in following[place:] if (name := words.name(t)) is not None)


def _read(told: Told, at: int, about: frozenset[str], words: Words) -> Iterator[Prospect]:
    doubted, expected = _doubted(told.tokens, at), _expected(told.tokens, at)
    span = doubted or expected
    if span is not None:
        parties = _parties(told.tokens, at, words)
        yield Prospect(told, *span, about, parties, expected=doubted is None)


def _around(tokens: Sequence[Token], at: int) -> tuple[range, range]:
    """Places before and after a token in its clause, within reach."""
    clause = tokens[at].clause
    low, high = at, at + 1
    while low > 0 and at - low < 2 * _REACH and tokens[low - 1].clause == clause:
        low -= 1
    while high < len(tokens) and high - at <= _REACH and tokens[high].clause == clause:
        high += 1
    return range(low, at), range(at + 1, high)


def _expected(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The words of "due to sign a treaty", "a treaty will be signed"."""
    before, after = _around(tokens, at)
    for where in (before[-_REACH:], after):
        making = next((i for i in where if tokens[i].fold in _MAKING), None)
        if making is None or any(tokens[i].fold in _NOT | _UNSURE for i in (*before, *after)):
            continue
        since = max(before.start if where.start < at else at, making - _REACH + 2)
        if any(tokens[i].fold in _EXPECTED for i in range(since, making)):
            return min(making, at), max(making, at) + 1
    return _at_a_distance(tokens, before)


def _at_a_distance(tokens: Sequence[Token], before: range) -> tuple[int, int] | None:
    """The words of "she will see ministers and, among other things, sign a treaty"."""
    making = next((i for i in before[-_REACH:] if tokens[i].fold in _INFINITIVES), None)
    if making is None:
        return None
    for i in range(making - 1, max(-1, making - 2 * _REACH), -1):
        if tokens[i].fold in _NOT | _UNSURE | _RELATIVE or tokens[i + 1].initial:
            return None
        if tokens[i].fold in _EXPECTED:
            return making, before.stop + 1
    return None


def _doubted(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The words of "unlikely there will be a treaty", "no treaty will be signed", "a treaty is unlikely"."""
    before, after = _around(tokens, at)
    for i in reversed(before[-_REACH:]):
        fold = tokens[i].fold
        if fold in _BEYOND:
            break
        if fold in _UNSURE and _is_of(tokens, i, at):
            return i, at + 1
        if fold in _NOT and _is_of(tokens, i, at) and _is_ahead(tokens, (*before, *after)):
            return i, at + 1
    made = next((i for i in after if tokens[i].fold in _MAKING), after.stop)
    doubt = next((i for i in after[:3] if tokens[i].fold in _UNSURE), None)
    refused = next((i for i in after[:3] if tokens[i].fold in _NOT and made < after.stop), None)
    if doubt is not None and (made < after.stop or doubt + 1 == after.stop):
        return at, doubt + 1
    return (at, made + 1) if refused is not None and _is_ahead(tokens, after) else None


def _is_ahead(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    return any(tokens[i].fold in _AHEAD for i in places)


def _is_of(tokens: Sequence[Token], negation: int, at: int) -> bool:
    """Whether it is the agreement that is doubted, not something else about it."""
    between = tokens[negation + 1 : _noun_phrase(tokens, at)]
    made = any(t.fold in _MAKING | _EXISTS for t in between)
    return made or all(t.fold in _ARTICLES for t in between)
