"""What a brief points to: its notes followed into the articles that were read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from briefing.export.safe import safe
from briefing.models import Article, Passage
from briefing.verify.parse import Brief, Note, Source


@dataclass(frozen=True, slots=True)
class Cited:
    """A note, and the article and passage that it points to."""

    note: Note
    article: Article
    passage: Passage


@dataclass(frozen=True, slots=True)
class Evidence:
    """The articles that a brief names, as they are now, under the ids that the brief gives them."""

    articles: dict[str, Article]
    """Those that could be had."""
    changed: dict[str, str]
    """Id in the brief to id now, where the content is no longer the same."""
    cited: dict[int, Cited]
    """By note number; only notes whose article could be had."""


def gather(brief: Brief, read: Sequence[Article]) -> Evidence:
    """Find each article of `brief` among those read: by content, else by where it was read."""
    read = safe(tuple(read))
    same = {article.id: article for article in read}
    named = {source.article for source in brief.sources}
    others = [article for article in read if article.id not in named]
    found = {source.article: same.get(source.article) or _find(source, others) for source in brief.sources}
    articles = {id_: replace(article, id=id_) for id_, article in found.items() if article}
    return Evidence(
        articles=articles,
        changed={id_: article.id for id_, article in found.items() if article and article.id != id_},
        cited={
            note.number: _follow(note, articles[note.article])
            for note in brief.notes
            if note.article in articles
        },
    )


def _find(source: Source, others: Sequence[Article]) -> Article | None:
    """The only article from the same place, or from a file of the same name."""
    place = [article for article in others if article.source == source.place]
    name = [article for article in others if PurePath(article.source).name == PurePath(source.place).name]
    return next((candidates[0] for candidates in (place, name) if len(candidates) == 1), None)


def _follow(note: Note, article: Article) -> Cited:
    inside = 0 <= note.paragraph < len(article.paragraphs)
    text = article.paragraphs[note.paragraph][max(0, note.start) : note.end] if inside else ""
    passage = Passage(article=article.id, paragraph=note.paragraph, start=note.start, end=note.end, text=text)
    return Cited(note, article, passage)
