from xml.sax.saxutils import escape

import pytest

from briefing.errors import Unreadable
from briefing.ingest.document import Document
from briefing.ingest.draft import Draft
from briefing.ingest.kinds.zipped import open_zip
from tests.ingest.kinds.making import PARAGRAPHS, TITLE, W, docx, word_paragraph

STYLES = (
    f'<w:styles {W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
)
CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:creator>{author}</dc:creator></cp:coreProperties>"
)


def read(data: bytes) -> Draft:
    (draft,) = open_zip(Document(data, "lune.docx", ".docx"))
    assert isinstance(draft, Draft)
    return draft


def test_paragraphs_and_the_title() -> None:
    draft = read(docx())
    assert (draft.title, draft.lines) == (TITLE, list(PARAGRAPHS))


def test_headers_footers_and_notes_are_no_text() -> None:
    around = f"<w:hdr {W}>{word_paragraph('The River Post, page 1')}</w:hdr>"
    assert read(docx(word__header1=around, word__footer1=around, word__comments=around)).lines == list(
        PARAGRAPHS
    )


def test_styles_are_known_by_their_names_in_every_language() -> None:
    body = (
        word_paragraph(TITLE, "Titel") + word_paragraph("Why", "berschrift1") + word_paragraph(PARAGRAPHS[0])
    )
    draft = read(docx(body, word__styles=STYLES))
    assert (draft.title, draft.lines, draft.headings) == (TITLE, ["Why", PARAGRAPHS[0]], [0])


@pytest.mark.parametrize(
    "namespace", [W, W.replace("schemas.openxmlformats.org", "purl.oclc.org/ooxml"), "xmlns:o='o'"]
)
def test_both_namespaces_of_the_standard_and_none(namespace: str) -> None:
    data = docx(word_paragraph(PARAGRAPHS[0]))
    document = f"<w:document {namespace}><w:body>{word_paragraph(PARAGRAPHS[0])}</w:body></w:document>"
    assert read(docx(word__document=document)).lines == read(data).lines == [PARAGRAPHS[0]]


def test_what_was_struck_out_is_not_read_and_what_was_put_in_is() -> None:
    body = (
        "<w:p><w:r><w:t>Two</w:t></w:r><w:del><w:r><w:delText>three</w:delText><w:t>four</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t> of the piers</w:t></w:r></w:ins><w:r><w:noBreakHyphen/><w:tab/><w:t>x</w:t>"
        "<w:instrText>HYPERLINK</w:instrText></w:r></w:p>"
    )
    assert read(docx(body)).lines == ["Two of the piers- x"]


def test_rows_of_a_table_and_a_box_that_stands_there_twice() -> None:
    cells = "".join(f"<w:tc>{word_paragraph(text)}</w:tc>" for text in ("Piers", "seven"))
    boxed = word_paragraph("In a box.")
    choices = f"<Choice>{boxed}</Choice><Fallback>{boxed}</Fallback>"
    box = f"<AlternateContent>{choices}</AlternateContent>"
    body = word_paragraph(PARAGRAPHS[0]) + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>{box}"
    assert read(docx(body)).lines == [PARAGRAPHS[0], "Piers | seven", "In a box."]


@pytest.mark.parametrize(
    ("title", "author", "told"),
    [
        (TITLE, "Ada Kern", (TITLE, ["Ada Kern"])),
        ("Document1", "Administrator", (None, [])),
        ("", "", (None, [])),
    ],
)
def test_properties_count_where_the_text_bears_them_out(
    title: str, author: str, told: tuple[str | None, list[str]]
) -> None:
    body = "".join(map(word_paragraph, (TITLE, "By Ada Kern", *PARAGRAPHS)))
    draft = read(docx(body, docProps__core=CORE.format(title=escape(title), author=author)))
    assert (draft.title, draft.authors) == told


def test_no_entity_is_resolved() -> None:
    entities = '<!ENTITY b "boom"><!ENTITY c SYSTEM "file:///etc/hostname">'
    text = f"<w:document {W}><w:body>{word_paragraph('A&b;&c;.')}</w:body></w:document>"
    bomb = f"<!DOCTYPE a [{entities}]>{text}"
    try:
        lines = read(docx(word__document=bomb)).lines
    except Unreadable:
        return
    assert "boom" not in "".join(lines)


@pytest.mark.parametrize("body", ["", word_paragraph(""), "<w:p><w:drawing/></w:p>"])
def test_a_document_without_words(body: str) -> None:
    with pytest.raises(Unreadable, match="without text in it"):
        read(docx(body))


def test_a_document_that_breaks_off() -> None:
    with pytest.raises(Unreadable, match="damaged"):
        read(docx(word__document=f"<w:document {W}><w:body>{word_paragraph(TITLE)}<w:p><w:r><w:t>Half a se"))
