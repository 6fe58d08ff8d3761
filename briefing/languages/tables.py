"""What is known of each language: a folder of `data` by its ISO 639-1 code, files that a native can mend.

`common_words.txt` is counted; SOURCES.md says where from and under what licence. First line: the Zipf
value to expect of a word that is not listed. Then one line for each tenth of a Zipf value, commonest
first: the value and its words. The other files are TOML, each block with its reason; a language is added by a
folder of them.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from briefing.engine.text.background import Background

FOLDER = Path(__file__).with_name("data")
LATIN = (
    *("ca", "cs", "da", "de", "en", "es", "fi", "fr", "hu"),
    *("id", "it", "nb", "nl", "pl", "pt", "ro", "sv", "tr"),
)
CYRILLIC = ("bg", "ru", "uk")
TABLED = frozenset(LATIN + CYRILLIC)

RARE = 3.0
"""Zipf value assumed of every word of a language without a table: with no word commoner than another,
only the story's own counts speak."""


@cache
def background(language: str) -> Background:
    """The background of a language by its ISO 639-1 code; an empty one where there is no table."""
    if language not in TABLED:
        return Background(language, {}, RARE)
    table = {word: zipf for zipf, words in buckets(language) for word in words}
    return Background(language, table, float(_text(language).partition("\n")[0]))


def buckets(language: str) -> Iterator[tuple[float, list[str]]]:
    """(Zipf value, words) of a language in `TABLED`, commonest first."""
    for line in _text(language).splitlines()[1:]:
        value, *words = line.split(" ")
        yield float(value), words


def _text(language: str) -> str:
    return (FOLDER / language / "common_words.txt").read_text(encoding="utf-8")


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The table `name`.toml of a language; an empty one where the language has none."""
    try:
        return tomllib.loads((FOLDER / language / f"{name}.toml").read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
