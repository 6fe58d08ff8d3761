"""`briefing show`: numbered lines, one after the other, nothing drawn over."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.export import linear
from tests.factories import briefing
from tests.tui.hostile import FORBIDDEN, nasty_briefing


def test_it_prints_numbered_lines_and_nothing_that_moves(articles: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "show", str(articles)], capture_output=True, check=True
    )
    out = done.stdout.decode()
    assert done.stderr == b"", "no progress: it would be read out"
    assert not re.search("[\x00-\x09\x0b-\x1f]", out), "line ends are all that steers"
    assert "1.1 The lighthouse at North Point was lit on Friday for the first time" in out
    assert "Told by lamp, point." in out
    assert not out.startswith("\n")
    assert "3.1 Mara Quill, 1 quotation:" in out
    assert "4.1.1 Boats sounded their horns." in out


def test_all_sections_of_every_story() -> None:
    out = linear.write(briefing())
    assert [line for line in out.split("\n") if re.match(r"\d\. .*: (\d+|none)\.$", line)] == [
        "1. Told by several outlets: 3.",
        "2. Where outlets differ: 2.",
        "3. Who is quoted: 1.",
        "4. Told by one outlet: 3.",
        "5. Sources: 3.",
        "1. Told by several outlets: none.",
        "2. Where outlets differ: none.",
        "3. Who is quoted: none.",
        "4. Told by one outlet: 2.",
        "5. Sources: 1.",
    ]
    assert "Story 2 of 2: Choir returns to the fish market." in out
    assert (
        "3.1.1 “We prefer explaining a queue to explaining an accident,” Coast Radio, Valley Post (fact 1.2)."
        in out
    )
    assert "Told differently: second: Harbour Herald; third: Valley Post." in out
    assert "Or: “We would rather explain a queue than an accident,” Harbour Herald." in out
    assert "Incomplete, so that silence says nothing: Coast Radio." in out
    assert "lost.html: no such file or folder" in out


def test_hostile_text_comes_out_harmless() -> None:
    out = linear.write(nasty_briefing())
    assert "[/b] [@click=app.quit]x[/]" in out
    assert not [bad for bad in FORBIDDEN if bad in out]


def test_no_article_is_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(tmp_path / "nothing.txt")]) == 1
    assert "no such file or folder" in capsys.readouterr().err
