"""What one sees while sources are read and compared; also when that was cancelled or broke down."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from briefing.safe import without_login
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.flow import clip
from briefing.tui.present import content, counted, stacked
from briefing.tui.screens.of_app import AppScreen
from briefing.tui.widgets.lines import Key, KeyLine, TitleLine

_STAGES = {
    "reading": "Reading",
    "splitting": "Splitting into passages",
    "grouping": "Grouping into stories",
    "finishing": "Putting the briefing together",
}
_KEYS = (Key("Esc", "cancel", "back"), Key("q", "quit", "app.quit", always=True))
_KEYS_AFTER = (Key("Enter", "read again", "again"), Key("q", "quit", "app.quit", always=True))
_BAR_WIDTH = 40


class Work(Widget):
    """A few lines in the middle: what is done, how far, and what one can do."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__()
        self._lines = lines

    def say(self, *lines: str) -> None:
        """Show other lines."""
        self._lines = lines
        self.refresh(layout=True)

    def render(self) -> Content:
        """The lines, each cut to the width."""
        first, *others = (clip(line, self.size.width) for line in self._lines)
        return stacked(content((first, "bold")), *map(content, others))


class LoadingScreen(AppScreen[None]):
    """Progress of the worker. Keys are answered all the while."""

    VIEW: ClassVar[View] = "reading"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("reading"),
        Binding("ctrl+c", "back", "cancel", priority=True, show=False),
    ]

    def __init__(self, sources: Sequence[str]) -> None:
        super().__init__()
        self._sources = tuple(sources)
        self._over = False

    def compose(self) -> ComposeResult:
        """Title, the work, keys."""
        yield TitleLine("briefing", counted(len(self._sources), "source"))
        yield Work(("Opening …", _names(self._sources), "", "Esc cancels"))
        yield KeyLine(_KEYS)

    def progress(self, stage: str, done: int, total: int) -> None:
        """Show how far the work is."""
        if self._over:
            return
        said = _said(_STAGES.get(stage, stage.capitalize()), done, total)
        self.query_one(Work).say(said, _bar(done, total), _names(self._sources), "", "Esc cancels")

    def stopped(self) -> None:
        """Say that the work was cancelled, and what to do next."""
        self._end("Cancelled. Nothing was changed.")

    def failed(self, reason: str) -> None:
        """Say why the work could not be done, and what to do next."""
        self._end(f"This did not work: {reason}")

    def _end(self, said: str) -> None:
        self._over = True
        self.query_one(KeyLine).say(_KEYS_AFTER)
        self.query_one(Work).say(said, _names(self._sources), "", "Enter reads them again, q quits")

    def action_back(self) -> None:
        """Cancel."""
        if not self._over:
            self.reader.cancel()

    def action_again(self) -> None:
        """Read again after a cancel."""
        if self._over:
            self.reader.read(self._sources)


def _names(sources: Sequence[str]) -> str:
    return ", ".join(map(without_login, sources))


def _said(name: str, done: int, total: int) -> str:
    return f"{name} {done:,} of {total:,}" if total else f"{name} …"


def _bar(done: int, total: int) -> str:
    full = round(_BAR_WIDTH * done / total) if total else 0
    return "█" * full + "░" * (_BAR_WIDTH - full)
