"""Boilerplate known by its place and form: headings, labels at the ends, text in another language."""

from collections.abc import Collection, MutableSequence, Sequence

from briefing.ingest.prose import OPENING_QUOTE, ends_sentence, is_label, is_prose, word_count
from briefing.languages import detect, detect_in, is_told_by_line

LABEL_WORDS = 12
"""Words up to which a line that is no sentence can be a heading or a headline of another article."""
FOREIGN_LINES = 2
"""Lines in another language that make a block of page text; one alone may be a quotation."""
FOREIGN_REACH = 60
"""Lines from either end among which such a block is looked for."""
LONGEST_PARAGRAPHS = 12
"""The longest paragraphs are the report's: they say in which language it is."""

Marks = MutableSequence[str | None]
"""One for each line: why it is boilerplate, None while it counts as text."""


def mark_structure(lines: Sequence[str], marks: Marks, headings: Collection[int] = ()) -> str:
    """Mark what place and form give away; the language of the text, "und" where that cannot be told.

    `headings` are lines that the source itself calls headings.
    """
    for i in headings:
        marks[i] = marks[i] or "section heading"
    language = _language(lines, marks)
    _mark_foreign_edges(lines, marks, language)
    _mark_trailing_labels(lines, marks)
    _mark_section_headings(lines, marks)
    return language


def _texts(lines: Sequence[str], marks: Marks) -> list[int]:
    return [i for i, line in enumerate(lines) if line and marks[i] is None]


def _language(lines: Sequence[str], marks: Marks) -> str:
    longest = sorted(_texts(lines, marks), key=lambda i: (-len(lines[i]), i))[:LONGEST_PARAGRAPHS]
    return detect_in([lines[i] for i in longest])


def _mark_foreign_edges(lines: Sequence[str], marks: Marks, main: str) -> None:
    """Blocks before and after the text in another language than its own: subscription notices, mostly."""
    if not is_told_by_line(main):
        return
    texts = _texts(lines, marks)
    for inwards in (texts[:FOREIGN_REACH], texts[: -FOREIGN_REACH - 1 : -1]):
        for i in _foreign_run(lines, inwards, main):
            marks[i] = "text in another language"


def _foreign_run(lines: Sequence[str], inwards: Sequence[int], main: str) -> Sequence[int]:
    """The lines from one end up to the last foreign one before the text's own language begins."""
    length = found = 0
    for position, i in enumerate(inwards):
        language = detect(lines[i]) if word_count(lines[i]) > 2 else "und"
        if language == main or OPENING_QUOTE.match(lines[i]):
            break
        if language != "und":
            length, found = position + 1, found + 1
    return inwards[:length] if found >= FOREIGN_LINES else ()


def _mark_trailing_labels(lines: Sequence[str], marks: Marks) -> None:
    """Labels after the last sentence: tags, names of sections, headlines of other articles."""
    texts = _texts(lines, marks)
    last = max((position for position, i in enumerate(texts) if is_prose(lines[i])), default=None)
    if last is None:
        return
    for i in texts[last + 1 :]:
        if lines[i].endswith(":"):
            return  # a list follows
        if is_label(lines[i], LABEL_WORDS):
            marks[i] = "trailing label"


def _mark_section_headings(lines: Sequence[str], marks: Marks) -> None:
    """A short line that is no sentence, between two paragraphs; several in a row may be a list."""
    texts = _texts(lines, marks)
    for before, i, after in zip(texts, texts[1:], texts[2:], strict=False):
        if (
            is_label(lines[i], LABEL_WORDS)
            and not lines[i][0].islower()
            and (is_prose(lines[before]) or ends_sentence(lines[before]))
            and (is_prose(lines[after]) or _is_quote(lines[after]))
        ):
            marks[i] = "section heading"


def _is_quote(line: str) -> bool:
    return OPENING_QUOTE.match(line) is not None and ends_sentence(line)
