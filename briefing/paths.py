"""Where things are: what is shipped with the program, and the reader's configuration."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent


def styles_dir() -> Path:
    """Folder of the app's style sheets."""
    return _shipped("styles")


def seeds_dir() -> Path:
    """Folder of the sample articles."""
    return _shipped("seeds")


def config_file() -> Path:
    """The reader's settings; need not exist."""
    return platformdirs.user_config_path("briefing", appauthor=False) / "config.toml"


def state_file() -> Path:
    """What the app remembers between two runs; need not exist."""
    return platformdirs.user_state_path("briefing", appauthor=False) / "state.json"


def faults_file() -> Path:
    """The log of what went wrong inside the program; need not exist."""
    return state_file().with_name("faults.log")


def _shipped(name: str) -> Path:
    """A wheel has the folder inside the package; a checkout has it beside the package."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
