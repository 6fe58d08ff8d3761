"""Where outlets differ."""

from typing import ClassVar

from textual.binding import BindingType

from briefing.models import Discrepancy
from briefing.tui.blocks import Block
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.pages.contradictions import contradictions, contradictions_page, discrepancy_page, what
from briefing.tui.present import DIFFERS, counted, joined
from briefing.tui.screens.listed import ListedScreen


class ContradictionsScreen(ListedScreen):
    """The discrepancies of a story; its result is where the sentence chosen stands."""

    VIEW: ClassVar[View] = "contradictions"
    BINDINGS: ClassVar[list[BindingType]] = bindings("contradictions")

    def titles(self) -> tuple[str, str]:
        """The story's, and how many there are."""
        story = self.index.story
        contested = sum(d.contested and d.strength == "probable" for d in story.discrepancies)
        found = contradictions(story) or counted(0, "contradiction")
        return f"Contradictions: {story.title}", joined(
            (found, f"{contested} contested" if contested else "")
        )

    def entries(self) -> tuple[Block, ...]:
        """The discrepancies."""
        return contradictions_page(self.index)

    def heading(self, key: str) -> tuple[str, str]:
        """What differs, and by how many values."""
        found = self._found(key)
        return f"{DIFFERS[found.strength]} {what(found)}", counted(len(found.readings), "value")

    def sentences(self, key: str) -> tuple[Block, ...]:
        """The sentences with the values."""
        return discrepancy_page(self.index, self._found(key))

    def _found(self, key: str) -> Discrepancy:
        return next(found for found in self.index.story.discrepancies if found.id == key)
