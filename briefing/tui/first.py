"""The first reading: its progress; when it is long, the stories that are ready while others are not."""

import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.worker import Worker, WorkerState

from briefing.errors import BriefingError, Cancelled
from briefing.faults import log_fault
from briefing.models import Briefing
from briefing.tui.background import in_background
from briefing.tui.messages import Failed, Progress, Ready, Some
from briefing.tui.screens.loading import LoadingScreen
from briefing.tui.screens.stories import StoriesScreen

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp

PATIENCE = 2.0
"""Seconds that a reading takes before what there is of it is shown; and until more of it is shown."""
_GROUP = "brief"


class _Own(threading.local):
    """What a thread that reads knows of its reading; one that was cancelled goes on until it next looks."""

    unwanted: threading.Event | None = None
    due = 0.0


class First:
    """The first reading of one app."""

    def __init__(self, app: "BriefingApp") -> None:
        self._app = app
        self._own = _Own()

    def start(self, sources: Sequence[str]) -> None:
        """Begin to read."""
        self._app.run_worker(self._read(sources), group=_GROUP, exclusive=True, exit_on_error=False)

    def cancel(self) -> None:
        """Stop the work."""
        self._app.workers.cancel_group(self._app, _GROUP)

    @property
    def going(self) -> bool:
        """Whether it is at work."""
        return any(worker.group == _GROUP and not worker.is_finished for worker in self._app.workers)

    async def _read(self, sources: Sequence[str]) -> None:
        def brief(unwanted: threading.Event) -> Briefing:
            def tick(stage: str, done: int, total: int) -> None:
                if unwanted.is_set():
                    raise Cancelled
                self._app.post_message(Progress(stage, done, total))

            self._own.unwanted, self._own.due = unwanted, time.monotonic() + PATIENCE
            return self._app.brief(sources, tick)

        try:
            self._app.post_message(Ready(await in_background(brief)))
        except (BriefingError, OSError, MemoryError) as error:
            self._app.post_message(Failed(str(error) or type(error).__name__))

    def offer(self, make: Callable[[], Briefing], total: int) -> None:
        """Take the stories that are ready, if it is time; called by the thread that reads."""
        if self._own.unwanted is not None and time.monotonic() >= self._own.due:
            self._app.post_message(Some(make(), total, self._own.unwanted))
            self._own.due = time.monotonic() + PATIENCE

    # --- what the reader sees of it

    @property
    def _loading(self) -> LoadingScreen | None:
        """The screen that shows the progress, be it under a list of keys."""
        return next((screen for screen in self._app.screen_stack if isinstance(screen, LoadingScreen)), None)

    def progress(self, message: Progress) -> None:
        """Show how far it is."""
        if self._loading:
            self._loading.progress(message.stage, message.done, message.total)

    def some(self, message: Some) -> None:
        """Show the stories that are ready: at first in place of the progress, then in the table."""
        if message.unwanted.is_set():
            return
        if self._app.total is not None:
            self._app.again.bring(message.briefing, message.total)
        elif isinstance(self._app.screen, LoadingScreen):
            self._app.take(message.briefing, message.total)
            self._app.switch_screen(StoriesScreen(message.briefing))

    def ready(self, briefing: Briefing) -> None:
        """Show all of it. A reader who has begun to read stays there."""
        if self._app.total is None:
            self._app.take(briefing)
            self._app.show_first()
        else:
            self._app.tell(f"All {len(briefing.stories)} stories are ready")
            self._app.again.bring(briefing, None)
        if briefing.stories and briefing.problems:
            self._app.tell(_unread(briefing), warning=True)

    def failed(self, reason: str) -> None:
        """Say why it could not be done; what is shown stays."""
        if self._loading:
            self._loading.failed(reason)
        elif self._app.total is not None:
            self._left(f"This did not work: {reason}")

    def ended(self, worker: Worker[object], state: WorkerState) -> None:
        """Cancelled; or an error that nobody expected, which is said too."""
        if worker.group != _GROUP:
            return
        if state is WorkerState.CANCELLED and self._loading:
            self._loading.stopped()
        elif state is WorkerState.CANCELLED and self._app.total is not None:
            self._left("Cancelled")
        elif state is WorkerState.ERROR and worker.error is not None:
            self.failed(f"a fault in the program, {type(worker.error).__name__}: {worker.error}")
            self._app.tell(f"{log_fault(worker.error)} says what happened", warning=True)

    def _left(self, why: str) -> None:
        shown = len(self._app.briefing.stories) if self._app.briefing else 0
        self._app.tell(f"{why}. {shown} of {self._app.total} stories stay; R reads the rest", warning=True)
        for screen in self._app.screen_stack:
            if isinstance(screen, StoriesScreen):
                screen.retitle()


def _unread(briefing: Briefing) -> str:
    first, *others = briefing.problems
    return str(first) if not others else f"{len(briefing.problems)} problems (p lists them)"
