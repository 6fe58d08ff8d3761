"""The app's own two looks: ink on paper, and paper on ink."""

from typing import ClassVar, get_args

from textual.app import App
from textual.theme import Theme

from briefing.tui.blocks import Role

DARK = Theme(
    name="briefing-dark",
    primary="#7aa2c9",
    secondary="#c9a66b",
    accent="#e0b356",
    warning="#e0b356",
    error="#e08070",
    success="#a3bf8f",
    foreground="#dcd8d0",
    background="#17191d",
    surface="#1e2126",
    panel="#262a31",
    dark=True,
)
LIGHT = Theme(
    name="briefing-light",
    primary="#2b5f94",
    secondary="#7a5511",
    accent="#8f5a00",
    warning="#8a5a00",
    error="#a83224",
    success="#3c6b2c",
    foreground="#26241f",
    background="#fbf9f4",
    surface="#f3f0e8",
    panel="#e8e3d7",
    dark=False,
)
THEMES = (DARK, LIGHT)

_ON_INK = "#8ab4f8 #f2b866 #8fd18a #e88fb4 #5fd0c5 #c9a2f2 #e6d35c #f08a70 #b8c4a0"
_ON_PAPER = "#1a53a3 #834500 #226222 #9a235d #005f64 #6a36ad #635600 #9c2d18 #4c5638"
_OF_TERMINAL = (
    "ansi_blue ansi_yellow ansi_green ansi_magenta ansi_cyan ansi_red ansi_bright_blue ansi_bright_magenta"
    " ansi_bright_green"
)


def outlet_colours(theme: Theme) -> dict[str, str]:
    """The colours of the first nine outlets, as variables of the style sheets."""
    colours = _OF_TERMINAL if theme.ansi else _ON_INK if theme.dark else _ON_PAPER
    return {f"outlet-{number}": colour for number, colour in enumerate(colours.split(), 1)}


class Coloured(App[None]):
    """An app with colours for outlets, and of the terminal's own where it has few; with looks for roles."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*(f"page--{role}" for role in get_args(Role)), "page--found"}
    """Of the app, which is styled once: of each page they would be looked up at every change of focus.

    Textual reads them of an app's first base alone.
    """

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The outlets' colours, which no theme has."""
        return outlet_colours(self.current_theme)

    def of_few_colours(self) -> str | None:
        """The theme of a terminal that knows 16 colours; None of one that knows more, and without one."""
        return "ansi-dark" if not self.is_headless and self.console.color_system == "standard" else None
