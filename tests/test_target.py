"""Nothing is written over what a run reads, whatever it is called where it is to be written."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import target
from briefing.errors import AlreadyExists, Unwritable
from briefing.export import markdown
from tests.factories import briefing

Make = Callable[[Path, Path], Path]
"""From a source and the folder above it to another name of the source."""


def same(source: Path, above: Path) -> Path:
    return source


def in_other_spelling(source: Path, above: Path) -> Path:
    return source.parent / ".." / source.parent.name / source.name


def relative(source: Path, above: Path) -> Path:
    return Path(os.path.relpath(source))


def by_symbolic_link(source: Path, above: Path) -> Path:
    (above / "link.md").symlink_to(source)
    return above / "link.md"


def by_linked_folder(source: Path, above: Path) -> Path:
    (above / "elsewhere").symlink_to(source.parent, target_is_directory=True)
    return above / "elsewhere" / source.name


def by_hard_link(source: Path, above: Path) -> Path:
    (above / "hard.md").hardlink_to(source)
    return above / "hard.md"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """An article two folders deep."""
    folder = tmp_path / "articles" / "old"
    folder.mkdir(parents=True)
    (folder / "lamp.md").write_text("The lamp is lit.", "utf-8")
    return folder / "lamp.md"


@pytest.mark.parametrize("named", ["", "old", "old/lamp.md"])
@pytest.mark.parametrize(
    "make", [same, in_other_spelling, relative, by_symbolic_link, by_linked_folder, by_hard_link]
)
def test_a_source_is_not_written_over(source: Path, tmp_path: Path, make: Make, named: str) -> None:
    other = make(source, tmp_path)
    for replace in (True, False):
        with pytest.raises(Unwritable, match="is one of the sources"):
            target.write(other, b"brief", [str(tmp_path / "articles" / named)], replace=replace)
    assert source.read_text("utf-8") == "The lamp is lit."


def test_a_source_named_by_a_link_is_not_written_over(source: Path, tmp_path: Path) -> None:
    for link in (by_symbolic_link(source, tmp_path), by_hard_link(source, tmp_path)):
        with pytest.raises(Unwritable, match="is one of the sources"):
            target.write(source, b"brief", [str(link)], replace=True)


def test_what_was_found_but_gave_no_article_is_not_written_over(source: Path) -> None:
    odd = source.with_name("odd.txt")
    odd.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(Unwritable, match="is one of the sources"):
        target.write(odd, b"brief", [str(source.parent)], replace=True)


def test_a_file_that_comes_by_standard_input_is_not_written_over(source: Path) -> None:
    kept, file = os.dup(0), os.open(source, os.O_RDONLY)
    try:
        os.dup2(file, 0)
        with pytest.raises(Unwritable, match="is one of the sources"):
            target.write(source, b"brief", ["-"], replace=True)
    finally:
        os.dup2(kept, 0)
        os.close(kept)
        os.close(file)


def test_the_settings_are_not_written_over(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = source.with_name("config.toml")
    settings.write_text("", "utf-8")
    monkeypatch.setattr(target, "config_file", lambda: settings)
    with pytest.raises(Unwritable, match="keeps its settings"):
        target.write(settings, b"brief", [str(source)], replace=True)


def test_an_earlier_brief_among_the_sources_may_be_replaced_with_leave(source: Path) -> None:
    brief = source.with_name("brief.md")
    brief.write_text("x" * 20_000 + markdown.write(briefing()), "utf-8")
    with pytest.raises(AlreadyExists):
        target.write(brief, b"brief", [str(source.parent)])
    target.write(brief, b"brief", [str(source.parent)], replace=True)
    assert brief.read_bytes() == b"brief"


def test_an_earlier_brief_that_is_named_as_a_source_is_not_written_over(source: Path) -> None:
    source.write_text(markdown.write(briefing()), "utf-8")
    with pytest.raises(Unwritable, match="is one of the sources"):
        target.write(source, b"brief", [str(source)], replace=True)


def test_a_new_file_beside_the_sources_is_written(source: Path) -> None:
    new = source.with_name("brief.md")
    target.write(new, b"brief", [str(source.parent), "https://safe.example/", "-"])
    assert new.read_bytes() == b"brief"
