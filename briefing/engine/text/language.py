"""What the engine is told of a language besides how common its words are.

The engine reads no files: who calls it hands these facts in, as `briefing.languages` fills them from the
tables of a language. A language of which nothing is known has the defaults.
"""

from dataclasses import dataclass, field

from briefing.engine.text.speech import Speech
from briefing.engine.text.value_words import ValueWords


@dataclass(frozen=True, slots=True)
class SentenceEnds:
    """What ends a sentence in a language, and what only looks so.

    Words are given in small letters but for what is always in capitals, abbreviations without their dot.
    """

    people: frozenset[str] = frozenset()
    """Abbreviations that a name follows, whatever it begins with: no sentence ends."""
    references: frozenset[str] = frozenset()
    """Those that a number follows, or a name."""
    numbered: frozenset[str] = frozenset()
    """Those that are words, too, as "no" is in Spanish, unless a number follows."""
    others: frozenset[str] = frozenset()
    """Those that may end a sentence, as units and "etc." do."""
    openers: frozenset[str] = frozenset()
    """Words that begin a sentence and hardly ever a name: before them one may have ended."""
    places: frozenset[str] = frozenset()
    """Those of a state behind a town and a comma; a sentence goes on there only behind another comma."""
    times: frozenset[str] = frozenset()
    """What goes on behind "2 p.m.": days and zones."""
    ordinal_dot: bool = False
    """Whether a dot makes a number an ordinal: "3. Oktober"."""
    full_stop: bool = True
    """Whether sentences end with a full stop; without, one ends with a space before an opener."""
    quoting: str = ""
    """How words go on behind a quotation that ends with a stop, where no space tells: と大臣は述べた."""
    question: str = ""
    """Another question mark than "?"."""


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
