"""The row that says which number is which outlet."""

from textual.content import Content
from textual.widget import Widget

from briefing.tui.index import StoryIndex
from briefing.tui.pages.column import outlet_role
from briefing.tui.pages.legend import legend
from briefing.tui.present import content


class LegendLine(Widget):
    """Numbers in their colours and names, as many as fit; the chosen outlet stands out."""

    def __init__(self, index: StoryIndex) -> None:
        super().__init__()
        self.index = index
        """Whose outlets they are."""
        self._chosen = 0

    def choose(self, number: int) -> None:
        """Make an outlet stand out; 0: none."""
        self._chosen = number
        self.refresh()

    def render(self) -> Content:
        """The row at its present width."""
        entries, others = legend(self.index, self.size.width)
        parts: list[str | tuple[str, str]] = []
        for entry in entries:
            parts.append("  " if parts else "")
            here = "reverse " if entry.number == self._chosen else ""
            parts.append((str(entry.number), f"{here}bold ${outlet_role(entry.number)}"))
            parts.append((f" {entry.name}", here.strip()))
        return content(*parts, f"  +{others}" if others else "")
