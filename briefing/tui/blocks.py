"""What a page is made of: wrapped text with marks, and the places on which the cursor can stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from briefing.tui.find import Searched

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
    "silent",
    "inside",
    "outlet-1",
    "outlet-2",
    "outlet-3",
    "outlet-4",
    "outlet-5",
    "outlet-6",
    "outlet-7",
    "outlet-8",
    "outlet-9",
]
"""What a stretch of text is; the sheet `page.tcss` says how each looks."""
_OUTLETS: frozenset[Role] = frozenset({"text", "context"})
"""Roles of paragraphs in an outlet's words, unless a paragraph says otherwise."""


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
    words: tuple[tuple[int, int], ...] | None = None
    """The stretches that outlets wrote; None: all of it or nothing, as its role says."""
    first_marks: tuple[Mark, ...] = ()
    """Stretches of `first` that have roles of their own."""
    cut: bool = False
    """Whether a page may show its first lines only while the cursor is elsewhere."""

    def places(self, query: Searched) -> Iterator[re.Match[str]]:
        """Where a searched text stands in the outlets' words: the program's own are nobody's to find."""
        whole = ((0, len(self.text)),) if self.role in _OUTLETS else OURS
        for start, end in whole if self.words is None else self.words:
            yield from query.finditer(self.text, start, end)


OURS: tuple[tuple[int, int], ...] = ()
"""No stretch of a paragraph: the program wrote all of it."""


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


def alone(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks without the sentences around those that are meant."""
    return tuple(replace(block, paras=tuple(map(_without_context, block.paras))) for block in blocks)


def dense(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks without rows between them, and without the sentences around those that are meant."""
    return alone(block for block in blocks if any(para.text for para in block.paras))


def _without_context(para: Para) -> Para:
    around = [mark for mark in para.marks if mark.role == "context"]
    start = max((mark.end for mark in around if mark.start == 0), default=0)
    end = min((mark.start for mark in around if mark.end == len(para.text)), default=len(para.text))
    if start >= end:
        return para
    while para.text[start] == " ":
        start += 1
    marks = (replace(mark, start=mark.start - start, end=mark.end - start) for mark in para.marks)
    kept = tuple(mark for mark in marks if mark.start >= 0 and mark.end <= end - start)
    return replace(para, text=para.text[start:end].rstrip(), marks=kept)


def spaced(blocks: list[Block]) -> tuple[Block, ...]:
    """Blocks with an empty row between them. The row belongs to no target."""
    empty = Block((Para(""),))
    return tuple(b for block in blocks for b in (block, empty))[:-1]


def joined_blocks(blocks: list[Block]) -> Block:
    """One block of all their paragraphs, with all their targets. For targets that are stretches of text."""
    paras: list[Para] = []
    targets: list[Target] = []
    for block in blocks:
        targets += [replace(target, para=target.para + len(paras)) for target in block.targets]
        paras += block.paras
    return Block(tuple(paras), tuple(targets))
