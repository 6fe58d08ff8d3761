"""The merged briefing and, beside or below it, every outlet's wording of the passage under the cursor."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size

from briefing.models import Cluster, Passage
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.filters import EVERYTHING, KEPT, Filter, filters
from briefing.tui.find import searched
from briefing.tui.index import StoryIndex
from briefing.tui.pages.column import Column
from briefing.tui.pages.legend import story_counts
from briefing.tui.pages.merged import folded_outlet, merged_page, page_order
from briefing.tui.pages.one_outlet import ROW, one_outlet_page
from briefing.tui.pages.overview import outlet_of, overview_page
from briefing.tui.parts import Part, passages_part
from briefing.tui.present import joined
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.base import SearchLine, Spot
from briefing.tui.screens.choosing import ChoosingScreen
from briefing.tui.screens.naming import NamingScreen
from briefing.tui.screens.paned import PanedScreen
from briefing.tui.widgets.legend import LegendLine
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page
from briefing.tui.widgets.panes import BESIDE, Panes


class BriefingScreen(PanedScreen):
    """One story's merged briefing."""

    VIEW: ClassVar[View] = "briefing"
    PARTS: ClassVar[tuple[str, ...]] = ("TitleLine", "LegendLine", "#overview", "#merged", "#wordings")
    AUTO_FOCUS = "#merged"
    BINDINGS: ClassVar[list[BindingType]] = bindings("briefing")

    def __init__(self, index: StoryIndex) -> None:
        super().__init__(index)
        alone = index.outlets if index.story.outlets == 1 else ()
        self._unfolded: frozenset[str] = frozenset(alone)
        self._filter: Filter = EVERYTHING
        self._outlet: str | None = None
        self._order: list[str] = []
        """Keys of all passages and headers."""
        self._shared: list[str] = []
        """Those of passages that several outlets tell."""
        self._form = (Column(index, 0), False, Size(0, 0))
        self._left = ""
        """Where the reader left the story: looked up before the text says where its own cursor stands."""
        self._asked = True
        """Whether the reader has seen the text: an overview in front of it was asked for then."""
        self._there = False
        """Whether it stands where the story was left: what is drawn before that is not read."""

    def compose(self) -> ComposeResult:
        """Title, legend, the panes, search line, keys."""
        self._left = self.reader.memory.places.get(self.index.story.id, "")
        yield TitleLine(self.index.story.title)
        yield LegendLine(self.index)
        pages = [Page(id=name) for name in ("overview", "merged", "wordings")]
        yield Panes(pages, self.reader.memory.panes)
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    def on_mount(self) -> None:
        """Go to the passage at which the story was left, in a new one to its overview if that is short."""
        self.call_after_refresh(self._return)

    def _return(self) -> None:
        if not self.stands:
            return
        if self._left in self.index.clusters:
            self._go(self.index.clusters[self._left])
        elif self._left:
            self.merged.go(self._left)
        elif self.merged.has_focus and self.panes.short(self.overview):
            self._asked = False
            self.action_overview()
        self._there = True
        self._note()

    def fill(self) -> None:
        """Fill the panes."""
        super().fill()
        if self.stands:  # the program was not left before it was drawn
            self.panes.set_out()
            self._draw()

    @property
    def main_page(self) -> Page:
        """The merged text."""
        return self.merged

    def on_resize(self) -> None:
        """Arrange for the new size."""
        if self.stands:
            self.panes.set_out()
            self.fit()

    def fit(self) -> None:
        """Draw anew once the panes have their sizes, if the signs of the outlets have other room now."""
        shown = self.overview not in self.panes.seen and not self.panes.tiny
        self.query_one(LegendLine).display = shown
        self.call_after_refresh(self._refit)

    def _refit(self) -> None:
        if not self.stands:
            return
        if self._made() != self._form:
            self._draw()
        self._note()

    def _made(self) -> tuple[Column, bool, Size]:
        """How passages are to be drawn: the outlets' signs, whether there are rows between, room beside."""
        width = self.merged.size.width or self.size.width
        airy = not self.panes.stacked
        return Column(self.index, width, spaced=airy), airy, self.side.size

    def _draw(self) -> None:
        """Show the story in the panes."""
        self._order = page_order(self.index)
        self._shared = [cluster.id for cluster in self.index.story.clusters if cluster.shared]
        self._form = self._made()
        self.overview.show(overview_page(self.index))
        self.overview.entitle("Overview")
        self._rebuild()

    @property
    def cluster(self) -> Cluster | None:
        """The passage under the cursor; None on a header."""
        return self.index.clusters.get(self.merged.key or "")

    @property
    def fact(self) -> Cluster | None:
        """The passage under the cursor."""
        return self.cluster

    @property
    def passage(self) -> Passage | None:
        """The one outlet's passage that is meant: under the pane's cursor, the chosen outlet's, the lead."""
        cluster = self.cluster
        if cluster is None:
            return None
        in_pane = self.index.at(self.side.key)
        if in_pane is not None and (self.side.has_focus or self._outlet):
            return in_pane
        chosen = self.index.sentence(cluster, self._outlet) if self._outlet else None
        return chosen or cluster.passages[cluster.lead]

    # --- the pane beside

    @on(Page.Moved, "#merged")
    def _follow(self) -> None:
        if not self.stands:
            return
        self._note()
        self._show_side()

    def _note(self) -> None:
        """Remember where the reader is; what is seen there is read."""
        if not self._there:
            return
        memory = self.reader.memory
        memory.leave(self.index.story.id, self.merged.key or "")
        if self.merged not in self.panes.seen:
            return
        self._asked = True
        if self.cluster is not None:
            memory.read(self.cluster.id)
            self._say_where()

    def _show_side(self, row: int | None = None) -> None:
        """Show what belongs to the cursor; with an outlet chosen its passage stays on one row."""
        self._say_where()
        cluster = self.cluster
        if cluster is None:
            self.side.entitle(self._fold_title())
            self.side.show(())
        elif self._outlet is None:
            self.side.entitle(self._side_title(cluster))
            self.side.show(self.wordings(self.side, cluster), "")
        else:
            number = self.index.numbers[self._outlet]
            self.side.entitle(f"{number} {self._outlet} · {number} of {len(self.index.outlets)} · 0 all")
            blocks, key = one_outlet_page(self.index, cluster, self._outlet, self.reader.differences)
            usual = 1 if self.panes.stacked else ROW
            self.side.show(blocks, key, row=usual if row is None or self.panes.stacked else row)

    def _fold_title(self) -> str:
        outlet = folded_outlet(self.merged.key)
        if outlet is None:
            return "Nothing to show"
        return f"Enter {'folds' if outlet in self._unfolded else 'unfolds'} what only this outlet tells"

    def _side_title(self, cluster: Cluster) -> str:
        said = self.index.standings.said(cluster).values()
        own = sum(standing.stand == "tells" and not standing.inside for standing in said)
        elsewhere = f"{len(said) - own} elsewhere" if len(said) > own else ""
        told = ", ".join(part for part in (f"{own} here", elsewhere) if part)
        return joined((f"Wordings of {self._place(cluster)}", told))

    def _place(self, cluster: Cluster) -> str:
        """Which passage it is: "3/13" of those that several outlets tell, otherwise of all."""
        if cluster.shared:
            return f"{self._shared.index(cluster.id) + 1}/{len(self._shared)}"
        return f"{list(self.index.clusters).index(cluster.id) + 1}/{len(self.index.clusters)}"

    def _say_where(self) -> None:
        """Where one is, and what there is in this story."""
        cluster = self.cluster
        place = self._place(cluster) if cluster is not None else ""
        counts = story_counts(self.index)
        if self.size.width >= BESIDE:
            read = f"read {self.reader.memory.share_read(self.index.story)} %"
            title = joined((place and f"passage {place}", counts, read))
        else:
            title = joined((place, counts))
        self.query_one(TitleLine).say(self.index.story.title, title)

    def sign(self) -> None:
        """Also tell how much is kept; the filter shows no longer what is not."""
        super().sign()
        if not self.stands or not self._order:
            return
        if self._filter is KEPT:
            self._filter = KEPT if self.index.kept else EVERYTHING
            self._rebuild()
        self._say_where()

    def action_rename(self) -> None:
        """Ask for another name of an outlet."""
        if self.reader.first.going:
            self.reader.tell("Not yet: the stories are still being compared")
            return
        passage = self.passage
        meant = self._outlet or (self.index.outlet(passage) if passage else self.index.outlets[0])
        if self.overview.has_focus:
            meant = outlet_of(self.overview.key or "") or meant
        self.open(NamingScreen(meant), partial(self._rename, meant))

    def _rename(self, outlet: str, name: str | None) -> None:
        if name is None or name == outlet:
            return
        if not self.reader.rename(outlet, name):
            self.reader.tell(f"Another outlet is called {name} here", warning=True)
            return
        self.index = self.reader.index(self.index.number)
        self._outlet = name if self._outlet == outlet else self._outlet
        self._unfolded = frozenset(name if each == outlet else each for each in self._unfolded)
        self.query_one(LegendLine).index = self.index
        self._filter = EVERYTHING
        self._draw()

    def outlet_number(self) -> int:
        """The outlet in the pane, 0 for all."""
        return self.index.numbers[self._outlet] if self._outlet else 0

    def show_outlet(self, number: int) -> None:
        """One outlet in the pane, 0 for all."""
        row = self.side.cursor_row if self._outlet is not None else None
        self._outlet = self.index.outlets[number - 1] if number else None
        self.query_one(LegendLine).choose(number)
        self._show_side(row)

    def action_apparatus(self) -> None:
        """The apparatus on or off."""
        if self._outlet is not None:
            self.show_outlet(0)
        self.switch_apparatus(self.side, self.cluster)

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

    @on(Page.Chosen, "#overview")
    def _choose_part(self, event: Page.Chosen) -> None:
        """To what a line of the overview is about: a passage, or an outlet."""
        cluster = self.index.clusters.get(event.key.partition("#")[0])
        outlet = outlet_of(event.key)
        self.panes.take(self.merged)
        if cluster is not None:
            self._go(cluster)
        elif outlet is not None:
            self.show_outlet(self.index.numbers[outlet])
        self.fit()

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
            self.panes.take(self.merged)
            self._go(self.index.clusters[spot.cluster])

    def _go(self, cluster: Cluster) -> None:
        """Put the cursor on a passage; what hides it (a fold, a filter) is opened."""
        if not self.merged.go(cluster.id):
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
        order = self._order
        at = order.index(self.merged.key) if self.merged.key in order else -1
        ahead = order[at + 1 :] if steps > 0 else order[: max(at, 0)][::-1]
        clusters = (self.index.clusters[key] for key in ahead if key in self.index.clusters)
        return next((cluster for cluster in clusters if wanted(cluster)), None)

    def parts(self) -> tuple[Part, ...]:
        """Also what the filter shows."""
        story, chosen = self.index.story, self._filter
        if chosen in (EVERYTHING, KEPT):
            parts = super().parts()
            return parts[::-1] if chosen is KEPT else parts
        shown = {cluster.id for cluster in story.clusters if chosen.accepts(self.index, cluster)}
        return (*super().parts(), passages_part(f"only {chosen.label}", [(story, shown)]))

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
        column, airy, _ = self._form
        self.merged.show(merged_page(self.index, self._unfolded, self._filter, column, airy=airy), key)
        self.merged.entitle(f"Told by several · {len(self._shared)}")
        self._show_side()

    def before_search(self, text: str) -> None:
        """Unfold the outlets whose own passages have the text."""
        if not self.merged.has_focus and self._searched is not self.merged:
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
        """First the overview, unless it came by itself and something is before it; then outlet, filter."""
        if self.panes.seen == [self.overview] and (self._asked or self.reader.at_first_screen):
            self.action_overview()
            return True
        if self._outlet is not None:
            self.show_outlet(0)
            return True
        if self._filter.label:
            self._filter = EVERYTHING
            self._rebuild()
            return True
        return False
