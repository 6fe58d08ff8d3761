"""Marks that take a cell of their own, as the vowel sign in "कि" does.

Rich counts none for them, most terminals one (as `wcwidth` of the C library does). Where the program counts
less than the terminal, a row loses its marks or its columns; where it counts more, a word has a blank behind
it. So all that measures text by Rich's table, Textual too, counts one.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from rich import cells

_FIRST = "\u0900"
"""The first script that has such marks."""


def is_spacing(text: str) -> bool:
    """Whether a character is a mark that takes a cell."""
    return len(text) == 1 and text > _FIRST and unicodedata.category(text) == "Mc"


def count_spacing_marks() -> None:
    """Let Rich count one cell for each; it needs to be told only once."""
    load = getattr(cells, "load_cell_table", None)
    if load is None or hasattr(load, "counts_spacing_marks"):
        return

    @cache
    def counted(version: str = "auto") -> "cells.CellTable":
        table: cells.CellTable = load(version)
        return table._replace(widths=tuple(_without_marks(table.widths)))

    vars(counted)["counts_spacing_marks"] = True
    vars(cells)["load_cell_table"] = counted
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()


def _without_marks(widths: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """The widths other than one cell, by stretches of characters, without spacing marks."""
    for first, last, width in widths:
        if width:
            yield first, last, width
            continue
        start = first
        for code in range(first, last + 2):
            if code > last or unicodedata.category(chr(code)) == "Mc":
                if start < code:
                    yield start, code - 1, width
                start = code + 1
