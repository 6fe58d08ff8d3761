"""The log of what went wrong inside the program: one part fails, the rest goes on, and here is the trace."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from briefing import paths

LIMIT = 200_000
"""Bytes of the log; when one more trace would not fit, what is there moves to one older file beside it."""


def log_fault(error: BaseException) -> Path:
    """Add the trace of `error` to the log of faults; the file it is in.

    A log that cannot be written is done without: a fault must not become two.
    """
    path = paths.faults_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _Quiet(path, maxBytes=LIMIT, backupCount=1, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return path
    handler.setFormatter(_Plain("%(asctime)s %(message)s"))
    try:
        trace = (type(error), error, error.__traceback__)
        handler.emit(logging.LogRecord("briefing", logging.ERROR, "", 0, type(error).__name__, None, trace))
    finally:
        handler.close()
    return path


class _Quiet(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Say nothing of a full disk: the screen may be the app's."""


class _Plain(logging.Formatter):
    """Traces without control characters: what a source made of an error's words is hostile text."""

    def format(self, record: logging.LogRecord) -> str:
        """The record, or as much of its end as fits into the log."""
        signs = (
            sign if sign.isprintable() or sign == "\n" else ascii(sign)[1:-1]
            for sign in super().format(record)
        )
        return "".join(signs)[-LIMIT // 5 :]
