"""The facts of a language that the engine is told, filled from its tables.

Each part of `Language` is filled by one function from one table: `sentences.toml` makes `SentenceEnds`.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from briefing.engine.text.language import Language, SentenceEnds
from briefing.languages.tables import table
from briefing.languages.told import read_speech, read_values


@cache
def facts(language: str) -> Language:
    """The facts of a language by its ISO 639-1 code; the defaults where it has no tables."""
    return Language(
        code=language,
        sentences=_sentences(table(language, "sentences")),
        values=read_values(language),
        speech=read_speech(language),
    )


def _sentences(told: Mapping[str, Mapping[str, Any]]) -> SentenceEnds:
    marks = told.get("marks", {})
    return SentenceEnds(
        people=_words(told, "people"),
        references=_words(told, "references"),
        numbered=_words(told, "numbered"),
        others=_words(told, "others"),
        openers=_words(told, "openers"),
        places=_words(told, "places"),
        times=_words(told, "times"),
        ordinal_dot=marks.get("ordinal_dot", False),
        full_stop=marks.get("full_stop", True),
        quoting=marks.get("quoting", ""),
        question=marks.get("question", ""),
    )


def _words(told: Mapping[str, Mapping[str, Any]], block: str) -> frozenset[str]:
    """Those of a block as the engine looks for them; what has capitals is written with them."""
    words = told.get(block, {}).get("words", "").split()
    return frozenset(word.casefold() if word == word.lower() else word for word in words)
