"""What one sees when nothing was named: what this is, and how to open something."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from briefing.paths import seeds_dir
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.present import content, stacked
from briefing.tui.screens.adding import checked
from briefing.tui.screens.of_app import AppScreen
from briefing.tui.screens.paths import PathSuggester
from briefing.tui.widgets.lines import Key, KeyLine, Said, TitleLine

_SAID = stacked(
    content(("One story, many outlets, one briefing", "bold")),
    content(),
    content(
        "briefing reads articles about the same events, puts passages that tell the same thing together,"
        " and shows who said what: every outlet's wording, where they contradict each other, what only"
        " one tells, and who wrote what the others print."
    ),
    content(),
    content("Every line is quoted from a named outlet; the program writes none of its own."),
    content(),
    content("Type a folder, a file or a web address, then Enter. Enter alone opens the samples."),
)

_KEYS = (
    Key("Enter", "open"),
    Key("→", "complete"),
    Key("ctrl+t", "samples", "samples"),
    Key("F1", "keys", "help", always=True),
    Key("ctrl+q", "quit", "app.quit", always=True),
)


class WelcomeScreen(AppScreen[None]):
    """The first screen of `briefing` alone."""

    VIEW: ClassVar[View] = "welcome"
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = bindings("welcome")

    def __init__(self, typed: str = "") -> None:
        """`typed` is what could not be read: it stands in the line to be corrected."""
        super().__init__()
        self._typed = typed

    def compose(self) -> ComposeResult:
        """The text, a line for a path, keys."""
        yield TitleLine("briefing", "the news, side by side")
        with Vertical(id="middle"):
            yield Said(_SAID)
            yield Input(
                self._typed,
                placeholder="path or address",
                suggester=PathSuggester(),
                compact=True,
            )
            yield Said(content(), id="hint")
        yield KeyLine(_KEYS)

    @on(Input.Submitted)
    def _open(self, event: Input.Submitted) -> None:
        source, why = checked(event.value) if event.value.strip() else (str(seeds_dir()), "")
        if why:
            self.query_one("#hint", Said).say(content(why))
        else:
            self.reader.read([source])

    def action_samples(self) -> None:
        """Open the sample articles."""
        self.reader.read([str(seeds_dir())])
