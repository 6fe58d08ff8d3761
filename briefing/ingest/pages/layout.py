"""From lines with their places to paragraphs, title and headings; running heads and page numbers left out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from briefing.ingest.printed import Hyphens, is_page_number, is_signature
from briefing.ingest.prose import CJK, ends_sentence

_EDGE = 3
"""Rows at the top and bottom of a page among which running heads and page numbers are."""
_APART = 1.4
"""Heights of a letter from the foot of one row to that of the next: the text's own rows are nearer."""
_LARGER = 1.2
"""Sizes of the text's letters from which a line is a title or heading."""
_TITLE_WORDS = 4
"""Words of a title; a shorter line in large letters above it is the paper's name."""
_SAME = 1.08
"""Sizes that differ by less are one."""
_INDENT = (0.6, 5.0)
"""Heights of a letter by which a paragraph's first line begins further in."""
_WIDER = 1.3
"""Usual distances of two lines from which a gap parts paragraphs."""
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_PRINTED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}")
"""When a browser printed a page, at its top."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, edges, foot and height."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: lines as they stand in its file, and its measures."""

    lines: list[Line]
    width: float
    height: float


@dataclass(slots=True)
class Text:
    """What is to be read."""

    lines: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    title: str | None = None


def without_margins(sheets: Sequence[Sheet]) -> tuple[list[Sheet], str | None]:
    """Pages without what returns at their edges, and the web address that a browser printed there."""
    edges = [_edges(sheet) for sheet in sheets]
    seen = Counter(form for lines in edges for form in {_form(line) for line in lines})
    address = None
    kept = []
    for sheet, lines in zip(sheets, edges, strict=True):
        gone = [line for line in lines if _returns(line, seen)]
        for line in gone:
            found = _ADDRESS.search(line.text)
            address = address or (found[0] if found else None)
        kept.append(Sheet([line for line in sheet.lines if line not in gone], sheet.width, sheet.height))
    return kept, address


def _edges(sheet: Sheet) -> list[Line]:
    """The lines that stand apart at the upper and lower edge of a page."""
    rows = sorted({round(line.base): line.size for line in sheet.lines}.items())
    low = [base for base, _ in _apart(rows) if base < 0.12 * sheet.height]
    high = [base for base, _ in _apart(rows[::-1]) if base > 0.86 * sheet.height]
    return [line for line in sheet.lines if round(line.base) in (*low, *high)]


def _apart(rows: Sequence[tuple[int, float]]) -> Sequence[tuple[int, float]]:
    """The first rows from an edge on, up to a gap; none where the text goes on to the edge."""
    for number, (row, following) in enumerate(pairwise(rows), 1):
        if abs(following[0] - row[0]) > _APART * max(row[1], following[1]):
            return rows[:number] if number <= _EDGE else []
    return []


def _returns(line: Line, seen: Counter[str]) -> bool:
    return seen[_form(line)] > 1 or is_page_number(line.text) or _is_print_mark(line)


def _form(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _is_print_mark(line: Line) -> bool:
    return _PRINTED.match(line.text) is not None or _ADDRESS.match(line.text) is not None


def paragraphs(lines: Sequence[Line]) -> Text:
    """The text of lines in reading order."""
    found = Text()
    if not lines:
        return found
    body = _body_size(lines)
    blocks = list(_blocks(lines, body))
    title = _title(blocks, body)
    hyphens = Hyphens("\n".join(line.text for line in lines))
    below = title is None
    for block in blocks:
        text = hyphens.join(line.text for line in block)
        if block is title:
            found.title, below = text, True
            continue
        if below and block[0].size > _LARGER * body and not ends_sentence(text):
            found.headings.append(len(found.lines))
        found.lines.append(text)
    return found


def as_printed(lines: Sequence[Line]) -> str:
    """The lines as they are, an empty one for each gap between two that is wider than within paragraphs."""
    steps = sorted(step for a, b in pairwise(lines) if (step := a.base - b.base) > 0)
    leading = steps[len(steps) // 8] if steps else 0.0
    pieces = [line.text for line in lines[:1]]
    for before, line in pairwise(lines):
        gap = before.base - line.base > _WIDER * max(leading, line.size)
        pieces += ["", line.text] if gap else [line.text]
    return "\n".join(pieces)


def _body_size(lines: Sequence[Line]) -> float:
    """The size in which most of the text is set."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0]


def _title(blocks: Sequence[list[Line]], body: float) -> list[Line] | None:
    """The block in the largest letters above the text, a paper's name in larger ones left aside."""
    large = [block for block in blocks[:12] if block[0].size > _LARGER * body]
    long = [
        block
        for block in large
        if sum(len(line.text.split()) + len(CJK.findall(line.text)) // 2 for line in block) >= _TITLE_WORDS
    ]
    return max(long or large, key=lambda block: block[0].size, default=None)


def _blocks(lines: Sequence[Line], body: float) -> Iterator[list[Line]]:
    """Lines that are one paragraph or heading."""
    edges = _Edges(lines)
    leading = _leading(lines, body)
    block = [lines[0]]
    for before, line in pairwise(lines):
        if _begins(before, line, edges, leading):
            yield block
            block = []
        block.append(line)
    yield block


class _Edges:
    """Where the columns end in which lines stand."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._right: defaultdict[int, float] = defaultdict(float)
        for line in lines:
            place = self._place(line)
            self._right[place] = max(self._right[place], line.right)

    @staticmethod
    def _place(line: Line) -> int:
        """Lines that begin at about the same place are of one column, be they indented."""
        return round(line.left / 40)

    def is_short(self, line: Line, following: Line) -> bool:
        """Whether the next word would have fitted into a line."""
        right = max(self._right[self._place(line) + step] for step in (-1, 0, 1))
        word = following.text.split(maxsplit=1)[0]
        return right - line.right > (0.5 * len(word) + 1.5) * line.size


def _leading(lines: Sequence[Line], body: float) -> float:
    """The usual distance of two lines of the text."""
    steps = [
        a.base - b.base
        for a, b in pairwise(lines)
        if 0 < a.base - b.base < 4 * body and a.size < _LARGER * body
    ]
    return median(steps) if steps else 1.5 * body


def _begins(before: Line, line: Line, edges: _Edges, leading: float) -> bool:
    """Whether a paragraph begins with a line."""
    if max(before.size, line.size) > _SAME * min(before.size, line.size):
        return True
    if is_signature(before.text) or is_signature(line.text):
        return True
    step = before.base - line.base
    ended = ends_sentence(before.text)
    if not 0 < step < 4 * leading:  # the next column or page, or beside it
        return ended and (edges.is_short(before, line) or not line.text[:1].islower())
    indented = _INDENT[0] * line.size < line.left - before.left < _INDENT[1] * line.size
    if step > _WIDER * max(leading, line.size):
        return True
    return (indented and (ended or edges.is_short(before, line))) or (ended and edges.is_short(before, line))
