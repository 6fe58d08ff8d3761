"""A long first reading: stories are shown as they are ready, and nothing is lost or moved."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from briefing.models import Briefing, Tick
from briefing.tui import first
from briefing.tui.app import BriefingApp
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.loading import LoadingScreen
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.widgets.table import Table
from tests.tui.driving import NARROW, notices, picture, settled
from tests.tui.test_stories import several


def some(*numbers: int) -> Briefing:
    """Of the four stories those that are ready, with their articles."""
    whole = several()
    stories = tuple(whole.stories[number] for number in numbers)
    inside = {id_ for story in stories for id_ in story.articles}
    articles = tuple(a for a in whole.articles if a.id in inside)
    return replace(whole, stories=stories, articles=articles)


class LongReading:
    """Stories that are ready one by one, when the test says so."""

    def __init__(self, *steps: Briefing) -> None:
        self._steps = steps
        self._go_on = [threading.Event() for _ in range(len(steps) + 1)]
        self._done = [threading.Event() for _ in steps]
        self.app = BriefingApp(("folder",), self)
        self.error: Exception | None = None

    def __call__(self, sources: Sequence[str], tick: Tick) -> Briefing:
        for number, step in enumerate(self._steps):
            self._go_on[number].wait(10)
            tick("comparing", number, 4)
            self.app.first.offer(lambda step=step: step, 4)
            self._done[number].set()
        self._go_on[-1].wait(10)
        tick("comparing", 4, 4)
        if self.error is not None:
            raise self.error
        return several()

    async def step(self, pilot: Pilot[None], number: int) -> None:
        """Let it go on until so many steps were offered."""
        self._go_on[number].set()
        if number < len(self._steps):
            self._done[number].wait(10)
            await pilot.pause()
            await pilot.pause()
        else:
            await settled(pilot)
            await pilot.pause()

    def leave(self) -> None:
        """Let the thread end."""
        for event in self._go_on:
            event.set()


@contextmanager
def reading(*steps: Briefing) -> Iterator[LongReading]:
    """A long reading that ends with the test."""
    long = LongReading(*steps)
    try:
        yield long
    finally:
        long.leave()


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits."""
    monkeypatch.setattr(first, "PATIENCE", 0.0)


async def test_stories_are_shown_and_read_while_others_are_compared() -> None:
    with reading(some(0), some(0, 3)) as long:
        async with long.app.run_test(size=NARROW) as pilot:
            assert isinstance(long.app.screen, LoadingScreen)
            await long.step(pilot, 0)
            assert "1 of 4 stories" in picture(long.app)
            assert "comparing the rest, Esc stops" in picture(long.app)
            await pilot.press("enter")
            assert isinstance(long.app.screen, BriefingScreen)
            await long.step(pilot, 1)
            assert isinstance(long.app.screen, BriefingScreen), "who reads a story is let alone"
            await pilot.press("R")
            assert "still being compared" in notices(long.app)
            await pilot.press("escape")
            await pilot.pause()
            assert "2 of 4 stories" in picture(long.app)
            await long.step(pilot, 2)
            assert "4 stories" in picture(long.app)
            assert " of 4 stories" not in picture(long.app)
            assert "All 4 stories are ready" in notices(long.app)


async def test_nothing_moves_under_the_cursor() -> None:
    with reading(some(0, 3), some(0, 1, 3)) as long:
        async with long.app.run_test(size=NARROW) as pilot:
            await long.step(pilot, 0)
            await pilot.press("j")
            for step in (1, 2):
                table = long.app.screen.query_one(Table)
                before = table.cursor_row
                await long.step(pilot, step)
                assert isinstance(long.app.screen, StoriesScreen)
                story = long.app.screen.briefing.stories[int(table.key or "")]
                assert story.id == several().stories[3].id
                assert table.cursor_row == before


async def test_the_end_finds_the_reader_in_a_story_and_leaves_him_there() -> None:
    with reading(some(3)) as long:
        async with long.app.run_test(size=NARROW) as pilot:
            await long.step(pilot, 0)
            await pilot.press("enter")
            await long.step(pilot, 1)
            assert isinstance(long.app.screen, BriefingScreen)
            assert long.app.screen.index.number == 3
            assert long.app.screen.index.story.id == several().stories[3].id
            await pilot.press("escape")
            assert "4 stories" in picture(long.app)


async def test_what_is_shown_stays_after_a_cancel_and_the_rest_can_be_read() -> None:
    with reading(some(0)) as long:
        async with long.app.run_test(size=NARROW) as pilot:
            await long.step(pilot, 0)
            await pilot.press("escape")
            await pilot.pause()
            await pilot.pause()
            assert notices(long.app) == "Cancelled. 1 of 4 stories stay; R reads the rest"
            assert "1 of 4 stories" in picture(long.app)
            assert "R reads the rest" in picture(long.app)
            await pilot.press("enter")
            assert isinstance(long.app.screen, BriefingScreen)
            await pilot.press("escape", "e")
            assert "Only the 1 of 4 stories that are ready" in notices(long.app)
            await pilot.press("escape")
            long.leave()
            await pilot.press("R")
            await settled(pilot)
            await pilot.pause()
            assert notices(long.app) == "All 4 stories are ready"
            assert " of 4 stories" not in picture(long.app)
            assert not long.app.again.mark(long.app.index(1)).fresh, "it is no news"


async def test_a_failure_leaves_what_is_shown() -> None:
    with reading(some(0)) as long:
        long.error = OSError("no room left")
        async with long.app.run_test(size=NARROW) as pilot:
            await long.step(pilot, 0)
            await long.step(pilot, 1)
            assert "no room left. 1 of 4 stories stay" in notices(long.app)
            assert "1 of 4 stories" in picture(long.app)


async def test_a_short_reading_shows_no_halves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first, "PATIENCE", 1000.0)
    with reading(some(0)) as long:
        async with long.app.run_test(size=NARROW) as pilot:
            await long.step(pilot, 0)
            assert isinstance(long.app.screen, LoadingScreen)
            await long.step(pilot, 1)
            assert isinstance(long.app.screen, BriefingScreen), "the story that most outlets tell"
