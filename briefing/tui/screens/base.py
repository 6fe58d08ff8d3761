"""What all reading screens can do: move, search, help, back. Each has one or more pages."""

from dataclasses import dataclass

from textual.events import Key
from textual.widgets import Input

from briefing.tui.command import Command
from briefing.tui.commands import FOOTER, commands_for, keys_of
from briefing.tui.parts import Part
from briefing.tui.present import counted
from briefing.tui.screens.of_app import AppScreen
from briefing.tui.widgets.front import Front
from briefing.tui.widgets.lines import Key as Shown
from briefing.tui.widgets.lines import KeyLine
from briefing.tui.widgets.page import Page


class SearchLine(Input):
    """The line in which one types what to search.

    Enter and Esc close it before the next key is looked at: keys may come faster than messages go around, and
    what is typed behind them is meant for the page.
    """

    async def _on_key(self, event: Key) -> None:
        screen = self.screen
        if not isinstance(screen, ReadingScreen) or not screen.searching:
            event.prevent_default()  # left to the screen's keys
        elif event.key in ("enter", "escape"):
            event.stop()
            event.prevent_default()
            screen.end_search(self.value if event.key == "enter" else None)
        else:
            await super()._on_key(event)


def _sign(keys: str) -> str:
    """The first of some keys, as short as can be."""
    return keys.split()[0].replace("Enter", "↵")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where to go in the merged briefing."""

    cluster: str
    outlet: str | None = None
    """The outlet to look at there."""


class ReadingScreen(AppScreen[Spot | None]):
    """A screen with something to move in; its result is where the reader wants to go."""

    AUTO_FOCUS = "Page"

    @property
    def front(self) -> Front:
        """What is in front of the reader."""
        return self.page

    @property
    def page(self) -> Page:
        """The page in front of the reader: the one with the focus."""
        focused = self.focused
        return focused if isinstance(focused, Page) else self.query(Page).first()

    def key_line(self) -> KeyLine:
        """The footer."""
        keymap = self.reader.settings.keys.items()
        here = {command.id: command for command in commands_for(self.VIEW)}
        shown = [here[id_] for id_ in FOOTER if id_ in here]
        return KeyLine(
            [
                Shown(_sign(keys_of(c, keymap)), self.label(c), c.action, always=c.id in ("help", "quit"))
                for c in shown
            ]
        )

    def label(self, command: Command) -> str:
        """What a command is called in the footer."""
        return command.label

    def action_move(self, steps: int) -> None:
        """Some targets on."""
        self.front.move(steps)

    def action_page(self, share: float) -> None:
        """A share of a window on."""
        self.front.page(share)

    def action_end(self, last: bool) -> None:
        """To the first or last target."""
        self.front.end(last=last)

    def action_choose(self) -> None:
        """Choose what is under the cursor."""
        self.front.choose()

    def action_export(self) -> None:
        """Write the briefing to a file."""
        self.reader.export(self.parts())

    def parts(self) -> tuple[Part, ...]:
        """What an export may take instead of everything, the most likely first."""
        return ()

    def action_reread(self) -> None:
        """Read the sources again."""
        self.reader.again.start()

    def action_add(self) -> None:
        """Ask for one more source."""
        from briefing.tui.screens.adding import AddingScreen

        self.open(AddingScreen())

    def action_problems(self) -> None:
        """To the list of what could not be read."""
        self.reader.show_problems()

    def action_back(self) -> None:
        """One step back: close the search, clear what is set, leave the screen."""
        if not (self._close_search() or self.front.forget() or self.clear_one()):
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
        if self.searching:
            return
        self._searched = self.front
        line = self.query_one(SearchLine)
        line.add_class("-open")
        self.set_focus(line)

    def action_search_again(self, steps: int) -> None:
        """To another place of what was searched."""
        at = self.front.find_again(steps)
        if at is None:
            self.reader.tell("Nothing to go to: / searches")
        else:
            self.reader.tell(f"Place {at[0]} of {at[1]}")

    @property
    def searching(self) -> bool:
        """Whether the search line is open."""
        return self.query_one(SearchLine).has_class("-open")

    def end_search(self, text: str | None) -> None:
        """Close the search line and look for what was typed; None only closes it."""
        if not self._close_search() or text is None:
            return
        self.before_search(text)
        if not text.strip():
            self._searched.forget()
        elif found := self._searched.find(text):
            hint = ": n next, N previous" if found > 1 else ""
            self.reader.tell(f"{counted(found, 'place')} of “{text}”{hint}")
        else:
            self.reader.tell(f"“{text}” is not here", warning=True)

    def before_search(self, text: str) -> None:
        """Let a screen unfold what holds the text."""

    def _close_search(self) -> bool:
        if not self.searching:
            return False
        self.query_one(SearchLine).remove_class("-open")
        self._searched.focus()
        return True
