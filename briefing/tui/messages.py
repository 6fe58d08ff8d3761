"""What the worker tells the app. The worker never touches a widget; handlers own all state."""

import threading
from dataclasses import dataclass

from textual.message import Message

from briefing.models import Briefing


@dataclass
class Progress(Message):
    """How far the reading is."""

    stage: str
    done: int
    total: int

    def can_replace(self, message: Message) -> bool:
        """Only the latest counts."""
        return isinstance(message, Progress)


@dataclass
class Some(Message):
    """Some of the stories are ready."""

    briefing: Briefing
    total: int
    """How many there will be."""
    unwanted: threading.Event
    """Set once the reading is over or cancelled."""

    def can_replace(self, message: Message) -> bool:
        """Only the latest counts."""
        return isinstance(message, Some)


@dataclass
class Ready(Message):
    """The briefing stands."""

    briefing: Briefing


@dataclass
class Failed(Message):
    """The work broke down: a bug or a full disk, not a bad source."""

    reason: str
