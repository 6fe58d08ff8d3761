"""A short list to choose one thing from."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from briefing.tui.present import content
from briefing.tui.screens.live import Live
from briefing.tui.widgets.lines import Said
from briefing.tui.widgets.rows import Rows


class ChoosingScreen(Live, ModalScreen[int | None]):
    """A list over the screen; its result is the number of the row chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "cancel"),
        Binding("j", "step(1)", "down"),
        Binding("k", "step(-1)", "up"),
    ]

    def __init__(self, title: str, rows: Sequence[str], at: int) -> None:
        super().__init__()
        self._title = title
        self._rows = rows
        self._at = at

    def compose(self) -> ComposeResult:
        """The list in a frame."""
        with Vertical(id="dialog"):
            yield Said(content((self._title, "bold")))
            options = Rows(*(Option(content(row)) for row in self._rows), compact=True)
            options.highlighted = self._at
            yield options

    def action_step(self, steps: int) -> None:
        """Up or down."""
        options = self.query_one(OptionList)
        (options.action_cursor_down if steps > 0 else options.action_cursor_up)()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)
