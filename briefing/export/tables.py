"""What differs, or what is quoted, as CSV (RFC 4180): a row for each sentence of each article.

A spreadsheet takes a cell that begins with one of a few characters for a formula, which may send data away;
such a cell gets an apostrophe before it (OWASP, CSV injection). All others are verbatim.
"""

import csv
import io
from collections.abc import Iterator

from briefing.export.arrange import Arranged, arrange, web_address
from briefing.export.clauses import words_at
from briefing.export.style import USUAL, Style
from briefing.models import Article, Briefing, Story

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_ARTICLE = ("outlet", "title", "published", "link", "article")
DIFFERENCES = (
    *("story", "difference", "kind", "status", "strength", "value", "words", "credited to", "first told"),
    *("sentence", *_ARTICLE),
)
QUOTATIONS = ("story", "speaker", "quotation", "wording", "outlets", "words", *_ARTICLE)


def write(briefing: Briefing, style: Style = USUAL) -> str:
    """The table that the style names, its column names in the first row."""
    arranged = arrange(briefing)
    head, rows = (DIFFERENCES, _differences) if style.table == "differences" else (QUOTATIONS, _quotations)
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow(head)
    for story in arranged.briefing.stories:
        table.writerows(map(_harmless, row) for row in rows(arranged, story))
    return file.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


Row = tuple[str, ...]


def _differences(arranged: Arranged, story: Story) -> Iterator[Row]:
    for number, found in enumerate(story.discrepancies, 1):
        about = (story.title, str(number), found.kind, found.status, found.strength)
        for reading in found.readings:
            told = ", ".join(reading.credit), reading.first or ""
            for passage, place in zip(reading.passages, reading.places, strict=True):
                value = (reading.value, words_at(passage, place))
                yield (*about, *value, *told, passage.text, *_article(arranged.articles[passage.article]))


def _quotations(arranged: Arranged, story: Story) -> Iterator[Row]:
    for person in story.people:
        for number, quotation in enumerate(person.quotes, 1):
            about = (story.title, person.name, str(number))
            for variant, wording in enumerate(quotation.wordings, 1):
                for place in wording.places:
                    words = arranged.words(place)
                    counts = (str(variant), str(quotation.outlets))
                    yield (*about, *counts, words, *_article(arranged.articles[place.article]))


def _article(article: Article) -> Row:
    address = web_address(article.url) or ""
    return article.outlet, article.title or "", article.published or "", address, article.id
