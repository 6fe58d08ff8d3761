"""A fault of the program: its trace is kept, and what it does not concern is told as without it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import desk, faults, paths
from briefing.cli.export import main
from briefing.desk import Desk
from briefing.errors import Cancelled
from briefing.export import FORMATS
from briefing.faults import log_fault
from briefing.helper import Helper
from briefing.ingest import article as article_module
from briefing.ingest import reading
from briefing.ingest.draft import Draft
from briefing.ingest.sources import Location
from briefing.models import Article, Briefing, Story, Tick, quiet
from briefing.pipeline import brief, read
from tests.factories import article


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


FLOOD = [
    article(
        "The river Orle flooded the old town of Brennick on Tuesday night after three days of rain.\n\n"
        f"“{homes} families had to leave their homes,” said Mayor Edda Kroll. She had never seen the like.",
        outlet=outlet,
        published="2025-05-06",
    )
    for homes, outlet in (("Forty", "Brennick Post"), ("Sixty", "Orle Valley News"))
]
STRIKE = [
    article(
        "Train drivers on the Sandholm line walked out on Monday over a new timetable.\n\n"
        f"The union wants two drivers for each night train and {hours} hours of rest.",
        outlet=outlet,
        published="2025-05-06",
    )
    for hours, outlet in (("eleven", "Borough Press"), ("twelve", "Sandholm Star"))
]
_compared = desk._compared


def failing(what: Callable[..., object], error: type[Exception] = RuntimeError) -> Callable[..., object]:
    """The same function, only that it fails over what comes from the flood."""

    def called(*args: object, **more: object) -> object:
        if FLOOD[0].id in repr(args):
            raise error("injected")
        return what(*args, **more)

    return called


def failing_compared(job: desk.Comparing, tick: Tick = quiet) -> desk.Compared:
    """For the other process, which takes functions by their name."""
    return failing(_compared)(job, tick)  # type: ignore[return-value]


def stories_of(told: Briefing, of: list[Article]) -> list[Story]:
    ids = {each.id for each in of}
    return [story for story in told.stories if ids & set(story.articles)]


def assert_the_flood_alone_failed(told: Briefing, log: Path, sources: str) -> None:
    assert stories_of(told, STRIKE) == stories_of(brief(STRIKE), STRIKE)
    assert told.articles == brief(FLOOD + STRIKE).articles
    assert {p.article for p in told.provenance} == {each.id for each in FLOOD + STRIKE}
    failed = stories_of(told, FLOOD)
    for story in failed:
        assert len(story.articles) == 1
        assert story.discrepancies == ()
        assert all(len(cluster.passages) == 1 for cluster in story.clusters)
        assert all(not coverage.leaves_out for coverage in story.coverage)
        (own,) = (each for each in FLOOD if each.id in story.articles)
        text = [p.text for cluster in story.clusters for p in cluster.passages]
        assert " ".join(text) == " ".join(own.paragraphs)
    (problem,) = told.problems
    assert problem.source == sources
    assert problem.reason.endswith(str(log))
    assert "RuntimeError: injected" in log.read_text()
    assert all(write.write(told) for write in FORMATS.values())


BOTH = "Brennick Post.txt, Orle Valley News.txt"


@pytest.mark.parametrize("step", ["find_facts", "draft_clusters", "find_origins", "finish"])
def test_a_fault_in_one_story_leaves_the_others_whole(
    state: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    whole = brief(FLOOD + STRIKE)
    assert [len(story.discrepancies) for story in whole.stories] == [1, 1]
    with monkeypatch.context() as broken:
        broken.setattr(desk, step, failing(getattr(desk, step)))
        told = [brief(pile) for pile in (FLOOD + STRIKE, STRIKE[::-1] + FLOOD[::-1])]
        assert_the_flood_alone_failed(told[0], state / "faults.log", BOTH)
    assert told[0] == told[1]
    assert brief(FLOOD + STRIKE) == whole


def test_an_article_that_cannot_be_split_is_shown_by_its_paragraphs(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "split_passages", failing(desk.split_passages))
    told = brief(FLOOD + STRIKE)
    assert_the_flood_alone_failed(told, state / "faults.log", "Brennick Post.txt")
    (alone,) = (story for story in told.stories if FLOOD[0].id in story.articles)
    assert [cluster.text for cluster in alone.clusters] == list(FLOOD[0].paragraphs)


def test_a_fault_while_looking_for_stories_leaves_the_articles(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def group(*args: object) -> None:
        raise RuntimeError("injected")

    run = Desk()
    run.add(FLOOD)
    with monkeypatch.context() as broken:
        broken.setattr(desk.Stories, "group", group)
        told = run.brief()
    assert [len(story.articles) for story in told.stories] == [1, 1]
    assert [problem.source for problem in told.problems] == [BOTH]
    assert run.brief() == brief(FLOOD)


def test_a_fault_while_renaming_leaves_the_others_whole(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "rename", failing(desk.rename))
    run = Desk()
    run.add(FLOOD)
    run.brief()
    rival = article("A choir sang in Veltheim.", outlet="Brennick Pilot")
    run.add([*STRIKE, rival])
    told = run.brief()
    assert [len(story.articles) for story in stories_of(told, FLOOD)] == [1, 1]
    assert [problem.source for problem in told.problems] == [BOTH]


def test_a_fault_in_the_other_process_is_found_out_in_this_one(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(desk, "_compared", failing_compared)
    with Helper(least=1) as share:
        told = brief(STRIKE + FLOOD, share=share)
    assert_the_flood_alone_failed(told, state / "faults.log", BOTH)


@pytest.mark.parametrize("error", [Cancelled, MemoryError])
@pytest.mark.parametrize("step", ["split_passages", "find_facts", "finish"])
def test_who_stops_the_work_is_no_fault(
    state: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: type[Exception]
) -> None:
    monkeypatch.setattr(desk, step, failing(getattr(desk, step), error))
    with pytest.raises(error):
        brief(FLOOD + STRIKE)
    assert not state.exists()


def test_the_command_tells_of_a_fault_and_ends_well(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def compared(job: object, tick: Tick) -> None:
        raise RuntimeError("injected")

    monkeypatch.setattr(desk, "_compared", compared)
    (tmp_path / "one.txt").write_text("\n\n".join(FLOOD[0].paragraphs))
    assert main([str(tmp_path / "one.txt"), "--format", "json"]) == 0
    out, err = capfd.readouterr()
    assert FLOOD[0].paragraphs[0] in out
    assert "one.txt: read, but not compared with others" in err
    assert str(state / "faults.log") in err


def test_a_fault_in_reading_one_source_leaves_the_others(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (("flood", FLOOD[0].paragraphs), ("strike", STRIKE[0].paragraphs)):
        (tmp_path / "articles").mkdir(exist_ok=True)
        (tmp_path / "articles" / f"{name}.txt").write_text("\n\n".join(text))
    whole = read([str(tmp_path / "articles")])

    def build(draft: Draft) -> Article:
        if "flood" in draft.source:
            raise RuntimeError("injected")
        return article_module.build(draft)

    def load(location: Location, stdin: object) -> object:
        if "flood" in location.source:
            raise RuntimeError("injected")
        return loaded(location, None)

    loaded = reading.load
    for name, broken in (("build", build), ("load", load)):
        with monkeypatch.context() as patched:
            patched.setattr(reading, name, broken)
            got = read([str(tmp_path / "articles")])
        assert got.articles == tuple(each for each in whole.articles if "strike" in each.source)
        (problem,) = got.problems
        assert problem.source.endswith("flood.txt")
        assert problem.reason.endswith(str(state / "faults.log"))
