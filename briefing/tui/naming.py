"""Names that the reader gives to outlets."""

from dataclasses import replace

from briefing.models import Briefing, Evidence, Provenance

LONGEST = 60
"""Characters of a name that a reader may give."""


def rename(briefing: Briefing, old: str, new: str) -> Briefing:
    """A briefing in which an outlet has another name, which no other outlet or origin has."""

    def called(name: str) -> str:
        return new if name == old else name

    def evidence(found: Evidence) -> Evidence:
        return replace(found, origin=called(found.origin))

    def provenance(found: Provenance) -> Provenance:
        pieces = tuple(map(evidence, found.evidence))
        return replace(found, origin=called(found.origin), evidence=pieces)

    return replace(
        briefing,
        articles=tuple(replace(each, outlet=called(each.outlet)) for each in briefing.articles),
        provenance=tuple(map(provenance, briefing.provenance)),
        sigla=tuple((called(name), siglum) for name, siglum in briefing.sigla),
        stories=tuple(
            replace(story, coverage=tuple(replace(c, outlet=called(c.outlet)) for c in story.coverage))
            for story in briefing.stories
        ),
    )
