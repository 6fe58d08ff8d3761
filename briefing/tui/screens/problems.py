"""What could not be read, and why."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.models import Briefing
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.pages.lists import problems_page
from briefing.tui.present import counted
from briefing.tui.screens.base import ReadingScreen, SearchLine
from briefing.tui.screens.welcome import WelcomeScreen
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page


class ProblemsScreen(ReadingScreen):
    """The list of problems; the first screen when nothing could be read."""

    VIEW: ClassVar[View] = "problems"
    BINDINGS: ClassVar[list[BindingType]] = bindings("problems")

    def __init__(self, briefing: Briefing) -> None:
        super().__init__()
        self._briefing = briefing

    def compose(self) -> ComposeResult:
        """Title, the list, keys."""
        yield TitleLine(*self._titles())
        yield Page(problems_page(self._briefing))
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    def renew(self, briefing: Briefing) -> None:
        """Show what could not be read the next time."""
        self._briefing = briefing
        self.query_one(TitleLine).say(*self._titles())
        self.page.show(problems_page(briefing))

    def _titles(self) -> tuple[str, str]:
        title = "Not read" if self._briefing.stories else "Nothing could be read"
        return title, counted(len(self._briefing.problems), "source")

    def leave(self) -> None:
        """Back; when nothing could be read, to the welcome."""
        if self._briefing.stories:
            super().leave()
        else:
            sources = self.reader.sources
            self.app.switch_screen(WelcomeScreen(sources[0] if len(sources) == 1 else ""))
