"""Long work in a thread for which nobody has to wait."""

import asyncio
import threading

import pytest

from briefing.tui.background import in_background


async def test_it_gives_the_result() -> None:
    assert await in_background(lambda unwanted: unwanted.is_set()) is False


async def test_it_raises_what_the_work_raises() -> None:
    def fail(unwanted: threading.Event) -> None:
        raise LookupError("lost")

    with pytest.raises(LookupError, match="lost"):
        await in_background(fail)


async def test_cancelling_returns_at_once_and_tells_the_work() -> None:
    started, released, told = threading.Event(), threading.Event(), threading.Event()

    def work(unwanted: threading.Event) -> None:
        started.set()
        released.wait(10)
        if unwanted.is_set():
            told.set()

    task = asyncio.create_task(in_background(work))
    await asyncio.to_thread(started.wait, 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    released.set()
    assert told.wait(10)
