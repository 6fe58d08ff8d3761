"""Seeded random keys, clicks and resizes, faster than the screen: the app must live, and leave when asked.

    python -m tests.terminal.keys --seed 1 --keys 10000

A key is a key or something that the mouse does. The app must not end by itself, must log no fault, and must
end with status 0 on Esc, q, ctrl+q.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.terminal.program import HEARD, LEAVE, LEFT
from tests.terminal.terminal import LONG, Terminal

SIZES = ((160, 45), (80, 24), (109, 29), (40, 10), (200, 60), (12, 4), (1, 1))
_SPECIAL = (
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F", "\x1b[5~", "\x1b[6~", "\x1b[2~", "\x1b[3~"),
    *("\x1b[Z", "\x1bOP", "\x1b[15~", "\x1b[24~", "\x1b[1;5C", "\x1b[97;5u", "\x1b[I", "\x1b[O"),
    *("\x1b[200~a [b] \x1b[201~", "\x1b[200~/\n\x1b[201~", "\x1bx", "\x1b[999;999R", "\x1b["),
)
_BROKEN = (
    b"\xff",
    b"\xc3",
    b"\xe2\x82",
    b"\x00",
    "é".encode(),
    "字".encode(),
    b"\x1b[99999999;5u",
    b"\x1b[<0;0;0M",
)
_COMMANDS = "jkbgGlhnNcmOadfuUxXoyYe?ipJKDr0123456789[]/ \r\t"
_CONTROL = "".join(chr(n) for n in range(1, 27) if chr(n) not in "\x1a")  # ctrl+z is tried elsewhere


def pieces(seed: int, count: int) -> Iterator[bytes]:
    """What is typed: `count` keys one after another. The same seed gives the same."""
    dice = random.Random(seed)  # noqa: S311 - not for secrets
    for _ in range(count):
        kind = dice.random()
        if kind < 0.5:
            yield dice.choice(_COMMANDS).encode()
        elif kind < 0.62:
            yield b"\x1b"
        elif kind < 0.72:
            yield dice.choice(_SPECIAL).encode()
        elif kind < 0.78:
            yield dice.choice(_CONTROL).encode()
        elif kind < 0.8:
            yield dice.choice(_BROKEN)
        elif kind < 0.83:
            yield chr(dice.randrange(32, 127)).encode()
        else:
            yield _mouse(dice)


def _mouse(dice: random.Random) -> bytes:
    width, height = dice.choice(SIZES)
    at = f"{dice.randint(1, width)};{dice.randint(1, height)}"
    kind = dice.choice(("click", "click", "double", "wheel", "move", "drag", "down", "up"))
    down, up = f"\x1b[<0;{at}M", f"\x1b[<0;{at}m"
    other = f"{dice.randint(1, width)};{dice.randint(1, height)}"
    said = {
        "click": down + up,
        "double": down + up + down + up,
        "wheel": f"\x1b[<{dice.choice((64, 65, 66, 67))};{at}M",
        "move": f"\x1b[<35;{at}M",
        "drag": f"{down}\x1b[<32;{other}M\x1b[<0;{other}m",
        "down": down,
        "up": up,
    }
    return said[kind].encode()


def hammer(terminal: Terminal, seed: int, count: int) -> None:
    """Type in bursts of any length; in between the app at times comes to rest. Raises when it ends."""
    dice = random.Random(f"{seed} bursts")  # noqa: S311
    burst, size = b"", 0
    for number, piece in enumerate(pieces(seed, count)):
        burst += piece
        size -= 1
        if size <= 0 or number == count - 1:
            terminal.write(burst)
            burst, size = b"", dice.choice((1, 1, 2, 2, 3, 8, 30, 100))
            if dice.random() < 0.05:
                terminal.resize(*dice.choice(SIZES))
            if dice.random() < 0.3:
                _catch_up(terminal, number)
    _catch_up(terminal, count)


def _catch_up(terminal: Terminal, number: int) -> None:
    """Wait until the app has taken in all that was typed, `number` keys."""
    terminal.write(f"\x1b[200~{number}\x1b[201~".encode())
    heard, end = terminal.folder / HEARD, time.monotonic() + LONG
    while not (heard.exists() and heard.read_text() == str(number)):
        if terminal.process.poll() is not None:
            raise AssertionError(f"ended with {terminal.process.returncode} before key {number}")
        if time.monotonic() > end:
            raise AssertionError(f"key {number} was not taken in")
        time.sleep(0.002)


def leave(terminal: Terminal) -> int:
    """Ask the app to end as a reader does, a few times; the exit status."""
    (terminal.folder / LEAVE).touch()
    end = time.monotonic() + LONG
    while terminal.process.poll() is None and time.monotonic() < end:
        for key in (b"\x1b", b"q", b"\x11"):
            if terminal.process.poll() is None:
                terminal.write(key)
                with suppress(subprocess.TimeoutExpired):
                    terminal.process.wait(0.3)
    if terminal.process.poll() is None:
        raise AssertionError("it did not end on Esc, q, ctrl+q")
    if not (terminal.folder / LEFT).exists():
        raise AssertionError(f"it ended by itself, with status {terminal.ended()}")
    return terminal.ended()


def run(folder: Path, seed: int, count: int, *sources: str) -> str:
    """One run; what went wrong, empty when nothing did."""
    with Terminal(folder, *sources, size=SIZES[seed % 3]) as terminal:
        try:
            # Switched on after raw mode, before which a terminal takes ctrl+c for a signal.
            terminal.wait_for(lambda written: b"\x1b[?2004h" in written)
            hammer(terminal, seed, count)
            status = leave(terminal)
        except (AssertionError, OSError) as error:
            return f"{error}\n{terminal.faults()}{terminal.shown[-6000:].decode(errors='replace')}"
        wrong = [f"status {status}"] if status else []
        wrong += [f"left on: {on}" for on in sorted(terminal.left_on())]
        wrong += [terminal.faults()] if terminal.faults() else []
        return "\n".join(wrong)


def main() -> int:
    """Run as many keys as asked for, and say what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keys", type=int, default=10_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        wrong = run(Path(folder), given.seed, given.keys, "made-up")
    print(f"seed {given.seed}, {given.keys} keys, {time.monotonic() - began:.0f} s: {wrong or 'sound'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
