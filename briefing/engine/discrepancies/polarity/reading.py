"""Verbs and nouns with an opposite (rise/fall, uphold/strike down), and plain negation, as values.

A pole counts +1 or -1; a negation in front of it turns it round, so that "did not fall" does not clash with
"rose". A word that is negated anywhere in the story is a value in every passage that has it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from briefing.engine.discrepancies.lexicon import listed
from briefing.engine.discrepancies.polarity.denying import (
    denying_words,
    is_denied_itself,
    is_judgement,
    is_negation,
    may_be_denied,
    may_deny_the_reason,
    negates,
    negates_verb,
    negation_before,
)
from briefing.engine.discrepancies.polarity.poles import POLES
from briefing.engine.discrepancies.tokens import Token, phrase_end, stems
from briefing.engine.discrepancies.values.value import Value

_PLEADED = frozenset({"plead", "pleads", "pleaded", "pleading", "pled"})
"""Before "guilty" in what a defendant says of himself."""


@cache
def _poles() -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Stem to (number of the pair, +1 or -1, particle that must follow)."""
    table: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for number, sides in enumerate(POLES):
        for sign, side in zip((1, -1), sides, strict=True):
            for entry in side:
                verb, _, particle = entry.partition("_")
                for form in _forms(verb):
                    table[form].append((number, sign, particle))
    return {stem: tuple(entries) for stem, entries in table.items()}


def _forms(word: str) -> Sequence[str]:
    """The stem by which a word is known; its forms where the stem is another word's: "law" of "lawful"."""
    (stem,) = stems([word], "en")
    if len(word) - len(stem) <= _ENDING:
        return (stem,)
    if not word.endswith("e"):
        return (word,)
    verbs = (word, word.replace("ize", "ise"))
    return tuple(
        dict.fromkeys(form for verb in verbs for form in (verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"))
    )


_ENDING = 2
"""Letters that an inflection takes at the most."""


def read_directions(tokens: Sequence[Token], stemmed: Sequence[str]) -> tuple[Value, ...]:
    """The words of a passage that have an opposite; `stemmed` holds its tokens' stems."""
    found = []
    poles = _poles()
    for at, stem in enumerate(stemmed):
        stem = stem if stem in poles else tokens[at].fold
        if stem not in poles or tokens[at].fold in _NO_POLES:
            continue
        named = tokens[at].capital and not tokens[at].initial  # "Majority Leader"
        if named or not _says_how(tokens, at) or may_deny_the_reason(tokens, at):
            continue
        if any(t.fold in _PLEADED for t in tokens[max(0, at - 2) : at]):
            continue
        for number, sign, particle in poles[stem]:
            end = _particle_end(tokens, at, particle)
            if end:
                lifted = _lifted(tokens, at)
                refused = None if lifted is None or lifted >= at else negation_before(tokens, lifted)
                negated = negation_before(tokens, at, judged=True)
                turns = [i for i in (negated, lifted, refused) if i is not None]
                start, turned = min((at, *turns)), -1 if len(turns) % 2 else 1
                found.append(
                    Value(kind="direction", start=start, end=end, number=sign * turned, unit=str(number))
                )
    return tuple(found)


_NO_POLES = listed(
    """election elections opposition supporter supporters opponent opponents buyer buyers seller sellers
    winner winners loser losers back"""
)
"""Words made of verbs with an opposite that say nothing of what is done."""


def _says_how(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word says how something changes: "up 3 percent", "at a record low", "more tourists"."""
    folded, before = tokens[at].fold, tokens[at - 1].fold if at else ""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if folded in ("up", "down"):
        return before in _STOOD or (following is not None and following.text[0].isdecimal())
    if folded in ("high", "low"):
        return before in _RECORD and (following is None or not following.content)
    if folded in ("more", "fewer", "less"):
        return following is not None and following.content and not following.text[0].isdecimal()
    return True


_STOOD = listed(
    "is are was were be been being closed ended finished traded trading opened stood go goes went gone going"
)
_RECORD = listed("record time year month week decade season new")


def _lifted(tokens: Sequence[Token], at: int) -> int | None:
    """For "lifted its ban", "the ban was lifted": who lifts a ban allows."""
    if tokens[at].fold not in _LIFTED:
        return None
    near = (*range(max(0, at - _BEFORE_A_BAN), at), *range(at + 1, min(at + _AFTER_A_BAN, len(tokens))))
    return next((min(i, at) for i in near if tokens[i].fold in _LIFTING), None)


_BEFORE_A_BAN, _AFTER_A_BAN = 3, 6
"""Words from a ban to the verb that lifts it."""
_LIFTED = listed(
    """ban bans halt suspension block blockade prohibition pause freeze embargo bar closure detention hold"""
)
_LIFTING = listed(
    "lift lifts lifted lifting end ends ended ending repeal repealed drop dropped scrap scrapped"
)


def _particle_end(tokens: Sequence[Token], at: int, particle: str) -> int:
    """Where a verb with its particle ends, 0 where the particle is missing."""
    if not particle:
        return phrase_end(tokens, at)
    after = (i for i in range(at + 1, min(at + 4, len(tokens))) if tokens[i].fold == particle)
    return next(after, -1) + 1


def negated_words(tokens: Sequence[Token], stemmed: Sequence[str]) -> Iterable[str]:
    """Stems of the words that a passage negates."""
    turned = (token for token in tokens if token.fold.startswith("un"))
    yield from (stem for token in turned if (stem := unsaid(token)) is not None)
    if not negates(tokens):
        return
    for at, token in enumerate(tokens):
        if not token.content or is_negation(tokens, at) or token.named or not token.text.isalpha():
            continue
        negation = _negation_of(tokens, at)
        if negation is None or is_judgement(tokens, negation):
            continue
        if negates_verb(tokens, negation):
            yield stemmed[at]


def _negation_of(tokens: Sequence[Token], at: int) -> int | None:
    """The negation of a word that can be affirmed: not of "independent" in "without independent experts"."""
    negation = negation_before(tokens, at)
    if (
        negation is None
        and (tokens[at].deed or tokens[at].past)
        and at + 1 < len(tokens)
        and tokens[at + 1].fold in _OBJECTS
    ):
        return at + 1 if is_negation(tokens, at + 1) else None
    if negation is None or (tokens[negation].fold in _OF_NOUNS and not tokens[at].deed):
        return None
    return negation


_OF_NOUNS = frozenset({"no", "without", "nor"})
_OBJECTS = frozenset({"nothing", "nobody", "none"})
"""Behind a verb that they negate: "knew nothing of it"."""


def unsaid(token: Token) -> str | None:
    """Stem of the word that "un-" turns round: "armed" of "unarmed"; None where there is none."""
    if token.capital or not token.fold.startswith("un"):
        return None
    word = token.fold.removeprefix("un")
    taken = len(word) >= _SHORTEST and word.endswith(_TURNED)
    return stems([word], "en")[0] if taken else None


_SHORTEST = 4
_TURNED = ("ed", "able", "ible", "ful", "en", "fair", "safe", "wise", "well", "clear", "sold", "paid", "sure")
"""Endings of what "un-" turns round: adjectives and participles, not "under" or "union"."""


def read_negations(
    tokens: Sequence[Token], stemmed: Sequence[str], asked: frozenset[str]
) -> tuple[Value, ...]:
    """For each word of `asked` in a passage whether it is negated there.

    In a passage that negates anything else it is told loosely: "no gun was found", "the gun was not found";
    so it is where another word may mean the same: "the office was spared".
    """
    found = []
    places = [at for at, stem in enumerate(stemmed) if stem in asked or tokens[at].fold.startswith("un")]
    denying = denying_words(tokens) if places else ()
    for at in places:
        if may_deny_the_reason(tokens, at):
            continue
        stem = stemmed[at]
        if (without := unsaid(tokens[at])) in asked and without is not None:
            number = 1 if negation_before(tokens, at) is not None else -1
            found.append(Value(kind="negation", start=at, end=at + 1, number=number, unit=without))
        if stem not in asked or stem in _poles() or tokens[at].named:
            continue
        negation = _negation_of(tokens, at) if denying else None
        if negation is not None and is_denied_itself(tokens, negation):
            continue
        if negation is not None:
            start, end = min(negation, at), max(negation, at) + 1
            found.append(Value(kind="negation", start=start, end=end, number=-1, unit=stem))
        else:
            found.append(
                Value(
                    kind="negation",
                    start=at,
                    end=phrase_end(tokens, at),
                    number=1,
                    unit=stem,
                    loose=may_be_denied(tokens, at, denying),
                )
            )
    return tuple(found)
