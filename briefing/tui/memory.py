"""What the app remembers from one run to the next: colours, panes, names, what was read and where one left.

It is a convenience: a file that cannot be read or written, or holds something else, is as good as none.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from briefing.atomic import write
from briefing.errors import BriefingError
from briefing.models import Story
from briefing.outlet_names import TABLE
from briefing.state import read_state, table

MOST_PLACES = 200
"""Stories whose place is kept, the last ones."""
MOST_READ = 10_000
"""Passages that were read, the last ones."""
MOST_KEPT = 10_000
"""Passages that are kept, the last ones."""
MOST_NAMES = 1000
"""Sources whose names are kept, the last ones."""


class Memory:
    """Read once, written when told to; without a path nothing is kept."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        kept = read_state(path) if path else {}
        theme = kept.get("theme")
        self.theme = theme if isinstance(theme, str) else None
        """Name of the theme chosen last."""
        self.places = table(kept, "places", str)
        """For each story, by its id, the key under the cursor; the story left last is the last."""
        read = kept.get("read")
        self._read = dict.fromkeys(read.split() if isinstance(read, str) else ())
        """Ids of the clusters that were under the cursor."""
        held = kept.get("kept")
        self.kept = dict.fromkeys(held.split() if isinstance(held, str) else ())
        """Places of the passages that the reader keeps, see `place_key`: they last as long as the article."""
        self.panes = table(kept, "panes", int)
        """Sizes of panes, see `Panes`."""
        self.names = table(kept, TABLE, str)
        """The names that the reader gave to outlets, see `outlet_names`."""
        self._kept = self._text()

    def leave(self, story: str, place: str) -> None:
        """Note where a story is left."""
        self.places.pop(story, None)
        self.places[story] = place

    def read(self, cluster: str) -> None:
        """Note that a passage was read."""
        self._read.pop(cluster, None)
        self._read[cluster] = None

    def share_read(self, story: Story) -> int:
        """Percent of a story's passages that were read: 0 only for none of them, 100 only for all."""
        read = sum(cluster.id in self._read for cluster in story.clusters)
        return max(1, 100 * read // len(story.clusters)) if read else 0

    def keep(self, places: Sequence[str]) -> bool:
        """Keep what stands at some places, or no longer, if one of them is kept; whether it is kept now."""
        held = [place for place in places if place in self.kept]
        for place in held:
            del self.kept[place]
        if not held:
            self.kept[places[0]] = None
        return not held

    def meet(self, story: Story) -> None:
        """Note that a story was opened, though no passage of it was left yet."""
        if story.id not in self.places:
            self.leave(story.id, "")

    def save(self) -> None:
        """Write all of it, the file whole or not at all; nothing where nothing is new."""
        text = self._text()
        if self._path is None or text == self._kept:
            return
        self._kept = text
        with suppress(OSError, BriefingError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write(self._path, text.encode(), replace=True)

    def _text(self) -> str:
        places = dict(list(self.places.items())[-MOST_PLACES:])
        names = dict(list(self.names.items())[-MOST_NAMES:])
        read = " ".join(list(self._read)[-MOST_READ:])
        kept = {
            "theme": self.theme,
            "places": places,
            "read": read,
            "kept": " ".join(list(self.kept)[-MOST_KEPT:]),
            "panes": self.panes,
            TABLE: names,
        }
        return json.dumps(kept, indent=1)
