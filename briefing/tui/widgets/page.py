"""A page of wrapped text with a cursor: one widget however long the text is.

Rows are laid out as offsets and drawn one by one when they come into view, so 100,000 rows scroll like ten.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, get_args

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ..blocks import Block, Layout, Line, Para, Role, Target
from ..find import Searched, searched
from ..flow import width_of
from ..present import segment

_CURSOR_BAR = "▌"
_GUTTER = 2
"""Cells in front of every row: the cursor's bar and a space."""
_NO_LINE = Line(-1, 0, 0, 0)
_KEPT_STRIPS = 2_000
"""Drawn rows kept; more than any terminal shows, few enough to be forgotten."""


class Page(ScrollView, can_focus=True, inherit_bindings=False):
    """Blocks of text, scrolled by a cursor that goes from target to target."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"page--{role}" for role in get_args(Role)),
        "page--cursor",
        "page--bar",
        "page--found",
        "page--at",
    }

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

    def __init__(self, blocks: tuple[Block, ...] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._layout_of = Layout(blocks, 1)
        self._below = 0
        self._targets: list[tuple[int, Target]] = []
        self._cursor = 0
        self._query: Searched | None = None
        self._found: list[tuple[int, int, int]] = []
        self._found_at: int | None = None
        self._strips: dict[int, Strip] = {}
        self._styles: dict[tuple[str, ...], Style] = {}
        self._index()

    # --- what is shown

    def show(self, blocks: tuple[Block, ...], key: str | None = None, *, row: int | None = None) -> None:
        """Show other blocks, the cursor on `key` (otherwise where it was).

        `row` is the row of the window on which that target shall stand: the page then starts or ends with
        empty rows where its text is too short for that.
        """
        key = key if key is not None else self.key
        self._layout_of = Layout(blocks, self._text_width)
        self._below = 0
        self._index()
        found = self._number(key)
        self._cursor = found or 0
        if row is not None:
            self._pad(row)
        self._refind()
        self._relaid()
        if row is not None:
            self.scroll_to(y=self._cursor_rows()[0] - row, animate=False, force=True)
        elif found is None:
            self.scroll_to(y=0, animate=False, force=True)
        else:
            self._reveal()

    def _pad(self, row: int) -> None:
        first = self._cursor_rows()[0]
        self._layout_of = Layout(self.blocks, self._text_width, max(0, row - first))
        first = self._cursor_rows()[0]
        self._below = max(0, first - row + self._window - len(self._layout_of.lines))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What is shown."""
        return self._layout_of.blocks

    @property
    def key(self) -> str | None:
        """Key of the target under the cursor."""
        return self._targets[self._cursor][1].key if self._targets else None

    @property
    def keys(self) -> list[str]:
        """Keys of all targets, in their order."""
        return [target.key for _, target in self._targets]

    @property
    def cursor_row(self) -> int:
        """Row of the window on which the target under the cursor starts; negative when it is above."""
        return self._cursor_rows()[0] - self.scroll_offset.y

    # --- moving

    def move(self, steps: int) -> None:
        """Go some targets on or back; within a target taller than the window scroll first."""
        if not self._targets:
            self.scroll_relative(y=steps, animate=False)
        elif not self._scrolled_within(steps):
            self._go(self._cursor + steps)

    def go(self, key: str) -> bool:
        """Put the cursor on a target; False when the page has none of that key."""
        number = self._number(key)
        if number is not None:
            self._go(number)
        return number is not None

    def page(self, share: float) -> None:
        """Scroll by a share of the window; the cursor comes along."""
        rows = max(1, round(abs(share) * self._window)) * (1 if share > 0 else -1)
        top = self.scroll_offset.y
        self.scroll_to(y=top + rows, animate=False, force=True)
        if self.scroll_offset.y == top:
            self.end(last=share > 0)
        elif self._targets:
            self._set_cursor(self._first_in_view())

    def end(self, *, last: bool) -> None:
        """Go to the first or the last target, and to the very edge of the page."""
        self._set_cursor(len(self._targets) - 1 if last else 0)
        self.scroll_to(y=self.max_scroll_y if last else 0, animate=False)

    def choose(self) -> None:
        """Say that the target under the cursor is wanted."""
        if self.key is not None:
            self.post_message(self.Chosen(self, self.key))

    # --- searching

    def find(self, text: str) -> int:
        """Mark every place of `text`, in any case, and go to the first at or after the cursor. How many."""
        self._query = searched(text)
        self._refind()
        self._strips.clear()
        self.refresh()
        here = self._targets[self._cursor][0] if self._targets else 0
        later = (n for n, (block, _, _) in enumerate(self._found) if block >= here)
        if self._found:
            self._go_found(next(later, 0))
        return len(self._found)

    def find_again(self, steps: int) -> tuple[int, int] | None:
        """Go some places on, around the end; which place of how many, None when there is none."""
        if not self._found:
            return None
        at = -1 if self._found_at is None else self._found_at
        self._go_found((at + steps) % len(self._found))
        return (self._found_at or 0) + 1, len(self._found)

    def _refind(self) -> None:
        self._found = []
        self._found_at = None
        if self._query is None:
            return
        for number, block in enumerate(self.blocks):
            for index, para in enumerate(block.paras):
                self._found += [(number, index, m.start()) for m in self._query.finditer(para.text)]

    def _go_found(self, number: int) -> None:
        self._found_at = number
        block, para, start = self._found[number]
        for at, (owner, target) in enumerate(self._targets):
            whole = target.end is None or (target.para == para and target.start <= start < target.end)
            if owner == block and whole:
                self._set_cursor(at)
        row = self._row_of(block, para, start)
        self._show_rows(row, row + 1)
        self._strips.clear()
        self.refresh()

    def _row_of(self, block: int, para: int, start: int) -> int:
        row = self._layout_of.tops[block][para]
        lines = self._layout_of.lines
        while row + 1 < len(lines) and lines[row].end <= start and lines[row + 1].para == para:
            row += 1
        return row

    # --- the cursor

    def _index(self) -> None:
        self._targets = [(n, target) for n, block in enumerate(self.blocks) for target in block.targets]

    def _number(self, key: str | None) -> int | None:
        return next((n for n, (_, target) in enumerate(self._targets) if target.key == key), None)

    def _cursor_rows(self) -> tuple[int, int]:
        return self._layout_of.rows(*self._targets[self._cursor]) if self._targets else (0, 0)

    def _go(self, number: int) -> None:
        self._set_cursor(number)
        self._reveal()

    def _set_cursor(self, number: int) -> None:
        number = max(0, min(number, len(self._targets) - 1))
        if number == self._cursor or not self._targets:
            return
        self._redraw(*self._cursor_rows())
        self._cursor = number
        self._redraw(*self._cursor_rows())
        self.post_message(self.Moved(self, self._targets[number][1].key))

    def _reveal(self) -> None:
        first, after = self._cursor_rows()
        if self._cursor == 0:
            first = 0
        self._show_rows(first, after)

    def _show_rows(self, first: int, after: int) -> None:
        top, window = self.scroll_offset.y, self._window
        if first < top or after - first > window:
            self.scroll_to(y=first, animate=False, force=True)
        elif after > top + window:
            self.scroll_to(y=after - window, animate=False, force=True)

    def _scrolled_within(self, steps: int) -> bool:
        first, after = self._cursor_rows()
        top, window = self.scroll_offset.y, self._window
        if steps > 0 and first <= top + window < after:
            self.scroll_to(y=min(top + window - 2, after - window), animate=False, force=True)
            return True
        if steps < 0 and first < top <= after:
            self.scroll_to(y=max(top - window + 2, first), animate=False, force=True)
            return True
        return False

    def _first_in_view(self) -> int:
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + self._window
        current = self._cursor_rows()
        if top <= current[0] < bottom:
            return self._cursor
        low, high = 0, len(self._targets)
        while low < high:
            middle = (low + high) // 2
            below = self._layout_of.rows(*self._targets[middle])[0] < top
            low, high = (middle + 1, high) if below else (low, middle)
        return low

    # --- layout

    @property
    def _window(self) -> int:
        return max(self.scrollable_content_region.height, 1)

    @property
    def _text_width(self) -> int:
        return max(self.scrollable_content_region.width - _GUTTER, 10)

    def on_resize(self) -> None:
        """Lay out for the new width; the cursor stays on its target, and that on its row where it can."""
        if self._layout_of.width == self._text_width and self._layout_of.lines:
            return
        row = max(0, min(self.cursor_row, self._window - 1))
        self._layout_of = Layout(self.blocks, self._text_width)
        self._relaid()
        self.scroll_to(y=self._cursor_rows()[0] - row, animate=False, force=True)

    def _relaid(self) -> None:
        rows = len(self._layout_of.lines) + self._below
        self.virtual_size = Size(self._text_width + _GUTTER, rows)
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was drawn with other styles (theme, focus)."""
        super().notify_style_update()
        self._strips.clear()
        self._styles.clear()

    # --- drawing

    def render_line(self, y: int) -> Strip:
        """One row of the window."""
        row = y + self.scroll_offset.y
        if row not in self._strips:
            if len(self._strips) >= _KEPT_STRIPS:
                self._strips.clear()
            self._strips[row] = self._draw(row)
        return self._strips[row].apply_offsets(0, row)

    def _redraw(self, first: int, after: int) -> None:
        for row in range(first, after):
            self._strips.pop(row, None)
        self.refresh_lines(first, after - first)

    def _draw(self, row: int) -> Strip:
        width = self._text_width + _GUTTER
        line = self._line(row)
        if line.block < 0:
            return Strip.blank(width, self._style(()))
        para = self.blocks[line.block].paras[line.para]
        whole, stretch = self._cursor_on(line)
        under: tuple[str, ...] = ("cursor",) if whole else ()
        bar = _CURSOR_BAR if whole or stretch else " "
        segments = [segment(f"{bar} ", self._style((*under, "bar")))]
        segments.append(self._margin(line, para, row, under))
        segments += self._text(line, para, under, stretch)
        return Strip(segments).adjust_cell_length(width, self._style(under))

    def _line(self, row: int) -> Line:
        lines = self._layout_of.lines
        return lines[row] if row < len(lines) else _NO_LINE

    def _cursor_on(self, line: Line) -> tuple[bool, tuple[int, int] | None]:
        """Whether the cursor has the whole line, or the stretch of the line's paragraph that it has."""
        if not self._targets or self._targets[self._cursor][0] != line.block:
            return False, None
        target = self._targets[self._cursor][1]
        if target.end is None:
            return line.para >= target.para, None
        touches = target.para == line.para and target.start < line.end and line.start < target.end
        return False, (target.start, target.end) if touches else None

    def _margin(self, line: Line, para: Para, row: int, under: tuple[str, ...]) -> Segment:
        if para.rails:
            starting = [rail for rail in para.rails if line.start <= rail.start < line.end]
            running = [rail for rail in para.rails if rail.start < line.start < rail.end]
            rail, sign = (starting[0], starting[0].sign) if starting else (None, "")
            if rail is None and running:
                rail, sign = running[0], running[0].bar
            if rail is not None:
                return segment(sign.ljust(len(para.first)), self._style((*under, rail.role)))
            return segment(" " * len(para.first), self._style(under))
        first = line.start == 0 and self._layout_of.tops[line.block][line.para] == row
        return segment(para.first if first else para.rest, self._style((*under, para.margin_role)))

    def _text(
        self, line: Line, para: Para, under: tuple[str, ...], stretch: tuple[int, int] | None
    ) -> list[Segment]:
        spans: list[tuple[int, int, str]] = [(mark.start, mark.end, mark.role) for mark in para.marks]
        if stretch is not None:
            spans.append((*stretch, "at"))
        if self._query is not None:
            spans += [(*m.span(), "found") for m in self._query.finditer(para.text)]
        spans = [span for span in spans if span[0] < line.end and line.start < span[1]]
        edges = {edge for span in spans for edge in span[:2] if line.start < edge < line.end}
        cuts = [line.start, *sorted(edges), line.end]
        return [
            segment(
                para.text[start:end],
                self._style((*under, para.role, *(role for a, b, role in spans if a < end and start < b))),
            )
            for start, end in pairwise(cuts)
        ]

    def _style(self, roles: tuple[str, ...]) -> Style:
        """The roles' looks laid over one another, the last on top."""
        if roles not in self._styles:
            background = self.background_colors[1]
            color = self.styles.color
            text = Style()
            for role in roles:
                styles = self.get_component_styles(f"page--{role}")
                background = background + styles.background if styles.has_rule("background") else background
                color = styles.color if styles.has_rule("color") else color
                text += styles.text_style
            look = Style.from_color((background + color).rich_color, background.rich_color)
            self._styles[roles] = look + text
        return self._styles[roles]

    # --- the mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the pointer is; a second click chooses."""
        row = event.y + self.scroll_offset.y
        column = event.x - _GUTTER
        number = self._target_at(row, column)
        if number is None:
            return
        if number == self._cursor:
            self.choose()
        else:
            self._set_cursor(number)

    def _target_at(self, row: int, column: int) -> int | None:
        line = self._line(row)
        if line.block < 0:
            return None
        para = self.blocks[line.block].paras[line.para]
        offset = line.start + max(0, column - width_of(para.first))
        here = None
        for number, (block, target) in enumerate(self._targets):
            if block != line.block or target.para > line.para:
                continue
            if target.end is None or (target.para == line.para and target.start <= offset < target.end):
                here = number
        return here
