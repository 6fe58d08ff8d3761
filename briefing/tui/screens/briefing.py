"""The merged briefing and, beside or below it, every outlet's wording of the passage under the cursor."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical

from briefing.models import Cluster, Passage
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.filters import EVERYTHING, Filter, filters
from briefing.tui.find import searched
from briefing.tui.index import StoryIndex
from briefing.tui.pages.merged import folded_outlet, merged_page, page_order
from briefing.tui.pages.one_outlet import ROW, one_outlet_page
from briefing.tui.parts import Part, passages_part
from briefing.tui.present import counted, joined
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.base import SearchLine, Spot
from briefing.tui.screens.choosing import ChoosingScreen
from briefing.tui.screens.story import StoryScreen
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page


class BriefingScreen(StoryScreen):
    """One story's merged briefing."""

    VIEW: ClassVar[View] = "briefing"
    PARTS: ClassVar[tuple[str, ...]] = ("#merged", "#side TitleLine", "#wordings")
    BINDINGS: ClassVar[list[BindingType]] = bindings("briefing")

    def __init__(self, index: StoryIndex) -> None:
        super().__init__(index)
        alone = index.outlets if index.story.outlets == 1 else ()
        self._unfolded: frozenset[str] = frozenset(alone)
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
        """Show the wordings of the first passage, or of the one at which the story was left."""
        if not self.stands:  # the program was left before it was drawn
            return
        self._show_side()
        left = self.index.clusters.get(self.reader.memory.places.get(self.index.story.id, ""))
        if left is not None:
            self.call_after_refresh(self._go, left)

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
        in_pane = self.index.at(self._side.key)
        if in_pane is not None and (self._side.has_focus or self._outlet):
            return in_pane
        chosen = self.index.sentence(cluster, self._outlet) if self._outlet else None
        return chosen or cluster.passages[cluster.lead]

    # --- the pane beside

    @on(Page.Moved, "#merged")
    def _follow(self) -> None:
        if not self.stands:
            return
        self._show_side()
        if self.cluster is not None:
            self.reader.memory.leave(self.index.story.id, self.cluster.id)

    def _show_side(self, row: int | None = None) -> None:
        """Show what belongs to the cursor; with an outlet chosen its passage stays on one row."""
        head = self.query_one("#side TitleLine", TitleLine)
        cluster = self.cluster
        if cluster is None:
            head.say(self._fold_title())
            self._side.show(())
        elif self._outlet is None:
            head.say(*self._side_title(cluster))
            self._side.show(self.wordings(cluster), "")
        else:
            number = self.index.numbers[self._outlet]
            head.say(f"{number} {self._outlet}", f"{number} of {len(self.index.outlets)} · 0 all")
            blocks, key = one_outlet_page(self.index, cluster, self._outlet, self.reader.differences)
            self._side.show(blocks, key, row=ROW if row is None else row)

    def _fold_title(self) -> str:
        outlet = folded_outlet(self._merged.key)
        if outlet is None:
            return "Nothing to show"
        return f"Enter {'folds' if outlet in self._unfolded else 'unfolds'} what only this outlet tells"

    def _side_title(self, cluster: Cluster) -> tuple[str, str]:
        told = f"{cluster.outlets} of {counted(len(self.index.outlets), 'outlet')}"
        return "Wordings", joined((told, counted(cluster.origins, "origin")))

    def action_pane(self) -> None:
        """To the other pane."""
        (self._merged if self._side.has_focus else self._side).focus()

    def outlet_number(self) -> int:
        """The outlet in the pane, 0 for all."""
        return self.index.numbers[self._outlet] if self._outlet else 0

    def show_outlet(self, number: int) -> None:
        """One outlet in the pane, 0 for all."""
        row = self._side.cursor_row if self._outlet is not None else None
        self._outlet = self.index.outlets[number - 1] if number else None
        self._show_side(row)

    def action_apparatus(self) -> None:
        """The apparatus on or off."""
        if self._outlet is not None:
            self.show_outlet(0)
        self.switch_apparatus(self._side, self.cluster)

    def action_differences(self) -> None:
        """Another way to show differing words."""
        self.reader.next_differences()
        self._show_side()

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
        passage = self.index.at(event.key)
        if not self.toggles_copies(event.page, event.key, self.cluster) and passage is not None:
            self._open(passage)

    def _open(self, passage: Passage) -> None:
        self.open(ArticleScreen(self.index, passage, self.cluster), self.arrive)

    def arrive(self, spot: Spot | None) -> None:
        """Another view was left: go where the reader wants to go."""
        if spot is not None:
            self._outlet = spot.outlet or self._outlet
            self._merged.focus()
            self._go(self.index.clusters[spot.cluster])

    def _go(self, cluster: Cluster) -> None:
        """Put the cursor on a passage; what hides it (a fold, a filter) is opened."""
        if not self._merged.go(cluster.id):
            if not self._filter.accepts(self.index, cluster):
                self._filter = EVERYTHING
            if not cluster.shared:
                self._unfolded |= {self.index.outlet(cluster.passages[0])}
            self._rebuild(cluster.id)
        self._show_side()

    # --- from one passage to the next of a kind

    def action_single(self, steps: int) -> None:
        """To a passage behind which one origin stands."""
        found = self._find(steps, lambda c: c.origins == 1)
        if found is None:
            self.reader.tell("No further passage of one origin only")
        else:
            self._go(found)

    def action_apart(self, steps: int) -> None:
        """To a passage that the chosen outlet leaves out, or that it alone has."""
        if self._outlet is None:
            self.reader.tell("Choose an outlet first: 1 to 9, [ or ]")
            return
        coverage = self.index.coverage.get(self._outlet)
        left_out = set(coverage.leaves_out) if coverage else set()
        found = self._find(steps, lambda c: c.id in left_out or self._alone_here(c))
        if found is None:
            self.reader.tell(f"Nothing further that {self._outlet} leaves out or alone has")
        else:
            self._go(found)
            self.reader.tell(f"{'Left out by' if found.id in left_out else 'Only in'} {self._outlet}")

    def _alone_here(self, cluster: Cluster) -> bool:
        return self.index.outlet(cluster.passages[0]) == self._outlet and self.index.only_here(cluster)

    def _find(self, steps: int, wanted: Callable[[Cluster], bool]) -> Cluster | None:
        """The next passage of a kind in the order of the page, folded ones too."""
        order = page_order(self.index)
        at = order.index(self._merged.key) if self._merged.key in order else -1
        ahead = order[at + 1 :] if steps > 0 else order[: max(at, 0)][::-1]
        clusters = (self.index.clusters[key] for key in ahead if key in self.index.clusters)
        return next((cluster for cluster in clusters if wanted(cluster)), None)

    def parts(self) -> tuple[Part, ...]:
        """Also what the filter shows."""
        story, chosen = self.index.story, self._filter
        if not chosen.label:
            return super().parts()
        shown = {cluster.id for cluster in story.clusters if chosen.accepts(self.index, cluster)}
        return (*super().parts(), passages_part(f"only {chosen.label}", story, shown))

    def action_filter(self) -> None:
        """Choose what is shown."""
        choices = filters(self.index)
        at = next((n for n, c in enumerate(choices) if c.label == self._filter.label), 0)
        rows = [c.label or "everything" for c in choices]
        self.open(ChoosingScreen("Show", rows, at), self._filtered)

    def _filtered(self, number: int | None) -> None:
        if number is not None:
            self._filter = filters(self.index)[number]
            self._rebuild()

    def _rebuild(self, key: str | None = None) -> None:
        self._merged.show(merged_page(self.index, self._unfolded, self._filter), key)
        self._show_side()

    def before_search(self, text: str) -> None:
        """Unfold the outlets whose own passages have the text."""
        if not self._merged.has_focus and self._searched is not self._merged:
            return
        query = searched(text)
        hits = {
            self.index.outlet(c.passages[0])
            for c in self.index.story.clusters
            if query and not c.shared and query.search(c.text)
        }
        if not hits <= self._unfolded:
            self._unfolded |= hits
            self._rebuild()

    def clear_one(self) -> bool:
        """First the chosen outlet, then the filter."""
        if self._outlet is not None:
            self.show_outlet(0)
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
            f"story {index.number + 1}/{stories}" if stories > 1 else "",
            counted(story.origins, "origin"),
            counted(story.outlets, "outlet"),
            counted(len(story.articles), "article"),
        )
    )
