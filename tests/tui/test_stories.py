"""The table of stories: sorted, narrowed as one types, and the way from one story to the next."""

from dataclasses import replace

import pytest

from briefing.models import Article, Briefing
from briefing.tui.find import searched
from briefing.tui.memory import Memory
from briefing.tui.narrow import find
from briefing.tui.pages.stories import ORDERS, rows, stories_page
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.stories import StoriesScreen
from tests.bridge import CAFE, HERALD, times_closed
from tests.factories import article, cluster, own_reporting, passage, story
from tests.tui.driving import NARROW, WIDE, picture, reading_app, settled


def told(
    outlets: int, day: str | None, title: str | None, name: str, **more: object
) -> tuple[list[Article], object]:
    """A story of so many outlets that was published on a day."""
    articles = [
        article(f"{name} happened, says number {n}.", f"{name} {n}", title=title, published=day)
        for n in range(outlets)
    ]
    clusters = [cluster((passage(a, a.paragraphs[0]),)) for a in articles]
    return articles, story(articles, clusters, **more)


def several() -> Briefing:
    """Four stories, whose order differs by outlets, day and differences."""
    made = [
        told(2, "2026-03-02", "Old and wide", "Harvest"),
        told(2, "2026-03-09", "New and wide", "Regatta"),
        told(1, "2026-03-05", "Disputed", "Bakery", discrepancies=(times_closed(),)),
        told(1, None, None, "Undated", summary=()),
    ]
    articles = [a for own, _ in made for a in own]
    return Briefing(
        articles=tuple(articles),
        provenance=tuple(map(own_reporting, articles)),
        sigla=tuple((a.outlet, a.outlet[:2]) for a in articles),
        stories=tuple(found for _, found in made),  # type: ignore[misc]
    )


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        ("outlets", [1, 0, 2, 3]),
        ("day", [1, 2, 0, 3]),
        ("differences", [2, 1, 0, 3]),
        ("new", [3, 1, 0, 2]),
    ],
)
def test_the_orders(order: str, numbers: list[int]) -> None:
    assert [row.number for row in rows(several(), {3}, order, None)] == numbers


def test_a_day_has_its_year_where_the_stories_are_of_several_whatever_is_shown() -> None:
    found = several()
    assert [row.dated for row in rows(found, (), "day", None)] == ["9 Mar", "5 Mar", "2 Mar", "–"]
    old, *others = found.articles
    found = replace(found, articles=(replace(old, published="2024-12-31"), *others))
    found = replace(
        found, articles=tuple(replace(a, published=None) if a is others[0] else a for a in found.articles)
    )
    dated = ["9 Mar 2026", "5 Mar 2026", "31 Dec 2024", "–"]
    assert [row.dated for row in rows(found, (), "day", None)] == dated
    assert [row.dated for row in rows(found, (), "day", searched("Bakery"))] == ["5 Mar 2026"]


def test_a_story_without_titles_is_called_by_its_first_fact() -> None:
    found = several()
    nameless = found.stories[3]
    led = replace(nameless, title="Something else", summary=(nameless.clusters[0].id,))
    row = rows(replace(found, stories=(led,)), (), "day", None)[0]
    assert row.title == "Undated happened, says number 0."


@pytest.mark.parametrize("width", [20, 60, 78, 160])
def test_a_story_is_one_line_whatever_the_width(width: int) -> None:
    blocks = stories_page(rows(several(), {0}, "outlets", None), width)
    assert len(blocks) == 5
    assert all(len(block.paras) == 1 for block in blocks)
    assert all(len(block.paras[0].text) <= width for block in blocks)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("bridge CLOSED again", "title, Harbour Herald"),
        ("harbour her", "outlet"),
        ("free  coffee", "Harbour Herald, paragraph 4"),
    ],
)
def test_it_says_where_a_text_was_found(text: str, label: str) -> None:
    query = searched(text)
    assert query is not None
    found = find([HERALD], query)
    assert found is not None
    assert found.label == label
    assert found.text[slice(*found.span)].casefold() == " ".join(text.casefold().split())


async def test_typing_narrows_and_enter_goes_to_the_place_that_was_found() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("escape", "slash", *"coff")
        shown = picture(app)
        assert "1 of 2 stories" in shown
        assert "Harbour Herald, paragraph 4: " in shown
        assert "free coffee" in shown
        assert "Choir" not in shown
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.cluster == CAFE
        await pilot.press("escape")
        assert "1 of 2 stories" in picture(app)
        await pilot.press("escape")
        assert "Choir" in picture(app)


async def test_what_no_story_has_is_said_and_escape_shows_all() -> None:
    app = reading_app()
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("escape", "slash", *"zzz")
        assert "No story has this" in picture(app)
        await pilot.press("enter", "j", "enter", "o", "escape")
        assert isinstance(app.screen, StoriesScreen)
        assert "Choir" in picture(app)


async def test_it_opens_on_what_most_outlets_tell_the_newest_first_and_goes_on_from_there() -> None:
    agreeing = tuple(replace(each, discrepancies=()) for each in several().stories)
    app = reading_app(replace(several(), stories=agreeing))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        seen = []
        for key in ("greater_than_sign", "greater_than_sign", "greater_than_sign", "greater_than_sign"):
            assert isinstance(app.screen, BriefingScreen)
            seen.append(app.screen.index.number)
            await pilot.press(key)
            await settled(pilot)
        assert seen == [1, 0, 2, 3], "the last one stays"
        await pilot.press("less_than_sign")
        await settled(pilot)
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.index.number == 2
        await pilot.press("escape")
        assert isinstance(app.screen, StoriesScreen)
        assert app.screen.page.key == "2", "the table stands on the story that was left"


async def test_a_story_is_new_until_it_is_opened_also_in_the_next_run() -> None:
    memory = Memory()
    for new in (3, 2):
        app = reading_app(several(), memory=memory)
        async with app.run_test(size=WIDE) as pilot:
            await settled(pilot)
            await pilot.press("escape")
            await settled(pilot)
            shown = picture(app)
            assert f"{new} new" in shown
            assert (
                sum(line.startswith("   N ") or line.startswith(" ▌ N ") for line in shown.split("\n")) == new
            )
            await pilot.press("G", "enter")
            await settled(pilot)


async def test_sorting_goes_round_and_puts_the_cursor_on_top() -> None:
    app = reading_app(several())
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("escape")
        for order in [*list(ORDERS)[1:], "outlets"]:
            await pilot.press("G", "o")
            assert f"sort: {order}" in picture(app)
            assert isinstance(app.screen, StoriesScreen)
            assert app.screen.page.key == str(app.screen.numbers[0])
