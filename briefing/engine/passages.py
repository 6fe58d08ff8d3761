"""Articles cut into passages: sentences with exact offsets."""

from briefing.engine.sentences import sentences
from briefing.models import Article, Passage


def split_passages(article: Article) -> tuple[Passage, ...]:
    """The passages of an article in order: they do not overlap, and every word is in one of them."""
    return tuple(
        Passage(article=article.id, paragraph=index, start=start, end=end, text=paragraph[start:end])
        for index, paragraph in enumerate(article.paragraphs)
        for start, end in sentences(paragraph, article.language)
    )
