"""Text and lines can be read on their ground in both themes, by the measure of WCAG 2."""

from collections.abc import Iterator
from itertools import product

import pytest
from rich.style import Style
from textual.widget import Widget

from briefing.tui.app import BriefingApp
from briefing.tui.themes import DARK, LIGHT, Coloured
from briefing.tui.widgets.looks import layered
from briefing.tui.widgets.matrix import Matrix
from briefing.tui.widgets.page import Page
from tests.tui.driving import NARROW, WIDE, reading_app, settled

TEXT, LINE = 4.5, 3.0
"""Least contrast of text, and of what is only drawn: borders, bars, scrollbars."""
Triplet = tuple[int, int, int]
DRAWN = {"page--bar"}
GROUNDS = ("cursor", "at")
"""Components that change the ground under others."""
SCREENS = ("", "slash c a enter", "tab", "v", "c", "P", "m", "i", "question_mark", "1 O", "enter D")


def linear(part: int) -> float:
    """One part of a colour, without the curve of screens."""
    share = part / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def brightness(colour: Triplet) -> float:
    """The relative luminance of a colour."""
    parts = (part / 255 for part in colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Triplet, other: Triplet) -> float:
    """From 1, the same, to 21, black on white."""
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def of_style(style: Style) -> float:
    """The contrast of a letter with its ground."""
    assert style.color is not None
    assert style.bgcolor is not None
    pair = style.color.get_truecolor(), style.bgcolor.get_truecolor(foreground=False)
    return contrast(*(pair[::-1] if style.reverse else pair))


def is_drawn(text: str) -> bool:
    """Whether there is nothing to read in it: only lines, blocks, spaces."""
    return all(sign == " " or "\u2500" <= sign <= "\u259f" for sign in text)


def faint(app: BriefingApp) -> Iterator[tuple[str, float]]:
    """What on the screen can hardly be seen."""
    for strip in app.screen._compositor.render_strips():
        for text, style, _ in strip:
            found = of_style(style) if style and text.strip() else TEXT
            if found < (LINE if is_drawn(text) else TEXT):
                yield text, round(found, 2)


def faint_roles(widget: Page | Matrix) -> Iterator[tuple[str, str, float]]:
    """Roles that can hardly be seen on one of the grounds of a page or of the matrix."""
    kind = next(iter(widget.COMPONENT_CLASSES)).partition("--")[0]
    looks = widget.COMPONENT_CLASSES | Coloured.COMPONENT_CLASSES
    names = sorted(name for name in looks if name.startswith(f"{kind}--"))
    grounds = [f"{kind}--{name}" for name in GROUNDS if f"{kind}--{name}" in names]
    for ground, name in product(["", *grounds], [name for name in names if name not in grounds]):
        found = of_style(layered(widget, [part for part in (ground, name) if part]))
        if found < (LINE if name in DRAWN else TEXT):
            yield ground, name, round(found, 2)


def edges(widget: Widget) -> Iterator[float]:
    """The contrasts of a widget's borders and scrollbar with its ground."""
    ground = widget.background_colors[1]
    lines = [colour for kind, colour in widget.styles.border if kind]
    for colour in (*lines, widget.styles.scrollbar_color):
        yield contrast((ground + colour).rgb, ground.rgb)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "160x45"])
async def test_what_is_on_the_screens_can_be_read(size: tuple[int, int]) -> None:
    for keys in SCREENS:
        app = reading_app()
        async with app.run_test(size=size) as pilot:
            await settled(pilot)
            await pilot.press(*keys.split())
            for theme in (DARK.name, LIGHT.name):
                app.theme = theme
                await settled(pilot)
                assert list(faint(app)) == [], keys


@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
async def test_each_role_can_be_read_on_each_ground(theme: str) -> None:
    app = reading_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        app.theme = theme
        await pilot.pause()
        for page in app.screen.query(Page):
            assert list(faint_roles(page)) == []
            assert min(edges(page)) >= LINE
        await pilot.press("m")
        await settled(pilot)
        matrix = app.screen.query_one(Matrix)
        assert list(faint_roles(matrix)) == []
        assert min(edges(matrix)) >= LINE


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
