"""The app on a pseudo-terminal: started, typed to, resized, signalled, its output kept."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.terminal.grid import Grid

LONG = 120.0
"""Seconds after which a test that waits for something gives up; nothing waits so long when all is well."""

RESTS = 0.5
"""Seconds without output after which the app rests."""

_PROGRAM = "tests.terminal.program"
_MARK = b"\x00the end\x00"
_CUT = re.compile(r"\x1b(?:\[[?>=<]*[\d;]*[ -/]*|\][^\x07]*)?\Z")
_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
MODES = {
    b"1049": "alternate screen",
    b"1000": "mouse",
    b"1003": "moves of the mouse",
    b"1006": "mouse in numbers",
    b"2004": "paste",
    b"1004": "focus",
}
"""What a shell must not find switched on."""


class Terminal:
    """One run of the app in a folder of its own, as a shell would start it. Used as a context."""

    def __init__(
        self, folder: Path, *arguments: str, size: tuple[int, int] = (80, 24), program: str = _PROGRAM
    ) -> None:
        self.folder = folder
        self._grid = Grid(*size)
        self.screen, self._other_end = pty.openpty()
        self.resize(*size)
        self.found = termios.tcgetattr(self._other_end)
        """The terminal's attributes before the app began."""
        self.shown = bytearray()
        """All that it wrote."""
        self._changed = threading.Condition()
        self.process = subprocess.Popen(
            [sys.executable, "-m", program, *arguments],
            stdin=self._other_end,
            stdout=self._other_end,
            stderr=self._other_end,
            cwd=folder,
            env=_surroundings(folder),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        broken = ""
        while True:
            try:
                chunk = os.read(self.screen, 65536)
            except OSError:
                return
            with self._changed:
                self.shown += chunk
                text = broken + decode(chunk)
                # A command that is cut off by the end of a read waits for its rest.
                cut = _CUT.search(text)
                broken = cut[0] if cut else ""
                self._grid.write(text[: len(text) - len(broken)])
                self._changed.notify_all()

    # --- what a reader does

    def write(self, data: bytes) -> None:
        """Type something, in one write. That the app does not read what was typed is seen."""
        assert select.select([], [self.screen], [], LONG)[1], f"nothing is read: {self.shown[-2000:]!r}"
        os.write(self.screen, data)

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size; it tells the app."""
        fcntl.ioctl(self.screen, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the app."""
        self.process.send_signal(number)

    # --- what the app does

    def wait_for(self, what: Callable[[bytes], object], since: int = 0) -> None:
        """Wait until what was written since some byte is as `what` says."""
        self._wait_until(lambda: what(bytes(self.shown[since:])))

    def wait_for_text(self, text: str) -> None:
        """Wait until some text stands in a row of the screen.

        What is written says little about what is seen: only the cells that change are sent.
        """
        self._wait_until(lambda: any(text in row for row in self._grid.rows))

    def rest(self) -> None:
        """Wait until nothing more is written: what is typed too soon behind Esc is another key."""
        with self._changed:
            while self._changed.wait(RESTS):
                pass

    def wipe(self) -> None:
        """Empty the screen, as a terminal does behind the back of the app."""
        with self._changed:
            self._grid.wipe()

    def _wait_until(self, holds: Callable[[], object]) -> None:
        with self._changed:
            if not self._changed.wait_for(holds, LONG):
                raise AssertionError(f"not within {LONG:.0f} s:\n" + "\n".join(self._grid.rows))

    def ended(self) -> int:
        """Wait for the end; the exit status as a shell gives it."""
        status = self.process.wait(LONG)
        return status if status >= 0 else 128 - status

    def stopped(self) -> None:
        """Wait until the app is suspended."""
        end = time.monotonic() + LONG
        what = os.WSTOPPED | os.WNOHANG | os.WNOWAIT
        while os.waitid(os.P_PID, self.process.pid, what) is None:
            assert time.monotonic() < end, "it was not suspended"
            time.sleep(0.01)

    def left_on(self) -> set[str]:
        """What the app has switched on and not off, and raw mode."""
        # Whatever the app wrote before it ended is in the terminal by now; the mark says it was read.
        here = len(self.shown)
        os.write(self._other_end, _MARK)
        self.wait_for(lambda shown: _MARK in shown, here)
        on: set[str] = set()
        for found in _MODE.finditer(self.shown):
            for mode in found[1].split(b";"):
                name = MODES.get(mode)
                if name is not None:
                    (on.add if found[2] == b"h" else on.discard)(name)
                if mode == b"25":
                    (on.discard if found[2] == b"h" else on.add)("hidden cursor")
        if termios.tcgetattr(self._other_end) != self.found:
            on.add("raw mode")
        return on

    def faults(self) -> str:
        """The traces that the app has logged."""
        return "\n".join(path.read_text() for path in (self.folder / "state").rglob("*.log"))

    # --- the end

    def hang_up(self) -> None:
        """Take the terminal away, as a window that is closed does."""
        os.close(self._other_end)
        os.close(self.screen)
        self.screen = self._other_end = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.screen >= 0:
            self.hang_up()


def _surroundings(folder: Path) -> dict[str, str]:
    """The app's settings and memory lie in the folder, and it finds this copy of the tests."""
    here = str(Path(__file__).parents[2])
    own = {name: str(folder / name.lower()) for name in ("STATE", "CONFIG", "CACHE", "DATA")}
    # COLUMNS and LINES overrule the size of the terminal, and whoever runs the tests on all cores sets them.
    around = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    return {
        **around,
        **{f"XDG_{name}_HOME": path for name, path in own.items()},
        "PYTHONPATH": here,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "HOME": str(folder),
    }
