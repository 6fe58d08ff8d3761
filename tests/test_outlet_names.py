"""Names that the reader gives to outlets: the same in every command, and for the same file only."""

import json
import os
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.outlet_names import given, name_outlets
from tests.factories import article

TEXT = """\
Lamp lit again

The lamp at the harbour was lit again on Monday. Boats sounded their horns.
"""


@pytest.fixture
def keep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, in which the outlet of `a/notes.txt` was called "Harbour Notes"."""
    monkeypatch.setattr("briefing.outlet_names.state_file", lambda: tmp_path / "state.json")
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "notes.txt").write_text(TEXT, "utf-8")
    kept = {"names": given([article(TEXT, source="a/notes.txt")], "Harbour Notes")}
    (tmp_path / "state.json").write_text(json.dumps(kept), "utf-8")
    return tmp_path


@pytest.mark.parametrize("command", [("export",), ("show",), ("verify", "draft.md")])
@pytest.mark.parametrize("where", [".", "a"])
def test_every_command_uses_it_from_any_folder(
    keep: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    command: tuple[str, ...],
    where: str,
) -> None:
    monkeypatch.chdir(keep / where)
    Path("draft.md").write_text("It says: \u201cBoats sounded their horns.\u201d\n", "utf-8")
    assert main([*command, os.path.relpath(keep / "a" / "notes.txt")]) == 0
    assert "Harbour Notes" in capfd.readouterr().out


def test_a_file_of_that_name_in_another_folder_keeps_its_own(
    keep: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(keep / "b")
    (keep / "b" / "a").mkdir()
    (keep / "b" / "a" / "notes.txt").write_text(TEXT, "utf-8")
    assert main(["export", "a/notes.txt"]) == 0
    assert "Harbour Notes" not in capfd.readouterr().out


def test_standard_input_is_another_text_each_time() -> None:
    assert given([article(TEXT, source="-")], "Harbour Notes") == {}
    address = article(TEXT, source="https://notes.example/lamp")
    names = given([address], "Harbour Notes")
    assert [each.outlet for each in name_outlets([address], names)] == ["Harbour Notes"]
