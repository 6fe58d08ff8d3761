"""Reading the sources again: what is new is marked, nothing moves, and a failure loses nothing."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.errors import BriefingError
from briefing.models import Briefing, Problem, Tick
from briefing.tui.app import BriefingApp
from briefing.tui.news import compare
from briefing.tui.recipe import Recipe, still_there
from briefing.tui.screens.adding import AddingScreen
from briefing.tui.screens.article import ArticleScreen
from briefing.tui.screens.briefing import BriefingScreen
from briefing.tui.screens.stories import StoriesScreen
from briefing.tui.widgets.page import Page
from tests.factories import article
from tests.tui.driving import NARROW, notices, picture, settled

CLOSED = "The Aldmere swing bridge was closed on Monday after inspectors found cracks in its main bearing."
FERRY = "A ferry of the harbour company carries the drivers across the river until midnight."
COST = "Repairs will cost 2.4 million crowns, the port authority said on Tuesday."
MAYOR = "The mayor of Aldmere asked the ministry for a second crossing further up the river."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two outlets that tell the same three things."""
    found = tmp_path / "news"
    found.mkdir()
    write(found / "herald.txt", CLOSED, FERRY, COST)
    write(found / "coast.txt", FERRY, COST, CLOSED)
    return found


def write(file: Path, *sentences: str) -> None:
    """An article of these sentences."""
    file.write_text("\n\n".join(("A title for " + file.stem, *sentences)), "utf-8")


def app_of(*sources: Path) -> BriefingApp:
    """The app over real files."""
    return BriefingApp([str(source) for source in sources], Recipe(lambda: "usual"))


def cursor(app: BriefingApp) -> tuple[str, int]:
    """The passage under the cursor and its row of the window."""
    assert isinstance(app.screen, BriefingScreen)
    assert app.screen.cluster is not None
    return app.screen.cluster.text, app.screen.query_one("#merged", Page).cursor_row


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    """Keys, and all that comes of them."""
    await pilot.press(*keys)
    await settled(pilot)
    await pilot.pause()


async def test_a_file_that_was_added_is_marked_and_nothing_moves(folder: Path) -> None:
    app = app_of(folder)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pressed(pilot, "j", "j")
        before = cursor(app)
        assert " +" not in picture(app)
        write(folder / "zenith.txt", MAYOR, before[0], CLOSED)
        await pressed(pilot, "R")
        assert "1 article new (zenith)" in notices(app)
        assert cursor(app)[0] == before[0]
        assert app.screen.query_one("#merged", Page).has_focus
        assert isinstance(app.screen, BriefingScreen)
        assert "zenith" in app.screen.index.outlets
        assert "▌+" in picture(app), "the passage in hand is told by one more"
        assert cursor(app)[1] == before[1]
        await pressed(pilot, "R")
        assert "nothing is new" in notices(app)


async def test_a_file_that_changed_or_is_gone(folder: Path) -> None:
    write(folder / "zenith.txt", CLOSED, FERRY, COST)
    app = app_of(folder)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pressed(pilot, "j")
        before = cursor(app)
        write(folder / "coast.txt", FERRY, COST, CLOSED, MAYOR)
        (folder / "zenith.txt").unlink()
        await pressed(pilot, "R")
        assert "1 article changed (coast), 1 gone (zenith)" in notices(app)
        assert cursor(app) == before
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.index.outlets == ("coast", "herald")
        assert "▌+" not in picture(app), "that sentence is an old one"
        await pressed(pilot, "G", "k", "enter", "G")
        assert MAYOR.split()[2] in picture(app)


async def test_what_was_read_in_an_article_is_shown_when_one_comes_back(folder: Path) -> None:
    app = app_of(folder)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pressed(pilot, "j", "enter")
        write(folder / "zenith.txt", CLOSED, FERRY, MAYOR)
        await pressed(pilot, "R")
        assert isinstance(app.screen, ArticleScreen)
        assert "shown when you go back" in notices(app)
        await pressed(pilot, "escape")
        assert isinstance(app.screen, BriefingScreen)
        await pilot.pause()
        assert "zenith" in app.screen.index.outlets


async def test_a_second_story_brings_the_table_and_the_story_in_hand_stays(folder: Path) -> None:
    app = app_of(folder)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        title = app.screen.index.story.title if isinstance(app.screen, BriefingScreen) else ""
        write(
            folder / "choir.txt", "Sixty singers rehearse for a spring concert near the old fish market hall."
        )
        await pressed(pilot, "R")
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.index.story.title == title
        await pressed(pilot, "escape")
        assert isinstance(app.screen, StoriesScreen)
        assert "N " in picture(app)
        write(
            folder / "opera.txt", "A travelling opera pitches its tent on the northern meadow every autumn."
        )
        await pressed(pilot, "G", "R")
        assert "3 stories" in picture(app)


@pytest.mark.parametrize("error", [BriefingError("no room left"), ZeroDivisionError("oops"), None])
async def test_a_failure_loses_nothing(
    folder: Path, error: Exception | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.paths.faults_file", lambda: tmp_path / "faults.log")
    app = app_of(folder)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        await pressed(pilot, "j")
        before = picture(app).splitlines()[:-1]

        def fail(sources: Sequence[str], tick: Tick) -> Briefing:
            if error is not None:
                raise error
            gone = Problem(source="news", reason="no such file or folder")
            return Briefing(articles=(), provenance=(), sigla=(), stories=(), problems=(gone,))

        app.brief = fail
        await pressed(pilot, "R")
        assert "what is shown stays" in notices(app)
        assert picture(app).splitlines()[:-1] == before


async def test_a_source_is_added_and_a_wrong_one_stays_in_the_line(folder: Path, tmp_path: Path) -> None:
    app = app_of(folder)
    write(tmp_path / "zenith.txt", CLOSED, FERRY, MAYOR)
    (tmp_path / "empty.txt").write_text("")
    async with app.run_test(size=(200, 24)) as pilot:
        await settled(pilot)
        await pressed(pilot, "A")
        line = app.screen.query_one(Input)
        for wrong, why in (("zenit.txt", "There is no file or folder"), ("empty.txt", "is empty")):
            line.value = str(tmp_path / wrong)
            await pressed(pilot, "enter")
            assert isinstance(app.screen, AddingScreen)
            assert line.value == str(tmp_path / wrong)
            assert why in " ".join(picture(app).replace("│", " ").split())
        line.value = str(tmp_path / "zenith.txt")
        await pressed(pilot, "enter")
        assert isinstance(app.screen, BriefingScreen)
        await pilot.pause()
        assert "zenith" in app.screen.index.outlets
        assert app.sources == (str(folder), str(tmp_path / "zenith.txt"))


async def test_watched_files_are_read_by_themselves(folder: Path) -> None:
    app = app_of(folder)
    async with app.run_test(size=NARROW) as pilot:
        await settled(pilot)
        write(folder / "zenith.txt", CLOSED, FERRY, MAYOR)
        await app.again.look(lambda: False)
        await settled(pilot)
        assert isinstance(app.screen, BriefingScreen)
        assert "zenith" not in app.screen.index.outlets
        await app.again.look(lambda: True)
        await settled(pilot)
        await pilot.pause()
        assert "zenith" in app.screen.index.outlets


def test_files_have_changed_once_they_are_as_they_were_at_the_last_look(folder: Path) -> None:
    recipe = Recipe(lambda: "usual")
    recipe([str(folder)], lambda *_: None)
    assert not recipe.changed()
    assert not recipe.changed()
    write(folder / "zenith.txt", CLOSED)
    assert not recipe.changed(), "somebody may be writing it"
    write(folder / "zenith.txt", CLOSED, FERRY)
    assert not recipe.changed(), "somebody is"
    assert recipe.changed()
    recipe([str(folder)], lambda *_: None)
    assert not recipe.changed()
    os.utime(folder / "zenith.txt", ns=(1, 1))
    recipe.changed()
    assert recipe.changed()
    (folder / "notes.doc").write_text("no article")
    recipe([str(folder)], lambda *_: None)
    (folder / "README.md").write_text("no article")
    recipe.changed()
    assert not recipe.changed(), "no reading would read it"


def test_a_further_reading_is_the_one_that_a_fresh_start_gives(folder: Path) -> None:
    recipe = Recipe(lambda: "usual")
    recipe([str(folder)], lambda *_: None)
    write(folder / "zenith.txt", CLOSED, FERRY, MAYOR)
    (folder / "coast.txt").unlink()
    again = recipe([str(folder)], lambda *_: None)
    assert again == Recipe(lambda: "usual")([str(folder)], lambda *_: None)


def test_what_cannot_be_read_again_is_kept_and_what_is_gone_is_not(folder: Path) -> None:
    page, file = (
        article("One.", source="https://herald.example/a"),
        article("Two.", source=str(folder / "coast.txt")),
    )
    gone = article("Three.", source=str(folder / "gone.txt"))
    problems = [
        Problem(source="https://herald.example/a", reason="timed out"),
        Problem(source=str(folder), reason="may not be read"),
        Problem(source=str(folder / "gone.txt"), reason="no such file or folder"),
    ]
    assert still_there((page, file, gone), (), problems) == [page, file]
    assert still_there((page, file, gone), (page, file), problems) == []


def test_what_is_in_a_file_that_cannot_be_read_again_is_kept(folder: Path) -> None:
    pile = folder / "pile.zip"
    pile.write_bytes(b"PK")
    inside, page = (
        article("One.", source=f"{pile}#monday/a.txt"),
        article("Two.", source=f"{folder / 'gone.zip'}#b.txt"),
    )
    problems = [Problem(source=str(pile), reason="is a zip file that is damaged or cut off")]
    problems += [Problem(source=str(folder / "gone.zip"), reason="no such file or folder")]
    assert still_there((inside, page), (), problems) == [inside]


def test_news_in_words() -> None:
    old = [article("One.", "A"), article("Two.", "B"), article("Three.", "C")]
    new = [old[0], article("Two and more.", "B"), article("Four.", "D"), article("Five.", "E")]
    assert str(compare(old, new)) == "2 articles new (D, E), 1 changed (B), 1 gone (C)"
    assert str(compare(old, old)) == ""
