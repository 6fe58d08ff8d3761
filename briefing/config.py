"""The reader's settings, from a TOML file that is read once at the start.

    theme = "briefing-light"        # or any theme of the app
    differences = "only"            # marked (in place), only (differing words), plain
    apparatus = true                # show the apparatus from the start
    join = "strict"                 # how sure two passages must tell one fact: strict, usual, wide

    [keys]
    next = "j,down,ctrl+n"          # a command's id and its keys

A file that is broken, or says something unknown, never stops the program: what is wrong becomes a sentence
that names the file and the key, and the default stands.
"""

import difflib
import re
import stat
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from reprlib import Repr
from typing import Literal

from briefing.models import Joining

_MOST_BYTES = 100_000
"""A file with each command's keys and each line explained has 10 kB."""
_DEEP = re.compile(rb"(?:\.[ \t]*[\w\"'-]+[ \t]*){50}")
"""A key of so many parts. The time that Python takes to read one grows with the square of their number."""
_MOST_PROBLEMS = 20
"""Sentences on one file; who sees more knows that it is not a settings file."""
_SHORT = Repr()
_SHORT.maxstring = _SHORT.maxother = 60

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
    join: Joining = "usual"
    """How sure it must be that two passages tell one fact."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Command ids and the keys that take the place of the usual ones, with commas between."""


def load(
    path: Path, *, commands: Collection[str] | None, themes: Collection[str] | None
) -> tuple[Settings, list[str]]:
    """The settings in a file, and what is wrong with it in sentences. No file: the defaults.

    Without `commands` and `themes` what concerns the app alone is passed over.
    """
    try:
        found = _parsed(path)
    except FileNotFoundError:
        return Settings(), []
    except (OSError, ValueError, RecursionError) as error:
        return Settings(), [f"{path}: not read, the usual settings are used: {_reason(error)}"]
    checked = _Checked(path)
    settings = Settings(
        theme=None if themes is None else checked.one_of(found.pop("theme", None), "theme", themes),
        differences=checked.differences(found.pop("differences", None)),
        apparatus=checked.flag(found.pop("apparatus", None), "apparatus"),
        join=checked.join(found.pop("join", None)),
        keys={} if commands is None else checked.keys(found.pop("keys", {}), commands),
    )
    for key in sorted(found.keys() - (_OF_THE_APP if themes is None else set())):
        checked.unknown(key, "setting", ("theme", "differences", "apparatus", "join", "keys"))
    return settings, checked.told()


_OF_THE_APP = frozenset({"theme", "keys"})


class _Unfit(ValueError):
    """A file that cannot be one of settings; `str` says why."""


def _parsed(path: Path) -> dict[str, object]:
    """What is in the file.

    A pipe or device in its place would be waited for, and a file that holds something else read for long.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise _Unfit("is not a file")
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise _Unfit(f"larger than {_MOST_BYTES // 1000} kB")
    if _DEEP.search(data):
        raise RecursionError
    return tomllib.loads(data.decode("utf-8-sig"))


def _reason(error: Exception) -> str:
    match error:
        case OSError():
            return error.strerror or str(error)
        case RecursionError():
            return "too deeply nested"
        case UnicodeDecodeError():
            return f"is not UTF-8 text (at byte {error.start})"
        case _Unfit() | tomllib.TOMLDecodeError():
            return str(error)
    return "holds a value that is too long"


@dataclass(slots=True)
class _Checked:
    """Takes values out of a parsed file and collects sentences on what is wrong."""

    path: Path
    problems: list[str] = field(default_factory=list)

    def told(self) -> list[str]:
        """The first of the sentences, and how many there are besides."""
        more = len(self.problems) - _MOST_PROBLEMS
        return self.problems[:_MOST_PROBLEMS] + [f"{self.path}: {more} more such lines"] * (more > 0)

    def one_of(self, value: object, key: str, known: Collection[str]) -> str | None:
        if value is None or (isinstance(value, str) and value in known):
            return value
        self.problems.append(f"{self.path}: {key} = {_short(value)} is not known{_nearest(value, known)}")
        return None

    def differences(self, value: object) -> Differences:
        choices: dict[str, Differences] = {"marked": "marked", "only": "only", "plain": "plain"}
        return choices[self.one_of(value, "differences", choices) or "marked"]

    def join(self, value: object) -> Joining:
        choices: dict[str, Joining] = {"strict": "strict", "usual": "usual", "wide": "wide"}
        return choices[self.one_of(value, "join", choices) or "usual"]

    def flag(self, value: object, key: str) -> bool:
        if value is None or isinstance(value, bool):
            return bool(value)
        self.problems.append(f"{self.path}: {key} = {_short(value)} must be true or false")
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
                self.problems.append(f"{self.path}: keys.{command} must be key names, not {_short(keys)}")
        return kept

    def unknown(self, key: str, what: str, known: Collection[str]) -> None:
        self.problems.append(f"{self.path}: no {what} is called {_short(key)}{_nearest(key, known)}")


def _short(value: object) -> str:
    """A value in full if it is as short as settings are, else its beginning, however deep it is."""
    try:
        return _SHORT.repr(value)
    except ValueError:  # Python writes no numbers of thousands of digits
        return "a very long number"


def _nearest(word: object, known: Collection[str]) -> str:
    near = isinstance(word, str) and difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else f"; known: {', '.join(sorted(known)[:12])}"
