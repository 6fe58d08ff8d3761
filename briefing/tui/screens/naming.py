"""Giving an outlet another name."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from briefing.tui.naming import LONGEST
from briefing.tui.present import content, safe
from briefing.tui.screens.live import Live
from briefing.tui.widgets.lines import Said


class NamingScreen(Live, ModalScreen[str | None]):
    """A line over the screen; its result is the name."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "cancel")]

    def __init__(self, outlet: str) -> None:
        super().__init__()
        self._outlet = outlet

    def compose(self) -> ComposeResult:
        """What is named, and a line for the name."""
        with Vertical(id="dialog"):
            yield Said(content(("Name of this outlet: ", "bold"), self._outlet))
            yield Input(self._outlet, max_length=LONGEST, compact=True)
            yield Said(
                content("Enter keeps it, for these articles in later runs too · Esc cancels"), id="hint"
            )

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        self.dismiss(" ".join(safe(event.value).split()) or None)
