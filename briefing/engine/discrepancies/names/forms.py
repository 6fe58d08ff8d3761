"""Names as they stand in wordings: whole, at one place of two, of those who are quoted."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein, Opcode

from briefing.engine.discrepancies.lexicon import FUNCTION_WORDS, TITLES, ZONES, listed
from briefing.engine.discrepancies.names.apart import SMALL, differ
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.names.spelling import is_of_many
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.told import Told, Words
from briefing.engine.text.words import words as words_of
from briefing.engine.thresholds import DISCREPANCIES

MOST_NAME_WORDS = 4
"""Longer runs of capitals are headlines."""


def aligned_names(a: Told, b: Told, words: Words) -> Iterator[tuple[Named, Named]]:
    """Names that stand at one place of two wordings between words that agree."""
    x, y = ([t.sense for t in told.tokens] for told in (a, b))
    opcodes = list(Levenshtein.opcodes(x, y))
    same = sum(op.src_end - op.src_start for op in opcodes if op.tag == "equal")
    if same < DISCREPANCIES.merged_names * max(len(x), len(y)):
        return
    for before, op in pairwise([None, *opcodes]):
        if op is None or op.tag != "replace" or not _anchored(before):
            continue
        one = _whole_name(a, op.src_start, op.src_end, words)
        other = _whole_name(b, op.dest_start, op.dest_end, words)
        quoted = one and any(copy.quotes for copy in one.told.copies)
        if one and quoted and one.is_speaker and not quotes_enough(one):
            continue
        if one and other and differ(one, other, words):
            yield one, other


def _anchored(before: Opcode | None) -> bool:
    """Whether enough agrees in front: after "Majority Leader" and "Minority Leader" come two people."""
    return before is None or (
        before.tag == "equal" and (before.src_end - before.src_start > 1 or before.src_start == 0)
    )


def quotes_enough(named: Named) -> bool:
    """Whether the passage quotes so many words that they can be told by themselves."""
    quotes = ((copy, quote) for copy in named.told.copies for quote in copy.quotes)
    texts = (copy.text[quote.start - copy.start : quote.end - copy.start] for copy, quote in quotes)
    return any(tells_enough([word.folded for word in words_of(text)]) for text in texts)


def tells_enough(quoted: Sequence[str]) -> bool:
    """Whether quoted words are so many, and more than grammar, that they can be told by themselves."""
    telling = sum(word not in FUNCTION_WORDS for word in quoted)
    return len(quoted) >= DISCREPANCIES.least_quote and telling >= DISCREPANCIES.least_telling


def _whole_name(told: Told, start: int, end: int, words: Words) -> Named | None:
    tokens = told.tokens
    if end - start > MOST_NAME_WORDS or not all(_is_name(t, words) for t in tokens[start:end]):
        return None
    widened = end
    while widened < len(tokens) and _is_name(tokens[widened], words):
        widened += 1
    while start > 0 and _is_name(tokens[start - 1], words):
        start -= 1
    return Named(told, start, widened, tokens[widened - 1].fold)


def name_runs(told: Told, words: Words) -> Iterator[Named]:
    """Every name in a wording, whole, without titles."""
    tokens = told.tokens
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and _is_name(tokens[end], words) and (end == at or _goes_on(tokens, end)):
            end += 1
        if at < end <= at + MOST_NAME_WORDS:
            yield Named(told, at, end, tokens[end - 1].fold)
        at = max(end, at + 1)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Also in "St Anne's Hospital": a possessive ends a name, but of a house or a prize."""
    before = tokens[at - 1]
    owned = before.text.endswith(("'s", "’s")) and not is_of_many(tokens[at].fold)
    return before.clause == tokens[at].clause and not owned


_NO_NAMES = ZONES.keys() | listed(
    """celsius fahrenheit ave avenue st street road rd blvd republican republicans democrat democrats
    democratic news times post reuters associated press ap afp jr sr interstate route inc corp co ltd llc plc
    ala ariz ark calif colo conn del fla ga ill ind kan ky md mich minn miss mo mont neb nev okla ore pa tenn
    tex va vt wash wis wyo committee council department ministry agency commission bureau corrections"""
)
"""Words written like names that name no person, place or firm of a report's own."""


def _is_name(token: Token, words: Words) -> bool:
    if not token.capital or "." in token.text or token.fold in TITLES or token.fold in _NO_NAMES:  # "N.J."
        return False
    return words.name(token) is not None


_QUOTE_NAME = re.compile(r"[^\W\d_][\w’'-]+")


def surnames(speaker: str) -> tuple[str, ...]:
    """The words of a speaker's name that are no title; () where it is no name ("the minister", "she")."""
    found = _QUOTE_NAME.findall(speaker)
    if not found or not all(word[0].isupper() for word in found if word not in SMALL):
        return ()
    return tuple(w for w in (word.casefold().removesuffix("'s") for word in found) if w not in TITLES | SMALL)
