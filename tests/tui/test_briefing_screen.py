"""The merged briefing and its drill-down."""

from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.widgets.page import Page
from tests.bridge import CLOSED, QUEUE
from tests.tui.driving import NARROW, picture, reading_app, settled


async def test_it_opens_on_the_first_passage_with_its_wordings() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.cluster == CLOSED
        assert "second\xa01 · third\xa03" in picture(app)


async def test_j_moves_on_and_the_pane_follows() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("j")
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.cluster == QUEUE
        assert "Wordings of 2/3 · 3 here" in picture(app)


async def test_enter_opens_the_article_at_the_passage_and_escape_comes_back() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ArticleScreen)
        assert app.screen.passage == QUEUE.passages[0]
        await pilot.press("escape")
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.cluster == QUEUE


async def test_enter_unfolds_what_one_outlet_alone_tells() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("G", "enter")
        page = app.screen.query_one("#merged", Page)
        assert page.key == "fold:Harbour Herald"
        assert len(page.keys) == 7


async def test_the_pane_says_what_enter_does_to_a_header() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("G")
        await pilot.pause()
        assert "unfolds" in picture(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Enter folds" in picture(app)
