"""The critical apparatus of a cluster: what the lead passage says, and what others have there.

A line stands for a phrase. Differences that only a short word or two separate are one phrase, wordings that
differ at overlapping places share a line, and a long difference (a part left out) has its own line, so that
it does not swallow the others. Passages in other words throughout share one line, which comes last.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.engine.text.words import fold
from briefing.engine.thresholds import APPARATUS
from briefing.engine.wordings.align import Alignment, Segment, Tokens
from briefing.models import Passage, Variant, VariantEntry

_Span = tuple[int, int]
"""Of the lead's words, end exclusive; empty where others add words."""
Readings = Sequence[tuple[str, Sequence[int]]]
"""What texts have at a place, and the passages with each text, the first passage's text first."""


@dataclass(frozen=True, slots=True)
class _Witness:
    """A text that differs from the lead's, and the passages that have it."""

    tokens: Tokens
    segments: Sequence[Segment]
    passages: Sequence[int]

    def reading(self, span: _Span) -> str | None:
        """The words of the witness at a span of the lead, "" for none.

        None where it agrees, and where a difference of its own only overlaps the span: that has another line.
        """
        if _is_long(span) and not any(_of_lead(s) == span and not s.same for s in self.segments):
            return None
        found = _between(self.segments, span)
        if found is None:
            return None
        return self.tokens.verbatim(*found)


def build_apparatus(
    passages: Sequence[Passage], alignment: Alignment, outlets: Mapping[str, str], origins: Mapping[str, str]
) -> tuple[Variant, ...]:
    """One line for each phrase in which `passages` differ from the lead passage of their `alignment`.

    `outlets` and `origins` give, by article id, the short name of who published it and of who wrote it. Lines
    with a content word or a number come before those about function words alone, both in the lead's order.
    """
    lead = alignment.tokens[alignment.lead]

    def line(span: _Span, readings: Readings, *, free: bool = False) -> Variant:
        entries = _entries(readings, passages, outlets, origins)
        return Variant(lemma=lead.verbatim(*span), entries=entries, free=free)

    witnesses, others = _witnesses_of(alignment, passages)
    lines = [
        line(span, readings)
        for span in _spans(witnesses)
        if (readings := [(told, w.passages) for w in witnesses if (told := w.reading(span)) is not None])
    ]
    free = [(tokens.verbatim(0, len(tokens)), passages) for tokens, passages in others]
    whole = [line((0, len(lead)), free, free=True)] if free else []
    return (*sorted(lines, key=_only_function_words), *whole)


def _witnesses_of(
    alignment: Alignment, passages: Sequence[Passage]
) -> tuple[list[_Witness], list[tuple[Tokens, list[int]]]]:
    """The texts that differ from the lead's in some words, and those in other words throughout."""
    having: dict[Tokens, list[int]] = {}
    for index, tokens in enumerate(alignment.tokens):
        having.setdefault(tokens, []).append(index)
    lead = alignment.tokens[alignment.lead]
    witnesses, others = [], []
    for tokens, those in having.items():
        segments = alignment.segments[those[0]]
        if alignment.is_free(those[0]):
            others.append((tokens, those))
        elif not all(segment.same for segment in segments):
            first, other = _Quoted(passages[alignment.lead], lead), _Quoted(passages[those[0]], tokens)
            phrases = (
                part for phrase in _phrases(segments, lead, tokens) for part in _parted(phrase, first, other)
            )
            witnesses.append(_Witness(tokens, tuple(phrases), those))
    return witnesses, others


@dataclass(frozen=True, slots=True)
class _Quoted:
    """Which words of a passage stand in a quote."""

    passage: Passage
    tokens: Tokens

    def holds(self, first: int, end: int) -> bool | None:
        """Whether a run of words is inside a quote, False outside all of them, None where it is both."""
        start, stop = (self.passage.start + place for place in self.tokens.place(first, end))
        if any(q.start <= start and stop <= q.end for q in self.passage.quotes):
            return True
        return None if any(q.start < stop and start < q.end for q in self.passage.quotes) else False


def _parted(phrase: Segment, lead: _Quoted, other: _Quoted) -> Iterator[Segment]:
    """A phrase; as two where one of two passages with quotes has it quoted and the other has it not.

    An attribution does not stand in place of a speaker's words, as indirect speech does.
    """
    both = phrase.lead_start < phrase.lead_end and phrase.start < phrase.end and not phrase.same
    if both and lead.passage.quotes and other.passage.quotes:
        quoted = {lead.holds(*_of_lead(phrase)), other.holds(phrase.start, phrase.end)}
        if quoted == {True, False}:
            yield replace(phrase, end=phrase.start)
            yield replace(phrase, lead_start=phrase.lead_end)
            return
    yield phrase


def _phrases(segments: Sequence[Segment], lead: Tokens, tokens: Tokens) -> list[Segment]:
    """Segments with the small words that agree between two differences taken into the difference."""
    if _is_other(segments, len(lead), len(tokens)):
        return _one_difference(segments)
    joined: list[Segment] = []
    for i, segment in enumerate(segments):
        inner = 0 < i < len(segments) - 1
        differs = not segment.same or (inner and _is_island(segment, lead, tokens))
        if joined and differs and not joined[-1].same:
            joined[-1] = _join(joined[-1], segment)
        else:
            joined.append(segment)
    return joined


def _is_other(segments: Sequence[Segment], lead: int, other: int) -> bool:
    """Whether two short wordings have so little in common that there is one difference between them."""
    same = sum(s.end - s.start for s in segments if s.same)
    return same < APPARATUS.least_agreement * min(lead, other)


def _one_difference(segments: Sequence[Segment]) -> list[Segment]:
    """What two wordings have in common at either end, and one difference between."""
    differing = [i for i, segment in enumerate(segments) if not segment.same]
    first, last = differing[0], differing[-1]
    return [*segments[:first], _join(segments[first], segments[last]), *segments[last + 1 :]]


def _is_island(segment: Segment, lead: Tokens, tokens: Tokens) -> bool:
    """Whether it is a few small words; one that opens a sentence has a capital in one of the texts."""
    words = tokens.words[segment.start : segment.end]
    others = lead.words[segment.lead_start : segment.lead_end]
    return len(words) <= APPARATUS.longest_island and all(
        _is_short(word) or _is_short(other) for word, other in zip(words, others, strict=True)
    )


def _is_short(word: str) -> bool:
    return len(word) <= APPARATUS.short_word and word.islower()


def _join(first: Segment, last: Segment) -> Segment:
    return Segment(first.lead_start, last.lead_end, first.start, last.end, same=False)


def _of_lead(segment: Segment) -> _Span:
    return (segment.lead_start, segment.lead_end)


def _is_long(span: _Span) -> bool:
    return span[1] - span[0] > APPARATUS.longest_phrase


def _spans(witnesses: Sequence[_Witness]) -> list[_Span]:
    """Spans of the lead that get a line: overlapping short ones joined, long ones by themselves."""
    told = sorted({_of_lead(s) for w in witnesses for s in w.segments if not s.same})
    long = list(filter(_is_long, told))
    short: list[_Span] = []
    for span in told:
        if _is_long(span):
            continue
        if short and span[0] < short[-1][1]:
            short[-1] = (short[-1][0], max(short[-1][1], span[1]))
        else:
            short.append(span)
    return sorted([*long, *short])


def _between(segments: Sequence[Segment], span: _Span) -> _Span | None:
    """The words that stand at a span of the lead; None where all agree or the span cuts a difference."""
    low, high = span
    if low == high:
        added = [s for s in segments if s.lead_start == s.lead_end == low]
        return (added[0].start, added[0].end) if added else None
    inside = [s for s in segments if s.lead_start < high and s.lead_end > low]
    first, last = inside[0], inside[-1]
    cut = (not first.same and first.lead_start < low) or (not last.same and last.lead_end > high)
    if cut or all(s.same for s in inside):
        return None
    start = first.start + (low - first.lead_start if first.same else 0)
    end = last.end - (last.lead_end - high if last.same else 0)
    return (start, end)


def _entries(
    told: Readings,
    passages: Sequence[Passage],
    outlets: Mapping[str, str],
    origins: Mapping[str, str],
) -> tuple[VariantEntry, ...]:
    """Each reading with those who have it: words first, omission last."""
    readings: dict[tuple[str, ...], tuple[str, list[int]]] = {}
    for reading, having in told:
        key = tuple(map(fold, reading.split()))
        readings.setdefault(key, (reading, []))[1].extend(having)
    entries = [
        VariantEntry(
            reading=reading or None,
            witnesses=name_witnesses([passages[i].article for i in sorted(who)], outlets, origins),
            passages=tuple(sorted(who)),
        )
        for reading, who in readings.values()
    ]
    return tuple(sorted(entries, key=lambda entry: entry.reading is None))


def name_witnesses(articles: Iterable[str], outlets: Mapping[str, str], origins: Mapping[str, str]) -> str:
    """Short names: copies under who wrote them, "AP(=IN, MSN), WT"; many are counted, "AP(=38 outlets)"."""
    copies: dict[str, list[str]] = {}
    for article in articles:
        outlet, origin = outlets[article], origins[article]
        of_origin = copies.setdefault(origin, [])
        if outlet != origin and outlet not in of_origin:
            of_origin.append(outlet)
    return ", ".join(
        f"{origin}(={_named(of_origin)})" if of_origin else origin for origin, of_origin in copies.items()
    )


def _named(copies: Sequence[str]) -> str:
    return ", ".join(copies) if len(copies) <= APPARATUS.most_named else f"{len(copies)} outlets"


def _only_function_words(line: Variant) -> bool:
    told = [line.lemma, *(entry.reading or "" for entry in line.entries)]
    return all(_is_short(word) for text in told for word in text.split())
