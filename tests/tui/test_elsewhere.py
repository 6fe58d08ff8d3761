"""Outlets that give another value for the very point: their sentence stands in the place of "Not in"."""

import pytest

from briefing.engine.compose.coverage import find_coverage
from briefing.models import Briefing, Cluster, Discrepancy, Reason, Telling
from briefing.tui.app import BriefingApp
from briefing.tui.blocks import Block
from briefing.tui.filters import EVERYTHING
from briefing.tui.index import StoryIndex
from briefing.tui.pages.column import Column
from briefing.tui.pages.merged import merged_page
from briefing.tui.pages.one_outlet import one_outlet_page
from briefing.tui.pages.outlet import outlet_page
from briefing.tui.pages.whole_article import article_page
from briefing.tui.pages.wordings import wordings_page
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.matrix import MatrixScreen
from briefing.tui.widgets.page import Page
from tests.factories import cluster, own_reporting, story, stretches
from tests.test_standing import ARTICLES, CLOSED, OTHER, SECOND, THIRD, WAIT, A, C, differ, reading
from tests.tui.driving import NARROW, WIDE, notices, picture, reading_app, settled

SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x45"])
MARKED = cluster(CLOSED.passages, differing=((), stretches(CLOSED.passages[1], "B")))


def told(*found: Cluster, discrepancy: Discrepancy = OTHER) -> Briefing:
    """The closure, told by A and B; C gives another value, D is silent, E is cut off."""
    provenance = tuple(map(own_reporting, ARTICLES))
    coverage = find_coverage(ARTICLES, found, provenance, [discrepancy])
    return Briefing(
        articles=ARTICLES,
        provenance=provenance,
        sigla=tuple((each.outlet, each.outlet) for each in ARTICLES),
        stories=(story(ARTICLES, found, discrepancies=(discrepancy,), coverage=coverage),),
    )


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [para.text for block in blocks for para in block.paras if para.text]


def index_of(briefing: Briefing) -> StoryIndex:
    return StoryIndex(briefing, 0)


def shown(app: BriefingApp) -> BriefingScreen:
    assert isinstance(app.screen, BriefingScreen)
    return app.screen


def test_the_drill_down_shows_the_other_value_and_does_not_call_its_outlet_silent() -> None:
    page = texts(wordings_page(index_of(told(MARKED, THIRD)), MARKED, differences="marked", apparatus=False))
    at = page.index("Same point, other value:")
    assert page[at + 1] == "3 C · undated · ¶2 · third"
    assert page[at + 2] == "It is the third closure, the port says."
    assert "Not told by: 4\xa0D" in page
    assert "Not found in: 5\xa0E, which is incomplete" in page


def test_a_value_that_may_be_of_another_thing_is_shown_as_such() -> None:
    possible = differ(SECOND, reading("third", (C, C.paragraphs[1])), strength="possible")
    briefing = told(MARKED, THIRD, discrepancy=possible)
    page = texts(wordings_page(index_of(briefing), MARKED, differences="marked", apparatus=False))
    assert any(line.startswith("Perhaps another value") for line in page)
    assert not any("Not told by: 3" in line for line in page)


def test_a_telling_inside_another_sentence_is_shown_with_its_clause() -> None:
    inside = Telling(passage=WAIT.passages[0], reason=Reason(score=0.8, words=("wait",)), clause=(8, 12))
    fact = cluster(CLOSED.passages, also=(inside,), outlets=3)
    index = index_of(told(fact, WAIT, THIRD))
    blocks = wordings_page(index, fact, differences="marked", apparatus=False)
    body = next(p for block in blocks for p in block.paras if p.text == "Drivers wait again.")
    assert [body.text[m.start : m.end] for m in body.marks if m.role == "lit"] == ["wait"]
    assert "Told inside another sentence:" in texts(blocks)
    page, key = one_outlet_page(index, fact, "C", "marked")
    assert "Told inside another sentence:" in texts(page)
    assert index.at(key) == WAIT.passages[0]
    rails = [
        rail.sign for block in article_page(index, C, dropped=False) for p in block.paras for rail in p.rails
    ]
    assert rails == [" 3┃", "≠ ┃"], "no part of it is only here"


def test_only_in_and_leaves_out_agree() -> None:
    index = index_of(told(MARKED, THIRD, WAIT))
    assert index.coverage["C"].only == (WAIT.id,)
    assert index.coverage["C"].leaves_out == ()
    assert (
        "Tells 2 passages: 0 also told by others, 1 that others may tell in part or otherwise, 1 only here."
        in (texts(outlet_page(index, "C")))
    )
    fold = "3 Only in C · 1 passage · 1 that others may tell in part or otherwise"
    assert fold in texts(merged_page(index, frozenset(), EVERYTHING, Column(index, 80)))
    other = index_of(told(MARKED, THIRD))
    assert "3 C · 1 that others may tell in part or otherwise" in texts(
        merged_page(other, frozenset(), EVERYTHING, Column(other, 80))
    )


def test_the_base_of_the_marks_is_named() -> None:
    index = index_of(told(MARKED, THIRD))
    page = texts(wordings_page(index, MARKED, differences="marked", apparatus=False))
    assert "1 A · undated · ¶1 · [base]" in page
    assert "Marked against 1 A [base]" in texts(one_outlet_page(index, MARKED, "B", "marked")[0])
    plain = texts(wordings_page(index, MARKED, differences="plain", apparatus=False))
    assert not any("[base]" in line for line in plain)


def test_with_differing_words_only_the_base_is_whole() -> None:
    index = index_of(told(MARKED, THIRD))
    page = texts(wordings_page(index, MARKED, differences="only", apparatus=False))
    assert A.paragraphs[0] in page
    assert "… time, says B." in page[page.index("2 B · undated · ¶1") + 1]


@SIZES
async def test_the_outlets_key_shows_its_other_value_and_enter_opens_it_there(size: tuple[int, int]) -> None:
    app = reading_app(told(MARKED, THIRD))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("3")
        assert "Same point, other value:" in picture(app)
        assert shown(app).passage == THIRD.passages[0]
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ArticleScreen)
        assert app.screen.passage == THIRD.passages[0]
        await pilot.press("escape")
        await pilot.pause()
        assert shown(app).cluster == MARKED, "the place is kept"


@SIZES
async def test_a_hop_in_the_article_lands_on_the_other_value_and_leads_back(size: tuple[int, int]) -> None:
    app = reading_app(told(MARKED, THIRD, WAIT))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        text = app.screen.query_one("#text", Page)
        row = text.cursor_row
        await pilot.press("3")
        await pilot.pause()
        assert isinstance(app.screen, ArticleScreen)
        assert app.screen.passage == THIRD.passages[0]
        assert text.cursor_row == row
        assert "C gives another value: third" in notices(app)
        await pilot.press("2")
        await pilot.pause()
        assert app.screen.passage == MARKED.passages[1], "which gives no value in the entry"


async def test_the_matrix_has_a_sign_and_a_word_for_another_value() -> None:
    app = reading_app(told(MARKED, THIRD))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("m", "l", "l")
        await pilot.pause()
        assert isinstance(app.screen, MatrixScreen)
        rows = picture(app).splitlines()
        assert rows[2].split()[-5:] == ["A≠", "B≠", "[≠]", "·", "…"]
        assert "3 C gives another value: third" in " ".join(rows[-6:])
        assert app.screen.passage == THIRD.passages[0]
        await pilot.press("l")
        assert "4 D is silent" in picture(app)
        await pilot.press("l")
        assert "5 E is incomplete: its silence says nothing" in picture(app)


async def test_the_matrix_tells_a_telling_inside_another_sentence_from_one_of_its_own() -> None:
    inside = Telling(passage=WAIT.passages[0], reason=Reason(score=0.8, words=("wait",)))
    app = reading_app(told(cluster(CLOSED.passages, also=(inside,), outlets=3), WAIT, THIRD))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("m", "l", "l")
        await pilot.pause()
        rows = picture(app).splitlines()
        assert rows[2].split()[-5:] == ["A≠", "B≠", "[◦≠]", "·", "…"]
        assert "3 C tells it inside another sentence" in " ".join(rows[-6:])
