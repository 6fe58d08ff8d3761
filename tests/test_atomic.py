"""A file is written whole or not at all, and nothing is overwritten without leave."""

import errno
import fcntl
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefing import atomic
from briefing.errors import AlreadyExists, Unwritable


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_has_the_mode_that_the_umask_gives(tmp_path: Path) -> None:
    previous = os.umask(0o027)
    try:
        atomic.write(tmp_path / "new", b"text")
    finally:
        os.umask(previous)
    assert (tmp_path / "new").read_bytes() == b"text"
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["new"]


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")
    with pytest.raises(AlreadyExists, match="exists already"):
        atomic.write(tmp_path / "old", b"new")
    assert (tmp_path / "old").read_text() == "old"
    assert names(tmp_path) == ["old"]


def test_a_dangling_link_counts_as_existing(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(AlreadyExists):
        atomic.write(tmp_path / "link", b"new")


def test_a_replaced_file_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old")
    (tmp_path / "old").chmod(0o604)
    (tmp_path / "link").symlink_to("old")
    atomic.write(tmp_path / "link", b"new", replace=True)
    assert (tmp_path / "old").read_text() == "new"
    assert (tmp_path / "old").stat().st_mode & 0o777 == 0o604
    assert names(tmp_path) == ["link", "old"]
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize(
    ("path", "reason"),
    [(".", "is a folder"), ("no/such/file", "there is no folder"), ("x" * 300, "file name too long")],
)
def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path, path: str, reason: str) -> None:
    with pytest.raises(Unwritable, match=reason):
        atomic.write(tmp_path / path, b"text")
    assert names(tmp_path) == []


def full_disk(_: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("replace", [False, True])
def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    before = []
    if replace:
        (tmp_path / "brief").write_text("old")
        before = ["brief"]
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(Unwritable, match="no space left on device"):
        atomic.write(tmp_path / "brief", b"text", replace=replace)
    assert names(tmp_path) == before
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"] * replace


def test_a_file_that_appears_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: (tmp_path / "brief").write_text("theirs"))
    with pytest.raises(AlreadyExists):
        atomic.write(tmp_path / "brief", b"mine")
    assert names(tmp_path) == ["brief"]
    assert (tmp_path / "brief").read_text() == "theirs"


@pytest.mark.parametrize("taken", [False, True])
def test_a_file_system_without_hard_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    def refuse(path: Path, _: Path) -> None:
        if taken:
            path.write_text("theirs")
        raise OSError(errno.EPERM, "not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    if taken:
        with pytest.raises(AlreadyExists):
            atomic.write(tmp_path / "brief", b"mine")
    else:
        atomic.write(tmp_path / "brief", b"mine")
    assert names(tmp_path) == ["brief"]
    assert (tmp_path / "brief").read_text() == ("theirs" if taken else "mine")


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    atomic.write(tmp_path / "pipe", b"text", replace=True)
    reader.join()
    assert read == [b"text"]
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_no_permission_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(Unwritable, match="permission denied"):
        atomic.write(tmp_path / "brief", b"text")


LEFT = ".briefing-0123456789ab.part"


def test_what_a_killed_writer_left_is_swept_by_the_next(tmp_path: Path) -> None:
    script = f"""
import os, signal
from pathlib import Path
from briefing import atomic
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
atomic.write(Path({str(tmp_path / "brief")!r}), b"half")
"""
    killed = subprocess.run([sys.executable, "-c", script], check=False)
    assert killed.returncode == -signal.SIGKILL
    (left,) = names(tmp_path)
    assert atomic._OURS.fullmatch(left)
    atomic.write(tmp_path / "other", b"text")
    assert names(tmp_path) == ["other"]


@pytest.mark.parametrize("content", [b"half", b""])
def test_what_is_just_being_written_is_not_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    """A second writer comes while the first is at it."""

    def meanwhile(_: int) -> None:
        monkeypatch.setattr(os, "fsync", lambda _: None)
        atomic.write(tmp_path / "second", b"second")

    monkeypatch.setattr(os, "fsync", meanwhile)
    atomic.write(tmp_path / "first", content)
    assert names(tmp_path) == ["first", "second"]
    assert (tmp_path / "first").read_bytes() == content


def test_a_file_that_is_swept_before_it_is_held_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold, swept = atomic._hold, []

    def too_late(file: int) -> None:
        if not swept:
            swept.extend(tmp_path.iterdir())
            swept[0].unlink()
        hold(file)

    monkeypatch.setattr(atomic, "_hold", too_late)
    atomic.write(tmp_path / "brief", b"text")
    assert len(swept) == 1
    assert names(tmp_path) == ["brief"]
    assert (tmp_path / "brief").read_bytes() == b"text"


@pytest.mark.parametrize(
    "name",
    [
        ".briefing-0123456789AB.part",
        ".briefing-0123456789a.part",
        ".briefing-0123456789ab.part.txt",
        ".briefing-my-notes-ab.part",
        "briefing-0123456789ab.part",
        "x.briefing-0123456789ab.part",
        "video.part",
    ],
)
def test_the_users_files_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    atomic.write(tmp_path / "brief", b"text")
    assert (tmp_path / name).read_text() == "mine"


def test_only_files_of_our_own_are_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").write_text("mine")
    (tmp_path / LEFT).symlink_to("mine")
    (tmp_path / LEFT.replace("0", "1")).mkdir()
    os.mkfifo(tmp_path / LEFT.replace("0", "2"))
    atomic.write(tmp_path / "brief", b"text")
    assert len(names(tmp_path)) == 5
    (tmp_path / LEFT).unlink()
    (tmp_path / LEFT).write_text("another's")
    monkeypatch.setattr(os, "geteuid", lambda: -5)
    atomic.write(tmp_path / "second", b"text")
    assert (tmp_path / LEFT).read_text() == "another's"


def test_where_there_are_no_locks_nothing_is_swept_and_all_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refuse)
    (tmp_path / LEFT).write_text("half")
    atomic.write(tmp_path / "brief", b"text")
    assert names(tmp_path) == [LEFT, "brief"]


def test_what_was_moved_in_but_not_yet_taken_away_loses_only_its_second_name(tmp_path: Path) -> None:
    (tmp_path / LEFT).write_text("whole")
    (tmp_path / "brief").hardlink_to(tmp_path / LEFT)
    atomic.write(tmp_path / "other", b"text")
    assert names(tmp_path) == ["brief", "other"]
    assert (tmp_path / "brief").read_text() == "whole"
