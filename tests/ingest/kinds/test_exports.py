import textwrap

import pytest

from briefing.ingest.kinds.archives.labels import people
from briefing.ingest.kinds.exports import (
    looks_like_export,
    open_export,
)
from briefing.models import Article
from tests.ingest.kinds.bringing import FERRY, TIMBER, articles, opened, problems

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
