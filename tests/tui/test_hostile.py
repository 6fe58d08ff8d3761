"""Nothing that a source wrote is ever markup, an action or a control code: on any screen, on the wire."""

import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.tui.driving import NARROW, WIDE, picture, settled
from tests.tui.hostile import FORBIDDEN, nasty_app

ROOT = Path(__file__).parents[2]
_VIEWS = [key for view in "cmOpfe" for key in (view, "escape")]
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
        await pilot.press("ctrl+p", *"Title")
        await pilot.press(*"Story")
        await settled(pilot)
        assert app.is_running


def test_no_byte_of_it_reaches_the_terminal() -> None:
    sent = b"jad102\t\rD2\x1bcm\x1bOpf\x1be\x1bYyo/x\rn?"
    written = _on_a_terminal([sys.executable, "-m", "tests.tui.hostile"], sent + b"\x1b" + b"q")
    text = written.decode("utf-8", "replace")
    assert "[/b]" in text
    for screen in (
        "Told by several",
        "Contradictions",
        "Who tells what",
        "Leaves out",
        "Export the",
        "Keys:",
    ):
        assert screen in text
    assert not [bad for bad in FORBIDDEN if bad in text]
    assert not re.search("\x1b\\](?!8|52|1[0-9]|22)", text), "an operating system command"


def _on_a_terminal(command: list[str], keys: bytes) -> bytes:
    """All that a program writes to its terminal while the keys are typed one by one."""
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "LINES": "45", "COLUMNS": "160"}
    program = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, cwd=ROOT, env=environment)
    os.close(slave)
    written = _read_until(master, b"several outlets")
    for key in keys:
        os.write(master, bytes([key]))
        written += _read_until(master, None)
    program.terminate()
    program.wait(10)
    os.close(master)
    return written


def _read_until(master: int, wanted: bytes | None) -> bytes:
    """What comes until something wanted was written, or until the program is silent."""
    written = b""
    patience = 10.0 if wanted else 0.15
    end = time.monotonic() + 20
    while time.monotonic() < end and select.select([master], [], [], patience)[0]:
        try:
            written += os.read(master, 65536)
        except OSError:  # the program has ended
            break
        if wanted and wanted in written:
            break
    return written
