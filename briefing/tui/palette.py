"""The command palette: the commands of the screen by name, its outlets, and the stories."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider

from briefing.tui.commands import commands_for, keys_of
from briefing.tui.present import content, counted
from briefing.tui.screens.live import Live
from briefing.tui.screens.of_app import AppScreen
from briefing.tui.screens.story import StoryScreen

_Entry = tuple[str, str, Callable[[], object]]
"""What is shown, a sentence, what it does."""


class Palette(Live, CommandPalette):
    """The list in which one types what to do."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No moving in a list that has no rows yet, or no room for one."""
        rows = self.query(CommandList)
        moves = action == "command_list"
        return super().check_action(action, parameters) and not (
            moves and not rows.first().scrollable_content_region
        )


class ReaderCommands(Provider):
    """What one can do on the screen from which the palette was opened."""

    async def discover(self) -> Hits:
        """All commands, in the order of the table."""
        for name, said, run in self._commands():
            yield DiscoveryHit(content(name), run, text=name, help=said)

    async def search(self, query: str) -> Hits:
        """Commands, outlets and stories that match."""
        matcher = self.matcher(query)
        for name, said, run in (*self._commands(), *self._outlets(), *self._stories()):
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, content(name), run, text=name, help=said)

    def _commands(self) -> Iterator[_Entry]:
        screen = self.screen
        if not isinstance(screen, AppScreen):
            return
        keymap = screen.reader.settings.keys.items()
        for command in commands_for(screen.VIEW):
            if command.label == "outlet":  # each of them has a line of its own
                continue
            run = partial(self.app.run_action, command.action, screen)
            yield f"{command.label} ({keys_of(command, keymap)})", command.tooltip, run

    def _outlets(self) -> Iterator[_Entry]:
        screen = self.screen
        if isinstance(screen, StoryScreen):
            for number, outlet in enumerate(screen.index.outlets, 1):
                run = partial(self.app.run_action, f"outlet({number})", screen)
                yield f"outlet {number}: {outlet}", "Show this outlet.", run

    def _stories(self) -> Iterator[_Entry]:
        screen = self.screen
        if not isinstance(screen, AppScreen) or screen.reader.briefing is None:
            return
        for number, story in enumerate(screen.reader.briefing.stories):
            said = f"Open this story, told by {counted(story.outlets, 'outlet')}."
            yield f"story: {story.title}", said, partial(screen.reader.open_story, number)
