"""What can differ between two tellings of a fact: rules, each of which can be left out by its name."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from briefing.engine.discrepancies.lexicon import FUNCTION_WORDS
from briefing.engine.discrepancies.names import differing_names, name_in
from briefing.engine.discrepancies.pairs import Finding, Mention, Pair
from briefing.engine.discrepancies.polarity import Pole, is_denied
from briefing.engine.discrepancies.speakers import other_person, said_in, same_words
from briefing.engine.discrepancies.surroundings import agreement, counts_agree, near
from briefing.engine.discrepancies.tellings import Told
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.turned import turned
from briefing.engine.discrepancies.values.value import Comparison, Value, compare
from briefing.engine.discrepancies.vocabulary import words
from briefing.engine.text.terms import NOUNS_IN_CAPITALS

Span = tuple[int, int]
"""The first token of some and the one after the last."""
_FAMILY = {"date": "day", "weekday": "day"}


def values_apart(pair: Pair) -> Iterator[Finding]:
    """A figure, day or place that the other telling gives nowhere the same, against one of its kind there."""
    a, b = pair.a.values, pair.b.values
    if not (a and b):
        return
    compared = {
        (i, j): compare(a[i], b[j])
        for i, j in product(range(len(a)), range(len(b)))
        if _one_family(a[i], b[j])
    }
    same = [
        (i, j)
        for (i, j), comparison in compared.items()
        if comparison == "same"
        and (a[i].kind != "ordinal" or counts_agree(*_counting(pair, a[i], b[j])) >= 0)
    ]
    told = {i for i, _ in same}, {j for _, j in same}
    yield from (_of_values(pair, a[i], b[j], "same") for i, j in same)
    left = {
        ij: c
        for ij, c in compared.items()
        if c not in ("same", "apart") and ij[0] not in told[0] and ij[1] not in told[1]
    }
    found = ((_of_values(pair, a[i], b[j], comparison), a[i], b[j]) for (i, j), comparison in left.items())
    yield from _best([finding for finding, v, w in found if _about_one(pair, finding, v, w)])


def _one_family(a: Value, b: Value) -> bool:
    return _FAMILY.get(a.kind, a.kind) == _FAMILY.get(b.kind, b.kind)


def _counting(pair: Pair, a: Value, b: Value) -> tuple[Sequence[Token], Value, Sequence[Token], Value]:
    return pair.a.tokens, a, pair.b.tokens, b


def _about_one(pair: Pair, finding: Finding, a: Value, b: Value) -> bool:
    """Whether two values count the same, share a word nearby or stand at one place."""
    agree = counts_agree(*_counting(pair, a, b))
    if a.unit == "age" or a.kind == "weekday" == b.kind:
        # An age is of one person, a weekday of one deed, which stand right beside it: what was said Tuesday
        # and what was said on Wednesday are two things. Of 31 entries on real events 15 were real, of 26 now.
        return not near(pair.a.tokens, a.start, a.end, _BESIDE).isdisjoint(
            near(pair.b.tokens, b.start, b.end, _BESIDE)
        )
    return agree > 0 or (agree == 0 and bool(finding.features["near"] or finding.features["place"]))


_BESIDE = 3


def _of_values(pair: Pair, a: Value, b: Value, comparison: Comparison) -> Finding:
    features = {f"kind {_FAMILY.get(a.kind, a.kind)}": 1.0}
    if comparison != "same":  # agreement needs no score
        features |= _around(pair, (a.start, a.end), (b.start, b.end))
    return Finding(
        "values", a.kind if a.kind != "weekday" or b.kind == "weekday" else "date", comparison,
        Mention(pair.a, a.start, a.end, a), Mention(pair.b, b.start, b.end, b), features,
    )  # fmt: skip


def _best(found: Sequence[Finding]) -> Iterator[Finding]:
    """Of findings about one value that which fits best."""
    taken: set[tuple[int, int, int]] = set()
    for finding in sorted(found, key=_fit, reverse=True):
        if finding.a.spot not in taken and finding.b.spot not in taken:
            taken |= {finding.a.spot, finding.b.spot}
            yield finding


def _fit(finding: Finding) -> tuple[float, float, int, int]:
    f = finding.features
    return f["place"], f["near"], -finding.a.start, -finding.b.start


def denied(pair: Pair) -> Iterator[Finding]:
    """A word that one telling denies and the other tells, with no telling that does both."""
    for one, other, swapped in ((pair.a, pair.b, False), (pair.b, pair.a, True)):
        found = [
            _of_denial(pair, (one, *span), (other, at), turned=swapped)
            for span in one.denials
            for at in _plainly(other, one.wording.stems[span[1] - 1])
            if not _plainly(one, one.wording.stems[span[1] - 1])
        ]
        yield from _best([f for f in found if f.features["place"] or f.features["near"] > 1])


def _plainly(told: Told, stem: str) -> list[int]:
    """Where a telling has a word without a negation before it."""
    if stem not in told.wording.stems:
        return []
    return [at for at, own in enumerate(told.wording.stems) if own == stem and not is_denied(told.tokens, at)]


def _of_denial(pair: Pair, one: tuple[Told, int, int], other: tuple[Told, int], *, turned: bool) -> Finding:
    """A finding of a negation with what it denies, and the word plainly told; `turned` where b denies it."""
    (denier, start, end), (teller, at) = one, other
    between = end - start - 2  # "not be cleared" against "be cleared"
    sides = (start, end), (max(0, at - between), at + 1)
    mentions = Mention(denier, start, end, "not"), Mention(teller, at, at + 1, "")
    if turned:
        sides, mentions = sides[::-1], mentions[::-1]
    return Finding("denied", "negation", "clash", *mentions, {"kind negation": 1.0, **_around(pair, *sides)})


def _around(pair: Pair, one: Span, other: Span) -> dict[str, float]:
    """Features of what stands around two spans: telling words in common, neighbours that agree."""
    a, b = pair.a.tokens, pair.b.tokens
    return {
        "near": min(4.0, len(near(a, *one) & near(b, *other))),
        "place": float(agreement(pair, one, other)),
    }


def opposed(pair: Pair) -> Iterator[Finding]:
    """A word that turns the sense against its opposite, of which the other telling has nothing."""
    one, other = pair.a.poles, pair.b.poles
    if not (one and other):
        return
    told = [{(p.row, p.side) for p in poles} for poles in (one, other)]
    settled = {row for row, _ in told[0] & told[1]}
    found = [
        _of_words(pair, a, b)
        for a, b in product(one, other)
        if a.row == b.row and a.row not in settled
        and is_denied(pair.a.tokens, a.at) == is_denied(pair.b.tokens, b.at)
    ]  # fmt: skip
    yield from _best([finding for finding in found if _turns(finding)])


def _turns(finding: Finding) -> bool:
    """Whether two opposites may stand for one another: small words ("up", "after") only at one place."""
    small = any(m.told.tokens[m.start].fold in _SMALL for m in (finding.a, finding.b))
    return finding.features["place"] > small or (not small and finding.features["near"] > 0)


_SMALL = FUNCTION_WORDS | words("words", "small")


def _of_words(pair: Pair, one: Pole, other: Pole) -> Finding:
    """A finding of two opposites."""
    features = {"kind direction": 1.0, **_around(pair, (one.at, one.at + 1), (other.at, other.at + 1))}
    a = Mention(pair.a, one.at, one.at + 1, f"{one.row} {one.side}")
    b = Mention(pair.b, other.at, other.at + 1, f"{other.row} {other.side}")
    return Finding("opposed", "direction", "clash", a, b, features)


def named_apart(pair: Pair) -> Iterator[Finding]:
    """One name for another between words that agree; not where every noun has a capital."""
    if pair.a.wording.language.code in NOUNS_IN_CAPITALS:
        return
    one_has, other_has = (told.wording.capitals for told in (pair.a, pair.b))
    if one_has <= other_has or other_has <= one_has:
        return
    for gap in pair.alignment.gaps:
        one = name_in(pair.a, gap.start, gap.end)
        other = name_in(pair.b, gap.other_start, gap.other_end)
        if one is None or other is None or not differing_names(one, other):
            continue
        if one.key in other_has or other.key in one_has:  # who meets whom: both are in one of the tellings
            continue
        a, b = (
            Mention(pair.a, one.start, one.end, one.key),
            Mention(pair.b, other.start, other.end, other.key),
        )
        features = {"kind name": 1.0, **_around(pair, (one.start, one.end), (other.start, other.end))}
        yield Finding("names", "name", "clash", a, b, features)


def said_by(pair: Pair) -> Iterator[Finding]:
    """The same quoted words of two speakers."""
    if len(pair.a.speakers | pair.b.speakers) < 2:
        return
    others = list(said_in(pair.b))
    for one in said_in(pair.a):
        for other in others:
            if same_words(one, other) and other_person(one, other):
                features = {"kind attribution": 1.0}
                yield Finding("speakers", "attribution", "clash", one.mention, other.mention, features)


RULES: tuple[tuple[str, Callable[[Pair], Iterator[Finding]]], ...] = (
    ("values", values_apart),
    ("denied", denied),
    ("opposed", opposed),
    ("names", named_apart),
    ("speakers", said_by),
    ("turned", turned),
)
"""Every rule on two tellings of one fact, by name."""
