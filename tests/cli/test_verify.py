"""`briefing verify`: exit 0 and a count, or exit 1 and every line that does not match."""

from pathlib import Path

import pytest

from briefing.cli import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def brief(articles: Path) -> Path:
    """An exported brief of the two articles."""
    assert main(["export", "articles", "-o", "brief.md"]) == 0
    return Path("brief.md")


def test_an_untouched_brief_passes(brief: Path, capfd: Captured) -> None:
    assert main(["verify", "brief.md"]) == 0
    out = capfd.readouterr().out
    assert out.endswith(" quotations match\n")
    assert out.count("\n") == 1


def test_one_changed_character_is_named_with_its_line(brief: Path, capfd: Captured) -> None:
    rows = brief.read_text("utf-8").split("\n")
    number = next(n for n, row in enumerate(rows) if row.startswith("> "))
    rows[number] = rows[number].replace("1998", "1999")
    brief.write_text("\n".join(rows), "utf-8")
    assert main(["verify", "brief.md"]) == 1
    out = capfd.readouterr().out
    assert f"brief.md:{number + 1}: expected " in out
    assert f"brief.md:{number + 1}: stands   " in out
    assert "1999" in out


def test_a_source_changed_since_is_found(brief: Path, articles: Path, capfd: Captured) -> None:
    lamp = articles / "lamp.txt"
    lamp.write_text(lamp.read_text("utf-8").replace("on Friday", "on Sunday"), "utf-8")
    assert main(["verify", "brief.md"]) == 1
    assert "on Sunday" in capfd.readouterr().out


def test_sources_may_be_given(brief: Path, articles: Path) -> None:
    articles.rename("moved")
    assert main(["verify", "brief.md"]) == 1
    assert main(["verify", "brief.md", "moved"]) == 0


def test_a_missing_source_is_said(brief: Path, articles: Path, capfd: Captured) -> None:
    (articles / "lamp.txt").unlink()
    assert main(["verify", "brief.md"]) == 1
    out, err = capfd.readouterr()
    assert err.startswith("briefing: articles/lamp.txt: ")
    assert "could not be checked" in out


def test_a_password_in_an_address_is_not_repeated(tmp_path: Path, capfd: Captured) -> None:
    assert main(["verify", "http://ada:geheim@example.com/brief.md"]) == 2
    assert capfd.readouterr().err.startswith("briefing: http://example.com/brief.md: ")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"# Some notes\n", "not a Markdown brief"),
        (b"\xff\xfe\x00", "not UTF-8 text"),
        (None, "No such file"),
    ],
)
def test_other_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured, data: bytes | None, reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if data is not None:
        Path("other.md").write_bytes(data)
    assert main(["verify", "other.md"]) == 2
    assert f"briefing: other.md: {reason}" in capfd.readouterr().err
