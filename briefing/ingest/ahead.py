"""Work that waits (for disks, sites, other processes), a few at a time, in threads nobody has to wait for."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from functools import partial
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def start(work: Callable[[], R]) -> Future[R]:
    """Begin `work` in a thread of its own. A daemon: a site that does not answer never holds up the exit."""
    future: Future[R] = Future()
    threading.Thread(target=_run, args=(work, future), daemon=True).start()
    return future


def in_order(work: Callable[[T], R], items: Iterable[T], at_once: int) -> Iterator[R]:
    """The results of `work`, in the order of `items`; at most `at_once` are begun and not yet taken."""
    begun: deque[Future[R]] = deque()
    for item in items:
        if len(begun) == at_once:
            yield begun.popleft().result()
        begun.append(start(partial(work, item)))
    while begun:
        yield begun.popleft().result()


def _run(work: Callable[[], R], future: Future[R]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # raised again where the result is asked for
        future.set_exception(error)
