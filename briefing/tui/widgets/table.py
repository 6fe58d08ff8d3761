"""A page of rows that are cut to its width instead of being wrapped."""

from collections.abc import Callable

from briefing.tui.blocks import Block
from briefing.tui.widgets.page import Page


class Table(Page):
    """Rows of one line each, made anew for each width."""

    def __init__(self, make: Callable[[int], tuple[Block, ...]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._make = make

    def renew(self, key: str | None = None) -> None:
        """Show what there is now, the cursor on `key` (otherwise where it was)."""
        self.show(self._make(self._text_width), key)

    def on_resize(self) -> None:
        """Cut the rows to the new width; the cursor stays on its row of the window where it can."""
        if self._page.width != self._text_width:
            row = max(0, min(self.cursor_row, self._window - 1))
            self.renew()
            self._scroll(self._cursor_rows()[0] - row)
