"""The log of faults: traces are kept, bounded, and plain text."""

from pathlib import Path

import pytest

from briefing import faults, paths
from briefing.faults import log_fault


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "state_file", lambda: tmp_path / "state" / "state.json")
    return tmp_path / "state"


def raised(message: str) -> Exception:
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


def test_traces_are_added_one_after_the_other(state: Path) -> None:
    assert log_fault(raised("first")) == log_fault(raised("second")) == state / "faults.log"
    log = (state / "faults.log").read_text()
    assert log.index("ValueError: first") < log.index("ValueError: second")
    assert "raise ValueError(message)" in log


def test_the_log_stays_within_its_bound(state: Path) -> None:
    for _ in range(6):
        log_fault(raised("much \U0001f6a2\x1b " * faults.LIMIT))
    assert {file.name for file in state.iterdir()} == {"faults.log", "faults.log.1"}
    assert sum(file.stat().st_size for file in state.iterdir()) <= 2 * faults.LIMIT


def test_words_of_a_source_in_a_trace_cannot_steer_a_terminal() -> None:
    log = log_fault(raised("a\x1b]0;title\x07b\u202ec\ud800")).read_text()
    assert "ValueError: a\\x1b]0;title\\x07b\\u202ec\\ud800" in log


def test_a_log_that_cannot_be_written_is_done_without(state: Path, capfd: pytest.CaptureFixture[str]) -> None:
    state.write_text("a file where the folder would be")
    assert log_fault(raised("lost")) == state / "faults.log"
    state.unlink()
    (state / "faults.log").mkdir(parents=True)
    log_fault(raised("lost"))
    assert capfd.readouterr() == ("", "")
