"""Keys and clicks faster than the screens: none is lost, none hits what is not there."""

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import App
from textual.dom import DOMNode
from textual.errors import NoWidget
from textual.events import Event, InputEvent, Key, MouseEvent
from textual.widgets import Input

from briefing.tui.screens.live import Live, coming, in_front

if TYPE_CHECKING:
    from textual.actions import ActionParseResult


class LiveApp(App[None]):
    """An app whose screens are `Live`."""

    async def on_event(self, event: Event) -> None:
        """Pass over what is typed when the last screen has gone, and clicks on what is not there (yet)."""
        fresh = isinstance(event, InputEvent) and not event.is_forwarded
        if fresh and not (self.screen_stack and (not isinstance(event, MouseEvent) or self._hits(event))):
            return
        if not (fresh and isinstance(event, Key) and await self._does_at_once(event)):
            await super().on_event(event)

    async def _does_at_once(self, key: Key) -> bool:
        """Do what a key means before the next one is looked at, unless text is being typed.

        Textual lets a key go to the widget and come back first. Of "/second" in one write the search line got
        nothing: e and Enter wrote a file.
        """
        if isinstance(self.focused, Input):
            return False
        return await self._check_bindings(key.key, priority=True) or await self._check_bindings(key.key)

    def _hits(self, event: MouseEvent) -> bool:
        """Whether there is something under the pointer; what has gone is drawn until the next frame."""
        if not in_front(self.screen):
            return False
        with suppress(NoWidget):
            return self.get_widget_at(event.x, event.y)[0].is_attached
        return True

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key means; a screen that is not all there yet does it once it is, so no key is lost."""
        screen = default_namespace
        if isinstance(screen, Live) and coming(screen):
            return screen.call_later(self.run_action, action, screen, namespaces)
        return await super().run_action(action, default_namespace, namespaces)
