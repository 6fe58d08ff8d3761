"""Keys faster than the screen: only the screen in front does what it is told, and a key is not lost."""

import pytest
from textual.app import ScreenStackError
from textual.command import CommandPalette
from textual.events import Key, MouseDown, MouseEvent, MouseMove
from textual.pilot import Pilot

from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.choosing import ChoosingScreen
from briefing.tui.screens.contradictions import ContradictionsScreen
from briefing.tui.screens.export import ExportScreen
from briefing.tui.screens.help import HelpScreen
from briefing.tui.screens.problems import ProblemsScreen
from briefing.tui.widgets.lines import KeyLine
from tests.tui.driving import NARROW, WIDE, picture, reading_app, settled


async def _opened(pilot: Pilot[None], key: str) -> None:
    await settled(pilot)
    await pilot.press(key)
    await pilot.pause()


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("c", ContradictionsScreen),
        ("p", ProblemsScreen),
        ("f", ChoosingScreen),
        ("e", ExportScreen),
        ("question_mark", HelpScreen),
        ("ctrl+p", CommandPalette),
    ],
)
async def test_a_screen_is_left_once(key: str, kind: type) -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await _opened(pilot, key)
        screen = app.screen
        assert isinstance(screen, kind)
        screen.dismiss(None)
        screen.dismiss(None)
        await pilot.pause()
        screen.dismiss(None)
        await pilot.pause()
        assert isinstance(app.screen, BriefingScreen)


async def test_the_list_of_themes_is_left_once_too() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        app.action_change_theme()
        await pilot.pause()
        themes = app.screen
        assert isinstance(themes, CommandPalette)
        themes.dismiss()
        themes.dismiss()
        await pilot.pause()
        assert isinstance(app.screen, BriefingScreen)


async def test_a_screen_under_another_does_nothing() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await _opened(pilot, "m")
        stack = list(app.screen_stack)
        under = stack[-2]
        assert isinstance(under, BriefingScreen)
        for action in ("help", "back", "contradictions", "filter", "export", "outlet(1)"):
            assert not await app.run_action(action, under)
        under.page.choose()
        under.dismiss(None)
        await pilot.pause()
        assert app.screen_stack == stack
        assert under.outlet_number() == 0


async def test_what_is_asked_of_a_screen_before_it_is_there_is_done_then() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        briefing = app.screen
        await app.run_action("contradictions", briefing)
        assert isinstance(app.screen, ContradictionsScreen)
        assert await app.run_action("back", app.screen), "at once, as when both keys come in one write"
        await pilot.pause()
        assert app.screen is briefing


@pytest.mark.parametrize("size", [NARROW, (1, 1)])
@pytest.mark.parametrize("key", ["f", "ctrl+p"])
async def test_moving_in_a_list_that_has_no_rows_yet(key: str, size: tuple[int, int]) -> None:
    app = reading_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.simulate_key(key)
        for _ in range(20):
            app.simulate_key("pagedown")
            app.simulate_key("down")
            await pilot.pause()
        assert isinstance(app.screen, ChoosingScreen | CommandPalette)


async def test_notices_stand_in_the_last_line_over_no_text_and_leave_nothing_behind() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settled(pilot)
        app.clear_notifications()
        await pilot.pause()
        before = picture(app).splitlines()
        widgets = len(app.screen.query("*"))
        for number in range(20):
            app.tell(f"notice {number}", "[/b] and more " * 20, warning=number == 19)
            await pilot.pause()
        app._over("notice 3")
        shown = picture(app).splitlines()
        assert shown[:-1] == before[:-1]
        assert shown[-1].startswith(" ! notice 19 · [/b] and more")
        assert shown[-1].endswith("…"), "it is cut, not wrapped over the text"
        app._over(app.notice)
        await pilot.pause()
        assert picture(app).splitlines() == before
        assert len(app.screen.query("*")) == widgets
        await pilot.press("ctrl+c")
        assert "quit" in picture(app).splitlines()[-1], "Textual's own notices too"


def _at(kind: type[MouseEvent], x: int, y: int) -> MouseEvent:
    return kind(None, x, y, 0, 0, 1, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)


async def test_a_click_on_what_has_just_gone() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        line = app.screen.query_one(KeyLine)
        x, y = line.region.offset
        await line.remove()
        await app.on_event(_at(MouseDown, x, y))


async def test_keys_and_clicks_after_the_last_screen_has_gone() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
    with pytest.raises(ScreenStackError):
        _ = app.screen
    await app.on_event(Key("q", "q"))
    await app.on_event(_at(MouseMove, 1, 1))
