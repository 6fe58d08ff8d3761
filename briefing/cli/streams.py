"""What goes out: data to stdout as UTF-8 whatever the locale, narration to stderr."""

import os
import sys
import time
from types import TracebackType
from typing import TextIO

from briefing.errors import Unwritable
from briefing.safe import safe_text


def put(*document: str) -> None:
    """Write a document, in one piece or many, to stdout as UTF-8 with its own line ends, on every system.

    Raises `BrokenPipeError` when its reader has gone, `Unwritable` for a full disk and the like.
    """
    if sys.stdout is None:  # closed; its number may since belong to some other file
        raise Unwritable("standard output", "is closed")
    try:
        with os.fdopen(1, "wb", closefd=False) as stdout:
            stdout.writelines(piece.encode() for piece in document)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unwritable("standard output", (error.strerror or str(error)).casefold()) from error


def say(message: str) -> None:
    """One line to stderr, in the program's name; control characters in it are made visible."""
    if sys.stderr:
        print(f"briefing: {' '.join(safe_text(message).split())}", file=sys.stderr)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody sits at the other end; a closed stream is None in Python."""
    return stream is not None and stream.isatty()


def take() -> bytes:
    """All of stdin."""
    if is_terminal(sys.stdin):
        say("reading an article from the terminal; Ctrl+D ends it")
    return sys.stdin.buffer.read() if sys.stdin else b""


class Progress:
    """A `models.Tick` that shows one changing line on stderr, if that is a terminal.

    Used as a context: the line is gone afterwards.
    """

    PAUSE = 0.1
    """Seconds between two changes of the line."""

    def __init__(self) -> None:
        self._shown = is_terminal(sys.stderr)
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
