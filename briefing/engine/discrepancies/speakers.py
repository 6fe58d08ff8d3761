"""The same quoted words given to two speakers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from briefing.engine.discrepancies.lexicon import FUNCTION_WORDS
from briefing.engine.discrepancies.names import alike, surnames
from briefing.engine.discrepancies.pairs import Mention
from briefing.engine.discrepancies.tellings import Told
from briefing.engine.text.words import folded_words
from briefing.engine.thresholds import DISCREPANCIES


@dataclass(frozen=True, slots=True)
class Said:
    """A quote with a speaker who is named."""

    words: tuple[str, ...]
    speaker: tuple[str, ...]
    """The words of the name that are no title."""
    mention: Mention


def said_in(told: Told) -> Iterator[Said]:
    """Quotes long enough to be told by their words alone, whose speaker the passage itself tells."""
    passage = told.passages[0]
    for quote in passage.quotes:
        called = quote.told if quote.told[:1].isupper() else quote.speaker
        if not quote.speaker or not called or (at := passage.text.find(called)) < 0:
            continue
        folded = tuple(folded_words(passage.words_of(quote)))
        names = surnames(quote.speaker)
        spans = [i for i, t in enumerate(told.tokens) if at <= t.start and t.end <= at + len(called)]
        if spans and tells_enough(folded) and names:
            yield Said(folded, names, Mention(told, spans[0], spans[-1] + 1, names[-1]))


def tells_enough(quoted: Sequence[str]) -> bool:
    """Whether quoted words are so many, and more than grammar, that they can be told by themselves."""
    telling = sum(word not in FUNCTION_WORDS for word in quoted)
    return len(quoted) >= DISCREPANCIES.least_quote and telling >= DISCREPANCIES.least_telling


def same_words(a: Said, b: Said) -> bool:
    """Whether two quotes are the same words."""
    return Indel.normalized_similarity(a.words, b.words) >= DISCREPANCIES.same_quote


def other_person(a: Said, b: Said) -> bool:
    """Whether two speakers share no name, and neither passage has the other's."""
    if any(alike(x, y) for x in a.speaker for y in b.speaker):
        return False
    return not (_names_any(a, b.speaker) or _names_any(b, a.speaker))


def _names_any(said: Said, names: Sequence[str]) -> bool:
    return not {token.fold for token in said.mention.told.tokens}.isdisjoint(names)
