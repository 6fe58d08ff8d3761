"""Finding stories by their titles, their outlets and everything that is told in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.models import Article, Place
from briefing.tui.find import Searched

_AROUND = 40
"""Characters shown before a place; enough to see in which sense the words stand there."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a story has a searched text."""

    label: str
    """As in "title, EL PAÍS", "outlet", "EL PAÍS, paragraph 3"."""
    text: str
    """The words there."""
    span: tuple[int, int]
    """Where in `text` the searched words stand."""
    place: Place | None = None
    """Where in an article they stand; None for a title or an outlet."""


def find(articles: Sequence[Article], query: Searched) -> Found | None:
    """The first place of a text: in a title, an outlet's name, then in what the articles say."""
    for article in articles:
        if at := query.search(article.title or ""):
            return Found(f"title, {article.outlet}", article.title or "", at.span())
    for article in articles:
        if at := query.search(article.outlet):
            return Found("outlet", article.outlet, at.span())
    found = (_in_text(article, query) for article in articles)
    return next((each for each in found if each), None)


def _in_text(article: Article, query: Searched) -> Found | None:
    for number, paragraph in enumerate(article.paragraphs):
        if at := query.search(paragraph):
            start = max(0, at.start() - _AROUND)
            start = paragraph.find(" ", start, at.start()) + 1 if start else 0
            cut = "… " if start else ""
            span = at.start() - start + len(cut), at.end() - start + len(cut)
            place = Place(article=article.id, paragraph=number, start=at.start(), end=at.end())
            label = f"{article.outlet}, paragraph {number + 1}"
            return Found(label, cut + paragraph[start:], span, place)
    return None
