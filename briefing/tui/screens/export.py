"""Writing the briefing to a file: where, what of it, and in which format."""

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
from briefing.tui.flow import clip
from briefing.tui.parts import ALL, Part
from briefing.tui.present import content, safe
from briefing.tui.screens.live import Live
from briefing.tui.screens.paths import PathSuggester
from briefing.tui.widgets.choice import Choice
from briefing.tui.widgets.lines import Said

_HINT = "Enter writes it · Tab, ← →: what, in which format · Esc cancels"
_LONGEST = 30
"""Columns of the name of a part."""
_WORDED = ("markdown", "text")
"""Formats whose length is told in words; others are not read as they stand."""


class ExportScreen(Live, ModalScreen[str | None]):
    """A dialog; its result is the file that was written."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "cancel")]

    @dataclass
    class Written(Message):
        """The worker is done: with a path, or with why not."""

        path: str
        reason: str = ""
        exists: bool = False

    @dataclass
    class Measured(Message):
        """How long the document will be."""

        part: str
        form: str
        length: str

    def __init__(self, briefing: Briefing, sources: Sequence[str], parts: Sequence[Part] = ()) -> None:
        super().__init__()
        self._briefing = briefing
        offered = parts if parts and len(briefing.stories) == 1 else (*parts, ALL)
        self._parts = {clip(safe(part.label), _LONGEST): part for part in offered}
        self._sources = sources
        """What the briefing was made of; nothing is written over it."""
        self._replace: str | None = None
        """The file that the reader was warned about: a second Enter replaces it."""

    def compose(self) -> ComposeResult:
        """A path, the parts where there are some, the formats, how long it will be, what happened."""
        with Vertical(id="dialog"):
            yield Said(content(("Export the briefing", "bold")))
            yield Input("brief.md", suggester=PathSuggester(), compact=True)
            what = Choice(tuple(self._parts), id="what")
            what.display = len(self._parts) > 1
            yield what
            yield Choice(tuple(FORMATS), id="format")
            yield Said(content(""), id="length")
            yield Said(content(_HINT), id="hint")

    def on_mount(self) -> None:
        """Tell how long it will be."""
        self._tell_length()

    @property
    def _chosen(self) -> tuple[str, str]:
        """The part and the format."""
        return self.query_one("#what", Choice).value, self.query_one("#format", Choice).value

    def _tell_length(self) -> None:
        self.query_one("#length", Said).say(content("…"))
        self._measure(*self._chosen)

    @work(thread=True, exclusive=True, group="length", exit_on_error=False)
    def _measure(self, part: str, form: str) -> None:
        self.post_message(self.Measured(part, form, _length(self._document(part, form), form)))

    @on(Measured)
    def _measured(self, event: Measured) -> None:
        if (event.part, event.form) == self._chosen:
            self.query_one("#length", Said).say(content(event.length))

    def _document(self, part: str, form: str) -> str:
        return FORMATS[form].write(self._parts[part].take(self._briefing))

    @on(Choice.Changed, "#what")
    def _choose_part(self) -> None:
        self._tell_length()

    @on(Choice.Changed, "#format")
    def _fit_name(self, event: Choice.Changed) -> None:
        """The ending of the name follows the format."""
        self._tell_length()
        line = self.query_one(Input)
        if format_of(line.value) not in (None, event.value):
            line.value = str(Path(line.value).with_suffix(FORMATS[event.value].suffixes[0]))

    @on(Input.Changed)
    def _fit_format(self, event: Input.Changed) -> None:
        """The format follows the ending of the name."""
        named = format_of(event.value)
        if named is not None:
            self.query_one("#format", Choice).value = named

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        path = event.value.strip()
        if not path:
            self._say("Where to? A file name is needed.")
            return
        self._say(f"Writing {path} …")
        self._write(path, *self._chosen, replace=path == self._replace)

    @work(thread=True, exclusive=True, group="writing", exit_on_error=False)
    def _write(self, path: str, part: str, form: str, *, replace: bool) -> None:
        try:
            file = Path(path).expanduser()
            target.check(file, self._sources, replace=replace)
            target.write(file, self._document(part, form).encode(), self._sources, replace=replace)
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


def _length(document: str, form: str) -> str:
    """How long a document is, in words where it is read as it stands: "1,204 words", "312 kB"."""
    if form in _WORDED:
        return f"{len(document.split()):,} words"
    return f"{max(1, round(len(document.encode()) / 1000)):,} kB"
