"""What a developer would pick instead: each library as it is meant to be used for near-duplicates.

Every peer scores pairs and clusters passages. For clusters each gets the project's own average link on top
of its scores, worth .06 to .08 of F1 to it; in the speed table peers run as shipped, up to the pairs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.profiles import make_profiles
from briefing.engine.clusters.similarity import same_odds
from briefing.engine.text.terms import Floats, read_terms
from briefing.languages import background

Scorer = Callable[[Sequence[str], Pairs], Floats]
"""Scores pairs of texts, given all the texts of the pool."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A way to score pairs of texts."""

    name: str
    score: Scorer
    pair: float
    """Threshold on pairs of sentences on one event. `fit.py` finds it on the development half."""
    link: float
    """Threshold of average link on translated news, the best on three pools of the development half."""


def _odds(texts: Sequence[str], pairs: Pairs) -> Floats:
    return same_odds(make_profiles(read_terms(texts, background("en"))), pairs)


def _cosines(matrix: sparse.csr_array, pairs: Pairs) -> Floats:
    return np.asarray(matrix[pairs.a].multiply(matrix[pairs.b]).sum(axis=1), np.float64).ravel()


def _tfidf(**settings: object) -> Scorer:
    def score(texts: Sequence[str], pairs: Pairs) -> Floats:
        from sklearn.feature_extraction.text import TfidfVectorizer

        return _cosines(sparse.csr_array(TfidfVectorizer(**settings).fit_transform(texts)), pairs)

    return score


def _minhash(texts: Sequence[str], pairs: Pairs) -> Floats:
    from rensa import RMinHash

    sketches = []
    for text in texts:
        sketch = RMinHash(num_perm=128, seed=42)
        sketch.update(text.lower().split())
        sketches.append(sketch)
    ends = zip(pairs.a.tolist(), pairs.b.tolist(), strict=True)
    return np.array([sketches[a].jaccard(sketches[b]) for a, b in ends])


def _fuzz(name: str) -> Scorer:
    def score(texts: Sequence[str], pairs: Pairs) -> Floats:
        from rapidfuzz import fuzz, process, utils

        first, second = ([texts[i] for i in end.tolist()] for end in (pairs.a, pairs.b))
        scorer = getattr(fuzz, name)
        return (
            process.cpdist(first, second, scorer=scorer, processor=utils.default_process, dtype=np.float64)
            / 100
        )

    return score


PEERS = (
    Peer("briefing", _odds, 0.0, 0.0),
    Peer("TF-IDF words", _tfidf(), 0.31, 0.40),
    Peer("TF-IDF character 3-grams", _tfidf(analyzer="char_wb", ngram_range=(3, 3)), 0.34, 0.50),
    Peer("MinHash (rensa)", _minhash, 0.12, 0.25),
    Peer("rapidfuzz token_set_ratio", _fuzz("token_set_ratio"), 0.67, 0.65),
    Peer("rapidfuzz token_sort_ratio", _fuzz("token_sort_ratio"), 0.48, 0.60),
)
"""The project first."""
