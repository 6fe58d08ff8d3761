"""One more source, while the others stay."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from briefing.safe import is_address
from briefing.tui.present import content
from briefing.tui.screens.live import Live
from briefing.tui.screens.paths import PathSuggester
from briefing.tui.widgets.lines import Said

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp

_HINT = "Enter reads it · → completes · Esc cancels"


class AddingScreen(Live, ModalScreen[None]):
    """A dialog that stays, with what was typed, until the source was read."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "cancel")]

    def compose(self) -> ComposeResult:
        """A path, what happened."""
        with Vertical(id="dialog"):
            yield Said(content(("Add a file, a folder or a web address", "bold")))
            yield Input(placeholder="path or address", suggester=PathSuggester(), compact=True)
            yield Said(content(_HINT), id="hint")

    @property
    def _reader(self) -> "BriefingApp":
        return cast("BriefingApp", self.app)

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        source, why = checked(event.value)
        if why:
            self._say(why)
        else:
            self._say(f"Reading {source} …")
            self._reader.again.start(added=source, answer=self._answer)

    def _answer(self, why: str) -> None:
        if why:
            self._say(f"Not read: {why}")
        else:
            self.dismiss(None)

    def _say(self, text: str) -> None:
        for hint in self.query("#hint").results(Said):
            hint.say(content(text))

    def action_cancel(self) -> None:
        """Leave; what is being read is not wanted."""
        self._reader.again.stop()
        self.dismiss(None)


def checked(typed: str) -> tuple[str, str]:
    """A source as it was typed, and why it cannot be one; "" where nothing speaks against it."""
    source = typed.strip()
    if not source:
        return source, "A path or an address is needed."
    if is_address(source):
        return source, ""
    try:
        path = Path(source).expanduser()
        there = path.exists()
    except (OSError, RuntimeError, ValueError):  # no such home, a NUL
        return source, f"{source} is not a usable name."
    return (str(path), "") if there else (source, f"There is no file or folder {source}")
