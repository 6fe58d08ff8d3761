"""OpenDocument texts."""

import pytest

from briefing.errors import Unreadable
from briefing.ingest.document import Document
from briefing.ingest.draft import Draft
from briefing.ingest.kinds.zipped import open_zip
from tests.ingest.kinds.making import PARAGRAPHS, TITLE, odt


def read(data: bytes) -> Draft:
    (draft,) = open_zip(Document(data, "lune.odt", ".odt"))
    assert isinstance(draft, Draft)
    return draft


def paragraph(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_paragraphs_and_the_title() -> None:
    draft = read(odt())
    assert (draft.title, draft.lines) == (TITLE, list(PARAGRAPHS))


def test_the_style_behind_one_that_the_program_made() -> None:
    styles = '<style:style style:name="P3" style:parent-style-name="Title"/>'
    body = (
        paragraph(TITLE, "P3") + paragraph(PARAGRAPHS[0]) + '<text:h text:outline-level="2">Detours</text:h>'
    )
    draft = read(odt(body, styles))
    assert (draft.title, draft.lines, draft.headings) == (TITLE, [PARAGRAPHS[0], "Detours"], [1])


def test_words_in_pieces_and_what_is_no_text() -> None:
    note = "<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
    remark = "<office:annotation><text:p>Ask again.</text:p></office:annotation>"
    struck = "<text:tracked-changes><text:p>Struck out.</text:p></text:tracked-changes>"
    body = struck + paragraph(
        f"The<text:s/><text:span>bri</text:span><text:span>dge</text:span>{note}\n<text:a>stays</text:a>{remark}"
        " shut.<text:line-break/>So<text:tab/>it is."
    )
    assert read(odt(body)).lines == ["The bridge stays shut.", "So it is."]


def test_lists_rows_of_a_table_and_frames() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    row = "".join(cell.format(paragraph(each)) for each in ("Harwick", "8-0"))
    body = (
        f"<text:list><text:list-item>{paragraph('First.')}</text:list-item></text:list>"
        f"<table:table><table:table-row>{row}</table:table-row></table:table>"
        f"<text:section>{paragraph('In a section.')}</text:section>"
    )
    assert read(odt(body)).lines == ["First.", "Harwick | 8-0", "In a section."]


def test_properties_count_where_the_text_bears_them_out() -> None:
    body = "".join(map(paragraph, (TITLE, "By Ada Kern", *PARAGRAPHS)))
    meta = f"<dc:title>{TITLE}</dc:title><dc:creator>Ada Kern</dc:creator>"
    assert (read(odt(body, meta=meta)).title, read(odt(body, meta=meta)).authors) == (TITLE, ["Ada Kern"])
    other = read(odt(body, meta="<dc:title>Letter</dc:title><dc:creator>Office PC 3</dc:creator>"))
    assert (other.title, other.authors) == (None, [])


@pytest.mark.parametrize(
    ("data", "reason"),
    [(odt(""), "without text in it"), (odt(paragraph("A.").replace("</text:p>", "")), "that is damaged")],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"is an OpenDocument text {reason}"):
        read(data)
