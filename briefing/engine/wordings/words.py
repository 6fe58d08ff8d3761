"""What is compared when passages are said to have the same wording."""

from functools import lru_cache

from briefing.engine.text.words import folded_words

_KEPT = 2**12
"""Texts whose words are kept: those of one story, which several steps ask for one after the other."""


@lru_cache(_KEPT)
def wording_of(text: str) -> tuple[str, ...]:
    """The folded words of a text: case, punctuation and quotation marks do not count."""
    return tuple(folded_words(text))
