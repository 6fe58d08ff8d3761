"""The words around a value, as they stand."""

import re
from collections.abc import Iterable, Iterator

from briefing.models import Passage, Place

_BREAK = re.compile(r"(?<=[,;:—–…])\s+|\s+(?=[—–])|(?<=[，；：。、])")
"""Between two clauses; a comma inside a number has no blank behind it."""
_QUOTATION_MARKS = re.compile(r"[\"“”„«»「」『』]")
_ENDS = " \t,;:—–.…"
_SHORT = 6
"""Words below which a clause says too little: the next one belongs to it."""

Pair = tuple[Passage, Place]


def words_at(passage: Passage, place: Place) -> str:
    """What stands at a place inside a passage."""
    return passage.text[max(0, place.start - passage.start) : max(0, place.end - passage.start)].strip()


def clause_around(pairs: Iterable[Pair]) -> str:
    """The clause that shows best what some values are of: one that names something, as short as can be.

    None with a quotation mark in it; "" where there is no other.
    """
    found = [clause for pair in pairs for clause in [_clause(*pair)] if not _QUOTATION_MARKS.search(clause)]
    return min(filter(None, found), key=lambda clause: (not has_name(clause), len(clause)), default="")


def has_name(text: str) -> bool:
    """Whether a word inside the text has a capital; scripts without capitals may always name somebody."""
    return text.lower() == text.upper() or any(map(is_name, text.split()[1:]))


def is_name(word: str) -> bool:
    """Whether a word that does not begin a sentence has a capital; the English "I" is no name."""
    bare = word.lstrip("“\"'‘(«„")
    return len(bare) > 1 and bare[0].isupper()


def _clause(passage: Passage, place: Place) -> str:
    start, end = place.start - passage.start, place.end - passage.start
    pieces = list(_pieces(passage.text))
    first = next((n for n, (_, right) in enumerate(pieces) if start < right), 0)
    last = next((n for n, (_, right) in enumerate(pieces) if end <= right), len(pieces) - 1)
    while last + 1 < len(pieces) and _words(passage.text, pieces, first, last) < _SHORT:
        last += 1
    while first > 0 and _words(passage.text, pieces, first, last) < _SHORT:
        first -= 1
    return passage.text[pieces[first][0] : pieces[last][1]].strip(_ENDS)


def _words(text: str, pieces: list[tuple[int, int]], first: int, last: int) -> int:
    return len(text[pieces[first][0] : pieces[last][1]].split())


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        if start < found.start():
            yield start, found.start()
        start = found.end()
    yield start, len(text)
