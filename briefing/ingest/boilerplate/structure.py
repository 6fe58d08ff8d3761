"""Boilerplate known by its place and form: headings, labels at the ends, text in another language."""

from collections import Counter
from collections.abc import Collection, MutableSequence, Sequence

from ...languages import detect
from ..prose import LONG, is_label, is_prose, word_count

HEADING_WORDS = 12
TRAILER_WORDS = 12
FOREIGN_LINES = 2
"""Lines in another language that make a block of page text; one alone may be a quotation."""

Marks = MutableSequence[str | None]
"""One for each line: why it is boilerplate, None while it counts as text."""


def mark_structure(lines: Sequence[str], marks: Marks, headings: Collection[int] = ()) -> None:
    """Mark what place and form give away. `headings` are lines that the source itself calls headings."""
    for i in headings:
        marks[i] = marks[i] or "section heading"
    _mark_foreign_edges(lines, marks)
    _mark_trailing_labels(lines, marks)
    _mark_section_headings(lines, marks)


def _texts(lines: Sequence[str], marks: Marks) -> list[int]:
    return [i for i, line in enumerate(lines) if line and marks[i] is None]


def _mark_foreign_edges(lines: Sequence[str], marks: Marks) -> None:
    """A block after the text in another language than the text's: subscription notices, mostly."""
    texts = _texts(lines, marks)
    spoken = {i: detect(lines[i]) for i in texts if word_count(lines[i]) > 2}
    sizes: Counter[str] = Counter()
    for i, language in spoken.items():
        sizes[language] += len(lines[i])
    del sizes["und"]
    if len(sizes) < 2:
        return
    main = sizes.most_common(1)[0][0]
    own = [i for i in texts if spoken.get(i) == main]
    foreign = [i for i in texts if i > own[-1] and spoken.get(i, "und") not in ("und", main)]
    if len(foreign) >= FOREIGN_LINES:
        for i in texts:
            if foreign[0] <= i:
                marks[i] = "text in another language"


def _mark_trailing_labels(lines: Sequence[str], marks: Marks) -> None:
    """Labels after the last sentence: tags, names of sections, headlines of other articles."""
    texts = _texts(lines, marks)
    last = max((i for i in texts if is_prose(lines[i])), default=None)
    if last is None or lines[last].endswith(":"):
        return
    for i in texts:
        if i > last and is_label(lines[i], TRAILER_WORDS):
            marks[i] = "trailing label"


def _mark_section_headings(lines: Sequence[str], marks: Marks) -> None:
    """A short line that is no sentence, between two paragraphs that are."""
    texts = _texts(lines, marks)
    for before, i, after in zip(texts, texts[1:], texts[2:], strict=False):
        if (
            is_label(lines[i], HEADING_WORDS)
            and is_prose(lines[after])
            and _closes(lines[before])
            and not lines[i][0].islower()
        ):
            marks[i] = "section heading"


def _closes(line: str) -> bool:
    """Whether a paragraph is finished, so that what follows is not a part of it."""
    return not line.endswith((":", ",", ";")) and (is_prose(line) or len(line) < LONG)
