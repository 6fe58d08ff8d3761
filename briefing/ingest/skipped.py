"""Files in a folder that are no documents: told at the end, those of one kind in one sentence."""

from collections import defaultdict
from collections.abc import Iterator

from briefing.ingest.kinds.detect import TEXT_SUFFIXES
from briefing.ingest.kinds.magic import OTHER, Name, OtherKind
from briefing.ingest.kinds.unfold import NO_TEXTS, Leaf, Misnamed
from briefing.ingest.sources import Location
from briefing.models import Problem

READ = TEXT_SUFFIXES | NO_TEXTS
"""Endings of files whose text is read although nobody named them."""
MOST_NAMES = 100
"""Names in one sentence; of more, how many more."""
_MISNAMED = "read as the page or text in it, though its name says otherwise"


class Skipped:
    """What was passed over so far."""

    def __init__(self) -> None:
        self._names: defaultdict[tuple[str, Name], list[str]] = defaultdict(list)
        self._misnamed: defaultdict[str, list[str]] = defaultdict(list)

    def takes(self, found: object, place: Location) -> bool:
        """Whether something found at a place is no document, and will be told with others of its kind.

        What the reader named itself is told by itself.
        """
        if isinstance(found, OtherKind):
            return self._take(found.source, found.name, place)
        if isinstance(found, Misnamed):
            if place.folder:
                self._misnamed[place.folder].append(_within(found.source, place.folder))
            return True
        if isinstance(found, Leaf) and found.kind == "text" and found.document.suffix not in READ:
            return self._take(found.document.source, OTHER, place)
        return False

    def _take(self, source: str, name: Name, place: Location) -> bool:
        whole = place.folder or place.source
        if source == whole:
            return False
        self._names[whole, name].append(_within(source, whole))
        return True

    def problems(self) -> Iterator[Problem]:
        """One sentence for each kind."""
        for (whole, name), names in self._names.items():
            yield Problem(source=whole, reason=f"skipped {_counted(names, name)}: {_listed(names)}")
        for whole, names in self._misnamed.items():
            yield Problem(source=whole, reason=f"{_MISNAMED}: {_listed(names)}")


def _within(source: str, whole: str) -> str:
    """How a file is called in a folder or zip file."""
    return source.removeprefix(whole).lstrip("/\\#") or source


def _counted(names: list[str], kind: Name) -> str:
    advice = f" ({kind.advice})" if kind.advice else ""
    return f"{len(names)} {kind.many if len(names) > 1 else kind.one.partition(' ')[2] or kind.one}{advice}"


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(names[:MOST_NAMES]) + more
