"""CSV: every sentence with a value, every quotation; nothing that a spreadsheet would run."""

import csv
import io
from dataclasses import replace

import pytest

from briefing.export.tables import DIFFERENCES, QUOTATIONS
from briefing.models import Briefing
from briefing.safe import safe_text
from tests.export.documents import DOCUMENTS
from tests.export.hostile import TEXTS, saying
from tests.factories import briefing

TABLES = {"csv": DIFFERENCES, "quotations": QUOTATIONS}


def rows(name: str, told: Briefing) -> list[dict[str, str]]:
    """The rows of a table by column."""
    return list(csv.DictReader(io.StringIO(DOCUMENTS[name](told), newline=""), strict=True))


def test_a_row_for_each_sentence_with_a_value() -> None:
    first, *others = rows("csv", briefing())
    assert len(others) == 3
    assert (first["kind"], first["strength"], first["value"], first["words"]) == (
        *("ordinal", "probable", "second", "second"),
    )
    assert first["sentence"].startswith("The Aldmere swing bridge was closed")
    assert (first["outlet"], first["published"]) == ("Harbour Herald", "2026-03-02")
    assert first["link"] == "https://herald.example/aldmere-bridge?from=front&page=1"
    assert [row["difference"] for row in others] == ["1", "2", "2"]
    assert others[0]["credited to"] == "Inspectors"


def test_a_row_for_each_place_of_a_quotation() -> None:
    found = rows("quotations", briefing())
    assert [(row["speaker"], row["wording"], row["outlet"]) for row in found] == [
        ("Ines Marrow", "1", "Coast Radio"),
        ("Ines Marrow", "1", "Valley Post"),
        ("Ines Marrow", "2", "Harbour Herald"),
    ]
    assert found[0]["words"] == "We prefer explaining a queue to explaining an accident,"


@pytest.mark.parametrize("name", TABLES)
def test_lines_end_as_the_standard_says_and_have_one_length(name: str) -> None:
    document = DOCUMENTS[name](briefing())
    assert document.endswith("\r\n")
    assert "\n" not in document.replace("\r\n", "")
    assert {len(row) for row in csv.reader(io.StringIO(document, newline=""))} == {len(TABLES[name])}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize(
    "text", [*TEXTS, '=HYPERLINK("http://evil.example")', "+1", "-1", "@SUM(A1)", "\t=1", "＝1"]
)
def test_no_cell_is_a_formula_and_every_other_is_verbatim(name: str, text: str) -> None:
    told = saying(text)
    told = replace(told, articles=tuple(replace(a, outlet=text) for a in told.articles))
    found = rows(name, told)
    assert found
    plain = safe_text(text)
    for row in found:
        assert set(row) == set(TABLES[name])
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝")) for cell in row.values())
        assert row["outlet"] == ("'" * (plain[:1] in "=+-@\t\r\n＝") + plain)
