"""What stands on the screen after some output: enough of a terminal for what the app writes."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"\x1b\[(\d*);?(\d*)H"
    r"|\x1b\[(\d*)C"
    r"|\x1b\[[?>=<]*[\d;]*[ -/]*[@-~]|\x1b\][^\x07]*\x07|\x1b."
    r"|([\x00-\x1f])|([^\x00-\x1f]+)"
)
_WIPES = {"\x1b[2J", "\x1b[?1049h", "\x1b[?1049l"}
"""All is erased, or the other screen is shown."""


class Grid:
    """Rows of characters. Every cell is taken for one wide, which the made-up texts are."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.cells = [[" "] * width for _ in range(height)]
        self._row = self._column = 0

    def wipe(self) -> None:
        """Empty every cell."""
        for row in self.cells:
            row[:] = [" "] * self.width

    @property
    def rows(self) -> list[str]:
        """The text of every row."""
        return ["".join(row) for row in self.cells]

    def _put(self, text: str) -> None:
        for sign in text:
            if self._row < len(self.cells) and self._column < self.width:
                self.cells[self._row][self._column] = sign
            self._column += 1

    def write(self, output: str) -> None:
        """Take output."""
        for found in _TOKEN.finditer(output):
            row, column, steps, control, text = found.groups()
            if text:
                self._put(text)
            elif control == "\n":
                self._row += 1
            elif control == "\r":
                self._column = 0
            elif steps is not None:
                self._column += int(steps or 1)
            elif found[0].endswith("H") and row is not None:
                self._row, self._column = int(row or 1) - 1, int(column or 1) - 1
            elif found[0] in _WIPES:
                self.wipe()


def frames(output: str, width: int, height: int) -> Iterator[list[str]]:
    """The rows after each piece of output: a piece ends with the usual look, and the cursor put back."""
    grid = Grid(width, height)
    for piece in re.split(r"(?<=\x1b\[0m)(?=\x1b\[\d+;\d+H)", output):
        grid.write(piece)
        yield grid.rows
