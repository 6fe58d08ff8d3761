"""What a correction note says of an earlier version is no telling of the outlet, and no report is lost."""

from pathlib import Path

import pytest

from briefing.ingest.article import build
from briefing.ingest.boilerplate import part_notes
from briefing.ingest.draft import Draft
from briefing.pipeline import brief, read

REPORT = "Divers found mines in four of the harbour's nine basins, the port authority said on Monday."
MORE = "The harbour of Tolvik handles some 90 ships a week and will stay closed until Sunday."
NOTES = [
    "Correction: An earlier version of this article said that divers found mines in six of the nine basins.",
    "CORRECTION: The number of mined basins is four, not six.",
    "Correction (May 6): Divers found mines in four basins, not in six.",
    "Clarification, 6 May 2025: The number of basins was changed from six to four.",
    "Editor’s note: mines were found in four of the nine basins, not in six as first reported.",
    "• This article was amended on 6 May. It had said that divers found mines in six of the nine basins.",
    "Due to an editing error, a previous version of this story misstated the number of basins. It is four.",
    "This story has been updated to correct the number of mined basins.",
    "(This May 5 story has been corrected to fix the number of basins in paragraph 1)",
    "This article originally said that divers found mines in six of the nine basins.",
    "Una versión anterior de este artículo decía que había minas en seis dársenas. En realidad son cuatro.",
    "Fe de errores: son cuatro dársenas, no seis.",
    "In einer früheren Version dieses Artikels hieß es, es seien sechs gewesen. Tatsächlich waren es vier.",
    "Anmerkung der Redaktion: In einer früheren Fassung war von sechs Becken die Rede.",
    "Une version précédente de cet article parlait de six bassins.",
    "Rectificatif : il s’agit de quatre bassins.",
    "In una versione precedente di quest’articolo si parlava di sei bacini.",
    "Uma versão anterior deste texto dizia que eram seis docas. Na verdade, são quatro.",
    "In een eerdere versie van dit artikel stond dat het om zes bekkens ging.",
    "Rectificatie: het zijn vier bekkens.",
]
TEXT = [
    "The bank expects a correction: prices will fall by a tenth.",
    "Correction of the river's course will take nine years.",
    "“This article was amended twice,” the judge said of the treaty.",
    "The ministry said that this report was amended in May.",
    "An earlier version of the bill named six harbours. It had said nothing of basins.",
    "Editor's note: this story tells of violence.",
    "He said that an earlier version of the statement had been corrected.",
    "They found four, not six.",
]


def parted(line: str) -> list[tuple[str, bool]]:
    (pieces,) = part_notes([line])
    return pieces


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_set_apart_with_its_reason(note: str) -> None:
    for lines in ([REPORT, MORE, note], [note, REPORT, MORE]):
        article = build(Draft(source="a.txt", lines=lines, title="Mines in the harbour"))
        assert article.paragraphs == (REPORT, MORE)
        assert [(line.text, line.reason) for line in article.dropped] == [(note, "correction note")]


@pytest.mark.parametrize("line", TEXT)
def test_a_report_that_has_such_words_is_text(line: str) -> None:
    assert parted(line) == [(line, False)]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_in_a_paragraph_leaves_the_report_around_it(note: str) -> None:
    assert parted(f"{REPORT} {note}") == [(REPORT, False), (note, True)]


def test_what_follows_a_note_in_its_paragraph_stays_text() -> None:
    note = "An earlier version of this article said six. They were four."
    assert parted(f"{REPORT} {note} {MORE}") == [(REPORT, False), (note, True), (MORE, False)]
    labelled = "Correction: The number is four, not six."
    long = " ".join([MORE] * 8)
    assert parted(f"{labelled} {long}") == [(labelled, True), (long, False)]


def test_a_label_above_the_note_belongs_to_it() -> None:
    lines = ["Correction", "", "The number of mined basins is four, not six.", MORE]
    article = build(Draft(source="a.txt", lines=[REPORT, *lines], headings=[1]))
    assert article.paragraphs == (REPORT, MORE)
    assert [line.reason for line in article.dropped] == ["correction note", "correction note"]


def test_headings_stay_headings_where_a_paragraph_is_parted() -> None:
    lines = [f"{REPORT} {NOTES[0]}", "What comes next for the harbour and its many ships", MORE]
    article = build(Draft(source="a.txt", lines=lines, headings=[1]))
    assert [line.reason for line in article.dropped] == ["correction note", "section heading"]


@pytest.mark.parametrize("note", [NOTES[0], NOTES[1], NOTES[4], NOTES[5]])
@pytest.mark.parametrize("place", ["{report}\n\n{note}\n", "{report} {note}\n"])
def test_the_contradiction_that_a_note_explains_is_still_told(tmp_path: Path, note: str, place: str) -> None:
    corrected = place.format(report=REPORT, note=note)
    (tmp_path / "a.md").write_text(f"---\noutlet: Tolvik Post\n---\n\n{MORE}\n\n{corrected}")
    (tmp_path / "b.md").write_text(
        f"---\noutlet: Fjord Star\n---\n\n{MORE}\n\n{REPORT.replace('four', 'six')}\n"
    )
    (story,) = brief(read([str(tmp_path)]).articles).stories
    readings = {
        (reading.value, passage.article)
        for d in story.discrepancies
        for reading in d.readings
        for passage in reading.passages
    }
    assert sorted(value for value, _ in readings) == ["four", "six"]
    assert len({article for _, article in readings}) == 2
