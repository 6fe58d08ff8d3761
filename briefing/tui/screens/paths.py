"""Completing file names in a line."""

from pathlib import Path

from textual.suggester import Suggester


class PathSuggester(Suggester):
    """Suggests the rest of a file's or folder's name."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The first name in the folder that goes on as typed."""
        return complete(value)


def complete(value: str) -> str | None:
    """`value` with the rest of the first matching name, folders with a slash; None when nothing matches."""
    folder, slash, begun = value.rpartition("/")
    try:
        base = Path(folder + slash or ".").expanduser()
        found = sorted(p for p in base.iterdir() if begun and p.name.startswith(begun))
    except (OSError, RuntimeError, ValueError):  # no such folder, no such home, a NUL
        return None
    if not found:
        return None
    return folder + slash + found[0].name + ("/" if found[0].is_dir() else "")
