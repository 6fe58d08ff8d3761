"""Values that changed between versions of one article: who revised a figure is in no dispute with itself."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.engine.discrepancies.entries import Placed
from briefing.engine.discrepancies.pairs import Mention
from briefing.models import Article
from briefing.versions import address_key, find_versions


def are_versions(one: Iterable[Article], other: Iterable[Article]) -> bool:
    """Whether any two articles of two groups are versions of one, and not the same."""
    known = [(article.id, key) for article in one if (key := address_key(article.url))]
    return any(key == address_key(article.url) and id != article.id for article in other for id, key in known)


def superseded(readings: Sequence[Sequence[Mention]], articles: Mapping[str, Article]) -> Mapping[str, str]:
    """The older versions in a reading whose newest one stands in another reading; each with the newest."""
    told = [{id for mention in reading for id in mention.told.articles} for reading in readings]
    versions = find_versions(articles[id] for id in frozenset[str]().union(*told))
    return {
        old: new
        for old, new in versions.items()
        for one in told
        if old in one and any(new in other for other in told if other is not one)
    }


def is_own_revision(readings: Sequence[Sequence[Mention]], older: Iterable[str]) -> bool:
    """Whether one reading is left once older versions are taken off."""
    gone = frozenset(older)
    return sum(any(set(mention.told.articles) - gone for mention in reading) for reading in readings) < 2


def current(readings: Sequence[Sequence[Placed]], older: Iterable[str]) -> list[list[Placed]]:
    """The readings as they stand today: without what an outlet itself has changed since."""
    gone = frozenset(older)
    return [[place for place in reading if place.passage.article not in gone] for reading in readings]
