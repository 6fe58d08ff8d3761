"""The recipe: from sources to a briefing."""

from collections.abc import Callable, Iterable, Sequence

from briefing.desk import Desk
from briefing.helper import Share, alone
from briefing.ingest import Reading
from briefing.ingest import read as read_sources
from briefing.models import Article, Briefing, Problem, Tick, quiet


def read(
    sources: Sequence[str],
    *,
    stdin: Callable[[], bytes] | None = None,
    tick: Tick = quiet,
    share: Share = alone,
) -> Reading:
    """Read files, folders, URLs and "-" (`stdin`). What fails becomes a problem; `tick` may cancel."""
    return read_sources(sources, stdin=stdin, tick=tick, share=share)


def brief(
    articles: Iterable[Article],
    problems: Iterable[Problem] = (),
    *,
    tick: Tick = quiet,
    share: Share = alone,
) -> Briefing:
    """Find the stories and what their outlets share. The order of `articles` makes no difference.

    Its steps stand in `desk`: passages, stories, clusters, origins, short names, finished stories.
    """
    desk = Desk()
    desk.add(articles)
    return desk.brief(problems, tick=tick, share=share)
