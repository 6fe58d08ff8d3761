"""Every command, once: bindings, footer, palette, `?` screen and README's key table derive from here."""

from collections.abc import Iterable
from dataclasses import replace

from textual.binding import Binding, BindingType

from briefing.tui.command import EVERYWHERE, OUTLETS, READERS, STORY, Command, View, named
from briefing.tui.pane_commands import PANES
from briefing.tui.spelling import spelled

_OUTLET_NUMBERS = tuple(
    Command(
        f"outlet_{n}",
        str(n),
        f"outlet({n})",
        f"outlet {n}",
        f"Outlet {n}, the passage staying on its row.",
        OUTLETS,
    )
    for n in range(1, 10)
)

COMMANDS: tuple[Command, ...] = (
    Command("next", "j,down", "move(1)", "next", "The next passage.", READERS, here=named("The next {}.")),
    Command(
        "previous",
        "k,up",
        "move(-1)",
        "previous",
        "The previous passage.",
        READERS,
        here=named("The previous {}."),
    ),
    Command("page_down", "space,pagedown", "page(1.0)", "page", "A page down.", READERS),
    Command("page_up", "b,pageup", "page(-1.0)", "page back", "A page up.", READERS),
    Command("half_down", "ctrl+d", "page(0.5)", "half page", "Half a page down.", READERS),
    Command("half_up", "ctrl+u", "page(-0.5)", "half page back", "Half a page up.", READERS),
    Command("top", "g,home", "end(False)", "top", "The first passage.", READERS, here=named("The first {}.")),
    Command(
        "bottom", "G,end", "end(True)", "bottom", "The last passage.", READERS, here=named("The last {}.")
    ),
    Command(
        "open",
        "enter",
        "choose",
        "open",
        "The whole article at this passage; unfold or fold a header; go to what is under the cursor.",
        READERS,
        here={
            "article": "Back to the briefing, at this passage.",
            "contradictions": "The sentences of this entry; from a sentence to its passage.",
            "people": "All that this person is quoted with; from a quotation to its passage.",
            "matrix": "This fact in the briefing, with the outlet of this column beside it.",
            "outlet": "This passage in the briefing.",
            "stories": "Open this story, at the place that was found if the list is narrowed.",
        },
    ),
    Command(
        "again",
        "enter,r",
        "again",
        "read again",
        "Read the same sources again, after a cancel or a failure.",
        ("reading",),
    ),
    *PANES,
    *_OUTLET_NUMBERS,
    Command(
        "outlet_next",
        "right_square_bracket",
        "step_outlet(1)",
        "next outlet",
        "The next outlet, the passage staying where it is on the screen.",
        OUTLETS,
    ),
    Command(
        "outlet_previous",
        "left_square_bracket",
        "step_outlet(-1)",
        "previous outlet",
        "The previous outlet, the passage staying where it is on the screen.",
        OUTLETS,
    ),
    Command("outlet_all", "0", "outlet(0)", "all outlets", "All outlets' wordings again.", ("briefing",)),
    Command(
        "search",
        "slash",
        "search",
        "search",
        "Search in what is in front of you.",
        READERS,
        here={"stories": "Only the stories with some words in their titles, outlets or text, as you type."},
    ),
    Command(
        "search_next", "n", "search_again(1)", "next match", "The next place of what you searched.", READERS
    ),
    Command(
        "search_previous",
        "N",
        "search_again(-1)",
        "previous match",
        "The previous place of what you searched.",
        READERS,
    ),
    Command(
        "contradictions",
        "c",
        "contradictions",
        "contradictions",
        "Where outlets differ: every value, who gives it, since when.",
        ("briefing", "article", "people", "matrix", "outlet"),
    ),
    Command(
        "people",
        "P",
        "people",
        "people",
        "Who is quoted, how often and by whom, and all that each of them said.",
        ("briefing", "article", "contradictions", "matrix", "outlet"),
    ),
    Command(
        "matrix",
        "m",
        "matrix",
        "matrix",
        "Who tells what: passages by outlets.",
        ("briefing", "article", "contradictions", "people", "outlet"),
    ),
    Command(
        "outlet_page",
        "O",
        "outlet_page",
        "outlet page",
        "The outlet's page: where its text comes from, what it alone tells, what it leaves out.",
        ("briefing", "article", "contradictions", "people", "matrix"),
    ),
    Command(
        "columns_right",
        "l,right,tab",
        "column(1)",
        "right",
        "The column to the right.",
        ("matrix",),
        shown="l →",
    ),
    Command(
        "columns_left",
        "h,left,shift+tab",
        "column(-1)",
        "left",
        "The column to the left.",
        ("matrix",),
        shown="h ←",
    ),
    Command(
        "apparatus",
        "a",
        "apparatus",
        "apparatus",
        "Show or hide the apparatus: one line for each place where wordings vary.",
        ("briefing", "article"),
    ),
    Command(
        "differences",
        "d",
        "differences",
        "differences",
        "How differing words are shown: marked in place, they alone, or not at all.",
        ("briefing", "article"),
    ),
    Command(
        "filter",
        "f",
        "filter",
        "filter",
        "Show only what is kept, contested, quoted, of one origin, or told by one outlet.",
        ("briefing",),
    ),
    Command(
        "single_next",
        "u",
        "single(1)",
        "next of one origin",
        "The next passage behind which one origin stands, however many outlets print it.",
        ("briefing",),
    ),
    Command(
        "single_previous",
        "U",
        "single(-1)",
        "previous of one origin",
        "The previous passage behind which one origin stands.",
        ("briefing",),
    ),
    Command(
        "apart_next",
        "x",
        "apart(1)",
        "next left out or alone",
        "The next passage that the chosen outlet leaves out, or that it alone has.",
        ("briefing",),
    ),
    Command(
        "apart_previous",
        "X",
        "apart(-1)",
        "previous left out or alone",
        "The previous passage that the chosen outlet leaves out, or that it alone has.",
        ("briefing",),
    ),
    Command(
        "keep",
        "s",
        "keep",
        "keep",
        "Keep this passage, or no longer: an export can take the kept ones alone.",
        STORY,
    ),
    Command("browse", "o", "browse", "web page", "The article's page in the browser.", STORY),
    Command(
        "copy_link",
        "y",
        "copy_link",
        "copy link",
        "Copy the link of the article under the cursor; without one, the passage with its source.",
        STORY,
    ),
    Command(
        "copy_passage",
        "Y",
        "copy_passage",
        "copy passage",
        "Copy the passage with its source, as Markdown.",
        STORY,
    ),
    Command("export", "e", "export", "export", "Write the briefing to a file.", READERS),
    Command("help", "question_mark,f1", "help", "keys", "All keys for where you are.", EVERYWHERE),
    Command(
        "back",
        "escape",
        "back",
        "back",
        "Back to where you came from; first clears a search, an outlet, a filter; stops the reading.",
        ("reading", *READERS),
    ),
    Command(
        "shared_next",
        "J",
        "shared(1)",
        "next shared",
        "The next passage that other outlets tell too.",
        ("article",),
    ),
    Command(
        "shared_previous",
        "K",
        "shared(-1)",
        "previous shared",
        "The previous passage that other outlets tell too.",
        ("article",),
    ),
    Command(
        "dropped",
        "D",
        "dropped",
        "dropped",
        "Show or hide the lines that were left out of the text, each with the reason.",
        ("article",),
    ),
    Command(
        "jump_back",
        "ctrl+o",
        "jump_back",
        "jump back",
        "Back to the passage from which one came by Enter, or by one of the lists.",
        ("briefing", "article"),
    ),
    Command(
        "reread",
        "R",
        "reread",
        "read again",
        "Read the sources again: what is new is marked with a +, and nothing moves.",
        READERS,
    ),
    Command("add", "A", "add", "add a source", "Read one more file, folder or web address.", READERS),
    Command("samples", "ctrl+t", "samples", "samples", "Open the sample articles.", ("welcome",)),
    Command(
        "story_next",
        "greater_than_sign",
        "step_story(1)",
        "next story",
        "The next story, in the order of the list.",
        STORY,
    ),
    Command(
        "story_previous",
        "less_than_sign",
        "step_story(-1)",
        "previous story",
        "The previous story, in the order of the list.",
        STORY,
    ),
    Command(
        "order",
        "o",
        "order",
        "sort",
        "Sort the stories by outlets, by day, by how much differs, or the new ones first.",
        ("stories",),
    ),
    Command("stories", "i", "stories", "stories", "The list of stories in this briefing.", STORY),
    Command(
        "problems",
        "p",
        "problems",
        "not read",
        "Sources that could not be read, and why.",
        (*STORY, "stories"),
    ),
    Command(
        "suspend",
        "ctrl+z",
        "app.suspend_process",
        "suspend",
        "Back to the shell for a while; its fg goes on here.",
        EVERYWHERE,
    ),
    Command("quit", "q", "app.quit", "quit", "Leave the program.", EVERYWHERE),
)

FOOTER = (
    *("open", "order", "contradictions", "matrix", "keep", "export", "search", "pane"),
    *("overview", "people", "filter", "help", "quit"),
)
"""Commands of the footer, the most useful first: a narrow one has no room for the last."""

IDS = frozenset(command.id for command in COMMANDS)


def bindings_everywhere() -> list[BindingType]:
    """The bindings that also hold where one types: in the search line, in dialogs, in the palette."""
    return [
        Binding(c.keys, c.action.removeprefix("app."), c.label, show=False, priority=True, id=c.id)
        for c in COMMANDS
        if c.id == "suspend"
    ]


def bindings(view: View) -> list[BindingType]:
    """The bindings of a screen."""
    return [
        Binding(c.keys, c.action, c.label, show=c.id in FOOTER, tooltip=c.tooltip, id=c.id)
        for c in COMMANDS
        if view in c.where
    ]


def commands_for(view: View) -> list[Command]:
    """The commands of a screen as a reader reads them: in the table's order, the nine outlet keys as one."""
    return [
        replace(command, tooltip=command.here.get(view, command.tooltip))
        for command in listed()
        if view in command.where
    ]


def listed() -> list[Command]:
    """The table as a reader reads it: the nine outlet keys are one."""
    one, *others = _OUTLET_NUMBERS
    said = "The outlet of that number, the passage staying on its row."
    nine = replace(one, id="outlet_1 to outlet_9", label="outlet", tooltip=said, shown="1 to 9")
    return [nine if command == one else command for command in COMMANDS if command not in others]


def keys_of(command: Command, keymap: Iterable[tuple[str, str]] = ()) -> str:
    """A command's keys as people read them, those of the configuration where it sets some."""
    own = dict(keymap).get(command.id)
    return spelled(own) if own is not None else command.shown or spelled(command.keys)
