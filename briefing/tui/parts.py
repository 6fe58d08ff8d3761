"""What of a briefing an export may take: all of it, a story, some passages of a story."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from briefing.models import Briefing, Story


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the briefing."""

    label: str
    take: Callable[[Briefing], Briefing]
    """The formats are imported when it is first called, which is after the first paint."""


ALL = Part("everything", lambda briefing: briefing)


def story_part(story: Story) -> Part:
    """A story as a whole."""
    return Part("this story", lambda briefing: _only(briefing, story))


def passages_part(label: str, chosen: Sequence[tuple[Story, Set[str]]]) -> Part:
    """Some passages of some stories, by the ids of their clusters: what a filter shows, what was kept."""

    def take(briefing: Briefing) -> Briefing:
        from briefing.export.subset import of_clusters

        return _only(briefing, *(of_clusters(story, clusters) for story, clusters in chosen))

    return Part(label, take)


def _only(briefing: Briefing, *stories: Story) -> Briefing:
    from briefing.export.subset import of_stories

    return of_stories(briefing, stories)
