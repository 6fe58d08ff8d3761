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
