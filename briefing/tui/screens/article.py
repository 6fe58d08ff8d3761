"""A whole article at a passage; another outlet's article keeps the aligned passage on the same row."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from briefing.models import Cluster, Passage
from briefing.tui.command import View
from briefing.tui.commands import bindings
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.elsewhere import in_words, not_in
from briefing.tui.pages.one_outlet import last_told
from briefing.tui.pages.whole_article import article_page
from briefing.tui.present import counted
from briefing.tui.screens.base import SearchLine, Spot
from briefing.tui.screens.story import StoryScreen
from briefing.tui.widgets.lines import TitleLine
from briefing.tui.widgets.page import Page


class ArticleScreen(StoryScreen):
    """One article; its result is the cluster of the passage at which it is left."""

    VIEW: ClassVar[View] = "article"
    PARTS: ClassVar[tuple[str, ...]] = ("TitleLine", "#text", "#wordings")
    BINDINGS: ClassVar[list[BindingType]] = bindings("article")

    def __init__(self, index: StoryIndex, passage: Passage, anchor: Cluster | None = None) -> None:
        super().__init__(index)
        self._article = index.articles[passage.article]
        self._start = passage
        self._anchor: Cluster = anchor or index.cluster_of(passage)
        """What the other outlets are asked for; its sentence here may be one with another value."""
        self._dropped = False

    def compose(self) -> ComposeResult:
        """Title, the text, the wordings beside it, search line, keys."""
        yield TitleLine()
        with Container(id="panes"):
            yield Page(id="text")
            yield Page(id="wordings")
        yield SearchLine(placeholder="search", compact=True)
        yield self.key_line()

    def on_mount(self) -> None:
        """Show the article at its passage, once the page has a size."""
        self.call_after_refresh(self._show, place_key(self._start))

    @property
    def _text(self) -> Page:
        return self.query_one("#text", Page)

    @property
    def passage(self) -> Passage | None:
        """The passage under the cursor, in the pane that has the focus."""
        side = self.query_one("#wordings", Page)
        if side.has_focus:
            return self.index.at(side.key)
        return self.index.at(self._text.key)

    @property
    def fact(self) -> Cluster | None:
        """What the outlets are asked for."""
        return self._anchor

    def _show(self, key: str | None, row: int | None = None) -> None:
        if not self.stands:
            return
        article = self._article
        number = self.index.numbers[article.outlet]
        counts = f"outlet {number} of {len(self.index.outlets)}"
        self.query_one(TitleLine).say(f"{number} {article.outlet}: {article.title or 'no title'}", counts)
        self._text.entitle("Article")
        self._text.show(article_page(self.index, article, dropped=self._dropped), key, row=row)
        self._show_side()

    def _show_side(self) -> None:
        side = self.query_one("#wordings", Page)
        side.entitle(f"Wordings · {self._anchor.outlets} of {counted(len(self.index.outlets), 'outlet')}")
        side.show(self.wordings(side, self._anchor), "")

    @on(Page.Moved, "#text")
    def _follow(self) -> None:
        passage = self.index.at(self._text.key) if self.stands else None
        if passage is not None:
            self._follow_to(passage)
            self._show_side()

    def _follow_to(self, passage: Passage) -> None:
        """Ask for the passage's fact, unless it is this outlet's sentence for what is asked already."""
        if passage != self.index.sentence(self._anchor, self._article.outlet):
            self._anchor = self.index.cluster_of(passage)

    @on(Page.Chosen, "#text")
    def _choose(self) -> None:
        self.leave()

    @on(Page.Chosen, "#wordings")
    def _choose_wording(self, event: Page.Chosen) -> None:
        passage = self.index.at(event.key)
        if not self.toggles_copies(event.page, event.key, self._anchor) and passage is not None:
            self._switch(passage, self._anchor)
            self.remove_class("-beside")
            self.call_after_refresh(self._text.focus)

    def action_pane(self, _steps: int = 1) -> None:
        """To the other pane."""
        side = self.query_one("#wordings", Page)
        to_side = not side.has_focus
        self.set_class(to_side, "-beside")
        self.call_after_refresh((side if to_side else self._text).focus)

    def outlet_number(self) -> int:
        """The outlet whose article this is."""
        return self.index.numbers[self._article.outlet]

    def show_outlet(self, number: int) -> None:
        """Another outlet's article; its aligned passage takes the row of this one."""
        outlet = self.index.outlets[number - 1]
        standing = self.index.standing(self._anchor, outlet)
        if standing.sentence is not None:
            if not standing.told:
                self.reader.tell(f"{outlet} {in_words(standing)}")
            self._switch(standing.sentence, self._anchor)
            return
        self.reader.tell(f"{not_in(outlet, standing)}: “{self._anchor.text}”")
        before = last_told(self.index, self._anchor, outlet)
        self._article = self.index.articles[before.article] if before else self.index.articles_of(outlet)[0]
        self._show(place_key(before) if before else "", self._text.cursor_row)

    def _switch(self, passage: Passage, anchor: Cluster | None = None) -> None:
        self._article = self.index.articles[passage.article]
        self._anchor = anchor or self.index.cluster_of(passage)
        self._show(place_key(passage), self._text.cursor_row)

    def action_apparatus(self) -> None:
        """The apparatus on or off."""
        self.switch_apparatus(self.query_one("#wordings", Page), self._anchor)

    def action_differences(self) -> None:
        """Another way to show differing words."""
        self.reader.next_differences()
        self._show_side()

    def action_dropped(self) -> None:
        """Show or hide the lines that are not in the text."""
        self._dropped = not self._dropped
        self._show(self._text.key, self._text.cursor_row)

    def action_shared(self, steps: int) -> None:
        """To the next or previous passage that others tell too."""
        keys = self._text.keys
        at = keys.index(self._text.key) if self._text.key in keys else -1
        ahead = keys[at + 1 :] if steps > 0 else keys[:at][::-1]
        shared = {
            place_key(p) for p in self.index.passages(self._article.id) if self.index.cluster_of(p).shared
        }
        wanted = next((key for key in ahead if key in shared), None)
        if wanted is None:
            self.reader.tell("No further passage here is told by other outlets")
        else:
            self._text.go(wanted)

    def arrive(self, spot: Spot | None) -> None:
        """Another view was left for a spot: go there in this article if it has it, or in the briefing."""
        cluster = self.index.clusters[spot.cluster] if spot else None
        passage = self.index.sentence(cluster, self._article.outlet) if cluster else None
        if passage is not None and spot and spot.outlet in (None, self._article.outlet):
            self._switch(passage, cluster)
        else:
            super().arrive(spot)

    def return_to(self, spot: Spot) -> None:
        """Go back to a passage, in the article in which it was read."""
        cluster = self.index.clusters[spot.cluster]
        passage = self.index.sentence(cluster, spot.outlet or self._article.outlet)
        self._switch(passage or cluster.passages[cluster.lead], cluster)

    def leave(self) -> None:
        """Back, to the passage under the cursor."""
        self.dismiss(Spot(self._anchor.id))
