"""The export dialog: what it writes, and what it leaves alone."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.tui.app import BriefingApp
from briefing.tui.screens.export import ExportScreen
from tests.factories import briefing
from tests.tui.driving import WIDE, notices, picture, settled


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """An article in a folder of its own."""
    (tmp_path / "lamp.txt").write_text("The lamp is lit.", "utf-8")
    return tmp_path / "lamp.txt"


def app_over(folder: Path) -> BriefingApp:
    """An app whose sources are in `folder`."""
    return BriefingApp((str(folder),), lambda *_: briefing())


async def export_to(pilot: Pilot[None], path: Path) -> None:
    """Ask twice for the same file: the second time means "replace it"."""
    await settled(pilot)
    await pilot.press("e")
    pilot.app.screen.query_one(Input).value = str(path)
    for _ in range(2):
        if isinstance(pilot.app.screen, ExportScreen):
            await pilot.press("enter")
            await settled(pilot)


async def test_a_source_is_not_replaced_however_often_it_is_asked(source: Path) -> None:
    app = app_over(source.parent)
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, source)
        assert "is one of the sources" in picture(app)
        assert "Enter again" not in picture(app)
    assert source.read_text("utf-8") == "The lamp is lit."


async def test_another_file_is_replaced_when_asked_twice(source: Path, tmp_path: Path) -> None:
    other = tmp_path / "notes.org"
    other.write_text("mine", "utf-8")
    app = app_over(source.parent)
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, other)
        assert "Written" in notices(app)
    assert other.read_text("utf-8").startswith("# ")
