"""The rows of a screen that are not a page: its title and counts, its most useful keys, a short text."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.widget import Widget

from briefing.tui.flow import clip, width_of
from briefing.tui.present import content

_GAP = 2


class Said(Widget):
    """A text of the program's own, wrapped by Textual."""

    def __init__(self, text: Content, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = text

    def say(self, text: Content) -> None:
        """Say something else."""
        self._text = text
        self.refresh(layout=True)

    def render(self) -> Content:
        """The text."""
        return self._text


class TitleLine(Widget):
    """A title, and counts at the right; the title is cut before the counts."""

    def __init__(self, title: str = "", counts: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = title
        self._counts = counts

    def say(self, title: str, counts: str = "") -> None:
        """Show another title and counts."""
        self._title, self._counts = title, counts
        self.refresh()

    def render(self) -> Content:
        """The row at its present width."""
        width = self.size.width
        counts = clip(self._counts, width)
        title = clip(self._title, width - width_of(counts) - 2)
        gap = " " * max(0, width - width_of(title) - width_of(counts))
        return content((title, "bold"), gap, counts)


@dataclass(frozen=True, slots=True)
class Key:
    """A key in the footer; a click on it does what the key does."""

    key: str
    label: str
    action: str = ""
    always: bool = False
    """Shown at the right end, whatever else has room."""


class KeyLine(Widget):
    """Keys and what they do, as many as fit."""

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__()
        self._keys = keys

    def say(self, keys: Sequence[Key]) -> None:
        """Show other keys."""
        self._keys = keys
        self.refresh()

    def _placed(self) -> list[tuple[int, Key]]:
        """The keys that fit, each with its column."""
        last = [key for key in self._keys if key.always]
        end = self.size.width - sum(_width(key) + _GAP for key in last) + (_GAP if last else 0)
        placed, column = [], 0
        for key in self._keys:
            if not key.always and column + _width(key) + (_GAP if last else 0) <= end:
                placed.append((column, key))
                column += _width(key) + _GAP
        for key in last:
            placed.append((end, key))
            end += _width(key) + _GAP
        return placed

    def render(self) -> Content:
        """The row at its present width; while the app tells something, that instead."""
        notice = getattr(self.app, "notice", "")
        if notice:
            return content((clip(notice, self.size.width), "bold"))
        parts: list[str | tuple[str, str]] = []
        at = 0
        for column, key in self._placed():
            parts += [" " * (column - at), (key.key, "bold $text-primary"), f" {key.label}"]
            at = column + _width(key)
        return content(*parts)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does."""
        offset = event.get_content_offset(self)
        for column, key in self._placed():
            if offset and key.action and column <= offset.x < column + _width(key):
                await self.screen.run_action(key.action)


def _width(key: Key) -> int:
    return width_of(key.key) + 1 + width_of(key.label)
