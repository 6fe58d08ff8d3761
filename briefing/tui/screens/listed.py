"""A list with, beside it or under it, what belongs to the entry under its cursor."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical

from briefing.models import Passage
from briefing.tui.blocks import Block
from briefing.tui.screens.base import SearchLine, Spot
from briefing.tui.screens.story import StoryScreen
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page


class ListedScreen(StoryScreen):
    """Entries of one story and their sentences; its result is where the sentence chosen stands.

    When it is opened again, the cursor stands where it was left.
    """

    PARTS: ClassVar[tuple[str, ...]] = ("#list", "#side TitleLine", "#detail")

    def titles(self) -> tuple[str, str]:
        """What the title line says, and its counts."""
        raise NotImplementedError

    def entries(self) -> tuple[Block, ...]:
        """The list."""
        raise NotImplementedError

    def heading(self, key: str) -> tuple[str, str]:
        """What stands over the sentences of an entry, and counts."""
        raise NotImplementedError

    def sentences(self, key: str) -> tuple[Block, ...]:
        """What belongs to an entry; keys lead to passages."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, the two panes, search line, keys."""
        yield TitleLine(*self.titles())
        with Container(id="panes"):
            yield Page(self.entries(), id="list")
            with Vertical(id="side"):
                yield TitleLine()
                yield Page(id="detail")
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    def on_mount(self) -> None:
        """Start where the list was left."""
        if self.stands:
            self._list.go(self.reader.left.get(self._remembered, ""))
            self._show()

    @property
    def _remembered(self) -> tuple[str, str]:
        return self.VIEW, self.index.story.id

    @property
    def _list(self) -> Page:
        return self.query_one("#list", Page)

    @property
    def _detail(self) -> Page:
        return self.query_one("#detail", Page)

    @property
    def passage(self) -> Passage | None:
        """The sentence under the cursor, the entry's first one while the list has the cursor."""
        keys = self._detail.keys
        first = keys[0] if keys else None
        return self.index.at(self._detail.key if self._detail.has_focus else first)

    @on(Page.Moved, "#list")
    def _follow(self) -> None:
        if self.stands:
            self._show()

    def _show(self) -> None:
        key = self._list.key
        head = self.query_one("#side TitleLine", TitleLine)
        if key is None:
            head.say("")
            self._detail.show(())
        else:
            self.reader.left[self._remembered] = key
            head.say(*self.heading(key))
            self._detail.show(self.sentences(key), "")

    def action_pane(self, _steps: int = 1) -> None:
        """To the other pane."""
        (self._list if self._detail.has_focus or not self._detail.keys else self._detail).focus()

    def clear_one(self) -> bool:
        """From the sentences back to the list."""
        inside = self._detail.has_focus
        if inside:
            self._list.focus()
        return inside

    @on(Page.Chosen, "#list")
    def _enter(self) -> None:
        self.action_pane()

    @on(Page.Chosen, "#detail")
    def _go_there(self) -> None:
        if self.passage is not None:
            self.dismiss(Spot(self.index.cluster_of(self.passage).id))
