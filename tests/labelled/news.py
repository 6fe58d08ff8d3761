"""Pairs of values in news stories, and what a reader marked them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

MARKS = Path(__file__).parent / "marks.txt"
"""A hash and "real", "not" or "open" for pairs in BASIL's events and in ECB+; none of their words."""
MARKED = 0.5
"""Weight of a marked pair, a labelled one having 1: many are of one story."""
UNMARKED = 0.04
"""Weight of an unmarked pair: all together weigh about half as much as the labelled pairs."""


@dataclass
class News:
    """Pairs of values in news stories as rows of signs, with what a reader marked them."""

    marks: Mapping[str, str]
    rows: list[tuple[float, ...]] = field(default_factory=list)
    labels: list[float] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    unread: list[tuple[tuple[float, ...], str]] = field(default_factory=list)
    """Rows without a mark, and how the pair reads."""

    def add(self, row: tuple[float, ...], *told: tuple[str, str]) -> None:
        """Add two values, each with its sentence; those that a reader left open are left out."""
        mark = self.marks.get(key := mark_of(told), "")
        if mark != "open":
            self.rows.append(row)
            self.labels.append(float(mark == "real"))
            self.weights.append(MARKED if mark else UNMARKED)
        if not mark:
            sentences = "\n    ".join(f"{value} | {text}" for text, value in told)
            self.unread.append((row, f"{key}\n    {sentences}"))


def mark_of(told: Sequence[tuple[str, str]]) -> str:
    """The hash under which two sentences and their values are marked."""
    lines = sorted(f"{text}\0{value}" for text, value in told)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def read_marks() -> dict[str, str]:
    """The marks by their hashes."""
    lines = MARKS.read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines)
