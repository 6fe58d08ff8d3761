"""Passages of one cluster grouped by wording: outlets with the same words share a translation or an edit."""

from collections.abc import Sequence

from briefing.engine.thresholds import APPARATUS
from briefing.engine.wordings.words import wording_of
from briefing.models import Passage


def group_wordings(passages: Sequence[Passage], lead: int) -> tuple[tuple[int, ...], ...]:
    """Indices of passages with the same wording, the lead's wording first, then by first passage.

    Case, punctuation and quotation marks do not count. Where a passage is mostly somebody's quoted words,
    these are its wording: `"...", Varga said` and `"...", she said` print one wording of the quote.
    """
    wordings = list(map(_wording, passages))
    groups: dict[tuple[str, ...], list[int]] = {wordings[lead]: []}
    for i, wording in enumerate(wordings):
        groups.setdefault(wording, []).append(i)
    return tuple(map(tuple, groups.values()))


def _wording(passage: Passage) -> tuple[str, ...]:
    whole = _parts(passage.text)
    if not passage.quotes:
        return whole
    quoted = tuple(word for quote in passage.quotes for word in _parts(passage.words_of(quote)))
    return quoted if quoted and len(quoted) >= APPARATUS.mostly_quoted * len(whole) else whole


def _parts(text: str) -> tuple[str, ...]:
    """The words, hyphenated ones in their parts."""
    words = wording_of(text)
    return tuple(part for word in words for part in word.split("-")) if "-" in text else words
