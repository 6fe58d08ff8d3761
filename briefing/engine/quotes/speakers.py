"""Who says each quote of an article, as the article names them; nobody where that is not safe to say."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.engine.quotes.discourse import NOBODY, Discourse, Speaker, read_discourse
from briefing.engine.quotes.forms import told_by_form
from briefing.engine.quotes.marks import Quoted, Span
from briefing.engine.quotes.names import capitals
from briefing.engine.quotes.phrases import Line, Subject
from briefing.engine.quotes.subjects import BREAK, attributed_after, attributed_before, contrast
from briefing.engine.text.speech import Speech
from briefing.engine.text.words import Word, words

Quotes = Sequence[Sequence[Quoted]]
"""The quotes of each paragraph."""
Speakers = list[list[Speaker]]
"""Their speakers, in the same shape."""

BRACKETED = re.compile(r"\([^()]{1,25}\)")
"""An aside after a name: "(D-Calif.)", "(PP)"."""
DATELINE = re.compile(r"^[A-Z]{3,}[\w .,/’'()]{0,40}\s[—–-]+\s")
"""Where a report is from: "PORT ELGIN, N.J. — "."""
TITLE_CASE = re.compile(r"[A-Z]\w*(?:[\s-]+(?:[A-Z]\w*|the|of|and|with|a|in|on|to|for)){1,7}[.,!?]?")
"""The name of a show, a book or a song, which nobody says."""
NEAR = 20
"""Quotes of the sentence before that are asked for their speaker; only sentences without end have more."""
WITHIN = frozenset({"", ",", ";", "—", "–", "-", "("})
"""What stands between two words of one sentence."""
ENDS = frozenset(",.!?…")
"""What ends quoted words before their attribution, on either side of the closing mark."""


def find_speakers(
    paragraphs: Sequence[str], sentences: Sequence[Sequence[Span]], quotes: Quotes, speech: Speech
) -> Speakers:
    """The speaker of each quote; `sentences` and `quotes` hold those of each paragraph, in order."""
    lines = _lines(paragraphs, quotes, speech)
    contexts = [[_context(spans, q) for q in found] for spans, found in zip(sentences, quotes, strict=True)]
    subjects = [
        [_subject(text, line, quote, context) for quote, context in zip(found, around, strict=True)]
        for text, line, found, around in zip(paragraphs, lines, quotes, contexts, strict=True)
    ]
    discourse = read_discourse(lines, sentences, subjects, speech)
    finder = _Finder(paragraphs, lines, sentences, quotes, contexts, discourse, [])
    for in_paragraph in subjects:
        finder.add(in_paragraph)
    return finder.speakers


@dataclass(frozen=True, slots=True)
class _Finder:
    """Gives quotes their speakers, in the order of the article."""

    texts: Sequence[str]
    lines: Sequence[Line]
    sentences: Sequence[Sequence[Span]]
    quotes: Quotes
    contexts: Sequence[Sequence[Span]]
    """The sentences of each quote."""
    discourse: Discourse
    speakers: Speakers

    def add(self, subjects: Sequence[Subject | None]) -> None:
        """The speakers of the next paragraph."""
        paragraph = len(self.speakers)
        self.speakers.append([])
        line = self.lines[paragraph]
        found = zip(subjects, self.contexts[paragraph], self.quotes[paragraph], strict=True)
        for subject, context, quote in found:
            if (name := told_by_form(line.text, quote, context, line.speech)) is not None:
                self.speakers[paragraph].append(Speaker(name, name))
                continue
            told = self._resolved(paragraph, subject)
            self.speakers[paragraph].append(self._untold(paragraph, context) if subject is None else told)

    def _untold(self, paragraph: int, context: Span) -> Speaker:
        """Whose a quote is whose sentence does not say so: that of the quote before, in the same sentence.

        A quote that stands alone goes on with the one before it, or is led to by the sentence before.
        """
        here, said = self.contexts[paragraph], self.speakers[paragraph]
        if _is_title(self.texts[paragraph], self.quotes[paragraph][len(said)]):
            return NOBODY
        if said and here[len(said) - 1] == context:
            before, quote = self.quotes[paragraph][len(said) - 1 : len(said) + 1]
            other = _is_of_another(self.lines[paragraph], context, (before.end, quote.start), said[-1])
            return NOBODY if other else said[-1]
        if self.lines[paragraph].index(context[0]) < self.lines[paragraph].index(context[1]):
            return NOBODY
        spans = self.sentences[paragraph]
        index = bisect_left(spans, context[0], key=lambda span: span[0])
        if index:
            return self._going_on(paragraph, index - 1) or self._led_to(paragraph, spans[index - 1])
        return self._of_paragraph_before(paragraph - 1)

    def _going_on(self, paragraph: int, sentence: int) -> Speaker | None:
        """Who is quoted in a sentence: `“A,” she said. “B.”`."""
        start = self.sentences[paragraph][sentence][0]
        said = self.speakers[paragraph]
        for at in range(len(said) - 1, max(len(said) - NEAR, 0) - 1, -1):
            first, end = self.contexts[paragraph][at]
            if first <= start < end and said[at].name:
                return Speaker(said[at].name, "")
        return None

    def _led_to(self, paragraph: int, sentence: Span) -> Speaker:
        """Who is said to speak in a sentence without quotes: "Kovac disagreed, she told reporters. “No.”"."""
        return self._resolved(paragraph, attributed_before(self.lines[paragraph], *sentence))

    def _of_paragraph_before(self, paragraph: int) -> Speaker:
        """Who speaks at the end of a paragraph, or is led to by its colon.

        Where forms tell the speaker, words behind the quote may name another: 「危ない」。代表はこう語った。
        """
        told = self.lines[paragraph + 1]
        if paragraph < 0 or not self.sentences[paragraph] or (told.speech.forms and told.words):
            return NOBODY
        last = self.sentences[paragraph][-1]
        if self.contexts[paragraph] and self.contexts[paragraph][-1][1] == last[1]:
            return Speaker(self.speakers[paragraph][-1].name, "")
        if self.lines[paragraph].text.rstrip().endswith(":"):
            return self._led_to(paragraph, last)
        return NOBODY

    def _resolved(self, paragraph: int, subject: Subject | None) -> Speaker:
        return NOBODY if subject is None else self.discourse.resolve(subject, paragraph)


def _lines(paragraphs: Sequence[str], quotes: Quotes, speech: Speech) -> list[Line]:
    """The paragraphs with quotes, short asides in brackets and datelines blanked out, offsets unchanged."""
    texts = [_masked(text, found) for text, found in zip(paragraphs, quotes, strict=True)]
    found = [
        (text, in_text, capitals(in_text)) for text, in_text in zip(texts, map(words, texts), strict=True)
    ]
    distinct = {word.text for _, in_text, _ in found for word in in_text}
    ordinary = frozenset(word for word in distinct if word[0].islower())
    inside = {
        in_text[index].folded
        for text, in_text, capital in found
        for index in capital
        if index and _inside(text, in_text[index - 1], in_text[index], speech)
    }
    proper = frozenset(inside - ordinary - speech.starters)
    return [Line(text, in_text, capital, speech, ordinary, proper) for text, in_text, capital in found]


def _inside(text: str, before: Word, word: Word, speech: Speech) -> bool:
    """Whether a word does not begin a sentence; "Gov. Kovac" and "J. Kovac" do not end one.

    Where every noun has a capital, whether it ends a longer name: "Olaf Scholz".
    """
    gap = text[before.end : word.start].strip()
    if speech.nouns_in_capitals:
        return not gap and before.text[0].isupper() and before.text.lower() not in speech.starters
    abbreviated = before.end - before.start == 1 or before.text.lower() in speech.titles
    return gap in WITHIN or gap.endswith((",", ";")) or (abbreviated and gap == ".")


def _masked(text: str, quotes: Sequence[Quoted]) -> str:
    parts, end = [], 0
    for quote in quotes:
        parts += [text[end : quote.start], "_" * (quote.end - quote.start)]
        end = quote.end
    told = BRACKETED.sub(lambda aside: " " * len(aside[0]), "".join([*parts, text[end:]]))
    return DATELINE.sub(lambda line: " " * len(line[0]), told)


def _is_of_another(line: Line, context: Span, between: Span, said: Speaker) -> bool:
    """Whether the second of two quotes in a sentence may be somebody else's, by what stands between them.

    "Kovac spoke of “a ruin”, and Berg of “a precaution”." "While Kovac told of “a ruin”, for Berg it was ..."
    """
    first, last = line.index(between[0]), line.index(between[1])
    if BREAK in line.text[between[0] : between[1]] or contrast(line, first, last):
        return True
    opens = line.index(context[0])
    if opens < first and line.words[opens].text.lower() in line.speech.contrasts:
        return True
    own = {word.casefold() for word in (said.name or "").split()}
    joined = (i for i in range(first + 1, last) if line.is_one_of(i - 1, line.speech.joining))
    return any(line.words[i].text[0].isupper() and line.words[i].text.casefold() not in own for i in joined)


def _context(sentences: Sequence[Span], quote: Quoted) -> Span:
    """From the start of the sentence in which a quote begins to the end of that in which it ends."""
    first = bisect_right(sentences, quote.start, key=lambda span: span[0]) - 1
    last = bisect_left(sentences, quote.end, key=lambda span: span[1])
    return sentences[max(first, 0)][0], sentences[min(last, len(sentences) - 1)][1]


def _is_title(text: str, quote: Quoted) -> bool:
    """Whether quoted words are the name of a show, a book, a firm, which nobody says."""
    return TITLE_CASE.fullmatch(text, quote.start, quote.end) is not None


def _subject(text: str, line: Line, quote: Quoted, context: Span) -> Subject | None:
    closed = any(mark in ENDS for mark in text[quote.end - 1 : quote.end + 2])
    behind = attributed_after(line, quote.end, context[1], closed=closed)
    if behind is not None or _is_title(text, quote):
        return behind
    return attributed_before(line, context[0], quote.start)
