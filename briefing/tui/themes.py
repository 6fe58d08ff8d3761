"""The app's own two looks: ink on paper, and paper on ink."""

from textual.theme import Theme

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
    accent="#b06f00",
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
