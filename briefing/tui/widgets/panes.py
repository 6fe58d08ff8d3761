"""Up to three pages side by side or one above the other: which are seen, and how large each is."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container

from briefing.tui.widgets.page import Page

BESIDE = 110
"""Columns of a screen from which pages stand side by side,"""
BROAD = 140
"""and from which there is room for three."""
TINY = 12
"""Rows of a screen below which one page is seen, without its border."""
_SHARES = range(2, 9)
"""Tenths of the room that the larger page may have."""
_USUAL = 6
_THIRD = "3fr"
"""Width of the first of three pages, against tenths for the others."""


class Panes(Container):
    """An overview, a text and what belongs to its cursor; sizes are kept in `kept`, which is the reader's.

    Side by side, the share is that of the text; one above the other, that of the page in hand. Without room
    for three the overview is seen alone, when it is asked for.
    """

    def __init__(self, pages: Sequence[Page], kept: dict[str, int]) -> None:
        super().__init__(id="panes")
        self._pages = tuple(pages)
        self._overview, self._text, self._side = self._pages
        self._kept = kept
        self.hand: Page = self._text
        """The page in the reader's hand, which has the keys or gets them with the next refresh."""
        self._coming: Page | None = None
        """The page to which the keys are on their way."""

    def compose(self) -> ComposeResult:
        """The pages."""
        yield from self._pages

    @property
    def stacked(self) -> bool:
        """Whether the pages stand one above the other."""
        return self.app.size.width < BESIDE

    @property
    def tiny(self) -> bool:
        """Whether there are so few rows that text needs them all."""
        return self.app.size.height < TINY

    @property
    def zoomed(self) -> bool:
        """Whether only the page in hand is seen."""
        return bool(self._kept.get("zoom"))

    @property
    def seen(self) -> list[Page]:
        """The pages that are seen, in the order in which one goes through them."""
        broad = self.app.size.width >= BROAD
        if self.hand is self._overview and not broad:
            return [self._overview]
        if self.zoomed or self.tiny:
            return [self.hand]
        return [*([self._overview] if broad else []), self._text, self._side]

    def short(self, page: Page) -> bool:
        """Whether a page that is not seen would fill at most half of the screen."""
        room = self.app.size
        return page not in self.seen and page.height_at(room.width) + 1 <= room.height // 2

    def take(self, page: Page) -> None:
        """Put a page in the reader's hand: it is seen, and gets the keys."""
        self.hand = page
        self.set_out()
        self._coming = None if page.has_focus else page
        self.call_after_refresh(page.focus)

    def got(self, page: Page) -> None:
        """A page has the keys: it is in hand, unless they are on their way to another already.

        Without that the text of a new story, told of its focus late, took its overview away again.
        """
        if self._coming in (None, page):
            self._coming = None
            self.hand = page
            self.set_out()

    def step(self, steps: int) -> None:
        """To another page; with one seen alone to the one beside it."""
        pages = self.seen if len(self.seen) > 1 else [self._text, self._side]
        at = pages.index(self.hand) if self.hand in pages else 0
        self.take(pages[(at + steps) % len(pages)])

    def zoom(self) -> None:
        """One page alone, or all again."""
        self._kept["zoom"] = int(not self.zoomed)
        self.set_out()

    def grow(self, tenths: int) -> bool:
        """Give the page in hand more room, or less; False where there is no more to give."""
        share = self._share + (tenths if self.stacked or self.hand is not self._side else -tenths)
        if self.zoomed or share not in _SHARES:
            return False
        self._kept[self._way] = share
        self.set_out()
        return True

    @property
    def _way(self) -> str:
        return "stacked" if self.stacked else "beside"

    @property
    def _share(self) -> int:
        share = self._kept.get(self._way, _USUAL)
        return share if share in _SHARES else _USUAL

    def set_out(self) -> None:
        """Show the pages that are to be seen, as large as they are to be."""
        seen = self.seen
        for page in self._pages:
            page.display = page in seen
        for page, tenths in ((self._text, self._share), (self._side, 10 - self._share)):
            if self.stacked:
                tenths = self._share if page is self.hand else 10 - self._share
            page.styles.width = "1fr" if self.stacked or len(seen) == 1 else f"{tenths}fr"
            page.styles.height = f"{tenths}fr" if self.stacked and len(seen) > 1 else "1fr"
        self._overview.styles.width = "1fr" if len(seen) == 1 else _THIRD
