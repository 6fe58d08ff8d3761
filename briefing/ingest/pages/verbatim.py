"""Lines as the page has them, where an extractor lost signs between links."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from briefing.ingest.pages.prepare import text_of

_BLOCKS = ("p", "li", "h2", "h3", "h4", "blockquote", "dd")
_SMALL = 200
"""Elements in a block with which it is more than a paragraph."""
_BEGINNING = 2
"""Signs by which the block of a line is found."""
_GAP = 2
"""Signs in a row that an extractor takes for nothing; what is longer it may have left out on purpose."""
_MOST = 1.5
"""Signs of the whole for each that was kept."""


def as_shown(page: HtmlElement, lines: Sequence[str]) -> list[str]:
    """The lines, each with the signs that the page has between its words: "Lunn、Aske" for "LunnAske"."""
    blocks = (block for block in page.iter(*_BLOCKS) if sum(1 for _ in islice(block.iter(), _SMALL)) < _SMALL)
    shown: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for text in filter(None, map(text_of, blocks)):
        packed = _packed(text)
        shown[packed[:_BEGINNING]][packed] = text
    return [_restored(line, shown[_packed(line)[:_BEGINNING]]) for line in lines]


def _packed(text: str) -> str:
    return "".join(text.split())


def _restored(line: str, alike: dict[str, str]) -> str:
    packed = _packed(line)
    if packed in alike:
        return line
    return next((text for other, text in alike.items() if _is_gapped(packed, other)), line)


def _is_gapped(line: str, whole: str) -> bool:
    """Whether a line is the whole without single signs here and there."""
    if not len(line) < len(whole) <= _MOST * len(line):
        return False
    place = gap = 0
    for sign in whole:
        if place < len(line) and sign == line[place]:
            place, gap = place + 1, 0
        elif (gap := gap + 1) > _GAP:
            return False
    return place == len(line)
