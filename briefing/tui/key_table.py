"""The table of keys in the README, and what keys of the configuration mean besides."""

from collections.abc import Mapping

from briefing.tui.command import READERS, Command
from briefing.tui.commands import COMMANDS, keys_of, listed
from briefing.tui.spelling import spelled


def clashes(keymap: Mapping[str, str]) -> list[str]:
    """What keys of the configuration mean besides, in sentences."""
    found = []
    for command in COMMANDS:
        own = set(keymap.get(command.id, "").split(","))
        for other in COMMANDS:
            meant = own & set(keymap.get(other.id, other.keys).split(",")) - {""}
            if meant and other.id != command.id and set(command.where) & set(other.where):
                keys = spelled(",".join(sorted(meant)))
                found.append(f"[keys] {command.id}: {keys} also means {other.id!r} on the same screen")
    return found


def readme_table() -> str:
    """README's table of keys, in Markdown: `python -m briefing.tui.key_table` prints it."""
    rows = ["| key | what it does | where | name |", "|---|---|---|---|"]
    rows += [_row(command) for command in listed()]
    return "\n".join(rows) + "\n"


def _row(command: Command) -> str:
    where = "everywhere" if set(command.where) >= set(READERS) else ", ".join(command.where)
    keys = " ".join(f"`{key}`" if key != "to" else key for key in keys_of(command).split())
    return f"| {keys} | {command.tooltip.removesuffix('.')} | {where} | {command.id} |"


if __name__ == "__main__":
    print(readme_table(), end="")
