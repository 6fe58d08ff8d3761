"""The word lists of the discrepancies as data: one table a subject, each block with its reason. English."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table `name`.toml of this folder, read once."""
    return tomllib.loads(resources.files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))


def words(table: str, name: str) -> frozenset[str]:
    """A list of a table, its words parted by spaces."""
    return frozenset(load(table)[name].split())


def phrases(table: str, name: str) -> frozenset[str]:
    """A list of a table, its phrases parted by semicolons."""
    return frozenset(" ".join(phrase.split()) for phrase in load(table)[name].split(";"))
