"""What a story shows when it is opened for the first time: its overview if that is short, or the text."""

import pytest

from briefing.tui.memory import Memory
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.widgets.page import Page
from tests.tui.driving import NARROW, WIDE, picture, reading_app, settled, until
from tests.tui.test_column import many
from tests.tui.test_stories import several


def focused(app: object) -> str | None:
    """Id of the page that has the keys."""
    page = getattr(app, "focused", None)
    return page.id if isinstance(page, Page) else None


@pytest.mark.parametrize(
    ("outlets", "size", "front"),
    [
        (2, NARROW, "overview"),
        (9, NARROW, "merged"),
        (9, (80, 60), "overview"),
        (2, (80, 10), "merged"),
        (2, WIDE, "merged"),
    ],
)
async def test_a_short_overview_comes_first(outlets: int, size: tuple[int, int], front: str) -> None:
    memory = Memory()
    app = reading_app(many(outlets), memory=memory)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await until(pilot, lambda: focused(app) == front)
        assert memory.share_read(many(outlets).stories[0]) == (0 if front == "overview" else 100)
        await pilot.press("escape" if front == "overview" else "j")
        await until(pilot, lambda: focused(app) == "merged")
        assert memory.share_read(many(outlets).stories[0]) == 100


async def test_a_story_that_was_read_opens_with_its_text() -> None:
    memory = Memory()
    for front in ("overview", "merged"):
        app = reading_app(many(2), memory=memory)
        async with app.run_test(size=NARROW) as pilot:
            await settled(pilot)
            await pilot.pause()
            assert focused(app) == front
            assert ("Overview" in picture(app)) == (front == "overview")
            await pilot.press("v")
            await pilot.pause()


async def test_esc_leaves_a_story_whose_overview_came_by_itself() -> None:
    app = reading_app(several())
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await until(pilot, lambda: focused(app) == "overview")
        await pilot.press("v")
        await pilot.pause()
        await pilot.press("v", "escape")
        await until(pilot, lambda: focused(app) == "merged")
        await pilot.press("escape", "j", "enter")
        await settled(pilot)
        await until(pilot, lambda: focused(app) == "overview")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, StoriesScreen)
