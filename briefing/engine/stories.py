"""Articles about the same event become one story.

Average link, as for passages: a chain of articles each a little like the next does not make one giant story.
"""

from collections.abc import Sequence

from briefing.engine.background import Background
from briefing.engine.cluster import Partition, link
from briefing.engine.story_likeness import propose_articles, read_likeness, score_articles
from briefing.engine.terms import read_terms
from briefing.engine.thresholds import STORIES
from briefing.models import Article, Passage, Tick, quiet


def group_stories(
    articles: Sequence[Article],
    passages: Sequence[Sequence[Passage]],
    background: Background,
    tick: Tick = quiet,
) -> Partition:
    """Group articles of one language by event: a partition of their indices.

    `passages` holds each article's passages. Each group is sorted, groups by their first index; the order
    of the articles makes no other difference.
    """
    texts = [_text(article, own) for article, own in zip(articles, passages, strict=True)]
    distinct = sorted(set(texts))
    tick("grouping", 0, len(articles))
    likeness = read_likeness(read_terms(distinct, background))
    pairs = propose_articles(likeness)
    labels = link(len(distinct), pairs, score_articles(likeness, pairs), STORIES.same)
    label = dict(zip(distinct, labels.tolist(), strict=True))
    groups: dict[int, list[int]] = {}
    for index, text in enumerate(texts):
        groups.setdefault(label[text], []).append(index)
    tick("grouping", len(articles), len(articles))
    return tuple(map(tuple, groups.values()))


def _text(article: Article, passages: Sequence[Passage]) -> str:
    return "\n".join([article.title or "", *(passage.text for passage in passages)])
