import errno
import inspect
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.ingest.sources import Location, locate


def names(folder: Path) -> list[str]:
    return [str(location.path.relative_to(folder)) for location in locate([str(folder)])[0] if location.path]


def reason(source: str) -> str:
    locations, (problem,) = locate([source])
    assert not locations
    assert problem.source == source
    return problem.reason


def refuse(
    monkeypatch: pytest.MonkeyPatch, call: str, place: Path, kind: type[FileNotFoundError | PermissionError]
) -> None:
    """Let a call of the system fail for one place, as it does for users who are not root."""
    owner, real = (os, os.scandir) if call == "scandir" else (Path, Path.stat)

    def guarded(path: Path, **more: bool) -> object:
        if Path(path) == place:
            number = errno.ENOENT if kind is FileNotFoundError else errno.EACCES
            raise kind(number, os.strerror(number), str(path))
        return real(path, **more)

    monkeypatch.setattr(owner, call, guarded)


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
    assert names(folder) == ["a.html", "b.txt", "deep/er/c.MD", "e.jpg", "f.mhtml"]


def test_a_file_named_by_itself_is_read_whatever_its_name(folder: Path) -> None:
    locations, problems = locate([str(folder / "README.md"), str(folder / "e.jpg")])
    assert (len(locations), problems) == (2, [])


def test_the_same_file_is_read_once(folder: Path) -> None:
    given = [str(folder / "b.txt"), f"{folder}/deep/../b.txt", str(folder), "-", "-"]
    assert len(locate(given)[0]) == 6


def test_a_loop_of_links_ends(folder: Path) -> None:
    (folder / "deep" / "loop").symlink_to(folder, target_is_directory=True)
    assert names(folder) == ["a.html", "b.txt", "deep/er/c.MD", "e.jpg", "f.mhtml"]


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


def test_a_subfolder_that_may_not_be_read_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "scandir", folder / "deep", PermissionError)
    locations, problems = locate([str(folder)])
    assert [location.path for location in locations] == [
        folder / "a.html",
        folder / "b.txt",
        folder / "e.jpg",
        folder / "f.mhtml",
    ]
    assert [(p.source, p.reason) for p in problems] == [
        (str(folder / "deep"), "may not be read (permission denied)")
    ]


def test_a_folder_of_which_nothing_may_be_read_is_not_said_to_be_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inner").mkdir()
    refuse(monkeypatch, "scandir", tmp_path / "inner", PermissionError)
    _, (problem,) = locate([str(tmp_path)])
    assert problem.source == str(tmp_path / "inner")


def test_a_folder_that_may_be_listed_but_not_entered(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "stat", folder / "b.txt", PermissionError)
    locations, problems = locate([str(folder)])
    assert folder / "b.txt" not in [location.path for location in locations]
    assert [(p.source, p.reason) for p in problems] == [
        (str(folder / "b.txt"), "may not be read (permission denied)")
    ]


@pytest.mark.parametrize("call", ["scandir", "stat"])
def test_a_folder_and_a_file_that_vanish_while_they_are_looked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    gone = {"scandir": folder / "deep" / "er", "stat": folder / "deep" / "er" / "c.MD"}[call]
    refuse(monkeypatch, call, gone, FileNotFoundError)
    locations, problems = locate([str(folder)])
    assert len(locations) == 4
    assert [(p.source, p.reason) for p in problems] == [(str(gone), "no such file or folder")]


def test_a_folder_that_vanishes_in_the_middle_of_its_list(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    class Vanishing:
        def __init__(self, place: Path) -> None:
            self._entries = scandir(place)

        def __enter__(self) -> "Vanishing":
            return self

        def __exit__(self, *_: object) -> None:
            self._entries.close()

        def __iter__(self) -> Iterator[os.DirEntry[str]]:
            yield next(self._entries)
            raise OSError(errno.ESTALE, "Stale file handle")  # has no file name

    monkeypatch.setattr(os, "scandir", Vanishing)
    problems = locate([str(folder)])[1]
    assert (str(folder), "could not be read (stale file handle)") in [(p.source, p.reason) for p in problems]


def test_folders_may_be_nested_deeper_than_calls(tmp_path: Path) -> None:
    deepest = tmp_path / "/".join("a" * 200)
    deepest.mkdir(parents=True)
    (deepest / "x.txt").write_text("x")
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        locations, problems = locate([str(tmp_path)])
    finally:
        sys.setrecursionlimit(usual)
    assert ([location.path for location in locations], problems) == ([deepest / "x.txt"], [])


def test_a_link_that_leads_nowhere_is_named(folder: Path) -> None:
    (folder / "link.txt").symlink_to("nowhere.txt")
    (problem,) = locate([str(folder)])[1]
    assert problem.source == str(folder / "link.txt")


def test_the_folder_one_is_in_may_be_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: object) -> str:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))

    (tmp_path / "a.txt").write_text("x")
    monkeypatch.setattr(os.path, "realpath", gone)
    assert reason(str(tmp_path / "a.txt")) == "no such file or folder"


@pytest.mark.parametrize(
    "source",
    ["http://ada:geheim@example.com/a", "ftp://ada:geheim@example.com/a", "ada:geheim@example.com/a"],
)
def test_a_login_is_in_nothing_that_is_shown(source: str) -> None:
    found = repr(locate([source]))
    assert "geheim" not in found
    assert "example.com/a" in found


def test_a_login_is_kept_for_the_request() -> None:
    (location,) = locate(["http://ada:geheim@example.com/a"])[0]
    assert location == Location("http://example.com/a", url="http://ada:geheim@example.com/a")


def test_a_file_whose_name_looks_like_a_login_is_called_by_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a:b@example.txt").write_text("x")
    assert [location.source for location in locate(["a:b@example.txt"])[0]] == ["a:b@example.txt"]
