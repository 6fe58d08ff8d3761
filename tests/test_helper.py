"""Work shared with another process: every job once, results in place, whatever becomes of that process."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from briefing import helper, pipeline
from briefing.export import FORMATS
from briefing.helper import Helper, alone

JOBS = list(range(300))


def squared(number: int) -> tuple[int, int]:
    """The square, and who worked it out."""
    return number * number, os.getpid()


def died(number: int) -> int:
    """Never comes back."""
    os._exit(number)


def failed(number: int) -> int:
    """Goes wrong for one number, in either process."""
    return number if number != 250 else number // 0


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def test_the_last_jobs_come_from_the_other_process() -> None:
    with Helper() as share:
        ahead = share(squared, JOBS)
        assert isinstance(ahead, helper._Shared)
        while not ahead._done:
            time.sleep(0.001)
        found = [ahead.take(index) or squared(index) for index in JOBS]
    assert [square for square, _ in found] == [number * number for number in JOBS]
    assert found[-1][1] != os.getpid()


def test_pieces_get_smaller_so_that_hardly_anything_is_waited_for_in_the_end() -> None:
    class Quick(helper._Process):
        def __init__(self) -> None:
            self.sizes: list[int] = []

        def ask(self, work: object, jobs: list[int]) -> list[int]:  # type: ignore[override]
            self.sizes.append(len(jobs))
            return jobs

    process = Quick()
    ahead = helper._Shared(process, squared, JOBS)
    for thread in threading.enumerate():
        if thread.name == "helper":
            thread.join(10)
    assert [ahead.take(index) for index in JOBS] == JOBS
    assert process.sizes == sorted(process.sizes, reverse=True)
    assert (process.sizes[0], process.sizes[-1]) == (len(JOBS) // helper.PART, 1)


def test_threads_take_turns_as_before_once_it_is_over() -> None:
    before = sys.getswitchinterval()
    with Helper():
        assert sys.getswitchinterval() < before
    assert sys.getswitchinterval() == before


def test_a_list_that_is_left_does_not_get_in_the_way_of_the_next() -> None:
    with Helper() as share:
        for start in range(5):
            share(squared, range(500))
            ahead = share(squared, range(start, start + 400))
            found = [ahead.take(index) or squared(start + index) for index in range(400)]
            assert [square for square, _ in found] == [(start + i) ** 2 for i in range(400)]


def test_a_process_that_dies_leaves_its_work_to_this_one() -> None:
    with Helper() as share:
        ahead = share(died, JOBS)
        assert [ahead.take(index) for index in JOBS] == [None] * 300
        assert [share(squared, JOBS).take(index) for index in JOBS] == [None] * 300


def test_a_job_that_fails_is_left_to_this_process_and_the_others_are_done() -> None:
    with Helper() as share:
        ahead = share(failed, JOBS)
        assert isinstance(ahead, helper._Shared)
        while ahead._left > 250:
            time.sleep(0.001)
        found = [ahead.take(index) for index in JOBS]
        assert share(squared, JOBS).take(299) is not None
    assert found[250] is None
    assert found[251:] == JOBS[251:]


def test_no_process_is_started_for_a_short_list_or_on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*args: object, **kwargs: object) -> None:
        raise AssertionError

    monkeypatch.setattr(subprocess, "Popen", started)
    with Helper() as share:
        assert share(squared, JOBS[:100]).take(99) is None
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with Helper() as share:
        assert share(squared, JOBS).take(299) is None


def test_a_process_that_cannot_be_started_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with Helper() as share:
        assert [share(squared, JOBS).take(index) for index in JOBS] == [None] * 300


def test_leaving_early_ends_the_process_and_its_thread() -> None:
    with Helper() as share:
        share(squared, JOBS * 1_000)
        process = share._process
    assert process is not None
    assert process._process.poll() is not None
    for thread in threading.enumerate():
        if thread.name.startswith("helper"):
            thread.join(10)
            assert not thread.is_alive()


def test_a_briefing_is_the_same_whoever_works_on_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helper, "PART", 4)
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(
            f"Ferry line {number // 3} is closed\n\n"
            f"The council of port {number // 3} closed ferry line {number // 3} on Tuesday after "
            f"{20 + number} people complained.\n\n“We had no choice,” said Mira Kovac, the mayor.\n"
        )
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "page.txt").write_text("<html><article><p>No article, only a page.</p></article></html>")

    def document(share: helper.Share) -> str:
        reading = pipeline.read([str(tmp_path)], share=share)
        return FORMATS["json"].write(pipeline.brief(reading.articles, reading.problems, share=share))

    with Helper(least=1) as share:
        assert document(share) == document(alone)
