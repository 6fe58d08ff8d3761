"""Every number on which a decision of the engine hangs, once, with where it comes from.

Sections belong to modules. "Fitted" means: by `python -m tests.benchmarks.fit` on labelled pairs.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TermThresholds:
    """Of `engine.terms`."""

    chunk: int = 4096
    """Texts tokenised in one call: bounds the memory of a run, no effect on results."""
    background_texts: float = 1000.0
    """Weight of the general word frequencies against those of the run, in texts: about forty articles."""
    usual_length: float = 25.0
    """Words of a news sentence; turns the probability of a word into that of a sentence having it."""


TERMS = TermThresholds()


@dataclass(frozen=True, slots=True)
class CandidateThresholds:
    """Of `engine.candidates`."""

    most_texts: int = 2000
    """A term of more texts than this, and of more than `most_share`, proposes no pair: it is not rare."""
    most_share: float = 0.05
    least_cosine: float = 0.2
    """Pairs less alike than this are not looked at more closely."""
    least_containment: float = 0.45
    block: int = 2048
    """Texts compared with all others in one product: bounds memory, no effect on results."""


@dataclass(frozen=True, slots=True)
class ClusterThresholds:
    """Of `engine.cluster`."""

    same: float = 0.5
    """Mean score between two clusters from which they become one."""


CANDIDATES = CandidateThresholds()
CLUSTER = ClusterThresholds()
