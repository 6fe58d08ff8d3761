"""Words marked inside a passage: values that differ, and what is only worded otherwise."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from briefing.export.elements import Html, element, join
from briefing.export.html.view import Value
from briefing.models import Passage

Stretches = Sequence[tuple[int, int]]
_NONE, _WORDING, _PERHAPS, _VALUE = range(4)
"""Kinds of words; where stretches overlap, the last of these counts."""
_CLASSES = {_WORDING: "wording", _PERHAPS: "value perhaps", _VALUE: "value"}


def marked(passage: Passage, wordings: Stretches, values: Sequence[Value]) -> Html:
    """The passage's text with its stretches (offsets into its paragraph) marked."""
    pieces = _pieces(passage, [*_stretches(wordings, values)])
    return join(element("mark", text, class_=_CLASSES[kind]) if kind else text for kind, text in pieces)


def _stretches(wordings: Stretches, values: Sequence[Value]) -> Iterator[tuple[int, int, int]]:
    yield from ((start, end, _WORDING) for start, end in wordings)
    for value in values:
        yield value.start, value.end, _VALUE if value.strength == "probable" else _PERHAPS


def _pieces(passage: Passage, stretches: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, str]]:
    """The text cut where the kind of its words changes."""
    cuts = {passage.start, passage.end, *(at for start, end, _ in stretches for at in (start, end))}
    inside = sorted(at for at in cuts if passage.start <= at <= passage.end)
    kinds = (
        (
            max((kind for start, end, kind in stretches if start <= low and high <= end), default=_NONE),
            low,
            high,
        )
        for low, high in pairwise(inside)
    )
    for kind, group in groupby(kinds, key=lambda piece: piece[0]):
        runs = list(group)
        yield kind, passage.text[runs[0][1] - passage.start : runs[-1][2] - passage.start]
