"""Running the app in tests: without a terminal, without sources, at a given size."""

import threading
from collections.abc import Callable, Sequence

from textual.pilot import Pilot

from briefing.config import Settings
from briefing.models import Briefing, Problem, Tick
from briefing.tui.app import BriefingApp
from briefing.tui.memory import Memory
from briefing.tui.screens.base import SearchLine
from tests.factories import briefing as bridge

NARROW = (80, 24)
WIDE = (160, 45)


class SlowReading:
    """Sources that are read step by step, when the test says so."""

    def __init__(self) -> None:
        self.ticked = threading.Event()
        self.go_on = threading.Event()

    def __call__(self, sources: Sequence[str], tick: Tick) -> Briefing:
        tick("reading", 12, 80)
        self.ticked.set()
        self.go_on.wait(10)
        tick("comparing", 1, 2)
        return bridge()


NOTHING = Briefing(
    articles=(),
    provenance=(),
    sigla=(),
    stories=(),
    problems=(Problem(source="lost.txt", reason="no such file"),),
)
"""What comes of sources none of which can be read."""


def reading_app(
    briefing: Briefing | None = None, settings: Settings | None = None, memory: Memory | None = None
) -> BriefingApp:
    """An app whose sources give this briefing."""

    def brief(sources: Sequence[str], tick: Tick) -> Briefing:
        tick("reading", len(sources), len(sources))
        return briefing or bridge()

    return BriefingApp(("folder",), brief, settings, memory)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the worker is done and every message is handled."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait for what must come about: on a busy machine later than when every message of now is handled."""
    for _ in range(100):
        await pilot.pause()
        if holds():
            return
    raise AssertionError(f"it did not come about:\n{picture(pilot.app)}")


async def search(pilot: Pilot[None], text: str) -> None:
    """Search a text, without typing it letter by letter."""
    await pilot.press("slash")
    pilot.app.screen.query_one(SearchLine).value = text
    await pilot.press("enter")


def notices(app: BriefingApp) -> str:
    """What the app has told last; on the screen it stands for a few seconds."""
    return app.said


def picture(app: BriefingApp) -> str:
    """What is on the screen, row by row, without colours."""
    # The compositor is Textual's own; this is the one place that reads it.
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"
