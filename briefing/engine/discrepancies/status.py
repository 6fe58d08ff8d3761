"""Dispute, revision, scope or rounding."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from briefing.engine.discrepancies.pairs import Mention
from briefing.engine.discrepancies.revised import is_own_revision
from briefing.engine.discrepancies.surroundings import near
from briefing.engine.discrepancies.tokens import stems
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.discrepancies.vocabulary import words
from briefing.models import Article, Status
from briefing.moments import is_later, order
from briefing.versions import stood

_RUNNING = frozenset(stems(sorted(words("words", "running")), "en"))
_CORRECTED = words("words", "corrected")
_COUNTED = frozenset({"number", "money", "percentage", "unit"})


def judge(
    readings: Sequence[Sequence[Mention]],
    comparisons: Sequence[str],
    articles: Mapping[str, Article],
    older: Mapping[str, str],
) -> Status:
    """How the readings of one entry go together; `comparisons` are those of its values, two at a time.

    `older` are versions of articles that stand against their newest one.
    """
    if "clash" not in comparisons:
        return "scope" if "scope" in comparisons else "rounding"
    if older and (
        is_own_revision(readings, older) or _in_turn(readings, articles, {*older, *older.values()})
    ):
        return "revision"
    key = readings[0][0].key
    kind = key.kind if isinstance(key, Value) else ""
    if kind in _COUNTED and _changes(readings) and _in_turn(readings, articles):
        return "revision"
    return "dispute"


def _changes(readings: Sequence[Sequence[Mention]]) -> bool:
    """Whether it is a running count, or a report says that its figure has changed."""
    mentions = [mention for reading in readings for mention in reading]
    counted = any(not _RUNNING.isdisjoint(_stems_near(m)) for m in mentions)
    return counted or any(token.fold in _CORRECTED for m in mentions for token in m.told.tokens)


def _stems_near(mention: Mention) -> frozenset[str]:
    return near(mention.told.tokens, mention.start, mention.end)


def _in_turn(
    readings: Sequence[Sequence[Mention]],
    articles: Mapping[str, Article],
    versions: Collection[str] = (),
) -> bool:
    """Whether each reading was given up before the next appeared, as far as publication says.

    Of `versions` it says when their text stood so: all have the day of the first.
    """

    def moment(id: str) -> str | None:
        return stood(articles[id]) if id in versions else articles[id].published

    told = [
        sorted({moment(id) for mention in reading for id in mention.told.articles}, key=order)
        for reading in readings
    ]
    return all(
        is_later(earlier, later)
        for before, after in pairwise(sorted(told, key=lambda dates: order(dates[0])))
        for earlier in before
        for later in after
    )
