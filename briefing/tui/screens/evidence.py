"""What speaks for what is shown: of one passage, or of the outlets' origins."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.models import Passage
from briefing.tui.blocks import Block
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.index import StoryIndex
from briefing.tui.present import joined
from briefing.tui.screens.base import SearchLine, Spot
from briefing.tui.screens.story import StoryScreen
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page


class EvidenceScreen(StoryScreen):
    """A page to read; its result is the passage, or the outlet's first one, that is chosen on it."""

    VIEW: ClassVar[View] = "evidence"
    BINDINGS: ClassVar[list[BindingType]] = bindings("evidence")

    def __init__(self, index: StoryIndex, title: str, blocks: tuple[Block, ...]) -> None:
        super().__init__(index)
        self._title = title
        self._blocks = blocks

    def compose(self) -> ComposeResult:
        """Title, the page, search line, keys."""
        yield TitleLine(joined((self._title, self.index.story.title)))
        yield Page(self._blocks)
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    @property
    def passage(self) -> Passage | None:
        """The passage under the cursor."""
        return self.index.at(self.page.key)

    @on(Page.Chosen)
    def _go_there(self, event: Page.Chosen) -> None:
        passage = self.index.at(event.key)
        if passage is not None:
            self.dismiss(Spot(self.index.cluster_of(passage).id, self.index.outlet(passage)))
        else:
            self.dismiss(None)
