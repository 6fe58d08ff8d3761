"""What turns the sense of two wordings that are otherwise nearly the same, by the words of their language.

English has its own rules, which look for the very word that is denied; here only what differs is looked at.
"""

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from briefing.engine.discrepancies.alignment import Gap
from briefing.engine.discrepancies.pairs import Finding, Mention, Pair
from briefing.engine.discrepancies.surroundings import agreement, near
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.values.phrases import Lexicon, forms, lexicon
from briefing.engine.discrepancies.written import is_hangul
from briefing.engine.thresholds import DISCREPANCIES

_BOUNDS = ("least", "most", "about", "more", "empty")
"""Phrases in which a negation denies nothing: "no menos de", "nicht nur"."""
_AROUND = 2
"""Tokens beside a gap that a word of it may share with the other wording: 否认, 承认."""

_WIDEST = 6
"""Tokens of a gap in which one word stands for another."""
_ROOT = 3
"""Letters that two forms of one verb begin with,"""
_ARABIC = re.compile(rf"[\u0621-\u064a]{{{_ROOT}}}")
"""in Arabic behind the letter of a person: "يتلق", "تلقى"; in Korean the first sign stays: 봤다, 보지."""


def turned(pair: Pair) -> Iterator[Finding]:
    """A denial, or a word that has an opposite, where wordings alike differ."""
    words = pair.a.wording.language.values
    if words is None or not pair.alignment.gaps or _apart(pair) > DISCREPANCIES.turned:
        return
    told = lexicon(words)
    yield from _denials(pair, told)
    for gap in pair.alignment.gaps:
        if any(_exclude(pair, gap, row) for row in forms(words)):
            yield _finding(pair, gap, "direction")


def _apart(pair: Pair) -> float:
    """Share of the tokens, of the longer wording, that the other has not in this order."""
    one, other = pair.a.tokens, pair.b.tokens
    return 1.0 - len(pair.alignment.partner) / max(1, len(one), len(other))


def _denials(pair: Pair, told: Lexicon) -> Iterator[Finding]:
    """The first gap with a negation, where only one of the two has any in its gaps."""
    one = [gap for gap in pair.alignment.gaps if _denies(pair.a.tokens, gap.start, gap.end, told)]
    other = [
        gap for gap in pair.alignment.gaps if _denies(pair.b.tokens, gap.other_start, gap.other_end, told)
    ]
    infixed = [gap for gap in pair.alignment.gaps if _is_infixed(pair, gap, told)]
    if bool(one) != bool(other) or (infixed and not one):
        gap = (one or other or infixed)[0]
        if infixed or _is_plain(pair, gap, told):
            yield _finding(pair, gap, "negation")


def _denies(tokens: Sequence[Token], start: int, end: int, told: Lexicon) -> bool:
    found = told["negations"].within(tokens, start, end)
    return found is not None and not any(told[name].covers(tokens, found) for name in _BOUNDS)


def _is_plain(pair: Pair, gap: Gap, told: Lexicon) -> bool:
    """Whether what is denied is what the other tells: not "no descartó viajar" against "podría viajar"."""
    one, other = pair.a.tokens[gap.start : gap.end], pair.b.tokens[gap.other_start : gap.other_end]
    if told["negations"].within(pair.a.tokens, gap.start, gap.end) is None:
        one, other = other, one
    rest = [token for token in one if token.content and not _is_negation(token, one, told)]
    return all(any(_is_form_of(word, token) for token in other) for word in rest)


def _is_form_of(one: Token, other: Token) -> bool:
    if one.stem == other.stem or one.fold[:_ROOT] == other.fold[:_ROOT]:
        return True
    if is_hangul(one.text[0]) and is_hangul(other.text[0]):
        return normalize("NFD", one.text)[0] == normalize("NFD", other.text)[0]
    pairs = ((one.fold[1:][:_ROOT], other), (other.fold[1:][:_ROOT], one))
    return any(_ARABIC.fullmatch(root) and root in word.fold for root, word in pairs)


def _is_negation(token: Token, tokens: Sequence[Token], told: Lexicon) -> bool:
    at = tokens.index(token)
    return told["negations"].within(tokens, at, at + 1) is not None


def _is_infixed(pair: Pair, gap: Gap, told: Lexicon) -> bool:
    """Whether a word is the other with a syllable that denies: Turkish "bilmiyordu" and "biliyordu"."""
    if gap.end - gap.start != 1 or gap.other_end - gap.other_start != 1:
        return False
    sounds = str.maketrans(dict(told["sounds"].single()))
    words = (pair.a.tokens[gap.start].fold, pair.b.tokens[gap.other_start].fold)
    short, long = sorted((word.translate(sounds) for word in words), key=len)
    infixes = (infix for infix, _ in told["infixes"].single() if len(infix) == len(long) - len(short))
    return any(
        long[at : at + len(infix)] == infix and long[:at] + long[at + len(infix) :] == short
        for infix in infixes
        for at in range(2, len(short))
    )


def _exclude(pair: Pair, gap: Gap, row: tuple[frozenset[str], ...]) -> bool:
    """Whether the two have words of different sides of a row in a gap, and neither has the other's."""
    one = _sides(pair.a.tokens, gap.start, gap.end, row)
    other = _sides(pair.b.tokens, gap.other_start, gap.other_end, row)
    wide = max(gap.end - gap.start, gap.other_end - gap.other_start) > _WIDEST
    return bool(one) and bool(other) and one.isdisjoint(other) and not wide


def _sides(tokens: Sequence[Token], start: int, end: int, row: tuple[frozenset[str], ...]) -> set[int]:
    """The sides of a row of which some tokens have a word; in scripts without spaces they may hold a part."""
    text = "".join(token.fold for token in tokens[max(0, start - _AROUND) : end + _AROUND])
    words = [token.fold for token in tokens[start:end]]
    alone = start < end and len(tokens[start].text) == 1
    return {
        side
        for side, listed in enumerate(row)
        for form in listed
        if any(_is_form(word, form) for word in words) or (alone and form in text and len(form) > 1)
    }


def _is_form(word: str, form: str) -> bool:
    return word.startswith(form[:-1]) if form.endswith("*") else word == form


def _finding(pair: Pair, gap: Gap, kind: str) -> Finding:
    one, other = (
        _span(pair.a.tokens, gap.start, gap.end),
        _span(pair.b.tokens, gap.other_start, gap.other_end),
    )
    ended = gap.end == len(pair.a.tokens) and gap.other_end == len(pair.b.tokens)
    features = {
        f"kind {kind}": 1.0,
        "near": min(4.0, len(near(pair.a.tokens, *one) & near(pair.b.tokens, *other))),
        "place": float(agreement(pair, (gap.start, gap.end), (gap.other_start, gap.other_end)) + ended),
    }
    a, b = Mention(pair.a, *one, f"{kind} one"), Mention(pair.b, *other, f"{kind} other")
    return Finding("turned", "negation" if kind == "negation" else "direction", "clash", a, b, features)


def _span(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """A gap with the word behind it, which the negation denies; with the word before at the end."""
    if end < len(tokens):
        return start, end + 1
    return (start, end) if start < end else (start - 1, end)
