"""What a passage denies: negations, how far they reach, and other words that may deny."""

from collections.abc import Sequence

from briefing.engine.discrepancies.lexicon import DENIALS, NEGATIONS, listed
from briefing.engine.discrepancies.tokens import Token

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
_JUDGED = listed("FIND find believ think conclud RULE decid prove proof suggest show say mean")
"""Senses of verbs whose negation negates what they judge."""
_EMPTY = listed(
    """only just else doubt fewer less more later matter but all every everyone everybody alone necessarily
    exactly immediately always entirely fully quite"""
)
"""After which a negation says nothing, or not of the whole: "not only", "nothing but", "not all"."""


def negation_before(tokens: Sequence[Token], at: int, *, judged: bool = False) -> int | None:
    """Index of the negation that belongs to a token; with `judged` also "did not find that ..."."""
    near = all(token.fold != "until" for token in tokens[at + 1 : at + 4])  # "not open until Friday" opens
    clear, passed = True, 0
    for i in range(at - 1, max(-1, at - 1 - _FAR_REACH), -1):
        token = tokens[i]
        if token.clause != tokens[at].clause:
            return None
        far = token.fold in DENIALS or (clear and token.fold in _FAR and is_negation(tokens, i))
        if far or (near and at - i <= _REACH and is_negation(tokens, i)):
            return i
        if judged and is_negation(tokens, i) and is_judgement(tokens, i):
            return i
        near = near and (token.fold in _BETWEEN or token.fold.endswith("ly"))
        passed += token.content and token.fold != "longer"  # "no longer" is one word
        clear = clear and token.fold not in _PREPOSITIONS and passed <= _MOST_PASSED
    return None


def is_denied_itself(tokens: Sequence[Token], negation: int) -> bool:
    """Whether somebody denies what is negated: "denied that it had not been inspected"."""
    before = tokens[max(0, negation - _FAR_REACH) : negation]
    return any(token.fold in DENIALS and token.clause == tokens[negation].clause for token in before)


def may_deny_the_reason(tokens: Sequence[Token], at: int) -> bool:
    """Whether a negation may be of the reason alone: "did not resign because of the leak"."""
    clause = tokens[at].clause
    reasons = any(token.fold == "because" and token.clause == clause for token in tokens[at + 1 :])
    return reasons and any(is_negation(tokens, i) for i in range(max(0, at - _REACH), at))


def is_judgement(tokens: Sequence[Token], negation: int) -> bool:
    """For "did not find that the officers acted unlawfully": all that is found is negated."""
    following = tokens[negation + 1 : negation + 4]
    judged = next((i for i, t in enumerate(following) if t.sense in _JUDGED), None)
    return judged is not None and any(t.fold == "that" for t in following[judged + 1 :])


def is_negation(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token negates what follows: "stopped short of"; not "not only", "to Rome, not to Milan"."""
    folded = tokens[at].fold
    if folded == "short":
        return at > 0 and tokens[at - 1].fold in _STOPPED
    if folded not in _NEGATING and not folded.endswith("n't"):
        return False
    if folded == "not" and at and tokens[at - 1].clause != tokens[at].clause:
        return False
    following = tokens[at + 1].fold if at + 1 < len(tokens) else ""
    return following.endswith("ing") if folded in _STOPPED else following not in _EMPTY


_STOPPED = listed("stop stops stopped cease ceases ceased avoid avoids avoided")
"""Before what is done no longer, or not at all: "stopped spreading"."""
_REFRAINED = listed("refrain refrains refrained refraining abstain abstains abstained abstaining")
_NEGATING = NEGATIONS | _STOPPED | _REFRAINED
_DENYING = _NEGATING | DENIALS


def negates(tokens: Sequence[Token]) -> bool:
    """Whether a passage denies or negates anything."""
    doubtful = [at for at, token in enumerate(tokens) if _is_denying(token)]
    return any(tokens[at].fold in DENIALS or is_negation(tokens, at) for at in doubtful)


def denying_words(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Places of words that may deny: "not immediately", "yet to decide", "escaped unhurt"."""
    return tuple(at for at, token in enumerate(tokens) if token.fold in _MAY_DENY or _is_denying(token))


def may_be_denied(tokens: Sequence[Token], at: int, denying: Sequence[int]) -> bool:
    """Whether one of the denying words may be of a token: it stands before it, or behind what is no past.

    "Signed the disputed bill" denies nothing; "the flight was cancelled" may deny a flight.
    """
    return any(i < at or (i <= at + _TO_A_DENIAL and not tokens[at].past) for i in denying)


_TO_A_DENIAL = 4
"""Words behind a noun in which its denial stands."""


def _is_denying(token: Token) -> bool:
    return token.fold in _DENYING or token.fold.endswith("n't")


_MAY_DENY = listed(
    """avoid avoids avoided avoiding refrain refrains refrained rejected rejects reject cancelled canceled
    scrapped dropped drop lack lacks lacked lacking missed miss only hardly barely scarcely rarely seldom
    prevent prevents prevented spare spared escape escaped halt halted abandon abandoned block blocked
    dispute disputes disputed doubt doubts doubted unable impossible yet except exempt absent absence
    empty skipped skip ignored unaware withheld withhold dismissed spurned resisted resist unhurt
    uninjured unharmed unscathed unchanged untouched unanswered innocent"""
)


def negates_verb(tokens: Sequence[Token], negation: int) -> bool:
    """Whether a negation is of a verb: not "denied that", which is too far away, nor "refused the offer"."""
    folded = tokens[negation].fold
    if folded in DENIALS:
        return False
    return not folded.startswith(("refus", "fail", "declin")) or tokens[negation + 1].fold == "to"
