"""The stories of the briefing."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from briefing.models import Briefing
from briefing.tui.blocks import Block
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.find import Searched, searched
from briefing.tui.news import story_of
from briefing.tui.pages.stories import ORDERS, Row, in_words, languages, rows, stories_page
from briefing.tui.parts import Part, passages_part
from briefing.tui.present import counted, joined
from briefing.tui.screens.base import ReadingScreen, SearchLine
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page
from briefing.tui.widgets.table import Table


class StoriesScreen(ReadingScreen):
    """A table to choose a story from; keys are the stories' numbers."""

    VIEW: ClassVar[View] = "stories"
    BINDINGS: ClassVar[list[BindingType]] = bindings("stories")

    def __init__(self, briefing: Briefing) -> None:
        super().__init__()
        self.briefing = briefing
        self._order = next(iter(ORDERS))
        self._query: Searched | None = None
        self._rows: list[Row] = []

    def compose(self) -> ComposeResult:
        """Title, the table, the story in hand in words, keys."""
        self._sort()
        yield TitleLine(*self._titles())
        yield Table(self._blocks)
        yield TitleLine(id="where")
        yield SearchLine(placeholder="titles, outlets, all text", compact=True)
        yield self.key_line()

    def on_mount(self) -> None:
        """Say what the first row is."""
        self._say_where()

    def on_screen_resume(self) -> None:
        """What has been read meanwhile is no longer new."""
        self._show()

    def _sort(self) -> None:
        self._rows = rows(self.briefing, self.reader.new_stories, self._order, self._query)

    def _blocks(self, width: int) -> tuple[Block, ...]:
        return stories_page(self._rows, width)

    def _titles(self) -> tuple[str, str]:
        total = self.reader.total
        left = joined(
            (
                self._count(total),
                counted(len(self.briefing.articles), "article"),
                f"{len(self.reader.new_stories)} new" if self.reader.new_stories else "",
                languages(self.briefing),
            )
        )
        if total is not None:
            return left, "comparing the rest, Esc stops" if self.reader.first.going else "R reads the rest"
        return left, f"sort: {self._order} · / narrows"

    def _count(self, total: int | None) -> str:
        ready = len(self.briefing.stories)
        stories = counted(ready, "story", "stories")
        if self._query:
            so_far = "" if total is None else f" so far, of {total}"
            return f"{len(self._rows)} of {stories}{so_far}"
        return stories if total is None else f"{ready} of {total} stories"

    def _show(self, key: str | None = None) -> None:
        self._sort()
        table = self.query(Table)
        if table:
            self.query_one(TitleLine).say(*self._titles())
            table.first().renew(key)
            self._say_where()

    def retitle(self) -> None:
        """Tell the counts anew."""
        self.query_one(TitleLine).say(*self._titles())

    def leave(self) -> None:
        """Let the rest be, if there is a rest at work."""
        if self.reader.total is not None and self.reader.first.going:
            self.reader.cancel()
        else:
            super().leave()

    def renew(self, briefing: Briefing) -> None:
        """Show the stories of another reading, the cursor on the same one and on the same row."""
        table = self.query_one(Table)
        row, at = table.cursor_row, next((row for row in self._rows if str(row.number) == table.key), None)
        number = story_of(at.story, [a.source for a in at.articles], briefing) if at else None
        self.briefing = briefing
        self._show("" if number is None else str(number))
        table.hold(row)

    @property
    def numbers(self) -> list[int]:
        """The stories' numbers, in the order of the table."""
        return [row.number for row in self._rows]

    def stand_on(self, number: int) -> None:
        """Put the cursor on a story."""
        self.query_one(Table).go(str(number))

    @on(Page.Moved)
    def _say_where(self) -> None:
        """The row in hand in words."""
        key = self.query_one(Table).key
        row = next((row for row in self._rows if str(row.number) == key), None)
        self.query_one("#where", TitleLine).say(in_words(row) if row else "")

    def action_order(self) -> None:
        """Sort by something else; the cursor goes to the top."""
        names = list(ORDERS)
        self._order = names[(names.index(self._order) + 1) % len(names)]
        self._sort()
        self._show(str(self.numbers[0]) if self.numbers else "")

    def parts(self) -> tuple[Part, ...]:
        """What is kept of all stories."""
        kept = self.reader.kept_passages()
        return (passages_part("kept passages", kept),) if kept else ()

    # --- narrowing

    @on(Input.Changed, "SearchLine")
    def _typed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    def _narrow(self, text: str) -> None:
        """Show the stories that have what is typed so far."""
        self._query = searched(text)
        table = self.query_one(Table)
        if self._query is None:
            self._show()
            table.forget()
        else:
            self._show("")
            table.find(text)
            table.end(last=False)

    def end_search(self, text: str | None) -> None:
        """Leave the line: what it narrowed stays so, or all stories are shown again."""
        if self._close_search():
            self._narrow(text or "")

    def clear_one(self) -> bool:
        """Back to all stories."""
        narrowed = self._query is not None
        self.query_one(SearchLine).value = ""
        if narrowed:
            self._narrow("")
        return narrowed

    def action_back(self) -> None:
        """First out of the line and back to all stories."""
        if self.searching:
            self.end_search(None)
        elif not self.clear_one():
            self.leave()

    @on(Page.Chosen)
    def _choose(self, event: Page.Chosen) -> None:
        row = next(row for row in self._rows if str(row.number) == event.key)
        self.reader.open_story(row.number, row.found.place if row.found else None)
