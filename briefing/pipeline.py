"""The recipe: from sources to a briefing."""

from collections.abc import Iterable

from briefing.desk import Desk
from briefing.helper import Share, alone
from briefing.ingest import read
from briefing.models import Article, Briefing, Joining, Problem, Tick, quiet

__all__ = ["brief", "read"]


def brief(
    articles: Iterable[Article],
    problems: Iterable[Problem] = (),
    *,
    tick: Tick = quiet,
    share: Share = alone,
    join: Joining = "usual",
) -> Briefing:
    """Find the stories and what their outlets share. The order of `articles` makes no difference.

    `join` says how sure it must be that a passage tells a fact beside something else.
    Its steps stand in `desk`: passages, stories, clusters, origins, short names, finished stories.
    """
    desk = Desk(join)
    desk.add(articles)
    return desk.brief(problems, tick=tick, share=share)
