"""Nothing that a source wrote is ever markup, an action or a control code: on any screen, on the wire."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.tui.driving import NARROW, WIDE, picture, settled
from tests.tui.hostile import FORBIDDEN, nasty_app

ROOT = Path(__file__).parents[2]
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
RESTS, LONG = 0.5, 120
"""Seconds without output after which the program rests, and after which it will not answer any more."""


def test_no_byte_of_it_reaches_the_terminal() -> None:
    text = _on_a_terminal([sys.executable, "-m", "tests.tui.hostile"], "Told by several", STEPS)
    assert "[/b] [@click=app.quit]x[/]" in text
    assert not [bad for bad in FORBIDDEN if bad in text]
    commands = set(re.findall("\x1b\\](\\d*;?c?)", text))
    assert commands <= {"22;", "52;c"}, "system commands: only the shape of the pointer and the clipboard"


def _on_a_terminal(command: list[str], first: str, steps: list[tuple[bytes, str]]) -> str:
    """All that a program writes to its terminal while keys are typed, each after the answer to the last."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 160, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color"}
    program = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, cwd=ROOT, env=environment)
    os.close(slave)
    try:
        written = _read_until(master, first)
        for key, answer in steps:
            os.write(master, key)
            written += _read_until(master, answer)
    finally:
        program.kill()
        program.wait(10)
        os.close(master)
    return written


def _read_until(master: int, wanted: str) -> str:
    """What the program writes up to something wanted, and until it rests.

    What is left of a frame must not count as the answer to the next key: Esc and a letter behind it at once
    are another key.
    """
    written = b""
    while wanted.encode() not in written or select.select([master], [], [], RESTS)[0]:
        assert select.select([master], [], [], LONG)[0], f"no {wanted!r} in {written[-500:]!r}"
        written += os.read(master, 65536)
    return written.decode("utf-8", "replace")
