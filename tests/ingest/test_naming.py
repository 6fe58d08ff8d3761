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


def test_of_copies_of_one_text_that_name_no_outlet_one_is_counted() -> None:
    named = {"ferry.txt": "ferry", "ferry (1).txt": "ferry (1)", "in/002_9dd7e9eb9162a891.md": "file 002"}
    copies = [article(TEXT, outlet=name, source=source, id=source) for source, name in named.items()]
    (kept,), problems = without_copies(copies)
    assert kept.source == "ferry (1).txt"
    assert [str(each) for each in problems] == [
        f"{source}: has the same text as ferry (1).txt, and neither says of which outlet it is: counted once"
        for source in ("ferry.txt", "in/002_9dd7e9eb9162a891.md")
    ]


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
    two = replace(one, outlet="b", source="b.txt", id="b")
    assert without_copies([one, replace(two, **other)]) == ((one, replace(two, **other)), ())
    assert without_copies([one, two])[0] == (one,)
