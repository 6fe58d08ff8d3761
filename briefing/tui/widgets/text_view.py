"""Blocks of text, drawn row by row when they come into view: 100,000 rows scroll like ten."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefing.tui.blocks import Block, Para, Role
from briefing.tui.find import Searched
from briefing.tui.layout import Layout, Line
from briefing.tui.present import content, segment
from briefing.tui.widgets.looks import layered

GUTTER = 2
"""Cells in front of every row: the cursor's bar and a space."""
_RIGHT = 1
"""Empty cells between the text and the scrollbar."""
_RANKS: dict[Role, int] = {"contested": 2, "shared": 1}
"""Which of two passages on one line has the margin."""
_CURSOR_BAR = "▌"
_CUT = "…"
_NO_WIDTH = 1_000_000
"""The width before there is one: every paragraph is one row, and none is drawn."""
_KEPT_STRIPS = 2_000
"""Drawn rows kept; more than any terminal shows, few enough to be forgotten."""


class TextView(ScrollView):
    """Draws a layout, with one target under a cursor and the places of a searched text marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"page--cursor", "page--bar", "page--at"}
    """What looks otherwise while the page has the keys; the looks of roles are the app's (`Coloured`)."""

    _query: Searched | None

    def __init__(self, blocks: tuple[Block, ...] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page = Layout(blocks, _NO_WIDTH)
        self._below = 0
        self._cursor = 0
        self._query = None
        self._signs: Mapping[str, str] = {}
        self._row_signs: dict[int, str] = {}
        self._strips: dict[int, Strip] = {}
        self._styles: dict[tuple[str, ...], Style] = {}

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What is shown."""
        return self._page.blocks

    @property
    def _window(self) -> int:
        return max(self.scrollable_content_region.height, 1)

    @property
    def _text_width(self) -> int:
        width = self.scrollable_content_region.width
        return max(width - GUTTER - _RIGHT, 10) if width else _NO_WIDTH

    def _relaid(self) -> None:
        """Take over a new layout."""
        width = self.scrollable_content_region.width
        self.virtual_size = Size(width, len(self._page.lines) + self._below)
        self._place_signs()

    def put_signs(self, signs: Mapping[str, str]) -> None:
        """Put a sign before the targets of some keys, now and whatever else is shown."""
        self._signs = signs
        self._place_signs()

    def _place_signs(self) -> None:
        targets = self._page.targets if self._signs else ()
        signs = ((place, self._signs.get(place[1].key.partition("#")[0])) for place in targets)
        self._row_signs = {self._page.tops[block][at.para]: sign for (block, at), sign in signs if sign}
        self._redraw_all()

    def _redraw_all(self) -> None:
        self._strips.clear()
        self.refresh()

    def _redraw(self, first: int, after: int) -> None:
        for row in range(first, after):
            self._strips.pop(row, None)
        self.refresh_lines(first, after - first)

    def notify_style_update(self) -> None:
        """Forget what was drawn with other styles (theme, focus)."""
        super().notify_style_update()
        self._strips.clear()
        self._styles.clear()

    def entitle(self, title: str) -> None:
        """Write a title into the upper border, which alone is drawn anew (Textual would draw all)."""
        told = content(title)
        if self._border_title != told:
            self._border_title = told
            self.refresh(Region(0, -1, self.size.width, 1))

    # --- rows

    def render_line(self, y: int) -> Strip:
        """One row of the window."""
        row = y + self.scroll_offset.y
        if self._page.width == _NO_WIDTH:
            return Strip.blank(self.size.width, self._style(()))
        if row not in self._strips:
            if len(self._strips) >= _KEPT_STRIPS:
                self._strips.clear()
            self._strips[row] = self._selected(self._draw(row), row)
        return self._strips[row].apply_offsets(0, row)

    def _draw(self, row: int) -> Strip:
        width = self._text_width + GUTTER + _RIGHT
        line = self._page.line(row)
        if line.block < 0:
            return Strip.blank(width, self._style(()))
        para = self.blocks[line.block].paras[line.para]
        whole, stretch = self._cursor_on(line)
        under: tuple[str, ...] = ("cursor",) if whole else ()
        bar = _CURSOR_BAR if whole or stretch else " "
        sign = self._row_signs.get(row, " ")
        segments = [segment(bar + sign, self._style((*under, "bar")))]
        segments += self._margin(line, para, under, first=self._page.is_first(row))
        segments += self._text(line, para, under, stretch)
        if line.cut:
            segments.append(segment(_CUT, self._style((*under, "meta"))))
        return Strip(segments).adjust_cell_length(width, self._style(under)).simplify()

    def _cursor_on(self, line: Line) -> tuple[bool, tuple[int, int] | None]:
        """Whether the cursor has the whole line, or the stretch of the line's paragraph that it has."""
        if not self._page.targets or self._page.targets[self._cursor][0] != line.block:
            return False, None
        target = self._page.targets[self._cursor][1]
        if target.end is None:
            return line.para >= target.para, None
        touches = target.para == line.para and target.start < line.end and line.start < target.end
        return False, (target.start, target.end) if touches else None

    def _margin(self, line: Line, para: Para, under: tuple[str, ...], *, first: bool) -> list[Segment]:
        if first and para.first_marks:
            spans = [(mark.start, mark.end, mark.role) for mark in para.first_marks]
            base = (*under, para.margin_role)
            return self._pieces(para.first, (0, len(para.first)), base, spans)
        sign, role = (para.first if first else para.rest), para.margin_role
        touching = [rail for rail in para.rails if rail.start < line.end and line.start < rail.end]
        if touching:
            rail = max(touching, key=lambda rail: (_RANKS.get(rail.role, 0), rail.start >= line.start))
            sign, role = (rail.sign if rail.start >= line.start else rail.bar), rail.role
        return [segment(sign.ljust(len(para.first)), self._style((*under, role)))]

    def _text(
        self, line: Line, para: Para, under: tuple[str, ...], stretch: tuple[int, int] | None
    ) -> list[Segment]:
        spans: list[tuple[int, int, str]] = [(mark.start, mark.end, mark.role) for mark in para.marks]
        if stretch is not None:
            spans.append((*stretch, "at"))
        if self._query is not None:
            spans += [(*m.span(), "found") for m in para.places(self._query)]
        return self._pieces(para.text, (line.start, line.end), (*under, para.role), spans)

    def _pieces(
        self,
        text: str,
        shown: tuple[int, int],
        base: tuple[str, ...],
        spans: Sequence[tuple[int, int, str]],
    ) -> list[Segment]:
        """A stretch of a text, cut where a role begins or ends."""
        spans = [span for span in spans if span[0] < shown[1] and shown[0] < span[1]]
        edges = {edge for span in spans for edge in span[:2] if shown[0] < edge < shown[1]}
        return [
            segment(
                text[start:end],
                self._style((*base, *(role for a, b, role in spans if a < end and start < b))),
            )
            for start, end in pairwise([shown[0], *sorted(edges), shown[1]])
        ]

    def _style(self, roles: tuple[str, ...]) -> Style:
        """The roles' looks laid over one another, the last on top."""
        if roles not in self._styles:
            self._styles[roles] = layered(self, [f"page--{role}" for role in roles])
        return self._styles[roles]

    # --- text selected with the mouse

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, as it is drawn."""
        rows = (self._draw(row).text.rstrip() for row in range(len(self._page.lines)))
        return selection.extract("\n".join(rows)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 it is asked for when drawing
        """Draw what is selected, or no longer."""
        self._redraw_all()

    def _selected(self, strip: Strip, row: int) -> Strip:
        """The row with what is selected in it marked."""
        selection = self.text_selection
        span = selection.get_span(row) if selection else None
        if span is None:
            return strip
        start, end = span[0], span[1] if span[1] >= 0 else len(strip.text)
        look = self.screen.get_component_rich_style("screen--selection")
        segments, at = [], 0
        for text, style, _ in strip:
            cuts = sorted({0, len(text), *(edge - at for edge in (start, end) if 0 < edge - at < len(text))})
            for a, b in pairwise(cuts):
                inside = start <= at + a and at + b <= end
                segments.append(Segment(text[a:b], (style or Style()) + look if inside else style))
            at += len(text)
        return Strip(segments, strip.cell_length)
