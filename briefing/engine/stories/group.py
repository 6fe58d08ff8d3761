"""Articles about the same event become one story: a follow-up belongs to it, a similar event does not."""

from collections.abc import Sequence

from briefing.engine.stories.joining import group_articles
from briefing.engine.stories.likeness import find_edges, read_likeness
from briefing.engine.text.background import Background
from briefing.engine.text.terms import read_terms
from briefing.models import Article, Passage, Tick, quiet

Partition = tuple[tuple[int, ...], ...]


def group_stories(
    articles: Sequence[Article],
    passages: Sequence[Sequence[Passage]],
    background: Background,
    tick: Tick = quiet,
) -> Partition:
    """Group articles of one language by event: a partition of their indices.

    `passages` holds each article's passages. Each group is sorted, groups by their first index; the order
    of the articles makes no other difference. Copies of one text count once.
    """
    keys = [_key(article, own) for article, own in zip(articles, passages, strict=True)]
    distinct = sorted(set(keys))
    terms = read_terms([text for text, _ in distinct], background)
    likeness = read_likeness(terms, [date for _, date in distinct], tabled=bool(background.table))
    labels = group_articles(len(distinct), find_edges(likeness, tick))
    label = dict(zip(distinct, labels.tolist(), strict=True))
    groups: dict[int, list[int]] = {}
    for index, key in enumerate(keys):
        groups.setdefault(label[key], []).append(index)
    tick("grouping", len(articles), len(articles))
    return tuple(map(tuple, groups.values()))


def _key(article: Article, passages: Sequence[Passage]) -> tuple[str, str]:
    """All that a story's likeness reads of an article: its text and date."""
    return "\n".join([article.title or "", *(passage.text for passage in passages)]), article.published or ""
