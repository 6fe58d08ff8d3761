"""The facts of a language that the engine is told, filled from its tables.

Each part of `Language` is filled by one function from one table: `sentences.toml` makes `SentenceEnds`.
"""

from functools import cache

from briefing.engine.text.language import Language, SentenceEnds
from briefing.languages.tables import table


@cache
def facts(language: str) -> Language:
    """The facts of a language by its ISO 639-1 code; the defaults where it has no tables."""
    return Language(code=language, sentences=_sentences(language))


def _sentences(language: str) -> SentenceEnds:
    told = table(language, "sentences")
    return SentenceEnds(
        abbreviations=frozenset(word for block in told.values() for word in block["words"].split())
    )
