"""Verbs and nouns with an opposite (rise/fall, uphold/strike down), and plain negation, as values.

A pole counts +1 or -1; a negation in front of it turns it round, so that "did not fall" does not clash with
"rose". A word that is negated anywhere in the story is a value in every passage that has it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from briefing.engine.discrepancies.lexicon import DENIALS, NEGATIONS, listed
from briefing.engine.discrepancies.poles import POLES
from briefing.engine.discrepancies.tokens import Token, stems
from briefing.engine.discrepancies.values import Value

_REACH = 3
"""Words before a verb in which a negation belongs to it: "has not yet been approved"."""
_FAR_REACH = 7
"""The same for what somebody denies, and for "no": "no branches would close"."""
_MOST_PASSED = 2
"""Words that tell something between "no" and the word it negates: "no city branches would close"."""
_PREPOSITIONS = frozenset({"of", "after", "in", "on", "at", "for", "from", "with", "before", "since"})
"""Behind which "no" does not reach: "no damage after the quake"."""
_FAR = frozenset({"no", "none", "nobody", "nothing", "neither", "nor"})
_BETWEEN = listed(
    """be been being is are was were has have had to yet ever even also any a an so that as get got will
    would from"""
)
"""What may stand between a negation and its word; "not at the church" does not negate "church"."""
_PLEADED = frozenset({"plead", "pleads", "pleaded", "pleading", "pled"})
"""Before "guilty" in what a defendant says of himself."""
_JUDGED = listed("FIND find believ think conclud RULE decid prove proof suggest show say mean")
"""Senses of verbs whose negation negates what they judge."""
_EMPTY = listed(
    """only just doubt fewer less more later matter but all every everyone everybody alone necessarily exactly
    immediately always entirely fully quite"""
)
"""After which a negation says nothing, or not of the whole: "not only", "nothing but", "not all"."""


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
        if named or any(token.fold in _PLEADED for token in tokens[max(0, at - 2) : at]):
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


def _lifted(tokens: Sequence[Token], at: int) -> int | None:
    """For "lifted its ban", "the ban was lifted": who lifts a ban allows."""
    if tokens[at].fold not in _LIFTED:
        return None
    near = (*range(max(0, at - _REACH), at), *range(at + 1, min(at + 6, len(tokens))))
    return next((min(i, at) for i in near if tokens[i].fold in _LIFTING), None)


_LIFTED = listed(
    """ban bans halt suspension block blockade prohibition pause freeze embargo bar closure detention hold"""
)
_LIFTING = listed(
    "lift lifts lifted lifting end ends ended ending repeal repealed drop dropped scrap scrapped"
)


def _particle_end(tokens: Sequence[Token], at: int, particle: str) -> int:
    """Where a verb with its particle ends, 0 where the particle is missing."""
    if not particle:
        return at + 1
    after = (i for i in range(at + 1, min(at + 4, len(tokens))) if tokens[i].fold == particle)
    return next(after, -1) + 1


def negation_before(tokens: Sequence[Token], at: int, *, judged: bool = False) -> int | None:
    """Index of the negation that belongs to a token; with `judged` also "did not find that ..."."""
    near = _REASONS.isdisjoint(token.fold for token in tokens[at + 1 : at + 4])
    clear, passed = True, 0
    for i in range(at - 1, max(-1, at - 1 - _FAR_REACH), -1):
        token = tokens[i]
        if token.clause != tokens[at].clause:
            return None
        far = token.fold in DENIALS or (clear and token.fold in _FAR and is_negation(tokens, i))
        if far or (near and at - i <= _REACH and is_negation(tokens, i)):
            return i
        if judged and is_negation(tokens, i) and _is_judgement(tokens, i):
            return i
        near = near and (token.fold in _BETWEEN or token.fold.endswith("ly"))
        passed += token.content and token.fold != "longer"  # "no longer" is one word
        clear = clear and token.fold not in _PREPOSITIONS and passed <= _MOST_PASSED
    return None


_REASONS = frozenset({"until", "because"})
"""After a negated word: "not open until Friday" opens, "did not fall because of the wind" fell."""


def _is_judgement(tokens: Sequence[Token], negation: int) -> bool:
    """For "did not find that the officers acted unlawfully": all that is found is negated."""
    following = tokens[negation + 1 : negation + 4]
    judged = next((i for i, t in enumerate(following) if t.sense in _JUDGED), None)
    return judged is not None and any(t.fold == "that" for t in following[judged + 1 :])


def is_negation(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token negates what follows; "not only" does not."""
    folded = tokens[at].fold
    if folded not in _NEGATING and not folded.endswith("n't"):
        return False
    following = tokens[at + 1].fold if at + 1 < len(tokens) else ""
    return following.endswith("ing") if folded in _STOPPED else following not in _EMPTY


_STOPPED = listed("stop stops stopped cease ceases ceased avoid avoids avoided")
"""Before what is done no longer, or not at all: "stopped spreading"."""
_REFRAINED = listed("refrain refrains refrained refraining abstain abstains abstained abstaining")
_NEGATING = NEGATIONS | _STOPPED | _REFRAINED
_DENYING = _NEGATING | DENIALS


def negated_words(tokens: Sequence[Token], stemmed: Sequence[str]) -> Iterable[str]:
    """Stems of the words that a passage negates."""
    turned = (token for token in tokens if token.fold.startswith("un"))
    yield from (stem for token in turned if (stem := unsaid(token)) is not None)
    if not negates(tokens):
        return
    for at, token in enumerate(tokens):
        if not token.content or is_negation(tokens, at) or token.named or not token.text.isalpha():
            continue
        negation = negation_before(tokens, at)
        if negation is None or _is_judgement(tokens, negation):
            continue
        if _negates_verb(tokens, negation):
            yield stemmed[at]


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


def negates(tokens: Sequence[Token]) -> bool:
    """Whether a passage denies or negates anything."""
    doubtful = [at for at, token in enumerate(tokens) if token.fold in _DENYING or token.fold.endswith("n't")]
    return any(tokens[at].fold in DENIALS or is_negation(tokens, at) for at in doubtful)


def _may_deny(tokens: Sequence[Token]) -> bool:
    """Whether a passage has a word that may deny without a negation: "yet to decide", "escaped unhurt"."""
    return any(token.fold in _MAY_DENY for token in tokens)


_MAY_DENY = listed(
    """avoid avoids avoided avoiding refrain refrains refrained rejected rejects reject cancelled canceled
    scrapped dropped drop lack lacks lacked lacking missed miss only hardly barely scarcely rarely seldom
    prevent prevents prevented spare spared escape escaped halt halted abandon abandoned block blocked
    dispute disputes disputed doubt doubts doubted unable impossible yet except exempt absent absence
    empty skipped skip ignored unaware withheld withhold dismissed denied spurned resisted resist unhurt
    uninjured unharmed unscathed unchanged untouched unanswered innocent"""
)


def _negates_verb(tokens: Sequence[Token], negation: int) -> bool:
    """Not "denied that", which is too far away, nor "refused the offer"."""
    folded = tokens[negation].fold
    if folded in DENIALS:
        return False
    return not folded.startswith(("refus", "fail", "declin")) or tokens[negation + 1].fold == "to"


def read_negations(
    tokens: Sequence[Token], stemmed: Sequence[str], asked: frozenset[str]
) -> tuple[Value, ...]:
    """For each word of `asked` in a passage whether it is negated there.

    In a passage that negates anything else it is told loosely: "no gun was found", "the gun was not found";
    so it is where another word may mean the same: "the office was spared".
    """
    found = []
    places = [at for at, stem in enumerate(stemmed) if stem in asked or tokens[at].fold.startswith("un")]
    positive = not places or not (negates(tokens) or _may_deny(tokens))
    for at in places:
        stem = stemmed[at]
        if (without := unsaid(tokens[at])) in asked and without is not None:
            number = 1 if negation_before(tokens, at) is not None else -1
            found.append(Value(kind="negation", start=at, end=at + 1, number=number, unit=without))
        if stem not in asked or stem in _poles() or tokens[at].named:
            continue
        negation = None if positive else negation_before(tokens, at)
        if negation is not None:
            found.append(Value(kind="negation", start=negation, end=at + 1, number=-1, unit=stem))
        else:
            found.append(
                Value(kind="negation", start=at, end=at + 1, number=1, unit=stem, loose=not positive)
            )
    return tuple(found)
