"""Names that stand at one place of two wordings, and which names may be one."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein, Opcode

from briefing.engine.discrepancies.lexicon import COUNTRIES, FUNCTION_WORDS, TITLES, ZONES, listed
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.told import Told, Words, beginning
from briefing.engine.text.words import words as words_of
from briefing.engine.thresholds import DISCREPANCIES

SMALL = frozenset({"of", "the", "for", "and"})
"""Words of names and offices that tell nothing."""
MOST_NAME_WORDS = 4
"""Longer runs of capitals are headlines."""


@lru_cache(maxsize=2**16)
def alike(a: str, b: str) -> bool:
    """Whether two names may be spellings of one: Zelensky and Zelenskyy, France and French."""
    if max(fuzz.ratio(a, b), fuzz.ratio(_heard(a), _heard(b))) >= DISCREPANCIES.same_name or a[:4] == b[:4]:
        return True
    return a.startswith(b.rstrip(".")) or b.startswith(a.rstrip("."))


@lru_cache(maxsize=2**14)
def _heard(name: str) -> str:
    """A name with sounds that are transcribed in several ways in one: Qaddafi, Gadhafi, Kaddafi."""
    one_way = _BREATHED.sub(r"\1", name.replace("ph", "f")).translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", one_way)


_BREATHED = re.compile(r"([bcdgkt])h")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans("qcgyw", "kkkiv")


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
    before = tokens[at - 1]
    return before.clause == tokens[at].clause and not before.text.endswith(("'s", "’s"))


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
    if _ranks(a) != _ranks(b) or (_in_series(a, words) and _in_series(b, words)):
        return False
    return not (knows(a.told, other, words) and knows(b.told, one, words))


def may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names have a last name in common, or any where one is a single word."""
    if alike(one[-1], other[-1]) or one[-1] in other or other[-1] in one:
        return True
    return (len(one) == 1 or len(other) == 1) and any(alike(x, y) for x in one for y in other)


def _is_listed(named: Named, words: Words) -> bool:
    """Whether it is one of several names: "Ada Lunn and Ines Holm"."""
    tokens = named.told.tokens
    before = named.start > 1 and tokens[named.start - 1].fold in _AND
    after = named.end + 1 < len(tokens) and tokens[named.end].fold in _AND
    return (before and words.name(tokens[named.start - 2]) is not None) or (
        after and words.name(tokens[named.end + 1]) is not None
    )


_AND = frozenset({"and", "or"})


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


def _ranks(named: Named) -> frozenset[str]:
    """Whether somebody is the deputy, or the leader of the minority."""
    return _RANKS & {t.fold for t in named.told.tokens[max(0, named.start - 4) : named.start]}


_RANKS = frozenset(
    ["deputy", "vice", "assistant", "acting", "former", "majority", "minority", "shadow", "junior", "senior"]
)


def _says(told: Told, name: Sequence[str]) -> bool:
    return any(token.fold == name[-1] for token in told.tokens)


def _is_country(name: Sequence[str]) -> bool:
    return " ".join(word for word in name if word not in SMALL) in COUNTRIES


def knows(told: Told, name: Sequence[str], words: Words) -> bool:
    """Whether an article that prints the wording has the name anywhere."""
    return any(beginning(name[-1]) in words.told_in.get(article, ()) for article in told.articles)


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


_QUOTE_NAME = re.compile(r"[^\W\d_][\w’'-]+")


def surnames(speaker: str) -> tuple[str, ...]:
    """The words of a speaker's name that are no title; () where it is no name ("the minister", "she")."""
    found = _QUOTE_NAME.findall(speaker)
    if not found or not all(word[0].isupper() for word in found if word not in SMALL):
        return ()
    return tuple(w for w in (word.casefold().removesuffix("'s") for word in found) if w not in TITLES | SMALL)
