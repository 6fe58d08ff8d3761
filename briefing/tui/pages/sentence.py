"""One sentence of one outlet: the line that says where it stands, and its words in their paragraph."""

from collections.abc import Iterable

from briefing.models import Article, Passage
from briefing.tui.blocks import Mark, Para
from briefing.tui.index import StoryIndex
from briefing.tui.pages.column import outlet_role
from briefing.tui.pages.provenance import credit
from briefing.tui.present import dated, joined

MARGIN = "  "


def outlet_line(index: StoryIndex, article: Article, *places: str, credited: bool = True) -> Para:
    """As in "2 Internewscast ‹ Associated Press · 3 Sep 2025 · ¶4"."""
    number = index.numbers[article.outlet]
    name = f"{number} {article.outlet}"
    by = credit(index, article) if credited else ""
    marks = (Mark(0, len(name), "lit"), Mark(0, len(str(number)), outlet_role(number)))
    return Para(joined((f"{name} {by}".strip(), dated(article.published), *places)), marks, "meta")


def place_line(index: StoryIndex, passage: Passage, *more: str, credited: bool = True) -> Para:
    """The line over a passage; `more` is what else is to be said of it."""
    place = f"¶{passage.paragraph + 1}"
    return outlet_line(index, index.articles[passage.article], place, *more, credited=credited)


def in_paragraph(index: StoryIndex, passage: Passage, marks: Iterable[Mark]) -> Para:
    """A passage between the sentences beside it; `marks` count from the start of the paragraph."""
    before, after = index.beside(passage)
    start = before.start if before else passage.start
    end = after.end if after else passage.end
    text = index.articles[passage.article].paragraphs[passage.paragraph][start:end]
    placed = [
        Mark(start, passage.start, "context"),
        Mark(passage.end, end, "context"),
        *(Mark(quote.start, quote.end, "quote") for quote in passage.quotes),
        *marks,
        *(Mark(a, b, "contested") for a, b in index.value_places(passage)),
    ]
    moved = (Mark(mark.start - start, mark.end - start, mark.role) for mark in placed)
    return Para(text, tuple(m for m in moved if m.start < m.end), "text", MARGIN, MARGIN)
