"""The app on a pseudo-terminal: keys faster than it, signals, faults, and the terminal as it was after."""

import json
import os
import re
import signal
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.terminal.grid import frames
from tests.terminal.keys import leave, run
from tests.terminal.program import FAULTY
from tests.terminal.terminal import Terminal

SECOND = "Speaker:"
"""What stands beside the second passage, and not before."""


def opened(folder: Path, *arguments: str, size: tuple[int, int] = (160, 45)) -> Terminal:
    """The app with its briefing drawn."""
    terminal = Terminal(folder, *(arguments or ("made-up",)), size=size)
    terminal.wait_for_text("Wordings")
    return terminal


def place(folder: Path) -> Sequence[str]:
    """The stories whose place is kept."""
    return list(json.loads((folder / "state" / "briefing" / "state.json").read_bytes())["places"])


def test_random_keys_neither_end_it_nor_keep_it_from_ending(tmp_path: Path) -> None:
    assert run(tmp_path, 1, 10_000 if "BRIEFING_HUNT" in os.environ else 900, "made-up") == ""


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(b"\x10\x1b[6~", id="the palette and a page down"),
        pytest.param(b"\x10" + b"\x1b[<0;1;45M\x1b[<0;1;45m" * 3, id="the palette and clicks beside it"),
        pytest.param(b"f\x1b[6~\x1b[6~", id="a list and a page down"),
        pytest.param(b"c\r\r\r\r", id="a contradiction chosen more than once"),
        pytest.param(b"m\r\r\rc\r\r", id="a cell chosen more than once"),
        pytest.param(b"e\rx\r\r\x1b", id="an export written more than once"),
        pytest.param(b"/\x1b[A\x1b[A/mOcm/nN", id="a search in screens that are not there yet"),
        pytest.param(b"\xff\xc3\x28\xe2\x82", id="bytes that are not UTF-8"),
        pytest.param(b"\x1b[99999999;5u", id="a key that there cannot be"),
        pytest.param(b"\x1b[<0;1;1M" * 9 + b"\x1b[<0;300;300m\x1b[<64;999;999M", id="clicks outside"),
    ],
)
def test_keys_in_one_write(tmp_path: Path, keys: bytes) -> None:
    with opened(tmp_path) as terminal:
        terminal.write(keys)
        assert leave(terminal) == 0
        assert terminal.left_on() == set()
        assert terminal.faults() == ""


def test_what_is_typed_behind_the_slash_is_searched(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.write(b"/inspectors\r")  # with e and Enter as commands it would write a file
        terminal.wait_for_text("of “inspectors”")
        terminal.write(b"g/no such word\rj")
        terminal.wait_for_text(SECOND)
    assert not list(tmp_path.glob("*.md"))


def test_a_key_sends_little(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.write(b"j")
        terminal.wait_for_text(SECOND)
        here = len(terminal.shown)
        terminal.write(b"j")
        terminal.wait_for_text("wording, the")
        assert len(terminal.shown) - here < 3000
        assert leave(terminal) == 0


def test_of_broken_bytes_only_they_are_lost(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.write(b"\xff\x1b[99999999;5uj")
        terminal.wait_for_text(SECOND)


def test_a_fault_is_one_sentence_and_a_status(tmp_path: Path) -> None:
    with opened(tmp_path, FAULTY) as terminal:
        terminal.write(b"j")
        terminal.wait_for_text(SECOND)
        terminal.write(b"m")
        assert terminal.ended() == 1
        assert terminal.left_on() == set()
        said = terminal.shown.rpartition(b"\x1b[?1006l")[2].split(b"\x00")[0].decode().split()
        log = tmp_path / "state" / "briefing" / "faults.log"
        assert " ".join(said) == (
            f"briefing: a fault in the program ended it, your place is kept; {log} says what happened"
        )
        assert "ZeroDivisionError: a fault on purpose" in log.read_text()
        assert place(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT])
def test_a_signal_ends_it_in_good_order(tmp_path: Path, number: signal.Signals) -> None:
    with opened(tmp_path) as terminal:
        terminal.write(b"j")
        terminal.wait_for_text(SECOND)
        terminal.signal(number)
        assert terminal.ended() == 128 + number
        assert terminal.left_on() == set()
        assert place(tmp_path)


def test_a_terminal_that_goes_ends_it_in_good_order(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.write(b"j")
        terminal.wait_for_text(SECOND)
        terminal.hang_up()
        assert terminal.ended() == 128 + signal.SIGHUP
        assert place(tmp_path)
        assert terminal.faults() == ""


@pytest.mark.parametrize(
    "before", [b"", b"/", b"\x10", b"e"], ids=["reading", "searching", "palette", "export"]
)
def test_it_suspends_and_comes_back(tmp_path: Path, before: bytes) -> None:
    with opened(tmp_path) as terminal:
        terminal.write(before + b"\x1a")
        terminal.stopped()
        assert terminal.left_on() == set()
        terminal.wipe()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for_text("Aldmere bridge closed")  # the first row and the last, whatever is between
        terminal.wait_for_text("quit")
        assert leave(terminal) == 0
        assert terminal.left_on() == set()


def test_a_stop_of_which_it_was_not_told(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.signal(signal.SIGSTOP)
        terminal.stopped()
        terminal.wipe()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for_text("swing bridge")
        assert leave(terminal) == 0
        assert terminal.left_on() == set()


def _thin(rows: list[str]) -> bool:
    """Whether a pane has three rows, one below the other, of one character each."""
    panes = zip(*([*re.split("[│┃]", row), *[""] * 7][:7] for row in rows), strict=True)
    return any(
        thin and sum(1 for _ in run_of) >= 3
        for pane in panes
        for thin, run_of in groupby(len(part.strip(" ▌▁▂▃▄▅▆▇█")) == 1 for part in pane)
    )


@pytest.mark.parametrize("size", [(160, 45), (80, 24)])
def test_no_frame_is_one_letter_wide(tmp_path: Path, size: tuple[int, int]) -> None:
    with opened(tmp_path, size=size) as terminal:
        terminal.wait_for_text("swing bridge")
        assert leave(terminal) == 0
        drawn = list(frames(terminal.shown.decode(errors="replace"), *size))
    assert any("The Aldmere swing bridge" in row for rows in drawn for row in rows)
    assert not [rows for rows in drawn if _thin(rows)]


def test_every_frame_is_arranged_for_the_size(tmp_path: Path) -> None:
    with opened(tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for_text("swing bridge")
        assert leave(terminal) == 0
        drawn = list(frames(terminal.shown.decode(errors="replace"), 80, 24))
    rows = [row for frame in drawn for row in frame]
    first = [row for row in rows if "The Aldmere swing bridge was" in row]
    assert first
    assert not [row for row in first if "closed on Monday for the second time in" not in row]
    assert not [row for row in rows if "Told by several" in row and "Wordings" in row]
