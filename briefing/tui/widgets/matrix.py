"""Who tells what: passages down, outlets across, drawn row by row however many there are."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.models import Cluster, Passage
from briefing.standing import Stand
from briefing.tui.find import Searched, searched
from briefing.tui.flow import clip, width_of
from briefing.tui.index import StoryIndex
from briefing.tui.present import DIFFERS, counted, joined, segment
from briefing.tui.widgets.looks import layered

_CELL = 5
"""Cells of one column: the sign of an outlet in brackets, and a space."""
_HEATS = 4
"""Steps of heat: by one origin, by two, by three, by more."""
_NARROWEST_TEXT = 24
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_INSIDE = "◦"
"""Tells it inside another sentence."""
_SIGNS: dict[Stand, str] = {
    "other": DIFFERS["probable"],
    "perhaps": DIFFERS["possible"],
    "same": "=",
    "silent": "·",
    "unknown": "…",
}
"""Of outlets that do not tell it; the lines under the grid say the one in hand in words."""


class Matrix(ScrollView, can_focus=True, inherit_bindings=False):
    """A grid with a cursor on one cell."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "matrix--head",
        "matrix--text",
        "matrix--none",
        "matrix--value",
        "matrix--cursor",
        "matrix--cell-cursor",
        "matrix--contested",
        "matrix--found",
        *(f"matrix--heat-{n}" for n in range(1, _HEATS + 1)),
    }

    @dataclass
    class Moved(Message):
        """The cursor stands on another cell."""

    @dataclass
    class Chosen(Message):
        """Enter, or a click on the cell under the cursor."""

    def __init__(self, index: StoryIndex) -> None:
        super().__init__()
        self._index = index
        clusters = index.story.clusters
        self._rows = [*(c for c in clusters if c.shared), *(c for c in clusters if not c.shared)]
        self._row = 0
        self._column = 0
        self._looks: dict[tuple[str, ...], Style] = {}
        self._query: Searched | None = None

    @property
    def cluster(self) -> Cluster | None:
        """The passage of the cursor's row."""
        return self._rows[self._row] if self._rows else None

    @property
    def outlet(self) -> str:
        """The outlet of the cursor's column."""
        return self._index.outlets[self._column]

    # --- moving, as on a page

    def move(self, steps: int) -> None:
        """Some rows on."""
        self._go(self._row + steps, self._column)

    def step(self, columns: int) -> None:
        """Some columns on."""
        self._go(self._row, self._column + columns)

    def page(self, share: float) -> None:
        """A share of the window on."""
        self._go(self._row + round(share * self._window), self._column)

    def end(self, *, last: bool) -> None:
        """To the first or the last row."""
        self._go(len(self._rows) - 1 if last else 0, self._column)

    def choose(self) -> None:
        """Say that the cell under the cursor is wanted."""
        if self._rows:
            self.post_message(self.Chosen())

    def start_at(self, cluster: str | None, outlet: str | None) -> None:
        """Put the cursor on a passage and an outlet."""
        row = next((n for n, c in enumerate(self._rows) if c.id == cluster), 0)
        column = self._index.numbers[outlet] - 1 if outlet else 0
        self._go(row, column)

    def _go(self, row: int, column: int) -> None:
        self._row = max(0, min(row, len(self._rows) - 1))
        self._column = max(0, min(column, len(self._index.outlets) - 1))
        top = self.scroll_offset.y
        if self._row < top:
            self.scroll_to(y=self._row, animate=False, force=True)
        elif self._row >= top + self._window:
            self.scroll_to(y=self._row - self._window + 1, animate=False, force=True)
        self.refresh()
        self.post_message(self.Moved())

    # --- searching

    def find(self, text: str) -> int:
        """Mark the rows that have `text`, in any case, and go to the first at or after the cursor."""
        self._query = searched(text)
        hits = self._hits()
        if hits:
            self._go(next((n for n in hits if n >= self._row), hits[0]), self._column)
        self.refresh()
        return len(hits)

    def forget(self) -> bool:
        """Unmark the rows; False when nothing was searched."""
        searching = self._query is not None
        self._query = None
        self.refresh()
        return searching

    def find_again(self, steps: int) -> tuple[int, int] | None:
        """To another row that has the text, around the end."""
        hits = self._hits()
        if not hits:
            return None
        before = sum(n < self._row for n in hits)
        at = (before if steps < 0 else before - (self._row not in hits)) + steps
        self._go(hits[at % len(hits)], self._column)
        return at % len(hits) + 1, len(hits)

    def _hits(self) -> list[int]:
        if self._query is None:
            return []
        return [n for n, cluster in enumerate(self._rows) if self._query.search(cluster.text)]

    # --- drawing

    @property
    def _window(self) -> int:
        return max(self.scrollable_content_region.height - 1, 1)

    @property
    def _columns(self) -> range:
        """The columns that fit, the cursor's among them."""
        width = self.scrollable_content_region.width
        fit = max(1, (width - _NARROWEST_TEXT) // _CELL)
        first = max(0, min(self._column - fit // 2, len(self._index.outlets) - fit))
        return range(first, min(first + fit, len(self._index.outlets)))

    def on_resize(self) -> None:
        """Lay out anew; the cursor stays on its cell."""
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows) + 1)
        self._go(self._row, self._column)

    def render_line(self, y: int) -> Strip:
        """The head, or one passage."""
        width = self.scrollable_content_region.width
        row = y - 1 + self.scroll_offset.y
        if y == 0:
            segments = self._head(width)
        elif row < len(self._rows):
            segments = self._passage(row, width)
        else:
            segments = []
        return Strip(segments).adjust_cell_length(width, self._look("text"))

    def _text_width(self, width: int) -> int:
        return max(1, width - len(self._columns) * _CELL - 2)

    def _head(self, width: int) -> list[Segment]:
        style = self._look("head")
        left, right = self._columns[0], len(self._index.outlets) - self._columns[-1] - 1
        hidden = (f"‹ {left} more" if left else "", f"{right} more ›" if right else "")
        told = joined((*hidden, f"facts by {counted(len(self._index.outlets), 'outlet')}"))
        text = "  " + clip(told, self._text_width(width)).ljust(self._text_width(width))
        cells = [
            segment(
                f"{column + 1:>3}".ljust(_CELL),
                self._look("head", "cell-cursor") if column == self._column else style,
            )
            for column in self._columns
        ]
        return [segment(text, style), *cells]

    def _passage(self, row: int, width: int) -> list[Segment]:
        cluster = self._rows[row]
        here = row == self._row
        under = ("text", "cursor") if here else ("text",)
        found = self._query is not None and self._query.search(cluster.text) is not None
        space = self._text_width(width)
        text = clip(cluster.text, space - 1)
        text += " " * (space - width_of(text))
        sign = ("▌" if here else " ") + self._index.sign(cluster.id)
        return [
            segment(sign, self._look(*under)),
            segment(text, self._look(*under, *(("found",) if found else ()))),
            *(self._cell(cluster, column, here=here) for column in self._columns),
        ]

    def _cell(self, cluster: Cluster, column: int, *, here: bool) -> Segment:
        standing = self._index.standing(cluster, self._index.outlets[column])
        looks = ["text", *(["cursor"] if here else [])]
        if standing.told:
            differs = DIFFERS[self._index.likelihood(cluster)]
            sign = (_INSIDE if standing.inside else self._letter(cluster, standing.told[0])) + differs
            looks.append(f"heat-{min(cluster.origins, _HEATS)}")
        else:
            sign = _SIGNS[standing.stand]
            looks.append("value" if standing.given else "none")
        if here and column == self._column:
            looks.append("cell-cursor")
            return segment(f" [{sign}]".ljust(_CELL), self._look(*looks))
        return segment(f"  {sign}".ljust(_CELL), self._look(*looks))

    def _letter(self, cluster: Cluster, told: Passage) -> str:
        """The wording's letter, small for a copy of another's text."""
        at = cluster.passages.index(told)
        wording = next(n for n, members in enumerate(cluster.wordings) if at in members)
        letter = _LETTERS[wording] if wording < len(_LETTERS) else "+"
        copied = self._index.origin(told.article) != self._index.outlet(told)
        return letter.lower() if copied else letter

    def _look(self, *names: str) -> Style:
        if names not in self._looks:
            self._looks[names] = layered(self, [f"matrix--{name}" for name in names])
        return self._looks[names]

    def notify_style_update(self) -> None:
        """Forget the looks of another theme."""
        super().notify_style_update()
        self._looks.clear()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the pointer is; a second click chooses."""
        row = event.y - 1 + self.scroll_offset.y
        left = self._text_width(self.scrollable_content_region.width) + 2
        column = self._columns[0] + (event.x - left) // _CELL if event.x >= left else self._column
        if event.y == 0 or row >= len(self._rows):
            return
        if (row, column) == (self._row, self._column):
            self.choose()
        else:
            self._go(row, column)
