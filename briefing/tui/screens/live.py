"""One rule for all screens, as keys can be faster than they are: only the one in front does what it is told.

A key, a click or a message may reach a screen that is not drawn yet, under another one, or being taken down.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual import messages
from textual.await_complete import AwaitComplete
from textual.css.query import NoMatches
from textual.events import Event
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, OptionList

from briefing.tui.widgets.matrix import Matrix
from briefing.tui.widgets.page import Page

if TYPE_CHECKING:
    _Screen = Screen[Any]
else:
    _Screen = object
    # Textual takes style sheets and types from the first of a screen's bases that is one of its own.

_DEEDS = (Page.Chosen, Matrix.Chosen, Input.Submitted, OptionList.OptionSelected)
"""Messages by which a reader makes the screen do something; all others only tell it something."""


def going(node: Widget) -> bool:
    """Whether the screen of a widget is being taken down. Once that begins, Textual does not display it."""
    screen = next((above for above in node.ancestors_with_self if isinstance(above, Screen)), None)
    return screen is None or not (screen.is_attached and screen.display)


def in_front(screen: Screen[Any]) -> bool:
    """Whether a reader can mean this screen: it is on top, all there, and not on its way out."""
    return screen.is_active and screen.is_mounted and not going(screen)


def coming(screen: Screen[Any]) -> bool:
    """Whether a screen is on top, but not all there yet."""
    return screen.is_active and not screen.is_mounted and not going(screen)


class Live(_Screen):
    """A screen that does nothing while it is not in front. The first base of every screen."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No action of a screen that is not in front."""
        return in_front(self) and super().check_action(action, parameters)

    def dismiss(self, result: object = None) -> AwaitComplete:
        """Leave, once: what is on top is another screen afterwards."""
        return super().dismiss(result) if in_front(self) else AwaitComplete()

    def open(self, screen: Screen[Any], then: Callable[[Any], None] | None = None) -> None:
        """Put another screen in front of this one; `then` gets its result, if this one is in front again."""
        if in_front(self):
            self.app.push_screen(screen, lambda result: then(result) if then and in_front(self) else None)

    async def _on_message(self, message: Message) -> None:
        """Hear nothing on the way out, and of deeds only what is meant for the screen in front.

        Textual's own messages always come through: by them it draws a screen and takes it down.
        """
        textuals = isinstance(message, Event) or type(message).__module__ == messages.__name__
        if textuals or (in_front(self) if isinstance(message, _DEEDS) else not going(self)):
            try:
                await super()._on_message(message)
            except NoMatches:  # while it is taken down its parts go first; only then is that no fault
                if not going(self):
                    raise
