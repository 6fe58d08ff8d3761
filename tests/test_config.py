"""Settings, and what is said of broken ones."""

from pathlib import Path

import pytest

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
    text = 'theme = "briefing-light"\ndifferences = "only"\napparatus = true\n[keys]\nnext = "j, w"\n'
    expected = Settings(theme="briefing-light", differences="only", apparatus=True, keys={"next": "j,w"})
    assert load_text(tmp_path, text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('colour = "red"', "no setting is called 'colour'"),
        ('them = "briefing-light"', "did you mean 'theme'?"),
        ('theme = "briefing-lihgt"', "did you mean 'briefing-light'?"),
        ('differences = "some"', "differences = 'some' is not known"),
        ("apparatus = 1", "apparatus = 1 must be true or false"),
        ("keys = 3", "keys must be a table"),
        ('[keys]\nnxt = "j"', "no command is called 'nxt'; did you mean 'next'?"),
        ("[keys]\nnext = 3", "keys.next must be key names"),
        ('[keys]\nnext = " , "', "keys.next must be key names"),
        ("theme = ", "not read"),
        (b"\xff\xfe", "not read"),
    ],
)
def test_what_is_wrong_is_said_and_the_default_stands(tmp_path: Path, text: str | bytes, said: str) -> None:
    settings, problems = load_text(tmp_path, text)
    assert settings == Settings()
    assert len(problems) == 1
    assert said in problems[0]
    assert "config.toml" in problems[0]
