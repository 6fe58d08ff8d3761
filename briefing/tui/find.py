"""What counts as a place of a text that was searched."""

import re
from typing import TypeAlias

Searched: TypeAlias = re.Pattern[str]
"""Finds the places of a text."""


def searched(text: str) -> Searched | None:
    """Finds a text in any case and whatever space is between its words; None: nothing to find."""
    words = text.split()
    return re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE) if words else None
