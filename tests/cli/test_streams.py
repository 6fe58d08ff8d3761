"""Narration: one changing line on a terminal, nothing elsewhere."""

import io

import pytest

from briefing.cli.streams import Progress, put


class Terminal(io.StringIO):
    """A stderr that is or is not a terminal."""

    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


def test_progress_is_one_line_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", screen := Terminal(True))
    monkeypatch.setattr(Progress, "PAUSE", 0)
    with Progress() as progress:
        progress("reading", 9, 12)
        progress("done", 0, 0)
    assert screen.getvalue() == "\rreading 9 of 12\rdone           \r    \r"


def test_progress_is_silent_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", log := Terminal(False))
    with Progress() as progress:
        progress("reading", 9, 12)
    assert log.getvalue() == ""


def test_a_document_in_pieces_is_written_as_one(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    put("“one”\n", "", "two\n")
    assert capfdbinary.readouterr().out == "“one”\ntwo\n".encode()
