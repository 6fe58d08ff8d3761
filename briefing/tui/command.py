"""What a command is, and on which screens there are commands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

View = Literal[
    "welcome",
    "reading",
    "briefing",
    "article",
    "contradictions",
    "people",
    "matrix",
    "outlet",
    "stories",
    "problems",
    "evidence",
]

STORY: tuple[View, ...] = ("briefing", "article", "contradictions", "people", "matrix", "outlet")
READERS: tuple[View, ...] = (*STORY, "stories", "problems", "evidence")
OUTLETS: tuple[View, ...] = ("briefing", "article", "matrix", "outlet")
EVERYWHERE: tuple[View, ...] = ("welcome", "reading", *READERS)


@dataclass(frozen=True, slots=True)
class Command:
    """Something a reader can do."""

    id: str
    """Its name in the configuration's `[keys]`."""
    keys: str
    """Keys as Textual spells them, with commas between."""
    action: str
    """The screen's action."""
    label: str
    """A word or two, for the footer."""
    tooltip: str
    """A sentence."""
    where: tuple[View, ...]
    shown: str = ""
    """How the keys are written, where that is not their names."""
    here: Mapping[View, str] = field(default_factory=dict)
    """What it is called on a screen in whose own words it is said otherwise, for `tooltip`."""


_NOUNS: dict[View, str] = {
    "contradictions": "entry",
    "people": "entry",
    "matrix": "fact",
    "stories": "story",
    "problems": "source",
}
"""What one goes through where that is not passages."""


def named(said: str) -> Mapping[View, str]:
    """A sentence with the word for what one goes through, by screen."""
    return {view: said.format(noun) for view, noun in _NOUNS.items()}
