"""A story in panes: an overview, the text, and what belongs to the passage under its cursor."""

from textual import on

from briefing.tui.screens.story import StoryScreen
from briefing.tui.widgets.page import Page
from briefing.tui.widgets.panes import Panes


class PanedScreen(StoryScreen):
    """What its keys do to the panes."""

    @property
    def panes(self) -> Panes:
        """All of them."""
        return self.query_one(Panes)

    @property
    def overview(self) -> Page:
        """The story on one page."""
        return self.query_one("#overview", Page)

    @property
    def merged(self) -> Page:
        """The text."""
        return self.query_one("#merged", Page)

    @property
    def side(self) -> Page:
        """What belongs to the passage under the cursor."""
        return self.query_one("#wordings", Page)

    def fit(self) -> None:
        """Draw for the sizes that the panes have now."""
        raise NotImplementedError

    def action_pane(self, steps: int = 1) -> None:
        """To the next pane, or the one before."""
        self.panes.step(steps)
        self.fit()

    def action_overview(self) -> None:
        """To the overview, and back to the text."""
        self.panes.take(self.merged if self.panes.hand is self.overview else self.overview)
        self.fit()

    def action_zoom(self) -> None:
        """The pane in hand alone, or all again."""
        self.panes.zoom()
        self._remember()

    def action_grow(self, tenths: int) -> None:
        """More room for the pane in hand, or less."""
        if self.panes.grow(tenths):
            self._remember()
        else:
            self.reader.tell(
                "z shows all panes again" if self.panes.zoomed else "This pane has no other size"
            )

    def _remember(self) -> None:
        self.reader.memory.save()
        self.fit()

    @on(Page.Focused)
    def _take(self, event: Page.Focused) -> None:
        if self.stands:
            self.panes.got(event.page)
