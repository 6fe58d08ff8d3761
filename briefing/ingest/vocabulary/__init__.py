"""Word lists and phrases as data: what pages say around an article, and the names of those who publish."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def load(name: str) -> dict[str, Any]:
    """The table `name`.toml of this folder, read once."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def words(name: str) -> frozenset[str]:
    """A list of words.toml."""
    return frozenset(load("words")[name].split())
