"""The coverage matrix."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from briefing.models import Passage
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.index import StoryIndex
from briefing.tui.pages.cell import cell_block
from briefing.tui.present import counted
from briefing.tui.screens.base import SearchLine, Spot
from briefing.tui.screens.story import StoryScreen
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.matrix import Matrix
from briefing.tui.widgets.page import Page

_ROWS = 3
"""Rows for the cell in hand in words, so that few sentences move the grid."""
_SHARE = 0.4
"""How much of the screen the sentence in hand may take; a longer one is read by Enter."""


class MatrixScreen(StoryScreen):
    """Passages by outlets; its result is the cluster chosen."""

    VIEW: ClassVar[View] = "matrix"
    PARTS: ClassVar[tuple[str, ...]] = ("Matrix", "#where")
    BINDINGS: ClassVar[list[BindingType]] = bindings("matrix")
    AUTO_FOCUS = "Matrix"

    def __init__(self, index: StoryIndex, cluster: str | None, outlet: str | None) -> None:
        super().__init__(index)
        self._start = (cluster, outlet)

    def compose(self) -> ComposeResult:
        """Title, the grid, what its signs mean, keys."""
        facts = counted(len(self.index.story.clusters), "fact")
        yield TitleLine(f"Who tells what: {self.index.story.title}", facts)
        yield Matrix(self.index)
        where = Page(id="where")
        where.can_focus = False
        yield where
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    def on_mount(self) -> None:
        """Start where the reader was."""
        if self.stands:  # not where the program was left before it was drawn
            self.call_after_refresh(self.front.start_at, *self._start)

    @property
    def front(self) -> Matrix:
        """The grid."""
        return self.query_one(Matrix)

    @property
    def passage(self) -> Passage | None:
        """The cell's passage, or the one with its value; the lead where the outlet is silent."""
        cluster = self.front.cluster
        if cluster is None:
            return None
        return self.index.sentence(cluster, self.front.outlet) or cluster.passages[cluster.lead]

    @on(Matrix.Moved)
    def _say_where(self) -> None:
        """The cell in hand in words, and its sentence in full."""
        if not self.stands or self.front.cluster is None:
            return
        where = self.query_one("#where", Page)
        block = cell_block(self.index, self.front.cluster, self.front.outlet)
        rows = max(_ROWS, where.rows_of(block)) + 1
        where.styles.height = min(rows, max(2, round(self.size.height * _SHARE)))
        where.show((block,))

    def action_column(self, steps: int) -> None:
        """To another outlet's column."""
        self.front.step(steps)

    def outlet_number(self) -> int:
        """The column of the cursor."""
        return self.index.numbers[self.front.outlet]

    def show_outlet(self, number: int) -> None:
        """To that outlet's column."""
        self.front.step(number - self.outlet_number())

    @on(Matrix.Chosen)
    def _go_there(self) -> None:
        cluster = self.front.cluster
        self.dismiss(Spot(cluster.id, self.front.outlet) if cluster else None)
