"""What all screens about one story can do: outlets by number, copy, the web page, the other views."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual.screen import Screen

from briefing.models import Cluster, Passage
from briefing.safe import is_address
from briefing.tui.blocks import Block, alone, dense
from briefing.tui.citation import cite, cite_in_markdown
from briefing.tui.command import Command
from briefing.tui.index import StoryIndex
from briefing.tui.news import cluster_of
from briefing.tui.pages.legend import differing
from briefing.tui.pages.readings import APPARATUS
from briefing.tui.pages.wordings import COPIES, wordings_page
from briefing.tui.parts import Part, passages_part, story_part
from briefing.tui.present import counted, safe
from briefing.tui.screens.base import ReadingScreen, Spot
from briefing.tui.widgets.page import Page
from briefing.tui.widgets.panes import BESIDE


class StoryScreen(ReadingScreen):
    """A screen about one story."""

    PARTS: ClassVar[tuple[str, ...]] = ()
    """Selectors of the parts that it fills without a key being pressed."""

    def __init__(self, index: StoryIndex) -> None:
        super().__init__()
        self.index = index
        self._copies = False
        """Whether the drill-down names all outlets that print one wording."""
        self._jumps: list[Spot] = []
        """Where the reader was before each jump that can be taken back."""

    @property
    def passage(self) -> Passage | None:
        """The passage that is meant by "copy" and "web page"."""
        raise NotImplementedError

    @property
    def fact(self) -> Cluster | None:
        """The fact of which the passage is a telling."""
        passage = self.passage
        return self.index.cluster_of(passage) if passage is not None else None

    @property
    def stands(self) -> bool:
        """Whether its parts are there.

        It is at times told that it is mounted, or that a cursor moved, before or after they were.
        """
        return all(self.query(part) for part in self.PARTS)

    def label(self, command: Command) -> str:
        """Where something differs, how much: "≠3 ?1"."""
        found = differing(self.index) if command.id == "contradictions" else ()
        return " ".join(found) or super().label(command)

    def on_mount(self) -> None:
        """Show the story."""
        self.fill()

    def fill(self) -> None:
        """Mark what the reader keeps, and what an earlier reading of the sources did not have."""
        self.sign()

    def sign(self) -> None:
        """Put the signs of what is kept and what is new."""
        signs = self.index.signs
        for page in self.query(Page):
            page.put_signs(signs)

    @property
    def main_page(self) -> Page:
        """The page that says where the reader is."""
        return self.query(Page).first()

    async def renew(self, index: StoryIndex) -> None:
        """Show the story as another reading has it, the cursor on the same passage and on the same row."""
        page = self.main_page
        key, row = page.key, page.cursor_row
        cluster = cluster_of(self.index, key, index)
        number = self.outlet_number()
        if number and self.index.outlets[number - 1] not in index.numbers:
            self.show_outlet(0)
        self.index = index
        self._jumps.clear()
        with self.app.batch_update():
            await self.recompose()
        self.fill()
        self.call_after_refresh(self._stand, key or "", cluster, row)

    def _stand(self, key: str, cluster: Cluster | None, row: int) -> None:
        if not self.stands:
            return
        page = self.main_page
        page.focus()
        if not page.go(key) and cluster is not None:
            self.arrive(Spot(cluster.id))
        page.post_message(Page.Moved(page, page.key or ""))
        page.hold(row)

    def wordings(self, page: Page, cluster: Cluster) -> tuple[Block, ...]:
        """The drill-down of a passage, as the reader likes it, for the page on which it is to stand.

        The sentences around each wording are shown where all wordings have room with them: in a pane of 45
        rows they pushed the fourth outlet's wording out of sight.
        """
        blocks = wordings_page(
            self.index,
            cluster,
            differences=self.reader.differences,
            apparatus=self.reader.apparatus,
            unfolded=self._copies,
        )
        if self.app.size.width < BESIDE:
            return dense(blocks)
        return blocks if page.fits(blocks) else alone(blocks)

    def toggles_copies(self, page: Page, key: str, cluster: Cluster | None) -> bool:
        """Unfold or fold who prints one wording, if `key` of the drill-down `page` stands for that."""
        if cluster is None or not key.startswith(COPIES):
            return False
        self._copies = not self._copies
        page.show(self.wordings(page, cluster), key)
        return True

    def switch_apparatus(self, page: Page, cluster: Cluster | None) -> None:
        """Show or hide the apparatus in the drill-down `page`; what is shown comes into sight."""
        self.reader.toggle_apparatus()
        if cluster is not None:
            page.show(self.wordings(page, cluster), page.key)
        if self.reader.apparatus:
            page.reveal(APPARATUS)

    def parts(self) -> tuple[Part, ...]:
        """What is kept of the story, and all of it."""
        story, kept = self.index.story, self.index.kept
        return (story_part(story), *((passages_part("kept passages", [(story, kept)]),) if kept else ()))

    # --- outlets

    def outlet_number(self) -> int:
        """Number of the outlet that is shown; 0 for all."""
        return 0

    def show_outlet(self, number: int) -> None:
        """Show an outlet by its number."""
        raise NotImplementedError

    def action_outlet(self, number: int) -> None:
        """Show an outlet by its number, if there is one."""
        count = len(self.index.outlets)
        if number <= count:
            self.show_outlet(number)
        else:
            self.reader.tell(f"There is no outlet {number}: the story has {counted(count, 'outlet')}")

    def action_step_outlet(self, steps: int) -> None:
        """The next or previous outlet, around the end."""
        here = self.outlet_number() or (0 if steps > 0 else 1)
        self.show_outlet((here - 1 + steps) % len(self.index.outlets) + 1)

    # --- jumps

    @property
    def spot(self) -> Spot | None:
        """Where the reader is; None on no passage."""
        number = self.outlet_number()
        outlet = self.index.outlets[number - 1] if number else None
        return Spot(self.index.cluster_of(self.passage).id, outlet) if self.passage else None

    def open(self, screen: Screen[Any], then: Callable[[Any], None] | None = None) -> None:
        """Put another screen in front; where it leads elsewhere in the story, that can be taken back."""
        left = self.spot

        def arrived(result: object) -> None:
            if isinstance(result, Spot) and result.cluster not in self.index.clusters:
                return  # the sources were read again meanwhile
            if isinstance(result, Spot) and left is not None and result.cluster != left.cluster:
                self._jumps.append(left)
            if then is not None:
                then(result)

        super().open(screen, arrived)

    def action_jump_back(self) -> None:
        """Take the last jump back."""
        while self._jumps:
            spot = self._jumps.pop()
            if spot.cluster in self.index.clusters:
                self.return_to(spot)
                return
        self.reader.tell("No jump to take back")

    def return_to(self, spot: Spot) -> None:
        """Go back to where the reader was on this screen."""
        self.arrive(spot)

    # --- the other views

    def arrive(self, spot: Spot | None) -> None:
        """Another view was left for a spot: pass it on to the briefing."""
        if spot is not None:
            self.dismiss(spot)

    def action_contradictions(self) -> None:
        """Where outlets differ."""
        from briefing.tui.screens.contradictions import ContradictionsScreen

        self.open(ContradictionsScreen(self.index), self.arrive)

    def action_people(self) -> None:
        """Who is quoted, and with what."""
        from briefing.tui.screens.people import PeopleScreen

        self.open(PeopleScreen(self.index), self.arrive)

    def action_matrix(self) -> None:
        """Who tells what."""
        from briefing.tui.screens.matrix import MatrixScreen

        passage = self.passage
        cluster = self.index.cluster_of(passage).id if passage else None
        outlet = self.index.outlet(passage) if passage else None
        self.open(MatrixScreen(self.index, cluster, outlet), self.arrive)

    def action_outlet_page(self) -> None:
        """The page of the outlet that is shown, otherwise of the passage's."""
        from briefing.tui.screens.outlet import OutletScreen

        passage, number = self.passage, self.outlet_number()
        if number:
            outlet = self.index.outlets[number - 1]
        else:
            outlet = self.index.outlet(passage) if passage else self.index.outlets[0]
        self.open(OutletScreen(self.index, outlet), self.arrive)

    def action_step_story(self, steps: int) -> None:
        """To the next or previous story."""
        self.reader.step_story(self.index.number, steps)

    def action_why(self) -> None:
        """What speaks for what is shown of the passage."""
        from briefing.tui.pages.why import why_page
        from briefing.tui.screens.evidence import EvidenceScreen

        fact = self.fact
        if fact is None:
            self.reader.tell("No passage is under the cursor")
        else:
            self.open(EvidenceScreen(self.index, "Why", why_page(self.index, fact)), self.arrive)

    def action_origins(self) -> None:
        """Who wrote what the outlets print."""
        from briefing.tui.pages.why import origins_page
        from briefing.tui.screens.evidence import EvidenceScreen

        self.open(EvidenceScreen(self.index, "Origins", origins_page(self.index)), self.arrive)

    def action_stories(self) -> None:
        """To the list of stories."""
        self.reader.show_stories()

    def action_keep(self) -> None:
        """Keep the passage, or no longer."""
        fact = self.fact
        if fact is None:
            self.reader.tell("No passage is under the cursor")
        else:
            kept = self.reader.keep(self.index, fact)
            self.reader.tell("Kept: f shows kept passages alone, e writes them" if kept else "No longer kept")

    # --- the passage's source

    def action_browse(self) -> None:
        """Open the page of the article under the cursor."""
        passage = self.passage
        if passage is None:
            self.reader.tell("No passage is under the cursor")
            return
        article = self.index.articles[passage.article]
        if article.url is None:
            self.reader.tell(f"{article.outlet} gives no link for this article")
        elif not is_address(article.url):
            self.reader.tell(f"Not opened, only http and https are: {article.url}", warning=True)
        else:
            self.app.open_url(article.url)
            self.reader.tell(f"Opened {article.url}")

    def action_copy_link(self) -> None:
        """Copy the link; where there is none, the passage with its source."""
        passage = self.passage
        url = self.index.articles[passage.article].url if passage else None
        if passage is None:
            self.reader.tell("No passage is under the cursor")
        elif url is None:
            self._copy(cite(self.index, passage), f"Copied with its source: {passage.text}")
        else:
            self._copy(url, f"Copied the link {url}")

    def action_copy_passage(self) -> None:
        """Copy the passage with its source, as Markdown."""
        passage = self.passage
        if passage is None:
            self.reader.tell("No passage is under the cursor")
        else:
            self._copy(cite_in_markdown(self.index, passage), f"Copied as Markdown: {passage.text}")

    def _copy(self, text: str, said: str) -> None:
        self.app.copy_to_clipboard("\n".join(safe(line) for line in text.split("\n")))
        self.reader.tell(said)
