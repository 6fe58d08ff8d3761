"""Reading the sources again while the reader reads: nothing shown is lost, and nothing moves."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from briefing.errors import BriefingError, Cancelled
from briefing.faults import log_fault
from briefing.models import Briefing
from briefing.safe import without_login
from briefing.tui.background import in_background
from briefing.tui.index import StoryIndex
from briefing.tui.news import Known, News, compare, story_of
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.problems import ProblemsScreen
from briefing.tui.screens.stories import StoriesScreen

if TYPE_CHECKING:
    from briefing.tui.app import BriefingApp

PAUSE = 2.0
"""Seconds between two looks at watched folders."""
_GROUP = "again"
Answer = Callable[[str], None]
"""Is told why a further source could not be read; "" when it was."""


class Again:
    """The further readings of one app."""

    def __init__(self, app: "BriefingApp") -> None:
        self._app = app
        self._known: Known | None = None
        """What was told before the last reading that the reader asked for."""
        self._ready: Briefing | None = None
        """Read, and shown as soon as the reader is back where it can be."""
        self._total: int | None = None
        """How many stories there will be, where what is ready has not all of them yet."""
        self._at_work = 0

    def start(self, *, added: str = "", answer: Answer | None = None, watched: bool = False) -> None:
        """Read all sources again, and one more if it is named."""
        if self._app.first.going:
            self._say("Not yet: the stories are still being compared", answer)
        elif self._app.briefing is not None and not (watched and self._at_work):
            self._app.run_worker(self._read(added, answer, watched), group=_GROUP, exclusive=True)

    def stop(self) -> None:
        """Want no further reading."""
        self._app.workers.cancel_group(self._app, _GROUP)

    async def look(self, changed: Callable[[], bool]) -> None:
        """Read again if watched files have changed."""
        if not self._at_work and await in_background(lambda _: changed()):
            self.start(watched=True)

    async def _read(self, added: str, answer: Answer | None, watched: bool) -> None:
        sources = (*self._app.sources, *([added] if added else []))

        def brief(unwanted: threading.Event) -> Briefing:
            def tick(*_: object) -> None:
                if unwanted.is_set():
                    raise Cancelled

            return self._app.brief(sources, tick)

        self._at_work += 1
        if not watched:
            self._app.tell("Reading the sources again …")
        try:
            self._take(await in_background(brief), added, answer, watched=watched)
        except Exception as error:  # whatever it is, what is shown stays
            known = isinstance(error, BriefingError | OSError | MemoryError)
            told = str(error) or type(error).__name__ if known else f"{log_fault(error)} says what happened"
            self._say(f"Not read again, what is shown stays: {told}", answer)
        finally:
            self._at_work -= 1

    def _take(self, briefing: Briefing, added: str, answer: Answer | None, *, watched: bool) -> None:
        before = self._ready or self._app.briefing
        if before is None:
            return
        news = compare(before.articles, briefing.articles)
        if added and not news.added:
            shown = without_login(added)
            why = next((p.reason for p in briefing.problems if p.source == shown), "nothing new is in it")
            self._say(why, answer)
            return
        if not briefing.stories:
            why = str(briefing.problems[0]) if briefing.problems else "no article is left"
            self._say(f"Not read again, what is shown stays: {why}", answer)
            return
        if self._app.total is not None and not added:  # the rest of a reading that was cancelled
            self._app.tell(f"All {len(briefing.stories)} stories are ready")
            self.bring(briefing, None)
            return
        if added:
            self._app.sources = (*self._app.sources, added)
        if not watched or self._known is None:
            self._known = Known(before)
        self._ready, self._total = briefing, None
        if isinstance(self._app.screen, ProblemsScreen):
            self._app.screen.renew(briefing)
        if answer is not None:
            answer("")
        self._announce(news, briefing, watched=watched)
        self.settle()

    def _announce(self, news: News, briefing: Briefing, *, watched: bool) -> None:
        told = str(news)
        if told:
            self._app.tell(told if self._in_place or self._asking else f"{told}: shown when you go back")
        elif not watched:
            problems = f", {len(briefing.problems)} not read (p lists them)" if briefing.problems else ""
            self._app.tell(f"Read again, nothing is new{problems}")

    def _say(self, why: str, answer: Answer | None) -> None:
        if answer is not None:
            answer(why)
        else:
            self._app.tell(why, warning=True)

    @property
    def _in_place(self) -> bool:
        """Whether what is new can be shown at once; from other screens one comes back to these."""
        screen = self._app.screen
        if self._total is not None:  # more will come: who reads a story is let alone
            return isinstance(screen, StoriesScreen)
        alone = isinstance(screen, ProblemsScreen) and self._app.at_first_screen
        return alone or isinstance(screen, BriefingScreen | StoriesScreen)

    @property
    def _asking(self) -> bool:
        """Whether the dialog in which a source was added is in front; it goes."""
        return isinstance(self._app.screen, ModalScreen)

    def bring(self, briefing: Briefing, total: int | None) -> None:
        """Show more stories of the same reading; `total` says how many there will be if these are not all."""
        self._ready, self._total = briefing, total
        self.settle()

    def settle(self) -> None:
        """Show what was read, if the reader is where that can be."""
        if self._ready is not None and self._in_place:
            briefing, self._ready = self._ready, None
            self._app.call_later(self._show, briefing)

    def mark(self, index: StoryIndex) -> StoryIndex:
        """Tell a story what of it is fresh."""
        index.fresh = self._known.fresh(index) if self._known else frozenset()
        return index

    async def _show(self, briefing: Briefing) -> None:
        app = self._app
        open_ = next((screen for screen in app.screen_stack if isinstance(screen, BriefingScreen)), None)
        table = next((screen for screen in app.screen_stack if isinstance(screen, StoriesScreen)), None)
        before = app.briefing
        app.take(briefing, self._total)
        number = None
        if open_ is not None and before is not None:
            sources = [open_.index.articles[id_].source for id_ in open_.index.story.articles]
            number = story_of(open_.index.story, sources, briefing)
        lost = number is None if open_ is not None else table is None
        if lost or (table is None) != (len(briefing.stories) == 1):
            app.show_first(number)
            return
        if table is not None:
            table.renew(briefing)
        if open_ is not None and number is not None:
            await open_.renew(app.index(number))
