"""One text in many outlets: a short line that unfolds, evidence once, few names."""

import pytest

from briefing import pipeline
from briefing.models import Briefing, Evidence
from briefing.tui.filters import EVERYTHING
from briefing.tui.index import StoryIndex
from briefing.tui.pages.column import Column
from briefing.tui.pages.merged import merged_page
from briefing.tui.pages.why import why_page
from briefing.tui.pages.wordings import wordings_page
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.widgets.page import Page
from tests.factories import article
from tests.tui.driving import NARROW, reading_app, settled

WIRE = (
    "A barge loaded with gravel struck the Ostrel bridge before dawn on Friday, the harbour police said.\n\n"
    "The bridge carries nine thousand cars a day and stays closed until divers have seen its piers.\n\n"
    "No one was hurt, and the skipper of the barge told the police that his rudder had failed."
)
OWN = "Divers will look at the piers of the Ostrel bridge, which a gravel barge struck before dawn on Friday."


def many(copies: int = 12) -> Briefing:
    """A story of one wire text in many outlets and one report of another's own."""
    line = Evidence(kind="copyright-line", text="© Kite Wire", origin="Kite Wire")
    printed = [
        article(WIRE, f"{chr(65 + n)}dale Post", evidence=(line,), published=f"2025-04-{n + 1:02}")
        for n in range(copies)
    ]
    return pipeline.brief([*printed, article(OWN, "Zeta Herald", published="2025-04-30")])


def texts(blocks: tuple[object, ...]) -> list[str]:
    """All paragraphs of a page."""
    return [para.text for block in blocks for para in block.paras]  # type: ignore[attr-defined]


def margins(index: StoryIndex) -> list[str]:
    """What stands before the passages of the page, and under them."""
    blocks = merged_page(index, frozenset(), EVERYTHING, Column(index, 80))
    return [para.first for block in blocks for para in block.paras if para.cut]


def test_many_outlets_are_counted_and_their_one_source_is_named() -> None:
    index = StoryIndex(many(), 0)
    assert any(margin.startswith("12/13 ████") for margin in margins(index))
    shown = texts(merged_page(index, frozenset(), EVERYTHING, Column(index, 80)))
    assert "same words · really one source: Kite Wire" in shown


@pytest.mark.parametrize("copies", [2, 3])
def test_few_copies_are_tied(copies: int) -> None:
    tied = "=".join(str(n) for n in range(1, copies + 1))
    assert any(margin.startswith(tied) for margin in margins(StoryIndex(many(copies), 0)))


def test_copies_fold_into_one_line_with_their_evidence_once() -> None:
    index = StoryIndex(many(), 0)
    cluster = next(c for c in index.story.clusters if c.outlets == 12)
    shown = texts(wordings_page(index, cluster, differences="marked", apparatus=False))
    assert shown.count(cluster.text) == 1
    assert "11 more in these words: Kite Wire (=11\xa0outlets)" in shown
    shown = texts(why_page(index, cluster))
    assert "12 outlets: Kite Wire, certain" in shown
    assert shown.count("copyright line: © Kite Wire") == 1


def test_every_outlet_stands_behind_the_fold() -> None:
    index = StoryIndex(many(), 0)
    cluster = next(c for c in index.story.clusters if c.outlets == 12)
    shown = texts(wordings_page(index, cluster, differences="marked", apparatus=False, unfolded=True))
    for number, outlet in enumerate(index.outlets_of(cluster), 1):
        assert any(text.startswith(f"{number} {outlet}") for text in shown)


async def test_enter_unfolds_the_copies_and_enter_on_one_opens_its_article() -> None:
    app = reading_app(many())
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, BriefingScreen)
        while not (screen.cluster and screen.cluster.outlets == 12):
            await pilot.press("j")
        await pilot.press("tab", "j", "enter")
        side = screen.query_one("#wordings", Page)
        assert sum(key.split("#")[0].count(":") == 2 for key in side.keys) == 12
        await pilot.press("j", "j", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ArticleScreen)
        assert app.screen.outlet_number() == 3


async def test_the_apparatus_comes_into_sight() -> None:
    app = reading_app(many())
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        side = app.screen.query_one("#wordings", Page)
        await pilot.press("a")
        await pilot.pause()
        rows = (side.render_line(row).text.strip() for row in range(side.size.height))
        assert "Apparatus (a hides it)" in list(rows)
