"""Names that the reader gives to outlets in the app; they hold in every command."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.models import Article
from briefing.paths import state_file
from briefing.safe import is_address
from briefing.state import read_state, table

Names = Mapping[str, str]
"""Names by addresses and by paths from the root.

A path as it was typed is another file in another folder, whose outlet would get this name.
"""
TABLE = "names"
"""The table of the state file in which they are kept."""
_NOWHERE = "-"
"""Standard input: another text each time."""


def given(articles: Iterable[Article], name: str) -> dict[str, str]:
    """What is to be kept when the outlet of these articles is given a name."""
    return {_place(each.source): name for each in articles if each.source != _NOWHERE}


def name_outlets(articles: Iterable[Article], names: Names) -> tuple[Article, ...]:
    """The articles, their outlets called as the reader called them."""
    if not names:
        return tuple(articles)
    return tuple(replace(each, outlet=names.get(_place(each.source)) or each.outlet) for each in articles)


def as_kept(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles, their outlets called as the reader called them in the app."""
    return name_outlets(articles, table(read_state(state_file()), TABLE, str))


def _place(source: str) -> str:
    return source if is_address(source) else os.path.abspath(source)  # noqa: PTH100 without a look at the disk
