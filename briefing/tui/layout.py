"""Blocks laid out in rows at one width, and what stands where."""

from bisect import bisect_left
from typing import NamedTuple

from briefing.tui.blocks import Block
from briefing.tui.flow import clip, width_of, wrap


class Line(NamedTuple):
    """One row: a stretch of a paragraph. Block -1 is none: an empty row.

    A tuple, because pages have 50,000 of them.
    """

    block: int
    para: int
    start: int
    end: int
    cut: bool = False
    """Whether the paragraph goes on and is not shown further: a sign says so."""


NO_LINE = Line(-1, 0, 0, 0)


class Layout:
    """The rows of some blocks, `width` cells wide, after `above` empty ones.

    Paragraphs that may be cut have at most `limit` rows (0: all), not those of the block that is `opened`.
    """

    def __init__(
        self, blocks: tuple[Block, ...], width: int, above: int = 0, *, limit: int = 0, opened: int = -1
    ) -> None:
        self.blocks = blocks
        self.width = width
        self.limit = limit
        self._opened = opened
        self.lines = [NO_LINE] * above
        self.tops: list[list[int]] = []
        """For each block the row of each paragraph's first line."""
        for number in range(len(blocks)):
            made, tops = self._rows_of(number, len(self.lines))
            self.lines += made
            self.tops.append(tops)
        self.targets = [(n, target) for n, block in enumerate(blocks) for target in block.targets]
        """Every target with the number of its block, in the order of the text."""

    def _rows_of(self, number: int, top: int) -> tuple[list[Line], list[int]]:
        """The rows of a block that begins in row `top`, and the row of each paragraph's first line."""
        made: list[Line] = []
        tops = []
        for index, para in enumerate(self.blocks[number].paras):
            tops.append(top + len(made))
            width = self.width - width_of(para.first) if para.first else self.width
            wrapped = wrap(para.text, width)
            if para.cut and 0 < self.limit < len(wrapped) and number != self._opened:
                *whole, (start, _) = wrapped[: self.limit]
                end = start + len(clip(para.text[start:], width)) - 1
                made += [Line(number, index, *place) for place in whole]
                made.append(Line(number, index, start, end, cut=True))
            else:
                made += [Line(number, index, *place) for place in wrapped]
        return made, tops

    def open(self, number: int) -> bool:
        """Show a block whole, and the one opened before cut again. Whether any row has moved by that."""
        before, self._opened = self._opened, number
        moved = [self._relay(block) for block in {before, number} if block >= 0 and before != number]
        return any(moved)

    def _relay(self, number: int) -> bool:
        """Lay out one block anew; whether it has another number of rows now."""
        if not self.limit or not any(para.cut for para in self.blocks[number].paras):
            return False
        first, bottom = self.block_rows(number)
        made, self.tops[number] = self._rows_of(number, first)
        self.lines[first:bottom] = made
        more = len(made) - (bottom - first)
        if more:
            self.tops[number + 1 :] = [[top + more for top in tops] for tops in self.tops[number + 1 :]]
        return more != 0

    def line(self, row: int) -> Line:
        """What stands in a row; beyond the last row nothing."""
        return self.lines[row] if 0 <= row < len(self.lines) else NO_LINE

    def is_first(self, row: int) -> bool:
        """Whether a row is the first of its paragraph."""
        line = self.lines[row]
        return self.tops[line.block][line.para] == row

    def number(self, key: str | None) -> int | None:
        """Number of the target with a key."""
        return next((n for n, (_, target) in enumerate(self.targets) if target.key == key), None)

    def rows(self, number: int) -> tuple[int, int]:
        """First row of a target and the row after its last."""
        block, target = self.targets[number]
        first, bottom = self.tops[block][target.para], self._bottom(block)
        if target.end is None:
            return first, bottom
        touched = [
            row
            for row in range(first, bottom)
            if self.lines[row].para == target.para
            and self.lines[row].start < target.end
            and target.start < self.lines[row].end
        ]
        return (touched[0], touched[-1] + 1) if touched else (first, first + 1)

    def block_rows(self, block: int) -> tuple[int, int]:
        """First row of a block and the row after its last."""
        return self.tops[block][0], self._bottom(block)

    def _bottom(self, block: int) -> int:
        return self.tops[block + 1][0] if block + 1 < len(self.blocks) else len(self.lines)

    def row_of(self, block: int, para: int, offset: int) -> int:
        """The row in which a character of a paragraph stands."""
        row = self.tops[block][para]
        while (
            row + 1 < len(self.lines) and self.lines[row].end <= offset and self.lines[row + 1].para == para
        ):
            row += 1
        return row

    def target_from(self, row: int) -> int:
        """Number of the first target that starts in a row or below it."""
        return bisect_left(range(len(self.targets)), row, key=lambda number: self.rows(number)[0])

    def target_of(self, block: int, para: int, offset: int) -> int | None:
        """Number of the target to which a character belongs."""
        first = bisect_left(self.targets, block, key=lambda owned: owned[0])
        here = None
        for number in range(first, len(self.targets)):
            owner, target = self.targets[number]
            if owner != block:
                break
            stretch = target.para == para and target.end is not None and target.start <= offset < target.end
            if stretch or (target.end is None and target.para <= para):
                here = number
        return here

    def target_at(self, row: int, column: int) -> int | None:
        """Number of the target that is drawn at a row and a column of the text."""
        line = self.line(row)
        if line.block < 0:
            return None
        margin = width_of(self.blocks[line.block].paras[line.para].first)
        return self.target_of(line.block, line.para, line.start + max(0, column - margin))
