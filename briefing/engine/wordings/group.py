"""Passages of one cluster grouped by wording: outlets with the same words share a translation or an edit."""

from collections.abc import Sequence

from briefing.engine.text.words import folded_words
from briefing.engine.thresholds import APPARATUS
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
    whole = _folded(passage.text)
    quoted = [word for quote in passage.quotes for word in _folded(passage.words_of(quote))]
    return tuple(quoted if len(quoted) >= APPARATUS.mostly_quoted * len(whole) and quoted else whole)


def _folded(text: str) -> list[str]:
    return [part for word in folded_words(text) for part in word.split("-")]
