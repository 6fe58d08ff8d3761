"""The panes of the briefing: which are seen, how large, what the reader's keys do to them."""

from pathlib import Path

from briefing import pipeline
from briefing.tui.app import BriefingApp
from briefing.tui.memory import Memory
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.widgets.legend import LegendLine
from briefing.tui.widgets.page import Page
from tests.bridge import CLOSED, QUEUE
from tests.factories import article
from tests.tui.driving import NARROW, WIDE, picture, reading_app, settled


def seen(screen: object) -> list[str | None]:
    """The pages that are seen."""
    assert isinstance(screen, BriefingScreen)
    return [page.id for page in screen.query(Page) if page.display]


async def test_a_wide_screen_has_three_titled_panes_and_a_narrow_one_two() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert seen(app.screen) == ["overview", "merged", "wordings"]
        assert all(title in picture(app) for title in ("Overview", "Told by several · 3", "Wordings of 1/3"))
        await pilot.resize_terminal(*NARROW)
        await settled(pilot)
        assert seen(app.screen) == ["merged", "wordings"]
        assert app.screen.query_one(LegendLine).display


async def test_the_overview_is_one_key_away_where_there_is_no_room_for_it() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("v")
        await pilot.pause()
        assert seen(app.screen) == ["overview"]
        assert "1 differs" in picture(app)
        await pilot.press("escape")
        await pilot.pause()
        assert seen(app.screen) == ["merged", "wordings"]


async def test_a_line_of_the_overview_leads_to_its_passage() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("j", "v", "G", "enter")
        await pilot.pause()
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.cluster == QUEUE, "whom it quotes"
        assert app.screen.query_one("#merged", Page).has_focus


async def test_zoom_and_ratio_are_remembered() -> None:
    memory = Memory()
    app = reading_app(memory=memory)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        page = app.screen.query_one("#merged", Page)
        before = page.size.width
        await pilot.press("plus")
        await pilot.pause()
        assert page.size.width > before
        await pilot.press("tab", "z")
        await pilot.pause()
        assert seen(app.screen) == ["wordings"]
    again = reading_app(memory=memory)
    async with again.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert seen(again.screen) == ["merged"]
        await pilot.press("z")
        await pilot.pause()
        assert again.screen.query_one("#merged", Page).size.width > before


async def test_a_long_passage_is_whole_only_under_the_cursor() -> None:
    app = reading_app()
    async with app.run_test(size=(40, 24)) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, BriefingScreen)
        page = app.screen.query_one("#merged", Page)
        whole = len(page._page.lines)
        await pilot.press("j")
        await pilot.pause()
        assert app.screen.cluster == QUEUE
        assert len(page._page.lines) < whole
        assert any(line.cut for line in page._page.lines)
        assert page.cursor_row >= 0
        await pilot.press("k")
        await pilot.pause()
        assert app.screen.cluster == CLOSED
        assert len(page._page.lines) == whole


async def test_an_outlet_is_called_otherwise_at_once_and_in_later_runs() -> None:
    memory = Memory()
    app = reading_app(memory=memory)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("1", "equals_sign")
        await pilot.pause()
        app.screen.query_one("Input").value = "Herald of Aldmere"  # type: ignore[attr-defined]
        await pilot.press("enter")
        await settled(pilot)
        assert "1 Herald of Aldmere" in picture(app)
        assert memory.names == {str(Path("Harbour Herald.txt").absolute()): "Herald of Aldmere"}


async def test_the_sentences_around_are_shown_where_all_wordings_have_room_with_them() -> None:
    told = "The ferry to Sandholm will not sail before Friday, the harbour office said."
    texts = {"A": f"Fog lay over the bay. {told} Nobody was hurt.", "B": f"{told} Buses run instead."}
    app = reading_app(pipeline.brief(article(text, outlet) for outlet, text in texts.items()))
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("g")
        await settled(pilot)
        assert "Fog lay over the bay." in shown(app)
        assert "Buses run instead." in shown(app)
        await pilot.resize_terminal(WIDE[0], 14)
        await settled(pilot)
        assert "harbour office said" in shown(app)
        assert "Fog lay over the bay." not in shown(app)


def shown(app: BriefingApp) -> str:
    """What the pane of wordings has to say."""
    page = app.screen.query_one("#wordings", Page)
    return "\n".join(para.text for block in page.blocks for para in block.paras)


async def test_a_notice_takes_the_last_line_only() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settled(pilot)
        app.clear_notifications()
        await pilot.pause()
        before = picture(app).split("\n")
        app.tell("Something was done", "and something else")
        await pilot.pause()
        after = picture(app).split("\n")
        assert "Something was done · and something else" in after[23]
        assert after[:23] == before[:23]


async def test_the_terminals_own_cursor_stands_on_the_row_in_hand() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("j")
        await pilot.pause()
        page = app.screen.query_one("#merged", Page)
        assert app.cursor_position.y == page.content_region.y + page.cursor_row
        await pilot.press("tab")
        await pilot.pause()
        side = app.screen.query_one("#wordings", Page)
        assert app.cursor_position.y == side.content_region.y + side.cursor_row


async def test_a_tiny_screen_has_text_on_it() -> None:
    app = reading_app()
    async with app.run_test(size=(20, 5)) as pilot:
        await settled(pilot)
        assert "Aldmere" in picture(app).split("\n")[1] + picture(app).split("\n")[2]
        await pilot.press("tab")
        await pilot.pause()
        assert seen(app.screen) == ["wordings"]
