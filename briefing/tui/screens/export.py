"""Writing the briefing to a file: where, and in which format."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from briefing import target
from briefing.errors import AlreadyExists, BriefingError
from briefing.export import FORMATS, format_of
from briefing.models import Briefing
from briefing.tui.present import content, safe
from briefing.tui.screens.live import Live
from briefing.tui.screens.paths import PathSuggester
from briefing.tui.widgets.choice import Choice
from briefing.tui.widgets.lines import Said

_HINT = "Enter writes it · Tab, then ← →: the format · Esc cancels"


class ExportScreen(Live, ModalScreen[str | None]):
    """A dialog; its result is the file that was written."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "cancel")]

    @dataclass
    class Written(Message):
        """The worker is done: with a path, or with why not."""

        path: str
        reason: str = ""
        exists: bool = False

    def __init__(self, briefing: Briefing, sources: Sequence[str]) -> None:
        super().__init__()
        self._briefing = briefing
        self._sources = sources
        """What the briefing was made of; nothing is written over it."""
        self._replace: str | None = None
        """The file that the reader was warned about: a second Enter replaces it."""

    def compose(self) -> ComposeResult:
        """A path, the formats, what happened."""
        with Vertical(id="dialog"):
            yield Said(content(("Export the briefing", "bold")))
            yield Input("brief.md", suggester=PathSuggester(), compact=True)
            yield Choice(tuple(FORMATS))
            yield Said(content(_HINT), id="hint")

    @on(Choice.Changed)
    def _fit_name(self, event: Choice.Changed) -> None:
        """The ending of the name follows the format."""
        line = self.query_one(Input)
        if format_of(line.value) not in (None, event.value):
            line.value = str(Path(line.value).with_suffix(FORMATS[event.value].suffixes[0]))

    @on(Input.Changed)
    def _fit_format(self, event: Input.Changed) -> None:
        """The format follows the ending of the name."""
        named = format_of(event.value)
        if named is not None:
            self.query_one(Choice).value = named

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        path = event.value.strip()
        if not path:
            self._say("Where to? A file name is needed.")
            return
        self._say(f"Writing {path} …")
        self._write(path, self.query_one(Choice).value, replace=path == self._replace)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _write(self, path: str, form: str, *, replace: bool) -> None:
        try:
            file = Path(path).expanduser()
            target.check(file, self._sources, replace=replace)
            target.write(file, FORMATS[form].write(self._briefing).encode(), self._sources, replace=replace)
            self.post_message(self.Written(path))
        except AlreadyExists:
            self.post_message(self.Written(path, exists=True))
        except (BriefingError, OSError, ValueError, RuntimeError) as error:
            self.post_message(self.Written(path, reason=str(error)))

    @on(Written)
    def _done(self, event: Written) -> None:
        if event.exists:
            self._replace = event.path
            self._say(f"{event.path} exists. Enter again replaces it; or change the name.")
        elif event.reason:
            self._say(f"Not written. {event.reason}")
        else:
            self.dismiss(event.path)

    def _say(self, text: str) -> None:
        self.query_one("#hint", Said).say(content(safe(text)))
