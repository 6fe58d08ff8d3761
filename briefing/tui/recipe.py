"""From sources to the briefing, again and again: what was worked out once is kept, and what was read once.

A source that cannot be read *again* (a site that does not answer, a file that is being written) keeps what it
gave the last time; only what is gone from the disk goes.
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.models import Article, Briefing, Joining, Problem, Tick
from briefing.outlet_names import Names, name_outlets
from briefing.safe import is_address

if TYPE_CHECKING:
    from briefing.desk import Desk, Offer

Seen = dict[str, tuple[int, int]]
"""Time of change and size of each file."""


class Recipe:
    """Reads sources and makes the briefing.

    The engine is imported by the first call, after the first paint.
    """

    def __init__(
        self,
        join: Callable[[], Joining],
        stdin: Callable[[], bytes] | None = None,
        names: Names | None = None,
    ) -> None:
        self._join = join
        self._stdin = stdin
        self._names = names if names is not None else {}
        """Those that the reader gave to outlets."""
        self.offer: Offer | None = None
        """Is offered the stories that are ready while others are still compared."""
        self._desk: Desk | None = None
        self._one = threading.Lock()
        """A reading that was cancelled may still be at work when the next begins."""
        self._sources: Sequence[str] = ()
        self._read: Seen = {}
        self._waiting: Seen | None = None

    def __call__(self, sources: Sequence[str], tick: Tick) -> Briefing:
        """The whole recipe; the tick may raise `Cancelled`, and nothing is lost then."""
        with self._one:
            return self._brief(sources, tick)

    def _brief(self, sources: Sequence[str], tick: Tick) -> Briefing:
        from briefing import pipeline
        from briefing.desk import Desk, unwanted

        seen = files(sources)
        reading = pipeline.read(sources, stdin=self._stdin, tick=tick)
        desk = self._desk = self._desk or Desk(self._join())
        named = name_outlets(reading.articles, self._names)
        articles = [*named, *still_there(desk.articles, named, reading.problems)]
        desk.remove({article.id for article in desk.articles} - {article.id for article in articles})
        desk.add(articles)
        briefing = desk.brief(reading.problems, tick=tick, offer=self.offer or unwanted)
        self._sources, self._read, self._waiting = sources, seen, None
        return briefing

    def changed(self) -> bool:
        """Whether the files are others than were read, and as they were when this was last asked.

        Asking every few seconds does for folders on any disk and any system what the messages of a system
        do for some; and it asks for just those files that a reading would read.
        """
        now = files(self._sources)
        settled = now != self._read and now == self._waiting
        self._waiting = now
        return settled


def files(sources: Sequence[str]) -> Seen:
    """The files that sources name, as they are now."""
    from briefing.ingest.sources import locate

    seen = {}
    for location in locate(sources)[0]:
        if location.path is not None:
            try:
                now = location.path.stat()
            except OSError:  # gone since it was found
                continue
            seen[str(location.path)] = now.st_mtime_ns, now.st_size
    return seen


def still_there(
    before: Iterable[Article], now: Iterable[Article], problems: Iterable[Problem]
) -> list[Article]:
    """Articles of the last reading whose sources could not be read this time, though they are there."""
    read = {article.source for article in now}
    failed = [problem.source for problem in problems if _exists(problem.source)]
    return [
        article
        for article in before
        if article.source not in read
        and any(_is_of(article.source, source) for source in failed)
        and _exists(article.source)
    ]


def _is_of(source: str, whole: str) -> bool:
    """Whether a source is another one, or in its folder or file."""
    from briefing.ingest.kinds.parts import SIGN

    return source == whole or source.startswith(f"{whole}{SIGN}") or Path(whole) in Path(source).parents


def _exists(source: str) -> bool:
    """Whether a source is not known to be gone: of a web address nobody knows."""
    from briefing.ingest.kinds.parts import file_of

    return is_address(source) or source == "-" or file_of(source).exists()
