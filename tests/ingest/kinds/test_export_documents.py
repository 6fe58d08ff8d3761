"""Exports of press archives that are no plain texts: web pages, Word, OpenDocument and PDF documents."""

import textwrap
from xml.sax.saxutils import escape

import pytest

from briefing.ingest.document import Document
from briefing.ingest.kinds.detect import detect
from briefing.ingest.kinds.exports import looks_like_export_page, open_export, open_export_page
from briefing.ingest.kinds.zipped import open_zip
from briefing.ingest.pages.pdf import extract_pdf
from briefing.models import Article
from tests.ingest.kinds.bringing import FERRY, TIMBER, articles, opened
from tests.ingest.kinds.making import docx, odt, pdf, set_lines, word_paragraph
from tests.ingest.kinds.test_exports import (
    FACTIVA_PLAIN,
    NEXIS_NEW,
    NEXIS_TIGHT,
    PROQUEST_DETAILS,
    brought,
    laid_out,
)


def told(found: list[Article]) -> list[tuple[object, ...]]:
    return [(each.outlet, each.title, each.authors, each.published, each.paragraphs) for each in found]


ROWS = ("SE", "HD", "BY", "WC", "PD", "SN", "SC", "NGC", "LA", "CY", "LP", "TD", "NS", "AN")
CELL = '<tr><td class="index"><b>{}</b>&nbsp;</td><td>{}</td></tr>'


def factiva_page(layout: str, *texts: tuple[str, str, str, tuple[str, ...]]) -> str:
    """A page with each article as a table of fields, or as blocks one under the other."""
    pieces = []
    for number, (title, paper, author, paragraphs) in enumerate(texts, 1):
        whole = [f'<p class="articleParagraph">{each}</p>\n' for each in paragraphs]
        values = (
            *(
                "Politics",
                f"<b>{title}</b>\n",
                f"By {author}",
                "121 words",
                "30 September 2025",
                paper,
                "SOUND",
            ),
            *("Online", "English", "(c) 2025 Sound Press ", whole[0], "".join(whole[1:]), "gcat : News"),
            f"<br/>Document SOUND00020251001e9u00001{number}",
        )
        fields = dict(zip(ROWS, values, strict=True))
        shown = ("HD", "BY", "WC", "PD", "SN", "SC", "LA", "CY", "LP", "TD", "AN")
        rows = "".join(CELL.format(code, fields[code]) for code in ROWS)
        blocks = "".join(f"<div>{fields[code]}</div>" for code in shown)
        pieces.append(
            f'<div class="article">{blocks if layout == "blocks" else f"<table>{rows}</table>"}</div>'
        )
    return f"<!DOCTYPE html><html><head><title>Factiva</title></head><body>{''.join(pieces)}</body></html>"


@pytest.mark.parametrize("layout", ["table", "blocks"])
def test_factiva_as_a_page(layout: str) -> None:
    texts = (
        ("The ferry stays in port", "Sound Times", "Ada Kern", FERRY),
        ("Timber prices climb", "Forest Daily", "Per Lund", TIMBER),
    )
    data = factiva_page(layout, *texts).encode()
    assert looks_like_export_page(data, ".html")
    assert detect(Document(data, "found.html", ".html")) == "export_page"
    assert told(articles(opened(open_export_page, data, "found.html"))) == [
        (paper, title, (author,), "2025-09-30", paragraphs) for title, paper, author, paragraphs in texts
    ]


@pytest.mark.parametrize(
    "text", ["Factiva is an archive.", "The form had the fields HD and SN. End of document."]
)
def test_a_page_that_only_names_an_archive_is_none(text: str) -> None:
    assert not looks_like_export_page(
        f"<html><body><p>{text}</p><table></table></body></html>".encode(), ".html"
    )


@pytest.mark.parametrize("layout", [NEXIS_TIGHT, NEXIS_NEW, FACTIVA_PLAIN, PROQUEST_DETAILS])
def test_exports_as_documents_of_word_and_libreoffice(layout: str) -> None:
    lines = laid_out(layout).split("\n")
    word = docx("".join(word_paragraph(escape(line)) for line in lines))
    office = odt("".join(f"<text:p>{escape(line)}</text:p>" for line in lines))
    for data in (word, office):
        (document,) = open_zip(Document(data, "found", ""))
        assert isinstance(document, Document)
        assert detect(document) == "export"
        assert told(articles(open_export(document))) == told(brought(laid_out(layout)))


@pytest.mark.parametrize("layout", [NEXIS_TIGHT, NEXIS_NEW, FACTIVA_PLAIN, PROQUEST_DETAILS])
def test_exports_as_pdf(layout: str) -> None:
    lines = [part for line in laid_out(layout).split("\n") for part in textwrap.wrap(line, 80) or [""]]
    pages = [set_lines(lines[at : at + 50], step=12) for at in range(0, len(lines), 50)]
    found = extract_pdf(pdf(*pages))
    document = Document(found["export"].encode(), "found.pdf", ".txt")
    assert told(articles(open_export(document))) == told(brought(laid_out(layout)))
