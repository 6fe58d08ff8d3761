"""The stories of the briefing."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.models import Briefing
from briefing.tui.commands import View, bindings
from briefing.tui.pages.lists import stories_page
from briefing.tui.present import counted, joined
from briefing.tui.screens.base import ReadingScreen, SearchLine
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page


class StoriesScreen(ReadingScreen):
    """A list to choose a story from; keys are the stories' numbers."""

    VIEW: ClassVar[View] = "stories"
    BINDINGS: ClassVar[list[BindingType]] = bindings("stories")

    def __init__(self, briefing: Briefing) -> None:
        super().__init__()
        self._briefing = briefing

    def compose(self) -> ComposeResult:
        """Title, the list, keys."""
        origins = {found.origin for found in self._briefing.provenance}
        outlets = {article.outlet for article in self._briefing.articles}
        counts = joined(
            (
                counted(len(origins), "origin"),
                counted(len(outlets), "outlet"),
                counted(len(self._briefing.articles), "article"),
            )
        )
        yield TitleLine(counted(len(self._briefing.stories), "story", "stories"), counts)
        yield Page(stories_page(self._briefing))
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    @on(Page.Chosen)
    def _choose(self, event: Page.Chosen) -> None:
        self.reader.open_story(int(event.key))
