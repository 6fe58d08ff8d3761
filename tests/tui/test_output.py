"""Only what changed is sent to the terminal, and it shows the same as if all were sent."""

import io
import random
import re
import unicodedata

import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.tui.flow import character_width
from briefing.tui.output import Shown

CONSOLE = Console(file=io.StringIO(), force_terminal=True, color_system="truecolor", width=40)
STYLES = [
    Style.parse(told)
    for told in ("white on black", "bold red on black", "underline", "dim on blue", "reverse")
]


def strip(random_: random.Random, letters: str) -> Strip:
    """A row of 40 cells in pieces of some style."""
    pieces = [Segment("".join(random_.choices(letters, k=8)), random_.choice(STYLES)) for _ in range(5)]
    return Strip(pieces).adjust_cell_length(40)


def test_an_unchanged_screen_sends_nothing() -> None:
    shown, rows = Shown(), [Strip([Segment("The bridge", STYLES[0])])]
    assert "The bridge" in shown.update(rows, CONSOLE)
    assert shown.update(list(rows), CONSOLE) == ""


def test_one_changed_letter_sends_one_letter() -> None:
    shown = Shown()
    shown.update([Strip([Segment("The bridge is closed", STYLES[0])])], CONSOLE)
    sent = shown.update([Strip([Segment("The bridge is closes", STYLES[0])])], CONSOLE)
    assert sent.startswith("\x1b[1;20H")
    assert len(sent) < 60


def test_after_something_else_was_shown_all_is_sent() -> None:
    shown, rows = Shown(), [Strip([Segment("The bridge", STYLES[0])])]
    shown.update(rows, CONSOLE)
    shown.forget()
    assert "The bridge" in shown.update(rows, CONSOLE)


_TOKEN = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[(\d*)(C)|\x1b\[([\d;]*)m|(.)", re.DOTALL)
_ENDS = {22: (1, 2), 23: (3,), 24: (4,), 27: (7,)}


class Cells:
    """A terminal that knows characters of two cells, joining ones, and looks."""

    def __init__(self, *, joins_marks: bool = False) -> None:
        """`joins_marks`: whether marks like the vowel sign in "कि" take no cell of their own."""
        self._joins_marks = joins_marks
        self.cells: dict[tuple[int, int], tuple[str, object]] = {}
        self._row = self._column = 0
        self._look: dict[object, tuple[int, ...]] = {}

    def feed(self, output: str) -> None:
        """Take output."""
        for row, column, steps, right, codes, sign in _TOKEN.findall(output):
            if row:
                self._row, self._column = int(row), int(column)
            elif right:
                self._column += int(steps or 1)
            elif sign:
                self._put(sign)
            else:
                self._turn([int(code) for code in codes.split(";")])

    def _put(self, sign: str) -> None:
        width = 0 if self._joins_marks and unicodedata.category(sign) == "Mc" else character_width(sign)
        if not width:
            before = max(
                (at for at in self.cells if at[0] == self._row and at[1] < self._column), default=None
            )
            if before is None:
                return
            self.cells[before] = (self.cells[before][0] + sign, self.cells[before][1])
            return
        look = dict(self._look)
        if sign == " " and not {4, 7} & set(look):
            look = {"back": look.get("back", ())}
        for at in range(width):
            self.cells.pop((self._row, self._column + at), None)
        self.cells[self._row, self._column] = (sign, sorted(look.items(), key=str))
        self._column += width

    def _turn(self, codes: list[int]) -> None:
        while codes:
            code = codes.pop(0)
            if code == 0:
                self._look = {}
            elif code in _ENDS:
                for ended in _ENDS[code]:
                    self._look.pop(ended, None)
            elif code in (38, 48):
                number = 4 if codes[0] == 2 else 2
                self._look["front" if code == 38 else "back"] = tuple(codes[:number])
                del codes[:number]
            elif code in (39, 49):
                self._look.pop("front" if code == 39 else "back", None)
            elif code >= 30:
                self._look["front" if code // 10 in (3, 9) else "back"] = (code,)
            else:
                self._look[code] = ()


@pytest.mark.parametrize(
    "letters",
    ["ab ", "ab 橋e\u0301 ", "कि न्दी 1", "جسر 12 a"],
    ids=["narrow", "wide and joined", "spacing marks", "from the right"],
)
def test_what_is_sent_makes_the_same_screen(letters: str) -> None:
    random_ = random.Random(7)  # noqa: S311 letters to draw, no secret
    shown, terminal = Shown(), Cells()
    rows = [strip(random_, letters) for _ in range(6)]
    for _ in range(60):
        rows[random_.randrange(6)] = strip(random_, letters)
        terminal.feed(shown.update(rows, CONSOLE))
        fresh = Cells()
        fresh.feed(Shown().update(rows, CONSOLE))
        assert terminal.cells == fresh.cells


def test_a_colour_is_set_once_however_often_it_is_used() -> None:
    names = [Style.parse(f"bold #1122{n}{n} on #000000") for n in range(1, 5)]
    rows = [Strip([Segment(f"{n} ", style) for n, style in enumerate(names)] * 3) for _ in range(5)]
    sent = Shown().update(rows, CONSOLE)
    assert sent.count("38;2;") == len(names)
    terminal = Cells()
    terminal.feed(sent)
    assert "".join(terminal.cells[5, column][0] for column in range(1, 25, 2)) == "0123" * 3


@pytest.mark.parametrize("joins_marks", [False, True])
@pytest.mark.parametrize(
    "text", ["नदी का पुल मरम्मत", "সেতু বন্ধ থাকবে", "ស្ពានបិទ", "สะพานปิดที่นี่", "桥将关闭", "جسر النهر", "הגשר סגור"]
)
def test_a_column_behind_any_script_stands_where_it_belongs(text: str, joins_marks: bool) -> None:
    terminal = Cells(joins_marks=joins_marks)
    shown = Shown()
    terminal.feed(shown.update([Strip([Segment("x" * 40, STYLES[0])])], CONSOLE))
    row = Strip([Segment(text, STYLES[0])]).adjust_cell_length(30, STYLES[0])
    terminal.feed(shown.update([Strip([*row, Segment("A≠   B≠   ", STYLES[0])])], CONSOLE))
    told = "".join(terminal.cells.get((1, at), ("", 0))[0] for at in range(1, 41))
    plain = told.replace("\u2068", "").replace("\u2069", "")
    assert plain.startswith(text) or joins_marks
    assert plain.replace(" ", "") == text.replace(" ", "") + "A≠B≠"
    assert [terminal.cells[1, at][0] for at in (31, 32, 36, 37)] == ["A", "≠", "B", "≠"]


def test_text_from_right_to_left_is_set_apart_from_the_columns_beside_it() -> None:
    terminal = Cells()
    text = " 12 ≠ قال «الوزير» إن 40 شخصا عام 2028.     1    2"
    terminal.feed(Shown().update([Strip([Segment(text, STYLES[0])])], CONSOLE))
    told = "".join(terminal.cells[1, at][0] for at in range(1, len(text) + 1))
    assert told == " 12 ≠ \u2068قال «الوزير» إن 40 شخصا عام 2028.\u2069     1    2"
