"""Web pages to drafts, by a few extracting processes that are started when the first page comes."""

import os
import threading
from base64 import b64encode
from types import TracebackType
from typing import Any, Self, cast

from briefing.errors import Unreadable
from briefing.ingest.document import Document
from briefing.ingest.draft import Draft
from briefing.ingest.limits import LIMITS
from briefing.ingest.pages.worker import read_frame, write_frame
from briefing.interpreter import start_interpreter
from briefing.letters import letters_of


class Extractor:
    """A pool of extracting processes. Use it as a context manager; any thread may call `draft`."""

    def __init__(self, *, seconds: float = LIMITS.extraction_time, processes: int | None = None) -> None:
        self._seconds = seconds
        self._places = threading.Semaphore(processes or min(os.cpu_count() or 1, 4))
        self._lock = threading.Lock()
        self._free: list[_Process] = []
        self._running: set[_Process] = set()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop every process, also those at work: whoever leaves early does not want their pages."""
        with self._lock:
            self._closed = True
            running = tuple(self._running)
        for process in running:
            process.stop()

    def draft(self, html: str, source: str, url: str | None = None) -> Draft:
        """The article of a page read from `source`; `url` is where it was fetched from.

        Raises:
            Unreadable: there is no article in it, or the extractor needed too long or too much memory.

        """
        return draft_of(self._ask(html, source), source, url)

    def draft_pdf(self, data: bytes, source: str) -> Draft | Document:
        """The text of a PDF document; that of an archive's export as a text of its own kind.

        Raises what `draft` raises.
        """
        found = self._ask({"pdf": b64encode(data).decode("ascii")}, source)
        if export := found.get("export"):
            return Document(str(export).encode("utf-8", "replace"), source, ".txt", charset="utf-8")
        return draft_of(found, source, None)

    def _ask(self, asked: object, source: str) -> dict[str, Any]:
        with self._places:
            process = self._take(source)
            found = process.ask(asked, self._seconds)
            failure = _failure(process, found, self._seconds)
            self._put_back(process, usable=failure is None)
        if failure is not None:
            raise Unreadable(source, failure)
        if refused := found.get("refused"):
            raise Unreadable(source, refused)
        return found

    def _take(self, source: str) -> "_Process":
        with self._lock:
            if self._closed:
                raise Unreadable(source, "was not read: reading was stopped")
            if self._free:
                return self._free.pop()
            try:
                process = _Process()
            except OSError:
                raise Unreadable(source, "the process that reads pages could not be started") from None
            self._running.add(process)
            return process

    def _put_back(self, process: "_Process", *, usable: bool) -> None:
        with self._lock:
            if usable and not self._closed:
                self._free.append(process)
                return
            self._running.discard(process)
        process.stop()


class _Process:
    def __init__(self) -> None:
        self.overdue = threading.Event()
        self._process = start_interpreter("briefing.ingest.pages.worker", "main")

    def ask(self, asked: object, seconds: float) -> dict[str, Any]:
        """What the process found in a page or document; nothing when it died of it or had to be stopped."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:  # both are pipes, as asked for above
            return {}
        deadline = threading.Timer(seconds, self._give_up)
        deadline.daemon = True
        deadline.start()
        try:
            write_frame(cast("Any", stdin), asked)
            return cast("dict[str, Any] | None", read_frame(cast("Any", stdout))) or {}
        except (OSError, ValueError):  # its pipes are closed
            return {}
        finally:
            deadline.cancel()

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()

    def _give_up(self) -> None:
        self.overdue.set()
        self._process.kill()


def _failure(process: _Process, found: dict[str, Any], seconds: float) -> str | None:
    """Why a page could not be extracted, in words; None when it was (be it that nothing was in it)."""
    if process.overdue.is_set():
        return f"this page could not be read within {seconds:g} seconds"
    if found.get("failed") == "MemoryError":
        return "reading this page takes more memory than is allowed"
    if "lines" not in found:
        log = found.get("log")
        more = f", for a fault of this program; the details are in {log}" if log else ""
        return f"this page could not be read: the extraction failed{more}"
    return None


def draft_of(found: dict[str, Any], source: str, url: str | None) -> Draft:
    """What `extract` found in a page, as a draft; it must not have been refused."""
    facts = found["facts"]
    lines, headings = _without_title(found["lines"], found["headings"], facts["title"])
    return Draft(
        source=source,
        lines=lines,
        headings=headings,
        telling=found["telling"],
        title=facts["title"],
        authors=facts["authors"],
        signed=facts["signed"],
        published=facts["published"],
        language=facts["language"],
        as_of=facts["as_of"],
        url=facts["canonical"] or facts["saved_from"] or url,
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
    """Whether a line is the title, with or without the site's name or the kicker that pages add to it."""
    short, long = sorted((line.casefold(), title.casefold()), key=len)
    if short == long or letters_of(short) == letters_of(long):
        return True
    added = long.startswith((f"{short} |", f"{short} -", f"{short} –")) or long.endswith(f" {short}")
    return len(short) > len(long) / 2 and added
