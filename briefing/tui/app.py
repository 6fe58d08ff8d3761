"""The app: opens at once, reads in a thread beside, and shows the briefing when it stands."""

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import on, work
from textual._context import active_message_pump
from textual.app import SystemCommand, get_system_commands_provider
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.screen import Screen
from textual.theme import Theme, ThemeProvider
from textual.widget import Widget
from textual.worker import Worker, WorkerFailed, get_current_worker

from briefing.cli.streams import say
from briefing.config import Differences, Settings, load
from briefing.faults import log_fault
from briefing.models import Briefing, Cluster, Joining, Place, Story, Tick
from briefing.outlet_names import given
from briefing.paths import config_file, state_file, styles_dir
from briefing.tui.again import PAUSE, Again
from briefing.tui.commands import IDS, bindings_everywhere
from briefing.tui.first import First
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.key_table import clashes
from briefing.tui.live_app import LiveApp
from briefing.tui.memory import Memory
from briefing.tui.messages import Failed, Progress, Ready, Some
from briefing.tui.naming import rename
from briefing.tui.notices import Telling
from briefing.tui.output import Sparing
from briefing.tui.pages.stories import first_row
from briefing.tui.palette import Palette, ReaderCommands
from briefing.tui.parts import Part
from briefing.tui.recipe import Recipe
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.live import going
from briefing.tui.screens.loading import LoadingScreen
from briefing.tui.screens.problems import ProblemsScreen
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.screens.story import StoryScreen
from briefing.tui.screens.welcome import WelcomeScreen
from briefing.tui.themes import DARK, THEMES, Coloured
from briefing.tui.widgets.panes import BESIDE, TINY

Brief = Callable[[Sequence[str], Tick], Briefing]
"""Reads sources and makes the briefing; the tick may raise `Cancelled`."""

_DIFFERENCES: dict[Differences, str] = {
    "marked": "marked in place",
    "only": "only differing words",
    "plain": "not shown",
}


class BriefingApp(Coloured, Telling, LiveApp, Sparing):
    """One run over some sources; without sources a welcome that asks for them."""

    TITLE = "briefing"
    CSS_PATH: ClassVar = sorted(styles_dir().glob("*.tcss"))
    BINDINGS: ClassVar[list[BindingType]] = bindings_everywhere()
    COMMANDS: ClassVar = {get_system_commands_provider, ReaderCommands}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (BESIDE, "-wide")]  # noqa: RUF012 declared so by Textual
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (TINY, "-low"), (30, "-tall")]  # noqa: RUF012

    def __init__(
        self,
        sources: Sequence[str],
        brief: Brief,
        settings: Settings | None = None,
        memory: Memory | None = None,
    ) -> None:
        super().__init__()
        self.fault: BaseException | None = None
        """What ended it, if it did not end by itself."""
        self.memory = memory or Memory()
        self.sources = tuple(sources)
        self.left: dict[tuple[str, str], str] = {}
        """For each list of a story the entry at which it was left."""
        self.brief = brief
        self.first = First(self)
        """The first reading."""
        self.again = Again(self)
        """The readings after the first."""
        self._changed: Callable[[], bool] | None = None
        self.briefing: Briefing | None = None
        self.total: int | None = None
        """How many stories there will be, where the briefing has not all of them yet."""
        self._indices: dict[int, StoryIndex] = {}
        for theme in THEMES:
            self.register_theme(theme)
        self.use(settings or Settings())

    def use(self, settings: Settings, problems: Sequence[str] = (), file: str = "") -> None:
        """Take over the reader's settings before the app runs; what was wrong with them is told."""
        self.settings = settings
        self.settings_told = (f"Settings are read from {file}" if file else "The usual settings", *problems)
        """Where they are from, and what is wrong there."""
        self.differences: Differences = settings.differences
        self.apparatus = settings.apparatus
        self._config_problems = problems

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002 Textual's
        """The one command that the table lacks; Textual's other ones are in it or not needed."""
        yield SystemCommand("theme", "Choose the colours.", self.action_change_theme)

    # --- beginning and end

    def get_driver_class(self) -> type[Driver]:
        """The terminal, with what Textual's driver lacks where there are signals."""
        if sys.platform == "win32":
            return super().get_driver_class()
        from briefing.tui.driver import TerminalDriver

        return TerminalDriver

    def action_command_palette(self) -> None:
        """Show every command by name."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def search_themes(self) -> None:
        """Show every theme by name."""
        self.push_screen(Palette(providers=[ThemeProvider], placeholder="Search for themes…"))

    def leave(self, number: int) -> None:
        """End because of a signal."""
        self.exit(return_code=128 + number)

    def _handle_exception(self, error: Exception) -> None:
        """End because of a fault in the app itself; `run` says so. Tests get to see the fault.

        That parts of a screen are missing while it is taken down is none (the palette's search, for one, ends
        later than its list): nobody looks at it any more.
        """
        node: object = active_message_pump.get(self)
        fault: BaseException = error
        if isinstance(error, WorkerFailed):
            node, fault = get_current_worker().node, error.error
        if isinstance(fault, NoMatches) and isinstance(node, Widget) and going(node):
            return
        if self.is_headless:
            super()._handle_exception(error)
        else:
            self.fault = self.fault or fault
            self.exit(return_code=1)

    def on_mount(self) -> None:
        """Apply the settings, show the first screen and start to read."""
        self._use_theme()
        self.set_keymap(self.settings.keys)
        if self.sources:
            self.push_screen(LoadingScreen(self.sources))
            self.first.start(self.sources)
        else:
            self.push_screen(WelcomeScreen())
        if self._changed is not None:
            self.set_interval(PAUSE, self._look)
        if self._config_problems:
            first, *others = self._config_problems
            self.tell(f"{first} (and {len(others)} more: ? lists them)" if others else first, warning=True)

    def _use_theme(self) -> None:
        """The theme of the settings, the terminal's own if it has few colours, or the one chosen last."""
        names = (self.settings.theme, self.of_few_colours(), self.memory.theme)
        self.theme = next((name for name in names if name in self.available_themes), DARK.name)
        self.theme_changed_signal.subscribe(self, self._keep_theme)

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name != (self.memory.theme or DARK.name):
            self.memory.theme = theme.name
            self.memory.save()

    # --- reading

    def read(self, sources: Sequence[str]) -> None:
        """Read other sources, or the same again."""
        self.sources = tuple(sources)
        self.total = None
        self._to_first_screen()
        self.switch_screen(LoadingScreen(self.sources))
        self.first.start(self.sources)

    def cancel(self) -> None:
        """Stop the work."""
        self.first.cancel()

    @on(Worker.StateChanged)
    def _show_end(self, event: Worker.StateChanged) -> None:
        self.first.ended(event.worker, event.state)

    @on(Progress)
    def _show_progress(self, message: Progress) -> None:
        self.first.progress(message)

    @on(Some)
    def _show_some(self, message: Some) -> None:
        self.first.some(message)

    @on(Failed)
    def _show_failed(self, message: Failed) -> None:
        self.first.failed(message.reason)

    @on(Ready)
    def _take_briefing(self, message: Ready) -> None:
        self.first.ready(message.briefing)

    def take(self, briefing: Briefing, total: int | None = None) -> None:
        """Have another briefing; what shows the last one is not changed by that.

        `total` says how many stories there will be, where these are not all.
        """
        self.briefing, self.total = briefing, total
        self._indices = {}

    def show_first(self, number: int | None = None) -> None:
        """Show the briefing from its beginning: a story, by default that which most outlets tell."""
        if self.briefing is None:
            return
        self._to_first_screen()
        stories = self.briefing.stories
        if not stories:
            self.switch_screen(ProblemsScreen(self.briefing))
        elif len(stories) == 1:
            self.memory.meet(stories[0])
            self.switch_screen(BriefingScreen(self.index(0)))
        else:
            self.switch_screen(StoriesScreen(self.briefing))
            self.open_story(first_row(self.briefing).number if number is None else number)

    def watch_files(self, changed: Callable[[], bool]) -> None:
        """Before the app runs: read again by itself whenever `changed` says so."""
        self._changed = changed

    @work(exclusive=True, group="look", exit_on_error=False)
    async def _look(self) -> None:
        if self._changed is not None and self.briefing is not None and self.total is None:
            await self.again.look(self._changed)

    def rename(self, outlet: str, name: str) -> bool:
        """Call an outlet otherwise, from now on; False where another one is called so."""
        if self.briefing is None or name in dict(self.briefing.sigla):
            return False
        articles = (each for each in self.briefing.articles if each.outlet == outlet)
        self.memory.names |= given(articles, name)
        self.memory.save()
        self.briefing = rename(self.briefing, outlet, name)
        self._indices = {}
        return True

    # --- going places

    def open_story(self, number: int, place: Place | None = None) -> None:
        """Show one story's merged briefing, at a place in one of its articles if one is named."""
        index = self.index(number)
        passage = index.passage_at(place) if place else None
        if passage is not None:
            self.memory.leave(index.story.id, index.cluster_of(passage).id)
        self.memory.meet(index.story)
        self.push_screen(BriefingScreen(index))

    @property
    def new_stories(self) -> frozenset[int]:
        """Numbers of the stories that the reader has not opened as they are now."""
        stories = self.briefing.stories if self.briefing else ()
        return frozenset(n for n, story in enumerate(stories) if story.id not in self.memory.places)

    def step_story(self, number: int, steps: int) -> None:
        """Show the story that stands some rows below this one in the table."""
        table = next((screen for screen in self.screen_stack if isinstance(screen, StoriesScreen)), None)
        numbers = table.numbers if table else []
        at = numbers.index(number) + steps if number in numbers else 0
        if table is None or not 0 <= at < len(numbers):
            self.tell(f"This is the {'last' if steps > 0 else 'first'} story")
            return
        self._to_first_screen()
        table.stand_on(numbers[at])
        self.open_story(numbers[at])

    def show_stories(self) -> None:
        """Back to the list of stories; with one story there is none."""
        if self.briefing is None or len(self.briefing.stories) < 2:
            self.tell("There is one story")
            return
        self._to_first_screen()

    def _to_first_screen(self) -> None:
        while not self.at_first_screen:
            self.pop_screen()

    def keep(self, index: StoryIndex, cluster: Cluster) -> bool:
        """Keep a passage, or no longer; whether it is kept now. Every screen of the story shows it."""
        order = sorted(cluster.passages, key=lambda passage: passage != cluster.passages[cluster.lead])
        kept = self.memory.keep([place_key(passage) for passage in order])
        self.memory.save()
        index.note_kept(self.memory.kept)
        for screen in self.screen_stack:
            if isinstance(screen, StoryScreen):
                screen.sign()
        return kept

    def kept_passages(self) -> list[tuple[Story, frozenset[str]]]:
        """What is kept of each story."""
        if self.briefing is None or not self.memory.kept:
            return []
        articles = {place.partition(":")[0] for place in self.memory.kept}
        stories = enumerate(self.briefing.stories)
        indices = (self.index(number) for number, story in stories if not articles.isdisjoint(story.articles))
        return [(index.story, index.kept) for index in indices if index.kept]

    def export(self, parts: Sequence[Part] = ()) -> None:
        """Ask where to write the briefing or one of some parts of it, and write it."""
        if self.briefing is None or not self.briefing.stories:
            self.tell("There is nothing to export")
        else:
            # The formats are imported when first asked for, after the first paint.
            from briefing.tui.screens.export import ExportScreen

            self.push_screen(ExportScreen(self.briefing, self.sources, parts), self._exported)
            if self.total is not None:
                ready = len(self.briefing.stories)
                self.tell(
                    f"Only the {ready} of {self.total} stories that are ready are written", warning=True
                )

    def _exported(self, path: str | None) -> None:
        if path is not None:
            self.tell(f"Written: {path}")

    def toggle_apparatus(self) -> None:
        """Show the apparatus, or hide it."""
        self.apparatus = not self.apparatus
        self.tell(f"Apparatus {'shown' if self.apparatus else 'hidden'}")

    def next_differences(self) -> None:
        """Another way to show differing words."""
        ways = list(_DIFFERENCES)
        self.differences = ways[(ways.index(self.differences) + 1) % len(ways)]
        self.tell(f"Differences: {_DIFFERENCES[self.differences]}")

    @property
    def at_first_screen(self) -> bool:
        """Whether there is nothing to go back to (Textual keeps an empty screen under the first)."""
        return len(self.screen_stack) <= 2

    def show_problems(self) -> None:
        """The sources that could not be read."""
        if self.briefing is not None:
            self.push_screen(ProblemsScreen(self.briefing))

    def index(self, number: int) -> StoryIndex:
        """Look-ups into a story, made once."""
        if self.briefing is None:
            raise LookupError(number)
        if number not in self._indices:
            self._indices[number] = self.again.mark(StoryIndex(self.briefing, number))
            self._indices[number].note_kept(self.memory.kept)
        return self._indices[number]


def run(
    sources: Sequence[str],
    stdin: Callable[[], bytes] | None = None,
    join: Joining | None = None,
    *,
    watch: bool = False,
) -> int:
    """Run the app over `sources` until the reader leaves. The exit status: 0, or 1 when the app broke.

    `join` says how sure it must be that two passages tell one fact; without it the settings do. With `watch`
    files are read again when they change.
    """
    memory = Memory(state_file())
    recipe = Recipe(lambda: join or app.settings.join, stdin, memory.names)
    app = BriefingApp(sources, recipe, memory=memory)
    recipe.offer = app.first.offer
    if watch:
        app.watch_files(recipe.changed)
    settings, problems = load(config_file(), commands=IDS, themes=set(app.available_themes))
    app.use(settings, [*problems, *clashes(settings.keys)], str(config_file()))
    fault = _run(app)
    memory.save()
    if fault is not None:
        say(f"a fault in the program ended it, your place is kept; {log_fault(fault)} says what happened")
        return 1
    return app.return_code or 0


def _run(app: BriefingApp) -> BaseException | None:
    """Run the app until it ends; the fault that ended it, if one did."""
    try:
        app.run()
    except Exception as error:
        return app.fault or error
    return app.fault
