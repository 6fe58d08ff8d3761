"""What the app tells: in the last line, in place of the keys, for a few seconds. Nothing covers the text."""

from functools import partial
from typing import Literal

from textual.app import App

from briefing.tui.present import safe
from briefing.tui.widgets.lines import KeyLine

_SECONDS = 3.0
_WARNING = 8.0
"""Seconds for what may have to be read twice."""


class Telling(App[None]):
    """An app that tells things."""

    said = ""
    """What was told last, until it is cleared."""
    notice = ""
    """What of it is shown now."""

    def tell(self, *lines: str, warning: bool = False) -> None:
        """Tell something in place of the last; the lines may come from anywhere and are shown literally."""
        self.said = " · ".join(map(safe, lines))
        shown = f"! {self.said}" if warning else self.said
        self._draw(shown)
        self.set_timer(_WARNING if warning else _SECONDS, partial(self._over, shown))

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: Literal["information", "warning", "error"] = "information",
        timeout: float | None = None,  # noqa: ARG002
        markup: bool = True,  # noqa: ARG002
    ) -> None:
        """Textual's own notices stand in the last line too."""
        self.tell(*filter(None, (title, message)), warning=severity != "information")

    def clear_notifications(self) -> None:
        """Forget what was told."""
        self.said = ""
        self._draw("")

    def _over(self, shown: str) -> None:
        """Its time is over, unless something else has been told meanwhile."""
        if self.notice == shown:
            self._draw("")

    def _draw(self, shown: str) -> None:
        self.notice = shown
        for screen in self.screen_stack:
            screen.query(KeyLine).refresh()
