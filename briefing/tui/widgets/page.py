"""A page of text that one reads with a cursor: one widget however long the text is."""

from dataclasses import dataclass

from textual import events
from textual.geometry import Offset
from textual.message import Message

from briefing.tui.blocks import Block
from briefing.tui.find import searched
from briefing.tui.layout import Layout
from briefing.tui.widgets.text_view import GUTTER, TextView

_AROUND = 5
"""Cells of a page that are not text: its padding, the cursor's bar, the space before the scrollbar, that."""
_FEWEST_ROWS = 3
"""Rows that a paragraph keeps when it is cut."""


class Page(TextView, can_focus=True, inherit_bindings=False):
    """Blocks of text, scrolled by a cursor that goes from target to target."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another target."""

        page: "Page"
        key: str

        @property
        def control(self) -> "Page":
            """The page, for `on(..., "#id")`."""
            return self.page

        def can_replace(self, message: Message) -> bool:
            """Only the last place of a run of moves matters."""
            return isinstance(message, Page.Moved) and message.page is self.page

    @dataclass
    class Chosen(Message):
        """Enter, or a click on the target under the cursor."""

        page: "Page"
        key: str

        @property
        def control(self) -> "Page":
            """The page, for `on(..., "#id")`."""
            return self.page

    @dataclass
    class Focused(Message):
        """The page has the keys now."""

        page: "Page"

    def watch_has_focus(self, value: bool) -> None:
        """Tell that the page has the keys now: a click can do that too."""
        super().watch_has_focus(value)
        if value:
            self._point()
            self.post_message(self.Focused(self))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The terminal's cursor goes along."""
        super().watch_scroll_y(old_value, new_value)
        self._point()

    def _point(self) -> None:
        """Put the terminal's own cursor on the row in hand: there screen readers look."""
        if self.has_focus and self.is_attached:
            region = self.content_region
            row = max(0, min(self.cursor_row, self._window - 1))
            self.app.cursor_position = Offset(region.x + GUTTER, region.y + row)

    def __init__(self, blocks: tuple[Block, ...] = (), *, id: str | None = None) -> None:
        super().__init__(blocks, id=id)
        self._found: list[tuple[int, int, int]] = []
        """Block, paragraph and offset of each place of the searched text."""
        self._found_at = -1

    # --- what is shown

    def show(self, blocks: tuple[Block, ...], key: str | None = None, *, row: int | None = None) -> None:
        """Show other blocks, the cursor on `key` (otherwise where it was).

        `row` is the row of the window on which that target shall stand: the page then starts or ends with
        empty rows where its text is too short for that.
        """
        key = key if key is not None else self.key
        self._page = Layout(blocks, self._text_width, limit=self._limit)
        self._below = 0
        found = self._page.number(key)
        self._cursor = found or 0
        self._page.open(self._block)
        if row is not None:
            self._pad(row)
        self._find_places()
        self._relaid()
        if row is not None:
            self._scroll(self._cursor_rows()[0] - row)
        elif found is None:
            self._scroll(0)
        else:
            self._reveal()
        self._point()

    def _pad(self, row: int) -> None:
        first = self._cursor_rows()[0]
        above = max(0, row - first)
        self._page = Layout(self.blocks, self._text_width, above, limit=self._limit, opened=self._block)
        first = self._cursor_rows()[0]
        self._below = max(0, first - row + self._window - len(self._page.lines))

    @property
    def _limit(self) -> int:
        """Rows of a paragraph that may be cut: about a third of the window."""
        return max(_FEWEST_ROWS, self._window // 3)

    @property
    def _block(self) -> int:
        """Number of the block in which the cursor stands, -1 on a page without targets."""
        return self._page.targets[self._cursor][0] if self._page.targets else -1

    @property
    def key(self) -> str | None:
        """Key of the target under the cursor."""
        return self._page.targets[self._cursor][1].key if self._page.targets else None

    @property
    def keys(self) -> list[str]:
        """Keys of all targets, in their order."""
        return [target.key for _, target in self._page.targets]

    @property
    def cursor_row(self) -> int:
        """Row of the window on which the target under the cursor starts; negative when it is above."""
        return self._cursor_rows()[0] - self.scroll_offset.y

    def height_at(self, width: int) -> int:
        """How many rows its text would take if the page were so wide."""
        return len(Layout(self.blocks, max(1, width - _AROUND)).lines)

    def fits(self, blocks: tuple[Block, ...]) -> bool:
        """Whether blocks can be shown without scrolling."""
        return len(Layout(blocks, self._text_width, limit=self._limit).lines) <= self._window

    def rows_of(self, block: Block) -> int:
        """How many rows a block takes at the present width."""
        return len(Layout((block,), self._text_width).lines)

    def hold(self, row: int) -> None:
        """Have the target under the cursor on a row of the window, above it empty rows where need be."""
        self.show(self.blocks, row=row)

    def on_resize(self) -> None:
        """Lay out for the new width; the cursor stays on its target, and that on its row where it can."""
        if (self._page.width, self._page.limit) == (self._text_width, self._limit) and self._page.lines:
            self._reveal()
            self._point()
            return
        row = max(0, min(self.cursor_row, self._window - 1))
        self._page = Layout(self.blocks, self._text_width, limit=self._limit, opened=self._block)
        self._relaid()
        self._scroll(self._cursor_rows()[0] - row)
        self._point()

    def reveal(self, heading: str) -> None:
        """Scroll to the block that begins with this heading, the cursor staying where it is."""
        for number, block in enumerate(self.blocks):
            if block.paras[0].text == heading:
                self._show_rows(*self._page.block_rows(number))

    # --- moving

    def move(self, steps: int) -> None:
        """Go some targets on or back; within a target taller than the window scroll first.

        Where the wheel has taken the cursor out of sight, it comes back into sight instead.
        """
        first, after = self._cursor_rows()
        top = self.scroll_offset.y
        if not self._page.targets:
            self.scroll_relative(y=steps, animate=False)
        elif after <= top or first >= top + self._window:
            self._go(self._page.target_from(top))
        elif not self._scrolled_within(steps):
            self._go(self._cursor + steps)

    def go(self, key: str) -> bool:
        """Put the cursor on a target; False when the page has none of that key."""
        number = self._page.number(key)
        if number is not None:
            self._go(number)
        return number is not None

    def page(self, share: float) -> None:
        """Scroll by a share of the window; the cursor comes along."""
        rows = max(1, round(abs(share) * self._window)) * (1 if share > 0 else -1)
        top = self.scroll_offset.y
        self._scroll(top + rows)
        if self.scroll_offset.y == top:
            self.end(last=share > 0)
        elif not 0 <= self.cursor_row < self._window:
            self._set_cursor(self._page.target_from(self.scroll_offset.y))

    def end(self, *, last: bool) -> None:
        """Go to the first or the last target, and to the very edge of the page."""
        self._set_cursor(len(self._page.targets) - 1 if last else 0)
        self._scroll(self.max_scroll_y if last else 0)

    def choose(self) -> None:
        """Say that the target under the cursor is wanted."""
        if self.key is not None:
            self.post_message(self.Chosen(self, self.key))

    def _cursor_rows(self) -> tuple[int, int]:
        return self._page.rows(self._cursor) if self._page.targets else (0, 0)

    def _go(self, number: int) -> None:
        self._set_cursor(number)
        self._reveal()

    def _set_cursor(self, number: int) -> None:
        number = max(0, min(number, len(self._page.targets) - 1))
        if number == self._cursor or not self._page.targets:
            return
        self._redraw(*self._cursor_rows())
        self._cursor = number
        row = self.cursor_row
        if self._page.open(self._block):
            self._relaid()
            self._scroll(self._cursor_rows()[0] - row)
        self._redraw(*self._cursor_rows())
        self._point()
        self.post_message(self.Moved(self, self._page.targets[number][1].key))

    def _scroll(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True)

    def _reveal(self) -> None:
        """Scroll by half a window, so that most moves of the cursor leave the text where it is."""
        first, after = self._cursor_rows()
        self._show_rows(0 if self._cursor == 0 else first, after, self._window // 2)

    def _show_rows(self, first: int, after: int, more: int = 0) -> None:
        """Bring rows into sight, and if need be some further ones behind or before them."""
        top, window = self.scroll_offset.y, self._window
        if after - first > window:
            self._scroll(first)
        elif first < top:
            self._scroll(max(first - more, after - window))
        elif after > top + window:
            self._scroll(min(after - window + more, first))

    def _scrolled_within(self, steps: int) -> bool:
        first, after = self._cursor_rows()
        top, window = self.scroll_offset.y, self._window
        if steps > 0 and first <= top + window < after:
            self._scroll(min(top + window - 2, after - window))
            return True
        if steps < 0 and first < top <= after:
            self._scroll(max(top - window + 2, first))
            return True
        return False

    # --- searching

    def find(self, text: str) -> int:
        """Mark every place of `text`, in any case, and go to the first at or after the cursor. How many."""
        self._query = searched(text)
        self._find_places()
        self._redraw_all()
        here = self._page.targets[self._cursor][0] if self._page.targets else 0
        later = (n for n, (block, _, _) in enumerate(self._found) if block >= here)
        if self._found:
            self._go_to_place(next(later, 0))
        return len(self._found)

    def forget(self) -> bool:
        """Unmark the places of the searched text; False when none was searched."""
        searching = self._query is not None
        self._query = None
        self._find_places()
        self._redraw_all()
        return searching

    def find_again(self, steps: int) -> tuple[int, int] | None:
        """Go some places on, around the end; which place of how many, None when there is none."""
        if not self._found:
            return None
        self._go_to_place((self._found_at + steps) % len(self._found))
        return self._found_at + 1, len(self._found)

    def _find_places(self) -> None:
        self._found_at = -1
        self._found = [
            (number, index, match.start())
            for number, block in enumerate(self.blocks if self._query else ())
            for index, para in enumerate(block.paras)
            for match in (para.places(self._query) if self._query else ())
        ]

    def _go_to_place(self, number: int) -> None:
        self._found_at = number
        place = self._found[number]
        target = self._page.target_of(*place)
        if target is not None:
            self._set_cursor(target)
        row = self._page.row_of(*place)
        self._show_rows(row, row + 1)

    # --- the mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the pointer is; a second click chooses. Selecting text does neither."""
        offset = event.get_content_offset(self)
        if self.text_selection is not None or offset is None:
            return
        number = self._page.target_at(offset.y + self.scroll_offset.y, offset.x - GUTTER)
        if number is not None and number == self._cursor:
            self.choose()
        elif number is not None:
            self._set_cursor(number)
