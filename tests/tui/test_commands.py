"""The table of commands."""

from collections import Counter
from itertools import chain

import pytest

from briefing.tui.command import View
from briefing.tui.commands import COMMANDS, keys_of
from briefing.tui.key_table import clashes, readme_table
from briefing.tui.spelling import spelled

VIEWS: set[View] = set(chain.from_iterable(command.where for command in COMMANDS))


def test_names_are_unique() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_no_key_has_two_meanings_on_a_screen(view: View) -> None:
    keys = Counter(key for c in COMMANDS if view in c.where for key in c.keys.split(","))
    assert [key for key, uses in keys.items() if uses > 1] == []


def test_keys_of_later_versions_are_free() -> None:
    used = {key for command in COMMANDS for key in command.keys.split(",")}
    assert used.isdisjoint({"S", "M", "t", "ctrl+p"})


def test_keys_are_spelled_as_people_read_them() -> None:
    assert spelled("question_mark,f1") == "? F1"
    first = COMMANDS[0]
    assert keys_of(first) == "j ↓"
    assert keys_of(first, [(first.id, "w,down")]) == "w ↓"


def test_the_table_for_the_readme_has_every_command() -> None:
    table = readme_table()
    assert all(
        command.tooltip.removesuffix(".") in table
        for command in COMMANDS
        if command.id[-1] not in "123456789"
    )


def test_a_key_with_two_meanings_in_the_configuration_is_told() -> None:
    assert clashes({"next": "t"}) == []
    assert clashes({"quit": "j"}) == ["[keys] quit: j also means 'next' on the same screen"]
    assert clashes({"quit": "j", "next": "t"}) == []
    assert clashes({"columns_left": "f"}) == [], "the filter is on another screen"
