"""The rows of a screen that are not a page: its title and counts, its most useful keys, a short text."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from ..flow import clip, width_of
from ..present import content


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


class KeyLine(Widget):
    """Keys and what they do, as many as fit."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._pairs = pairs

    def render(self) -> Content:
        """The row at its present width."""
        parts: list[str | tuple[str, str]] = []
        used = 0
        for key, label in self._pairs:
            used += width_of(key) + width_of(label) + 4
            if used > self.size.width + 3:
                break
            parts += [(key, "bold $text-primary"), f" {label}   "]
        return content(*parts)
