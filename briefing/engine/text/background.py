"""How common words are in general: the background against which a story's own words are rare.

A story of five articles has no background of its own: all of them say "Mexico". Blending its
counts with these frequencies keeps "Mexico" ordinary and "interference" telling.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

ZIPF_OF_ONE = 9.0
"""A word that is every word of the text: the Zipf scale is log10 of occurrences per 10^9 words
(van Heuven et al., SUBTLEX-UK, Quarterly Journal of Experimental Psychology 67, 2014)."""


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """Word frequencies of one language, as far as they are known. Each equals itself alone: what is reckoned
    from its table can be kept.

    Words are given as `engine.text.words.fold` leaves them.
    """

    language: str
    """ISO 639-1 code; "und" where nothing is known of the language."""
    table: Mapping[str, float]
    """Zipf value of each common word, to a tenth."""
    unseen: float
    """Zipf value expected of a word that is not in the table."""

    def zipf(self, word: str) -> float:
        """How common a folded word is: 7 for "the", 5 for "president", `unseen` for a rare one."""
        return self.table.get(word, self.unseen)

    def probability(self, word: str) -> float:
        """Share of running text that a folded word makes up, above 0 and at most 1."""
        return float(min(10.0 ** (self.zipf(word) - ZIPF_OF_ONE), 1.0))

    def probabilities(self, words: Sequence[str]) -> NDArray[np.float64]:
        """Share of running text that each folded word makes up, above 0 and at most 1."""
        zipf = np.fromiter(map(self.table.get, words, repeat(self.unseen)), np.float64, len(words))
        return np.minimum(10.0 ** (zipf - ZIPF_OF_ONE), 1.0)
