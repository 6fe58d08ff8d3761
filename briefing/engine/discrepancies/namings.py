"""Names that two passages give in one place of what they tell alike: landed in Malta, landed in Sicily.

Scored like other slots (see `signs`), whatever the order of words. Neither article may have the other's name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import LCSseq

from briefing.engine.discrepancies.agreement import contrast
from briefing.engine.discrepancies.lexicon import TITLES
from briefing.engine.discrepancies.names import (
    Named,
    differ,
    is_place,
    is_speaker,
    knows,
    name_runs,
    quotes_enough,
)
from briefing.engine.discrepancies.periods import two_periods
from briefing.engine.discrepancies.profile import Profile
from briefing.engine.discrepancies.signs import elsewhere, exchanges
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.told import Told, Words
from briefing.engine.thresholds import DISCREPANCIES

NAMES = (
    "constant", "together", "cover", "longer", "shared", "spare", "near", "order", "head", "after", "role",
    "other role", "exchanged", "differs", "agrees", "periods", "place",
)  # fmt: skip


def named_apart(tells: Sequence[Told], profiles: Mapping[int, Profile], words: Words) -> Iterator[tuple[Named, Named]]:
    """Pairs of names that fill one place."""
    found = []
    for one, other in candidates(tells, profiles):
        for x, y in rivals(one, other, words):
            odds = naming_odds(x, y, profiles, words)
            if odds >= DISCREPANCIES.least_named:
                found.append((odds, x, y))
    yield from _best(found)


def _best(found):
    best = {}
    for odds, x, y in found:
        for n, o in ((x, y), (y, x)):
            key = (id(n.told), n.start, id(o.told))
            best[key] = max(best.get(key, -99.0), odds)
    for odds, x, y in found:
        if all(best[(id(n.told), n.start, id(o.told))] == odds for n, o in ((x, y), (y, x))):
            yield x, y


def candidates(tells: Sequence[Told], profiles: Mapping[int, Profile]) -> list[tuple[Told, Told]]:
    """Wordings of one cluster, and those that share several telling words."""
    clusters: defaultdict[str, list[int]] = defaultdict(list)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for i, told in enumerate(tells):
        for cluster in dict.fromkeys(told.clusters):
            clusters[cluster].append(i)
        weight = profiles[id(told)].weight
        for sense in sorted(weight, key=lambda s: (-weight[s], s))[: DISCREPANCIES.most_telling]:
            places[sense].append(i)
    met: Counter[tuple[int, int]] = Counter()
    for found in places.values():
        if len(found) <= DISCREPANCIES.most_slots:
            met.update(combinations(found, 2))
    pairs = {pair for pair, words in met.items() if words > 1}
    for found in clusters.values():
        pairs.update(combinations(found[: DISCREPANCIES.most_wordings], 2))
    return [(tells[a], tells[b]) for a, b in sorted(pairs) if not tells[a].articles & tells[b].articles]


def rivals(a: Told, b: Told, words: Words) -> Iterator[tuple[Named, Named]]:
    """The two names, one of each of two wordings, that stand in one position, where there are just two.

    Neither article has the other's name. More such names are a list, or two events.
    """
    one, other = ([n for n in name_runs(x, words) if not knows(y, n.words, words)] for x, y in ((a, b), (b, a)))
    pairs = [(x, y) for x in one for y in other if same_position(x, y)]
    if len(pairs) != 1 or two_periods(a, b):
        return
    ((x, y),) = pairs
    if not differ(x, y, words) or _ranked_apart(x, y):
        return
    if not any(is_speaker(n) and not quotes_enough(n) for n in (x, y)):
        yield x, y


def _ranked_apart(x: Named, y: Named) -> bool:
    """Whether only one of two people is the deputy, or the leader of the minority."""
    return bool(_RANKS & {t.fold for t in _introduction(x)} ^ _RANKS & {t.fold for t in _introduction(y)})


_RANKS = frozenset(["deputy", "vice", "assistant", "acting", "former", "majority", "minority", "shadow", "junior", "senior"])


def _introduction(named: Named) -> Sequence[Token]:
    return named.told.tokens[max(0, named.start - 4) : named.start]


def same_position(x: Named, y: Named) -> bool:
    """Whether two names stand in one relation to their sentences, or are introduced as the same."""
    return position(x) == position(y) != "" or bool(_roles(x) & _roles(y))


def position(named: Named) -> str:
    """The preposition before a name, "agent" for a subject or after "by", "place" for where; "" for unknown."""
    tokens = named.told.tokens
    at = named.start - 1
    clause = tokens[named.start].clause
    while at >= 0 and tokens[at].clause == clause and (tokens[at].fold in TITLES or tokens[at].fold in _ARTICLES):
        at -= 1
    following = tokens[named.end] if named.end < len(tokens) else None
    article = named.start > 0 and tokens[named.start - 1].fold in _ARTICLES
    goes_on = following is not None and following.clause == clause and not following.capital
    if goes_on and article and following is not None and following.content:  # "the Polish minister"
        return ""
    if tokens[named.end - 1].text.endswith(("'s", "’s", "s’")):
        return "of"
    before = tokens[at].fold if at >= 0 and tokens[at].clause == clause else ""
    if before == "to" and at and tokens[at - 1].fold == "according":
        return ""
    if before == "of" and (at == 0 or tokens[at - 1].clause != clause):  # "Ada Lunn, 41, of Delft"
        return ""
    if before in _WHERE:
        return "where"
    if before in _NEARBY:
        return "nearby"
    if before in _PREPOSITIONS:
        return _PREPOSITIONS[before]
    return "agent" if goes_on and not before else ""


_ARTICLES = frozenset({"the", "a", "an"})
_WHERE = frozenset({"in", "at", "on", "inside", "into", "from"})
_NEARBY = frozenset({"near", "outside", "around", "off"})
_PREPOSITIONS = {word: word for word in ("to", "with", "for", "against", "of", "over", "between")} | {"by": "agent"}


def naming_odds(a: Named, b: Named, profiles: Mapping[int, Profile], words: Words) -> float:
    """Log-odds that two names fill one place."""
    found = dict(zip(NAMES, naming_signs(a, b, profiles, words), strict=True))
    known = found["together"] or found["head"] or found["role"]
    if not known or found["cover"] < DISCREPANCIES.least_cover:
        return _NEVER
    return sum(weight * sign for weight, sign in zip(DISCREPANCIES.named_weights, found.values(), strict=True))


_NEVER = -99.0


def naming_signs(a: Named, b: Named, profiles: Mapping[int, Profile], words: Words) -> tuple[float, ...]:
    one, other = profiles[id(a.told)], profiles[id(b.told)]
    own = {t.sense for n in (a, b) for t in n.told.tokens[n.start : n.end]}
    shared = sum(min(w, other.weight[s]) for s, w in one.weight.items() if s in other.weight and s not in own)
    spare = [sum(w for s, w in x.weight.items() if s not in y.weight and s not in own) for x, y in ((one, other), (other, one))]
    agreed, clashing = elsewhere(a.told, b.told)
    near = [_near(n) for n in (a, b)]
    return (
        1.0,
        float(not set(a.told.clusters).isdisjoint(b.told.clusters)),
        shared / (shared + min(spare)) if shared else 0.0,
        shared / (shared + max(spare)) if shared else 0.0,
        min(shared, 24) / 8,
        min(min(spare), 24) / 8,
        len(near[0] & near[1]) / max(1, min(map(len, near))),
        LCSseq.normalized_similarity([s for s in one.order if s not in own], [s for s in other.order if s not in own]),
        float(_head(a) == _head(b) != ""),
        float(_beside(a, 1) == _beside(b, 1) != ""),
        float(bool(_roles(a) & _roles(b))),
        float(bool(_roles(a) and _roles(b)) and not _roles(a) & _roles(b)),
        min(2.0, exchanges(one, other)),
        min(2.0, clashing),
        min(2.0, agreed),
        float(two_periods(a.told, b.told) or contrast(a.told.text, b.told.text)),
        float(is_place(a)),
    )


def _head(named: Named) -> str:
    """The last word before a name that tells something: a storage unit in Lisbon."""
    before = named.told.tokens[max(0, named.start - 5) : named.start]
    return next((t.sense for t in reversed(before) if t.content and t.fold not in TITLES), "")


def _near(named: Named) -> frozenset[str]:
    tokens = named.told.tokens
    before = [t.sense for t in reversed(tokens[max(0, named.start - 6) : named.start]) if t.content][:3]
    after = [t.sense for t in tokens[named.end : named.end + 6] if t.content][:3]
    return frozenset((*before, *after))


def _beside(named: Named, step: int) -> str:
    """The word right before or after a name, across a comma."""
    tokens = named.told.tokens
    at = named.start - 1 if step < 0 else named.end
    return tokens[at].sense if 0 <= at < len(tokens) else ""


def _roles(named: Named) -> frozenset[str]:
    """What a name is introduced as: the words right before it, or between commas after it."""
    tokens = named.told.tokens
    found: set[str] = set()
    at = named.start - 1
    while at >= max(0, named.start - 4) and tokens[at].content and tokens[at].clause == tokens[named.start].clause:
        found.add(tokens[at].sense)
        at -= 1
    clause = tokens[named.end - 1].clause + 1
    for token in tokens[named.end : named.end + 7]:
        if token.clause == clause and token.content:
            found.add(token.sense)
        elif token.clause > clause:
            break
    return frozenset(found)
