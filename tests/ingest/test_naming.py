"""Outlets that nothing names are called by what is readable of their file."""

import pytest

from briefing.ingest import read
from briefing.ingest.naming import name_readably, readable
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
