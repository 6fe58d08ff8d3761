"""The lines of a page in the order in which they are read, where its file has them otherwise."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.ingest.pages.layout import Line, Sheet

_BESIDE = 0.25
"""Share of lines that stand beside the one before, from which a page was written row by row."""
_LONG = 18
"""Letters of a line of text on the average; the cells of a table have fewer."""
_JUMPS = 0.2
"""Share of lines that stand above the one before, from which the order of the file is none."""
_FEWEST = 4
"""Lines of a column."""


def in_reading_order(sheet: Sheet) -> list[Line]:
    """The lines of a page; those of a file that has its columns one after the other as they are."""
    lines = sheet.lines
    if len(lines) < 2 * _FEWEST or _is_ordered(lines):
        return list(lines)
    starts = _starts(lines)
    found: list[Line] = []
    columns: list[list[Line]] = [[] for _ in starts]
    for line in sorted(lines, key=lambda line: (-line.base, line.left)):
        column = max((i for i, start in enumerate(starts) if start <= line.left + line.size), default=0)
        if column + 1 < len(starts) and line.right > starts[column + 1] + line.size:  # over several columns
            found += [each for own in columns for each in own] + [line]
            columns = [[] for _ in starts]
        else:
            columns[column].append(line)
    return found + [each for own in columns for each in own]


def _is_ordered(lines: Sequence[Line]) -> bool:
    pairs = list(pairwise(lines))
    beside = [b for a, b in pairs if abs(a.base - b.base) < a.size / 2 and b.left > a.right]
    rows = len(beside) > _BESIDE * len(lines) and sum(len(line.text) for line in lines) > _LONG * len(lines)
    jumps = sum(b.base > a.base + a.size for a, b in pairs)
    return not rows and jumps <= max(_FEWEST, _JUMPS * len(lines))


def _starts(lines: Sequence[Line]) -> list[float]:
    """Where columns begin: places at which several lines do, so far apart that text fits between them."""
    starts: list[float] = []
    width = max(line.right for line in lines) - min(line.left for line in lines)
    for line in sorted(lines, key=lambda line: line.left):
        alike = sum(abs(other.left - line.left) < line.size / 2 for other in lines)
        if alike >= _FEWEST and (not starts or line.left - starts[-1] > width / 6):
            starts.append(line.left)
    return starts or [0.0]
