"""Dispute, revision, scope or rounding."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.engine.discrepancies.pairs import Mention
from briefing.engine.discrepancies.surroundings import near
from briefing.engine.discrepancies.tokens import stems
from briefing.engine.discrepancies.values.value import Value
from briefing.engine.discrepancies.vocabulary import words
from briefing.models import Article, Status
from briefing.moments import is_later, order

_RUNNING = frozenset(stems(sorted(words("words", "running")), "en"))
_CORRECTED = words("words", "corrected")
_COUNTED = frozenset({"number", "money", "percentage", "unit"})


def judge(
    readings: Sequence[Sequence[Mention]], comparisons: Sequence[str], articles: Mapping[str, Article]
) -> Status:
    """How the readings of one entry go together; `comparisons` are those of its values, two at a time."""
    if "clash" not in comparisons:
        return "scope" if "scope" in comparisons else "rounding"
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


def _in_turn(readings: Sequence[Sequence[Mention]], articles: Mapping[str, Article]) -> bool:
    """Whether each reading was given up before the next appeared, as far as publication says."""
    told = [
        sorted({articles[a].published for mention in reading for a in mention.told.articles}, key=order)
        for reading in readings
    ]
    return all(
        is_later(earlier, later)
        for before, after in pairwise(sorted(told, key=lambda dates: order(dates[0])))
        for earlier in before
        for later in after
    )
