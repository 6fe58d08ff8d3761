"""Web pages to drafts, by a few extracting processes that are started when the first page comes."""

import os
import queue
import subprocess
import sys
import threading
from types import TracebackType
from typing import Any, Self, cast

from ..errors import Unreadable
from .draft import Draft
from .limits import LIMITS
from .worker import read_frame, write_frame

NO_ARTICLE = (
    "no article was found in this page (it may build its text with scripts: save it from the browser)"
)


class Extractor:
    """A pool of extracting processes. Use it as a context manager; any thread may call `draft`."""

    def __init__(self, *, seconds: float = LIMITS.extraction_time, processes: int | None = None) -> None:
        self._seconds = seconds
        self._free: queue.LifoQueue[_Process | None] = queue.LifoQueue()
        for _ in range(processes or min(os.cpu_count() or 1, 4)):
            self._free.put(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while not self._free.empty():
            process = self._free.get_nowait()
            if process is not None:
                process.stop()

    def draft(self, html: str, source: str, url: str | None = None) -> Draft:
        """The article of a page read from `source`; `url` is where it was fetched from.

        Raises:
            Unreadable: there is no article in it, or the extractor needed too long or too much memory.

        """
        process = self._free.get()
        try:
            if process is None:
                process = _Process()
            found = process.ask(html, self._seconds)
            if found is None:
                process.stop()
                process = None
                raise Unreadable(source, f"this page could not be read within {self._seconds:g} seconds")
        finally:
            self._free.put(process)
        if not found.get("lines"):
            raise Unreadable(source, NO_ARTICLE)
        return _draft(found, source, url)


class _Process:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "briefing.ingest.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def ask(self, html: str, seconds: float) -> dict[str, Any] | None:
        """What the process found in a page; None when it had to be stopped or died of it."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:  # both are pipes, as asked for above
            return None
        deadline = threading.Timer(seconds, self._process.kill)
        deadline.start()
        try:
            write_frame(cast("Any", stdin), html)
            return cast("dict[str, Any] | None", read_frame(cast("Any", stdout)))
        except OSError:
            return None
        finally:
            deadline.cancel()

    def stop(self) -> None:
        self._process.kill()
        with self._process:
            pass


def _draft(found: dict[str, Any], source: str, url: str | None) -> Draft:
    facts = found["facts"]
    lines, headings = _without_title(found["lines"], found["headings"], facts["title"])
    return Draft(
        source=source,
        lines=lines,
        headings=headings,
        title=facts["title"],
        authors=facts["authors"],
        published=facts["published"],
        language=facts["language"],
        url=facts["canonical"] or url,
        site_name=facts["site_name"],
        canonical=facts["canonical"],
        incomplete=facts["incomplete"],
    )


def _without_title(lines: list[str], headings: list[int], title: str | None) -> tuple[list[str], list[int]]:
    """Lines and headings with the title off the top, where pages repeat it once or twice."""
    repeated = 0
    while title and repeated < len(lines) - 1 and _is_title(lines[repeated], title):
        repeated += 1
    return lines[repeated:], [i - repeated for i in headings if i >= repeated]


def _is_title(line: str, title: str) -> bool:
    """Whether a line is the title, with or without the site's name that pages add to it."""
    short, long = sorted((line.casefold(), title.casefold()), key=len)
    return short == long or (
        len(short) > len(long) / 2 and long.startswith((f"{short} |", f"{short} -", f"{short} –"))
    )
