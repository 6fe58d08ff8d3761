"""What a page is made of: wrapped text with marks, and the places on which the cursor can stand."""

from dataclasses import dataclass, field
from typing import Literal

from .flow import wrap

Role = Literal[
    "text",
    "context",
    "quote",
    "differ",
    "shared",
    "contested",
    "only",
    "heading",
    "meta",
    "outlet",
    "origin",
    "absent",
    "dropped",
    "lit",
]
"""What a stretch of text is; the sheet `page.tcss` says how each looks."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, offsets into it, that has a role."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Rail:
    """A bar in the margin along a stretch of text; its sign stands on the line where the stretch starts."""

    start: int
    end: int
    sign: str
    bar: str
    role: Role


@dataclass(frozen=True, slots=True)
class Para:
    """A text that is wrapped by itself."""

    text: str
    marks: tuple[Mark, ...] = ()
    role: Role = "text"
    first: str = ""
    """Margin of the first line."""
    rest: str = ""
    """Margin of the other lines, as wide as `first`."""
    margin_role: Role = "meta"
    rails: tuple[Rail, ...] = ()
    """Bars that take the place of the margin, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Target:
    """A stretch of a block on which the cursor can stand."""

    key: str
    """What it is, unique on the page."""
    para: int = 0
    start: int = 0
    """Where it starts in that paragraph."""
    end: int | None = None
    """Where it ends; None: the whole block from `para` on belongs to it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A few paragraphs that belong together, and the targets in them."""

    paras: tuple[Para, ...]
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a page; block -1 is none: an empty row."""

    block: int
    para: int
    start: int
    end: int


@dataclass(slots=True)
class Layout:
    """Blocks laid out in rows at one width."""

    blocks: tuple[Block, ...]
    width: int
    above: int = 0
    """Empty rows before the first block."""
    lines: list[Line] = field(default_factory=list)
    tops: list[list[int]] = field(default_factory=list)
    """For each block the row of each paragraph's first line."""

    def __post_init__(self) -> None:
        self.lines = [Line(-1, 0, 0, 0)] * self.above
        for number, block in enumerate(self.blocks):
            tops = []
            for index, para in enumerate(block.paras):
                tops.append(len(self.lines))
                width = self.width - len(para.first)
                self.lines += [Line(number, index, start, end) for start, end in wrap(para.text, width)]
            self.tops.append(tops)

    def rows(self, block: int, target: Target) -> tuple[int, int]:
        """First row of a target and the row after its last."""
        first = self.tops[block][target.para]
        if target.end is None:
            return first, self._bottom(block)
        touched = [
            row
            for row in range(first, self._bottom(block))
            if self.lines[row].para == target.para
            and self.lines[row].start < target.end
            and target.start < self.lines[row].end
        ]
        return (touched[0], touched[-1] + 1) if touched else (first, first + 1)

    def _bottom(self, block: int) -> int:
        return self.tops[block + 1][0] if block + 1 < len(self.blocks) else len(self.lines)


def spaced(blocks: list[Block]) -> tuple[Block, ...]:
    """Blocks with an empty row between them. The row belongs to no target."""
    empty = Block((Para(""),))
    return tuple(b for block in blocks for b in (block, empty))[:-1]
