"""What a reader should know beside the count of outlets: editions of one publisher, versions of one article.

Remarks and no verdict: two papers of one company may well have two newsrooms.
"""

from collections.abc import Iterable, Sequence

from briefing.models import Article
from briefing.versions import find_versions


def remarks_on(articles: Sequence[Article]) -> tuple[str, ...]:
    """The remarks on the outlets of some articles, each a sentence."""
    return (*_owned(articles), *_revised(articles))


def _owned(articles: Iterable[Article]) -> Iterable[str]:
    owned: dict[str, list[str]] = {}
    for article in articles:
        if article.owner:
            owned.setdefault(article.owner, []).append(article.outlet)
    for owner, outlets in owned.items():
        names = list(dict.fromkeys(outlets))
        if len(names) > 1:
            yield f"{_listed(names)} belong to one publisher, {owner}"


def _revised(articles: Sequence[Article]) -> Iterable[str]:
    outlets = {article.id: article.outlet for article in articles}
    counts: dict[str, int] = {}
    for newest in find_versions(articles).values():
        counts[newest] = counts.get(newest, 1) + 1
    for newest, count in counts.items():
        of = outlets[newest]
        yield f"Of an article of {of} {count} versions were read; the newest is taken as its word"


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
