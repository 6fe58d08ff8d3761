"""Word alignment of several wordings of one passage, anchored on the lead wording.

Every other text is aligned with the lead alone (Levenshtein opcodes on folded words, by rapidfuzz), so the
result for one text does not depend on which others there are or on their order. Segments tile both texts:
no word is lost.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from briefing.engine.passages.sentences import SHORT_FORMS
from briefing.engine.text.segments import model_for, segments
from briefing.engine.text.words import WORD_OR_RUN, fold, has_unspaced, is_unspaced
from briefing.engine.thresholds import APPARATUS

_PART = re.compile(r"[^-]+")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_VOCABULARY = 2**16
"""Distinct words whose keys are kept: what a day of news has."""

Span = tuple[int, int]
Stretches = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the lead's words and what another text has in its place. Indices of words, end exclusive."""

    lead_start: int
    lead_end: int
    start: int
    end: int
    same: bool
    """Whether the two runs are the same words, after folding."""


class Tokens:
    """The words of a text, hyphenated ones in their parts, those without spaces as a model tells them."""

    __slots__ = ("_places", "keys", "text", "words")

    def __init__(self, text: str, words: Sequence[str] | None = None) -> None:
        self.text = text
        self.words = _words(text) if words is None else words
        self.keys = tuple(map(_key, self.words))
        """The words folded, numbers without commas: what is compared."""
        self._places: list[Span] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def ends(self) -> set[int]:
        """Where words begin and end in the text."""
        return {end for place in _places(self.text, self.words) for end in place}

    def cut(self, ends: AbstractSet[int]) -> "Tokens":
        """The same with the words also cut at some places."""
        places = _places(self.text, self.words)
        cuts = [sorted({start, end, *(at for at in ends if start < at < end)}) for start, end in places]
        return Tokens(self.text, [self.text[a:b] for own in cuts for a, b in pairwise(own)])

    def place(self, first: int, end: int) -> Span:
        """Where the words from `first` to before `end`, at least one, stand in the text."""
        if self._places is None:
            self._places = list(_places(self.text, self.words))
        return self._places[first][0], self._places[end - 1][1]

    def verbatim(self, first: int, end: int) -> str:
        """The words from `first` to before `end` with what stands between, and the dot of an abbreviation."""
        if first == end:
            return ""
        start, stop = self.place(first, end)
        dot = self.text[stop : stop + 2] == ". " and self.words[end - 1].casefold() in SHORT_FORMS
        return self.text[start : stop + dot]


@dataclass(frozen=True, slots=True)
class Alignment:
    """How each text goes along with the lead text."""

    lead: int
    """Index of the lead text."""
    tokens: tuple[Tokens, ...]
    """Of each text; one for all texts that are the same."""
    segments: tuple[tuple[Segment, ...], ...]
    """For each text the segments in order; together they hold every word of the lead and of the text.
    Neighbours are of different `same`."""

    def is_free(self, text: int) -> bool:
        """Whether a text shares so few words with the lead that comparing them word by word says nothing.

        Of two short texts it says something all the same: "Two dead" and "Three killed".
        """
        lengths = len(self.tokens[self.lead]), len(self.tokens[text])
        same = sum(s.end - s.start for s in self.segments[text] if s.same)
        return same < APPARATUS.least_agreement * min(lengths) and max(lengths) > APPARATUS.longest_phrase


def align(texts: Sequence[str], lead: int) -> Alignment:
    """Align `texts` with `texts[lead]`, which goes along with itself in one segment."""
    told = {text: Tokens(text) for text in dict.fromkeys(texts)}
    if has_unspaced(texts[lead]):
        told = _cut_alike(told, texts[lead])
    known: dict[tuple[str, ...], tuple[Segment, ...]] = {}
    for tokens in told.values():
        if tokens.keys not in known:
            known[tokens.keys] = _segments(told[texts[lead]].keys, tokens.keys)
    return Alignment(
        lead=lead,
        tokens=tuple(told[text] for text in texts),
        segments=tuple(known[told[text].keys] for text in texts),
    )


def _cut_alike(told: Mapping[str, Tokens], lead: str) -> dict[str, Tokens]:
    """Texts whose words no space tells, cut at the same places where they are the same.

    A model cuts "caused many | deaths" here and "caused | many wounds" there, and "caused" would differ.
    """
    ends = {text: tokens.ends() for text, tokens in told.items()}
    cuts: dict[str, set[int]] = {text: set() for text in told}
    for text in told:
        for op in Levenshtein.opcodes(lead, text):
            if op.tag == "equal" and op.src_end - op.src_start > 1:  # one letter is the same by chance
                by = op.dest_start - op.src_start
                alike = range(op.src_start, op.src_end + 1)
                cuts[text] |= {at + by for at in ends[lead] if at in alike}
                cuts[lead] |= {at - by for at in ends[text] if at - by in alike}
    return {text: tokens.cut(cuts[text]) for text, tokens in told.items()}


def _words(text: str) -> list[str]:
    words: list[str] = WORD_OR_RUN.findall(text)
    if has_unspaced(text):
        model = model_for(text)
        words = [part for word in words for part in (segments(word, model) if is_unspaced(word) else (word,))]
    if "-" not in text:
        return words
    return [part for word in words for part in (_PART.findall(word) if "-" in word else (word,))]


def _places(text: str, words: Iterable[str]) -> Iterator[Span]:
    """Where the words of `_words` stand: each at the next place that has it, as only marks are between."""
    end = 0
    for word in words:
        start = text.index(word, end)
        end = start + len(word)
        yield start, end


@lru_cache(_VOCABULARY)
def _key(word: str) -> str:
    return word.replace(",", "") if _THOUSANDS.fullmatch(word) else fold(word)


def _segments(lead: Sequence[str], other: Sequence[str]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    for op in Levenshtein.opcodes(lead, other):
        same = op.tag == "equal"
        lead_start, start = op.src_start, op.dest_start
        if segments and segments[-1].same == same:
            before = segments.pop()
            lead_start, start = before.lead_start, before.start
        segments.append(Segment(lead_start, op.src_end, start, op.dest_end, same))
    return _from_start(segments, lead, other)


def _from_start(
    segments: Sequence[Segment], lead: Sequence[str], other: Sequence[str]
) -> tuple[Segment, ...]:
    """Of equal alignments the one in which words before the others' beginning are one run.

    "[The minister said:] The quay is closed", and not "The [minister said: The] quay is closed".
    """
    if len(segments) < 3 or not segments[0].same:
        return tuple(segments)
    (first, gap, after), rest = segments[:3], segments[3:]
    shared = first.end
    lead_end, end = gap.lead_end - shared, gap.end - shared
    if gap.lead_start == gap.lead_end and end >= shared and other[end : gap.end] == other[:shared]:
        lead_end = 0
    elif gap.start == gap.end and lead_end >= shared and lead[lead_end : gap.lead_end] == lead[:shared]:
        end = 0
    else:
        return tuple(segments)
    moved = Segment(lead_end, after.lead_end, end, after.end, same=True)
    return (Segment(0, lead_end, 0, end, same=False), moved, *rest)
