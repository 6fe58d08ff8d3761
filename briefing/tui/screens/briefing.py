"""The merged briefing and, beside or below it, every outlet's wording of the passage under the cursor."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical

from briefing.models import Cluster, Passage

from ..commands import View, bindings
from ..index import StoryIndex
from ..pages.merged import EVERYTHING, Filter, folded_outlet, merged_page
from ..pages.one_outlet import ROW, one_outlet_page
from ..pages.wordings import place_key
from ..present import counted, joined
from ..widgets.lines import TitleLine
from ..widgets.page import Page
from .article import ArticleScreen
from .base import SearchLine, StoryScreen


class BriefingScreen(StoryScreen):
    """One story's merged briefing."""

    VIEW: ClassVar[View] = "briefing"
    BINDINGS: ClassVar[list[BindingType]] = bindings("briefing")

    def __init__(self, index: StoryIndex) -> None:
        super().__init__(index)
        self._unfolded: frozenset[str] = frozenset()
        self._filter: Filter = EVERYTHING
        self._outlet: str | None = None

    def compose(self) -> ComposeResult:
        """Title, two panes, search line, keys."""
        yield TitleLine(self.index.story.title, story_counts(self.index))
        with Container(id="panes"):
            yield Page(merged_page(self.index, self._unfolded, self._filter), id="merged")
            with Vertical(id="side"):
                yield TitleLine()
                yield Page(id="wordings")
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    def on_mount(self) -> None:
        """Show the wordings of the first passage."""
        self._show_side()

    @property
    def _merged(self) -> Page:
        return self.query_one("#merged", Page)

    @property
    def _side(self) -> Page:
        return self.query_one("#wordings", Page)

    @property
    def cluster(self) -> Cluster | None:
        """The passage under the cursor; None on a header."""
        return self.index.clusters.get(self._merged.key or "")

    @property
    def passage(self) -> Passage | None:
        """The one outlet's passage that is meant: under the pane's cursor, the chosen outlet's, the lead."""
        cluster = self.cluster
        if cluster is None:
            return None
        in_pane = {place_key(p): p for p in cluster.passages}.get(self._side.key or "")
        if in_pane is not None and (self._side.has_focus or self._outlet):
            return in_pane
        chosen = self.index.of_outlet(cluster, self._outlet) if self._outlet else None
        return chosen or cluster.passages[cluster.lead]

    # --- the pane beside

    @on(Page.Moved, "#merged")
    def _follow(self) -> None:
        self._show_side()

    def _show_side(self, row: int | None = None) -> None:
        """Show what belongs to the cursor; with an outlet chosen its passage stays on one row."""
        head = self.query_one("#side TitleLine", TitleLine)
        cluster = self.cluster
        if cluster is None:
            head.say("Enter unfolds what only this outlet tells" if self._merged.key else "Nothing to show")
            self._side.show(())
        elif self._outlet is None:
            head.say(*self._side_title(cluster))
            self._side.show(self.wordings(cluster), "")
        else:
            number = self.index.numbers[self._outlet]
            head.say(f"{number} {self._outlet}", f"{number} of {len(self.index.outlets)} · 0 all")
            blocks, key = one_outlet_page(self.index, cluster, self._outlet, self.reader.differences)
            self._side.show(blocks, key, row=ROW if row is None else row)

    def _side_title(self, cluster: Cluster) -> tuple[str, str]:
        told = f"{cluster.outlets} of {counted(len(self.index.outlets), 'outlet')}"
        return "Wordings", joined((told, counted(cluster.origins, "origin")))

    def action_pane(self) -> None:
        """To the other pane."""
        (self._merged if self._side.has_focus else self._side).focus()

    def action_outlet(self, number: int) -> None:
        """Show one outlet, 0 for all."""
        outlets = self.index.outlets
        if number > len(outlets):
            self.reader.tell(f"There are {counted(len(outlets), 'outlet')}")
            return
        row = self._side.cursor_row if self._outlet is not None else None
        self._outlet = outlets[number - 1] if number else None
        self._show_side(row)

    def action_step_outlet(self, steps: int) -> None:
        """The next or previous outlet, around the end."""
        count = len(self.index.outlets)
        here = self.index.numbers[self._outlet] if self._outlet else (0 if steps > 0 else 1)
        self.action_outlet((here - 1 + steps) % count + 1)

    # --- going places

    @on(Page.Chosen, "#merged")
    def _choose(self, event: Page.Chosen) -> None:
        outlet = folded_outlet(event.key)
        if outlet is not None:
            self._unfolded ^= {outlet}
            self._rebuild()
        elif self.passage is not None:
            self._open(self.passage)

    @on(Page.Chosen, "#wordings")
    def _choose_wording(self, event: Page.Chosen) -> None:
        cluster = self.cluster
        for passage in cluster.passages if cluster else ():
            if place_key(passage) == event.key:
                self._open(passage)

    def _open(self, passage: Passage) -> None:
        self.app.push_screen(ArticleScreen(self.index, passage), self.go_to)

    def go_to(self, cluster: str | None) -> None:
        """Put the cursor on a passage, unfolding what hides it."""
        if cluster is None or cluster not in self.index.clusters:
            return
        if not self._merged.go(cluster):
            self._unfolded |= {self.index.outlet(self.index.clusters[cluster].passages[0])}
            self._filter = EVERYTHING
            self._rebuild(cluster)
        self._show_side()

    def _rebuild(self, key: str | None = None) -> None:
        self._merged.show(merged_page(self.index, self._unfolded, self._filter), key)
        self._show_side()

    def before_search(self, text: str) -> None:
        """Unfold the outlets whose own passages have the text."""
        if not self._merged.has_focus and self._searched is not self._merged:
            return
        words = text.casefold()
        hits = {
            self.index.outlet(c.passages[0])
            for c in self.index.story.clusters
            if words and not c.shared and words in c.text.casefold()
        }
        if not hits <= self._unfolded:
            self._unfolded |= hits
            self._rebuild()

    def clear_one(self) -> bool:
        """First the chosen outlet, then the filter."""
        if self._outlet is not None:
            self.action_outlet(0)
            return True
        if self._filter.label:
            self._filter = EVERYTHING
            self._rebuild()
            return True
        return False


def story_counts(index: StoryIndex) -> str:
    """As in "3 origins · 5 outlets · 5 articles", and which story it is when there are several."""
    story, stories = index.story, len(index.briefing.stories)
    return joined(
        (
            f"story {index.number + 1} of {stories}" if stories > 1 else "",
            counted(story.origins, "origin"),
            counted(story.outlets, "outlet"),
            counted(len(story.articles), "article"),
        )
    )
