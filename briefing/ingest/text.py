"""Plain text to a draft: which line breaks end a paragraph, and which only end a line."""

from itertools import pairwise

from briefing.ingest.clean import clean
from briefing.ingest.draft import Draft
from briefing.ingest.printed import INVISIBLE, Hyphens, is_signature, without_running
from briefing.ingest.prose import CJK, LIST_ITEM, ends_sentence

WIDEST = 120
"""Columns; longer lines were not broken by hand or by a mail program."""
NARROWEST = 45
OVERLONG = 0.1
"""Share of the lines that may pass the margin all the same (addresses, tables)."""
FILLED = 0.7
"""Share of the line breaks of wrapped text that come near the margin (others follow titles, items)."""
GOING_ON = 0.2
"""Share of the lines of wrapped text that begin with a small letter, of those that begin with one that could
be: three in four in most languages, every second in German; none in a list of headlines or results."""
RAGGED = 12
"""Columns that a wrapped line may stop short of the margin besides its next word."""


def draft_text(text: str, source: str) -> Draft:
    """A plain text document as a draft with one paragraph a line. Linear in the length of the text."""
    return Draft(source=source, lines=paragraph_lines(text))


def paragraph_lines(text: str) -> list[str]:
    """The paragraphs of a text whose lines may be wrapped; "" for each run of empty lines."""
    text = clean(INVISIBLE.sub("", text)).expandtabs(4)
    lines = without_running([line.rstrip() for line in text.split("\n")])
    margin = _margin(lines)
    paragraphs: list[list[str]] = []
    previous = ""
    for line in lines:
        if margin and previous and line and _continues(previous, line, margin):
            paragraphs[-1].append(line.strip())
        elif line or previous:
            paragraphs.append([line.strip()])
        previous = line
    hyphens = Hyphens(text)
    return [hyphens.join(paragraph) for paragraph in paragraphs]


def _margin(lines: list[str]) -> int:
    """The column at which the text is wrapped; 0 when each of its lines is a paragraph."""
    breaks = [(line, following) for line, following in pairwise(lines) if line and following]
    breaks = [(line, following) for line, following in breaks if not LIST_ITEM.match(following.lstrip())]
    if not breaks:
        return 0
    lengths = sorted(_columns(line) for line, _ in breaks)
    margin = lengths[int(0.95 * (len(lengths) - 1))]
    overlong = sum(_columns(line) > margin + RAGGED for line in lines)
    if not NARROWEST <= margin <= WIDEST or overlong > OVERLONG * len(breaks):
        return 0
    filled = sum(_is_full(line, following, margin) for line, following in breaks)
    open_ended = sum(not ends_sentence(line) for line, _ in breaks)
    wrapped = filled >= FILLED * len(breaks) and 2 * open_ended > len(breaks)
    return margin if wrapped and _goes_on(breaks) else 0


def _goes_on(breaks: list[tuple[str, str]]) -> bool:
    """Whether lines begin in the midst of sentences: a list of headlines has lines of one length, too."""
    starts = [following.lstrip()[0] for _, following in breaks]
    small = sum(start.islower() for start in starts)
    return small >= GOING_ON * sum(start.islower() or start.isupper() for start in starts)


def _is_full(line: str, following: str, margin: int) -> bool:
    """Whether the next word would not, or hardly, have fitted into the line."""
    return _columns(line) + 1 + len(following.split(maxsplit=1)[0]) + RAGGED > margin


def _columns(line: str) -> int:
    """Width on a page: Chinese and Japanese characters are twice as wide."""
    return len(line) if line.isascii() else len(line) + len(CJK.findall(line))


def _continues(line: str, following: str, margin: int) -> bool:
    """Whether a line break inside wrapped text only ends a line."""
    start = following.lstrip()
    indented = _indent(following) > _indent(line) + 1 and not LIST_ITEM.match(line.lstrip())
    if LIST_ITEM.match(start) or indented or is_signature(start):
        return False
    return _is_full(line, following, margin) or (not ends_sentence(line) and start[0].islower())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
