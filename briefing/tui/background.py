"""Long work beside the screen, in a thread for which nobody has to wait."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar

Result = TypeVar("Result")


async def in_background(work: Callable[[threading.Event], Result]) -> Result:
    """The result of `work`, done in a thread of its own.

    The event that `work` is given is set when nobody wants the result any more. Cancelling returns at once:
    the thread, a daemon, sees the event when it next looks, and does not keep the program from ending. (A
    thread of the event loop's own pool would: the loop waits for it at the end.)
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()
    unwanted = threading.Event()

    def run() -> None:
        try:
            result = work(unwanted)
        except BaseException as error:  # whatever it is, it is for the one who waits
            outcome = partial(done.set_exception, error)
        else:
            outcome = partial(done.set_result, result)
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(lambda: done.cancelled() or outcome())

    threading.Thread(target=run, daemon=True).start()
    try:
        return await done
    finally:
        unwanted.set()
