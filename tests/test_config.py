"""Settings, and what is said of broken ones."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import Settings, load

COMMANDS = ("next", "previous", "quit")
THEMES = ("briefing-dark", "briefing-light")


def load_text(folder: Path, text: str | bytes) -> tuple[Settings, list[str]]:
    """Load a file of this content."""
    path = folder / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(path, commands=COMMANDS, themes=THEMES)


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml", commands=COMMANDS, themes=THEMES) == (Settings(), [])


def test_all_settings(tmp_path: Path) -> None:
    text = (
        'theme = "briefing-light"\ndifferences = "only"\napparatus = true\njoin = "wide"\n'
        '[keys]\nnext = "j, w"\n'
    )
    expected = Settings(
        theme="briefing-light", differences="only", apparatus=True, join="wide", keys={"next": "j,w"}
    )
    assert load_text(tmp_path, text) == (expected, [])


def test_what_concerns_the_app_alone_can_be_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('theme = "x"\njoin = "strict"\ncolour = 1\n[keys]\nnonsense = "j"\n')
    settings, problems = load(path, commands=None, themes=None)
    assert settings == Settings(join="strict")
    assert [problem for problem in problems if "colour" not in problem] == []
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('colour = "red"', "no setting is called 'colour'"),
        ('them = "briefing-light"', "did you mean 'theme'?"),
        ('theme = "briefing-lihgt"', "did you mean 'briefing-light'?"),
        ('join = "loose"', "join = 'loose' is not known"),
        ('differences = "some"', "differences = 'some' is not known"),
        ("apparatus = 1", "apparatus = 1 must be true or false"),
        ("keys = 3", "keys must be a table"),
        ('[keys]\nnxt = "j"', "no command is called 'nxt'; did you mean 'next'?"),
        ("[keys]\nnext = 3", "keys.next must be key names"),
        ('[keys]\nnext = " , "', "keys.next must be key names"),
        ("theme = ", "not read"),
        (b"\xff\xfe", "is not UTF-8 text (at byte 0)"),
        ('theme = "dark"'.encode("utf-16"), "is not UTF-8 text"),
        ('theme = "caf\xe9"'.encode("latin-1"), "is not UTF-8 text (at byte 12)"),
        ('theme = "a\0b"', "not read"),
        ("theme = " + "[" * 50_000, "too deeply nested"),
        ("theme = " + "{a = " * 15_000, "too deeply nested"),
        (f"theme{'.a' * 40_000} = 1", "too deeply nested"),
        (f"[a{'.a' * 40_000}]", "too deeply nested"),
        (f"theme = {'[' * 300}{']' * 300}", "theme = [[["),
        (f"theme{'.a' * 40} = 1", "theme = {'a': {"),
        (f"theme = {'9' * 20_000}", "holds a value that is too long"),
        (f"theme = 0x{'f' * 20_000}", "theme = a very long number is not known"),
        (f"apparatus = 0x{'f' * 20_000}", "a very long number must be true or false"),
        (f'theme = "{"x" * 90_000}"', "is not known"),
        (f"[keys]\nnext = [{'1, ' * 20_000}]", "keys.next must be key names"),
        (f'"{"x" * 90_000}" = 1', "no setting is called"),
        ("#" * 200_000, "larger than 100 kB"),
    ],
)
def test_what_is_wrong_is_said_and_the_default_stands(tmp_path: Path, text: str | bytes, said: str) -> None:
    settings, problems = load_text(tmp_path, text)
    assert settings == Settings()
    assert len(problems) == 1
    assert said in problems[0]
    assert "config.toml" in problems[0]
    assert len(problems[0]) < len(str(tmp_path)) + 300
    assert problems[0].isprintable()


def test_many_faults_are_counted(tmp_path: Path) -> None:
    problems = load_text(tmp_path, "\n".join(f"k{n} = 1" for n in range(50)))[1]
    assert len(problems) == 21
    assert problems[-1].endswith("30 more such lines")


def test_a_mark_at_the_start_as_some_editors_write_it_is_no_fault(tmp_path: Path) -> None:
    assert load_text(tmp_path, 'theme = "briefing-light"'.encode("utf-8-sig"))[1] == []


@pytest.mark.parametrize("what", ["folder", "pipe"])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, what: str) -> None:
    path = tmp_path / "config.toml"
    path.mkdir() if what == "folder" else os.mkfifo(path)
    settings, problems = load(path, commands=COMMANDS, themes=THEMES)
    assert settings == Settings()
    assert problems == [f"{path}: not read, the usual settings are used: is not a file"]


@given(st.text(max_size=60) | st.binary(max_size=60))
def test_no_content_is_too_odd(content: str | bytes) -> None:
    with TemporaryDirectory() as folder:
        data = content if isinstance(content, bytes) else content.encode(errors="replace")
        assert isinstance(load_text(Path(folder), data)[0], Settings)
