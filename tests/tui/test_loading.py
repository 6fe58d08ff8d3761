"""Reading sources: progress, cancelling, failure, and keys that are answered all the while."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.widgets import Input

from briefing import paths
from briefing.config import Settings
from briefing.errors import BriefingError
from briefing.models import Briefing, Tick
from briefing.tui.app import BriefingApp
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.help import HelpScreen
from briefing.tui.screens.loading import LoadingScreen
from briefing.tui.screens.problems import ProblemsScreen
from briefing.tui.screens.welcome import WelcomeScreen
from tests.factories import briefing as bridge
from tests.tui.driving import NARROW, NOTHING, WIDE, SlowReading, notices, picture, reading_app, settled


async def test_it_says_how_far_it_is_and_answers_keys() -> None:
    slow = SlowReading()
    app = BriefingApp(("folder",), slow)
    async with app.run_test(size=NARROW) as pilot:
        slow.ticked.wait(10)
        await pilot.pause()
        assert "Reading 12 of 80" in picture(app)
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        slow.go_on.set()
        await settled(pilot)
        assert isinstance(app.screen, BriefingScreen)
        assert not any(isinstance(screen, LoadingScreen) for screen in app.screen_stack)


async def test_a_password_in_an_address_is_not_on_the_screen() -> None:
    slow = SlowReading()
    app = BriefingApp(("http://ada:geheim@example.com/a",), slow)
    async with app.run_test(size=NARROW) as pilot:
        slow.ticked.wait(10)
        await pilot.pause()
        assert "http://example.com/a" in picture(app)
        assert "geheim" not in picture(app)
        slow.go_on.set()
        await settled(pilot)


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_it_can_be_cancelled_and_says_so_and_can_start_again(key: str) -> None:
    slow = SlowReading()
    app = BriefingApp(("folder",), slow)
    async with app.run_test(size=NARROW) as pilot:
        slow.ticked.wait(10)
        await pilot.press(key)
        await pilot.pause()
        assert "Cancelled" in picture(app), "at once, though the work goes on until it next looks"
        slow.go_on.set()
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, BriefingScreen)


@pytest.mark.parametrize(
    ("error", "said"),
    [(BriefingError("no room left"), "no room left"), (ZeroDivisionError("oops"), "a fault in the program")],
)
async def test_it_says_what_failed(
    error: Exception, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "faults.log"
    monkeypatch.setattr(paths, "faults_file", lambda: log)

    def fail(sources: Sequence[str], tick: Tick) -> Briefing:
        raise error

    app = BriefingApp(("folder",), fail)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        await pilot.pause()
        shown = picture(app)
        assert said in shown
        assert "Enter reads them again" in shown
        assert log.exists() == (str(log) in notices(app)) == isinstance(error, ZeroDivisionError)


async def test_when_nothing_could_be_read_it_lists_why_and_leads_to_the_welcome() -> None:
    app = reading_app(NOTHING)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, ProblemsScreen)
        assert "Nothing could be read" in picture(app)
        assert "no such file" in picture(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, WelcomeScreen)
        assert app.screen.query_one(Input).value == "folder", "to be corrected"


async def test_the_welcome_opens_what_is_typed_and_keeps_what_is_wrong_to_be_corrected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    asked: list[Sequence[str]] = []

    def brief(sources: Sequence[str], tick: Tick) -> Briefing:
        asked.append(sources)
        return bridge()

    app = BriefingApp((), brief)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press(*"newz", "enter")
        await settled(pilot)
        assert isinstance(app.screen, WelcomeScreen)
        assert "There is no file or folder newz" in picture(app)
        await pilot.press("backspace", "s", "enter")
        await settled(pilot)
        assert isinstance(app.screen, BriefingScreen)
    assert asked == [("news",)]


async def test_help_speaks_of_what_is_on_the_screen_and_says_where_the_settings_are() -> None:
    app = reading_app()
    app.use(Settings(), ["keys.nxt: no such command"], "/home/ada/config.toml")
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        for keys, title, word in (
            (("escape",), "the list of stories", "The next story."),
            (("enter", "P"), "who said what", "The next entry."),
            (("m",), "who tells what", "The next fact."),
        ):
            await pilot.press(*keys, "question_mark")
            await settled(pilot)
            shown = picture(app)
            assert f"Keys: {title}" in shown
            assert word in shown
            assert "The next passage." not in shown
            await pilot.press("G", *"settings")
            await settled(pilot)
            assert "Settings are read from /home/ada/config.toml" in picture(app)
            assert "keys.nxt: no such command" in picture(app)
            await pilot.press("escape")
