"""What all reading screens can do: move, search, help, back. Each has one or more pages."""

from typing import ClassVar

from textual import on
from textual.widgets import Input

from briefing.models import Cluster, Passage

from ..blocks import Block
from ..citation import cite
from ..commands import View, commands_for, keys_of
from ..index import StoryIndex
from ..pages.wordings import wordings_page
from ..present import counted, safe
from ..widgets.lines import KeyLine
from ..widgets.page import Page
from .help import HelpScreen
from .of_app import AppScreen


class SearchLine(Input):
    """The line in which one types what to search."""


class ReadingScreen(AppScreen[str | None]):
    """A screen with pages; its result is the key of the passage at which one left it."""

    VIEW: ClassVar[View]
    AUTO_FOCUS = "Page"

    @property
    def page(self) -> Page:
        """The page in front of the reader: the one with the focus."""
        focused = self.focused
        return focused if isinstance(focused, Page) else self.query(Page).first()

    def key_line(self) -> KeyLine:
        """The footer."""
        keymap = self.reader.settings.keys.items()
        shown = [c for c in commands_for(self.VIEW) if c.footer]
        return KeyLine([(keys_of(c, keymap), c.label) for c in shown])

    def action_move(self, steps: int) -> None:
        """Some targets on."""
        self.page.move(steps)

    def action_page(self, share: float) -> None:
        """A share of a window on."""
        self.page.page(share)

    def action_end(self, last: bool) -> None:
        """To the first or last target."""
        self.page.end(last=last)

    def action_choose(self) -> None:
        """Choose what is under the cursor."""
        self.page.choose()

    def action_help(self) -> None:
        """All keys of this screen."""
        self.app.push_screen(HelpScreen(self.VIEW, self.reader.settings.keys))

    def action_back(self) -> None:
        """One step back: close the search, clear what is set, leave the screen."""
        if self._close_search():
            return
        if self.page.find("") or not self.clear_one():
            self.leave()

    def clear_one(self) -> bool:
        """Undo one thing that the reader set here (an outlet, a filter); False when nothing is set."""
        return False

    def leave(self) -> None:
        """Back to the screen before; the first screen stays."""
        if self.reader.at_first_screen:
            self.reader.tell("This is the first screen: q quits")
        else:
            self.dismiss(None)

    # --- searching

    def action_search(self) -> None:
        """Open the search line."""
        line = self.query_one(SearchLine)
        line.add_class("-open")
        self._searched = self.page
        line.focus()

    def action_search_again(self, steps: int) -> None:
        """To another place of what was searched."""
        at = self.page.find_again(steps)
        if at is None:
            self.reader.tell("Nothing searched here: / searches")

    @on(Input.Submitted, "SearchLine")
    def _search(self, event: Input.Submitted) -> None:
        self._close_search()
        self.before_search(event.value)
        found = self._searched.find(event.value)
        if event.value:
            hint = ": n next, N previous" if found > 1 else ""
            self.reader.tell(f"{counted(found, 'place')} of “{event.value}”{hint}", warning=not found)

    def before_search(self, text: str) -> None:
        """Let a screen unfold what holds the text."""

    def _close_search(self) -> bool:
        line = self.query_one(SearchLine)
        if not line.has_class("-open"):
            return False
        line.remove_class("-open")
        self._searched.focus()
        return True


class StoryScreen(ReadingScreen):
    """A screen about one story."""

    def __init__(self, index: StoryIndex) -> None:
        super().__init__()
        self.index = index

    @property
    def passage(self) -> Passage | None:
        """The passage that is meant by "copy" and "web page"."""
        raise NotImplementedError

    def wordings(self, cluster: Cluster) -> tuple[Block, ...]:
        """The drill-down of a passage, as the reader likes it."""
        return wordings_page(
            self.index, cluster, differences=self.reader.differences, apparatus=self.reader.apparatus
        )

    def action_browse(self) -> None:
        """Open the page of the article under the cursor."""
        passage = self.passage
        if passage is None:
            self.reader.tell("No passage is under the cursor")
            return
        article = self.index.articles[passage.article]
        if article.url is None:
            self.reader.tell(f"{article.outlet} gives no link for this article")
        elif not article.url.startswith(("https://", "http://")):
            self.reader.tell(f"Not opened, only http and https are: {article.url}", warning=True)
        else:
            self.reader.open_url(article.url)
            self.reader.tell(f"Opened {article.url}")

    def action_copy_link(self) -> None:
        """Copy the link; where there is none, the passage with its source."""
        passage = self.passage
        url = self.index.articles[passage.article].url if passage else None
        if url is None:
            self.action_copy_passage()
        else:
            self._copy(url, f"Copied the link {url}")

    def action_copy_passage(self) -> None:
        """Copy the passage with its source."""
        passage = self.passage
        if passage is None:
            self.reader.tell("No passage is under the cursor")
        else:
            said = cite(self.index, passage)
            self._copy(said, f"Copied with its source: {passage.text}")

    def _copy(self, text: str, said: str) -> None:
        self.app.copy_to_clipboard(safe_lines(text))
        self.reader.tell(said)

    def action_stories(self) -> None:
        """To the list of stories."""
        self.reader.show_stories()

    def action_problems(self) -> None:
        """To the list of problems."""
        self.reader.show_problems()


def safe_lines(text: str) -> str:
    """`text` made safe line by line."""
    return "\n".join(safe(line) for line in text.split("\n"))
