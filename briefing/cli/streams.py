"""What goes out: data to stdout as UTF-8 whatever the locale, narration to stderr."""

import os
import sys
import time
from types import TracebackType

from ..safe import safe_text


def put(document: str) -> None:
    """Write `document` to stdout as UTF-8 with its own line ends, on every system."""
    sys.stdout.flush()
    sys.stdout.buffer.write(document.encode())
    sys.stdout.buffer.flush()


def say(message: str) -> None:
    """One line to stderr, in the program's name; control characters in it are made visible."""
    print(f"briefing: {' '.join(safe_text(message).split())}", file=sys.stderr)


def finish_quietly() -> int:
    """After the reader of a pipe has gone: keep Python from complaining at exit. The exit status."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


class Progress:
    """A `models.Tick` that shows one changing line on stderr, if that is a terminal.

    Used as a context: the line is gone afterwards.
    """

    PAUSE = 0.1
    """Seconds between two changes of the line."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._next = 0.0
        self._width = 0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show "reading 12 of 80"."""
        now = time.monotonic()
        if self._shown and now >= self._next:
            self._next = now + self.PAUSE
            self._replace(f"{stage} {done} of {total}" if total else stage)

    def _replace(self, line: str) -> None:
        print(f"\r{line.ljust(self._width)}", end="", file=sys.stderr, flush=True)
        self._width = len(line)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._width:
            self._replace("")
            print("\r", end="", file=sys.stderr, flush=True)
