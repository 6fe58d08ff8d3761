"""What a reader does with a story: outlets, search, copy, web page, export, filter, the other views."""

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.config import Settings
from briefing.tui.app import BriefingApp
from briefing.tui.commands import COMMANDS
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.contradictions import ContradictionsScreen
from briefing.tui.screens.matrix import MatrixScreen
from briefing.tui.screens.outlet import OutletScreen
from briefing.tui.screens.people import PeopleScreen
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.widgets.matrix import Matrix
from briefing.tui.widgets.page import Page
from tests.bridge import CAFE, CLOSED, COST, FERRY, QUEUE
from tests.tui.driving import NARROW, WIDE, notices, picture, reading_app, search, settled


def briefing_screen(app: BriefingApp) -> BriefingScreen:
    """The screen, which must be the merged briefing."""
    assert isinstance(app.screen, BriefingScreen)
    return app.screen


async def opened(pilot: Pilot[None]) -> None:
    """Wait for the briefing, without notices over it."""
    await settled(pilot)
    pilot.app.clear_notifications()


async def test_an_outlet_by_number_keeps_its_passage_on_one_row_and_says_when_it_lacks_it() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        await pilot.press("j", "1")
        side = app.screen.query_one("#wordings", Page)
        row = side.cursor_row
        await pilot.press("2")
        assert side.cursor_row == row
        assert briefing_screen(app).passage == QUEUE.passages[1]
        await pilot.press("right_square_bracket")
        assert briefing_screen(app).passage == QUEUE.passages[2]
        await pilot.press("k", "2")
        assert "Not found in Coast Radio, which is" in picture(app)
        await pilot.press("escape")
        assert briefing_screen(app).outlet_number() == 0


async def test_another_outlets_article_has_the_aligned_passage_on_the_same_row() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("j", "enter")
        await pilot.pause()
        text = app.screen.query_one("#text", Page)
        row = text.cursor_row
        await pilot.press("3")
        assert isinstance(app.screen, ArticleScreen)
        assert app.screen.passage == QUEUE.passages[2]
        assert text.cursor_row == row
        await pilot.press("k", "2")
        assert "Not found in Coast Radio, which is incomplete" in notices(app)
        row = text.cursor_row
        await pilot.press("1")
        assert app.screen.passage == CLOSED.passages[0], "the passage is not forgotten on the way"
        assert text.cursor_row == row


async def test_next_shared_passage_in_an_article() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("J")
        assert isinstance(app.screen, ArticleScreen)
        assert app.screen.passage == QUEUE.passages[0]
        await pilot.press("J")
        assert app.screen.passage == QUEUE.passages[0], "the rest is only here"


async def test_the_other_pane_takes_the_place_of_the_article_where_there_is_no_room_for_both() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("j", "enter")
        await pilot.pause()
        await pilot.press("tab")
        await pilot.pause()
        assert "Wordings · 3 of 3" in picture(app)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ArticleScreen)
        assert app.screen.passage == QUEUE.passages[1]
        assert "Bridge: repairs to cost millions" in picture(app)


async def test_every_entry_of_the_apparatus_leads_to_its_place() -> None:
    app = reading_app(settings=Settings(apparatus=True))
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        side = app.screen.query_one("#wordings", Page)
        entry = next(key for key in side.keys if key.endswith("#a0.0"))
        await pilot.press("tab")
        side.go(entry)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ArticleScreen)
        assert app.screen.passage == CLOSED.passages[1]


async def test_escape_forgets_a_search_before_it_leaves() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await search(pilot, "crowns")
        await pilot.press("escape")
        assert not briefing_screen(app).page.forget()
        await pilot.press("slash", "escape")
        briefing_screen(app)


async def test_search_unfolds_what_hides_a_place_and_n_goes_on() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await search(pilot, "FREE  coffee")
        assert briefing_screen(app).cluster == CAFE
        await pilot.press("g")
        await search(pilot, "crowns")
        assert briefing_screen(app).cluster == COST
        await pilot.press("n")
        assert briefing_screen(app).cluster == COST


@pytest.mark.parametrize(
    ("keys", "copied"),
    [
        (("y",), "https://herald.example/aldmere-bridge?from=front&page=1"),
        (
            ("Y",),
            "> The Aldmere swing bridge was closed on Monday for the second time in twelve months after "
            "inspectors found cracks in its main bearing.\n>\n> — Harbour Herald, "
            "[Aldmere bridge closed again]"
            "(<https://herald.example/aldmere-bridge?from=front&page=1>), 2 Mar 2026, paragraph 1\n",
        ),
        (
            ("j", "2", "y"),
            "“We prefer explaining a queue to explaining an accident,” Marrow said.\n"
            "— Coast Radio (from Northern Wire), “Bridge: repairs to cost millions”, "
            "3 Mar 2026, 07:30, paragraph 1",
        ),
    ],
)
async def test_it_copies_the_link_or_the_passage_with_its_source(keys: tuple[str, ...], copied: str) -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press(*keys)
        assert app.clipboard == copied


async def test_it_opens_only_web_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    visited: list[str] = []
    app = reading_app()
    monkeypatch.setattr(app, "open_url", visited.append)
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("o", "j", "2", "o")
        assert visited == ["https://herald.example/aldmere-bridge?from=front&page=1"]
        assert "gives no link" in notices(app)


async def test_it_exports_and_never_overwrites_silently(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kept = tmp_path / "brief.json"
    kept.write_text("mine")
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("e", "tab", "tab", "right", "shift+tab", "shift+tab", "enter")
        await settled(pilot)
        assert kept.read_text() == "mine"
        assert "exists" in picture(app)
        await pilot.press("enter")
        await settled(pilot)
        assert json.loads(kept.read_text())["format"] == "briefing/1"
        briefing_screen(app)


async def test_the_filter_shows_what_is_told_differently_and_escape_clears_it() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f", "j", "enter")
        page = app.screen.query_one("#merged", Page)
        assert page.keys == [CLOSED.id, "fold:Harbour Herald"]
        await pilot.press("escape")
        assert QUEUE.id in page.keys


@pytest.mark.parametrize("keys", [[], ["enter"]], ids=["briefing", "article"])
@pytest.mark.parametrize("gone", ["#wordings", "Page"])
async def test_a_move_told_while_the_screen_is_taken_down_is_no_error(keys: list[str], gone: str) -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press(*keys)
        await pilot.pause()
        page = app.screen.query(Page).first()
        await app.screen.query(gone).remove()
        app.screen.post_message(Page.Moved(page, CLOSED.id))
        await pilot.pause()
        assert app.is_running


@pytest.mark.parametrize("gone", ["#where", "Matrix"])
async def test_a_move_told_while_the_matrix_is_taken_down_is_no_error(gone: str) -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("m")
        await pilot.pause()
        await app.screen.query(gone).remove()
        app.screen.post_message(Matrix.Moved())
        await pilot.pause()
        assert app.is_running


@pytest.mark.parametrize("screen", [BriefingScreen, MatrixScreen])
async def test_leaving_before_a_screen_is_drawn_is_no_error(
    screen: type[BriefingScreen | MatrixScreen],
) -> None:
    bare = type("Bare", (screen,), {"compose": lambda _self: ()})
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        index = briefing_screen(app).index
        app.push_screen(bare(index) if screen is BriefingScreen else bare(index, CLOSED, ""))
        await pilot.pause()
        assert isinstance(app.screen, screen)


async def test_enter_on_a_reading_goes_to_its_passage() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("G", "c")
        assert isinstance(app.screen, ContradictionsScreen)
        await pilot.press("enter", "enter")
        assert briefing_screen(app).cluster == CLOSED


async def test_enter_in_the_matrix_goes_to_the_passage_and_the_outlet() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("m")
        await pilot.pause()
        assert isinstance(app.screen, MatrixScreen)
        await pilot.press("j", "l", "enter")
        assert briefing_screen(app).passage == QUEUE.passages[1]


async def test_the_outlet_page_leads_to_what_only_it_tells() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("1", "O")
        assert isinstance(app.screen, OutletScreen)
        await pilot.press("enter")
        assert briefing_screen(app).cluster == FERRY


async def test_u_and_x_go_to_passages_of_one_origin_and_left_out_or_alone() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("u")
        assert briefing_screen(app).cluster == COST
        await pilot.press("g", "1", "x")
        assert briefing_screen(app).cluster == COST, "left out by the Herald"
        await pilot.press("x")
        assert briefing_screen(app).cluster == FERRY, "only in the Herald, which the drivers may not be"
        await pilot.press("X")
        assert briefing_screen(app).cluster == COST


async def test_escape_leads_from_a_story_to_the_list_and_stays_there() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("escape")
        assert isinstance(app.screen, StoriesScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, StoriesScreen)
        await pilot.press("j", "enter")
        assert "Choir returns" in briefing_screen(app).index.story.title


async def test_a_resize_keeps_the_cursor_on_its_passage() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        await pilot.press("j", "j")
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        page = app.screen.query_one("#merged", Page)
        assert briefing_screen(app).cluster == COST
        assert 0 <= page.cursor_row < page.size.height


async def test_keys_of_the_configuration_take_the_place_of_the_usual_ones() -> None:
    app = reading_app(settings=Settings(keys={"next": "w"}))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("w")
        assert briefing_screen(app).cluster == QUEUE
        await pilot.press("j")
        assert briefing_screen(app).cluster == QUEUE


async def test_every_command_of_the_table_has_its_action() -> None:
    screens = {
        "briefing": BriefingScreen,
        "article": ArticleScreen,
        "contradictions": ContradictionsScreen,
        "people": PeopleScreen,
        "matrix": MatrixScreen,
        "outlet": OutletScreen,
        "stories": StoriesScreen,
    }
    for command in COMMANDS:
        name = command.action.partition("(")[0]
        for view in set(command.where) & set(screens):
            owner = BriefingApp if name.startswith("app.") else screens[view]
            assert hasattr(owner, f"action_{name.removeprefix('app.')}"), (view, name)


async def test_a_click_moves_the_cursor_and_a_second_one_opens() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        await pilot.click("#merged", offset=(10, 8))
        assert briefing_screen(app).cluster == QUEUE
        await pilot.click("#merged", offset=(10, 8))
        await pilot.pause()
        assert isinstance(app.screen, ArticleScreen)


async def test_text_can_be_selected_with_the_mouse() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        await pilot.mouse_down("#merged", offset=(12, 2))
        await pilot.hover("#merged", offset=(22, 2))
        await pilot.mouse_up("#merged", offset=(22, 2))
        await pilot.pause()
        assert app.screen.get_selected_text() == "The Aldmere"
        assert briefing_screen(app).cluster == CLOSED


async def test_few_widgets_whatever_the_story() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        assert len(app.screen.query("*")) < 150
