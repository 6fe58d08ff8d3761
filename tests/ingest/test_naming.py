"""Outlets that nothing names are called by what is readable of their file."""

from dataclasses import replace
from typing import Any

import pytest

from briefing.ingest import read
from briefing.ingest.naming import name_readably, readable, without_copies
from tests.factories import article


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("002_9dd7e9eb9162a891", "file 002"),
        ("9dd7e9eb9162a891", "file 9dd7"),
        ("harbour-herald", "harbour-herald"),
        ("Harbour Herald 9dd7e9eb9162a891", "Harbour Herald 9dd7e9eb9162a891"),
        ("ferry_stays", "ferry_stays"),
    ],
)
def test_what_is_readable_of_a_files_name(stem: str, name: str) -> None:
    assert readable(stem) == name


def test_two_files_never_become_one_outlet() -> None:
    stems = ("ferry_9dd7e9eb9162a891", "ferry_77aa01eb9162b4f0")
    articles = [article("The ferry stays in port.", outlet=stem, source=f"{stem}.txt") for stem in stems]
    assert [each.outlet for each in name_readably(articles)] == list(stems)


def test_it_is_so_for_whoever_reads(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("in") / "002_9dd7e9eb9162a891.txt"
    path.write_text("The ferry to Corvane stopped at noon on Friday.\n\nNobody was hurt, a clerk said.\n")
    assert [each.outlet for each in read([str(path)]).articles] == ["file 002"]


TEXT = "The ferry to Corvane stopped at noon on Friday."


@pytest.mark.parametrize(
    "copy", ["ferry (1)", "ferry(2)", "ferry copy", "ferry copy 2", "ferry - Kopie", "ferry_copia"]
)
def test_a_copy_of_a_file_that_names_no_outlet_is_counted_once(copy: str) -> None:
    files = {"ferry.txt": "ferry", f"in/{copy}.txt": copy}
    copies = [article(TEXT, outlet=name, source=source, id=source) for source, name in files.items()]
    (kept,), problems = without_copies(copies[::-1])
    assert kept.source == "ferry.txt"
    assert [str(each) for each in problems] == [f"in/{copy}.txt: is a copy of ferry.txt: counted once"]


@pytest.mark.parametrize(
    "name", ["herald", "000_12ab34cd56", "ferry-port", "ferries", "ferry (old)", "ferry 2"]
)
def test_one_text_in_two_files_may_be_of_two_outlets(name: str) -> None:
    files = {"ferry.txt": "ferry", f"{name}.txt": name}
    told = tuple(article(TEXT, outlet=name, source=source, id=source) for source, name in files.items())
    assert without_copies(told) == (told, ())


@pytest.mark.parametrize(
    "other",
    [
        {"outlet": "Harbour Herald"},
        {"published": "2025-10-01"},
        {"title": "No ferry"},
        {"authors": ("Ada Lunn",)},
        {"paragraphs": (TEXT, "Nobody was hurt.")},
        {"url": "https://a.example/ferry"},
    ],
)
def test_what_differs_in_anything_that_is_told_is_no_copy(other: dict[str, Any]) -> None:
    one = article(TEXT, outlet="a", source="a.txt", id="a", title="The ferry")
    two = replace(one, outlet="a (1)", source="a (1).txt", id="b")
    assert without_copies([one, replace(two, **other)]) == ((one, replace(two, **other)), ())
    assert without_copies([one, two])[0] == (one,)
