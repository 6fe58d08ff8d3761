"""Word alignment of several wordings of one passage, anchored on the lead wording.

Every other text is aligned with the lead alone (Levenshtein opcodes on folded words, by rapidfuzz), so the
result for one text does not depend on which others there are or on their order. Segments tile both texts:
no word is lost.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from briefing.engine.text.words import Word, words
from briefing.engine.thresholds import APPARATUS
from briefing.models import Passage

_PART = re.compile(r"[^-]+")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")

Stretches = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the lead's words and what another text has in its place. Indices of words, end exclusive."""

    lead_start: int
    lead_end: int
    start: int
    end: int
    same: bool
    """Whether the two runs are the same words, after folding."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How each text goes along with the lead text."""

    lead: int
    """Index of the lead text."""
    words: tuple[tuple[Word, ...], ...]
    """Of each text the words, hyphenated ones in their parts; offsets into the text."""
    segments: tuple[tuple[Segment, ...], ...]
    """For each text the segments in order; together they hold every word of the lead and of the text.
    Neighbours are of different `same`."""

    def is_free(self, text: int) -> bool:
        """Whether a text shares so few words with the lead that comparing them word by word says nothing.

        Of two short texts it says something all the same: "Two dead" and "Three killed".
        """
        lengths = len(self.words[self.lead]), len(self.words[text])
        same = sum(s.end - s.start for s in self.segments[text] if s.same)
        return same < APPARATUS.least_agreement * min(lengths) and max(lengths) > APPARATUS.longest_phrase


def align(texts: Sequence[str], lead: int) -> Alignment:
    """Align `texts` with `texts[lead]`, which goes along with itself in one segment."""
    tokens = [_tokens(text) for text in texts]
    folded = [[_folded(token) for token in tokens_of] for tokens_of in tokens]
    known: dict[tuple[str, ...], tuple[Segment, ...]] = {}
    for other in folded:
        if (key := tuple(other)) not in known:
            known[key] = _segments(folded[lead], other)
    return Alignment(
        lead=lead,
        words=tuple(map(tuple, tokens)),
        segments=tuple(known[tuple(other)] for other in folded),
    )


def differing(passages: Sequence[Passage], lead: int) -> tuple[Stretches, ...]:
    """For each passage the stretches, as offsets into its paragraph, that the lead does not have.

    For the lead itself those that not every other passage has. Neighbouring words make one stretch. Passages
    that tell it in other words throughout are left out of this.
    """
    alignment = align([passage.text for passage in passages], lead)
    compared = [() if alignment.is_free(i) else of for i, of in enumerate(alignment.segments)]
    marked = [{i for s in of if not s.same for i in range(s.start, s.end)} for of in compared]
    marked[lead] = {i for of in compared for s in of if not s.same for i in range(s.lead_start, s.lead_end)}
    return tuple(
        _stretches(marked_words, tokens, passage.start)
        for marked_words, tokens, passage in zip(marked, alignment.words, passages, strict=True)
    )


def _tokens(text: str) -> list[Word]:
    return [part for word in words(text) for part in _parts(word)]


def _parts(word: Word) -> Iterable[Word]:
    if "-" not in word.text:
        return (word,)
    return (Word(word.start + m.start(), word.start + m.end(), m.group()) for m in _PART.finditer(word.text))


def _folded(token: Word) -> str:
    if _THOUSANDS.fullmatch(token.text):
        return token.text.replace(",", "")
    return token.folded


def _segments(lead: list[str], other: list[str]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    for op in Levenshtein.opcodes(lead, other):
        same = op.tag == "equal"
        lead_start, start = op.src_start, op.dest_start
        if segments and segments[-1].same == same:
            before = segments.pop()
            lead_start, start = before.lead_start, before.start
        segments.append(Segment(lead_start, op.src_end, start, op.dest_end, same))
    return tuple(segments)


def _stretches(marked: Iterable[int], tokens: Sequence[Word], base: int) -> Stretches:
    runs: list[list[int]] = []
    for i in sorted(marked):
        if runs and runs[-1][1] == i - 1:
            runs[-1][1] = i
        else:
            runs.append([i, i])
    return tuple((base + tokens[first].start, base + tokens[last].end) for first, last in runs)
