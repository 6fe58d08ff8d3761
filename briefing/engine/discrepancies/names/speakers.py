"""The same quoted words given to two speakers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

from rapidfuzz.distance import Indel

from briefing.engine.discrepancies.lexicon import listed
from briefing.engine.discrepancies.names.forms import surnames, tells_enough
from briefing.engine.discrepancies.names.spelling import alike
from briefing.engine.discrepancies.tokens import sense, stems
from briefing.engine.text.words import words
from briefing.engine.thresholds import DISCREPANCIES
from briefing.models import Passage


@dataclass(frozen=True, slots=True)
class Said:
    """A quote with a speaker: a name, or an office that one person has at a time."""

    passage: Passage
    words: tuple[str, ...]
    speaker: str
    office: str
    """Sense of the word for it where no name is given, "" for a name."""
    start: int
    end: int
    """Where the name stands in the paragraph."""


def read_quotes(passages: Sequence[Passage]) -> Iterator[Said]:
    """Quotes long enough to be told by their words alone, whose speaker the passage itself tells."""
    for passage in passages:
        for quote in passage.quotes:
            if not quote.speaker or (at := passage.text.find(quote.speaker)) < 0:
                continue
            named = surnames(quote.speaker)
            office = "" if named else office_of(quote.speaker)
            folded = tuple(word.folded for word in words(passage.words_of(quote)))
            if tells_enough(folded) and (named or office):
                start = passage.start + at
                yield Said(passage, folded, quote.speaker, office, start, start + len(quote.speaker))


def office_of(speaker: str) -> str:
    """Sense of the office in "the governor of Utah"; "" where others may speak for it, or for none."""
    folded = [word.folded for word in words(speaker)]
    own = [word for word in takewhile(lambda word: word not in _OF, folded) if word in _OFFICES]
    if not own or folded[0] != "the":
        return ""
    return sense(own[-1], *stems(own[-1:], "en"))


_OF = frozenset({"of", "for", "at", "from", "in"})
_OFFICES = listed(
    """captain coach goalkeeper referee prosecutor lawyer attorney judge coroner doctor surgeon nurse minister
    secretary ambassador governor mayor president premier chancellor king queen prince princess bishop pope
    priest pilot driver farmer author reviewer editor publisher chief sheriff general admiral principal"""
)


def two_speakers(quotes: Sequence[Said]) -> list[list[Said]]:
    """Groups of the same words that different people are said to have said."""
    groups: list[list[Said]] = []
    first_words: defaultdict[str, list[int]] = defaultdict(list)
    for said in quotes:
        known = {g for word in said.words[:4] for g in first_words[word][-_MOST_LOOKED_AT:]}
        home = next((g for g in sorted(known) if _same_words(groups[g][0], said)), None)
        if home is None:
            home = len(groups)
            groups.append([])
            for word in dict.fromkeys(said.words[:4]):
                first_words[word].append(home)
        groups[home].append(said)
    return [group for group in groups if _disputed(group)]


_MOST_LOOKED_AT = 30


def _same_words(a: Said, b: Said) -> bool:
    return Indel.normalized_similarity(a.words, b.words) >= DISCREPANCIES.same_quote


def _disputed(group: Sequence[Said]) -> bool:
    return any(
        a.passage.article != b.passage.article and other_person(a, b) for a, b in combinations(group[:20], 2)
    )


def other_person(a: Said, b: Said) -> bool:
    """Whether two speakers share no name, and neither passage has the other's; or have two offices.

    A name and an office may be one person's.
    """
    if a.office or b.office:
        return bool(a.office and b.office and a.office != b.office)
    one, other = surnames(a.speaker), surnames(b.speaker)
    if any(x == y or alike(x, y) for x in one for y in other):
        return False
    return not (_names_any(a.passage, other) or _names_any(b.passage, one))


def _names_any(passage: Passage, names: Sequence[str]) -> bool:
    return not {word.folded for word in words(passage.text)}.isdisjoint(names)
