"""What is remembered between two runs; a bad file is as good as none."""

from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.tui.memory import MOST_PLACES, Memory
from briefing.tui.screens.briefing import BriefingScreen
from tests.factories import article, cluster, passage, story
from tests.factories import briefing as bridge
from tests.tui.driving import NARROW, WIDE, picture, reading_app, settled


def test_it_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "deeper" / "state.json"
    memory = Memory(path)
    memory.theme = "nord"
    memory.leave("story", "cluster")
    memory.save()
    again = Memory(path)
    assert (again.theme, again.places) == ("nord", {"story": "cluster"})
    assert [each.name for each in path.parent.iterdir()] == ["state.json"]


@pytest.mark.parametrize(
    "kept",
    [b"", b"{", b"\xff\xfe", b"[1]", b'{"theme": 3, "places": []}', b'{"places": {"a": 1}}', b"[" * 10_000],
)
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, kept: bytes) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(kept)
    memory = Memory(path)
    assert (memory.theme, memory.places) == (None, {})
    memory.theme = "nord"
    memory.save()
    assert Memory(path).theme == "nord"


def test_a_folder_in_the_way_stops_nobody(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.theme = "nord"
    memory.save()
    assert list(tmp_path.iterdir()) == []


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    Memory(tmp_path / "state.json").save()
    assert list(tmp_path.iterdir()) == []


def test_the_stories_left_last_are_kept(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "state.json")
    for number in range(MOST_PLACES + 1):
        memory.leave(str(number), "here")
    memory.leave("1", "there")
    memory.save()
    places = Memory(tmp_path / "state.json").places
    assert len(places) == MOST_PLACES
    assert "0" not in places
    assert places["1"] == "there"


async def test_the_theme_chosen_last_is_used_again(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    app = reading_app(memory=Memory(path))
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        assert app.theme == "briefing-dark"
        app.theme = "briefing-light"
        await pilot.pause()
    again = reading_app(memory=Memory(path))
    async with again.run_test(size=NARROW):
        assert again.theme == "briefing-light"
    settled_by_file = reading_app(settings=Settings(theme="nord"), memory=Memory(path))
    async with settled_by_file.run_test(size=NARROW):
        assert settled_by_file.theme == "nord"


async def test_an_unknown_theme_is_not_used() -> None:
    memory = Memory()
    memory.theme = "gone"
    app = reading_app(memory=memory)
    async with app.run_test(size=NARROW):
        assert app.theme == "briefing-dark"


async def test_a_story_opens_where_it_was_left() -> None:
    memory = Memory()
    app = reading_app(memory=memory)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.press("j")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, BriefingScreen)
        assert screen.cluster is not None
        left = screen.cluster.id
    again = reading_app(memory=memory)
    async with again.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pilot.pause()
        screen = again.screen
        assert isinstance(screen, BriefingScreen)
        assert screen.cluster is not None
        assert screen.cluster.id == left


async def test_the_title_tells_how_much_of_a_story_was_read(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    memory = Memory(path)
    app = reading_app(memory=memory)
    async with app.run_test(size=WIDE) as pilot:
        await settled(pilot)
        await pilot.pause()
        assert "read 16 %" in picture(app).splitlines()[0]
        await pilot.press("j", "k", "j")
        await pilot.pause()
        assert "read 33 %" in picture(app).splitlines()[0]
    memory.save()
    assert Memory(path).share_read(bridge().stories[0]) == 33


def test_the_share_read_is_none_only_where_nothing_is_read_and_all_only_where_all_is() -> None:
    memory = Memory()
    articles = [article(f"Word {number}.") for number in range(300)]
    clusters = [cluster([passage(each, each.paragraphs[0])]) for each in articles]
    told = story(articles, clusters)
    assert memory.share_read(told) == 0
    memory.read(clusters[0].id)
    assert memory.share_read(told) == 1
    for each in clusters[1:]:
        assert memory.share_read(told) < 100
        memory.read(each.id)
    assert memory.share_read(told) == 100
