"""All keys for where you are, filtered as you type."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Input

from briefing.tui.blocks import Block, Para, Target
from briefing.tui.command import View
from briefing.tui.commands import commands_for, keys_of
from briefing.tui.flow import width_of
from briefing.tui.screens.live import Live
from briefing.tui.widgets.lines import Key, KeyLine, TitleLine
from briefing.tui.widgets.page import Page

_KEYS_WIDTH = 16
NAMES: dict[View, str] = {
    "contradictions": "where they differ",
    "people": "who said what",
    "matrix": "who tells what",
    "outlet": "one outlet",
    "stories": "the list of stories",
    "problems": "what was not read",
}
"""Screens as their titles call them."""


class HelpScreen(Live, ModalScreen[None]):
    """The keys of one screen, from the table of commands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss", "back"),
        Binding("down", "move(1)", "down"),
        Binding("up", "move(-1)", "up"),
        Binding("pagedown", "page(1.0)", "page"),
        Binding("pageup", "page(-1.0)", "page back"),
    ]

    def __init__(self, view: View, keymap: Mapping[str, str], settings: Sequence[str] = ()) -> None:
        """`settings` says where these are read from, and what is wrong there."""
        super().__init__()
        self._settings = settings
        self._view = view
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """A title, a line to type in, the keys."""
        yield TitleLine(f"Keys: {NAMES.get(self._view, self._view)}", "type to filter")
        yield Input(placeholder="filter: a key or a word", compact=True)
        yield Page(self._blocks(""))
        yield KeyLine([Key("↑ ↓", "scroll"), Key("Esc", "back", "dismiss")])

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self.query_one(Page).show(self._blocks(event.value))

    def _blocks(self, words: str) -> tuple[Block, ...]:
        told = (Block((Para(line, role="meta"),), (Target(line),)) for line in self._settings)
        return (*help_blocks(self._view, self._keymap, words), Block((Para(""),)), *told)

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
