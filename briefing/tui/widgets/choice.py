"""One of a few words, in one row: [markdown] json html text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from briefing.tui.flow import width_of
from briefing.tui.present import content


class Choice(Widget, can_focus=True):
    """Words side by side; the chosen one stands in brackets."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l,space,j,down", "step(1)", "next"),
        Binding("left,h,k,up", "step(-1)", "previous"),
    ]
    value: reactive[str] = reactive("")

    @dataclass
    class Changed(Message):
        """Another word is chosen."""

        value: str
        choice: "Choice"

        @property
        def control(self) -> "Choice":
            """Which one, so that a handler can name it."""
            return self.choice

    def __init__(self, words: Sequence[str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = tuple(words)
        self.set_reactive(Choice.value, self._words[0])

    def watch_value(self, value: str) -> None:
        """Tell that it changed."""
        self.post_message(self.Changed(value, self))

    def action_step(self, steps: int) -> None:
        """The word beside, around the end."""
        at = self._words.index(self.value)
        self.value = self._words[(at + steps) % len(self._words)]

    def on_click(self, event: events.Click) -> None:
        """The word under the pointer."""
        right = 0
        for word in self._words:
            right += width_of(word) + 3
            if event.x < right:
                self.value = word
                return

    def render(self) -> Content:
        """The row."""
        chosen = "bold reverse" if self.has_focus else "bold"
        return content(*((f"[{w}]", chosen) if w == self.value else f" {w} " for w in self._words))
