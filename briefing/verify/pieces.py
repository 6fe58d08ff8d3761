"""Quotations with words left out or put in: "we must ... go", "we [the Danes] must go"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from briefing.verify.normal import tokens, trimmed
from briefing.verify.sources import Sources, Span

_CUT = re.compile(r"\s*[\[(]\s*…\s*[\])]\s*|\s*\.?…\.?\s*|\s*\[[^\[\]]{2,200}\]\s*|\s*(?=\[\w\]\w)")
"""In normal form: dots, dots in brackets, words in brackets, a letter whose case was changed."""
_LETTER = re.compile(r"\[(\w)\](?=\w)")
_INSERTED = 15
"""Words of the source that words in brackets may stand for."""
_SHORT = 3
"""Words of a piece that could stand anywhere: it must be near the one before."""
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand as they are."""

    text: str
    reach: float
    """How many words after the piece before it may begin."""


def pieces(text: str) -> list[Piece]:
    """A quotation in normal form taken apart where its marks say that it was altered."""
    found: list[Piece] = []
    start, reach = 0, 0.0
    for cut in [*_CUT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        piece = trimmed(_LETTER.sub(r"\1", text[start:end])).lstrip(" ,;")
        if any(map(str.isalnum, piece)):
            short = len(tokens(piece)) <= _SHORT
            found.append(Piece(piece, min(reach, _NEAR) if short else reach))
            reach = 0
        if cut:
            start = cut.end()
            reach = max(reach, inf if "…" in cut[0] else _INSERTED if "[" in cut[0] else 0)
    return found


def find_pieces(sources: Sources, wanted: Sequence[Piece]) -> Iterator[list[Span]]:
    """Every place where the pieces stand in this order in one article."""
    for span in sources.find(wanted[0].text) if wanted else ():
        found = _follow(sources, wanted[1:], span, sources.stretch(span[0])[1])
        if found is not None:
            yield [span, *found]


def _follow(sources: Sources, wanted: Sequence[Piece], span: Span, end: int) -> list[Span] | None:
    """Where the further pieces stand behind the first, None where one does not."""
    found: list[Span] = []
    for piece in wanted:
        following = min(sources.find(piece.text, span[1], end), default=None)
        if following is None or len(tokens(sources.text[span[1] : following[0]])) > piece.reach:
            return None
        found.append(following)
        span = following
    return found
