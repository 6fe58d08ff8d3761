"""The lists of a story: people, contradictions, each with its sentences in the other pane."""

from dataclasses import replace

import pytest

from briefing.models import Briefing, Likelihood
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.contradictions import ContradictionsScreen
from briefing.tui.screens.people import PeopleScreen
from briefing.tui.widgets.page import Page
from tests.bridge import COST, HERALD, QUEUE
from tests.factories import article, cluster, own_reporting, passage, story
from tests.factories import briefing as bridge
from tests.tui.driving import NARROW, WIDE, notices, picture, reading_app, search, settled


def without(**parts: object) -> Briefing:
    """The bridge, its first story without something."""
    found = bridge()
    first, *others = found.stories
    return replace(found, stories=(replace(first, **parts), *others))  # type: ignore[arg-type]


def many_outlets() -> Briefing:
    """One thing, told by forty outlets in the same words."""
    articles = [article(HERALD.paragraphs[0], f"Outlet {n} of the island") for n in range(40)]
    passages = [passage(a, a.paragraphs[0]) for a in articles]
    told = cluster(passages, wordings=(tuple(range(40)),))
    return Briefing(
        articles=tuple(articles),
        provenance=tuple(map(own_reporting, articles)),
        sigla=tuple((a.outlet, f"O{n}") for n, a in enumerate(articles)),
        stories=(story(articles, (told,)),),
    )


async def test_people_are_listed_with_how_often_and_by_whom_they_are_quoted() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("P")
        assert isinstance(app.screen, PeopleScreen)
        shown = picture(app)
        assert "Ines Marrow                 1 quotation · by 1 2 3" in shown
        assert shown.count("to explaining an accident,”") == 1, "each wording once, whoever prints it"
        assert "2\xa0Coast Radio, 3\xa0Valley Post" in shown
        assert "or “We would rather explain a queue" in " ".join(shown.split())


async def test_a_quotation_leads_to_its_passage_and_the_jump_can_be_taken_back() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("j", "j", "P", "enter", "j", "enter")
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.cluster == QUEUE
        await pilot.press("ctrl+o")
        assert app.screen.cluster == COST
        await pilot.press("ctrl+o")
        assert "No jump" in notices(app)


async def test_nobody_quoted_says_how_many_quotations_are_without_a_name() -> None:
    app = reading_app(without(people=()))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("P", "enter", "j", "tab", "y")
        assert "Nobody is quoted by name. 1 quotation without a name" in picture(app)


async def test_contradictions_are_one_line_each_with_the_owners_of_the_values() -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("c")
        assert isinstance(app.screen, ContradictionsScreen)
        shown = picture(app)
        assert "≠ time  second 1 · third 3" in shown
        assert "? number  4,000 1 · twelve 3" in shown
        assert "credited to Inspectors" in shown
        assert "3\xa0Valley Post ‹\xa0Northern Wire: Inspectors found" in shown
        await pilot.press("j")
        assert "About 4,000 drivers" in picture(app)


async def test_the_list_opens_where_it_was_left_and_escape_goes_through_the_panes() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("c", "j")
        entry = app.screen.query_one("#list", Page).key
        await pilot.press("enter", "escape")
        assert isinstance(app.screen, ContradictionsScreen), "first back to the list"
        await pilot.press("enter", "enter")
        assert isinstance(app.screen, BriefingScreen)
        await pilot.press("c")
        assert app.screen.query_one("#list", Page).key == entry
        assert "drivers" in picture(app)


async def test_no_contradiction_says_what_was_compared_and_where_else_to_look() -> None:
    app = reading_app(without(discrepancies=()))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("c", "enter", "j")
        shown = " ".join(picture(app).split())
        assert "0 of 3 facts told by several differ" in shown
        assert "m shows who tells what" in shown


@pytest.mark.parametrize("list_", ["c", "m", "enter"])
async def test_a_jump_is_taken_back_whatever_led_there(list_: str) -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("j", "j", list_)
        await pilot.pause()
        await pilot.press("k" if list_ == "enter" else "g", "enter", "enter")
        await pilot.pause()
        if isinstance(app.screen, ArticleScreen):
            await pilot.press("escape")
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.cluster != COST
        await pilot.press("ctrl+o")
        assert app.screen.cluster == COST


async def test_a_search_finds_only_what_outlets_wrote() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        for ours in ("outlet", "wording", "Told by several", "dispute"):
            await search(pilot, ours)
            assert f"“{ours}” is not here" in notices(app)
        await search(pilot, "second")
        assert "1 place of “second”" in notices(app)
        await pilot.press("enter")
        await pilot.pause()
        await search(pilot, "told differently")
        assert "is not here" in notices(app), "it stands in the legend"
        await search(pilot, "Aldmere bridge closed")
        assert "1 place of" in notices(app), "a title is the outlet's"
        await pilot.press("escape", "D")
        await search(pilot, "share line")
        assert "is not here" in notices(app)


async def test_a_search_in_the_list_finds_values_and_names_only() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("c")
        await search(pilot, "third")
        assert "1 place" in notices(app)
        await search(pilot, "1")
        assert "is not here" in notices(app), "the number of an outlet"


async def test_the_matrix_says_the_cell_in_hand_in_words_and_its_sentence_in_full() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("m")
        await settled(pilot)
        shown = " ".join(picture(app).split())
        assert "facts by 3 outlets 1 2 3" in shown, "the keys stand over the columns"
        assert "1 Harbour Herald tells it in its own words · told by 2 of 3 outlets" in shown
        assert "after inspectors found cracks in its main bearing." in shown
        await pilot.press("l")
        await settled(pilot)
        shown = " ".join(picture(app).split())
        assert "2 Coast Radio is incomplete: its silence says nothing · below: 1 Harbour Herald" in shown
        await pilot.press("l")
        await settled(pilot)
        shown = " ".join(picture(app).split())
        assert "3 Valley Post tells it in the words of Northern Wire" in shown
        assert "which was closed on Monday for the third time in twelve months." in shown


async def test_a_matrix_wider_than_the_screen_says_what_is_beside_it() -> None:
    app = reading_app(many_outlets())
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("m")
        await settled(pilot)
        assert " 30 more › · " in picture(app)
        await pilot.press(*["l"] * 20)
        await settled(pilot)
        head = picture(app).splitlines()[1]
        assert "‹" in head
        assert "more ›" in head
        assert " 21 " in head
        assert "21 Outlet 20 of the island tells it in the same words as 39/40" in picture(app)


@pytest.mark.parametrize(
    ("strengths", "told"),
    [((), "c contradictions"), (("probable",), "c ≠1"), (("probable", "possible", "possible"), "c ≠1 ?2")],
)
async def test_the_footer_says_how_much_differs(strengths: tuple[Likelihood, ...], told: str) -> None:
    entry = bridge().stories[0].discrepancies[0]
    differ = tuple(replace(entry, strength=strength) for strength in strengths)
    app = reading_app(without(discrepancies=differ))
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        for key in ("", "enter", "m", "P"):
            if key:
                await pilot.press(key)
                await settled(pilot)
            app.clear_notifications()
            await pilot.pause()
            assert f" {told} " in picture(app).splitlines()[-1]
