"""What each screen looks like, as text, at both designed sizes.

After a wanted change write them anew, then read the diff:
`BRIEFING_PICTURES=write python -m pytest tests/tui/test_pictures.py`
"""

import os
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.tui.app import BriefingApp
from tests.tui.driving import NARROW, NOTHING, WIDE, SlowReading, picture, reading_app, settled

PICTURES = Path(__file__).parent / "pictures"
SCREENS = {
    "briefing": "",
    "briefing-pane": "j tab a",
    "briefing-outlet": "j 2",
    "briefing-unfolded": "G enter j",
    "briefing-search": "slash c a enter",
    "briefing-differences": "d",
    "filter": "f",
    "article": "j enter",
    "article-dropped": "j 3 enter D",
    "contradictions": "c",
    "people": "P",
    "matrix": "m l",
    "outlet": "1 O",
    "stories": "i",
    "problems": "p",
    "export": "e",
    "keys": "question_mark",
    "palette": "ctrl+p m a t r",
}


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x45"])
@pytest.mark.parametrize("name", SCREENS)
async def test_it_looks_as_in_the_picture(name: str, size: tuple[int, int]) -> None:
    app = reading_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.clear_notifications()
        if SCREENS[name]:
            await pilot.press(*SCREENS[name].split())
            await settled(pilot)
        _compare(app, f"{name}-{size[0]}x{size[1]}.txt")


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x45"])
async def test_the_welcome_looks_as_in_the_picture(size: tuple[int, int]) -> None:
    app = BriefingApp((), lambda _sources, _tick: pytest.fail("nothing to read"))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        _compare(app, f"welcome-{size[0]}x{size[1]}.txt")


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x45"])
async def test_reading_looks_as_in_the_pictures(size: tuple[int, int]) -> None:
    slow = SlowReading()
    app = BriefingApp(("news", "https://herald.example/"), slow)
    async with app.run_test(size=size) as pilot:
        slow.ticked.wait(10)
        await pilot.pause()
        _compare(app, f"reading-{size[0]}x{size[1]}.txt")
        await pilot.press("escape")
        await pilot.pause()
        _compare(app, f"cancelled-{size[0]}x{size[1]}.txt")
        slow.go_on.set()


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x45"])
async def test_nothing_read_looks_as_in_the_picture(size: tuple[int, int]) -> None:
    app = reading_app(NOTHING)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        _compare(app, f"nothing-read-{size[0]}x{size[1]}.txt")


def _compare(app: BriefingApp, name: str) -> None:
    drawn = picture(app)
    kept = PICTURES / name
    if os.environ.get("BRIEFING_PICTURES") == "write":
        kept.write_text(drawn, encoding="utf-8")
    assert drawn == kept.read_text(encoding="utf-8")


SAME = pytest.mark.parametrize("name", ["briefing", "stories", "contradictions", "people", "matrix"])
SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x45"])


@SIZES
@SAME
async def test_other_colours_show_the_same_text(name: str, size: tuple[int, int]) -> None:
    app = reading_app(settings=Settings(theme="briefing-light"))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.clear_notifications()
        await pilot.press(*SCREENS[name].split())
        for look in ("briefing-light", "ansi-dark"):
            await settled(pilot)
            assert app.theme == look
            assert not app.no_color
            assert picture(app) == (PICTURES / f"{name}-{size[0]}x{size[1]}.txt").read_text(encoding="utf-8")
            app.theme = "ansi-dark"


@SIZES
@SAME
async def test_no_colours_show_the_same_text(
    monkeypatch: pytest.MonkeyPatch, name: str, size: tuple[int, int]
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = reading_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert app.no_color
        assert app.theme == "briefing-dark"
        app.clear_notifications()
        await pilot.press(*SCREENS[name].split())
        await settled(pilot)
        assert picture(app) == (PICTURES / f"{name}-{size[0]}x{size[1]}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x45"])
@pytest.mark.parametrize("name", ["briefing", "contradictions", "people"])
async def test_which_pane_has_the_keys_is_seen_without_colours(name: str, size: tuple[int, int]) -> None:
    app = reading_app()
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        app.clear_notifications()
        await pilot.press(*SCREENS[name].split())
        await settled(pilot)
        first = picture(app)
        await pilot.press("tab" if name == "briefing" else "enter")
        await settled(pilot)
        assert _lines(picture(app)) != _lines(first)


def _lines(drawn: str) -> list[str]:
    """The rows without their text: what is left are the borders."""
    return ["".join(sign if sign in "─━│┃" else " " for sign in row) for row in drawn.splitlines()]
