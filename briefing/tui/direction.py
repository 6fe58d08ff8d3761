"""Text from right to left inside rows that go from left to right.

A terminal that turns Arabic and Hebrew round does so over the row, and what stands beside them (numbers,
the columns of a table) goes along. Isolates, which other terminals do not show, say where such text ends.
"""

import re
from collections.abc import Iterator, Sequence

OPEN, CLOSE = "\u2068", "\u2069"
_LETTER = r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_GAP = r"\s{2}|[\u2500-\u259f]"
_RUN = re.compile(
    rf"[«(\[“\"']*{_LETTER}(?:(?:(?!{_GAP}).)*{_LETTER})?[^\s\u2500-\u259f]*"
    rf"(?: [\d.,:%]+[^\s\w]*(?={_GAP}|\s*\Z))?"
)
"""From the first such letter to the last, and a figure at the end, but not over a gap between columns."""
_HAS = re.compile(_LETTER)


def goes_left(text: str) -> bool:
    """Whether a text has letters that go from right to left."""
    return not text.isascii() and _HAS.search(text) is not None


def runs(cells: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From which cell to before which one a row has text from right to left."""
    row = "".join(cell[:1] or "\x00" for cell in cells)
    yield from (found.span() for found in _RUN.finditer(row))
