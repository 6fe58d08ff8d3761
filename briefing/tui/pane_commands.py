"""Commands about the panes of a screen, and what they say of a passage and its outlets."""

from briefing.tui.command import Command

PANES: tuple[Command, ...] = (
    Command(
        "pane",
        "tab,l,right",
        "pane(1)",
        "pane",
        "To the next pane.",
        ("briefing", "article", "contradictions", "people"),
        shown="Tab l",
    ),
    Command(
        "pane_back",
        "shift+tab,h,left",
        "pane(-1)",
        "pane before",
        "To the pane before.",
        ("briefing", "article", "contradictions", "people"),
        shown="Shift+Tab h",
    ),
    Command("zoom", "z", "zoom", "zoom", "The pane in hand alone, or all again.", ("briefing",)),
    Command("grow", "plus", "grow(1)", "larger", "More room for the pane in hand.", ("briefing",)),
    Command("shrink", "minus", "grow(-1)", "smaller", "Less room for the pane in hand.", ("briefing",)),
    Command(
        "rename",
        "equals_sign",
        "rename",
        "rename",
        "Give the outlet under the cursor, or the chosen one, another name, kept for every command.",
        ("briefing",),
    ),
    Command(
        "why",
        "w",
        "why",
        "why",
        "Why these passages stand together, why this speaker, why this origin.",
        ("briefing", "article"),
    ),
    Command(
        "origins",
        "W",
        "origins",
        "origins",
        "Whose text each outlet really prints, with the evidence.",
        ("briefing", "article", "matrix", "contradictions"),
    ),
    Command(
        "overview",
        "v",
        "overview",
        "overview",
        "The story on one page: in short, where outlets differ, who they are, whom they quote.",
        ("briefing",),
    ),
)
