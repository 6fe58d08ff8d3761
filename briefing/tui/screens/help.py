"""All keys for where you are, filtered as you type."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input

from briefing.tui.blocks import Block, Para, Target
from briefing.tui.commands import View, commands_for, keys_of
from briefing.tui.flow import width_of
from briefing.tui.screens.live import Live
from briefing.tui.widgets.lines import Key, KeyLine, TitleLine
from briefing.tui.widgets.page import Page

_KEYS_WIDTH = 16


class HelpScreen(Live, ModalScreen[None]):
    """The keys of one screen, from the table of commands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss", "back"),
        Binding("down", "move(1)", "down"),
        Binding("up", "move(-1)", "up"),
        Binding("pagedown", "page(1.0)", "page"),
        Binding("pageup", "page(-1.0)", "page back"),
    ]

    def __init__(self, view: View, keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._view = view
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """A title, a line to type in, the keys."""
        yield TitleLine(f"Keys: {self._view}", "type to filter")
        yield Input(placeholder="filter: a key or a word", compact=True)
        yield Page(help_blocks(self._view, self._keymap, ""))
        yield KeyLine([Key("↑ ↓", "scroll"), Key("Esc", "back", "dismiss")])

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self.query_one(Page).show(help_blocks(self._view, self._keymap, event.value))

    def action_move(self, steps: int) -> None:
        """A line up or down."""
        self.query_one(Page).move(steps)

    def action_page(self, share: float) -> None:
        """A page up or down."""
        self.query_one(Page).page(share)


_PALETTE = ("ctrl+p", "palette", "Every command by name, and the themes.")


def help_blocks(view: View, keymap: Mapping[str, str], words: str) -> tuple[Block, ...]:
    """One block for each command whose key, label or sentence has all the words."""
    rows = [(keys_of(c, keymap.items()), c.label, c.tooltip) for c in commands_for(view)]
    wanted = words.casefold().split()
    blocks = [
        _row(*row) for row in (*rows, _PALETTE) if all(word in " ".join(row).casefold() for word in wanted)
    ]
    nothing = Para("No key does that here. Empty the line to see all.", role="absent")
    return tuple(blocks) or (Block((nothing,)),)


def _row(keys: str, label: str, said: str) -> Block:
    margin = keys + " " * max(2, _KEYS_WIDTH - width_of(keys))
    para = Para(said, (), "text", margin, " " * _KEYS_WIDTH, "shared")
    return Block((para,), (Target(label),))
