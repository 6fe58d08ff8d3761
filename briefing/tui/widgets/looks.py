"""Looks from the style sheets, laid over one another."""

from collections.abc import Sequence

from rich.style import Style
from textual.widget import Widget


def layered(widget: Widget, components: Sequence[str]) -> Style:
    """The components' colours and text styles, the last on top; translucent ones blend with those below.

    Those that are not the widget's own are the app's, which all widgets share.
    """
    background = widget.background_colors[1]
    color = widget.styles.color
    text = Style()
    for component in components:
        owner = widget if component in widget.COMPONENT_CLASSES else widget.app
        styles = owner.get_component_styles(component)
        background = background + styles.background if styles.has_rule("background") else background
        color = styles.color if styles.has_rule("color") else color
        text += styles.text_style
    return Style.from_color((background + color).rich_color, background.rich_color) + text
