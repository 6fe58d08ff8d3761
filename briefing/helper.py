"""A second process for long lists of work: it goes through them from the end, this one from the start.

What is worked out does not depend on who does it. The process is a fresh interpreter that gets its work
pickled on standard input, so it needs no fork and can be stopped at any time; when it cannot be started, or
dies, this process does all the work.
"""

import os
import pickle
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from types import TracebackType
from typing import Any, Generic, Protocol, Self, TypeVar

from briefing.interpreter import start_interpreter

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

LEAST = 200
"""Jobs for which the process is worth the second that it needs to start."""
PART = 8
"""The process gets this part of what is left at once: few pieces, as to hand one over takes some milliseconds
while this process is busy, and small ones in the end, when one waits for the other."""
SWITCH = 0.0005
"""Seconds after which the thread that talks to the process comes to run while this process is busy. With ten
times as many, which is usual, the process is idle for an eighth of its time."""


class Ahead(Protocol[R_co]):
    """Work that somebody else may have done already."""

    def take(self, index: int) -> R_co | None:
        """The result of a job, waited for if it is being done; None when it is left to the caller."""


class Share(Protocol):
    """A way to have others work ahead."""

    def __call__(self, work: Callable[[T], R], jobs: Sequence[T]) -> Ahead[R]:
        """Begin; the caller takes every index once, the first ones first. `work` is a module's function."""


class _Nobody:
    def take(self, index: int) -> None:
        """Nothing is done already."""


def alone(work: Callable[[T], R], jobs: Sequence[T]) -> Ahead[R]:  # noqa: ARG001 - a `Share`
    """A `Share` in which nobody helps."""
    return _Nobody()


class Helper:
    """A `Share` with one other process: started for the first long list, ended with the context."""

    def __init__(self, *, least: int = LEAST) -> None:
        self._least = least if (os.cpu_count() or 1) > 1 else sys.maxsize
        self._process: _Process | None = None
        self._usual = sys.getswitchinterval()

    def __enter__(self) -> Self:
        sys.setswitchinterval(SWITCH)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        sys.setswitchinterval(self._usual)
        if self._process is not None:
            self._process.stop()

    def __call__(self, work: Callable[[T], R], jobs: Sequence[T]) -> Ahead[R]:
        """Have the process begin with the last of `jobs`."""
        if len(jobs) < self._least:
            return alone(work, jobs)
        self._process = self._process or _started()
        return alone(work, jobs) if self._process is None else _Shared(self._process, work, jobs)


def _started() -> "_Process | None":
    try:
        return _Process()
    except OSError:
        return None


class _Process:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        """Held from a question to its answer."""
        self._process = start_interpreter("briefing.helper", "serve")

    def ask(self, work: Callable[[T], R], jobs: list[T]) -> list[R | None] | None:
        """What the process makes of some jobs, None for one that fails; None when it is gone."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:  # both are pipes
            return None
        try:
            with self._lock:
                pickle.dump((work, jobs), stdin, pickle.HIGHEST_PROTOCOL)
                stdin.flush()
                found: list[R | None] = pickle.load(stdout)  # noqa: S301 - written by our own process
        except (OSError, ValueError, EOFError, pickle.PickleError):
            return None
        return found

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()


class _Shared(Generic[R]):
    """A list that is worked on from both ends."""

    def __init__(self, process: _Process, work: Callable[[T], R], jobs: Sequence[T]) -> None:
        self._lock = threading.Lock()
        self._left = len(jobs)
        """Jobs before this one are not taken by the process."""
        self._taken = 0
        """Jobs before this one are taken by the caller."""
        self._done: dict[int, Future[R | None]] = {}
        threading.Thread(target=self._help, args=(process, work, jobs), name="helper", daemon=True).start()

    def take(self, index: int) -> R | None:
        """The result from the other process; None when the caller is to work it out."""
        with self._lock:
            self._taken = max(self._taken, index + 1)
            given = self._done.pop(index, None)
        return given.result() if given else None

    def _help(self, process: _Process, work: Callable[[T], R], jobs: Sequence[T]) -> None:
        while piece := self._next_piece():
            results = None
            try:
                results = process.ask(work, [jobs[index] for index in piece])
            finally:  # whatever happens, nobody waits in vain
                for place, future in enumerate(piece.values()):
                    future.set_result(None if results is None else results[place])
            if results is None:
                return

    def _next_piece(self) -> dict[int, Future[R | None]]:
        """The last jobs that nobody has taken, and where their results are expected."""
        with self._lock:
            size = max(1, (self._left - self._taken) // PART)
            start = max(self._taken, self._left - size)
            piece: dict[int, Future[R | None]] = {index: Future() for index in range(start, self._left)}
            self._left = min(start, self._left)
            self._done.update(piece)
        return piece


def serve() -> None:
    """Work for another process until it closes standard input."""
    import gc

    gc.disable()  # hardly any of its values are in cycles
    results, sys.stdout = sys.stdout.buffer, sys.stderr  # nothing that is printed must get between results
    while (asked := _next_request()) is not None:
        work, jobs = asked
        pickle.dump([_tried(work, job) for job in jobs], results, pickle.HIGHEST_PROTOCOL)
        results.flush()


def _tried(work: Callable[[T], R], job: T) -> R | None:
    """The result; None where the work fails: the other process finds out why, as it does the job itself."""
    try:
        return work(job)
    except Exception:
        return None


def _next_request() -> tuple[Callable[[Any], Any], list[Any]] | None:
    try:
        asked: tuple[Callable[[Any], Any], list[Any]] = pickle.load(sys.stdin.buffer)  # noqa: S301
    except EOFError:
        return None
    return asked
