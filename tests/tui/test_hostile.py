"""Nothing that a source wrote is ever markup, an action or a control code: on any screen, on the wire."""

import re
import sys
from pathlib import Path

import pytest

from tests.tui.driving import NARROW, WIDE, picture, settled
from tests.tui.hostile import FORBIDDEN, nasty_app

_VIEWS = [key for view in "cmOpfeP" for key in (view, "escape")]
WALK = (
    *"jad10",
    "tab",
    "enter",
    *"D2",
    "escape",
    *_VIEWS,
    *"Yyo",
    "slash",
    "x",
    "enter",
    "n",
    "question_mark",
)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_every_screen_shows_it_literally(size: tuple[int, int]) -> None:
    app = nasty_app()
    seen = ""
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        for key in WALK:
            await pilot.press(key)
            seen += picture(app)
    assert "[/b] [@click=app.quit]x[/]" in seen
    assert not [bad for bad in (*FORBIDDEN, "\udc9b", "\x07") if bad in seen]


async def test_the_palette_shows_a_story_title_literally() -> None:
    app = nasty_app()
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p", *"Sto")
        await settled(pilot)
        assert "story: Story [/b] [@click=app.quit]x[/] [link=" in picture(app)


BACK = (b"\x1b", "Told by several")
STEPS = [
    *((b"c", "Contradictions"), BACK),
    *((b"m", "Who tells what"), BACK),
    *((b"O", "Leaves out"), BACK),
    *((b"p", "Not read"), BACK),
    *((b"?", "Keys:"), BACK),
    *((b"\r", "In the margin"), (b"D", "dropped, reason"), BACK),
    *((b"f", "everything"), (b"\r", "Told by several")),
    *((b"Y", "Copied"), (b"e", "Export the")),
]
"""Keys, each with what must be on the screen before the next is typed."""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_no_byte_of_it_reaches_the_terminal(tmp_path: Path) -> None:
    from tests.terminal.terminal import Terminal

    with Terminal(tmp_path, size=WIDE, program="tests.tui.hostile") as terminal:
        terminal.wait_for_text("Told by several")
        for key, answer in STEPS:
            terminal.rest()
            terminal.write(key)
            terminal.wait_for_text(answer)
        text = terminal.shown.decode("utf-8", "replace")
    assert "[/b] [@click=app.quit]x[/]" in text
    assert not [bad for bad in FORBIDDEN if bad in text]
    commands = set(re.findall("\x1b\\](\\d*;?c?)", text))
    assert commands <= {"22;", "52;c"}, "system commands: only the shape of the pointer and the clipboard"
