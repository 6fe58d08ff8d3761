import textwrap
from xml.sax.saxutils import escape

import pytest

from briefing.ingest.document import Document
from briefing.ingest.kinds.archives.labels import people
from briefing.ingest.kinds.detect import detect
from briefing.ingest.kinds.exports import (
    looks_like_export,
    looks_like_export_page,
    open_export,
    open_export_page,
)
from briefing.ingest.kinds.zipped import open_zip
from briefing.ingest.pages.pdf import extract_pdf
from briefing.models import Article
from tests.ingest.kinds.bringing import FERRY, TIMBER, articles, opened, problems
from tests.ingest.kinds.making import docx, odt, pdf, set_lines, word_paragraph

FERRY_TEXT, TIMBER_TEXT = "\n\n".join(FERRY), "\n\n".join(TIMBER)


def wrapped(text: str, width: int = 72) -> str:
    return "\n\n".join(textwrap.fill(part, width) for part in text.split("\n\n"))


NEXIS_OLD = """
                              {n} of 2 DOCUMENTS

                       Copyright 2025 {paper}
                            All Rights Reserved
                                {paper}

                       September 30, 2025 Tuesday
                             Final Edition

SECTION: NEWS; Pg. A04

LENGTH: 121 words

HEADLINE: {title}

BYLINE: {author}, Staff Writer

DATELINE: PORT HOLM

BODY:

{text}

GRAPHIC: PHOTO, the ferry in port

LOAD-DATE: October 1, 2025

LANGUAGE: ENGLISH
"""
NEXIS_MIDDLE = """
Document {n} of 2

                                {paper}

                       September 30, 2025 Tuesday
                               First Edition

{title}

BYLINE: By {author}

SECTION: NEWS; Pg. 4

LENGTH: 121 words


{text}

SUBJECT: FERRIES (90%); ISLANDS
(78%)

LOAD-DATE: October 1, 2025

PUBLICATION-TYPE: Newspaper

Copyright 2025 {paper}
All Rights Reserved
"""
NEXIS_NEW = """{title}

{paper}

September 30, 2025 Tuesday

Copyright 2025 {paper} All Rights Reserved

Section: NEWS; Pg. 4

Length: 121 words

Byline: {author}

Body


{text}


Classification

Language: ENGLISH

Publication-Type: Newspaper

Subject: FERRIES (90%)

Load-Date: October 1, 2025


End of Document
"""
NEXIS_GERMAN = """Dokument {n} von 2


{paper}

30. September 2025

{title}

AUTOR: {author}

RUBRIK: LOKALES; S. 4

LÄNGE: 121 Wörter

{text}

UPDATE: 1. Oktober 2025

SPRACHE: GERMAN; DEUTSCH

PUBLICATION-TYPE: Zeitung
"""
FACTIVA_CODED = """
SE Politics
HD {title}
BY By {author}
WC 121 words
PD 30 September 2025
ET 05:10
SN {paper}
SC SOUND
PG 4
LA English
CY (c) 2025. {paper}. All rights reserved.

LP
{lead}

TD
{rest}

CO
holm : Holm Ferries
NS
gship : Shipping | gcat : Political/General News
RE
norw : Norway
PUB
Sound Press Ltd
AN
Document SOUND00020251001e9u00001{n}
"""
FACTIVA_TABBED = """HD\t{title}
BY\tBy {author}
WC\t121 words
PD\t30 September 2025
SN\t{paper}
SC\tSOUND
LA\tEnglish
LP\t{lead}
TD\t{rest}
CO\tholm : Holm Ferries
AN\tDocument SOUND00020251001e9u00001{n}
"""
FACTIVA_PLAIN = """Politics
{title}
By {author}
121 words
30 September 2025
05:10
{paper}
SOUND
4
English
(c) 2025. {paper}. All rights reserved.

{text}

Document SOUND00020251001e9u00001{n}

"""
PROQUEST = """____________________________________________________________

Document {n} of 2

{title}

Author: {last_first}

Publication info: {paper} ; Port Holm [Port Holm]. 30 Sep 2025: A.4.

ProQuest document link

Abstract: The ferry stays where it is.

Full text: {text}

Enlarge this image.

Subject: Ferries

Title: {title}

Publication title: {paper}; Port Holm

Pages: A.4

Publication year: 2025

Publication date: Sep 30, 2025

Section: News

Source type: Newspapers

ProQuest document ID: 123456789{n}

Copyright: Copyright Sound Press Sep 30, 2025

Last updated: 2025-10-01

Database: Newsstand
"""
PROQUEST_DETAILS = """____________________________________________________________
{title}: {paper}
{last_first}. {paper}; Port Holm [Port Holm]. 30 Sep 2025: A.4.

ProQuest document link

ABSTRACT (ENGLISH)
The ferry stays where it is.

FULL TEXT
{text}

DETAILS

Subject: Ferries
Location: Port Holm
Title: {title}
Author: {last_first}
Publication title: {paper}; Port Holm
Publication date: Sep 30, 2025
Document type: News
ProQuest document ID: 123456789{n}
Database: Newsstand
____________________________________________________________
Database copyright 2025 ProQuest LLC. All rights reserved.
"""
NEXIS_TIGHT = """{title}
{paper}
September 30, 2025 Tuesday
Morning Edition

Copyright 2025 {paper} All Rights Reserved

Section: NEWS; Pg. 4
Length: 121 words
Byline: {author}, Transport Correspondent
Body

{text}

Classification

Language: ENGLISH

Load-Date: October 1, 2025

End of Document

"""
NEXIS_FRENCH = """
                              Document {n} de 2

                                {paper}

                       30 septembre 2025 mardi

{title}

AUTEUR: {author}

LONGUEUR: 121 mots

{text}

DATE-CHARGEMENT: 1 octobre 2025

LANGUE: FRENCH; FRANÇAIS

TYPE-PUBLICATION: Journal

                       Copyright 2025 {paper}
                            Tous droits réservés
"""
FACTIVA_GERMAN = """{title}

Von {author}
121 Wörter
30 September 2025
{paper}
SOUND
Deutsch
(c) 2025 Sound Verlag

{text}

Dokument SOUND00020251001e9u00001{n}
"""
LAYOUTS = [
    NEXIS_TIGHT,
    NEXIS_FRENCH,
    FACTIVA_GERMAN,
    NEXIS_OLD,
    NEXIS_MIDDLE,
    NEXIS_NEW,
    NEXIS_GERMAN,
    FACTIVA_CODED,
    FACTIVA_TABBED,
    FACTIVA_PLAIN,
    PROQUEST,
    PROQUEST_DETAILS,
]


def laid_out(layout: str, ferry: str = FERRY_TEXT) -> str:
    told = (
        ("Ferry stays in port", "Ida Holm", "Holm, Ida", "Sound Times", ferry),
        ("Mills cut a third more", "Per Vik", "Vik, Per", "The River Post", TIMBER_TEXT),
    )
    pieces = []
    for n, (title, author, last_first, paper, text) in enumerate(told, 1):
        lead, _, rest = text.partition("\n\n")
        pieces.append(
            layout.format(
                n=n,
                title=title,
                author=author,
                last_first=last_first,
                paper=paper,
                text=text,
                lead=lead,
                rest=rest,
            )
        )
    return "".join(pieces)


def brought(text: str) -> list[Article]:
    return articles(opened(open_export, text, "pile.txt"))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_each_article_with_its_paper_day_and_byline(layout: str, line_end: str) -> None:
    text = laid_out(layout).replace("\n", line_end)
    assert looks_like_export(text.encode(), ".txt")
    ferry, timber = brought(text)
    assert (ferry.paragraphs, timber.paragraphs) == (FERRY, TIMBER)
    assert (ferry.title, timber.title) == ("Ferry stays in port", "Mills cut a third more")
    assert (ferry.outlet, timber.outlet) == ("Sound Times", "The River Post")
    assert (ferry.authors, timber.authors) == (("Ida Holm",), ("Per Vik",))
    assert (ferry.published or "")[:10] == "2025-09-30"
    assert [ferry.source, timber.source] == ["pile.txt#1", "pile.txt#2"]
    assert ferry.complete
    assert (ferry.dropped, timber.dropped) == ((), ())


@pytest.mark.parametrize("layout", [NEXIS_OLD, NEXIS_MIDDLE, NEXIS_NEW, PROQUEST_DETAILS])
def test_wrapped_lines_are_joined(layout: str) -> None:
    ferry, _ = brought(laid_out(layout, wrapped(FERRY_TEXT)))
    assert ferry.paragraphs == FERRY


QUESTIONS = (
    FERRY[0],
    "Person: Who pays for the shaft that has to be cast, and how long will all of that take you?",
    "Company: We do, of course, and the islanders shall not pay a single crown more than before.",
    "Subject: That is what was said the last time, when the fares went up by 20 percent in a year.",
    FERRY[2],
)


@pytest.mark.parametrize("layout", [NEXIS_OLD, NEXIS_MIDDLE, NEXIS_NEW, PROQUEST, PROQUEST_DETAILS])
def test_a_text_may_hold_lines_that_read_like_fields(layout: str) -> None:
    ferry, _ = brought(laid_out(layout, "\n\n".join(QUESTIONS)))
    assert ferry.paragraphs == QUESTIONS


@pytest.mark.parametrize("layout", [FACTIVA_CODED, FACTIVA_TABBED])
def test_a_text_may_hold_lines_that_begin_with_a_code(layout: str) -> None:
    text = (
        FERRY[0],
        "IN 2019 the shaft broke for the first time, and nobody looked any further then.",
        FERRY[2],
    )
    ferry, _ = brought(laid_out(layout, "\n\n".join(text)))
    assert ferry.paragraphs == text


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By IDA HOLM", ("Ida Holm",)),
        ("IDA HOLM; Staff Writer", ("Ida Holm",)),
        ("Ida Holm and Per Vik", ("Ida Holm", "Per Vik")),
        ("Ida Holm, Political Editor", ("Ida Holm",)),
        ("", ()),
    ],
)
def test_people_of_a_byline(byline: str, names: tuple[str, ...]) -> None:
    assert people(byline) == names


def test_one_article_has_the_name_of_its_file() -> None:
    (ferry,) = brought(
        NEXIS_NEW.format(n=1, title="Ferry stays", author="Ida Holm", paper="Sound Times", text=FERRY_TEXT)
    )
    assert ferry.source == "pile.txt"


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry stays in port\n\nBy Ida Holm\n\n{FERRY_TEXT}",
        f"Length: 3 miles\nSubject: The ferry\n\n{FERRY_TEXT}",
        f"1 of 3 documents\n\n{FERRY_TEXT}",
        f"Title: Ferry\nFull text: {FERRY_TEXT}",
        f"IN Brief\nCO Ordination\nHD Television\n\n{FERRY_TEXT}",
        "",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert not looks_like_export(text.encode(), ".txt")


def test_an_export_without_texts_is_refused() -> None:
    assert problems(opened(open_export, "1 of 1 DOCUMENTS\n\nLENGTH: 3 words\n\nHeld back.\n", "p.txt"))


COVER = """User Name: = Ada Kern
Date and Time: = Saturday, November 8, 2025 9:14 AM CET
Job Number: = 123456789

Documents (2)

1. The ferry stays in port
Client/Matter: -None-
Search Terms: ferry
Search Type: Natural Language
Narrowed by:
Content Type Narrowed by
News -None-

"""


def test_a_cover_page_with_the_day_of_searching_is_none_of_an_article() -> None:
    assert brought(COVER + laid_out(NEXIS_TIGHT)) == brought(laid_out(NEXIS_TIGHT))


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
