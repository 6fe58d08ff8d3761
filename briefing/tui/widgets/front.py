"""What a reader moves and searches in, whatever it looks like."""

from typing import Protocol


class Front(Protocol):
    """A page of text, or the matrix."""

    def move(self, steps: int) -> None:
        """Go some places on, or back."""

    def page(self, share: float) -> None:
        """Go on by a share of the window."""

    def end(self, *, last: bool) -> None:
        """Go to the first or the last place."""

    def choose(self) -> None:
        """Say that the place under the cursor is wanted."""

    def find(self, text: str) -> int:
        """Mark every place of a text and go to the next. How many there are."""

    def forget(self) -> bool:
        """Unmark the places of the text that was searched; False when none was."""

    def find_again(self, steps: int) -> tuple[int, int] | None:
        """Go to another place of the text; which of how many."""

    def focus(self, scroll_visible: bool = True) -> object:
        """Take the keys."""
