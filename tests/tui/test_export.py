"""The export dialog: what it writes, and what it leaves alone."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.export import FORMATS
from briefing.export.subset import of_clusters, of_stories
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


async def asking(pilot: Pilot[None], *keys: str) -> str:
    """What the dialog shows after some keys."""
    await settled(pilot)
    await pilot.press(*keys)
    await settled(pilot)
    return picture(pilot.app)  # type: ignore[arg-type]


def words(document: str) -> str:
    return f"{len(document.split()):,} words"


async def test_it_asks_what_and_says_how_long_that_will_be(source: Path) -> None:
    whole = briefing()
    story = of_stories(whole, whole.stories[:1])
    markdown, text = FORMATS["markdown"], FORMATS["text"]
    app = app_over(source.parent)
    async with app.run_test(size=WIDE) as pilot:
        shown = await asking(pilot, "e")
        assert "[this story]" in shown
        assert words(markdown.write(story)) in shown
        shown = await asking(pilot, "tab", "right")
        assert "[everything]" in shown
        assert words(markdown.write(whole)) in shown
        shown = await asking(pilot, "tab", "left", "left")
        assert "[text]" in shown
        assert words(text.write(whole)) in shown
        shown = await asking(pilot, "left")
        assert "[html]" in shown
        assert f"{round(len(FORMATS['html'].write(whole).encode()) / 1000)} kB" in shown


async def test_what_the_filter_shows_can_be_written_alone(source: Path, tmp_path: Path) -> None:
    whole = briefing()
    story = whole.stories[0]
    quotes = {cluster.id for cluster in story.clusters if cluster.kind == "quote"}
    wanted = FORMATS["markdown"].write(of_stories(whole, [of_clusters(story, quotes)]))
    app = app_over(source.parent)
    async with app.run_test(size=WIDE) as pilot:
        assert "only quotes" not in await asking(pilot, "e")
        shown = await asking(pilot, "escape", "f", "j", "j", "enter", "e", "tab", "right")
        assert "[only quotes]" in shown
        pilot.app.screen.query_one(Input).value = str(tmp_path / "quotes.md")
        await asking(pilot, "shift+tab", "enter")
    assert (tmp_path / "quotes.md").read_text("utf-8") == wanted


async def test_from_the_list_of_stories_everything_is_written_without_asking(source: Path) -> None:
    app = app_over(source.parent)
    async with app.run_test(size=WIDE) as pilot:
        shown = await asking(pilot, "i", "e")
        assert "this story" not in shown
        assert words(FORMATS["markdown"].write(briefing())) in shown


async def test_a_source_is_not_replaced_however_often_it_is_asked(source: Path) -> None:
    app = app_over(source.parent)
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, source)
        assert "is one of the sources" in picture(app)
        assert "Enter again" not in picture(app)
    assert source.read_text("utf-8") == "The lamp is lit."


async def test_another_file_is_replaced_when_asked_twice(source: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "notes.org"
    other.parent.mkdir()
    other.write_text("mine", "utf-8")
    app = app_over(source)
    async with app.run_test(size=WIDE) as pilot:
        await export_to(pilot, other)
        assert "Written" in notices(app)
    assert other.read_text("utf-8").startswith("# ")
