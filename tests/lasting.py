"""Processes that read pages, kept from one test to the next: to start one takes longer than fifty pages."""

import os
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from briefing.ingest.pages import extractor

Process = extractor._Process
"""As the program has it."""
_kept: defaultdict[object, list["_Lasting"]] = defaultdict(list)
"""Idle processes, by what they were started in."""
_OF_PYTEST = "PYTEST_CURRENT_TEST"


def _surroundings() -> object:
    """All that a process takes over when it is started."""
    told = frozenset((name, value) for name, value in os.environ.items() if name != _OF_PYTEST)
    return Path.cwd(), told, tuple(sys.path)


class _Lasting(Process):
    """A process that is kept when it is told to stop, unless it is at work or has failed."""

    def __init__(self) -> None:
        super().__init__()
        self._in = _surroundings()
        self._idle = True

    def ask(self, asked: object, seconds: float) -> dict[str, Any]:
        self._idle = False
        found = super().ask(asked, seconds)
        self._idle = "failed" not in found and bool(found) and not self.overdue.is_set()
        return found

    def stop(self) -> None:
        if self._idle:
            self._idle = False  # told twice, it is kept once
            _kept[self._in].append(self)
        else:
            super().stop()


def start() -> _Lasting:
    """A process as the program starts it, or one that was."""
    here = _kept[_surroundings()]
    if not here:
        return _Lasting()
    process = here.pop()
    process._idle = True
    return process


def stop_all() -> None:
    """End them."""
    for processes in _kept.values():
        while processes:
            Process.stop(processes.pop())
