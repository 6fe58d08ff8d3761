"""The page: cursor, scrolling, search; with more rows than any window."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise

from textual.app import ComposeResult
from textual.pilot import Pilot

from briefing.tui.blocks import Block, Mark, Para, Rail, Target, spaced
from briefing.tui.layout import Layout
from briefing.tui.themes import DARK, Coloured
from briefing.tui.widgets.page import Page

LONG = "word " * 400


def numbered(count: int) -> tuple[Block, ...]:
    """Blocks of one row each, with an empty row between."""
    return spaced([Block((Para(f"passage {n}"),), (Target(str(n)),)) for n in range(count)])


class PageApp(Coloured):
    """Nothing but a page."""

    CSS = "Page { scrollbar-gutter: stable; scrollbar-size-vertical: 1; }"

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        super().__init__()
        self._blocks = blocks
        self.register_theme(DARK)

    def compose(self) -> ComposeResult:
        yield Page(self._blocks)


@asynccontextmanager
async def a_page(blocks: tuple[Block, ...]) -> AsyncIterator[tuple[Page, Pilot[None]]]:
    """A page in a window of 40 columns and 10 rows."""
    app = PageApp(blocks)
    async with app.run_test(size=(40, 10)) as pilot:
        yield app.query_one(Page), pilot


async def test_a_page_down_takes_the_cursor_along_and_ends_at_the_last_target() -> None:
    async with a_page(numbered(20)) as (page, _):
        page.page(1.0)
        assert (page.key, page.cursor_row) == ("5", 0)
        page.page(-1.0)
        assert page.key == "0"
        for _ in range(5):
            page.page(1.0)
        assert page.key == "19"


async def test_top_and_bottom() -> None:
    async with a_page(numbered(20)) as (page, _):
        page.end(last=True)
        assert (page.key, page.scroll_offset.y) == ("19", page.max_scroll_y)
        page.end(last=False)
        assert (page.key, page.scroll_offset.y) == ("0", 0)


async def test_a_target_taller_than_the_window_is_read_before_the_cursor_goes_on() -> None:
    blocks = (Block((Para(LONG),), (Target("long"),)), *numbered(2))
    async with a_page(blocks) as (page, _):
        tops = []
        while page.key == "long":
            page.move(1)
            tops.append(page.scroll_offset.y)
        assert len(tops) > 5
        assert max(b - a for a, b in zip([0, *tops], tops, strict=False)) <= 10, "no row is skipped"


async def test_most_moves_of_the_cursor_leave_the_text_where_it_is() -> None:
    async with a_page(numbered(40)) as (page, _):
        for steps in (1, -1):
            tops = []
            for _ in range(39):
                page.move(steps)
                assert 0 <= page.cursor_row < 10
                tops.append(page.scroll_offset.y)
            moved = sum(a != b for a, b in pairwise(tops))
            assert moved <= 39 // 2


async def test_a_cursor_out_of_sight_comes_back_into_sight() -> None:
    async with a_page(numbered(20)) as (page, _):
        page.scroll_to(y=20, animate=False, force=True)
        page.move(1)
        assert (page.key, page.cursor_row) == ("10", 0)


async def test_search_goes_round_and_is_forgotten() -> None:
    async with a_page(numbered(20)) as (page, _):
        page.go("5")
        assert page.find("PASSAGE  1") == 11
        assert page.key == "10"
        assert page.find_again(-1) == (1, 11)
        assert page.key == "1"
        assert page.find_again(-1) == (11, 11)
        assert page.forget()
        assert page.find_again(1) is None
        assert not page.forget()


async def test_other_blocks_keep_the_cursor_or_put_it_on_a_row() -> None:
    async with a_page(numbered(20)) as (page, _):
        page.go("7")
        page.show(numbered(30))
        assert page.key == "7"
        page.show(numbered(30), "0", row=4)
        assert (page.key, page.cursor_row) == ("0", 4)
        page.show(numbered(30), "29", row=1)
        assert (page.key, page.cursor_row) == ("29", 1)


async def test_a_resize_keeps_target_and_row() -> None:
    blocks = spaced([Block((Para(f"{n} {'word ' * 20}"),), (Target(str(n)),)) for n in range(20)])
    async with a_page(blocks) as (page, pilot):
        page.go("9")
        row = page.cursor_row
        await pilot.resize_terminal(25, 10)
        await pilot.pause()
        assert (page.key, page.cursor_row) == ("9", row)


async def test_a_page_of_10_000_passages_draws_only_what_comes_into_view() -> None:
    async with a_page(numbered(10_000)) as (page, pilot):
        page.end(last=True)
        page.move(-1)
        await pilot.pause()
        assert page.key == "9998"
        assert len(page._strips) < 100


def test_rows_of_a_stretch_inside_a_paragraph() -> None:
    text = "one two three four five six"
    block = Block((Para(text),), (Target("three four", 0, 8, 18),))
    layout = Layout((block,), 10)
    assert [text[line.start : line.end] for line in layout.lines] == ["one two", "three four", "five six"]
    assert layout.rows(0) == (1, 2)
    assert layout.target_at(1, 0) == 0
    assert layout.target_at(2, 0) is None


async def test_the_stronger_of_two_passages_on_one_row_has_the_margin() -> None:
    rails = (Rail(0, 4, "·", " ", "only"), Rail(5, 30, "2┃", " ┃", "shared"))
    para = Para(
        "Tiny and then a longer passage", (Mark(0, 4, "quote"),), first="   ", rest="   ", rails=rails
    )
    async with a_page((Block((para,)),)) as (page, _):
        assert page.render_line(0).text.startswith("  2┃ Tiny and")


async def test_a_lower_window_keeps_the_cursor_in_sight() -> None:
    async with a_page(numbered(20)) as (page, pilot):
        page.go("3")
        assert page.cursor_row == 6
        await pilot.resize_terminal(40, 5)
        await pilot.pause()
        assert 0 <= page.cursor_row < 5
