"""Who says each quote of an article, as the article names them; nobody where that is not safe to say."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from briefing.engine.quotes.marks import Quoted, Span
from briefing.engine.quotes.names import Name, Names, capitals, collect_names, phrases, surname
from briefing.engine.quotes.saying import PRONOUNS, STARTERS
from briefing.engine.quotes.subjects import (
    Line,
    Subject,
    attributed_after,
    attributed_at_end,
    attributed_before,
)
from briefing.engine.text.words import words

Quotes = Sequence[Sequence[Quoted]]
"""The quotes of each paragraph."""
Speakers = list[list[str | None]]
"""Their speakers, in the same shape."""

BRACKETED = re.compile(r"\([^()]{1,25}\)")
"""An aside after a name: "(D-Calif.)", "(PP)"."""
TITLE_CASE = re.compile(r"[A-Z]\w*(?:[\s-]+(?:[A-Z]\w*|the|of|and|with|a|in|on|to|for)){1,7}[.,!?]?")
"""The name of a show, a book or a song, which nobody says."""
ENDS = frozenset(",.!?…")
"""What ends quoted words before their attribution, on either side of the closing mark."""
NEAR = 20
"""Persons named last among whom "he" or "she" is looked for; only paragraphs without end have more."""


def find_speakers(paragraphs: Sequence[str], sentences: Sequence[Sequence[Span]], quotes: Quotes) -> Speakers:
    """The speaker of each quote; `sentences` and `quotes` hold those of each paragraph, in order."""
    lines = _lines(paragraphs, quotes)
    contexts = [[_context(spans, q) for q in found] for spans, found in zip(sentences, quotes, strict=True)]
    subjects = [
        [_subject(text, line, quote, context) for quote, context in zip(found, around, strict=True)]
        for text, line, found, around in zip(paragraphs, lines, quotes, contexts, strict=True)
    ]
    resolver = _resolver(lines, subjects)
    for paragraph, found in enumerate(subjects):
        for index, subject in enumerate(found):
            context = contexts[paragraph][index]
            told = (paragraph, subject)
            speaker = None
            if subject is None and _stands_alone(lines[paragraph], context):
                speaker = resolver.previous(paragraph, context, sentences[paragraph])
                told = _told_before(lines, sentences, paragraph, context)
            if speaker is None and told[1] is not None:
                speaker = resolver.resolve(told[1], told[0], lines[told[0]].words[told[1].first].start)
            resolver.note(paragraph, context, speaker)
    return resolver.speakers


def _lines(paragraphs: Sequence[str], quotes: Quotes) -> list[Line]:
    """The paragraphs with their quotes and short asides in brackets blanked out, offsets unchanged."""
    texts = [_masked(text, found) for text, found in zip(paragraphs, quotes, strict=True)]
    found = [words(text) for text in texts]
    distinct = {word.text for in_text in found for word in in_text}
    ordinary = frozenset(word for word in distinct if word[0].islower())
    return [
        Line(text, in_text, capitals(in_text), ordinary) for text, in_text in zip(texts, found, strict=True)
    ]


def _masked(text: str, quotes: Sequence[Quoted]) -> str:
    parts, end = [], 0
    for quote in quotes:
        parts += [text[end : quote.start], "_" * (quote.end - quote.start)]
        end = quote.end
    return BRACKETED.sub(lambda aside: " " * len(aside[0]), "".join([*parts, text[end:]]))


def _context(sentences: Sequence[Span], quote: Quoted) -> Span:
    """From the start of the sentence in which a quote begins to the end of that in which it ends."""
    first = bisect_right(sentences, quote.start, key=lambda span: span[0]) - 1
    last = bisect_left(sentences, quote.end, key=lambda span: span[1])
    return sentences[max(first, 0)][0], sentences[min(last, len(sentences) - 1)][1]


def _subject(text: str, line: Line, quote: Quoted, context: Span) -> Subject | None:
    closed = any(mark in ENDS for mark in text[quote.end - 1 : quote.end + 2])
    behind = attributed_after(line, quote.end, context[1], closed=closed)
    if behind is not None or TITLE_CASE.fullmatch(text, quote.start, quote.end):
        return behind
    at_end = attributed_at_end(line, quote.end, context[1])
    return at_end or attributed_before(line, context[0], quote.start)


def _stands_alone(line: Line, context: Span) -> bool:
    """Whether nothing but quotes is in the sentence."""
    return line.index(context[0]) == line.index(context[1])


def _told_before(
    lines: Sequence[Line], sentences: Sequence[Sequence[Span]], paragraph: int, context: Span
) -> tuple[int, Subject | None]:
    """Who is said to speak in the sentence before a quote that stands alone, and in which paragraph.

    In the same paragraph ("Kovac disagreed, she told reporters. “No.”"), or in the one before when that
    ends with a colon.
    """
    index = bisect_left(sentences[paragraph], context[0], key=lambda span: span[0])
    if index:
        return paragraph, attributed_before(lines[paragraph], *sentences[paragraph][index - 1])
    if paragraph and lines[paragraph - 1].text.rstrip().endswith(":") and sentences[paragraph - 1]:
        return paragraph - 1, attributed_before(lines[paragraph - 1], *sentences[paragraph - 1][-1])
    return paragraph, None


def _resolver(lines: Sequence[Line], subjects: Sequence[Sequence[Subject | None]]) -> "_Resolver":
    """What the whole article tells of names, read before any quote is given to anyone."""
    found = [[(line.words[a].start, line.name(a, b)) for a, b in _capitalised(line)] for line in lines]
    names = collect_names(name for in_line in found for _, name in in_line)
    inside = {
        line.words[index].text.casefold()
        for line in lines
        for index in line.capitals
        if index and line.gap(index).isspace()
    }
    proper = inside - (lines[0].ordinary if lines else frozenset())
    named = (s.name for in_line in subjects for s in in_line if s is not None and s.name is not None)
    persons = {name.surname for name in named if names.is_name(name, proper)}
    persons |= {name.surname for in_line in found for _, name in in_line if name.titles and name.words}
    mentions = [
        [(place, name) for place, name in in_line if name.words and name.surname in persons]
        for in_line in found
    ]
    return _Resolver(names, mentions, [[] for _ in lines], [[] for _ in lines], proper)


def _capitalised(line: Line) -> Iterator[Span]:
    """Runs of words that can be names: not a word alone that any sentence may begin with."""
    for first, end in phrases(line.words, line.text, line.capitals):
        if end - first > 1 or line.words[first].text.casefold() not in STARTERS:
            yield first, end


@dataclass(slots=True)
class _Resolver:
    """Turns a speaker as worded into a name, going through the article in order."""

    names: Names
    mentions: list[list[tuple[int, Name]]]
    """Persons named in each paragraph outside quotes, with their place."""
    speakers: Speakers
    places: list[list[Span]]
    """The sentences of the quotes in `speakers`."""
    capitals: Container[str]
    """Words, folded, that the article writes with a capital inside a sentence, and never small."""

    def note(self, paragraph: int, context: Span, speaker: str | None) -> None:
        """Remember who says the next quote of a paragraph."""
        self.speakers[paragraph].append(speaker)
        self.places[paragraph].append(context)

    def resolve(self, subject: Subject, paragraph: int, place: int) -> str | None:
        """The speaker's name, a description as worded, or None for a pronoun that could be several."""
        if subject.name is not None:
            return (
                self.names.complete(subject.name) if self.names.is_name(subject.name, self.capitals) else None
            )
        if subject.description is not None:
            return self.names.described(subject.description)
        gender = PRONOUNS[subject.pronoun or ""]
        speaker = self._antecedent(gender, paragraph, place)
        if speaker is not None:
            self.names.genders.setdefault(surname(speaker), gender)
        return speaker

    def previous(self, paragraph: int, context: Span, sentences: Sequence[Span]) -> str | None:
        """The speaker of the quote in the sentence directly before: `“A,” she said. “B.”`."""
        if not self.places[paragraph]:
            return None
        behind = bisect_left(sentences, self.places[paragraph][-1][1], key=lambda span: span[0])
        direct = behind == len(sentences) or sentences[behind][0] >= context[0]
        if not direct:
            return None
        there = [
            speaker
            for place, speaker in zip(
                self.places[paragraph][-NEAR:], self.speakers[paragraph][-NEAR:], strict=True
            )
            if place == self.places[paragraph][-1] and speaker is not None
        ]
        return there[0] if there else None

    def _antecedent(self, gender: str, paragraph: int, place: int) -> str | None:
        """The one person whom "he" or "she" can be, in this paragraph or the one directly before."""
        here = self._mentioned(paragraph, place)
        spoke = [name for name in self.speakers[paragraph][-NEAR:] if name is not None]
        found = self._only(gender, here, spoke)
        if (
            found is not None
            or any(self.names.may_be(name, gender) for name in here + spoke)
            or not paragraph
        ):
            return found
        before = self._mentioned(paragraph - 1, sys.maxsize)
        return self._only(gender, before, [s for s in self.speakers[paragraph - 1][-1:] if s is not None])

    def _mentioned(self, paragraph: int, before: int) -> list[str]:
        """The persons named last in a paragraph before a place."""
        named = self.mentions[paragraph]
        end = bisect_left(named, before, key=lambda mention: mention[0])
        return [self.names.complete(name) for _, name in named[max(0, end - NEAR) : end]]

    def _only(self, gender: str, mentioned: Sequence[str], spoke: Sequence[str]) -> str | None:
        """The only candidate; of several the last speaker, if nobody else is named after them."""
        fitting = [name for name in mentioned if self.names.may_be(name, gender)]
        spoken = [name for name in spoke if self.names.may_be(name, gender) and name[0].isupper()]
        if len({*fitting, *spoken}) == 1:
            return (fitting or spoken)[0]
        if spoken and fitting and fitting[-1] == spoken[-1]:
            return spoken[-1]
        return None
