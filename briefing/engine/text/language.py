"""What the engine is told of a language besides how common its words are.

The engine reads no files: who calls it hands these facts in, as `briefing.languages` fills them from the
tables of a language. A language of which nothing is known has the defaults.
"""

from dataclasses import dataclass, field

from briefing.engine.text.speech import Speech
from briefing.engine.text.value_words import ValueWords


@dataclass(frozen=True, slots=True)
class SentenceEnds:
    """What ends a sentence in a language, and what only looks so."""

    abbreviations: frozenset[str] = frozenset()
    """In small letters, without their last dot: what follows goes on, also with a capital letter."""


@dataclass(frozen=True, slots=True)
class Language:
    """The facts of one language."""

    code: str = "und"
    """ISO 639-1 code; "und" where nothing is known of the language."""
    sentences: SentenceEnds = field(default_factory=SentenceEnds)
    speech: Speech = field(default_factory=Speech)
    """How it says who speaks."""
    values: ValueWords | None = None
    """How it writes figures, days and denials; None where the engine's own readers, of English, are right."""
