"""The reader's settings, from a TOML file that is read once at the start.

    theme = "briefing-light"        # or any theme of the app
    differences = "only"            # marked (in place), only (differing words), plain
    apparatus = true                # show the apparatus from the start

    [keys]
    next = "j,down,ctrl+n"          # a command's id and its keys

A file that is broken, or says something unknown, never stops the program: what is wrong becomes a sentence
that names the file and the key, and the default stands.
"""

import difflib
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Differences = Literal["marked", "only", "plain"]
"""How differing words are shown: marked in place, alone with a few words around them, or not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the reader chose."""

    theme: str | None = None
    """Name of a theme; None: the one chosen last in the app."""
    differences: Differences = "marked"
    """How differing words are shown at the start."""
    apparatus: bool = False
    """Whether the apparatus is shown at the start."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Command ids and the keys that take the place of the usual ones, with commas between."""


def load(path: Path, *, commands: Collection[str], themes: Collection[str]) -> tuple[Settings, list[str]]:
    """The settings in a file, and what is wrong with it in sentences. No file: the defaults."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), []
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Settings(), [f"{path}: not read, the usual settings are used: {_reason(error)}"]
    checked = _Checked(path)
    settings = Settings(
        theme=checked.one_of(found.pop("theme", None), "theme", themes),
        differences=checked.differences(found.pop("differences", None)),
        apparatus=checked.flag(found.pop("apparatus", None), "apparatus"),
        keys=checked.keys(found.pop("keys", {}), commands),
    )
    for key in found:
        checked.unknown(key, "setting", ("theme", "differences", "apparatus", "keys"))
    return settings, checked.problems


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)


@dataclass(slots=True)
class _Checked:
    """Takes values out of a parsed file and collects sentences on what is wrong."""

    path: Path
    problems: list[str] = field(default_factory=list)

    def one_of(self, value: object, key: str, known: Collection[str]) -> str | None:
        if value is None or (isinstance(value, str) and value in known):
            return value
        self.problems.append(f"{self.path}: {key} = {value!r} is not known{_nearest(str(value), known)}")
        return None

    def differences(self, value: object) -> Differences:
        choices: dict[str, Differences] = {"marked": "marked", "only": "only", "plain": "plain"}
        return choices[self.one_of(value, "differences", choices) or "marked"]

    def flag(self, value: object, key: str) -> bool:
        if value is None or isinstance(value, bool):
            return bool(value)
        self.problems.append(f"{self.path}: {key} = {value!r} must be true or false")
        return False

    def keys(self, value: object, commands: Collection[str]) -> dict[str, str]:
        if not isinstance(value, dict):
            self.problems.append(
                f'{self.path}: keys must be a table: a line "[keys]", then lines like q = "x"'
            )
            return {}
        kept = {}
        for command, keys in value.items():
            if command not in commands:
                self.unknown(command, "command", commands)
            elif isinstance(keys, str) and keys.strip(" ,"):
                kept[command] = ",".join(part.strip() for part in keys.split(",") if part.strip())
            else:
                self.problems.append(f"{self.path}: keys.{command} must be key names, not {keys!r}")
        return kept

    def unknown(self, key: str, what: str, known: Collection[str]) -> None:
        self.problems.append(f"{self.path}: no {what} is called {key!r}{_nearest(key, known)}")


def _nearest(word: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(sorted(known)[:12])}"
