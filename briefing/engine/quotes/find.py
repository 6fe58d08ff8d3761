"""The quotes of an article: what stands between quotation marks, and who says it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.engine.quotes.dialogue import spoken_after_dash, without_inserted
from briefing.engine.quotes.marks import Quoted, Span, quoted, reopens
from briefing.engine.quotes.speakers import Speakers, find_speakers
from briefing.engine.text.speech import Speech
from briefing.models import Article, Quote

ATTRIBUTION = re.compile(
    r",\s+(?:(?:he|she|(?:[A-ZÀ-Þ][\w.’'-]*\s+){0,2}[A-ZÀ-Þ][\w’'-]*)\s+(?P<verb>\w+)"
    r"|(?P<inverted>\w+)\s+(?:he|she|the|[A-ZÀ-Þ]))"
)
"""How words begin that say who speaks; the verb is still to be looked up."""


def find_quotes(
    article: Article, sentences: Sequence[Sequence[Span]], speech: Speech
) -> tuple[tuple[Quote, ...], ...]:
    """The quotes of each paragraph, in order; offsets into the paragraph, without the marks.

    `sentences` holds the sentences of each paragraph. A quote that is not closed and opened again at the
    start of the next paragraph goes on there and keeps its speaker; one that is not opened again ends at the
    latest before its attribution.
    """
    found = [_spoken(paragraph, speech) for paragraph in article.paragraphs]
    _end_unclosed(article.paragraphs, found, speech)
    if not any(found):
        return tuple(() for _ in found)
    speakers = find_speakers(article.paragraphs, sentences, found, speech)
    _carry_over(article.paragraphs, found, speakers)
    return tuple(
        tuple(
            Quote(start=quote.start, end=quote.end, speaker=speaker, told=told)
            for quote, (speaker, told) in zip(quotes, names, strict=True)
        )
        for quotes, names in zip(found, speakers, strict=True)
    )


def _spoken(text: str, speech: Speech) -> tuple[Quoted, ...]:
    """What stands between marks; of a paragraph without any, what it says behind a dash."""
    return without_inserted(text, quoted(text), speech) or spoken_after_dash(text, speech)


def _end_unclosed(paragraphs: Sequence[str], found: list[tuple[Quoted, ...]], speech: Speech) -> None:
    for at, quotes in enumerate(found):
        if (
            quotes
            and not quotes[-1].closed
            and not reopens("".join(paragraphs[at + 1 : at + 2]), quotes[-1].mark)
        ):
            found[at] = (*quotes[:-1], _unattributed(paragraphs[at], quotes[-1], speech))


def _unattributed(text: str, quote: Quoted, speech: Speech) -> Quoted:
    """A quote whose closing mark is missing, without "said Mira Kovac" and all behind it."""
    for match in ATTRIBUTION.finditer(text, quote.start, quote.end):
        if (match["verb"] or match["inverted"]) in speech.verbs:
            return replace(quote, end=match.start(), closed=True)
    return quote


def _carry_over(paragraphs: Sequence[str], found: Sequence[Sequence[Quoted]], speakers: Speakers) -> None:
    """Give all parts of a quote that goes on over paragraphs the speaker that one of them has."""
    for part in _continued(paragraphs, found):
        named = [said for at, index in part if (said := speakers[at][index]).name is not None]
        for at, index in part:
            speakers[at][index] = named[0] if named else speakers[at][index]


def _continued(paragraphs: Sequence[str], found: Sequence[Sequence[Quoted]]) -> list[list[tuple[int, int]]]:
    """The quotes that go on over paragraphs, each as the (paragraph, index) of its parts."""
    chains: list[list[tuple[int, int]]] = []
    for at in range(1, len(paragraphs)):
        before, quotes = found[at - 1], found[at]
        if before and quotes and not before[-1].closed and reopens(paragraphs[at], before[-1].mark):
            opened = at - 1, len(before) - 1
            if not (chains and chains[-1][-1] == opened):
                chains.append([opened])
            chains[-1].append((at, 0))
    return chains
