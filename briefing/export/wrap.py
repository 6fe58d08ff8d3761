"""Lines of a limited width, counted in terminal cells: wide characters take two, combining marks none."""

import re
import unicodedata
from collections.abc import Iterator

_RUN = re.compile(r"[ \t\n]+|[^ \t\n]+")
_JOINER = "\u200d"
_STAYS_BEHIND = {"Mn", "Me", "Mc", "Cf", "Po", "Pe", "Pf"}
"""Unicode categories that do not begin a line: marks, joiners, and closing punctuation."""


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def wrap(text: str, width: int, first: str = "", rest: str = "") -> str:
    """`text` in lines of at most `width` cells, the first begun with `first`, the others with `rest`.

    Broken at spaces, and between wide characters (Chinese and Japanese put no spaces); a narrow word
    longer than a line, such as an address, stays whole.
    """
    lines, line, used, gap = [], first, cells(first), False
    empty = True
    for piece in _pieces(text):
        if piece.isspace() and piece.isascii():
            gap = not empty
            continue
        if not empty and used + gap + cells(piece) > width:
            lines.append(line)
            line, used, gap = rest, cells(rest), False
        line += " " * gap + piece
        used += gap + cells(piece)
        gap, empty = False, False
    return "\n".join([*lines, line])


def _pieces(text: str) -> Iterator[str]:
    """`text` cut where a line may end: runs of spaces, words, single wide characters."""
    for run in _RUN.findall(text):
        if run.isascii():
            yield run
        else:
            yield from _parts(run)


def _parts(word: str) -> Iterator[str]:
    start = 0
    for at in range(1, len(word)):
        if _may_break(word[at - 1], word[at]):
            yield word[start:at]
            start = at
    yield word[start:]


def _may_break(before: str, after: str) -> bool:
    if before == _JOINER or unicodedata.category(after) in _STAYS_BEHIND:
        return False
    return _cells(before) == 2 or _cells(after) == 2
