"""Articles cut into passages: sentences with exact offsets, and the quotes inside them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.engine.passages.asides import without_stamp
from briefing.engine.passages.sentences import Span, sentences
from briefing.engine.quotes.find import find_quotes
from briefing.engine.text.language import Language
from briefing.models import Article, Passage, Quote


def split_passages(article: Article, language: Language) -> tuple[Passage, ...]:
    """The passages of an article in order, by the facts of its language: they do not overlap.

    Every word is in one of them, but for the stamps and links of embedded posts.
    """
    spans = [_told(paragraph, language) for paragraph in article.paragraphs]
    quotes = find_quotes(article, spans)
    return tuple(
        Passage(
            article=article.id,
            paragraph=index,
            start=start,
            end=end,
            text=paragraph[start:end],
            quotes=clip(quotes[index], start, end),
        )
        for index, paragraph in enumerate(article.paragraphs)
        for start, end in spans[index]
    )


def _told(paragraph: str, language: Language) -> list[Span]:
    found = (without_stamp(paragraph, span) for span in sentences(paragraph, language))
    return [span for span in found if span]


def clip(quotes: Sequence[Quote], start: int, end: int) -> tuple[Quote, ...]:
    """The parts of a paragraph's quotes that stand in one passage."""
    first = bisect_right(quotes, start, key=lambda quote: quote.end)
    behind = bisect_left(quotes, end, lo=first, key=lambda quote: quote.start)
    return tuple(
        replace(quote, start=max(quote.start, start), end=min(quote.end, end))
        for quote in quotes[first:behind]
    )
