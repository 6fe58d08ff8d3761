"""Which passages of a story are shown."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.models import Cluster
from briefing.tui.index import StoryIndex


@dataclass(frozen=True, slots=True)
class Filter:
    """A kind of passage."""

    label: str
    """In words, "" when everything is shown."""
    accepts: Callable[[StoryIndex, Cluster], bool]


EVERYTHING = Filter("", lambda _index, _cluster: True)
CONTESTED = Filter("told differently", lambda index, cluster: bool(index.discrepancies(cluster)))
QUOTES = Filter("quotes", lambda _index, cluster: cluster.kind == "quote")
ONE_ORIGIN = Filter("of one origin only", lambda _index, cluster: cluster.origins == 1)

KEPT = Filter("kept", lambda index, cluster: cluster.id in index.kept)


def told_by(outlet: str) -> Filter:
    """What an outlet tells, alone or with others."""
    return Filter(f"told by {outlet}", lambda index, cluster: index.of_outlet(cluster, outlet) is not None)


def filters(index: StoryIndex) -> tuple[Filter, ...]:
    """All that make sense for a story."""
    kept = (KEPT,) if index.kept else ()
    return (EVERYTHING, *kept, CONTESTED, QUOTES, ONE_ORIGIN, *(told_by(outlet) for outlet in index.outlets))
