"""Things that are there or not: "has no criminal record", "with the consent", "without the consent".

A thing is told by the word that governs it: "has a record" affirms what "has no record" denies, "broke the
record" does not.
"""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

from briefing.engine.discrepancies.lexicon import listed
from briefing.engine.discrepancies.polarity.denying import is_negation, negation_before
from briefing.engine.discrepancies.tokens import Token
from briefing.engine.discrepancies.values.value import Value

_GOVERNING = {
    **dict.fromkeys(("has", "have", "had", "having"), "have"),
    **dict.fromkeys(("is", "was", "are", "were", "been"), "be"),
    "with": "with",
    "without": "with",
}
"""Small words that can govern a thing, and what each counts as. Other governors are verbs."""
_DENYING = frozenset({"no", "without"})
_DETERMINERS = listed("a an the any his her its their our my your some all this that these those")
_MOST_WORDS = 4
"""Words of a thing, with what stands before it."""


def absent_things(tokens: Sequence[Token]) -> Iterator[str]:
    """What a passage says is not there, by governor and thing: "have record"."""
    if any(token.fold in _DENYING for token in tokens):
        yield from (thing.unit for thing in _things(tokens) if thing.number < 0)


def read_absences(tokens: Sequence[Token], asked: frozenset[str]) -> tuple[Value, ...]:
    """For each thing of `asked` in a passage whether it is there."""
    nouns = {thing.rpartition(" ")[2] for thing in asked}
    if nouns.isdisjoint(token.stem for token in tokens):
        return ()
    return tuple(thing for thing in _things(tokens) if thing.unit in asked)


def _things(tokens: Sequence[Token]) -> Iterator[Value]:
    for at, token in enumerate(tokens):
        governor = _governor(tokens, at)
        if not governor or (token.fold != "without" and negation_before(tokens, at) is not None):
            continue
        absent = token.fold == "without" or (
            at + 1 < len(tokens) and tokens[at + 1].fold == "no" and is_negation(tokens, at + 1)
        )
        begins = at + 1 + (absent and token.fold != "without")
        end = _thing_end(tokens, begins)
        if end and not tokens[end - 1].named:
            yield Value(
                kind="negation",
                start=at,
                end=end,
                number=-1 if absent else 1,
                unit=f"{governor} {tokens[end - 1].stem}",
            )


def _governor(tokens: Sequence[Token], at: int) -> str:
    """What a token counts as before a thing; "" for nothing."""
    governing = _GOVERNING.get(tokens[at].fold, "")
    if governing == "be":
        return governing if at and tokens[at - 1].fold == "there" else ""
    return governing or (tokens[at].stem if tokens[at].deed else "")


def _thing_end(tokens: Sequence[Token], begins: int) -> int:
    """Where a thing that begins at a token ends; 0 where none begins there."""
    clause = tokens[begins - 1].clause
    reached = takewhile(lambda token: token.clause == clause, tokens[begins : begins + _MOST_WORDS])
    bare = dropwhile(lambda pair: pair[1].fold in _DETERMINERS, enumerate(reached, begins))
    named = list(takewhile(lambda pair: pair[1].content, bare))
    return named[-1][0] + 1 if named and all(token.text.isalpha() for _, token in named) else 0
