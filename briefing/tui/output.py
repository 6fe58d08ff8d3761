"""What the terminal shows, cell by cell: only what changed is sent, which counts on a slow line."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.console import Console, RenderableType
from rich.style import Style
from textual._compositor import Compositor, CompositorUpdate
from textual._context import visible_screen_stack
from textual.app import App
from textual.events import Event, Resize
from textual.screen import Screen
from textual.strip import Strip

from briefing.tui.direction import CLOSE, OPEN, goes_left, runs
from briefing.tui.flow import character_width, width_of
from briefing.tui.spacing import is_spacing

_GAP = 4
"""Unchanged cells between two changed ones that are sent again if they have the same colours: as short as a
move."""
_ENDS = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "9": "29"}
"""The codes that end others."""
_BLANKS = " \xa0"
_SEEN_ON_BLANKS = frozenset(("4", "7", "9", "21", "53"))
"""Codes that show where there is no letter: lines and reversed colours."""


class Look(NamedTuple):
    """How a cell is drawn, in the codes of the terminal."""

    attributes: str
    front: str
    back: str


class Cell(NamedTuple):
    """A character, with what joins it; "" for the second half of a wide one."""

    text: str
    look: Look


class Shown:
    """The cells that a terminal shows."""

    def __init__(self) -> None:
        self._strips: list[Strip] = []

    def forget(self) -> None:
        """Draw all of it the next time: the terminal shows something else now."""
        self._strips = []

    def update(self, strips: Sequence[Strip], console: Console) -> str:
        """What makes the terminal show these rows."""
        old: Sequence[Strip | None] = self._strips
        if len(old) != len(strips):
            old = [None] * len(strips)
        self._strips = list(strips)
        writer = _Writer()
        for row, (before, strip) in enumerate(zip(old, strips, strict=True)):
            if before != strip:
                writer.draw(row, _cells(before, console) if before else [], _cells(strip, console))
        return writer.text()


class Difference(CompositorUpdate):
    """An update of the screen that sends what differs from what the terminal shows."""

    def __init__(self, shown: Shown, screen: Screen[object], behind: list[Screen[object]]) -> None:
        self._shown = shown
        self._compositor: Compositor = screen._compositor
        self._behind = behind

    def render_segments(self, console: Console) -> str:
        """The codes and characters."""
        visible_screen_stack.set(list(self._behind))
        return self._shown.update(self._compositor.render_strips(), console)


class Sparing(App[None]):
    """An app that sends what differs from what the terminal shows; Textual sends whole rows and panes."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Shown()
        """What the terminal shows."""

    async def on_event(self, event: Event) -> None:
        """A terminal of another size may show anything."""
        if isinstance(event, Resize):
            self.shown.forget()
        await super().on_event(event)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        driver = self._driver
        if isinstance(renderable, CompositorUpdate) and driver is not None and not driver.is_inline:
            renderable = Difference(self.shown, screen, self._background_screens)
        super()._display(screen, renderable)


class _Run:
    """Cells of one row that are drawn one after another, in the same colours."""

    def __init__(self, row: int, column: int) -> None:
        self.row, self.column = row, column
        self.cells: list[Cell] = []
        self.front = ""
        """The colour of its letters; "" while there are none."""
        self._lettered = False

    @property
    def end(self) -> int:
        """The column behind it."""
        return self.column + len(self.cells)

    def take(self, cells: Sequence[Cell]) -> bool:
        """Go on with further cells, if their colours are the same. Of a blank only the ground is seen."""
        ground = self.cells[0].look.back if self.cells else cells[0].look.back
        fronts = {cell.look.front for cell in cells if not _is_bare(cell)} | (
            {self.front} if self._lettered else set()
        )
        if len(fronts) > 1 or any(cell.look.back != ground for cell in cells):
            return False
        self.cells += cells
        self._lettered = bool(fronts)
        self.front = next(iter(fronts), "")
        return True


class _Writer:
    """Characters at places, with as few codes as there can be.

    To change a colour takes three times the bytes of a move: all of one colour is drawn before the next one.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._look: Look | None = None
        self._runs: list[_Run] = []

    def text(self) -> str:
        """All of it; the terminal's usual look is set at the end."""
        row = at = -1
        for run in sorted(self._runs, key=lambda run: (run.cells[0].look.back, run.front)):
            self._move(run.row, run.column, run.column - at if run.row == row and run.column >= at else None)
            for cell in run.cells:
                self._turn(cell)
                self._parts.append(cell.text)
            row, at = run.row, run.end
        return "".join([*self._parts, "\x1b[0m"]) if self._parts else ""

    def draw(self, row: int, old: Sequence[Cell], new: Sequence[Cell]) -> None:
        """Change a row. One in which terminals may count cells otherwise is drawn whole."""
        if any(_is_odd(cell) for cell in (*old, *new)):
            self._write(row, new)
            return
        run = None
        for at, cell in enumerate(new):
            if at < len(old) and old[at] == cell:
                continue
            if run is None or at - run.end > _GAP or not run.take(new[run.end : at + 1]):
                run = _Run(row, at)
                run.take([cell])
                self._runs.append(run)

    def _write(self, row: int, cells: Sequence[Cell]) -> None:
        self._move(row, 0)
        turned = [*runs([cell.text for cell in cells])]
        opens, closes = {start for start, _ in turned}, {end for _, end in turned}
        at = 0
        while at < len(cells):
            if at in opens | closes:
                self._parts.append((CLOSE if at in closes else "") + (OPEN if at in opens else ""))
                self._move(row, at)
            end = _word_end(cells, at)
            if end > at + 1:
                self._blank(row, at, cells[at:end])
            for cell in cells[at:end]:
                self._turn(cell)
                self._parts.append(cell.text)
            if end > at + 1 or _is_odd(cells[at]):
                self._move(row, end - 1 + character_width(cells[end - 1].text[:1] or " "))
            at = end
        if len(cells) in closes:
            self._parts.append(CLOSE)

    def _blank(self, row: int, column: int, cells: Sequence[Cell]) -> None:
        """Empty the cells of a word, which takes fewer of them where marks take none."""
        for cell in cells:
            self._turn(cell)
            self._parts.append(" ")
        self._move(row, column)

    def _move(self, row: int, column: int, steps: int | None = None) -> None:
        """Go to a place, which may be some steps to the right of the last."""
        if steps is None:
            self._parts.append(f"\x1b[{row + 1};{column + 1}H")
        elif steps:
            self._parts.append(f"\x1b[{steps if steps > 1 else ''}C")

    def _turn(self, cell: Cell) -> None:
        """Take on the look of a cell; of a blank only the ground is seen."""
        new, old = cell.look, self._look
        if old is None or not _ENDS.keys() >= set(_codes(old)):
            codes = ["0", new.attributes, new.front, new.back]
        elif cell.text == " " and _blank(new) == _blank(old):
            return
        else:
            codes = [
                *_turned(_codes(old), _codes(new)),
                new.front or "39" if new.front != old.front else "",
                new.back or "49" if new.back != old.back else "",
            ]
        if told := ";".join(code for code in codes if code):
            self._parts.append(f"\x1b[{told}m")
        self._look = new


def _word_end(cells: Sequence[Cell], at: int) -> int:
    """Behind which cell a word ends whose marks take cells of their own; other cells are drawn singly.

    Terminals that let the mark take none would else show a blank inside the word.
    """
    end = at
    while end < len(cells) and cells[end].text and cells[end].text not in _BLANKS:
        end += 1
    return end if any(is_spacing(cell.text[:1]) for cell in cells[at:end]) else at + 1


def _is_bare(cell: Cell) -> bool:
    """Whether nothing but the ground is seen of it."""
    return cell.text == " " and cell.look == _blank(cell.look) == Look("", "", cell.look.back)


def _codes(look: Look) -> list[str]:
    return look.attributes.split(";") if look.attributes else []


def _turned(before: list[str], after: list[str]) -> list[str]:
    """The codes that turn some attributes into others."""
    ends = dict.fromkeys(_ENDS[code] for code in before if code not in after)
    return [*ends, *(code for code in after if code not in before or _ENDS.get(code) in ends)]


def _cells(strip: Strip, console: Console) -> list[Cell]:
    cells: list[Cell] = []
    system = console._color_system
    for text, style, control in strip:
        if control:
            continue
        look = _look((style or Style.null()).render("\0", color_system=system).partition("\0")[0])
        blank = _blank(look)
        if width_of(text) == len(text) and not any("\u0300" <= sign <= "\u036f" for sign in text):
            cells += [Cell(" ", blank) if sign in _BLANKS else Cell(sign, look) for sign in text]
        else:
            _add_odd(cells, text, look)
    # Characters that join are counted otherwise elsewhere: what stood at the end of the row must not stay.
    return cells + [Cell(" ", Look("", "", ""))] * (strip.cell_length - len(cells))


def _add_odd(cells: list[Cell], text: str, look: Look) -> None:
    """Characters of two cells, and such as join the one before."""
    for sign in text:
        width = character_width(sign)
        if width == 0 and cells:
            at = -1 if cells[-1].text else -2
            cells[at] = cells[at]._replace(text=cells[at].text + sign)
        elif width:
            cells.append(Cell(sign, look))
            cells += [Cell("", look)] * (width - 1)


def _is_odd(cell: Cell) -> bool:
    if len(cell.text) != 1 or character_width(cell.text) != 1:
        return True
    return not cell.text.isascii() and (is_spacing(cell.text) or goes_left(cell.text))


@lru_cache(maxsize=4096)
def _look(codes: str) -> Look:
    """The parts of a style's codes: attributes, colour of the letters, colour of the ground."""
    left = [code for code in codes.removeprefix("\x1b[").removesuffix("m").split(";") if code]
    attributes, front, back = [], "", ""
    while left:
        code = left.pop(0)
        if code in ("38", "48"):
            length = 4 if left[:1] == ["2"] else 2
            code, left = ";".join([code, *left[:length]]), left[length:]
        if code.startswith(("4", "10")) and len(code) > 1:
            back = code
        elif code.startswith(("3", "9")) and len(code) > 1:
            front = code
        else:
            attributes.append(code)
    return Look(";".join(attributes), front, back)


@lru_cache(maxsize=4096)
def _blank(look: Look) -> Look:
    """What is seen of a look where there is no letter."""
    if _SEEN_ON_BLANKS.isdisjoint(look.attributes.split(";")):
        return Look("", "", look.back)
    return look
