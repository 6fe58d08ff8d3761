import os
from pathlib import Path

import pytest

from briefing.ingest.sources import locate


def names(folder: Path) -> list[str]:
    return [str(location.path.relative_to(folder)) for location in locate([str(folder)])[0] if location.path]


def reason(source: str) -> str:
    locations, (problem,) = locate([source])
    assert not locations
    assert problem.source == source
    return problem.reason


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.html",
        "deep/er/c.MD",
        "README.md",
        ".hidden.txt",
        ".git/d.txt",
        "e.jpg",
        "f.mhtml",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def test_a_folder_is_read_whole_and_sorted_without_what_is_no_article(folder: Path) -> None:
    assert names(folder) == ["a.html", "b.txt", "deep/er/c.MD", "f.mhtml"]


def test_a_file_named_by_itself_is_read_whatever_its_name(folder: Path) -> None:
    locations, problems = locate([str(folder / "README.md"), str(folder / "e.jpg")])
    assert (len(locations), problems) == (2, [])


def test_the_same_file_is_read_once(folder: Path) -> None:
    given = [str(folder / "b.txt"), f"{folder}/deep/../b.txt", str(folder), "-", "-"]
    assert len(locate(given)[0]) == 5


def test_a_loop_of_links_ends(folder: Path) -> None:
    (folder / "deep" / "loop").symlink_to(folder, target_is_directory=True)
    assert names(folder) == ["a.html", "b.txt", "deep/er/c.MD", "f.mhtml"]


def test_what_cannot_be_found_is_said_in_a_sentence(tmp_path: Path) -> None:
    assert reason(str(tmp_path / "missing.txt")) == "no such file or folder"
    assert reason(str(tmp_path)).startswith("no articles in this folder")
    assert reason("ftp://example.com/x") == "only http and https addresses can be read"
    assert reason("x" * 5000).startswith("could not be read")


def test_an_empty_name_is_not_the_folder_one_is_in() -> None:
    locations, (problem,) = locate([""])
    assert not locations
    assert str(problem) == "(no name): names no file, folder or address"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason(str(tmp_path / "pipe.txt")) == "is neither a file nor a folder"


def test_an_impossible_name_is_shown_cleaned() -> None:
    _, (problem,) = locate(["a\0b\x1b[31m\udcff.txt"])
    assert problem.reason == "is not a usable file name"
    assert problem.source.isprintable()
    assert "\x1b" not in problem.source
