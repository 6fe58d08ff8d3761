"""The app over made-up sources, for tests on a pseudo-terminal. `python -m tests.terminal.program`.

Everything is the real thing but for four: the briefing is made up, so nothing is read or fetched; no
browser is opened; no file is written outside the folder; and the reader's own ways to leave are shut until
there is a file `leave`, so that random keys cannot end it.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from textual.events import Event, Paste

from briefing import atomic
from briefing.errors import Unwritable
from briefing.models import Briefing, Tick
from briefing.tui import app
from briefing.tui.recipe import Recipe
from briefing.tui.screens.story import StoryScreen
from tests.factories import briefing

LEAVE = Path("leave")
LEFT = Path("left")
"""There when the reader's own way was taken."""
HEARD = Path("heard")
"""Holds the last text that was pasted: whoever types can so wait until all before it was taken in."""
FAULTY = "faulty"
"""A source with which the key `m` is a fault."""


def made_up(_self: Recipe, sources: Sequence[str], tick: Tick) -> Briefing:
    """What is read, whatever is asked for."""
    tick("reading", 1, 1)
    return briefing()


async def quit_with_leave(self: app.BriefingApp) -> None:
    """What "quit" does once it may."""
    if LEAVE.exists():
        LEFT.touch()
        self.exit()


def listen(self: app.BriefingApp) -> None:
    """Note what is pasted."""
    take = self.on_event

    async def on_event(event: Event) -> None:
        if isinstance(event, Paste) and not event.is_forwarded:
            HEARD.write_text(event.text)
        await take(event)

    self.on_event = on_event  # type: ignore[method-assign]


def fail(self: StoryScreen) -> None:
    """A fault in the app itself."""
    raise ZeroDivisionError("a fault on purpose")


def write_here(
    path: Path, data: bytes, *, replace: bool = False, _write: Callable[..., None] = atomic.write
) -> None:
    """Random keys make random paths; only those in the folder are written to."""
    if path.resolve().parent != Path.cwd().resolve() and "state" not in path.parts:
        raise Unwritable(str(path), "is not of this test")
    _write(path, data, replace=replace)


def main() -> int:
    """Run the app as `briefing SOURCE...` does."""
    Recipe.__call__ = made_up  # type: ignore[method-assign]
    app.BriefingApp.action_quit = quit_with_leave  # type: ignore[method-assign]
    app.BriefingApp.open_url = lambda self, url, *, new_tab=True: None  # type: ignore[method-assign]
    app.BriefingApp.on_load = listen  # type: ignore[attr-defined]
    atomic.write = write_here  # type: ignore[assignment]
    if sys.argv[1:] == [FAULTY]:
        StoryScreen.action_matrix = fail  # type: ignore[method-assign]
    return app.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
