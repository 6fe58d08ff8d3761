"""Every command, once: bindings, footer, palette, `?` screen and README's key table derive from here."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType

View = Literal[
    "welcome", "reading", "briefing", "article", "contradictions", "matrix", "outlet", "stories", "problems"
]

READERS: tuple[View, ...] = (
    "briefing",
    "article",
    "contradictions",
    "matrix",
    "outlet",
    "stories",
    "problems",
)
_STORY: tuple[View, ...] = ("briefing", "article", "contradictions", "matrix", "outlet")
_EVERYWHERE: tuple[View, ...] = ("welcome", "reading", *READERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something a reader can do."""

    id: str
    """Its name in the configuration's `[keys]`."""
    keys: str
    """Keys as Textual spells them, with commas between."""
    action: str
    """The screen's action."""
    label: str
    """A word or two, for the footer."""
    tooltip: str
    """A sentence."""
    where: tuple[View, ...]
    footer: bool = False
    """Whether the footer has room for it."""
    shown: str = ""
    """How the keys are written, where that is not their names."""


def _outlets() -> list[Command]:
    return [
        Command(
            id=f"outlet_{n}",
            keys=str(n),
            action=f"outlet({n})",
            label=f"outlet {n}",
            tooltip=f"Outlet {n}, the passage staying where it is on the screen.",
            where=_STORY,
        )
        for n in range(1, 10)
    ]


def _move(names: tuple[str, str], keys: str, action: str, tooltip: str, shown: str = "") -> Command:
    """A command of every reading screen; `names` are its id and its label."""
    return Command(
        id=names[0],
        keys=keys,
        action=action,
        label=names[1],
        tooltip=tooltip,
        where=READERS,
        shown=shown,
    )


COMMANDS: tuple[Command, ...] = (
    _move(("next", "next"), "j,down", "move(1)", "The next passage.", "j ↓"),
    _move(("previous", "previous"), "k,up", "move(-1)", "The previous passage.", "k ↑"),
    _move(("page_down", "page"), "space,pagedown", "page(1.0)", "A page down.", "space PgDn"),
    _move(("page_up", "page back"), "b,pageup", "page(-1.0)", "A page up.", "b PgUp"),
    _move(("half_down", "half page"), "ctrl+d", "page(0.5)", "Half a page down."),
    _move(("half_up", "half page back"), "ctrl+u", "page(-0.5)", "Half a page up."),
    _move(("top", "top"), "g,home", "end(False)", "The first passage.", "g Home"),
    _move(("bottom", "bottom"), "G,end", "end(True)", "The last passage.", "G End"),
    Command(
        id="open",
        keys="enter",
        action="choose",
        label="open",
        tooltip="The whole article at this passage; unfold or fold a header; go to what is under the cursor.",
        where=READERS,
        footer=True,
        shown="Enter",
    ),
    Command(
        id="again",
        keys="enter,r",
        action="again",
        label="read again",
        tooltip="Read the same sources again, after a cancel or a failure.",
        where=("reading",),
        shown="Enter r",
    ),
    Command(
        id="pane",
        keys="tab,l,h,shift+tab,right,left",
        action="pane",
        label="other pane",
        tooltip="To the other pane and back.",
        where=("briefing", "article"),
        footer=True,
        shown="Tab h l",
    ),
    *_outlets(),
    Command(
        id="outlet_next",
        keys="right_square_bracket",
        action="step_outlet(1)",
        label="next outlet",
        tooltip="The next outlet, the passage staying where it is on the screen.",
        where=_STORY,
        shown="]",
    ),
    Command(
        id="outlet_previous",
        keys="left_square_bracket",
        action="step_outlet(-1)",
        label="previous outlet",
        tooltip="The previous outlet, the passage staying where it is on the screen.",
        where=_STORY,
        shown="[",
    ),
    Command(
        id="outlet_all",
        keys="0",
        action="outlet(0)",
        label="all outlets",
        tooltip="All outlets' wordings again.",
        where=("briefing",),
    ),
    Command(
        id="search",
        keys="slash",
        action="search",
        label="search",
        tooltip="Search in what is in front of you.",
        where=READERS,
        footer=True,
        shown="/",
    ),
    _move(("search_next", "next match"), "n", "search_again(1)", "The next place of what you searched."),
    _move(("search_previous", "previous match"), "N", "search_again(-1)", "The place before that."),
    Command(
        id="browse",
        keys="o",
        action="browse",
        label="web page",
        tooltip="The article's page in the browser.",
        where=_STORY,
    ),
    Command(
        id="copy_link",
        keys="y",
        action="copy_link",
        label="copy link",
        tooltip="Copy the link of the article under the cursor; without one, the passage with its source.",
        where=_STORY,
    ),
    Command(
        id="copy_passage",
        keys="Y",
        action="copy_passage",
        label="copy passage",
        tooltip="Copy the passage with its source.",
        where=_STORY,
    ),
    Command(
        id="help",
        keys="question_mark,f1",
        action="help",
        label="keys",
        tooltip="All keys for where you are.",
        where=_EVERYWHERE,
        footer=True,
        shown="? F1",
    ),
    Command(
        id="back",
        keys="escape",
        action="back",
        label="back",
        tooltip="Back to where you came from; first clears a search, an outlet, a filter.",
        where=_EVERYWHERE,
        shown="Esc",
    ),
    Command(
        id="shared_next",
        keys="J",
        action="shared(1)",
        label="next shared",
        tooltip="The next passage that other outlets tell too.",
        where=("article",),
    ),
    Command(
        id="shared_previous",
        keys="K",
        action="shared(-1)",
        label="previous shared",
        tooltip="The previous passage that other outlets tell too.",
        where=("article",),
    ),
    Command(
        id="dropped",
        keys="D",
        action="dropped",
        label="dropped",
        tooltip="Show or hide the lines that were left out of the text, each with the reason.",
        where=("article",),
    ),
    Command(
        id="samples",
        keys="ctrl+t",
        action="samples",
        label="samples",
        tooltip="Open the sample articles.",
        where=("welcome",),
    ),
    Command(
        id="stories",
        keys="i",
        action="stories",
        label="stories",
        tooltip="The list of stories in this briefing.",
        where=_STORY,
    ),
    Command(
        id="problems",
        keys="p",
        action="problems",
        label="not read",
        tooltip="Sources that could not be read, and why.",
        where=(*_STORY, "stories"),
    ),
    Command(
        id="quit",
        keys="q",
        action="app.quit",
        label="quit",
        tooltip="Leave the program.",
        where=_EVERYWHERE,
        footer=True,
    ),
)

IDS = frozenset(command.id for command in COMMANDS)


def bindings(view: View) -> list[BindingType]:
    """The bindings of a screen."""
    return [
        Binding(c.keys, c.action, c.label, show=c.footer, tooltip=c.tooltip, id=c.id)
        for c in COMMANDS
        if view in c.where
    ]


def commands_for(view: View) -> list[Command]:
    """The commands of a screen, in the table's order."""
    return [command for command in COMMANDS if view in command.where]


_SPELLED = {
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "f1": "F1",
}


def spelled(keys: str) -> str:
    """Keys as people read them: "question_mark,f1" is "? F1"."""
    return " ".join(_SPELLED.get(key.strip(), key.strip()) for key in keys.split(","))


def keys_of(command: Command, keymap: Iterable[tuple[str, str]] = ()) -> str:
    """A command's keys as people read them, those of the configuration where it sets some."""
    own = dict(keymap).get(command.id)
    return spelled(own) if own is not None else command.shown or spelled(command.keys)
