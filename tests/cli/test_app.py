"""`briefing [SOURCE...]` opens the app where there is a terminal, and says so where there is none."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli import COMMANDS, main

SAY = (
    "import sys, briefing.tui.app as app\n"
    "app.run = lambda sources, stdin, join, watch: "
    "print('RAN', sources, stdin and stdin(), sys.stdin.isatty(), join, *['watch'] * watch)\n"
    "from briefing.cli import main\n"
    "sys.exit(main(sys.argv[1:]))"
)


def on_terminal(arguments: list[str], stdin: bytes | None = None) -> tuple[int, str]:
    """Exit status and screen of a run on a pseudo-terminal, standard input piped in where given."""
    read, write = os.pipe()
    pid, screen = pty.fork()
    if pid == 0:  # pragma: no cover - the child
        if stdin is not None:
            os.dup2(read, 0)
        os.close(write)
        os.execv(sys.executable, [sys.executable, "-c", SAY, *arguments])  # noqa: S606 - no shell is the point
    os.close(read)
    os.write(write, stdin or b"")
    os.close(write)
    shown = b""
    try:
        while chunk := os.read(screen, 4096):
            shown += chunk
    except OSError:  # Linux ends a pseudo-terminal so
        pass
    os.close(screen)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode()


def test_the_app_gets_the_sources() -> None:
    assert on_terminal(["a.txt", "b"]) == (0, "RAN ['a.txt', 'b'] None True None\r\n")


def test_how_surely_passages_are_joined_is_handed_on() -> None:
    assert on_terminal(["a.txt", "--join", "wide"]) == (0, "RAN ['a.txt'] None True wide\r\n")


def test_that_files_are_watched_is_handed_on() -> None:
    assert on_terminal(["a.txt", "--watch"]) == (0, "RAN ['a.txt'] None True None watch\r\n")


def test_without_sources_the_app_explains_itself() -> None:
    assert on_terminal([]) == (0, "RAN [] None True None\r\n")


def test_piped_articles_are_read_first_and_the_keyboard_takes_their_place() -> None:
    assert on_terminal(["-"], b"an article") == (0, "RAN ['-'] b'an article' True None\r\n")


def test_piped_input_that_nobody_asked_for_is_explained() -> None:
    status, shown = on_terminal([], b"an article")
    assert status == 2
    assert "`briefing -`" in shown


def test_without_a_terminal_it_names_export(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "x"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("briefing: the app needs a terminal")
    assert "briefing export" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("arguments", [["--help"], ["export", "--help"], ["verify", "--help"]])
def test_help_explains(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 0
    assert "SOURCE" in capsys.readouterr().out


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    out = capsys.readouterr().out
    for command in COMMANDS:
        assert f"briefing {command} " in out


def test_help_says_where_the_settings_file_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.cli.app.config_file", lambda: Path("there") / "config.toml")
    with pytest.raises(SystemExit):
        main(["--help"])
    assert f"settings file: {Path('there') / 'config.toml'}" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"briefing {__version__}\n"


def test_wrong_usage_is_status_2() -> None:
    with pytest.raises(SystemExit) as stop:
        main(["export"])
    assert stop.value.code == 2
