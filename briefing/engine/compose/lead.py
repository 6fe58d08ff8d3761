"""Which passage of a cluster stands for it on screen."""

from collections.abc import Sequence

from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from briefing.engine.wordings.words import wording_of

_MOST_COMPARED = 40
"""Larger clusters are near-verbatim copies; the first forty in order represent them well enough."""


def choose_lead(texts: Sequence[str]) -> int:
    """Index of the most central text: the one with the highest mean word similarity to the others.

    Texts come in the order of the briefing's articles (earliest published first), so that a tie goes to the
    earlier report. Similarity is normalised Indel over folded words.
    """
    if len(texts) < 3:
        return _fuller(texts)
    compared = [wording_of(text) for text in texts[:_MOST_COMPARED]]
    scores = cdist(compared, compared, scorer=Indel.normalized_similarity).sum(axis=1)
    return max(range(len(compared)), key=lambda i: (round(float(scores[i]), 6), -i))


def _fuller(texts: Sequence[str]) -> int:
    """Of two, the one that says more, so that the other reads as a part of it."""
    return max(range(len(texts)), key=lambda i: (len(wording_of(texts[i])), -i))
