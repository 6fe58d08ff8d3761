"""One outlet's page."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.models import Passage
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.index import StoryIndex
from briefing.tui.pages.outlet import outlet_page
from briefing.tui.screens.base import SearchLine, Spot
from briefing.tui.screens.story import StoryScreen
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page


class OutletScreen(StoryScreen):
    """What one outlet alone tells and leaves out; its result is the cluster chosen."""

    VIEW: ClassVar[View] = "outlet"
    BINDINGS: ClassVar[list[BindingType]] = bindings("outlet")

    def __init__(self, index: StoryIndex, outlet: str) -> None:
        super().__init__(index)
        self._outlet = outlet

    def compose(self) -> ComposeResult:
        """Title, the page, search line, keys."""
        yield TitleLine(*self._title())
        yield Page(outlet_page(self.index, self._outlet))
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    def _title(self) -> tuple[str, str]:
        number = self.index.numbers[self._outlet]
        name = f"{number} {self._outlet} ({self.index.siglum(self._outlet)})"
        return name, f"outlet {number} of {len(self.index.outlets)}"

    @property
    def passage(self) -> Passage | None:
        """The passage under the cursor: this outlet's, or the lead of what it leaves out."""
        cluster = self.index.clusters.get(self.page.key or "")
        if cluster is None:
            return None
        return self.index.sentence(cluster, self._outlet) or cluster.passages[cluster.lead]

    def outlet_number(self) -> int:
        """The outlet that is shown."""
        return self.index.numbers[self._outlet]

    def show_outlet(self, number: int) -> None:
        """Another outlet's page."""
        self._outlet = self.index.outlets[number - 1]
        self.query_one(TitleLine).say(*self._title())
        self.page.show(outlet_page(self.index, self._outlet), "")

    @on(Page.Chosen)
    def _go_there(self, event: Page.Chosen) -> None:
        self.dismiss(Spot(event.key, self._outlet))
