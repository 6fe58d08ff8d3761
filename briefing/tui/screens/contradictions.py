"""Where outlets differ."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.models import Passage
from briefing.tui.commands import View, bindings
from briefing.tui.pages.contradictions import contradictions, contradictions_page
from briefing.tui.present import counted, joined
from briefing.tui.screens.base import SearchLine, Spot
from briefing.tui.screens.story import StoryScreen
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page


class ContradictionsScreen(StoryScreen):
    """The discrepancies of a story; its result is the cluster of the reading chosen."""

    VIEW: ClassVar[View] = "contradictions"
    BINDINGS: ClassVar[list[BindingType]] = bindings("contradictions")

    def compose(self) -> ComposeResult:
        """Title, the list, search line, keys."""
        story = self.index.story
        contested = sum(d.contested and d.strength == "probable" for d in story.discrepancies)
        found = contradictions(story) or counted(0, "contradiction")
        counts = joined((found, f"{contested} contested" if contested else ""))
        yield TitleLine(f"Contradictions: {self.index.story.title}", counts)
        yield Page(contradictions_page(self.index))
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    @property
    def passage(self) -> Passage | None:
        """The passage of the reading under the cursor."""
        return self.index.at(self.page.key)

    @on(Page.Chosen)
    def _go_there(self) -> None:
        passage = self.passage
        if passage is not None:
            self.dismiss(Spot(self.index.cluster_of(passage).id))
