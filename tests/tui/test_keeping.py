"""Passages that the reader keeps: marked, counted, remembered, shown and written alone."""

from pathlib import Path

from textual.widgets import Input

from briefing.export import FORMATS
from briefing.export.subset import of_clusters, of_stories
from briefing.tui.memory import Memory
from briefing.tui.widgets.page import Page
from tests.factories import briefing
from tests.tui.driving import NARROW, WIDE, picture, reading_app, settled


def kept_rows(shown: str) -> list[str]:
    return [line for line in shown.splitlines() if line[1:3] in ("▌*", " *")]


async def test_a_kept_passage_is_marked_counted_and_remembered(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    app = reading_app(memory=Memory(path))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert kept_rows(picture(app)) == []
        await pilot.press("s", "j")
        shown = picture(app)
        assert len(kept_rows(shown)) == 1
        assert "kept 1" in shown.splitlines()[0]
    again = reading_app(memory=Memory(path))
    async with again.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert len(kept_rows(picture(again))) == 1
        await pilot.press("g", "s")
        assert kept_rows(picture(again)) == []
        assert "kept" not in picture(again).splitlines()[0]


async def test_what_is_kept_in_an_article_is_kept_in_the_briefing() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("enter", "s", "escape")
        await settled(pilot)
        assert len(kept_rows(picture(app))) == 1


async def test_kept_passages_are_shown_and_written_alone(tmp_path: Path) -> None:
    whole = briefing()
    story = whole.stories[0]
    second = [cluster.id for cluster in story.clusters if cluster.shared][1]
    wanted = FORMATS["markdown"].write(of_stories(whole, [of_clusters(story, {second})]))
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("f")
        assert "kept" not in [line.strip(" │▌›>") for line in picture(app).splitlines()]
        await pilot.press("escape", "g", "j", "s", "f", "j", "enter")
        assert app.screen.query_one("#merged", Page).keys == [second]
        await pilot.press("e")
        await settled(pilot)
        assert "[kept passages]" in picture(app)
        app.screen.query_one(Input).value = str(tmp_path / "kept.md")
        await pilot.press("enter")
        await settled(pilot)
    assert (tmp_path / "kept.md").read_text("utf-8") == wanted


async def test_the_filter_ends_with_the_last_kept_passage() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        every = app.screen.query_one("#merged", Page).keys
        await pilot.press("s", "f", "j", "enter")
        assert len(app.screen.query_one("#merged", Page).keys) == 1
        await pilot.press("s")
        assert app.screen.query_one("#merged", Page).keys == every


async def test_kept_passages_of_all_stories_are_written_from_their_list() -> None:
    first = briefing().stories[0]
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert app.kept_passages() == []
        await pilot.press("s")
        assert [story.id for story, _ in app.kept_passages()] == [first.id]
