"""Quotation marks: which stretches of a paragraph stand between them.

One pass, one open quote at a time: marks of other kinds inside it belong to it (a quote in a quote).
"""

import re
from dataclasses import dataclass

Span = tuple[int, int]

CLOSERS = {
    "“": '”"',
    '"': '"”',
    "”": "”",  # Swedish and Finnish open with the same mark
    "„": '“”"',
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "‘": "’'",
    "'": "'’",
    "‚": "‘’",
    "‹": "›",
    "״": "״",
}
"""Each opening mark with those that close it."""
SELF_EVIDENT = frozenset("“„«「『")
"""Marks that open wherever they stand; the others open only in front of a word."""
SINGLE = frozenset("‘'‚‹")
"""Marks that are apostrophes, too: they open only when they are closed in the same paragraph."""
ELIDED = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|cuz|bout|n|round)\b", re.IGNORECASE)
"""What an apostrophe, not a quote, stands before: '90s, 'em, 'tis."""

MARK = re.compile("[" + re.escape("".join(CLOSERS)) + "’」』›]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between two marks, and how it opened: `text[start:end]` without the marks."""

    start: int
    end: int
    mark: str
    """The opening mark; "" where the quote goes on from the paragraph before without one."""
    closed: bool


def quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost quotes of a paragraph in order. One that is never closed ends with the paragraph."""
    marks = [(found.start(), found.group()) for found in MARK.finditer(text)]
    found: list[Quoted] = []
    opened: tuple[int, str] | None = None
    last_single = _last_single_closer(text, marks)
    for place, mark in marks:
        if opened is not None and mark in CLOSERS[opened[1]] and _closes(text, place, mark):
            found += _stretch(text, opened, place, closed=True)
            opened = None
        elif (opened is None or mark == opened[1] == "“") and _opens(text, place, mark, last_single):
            opened = place, mark
    if opened is not None and opened[1] not in SINGLE:
        found += _stretch(text, opened, len(text), closed=False)
    return tuple(found)


def reopens(text: str, mark: str) -> bool:
    """Whether a paragraph begins with the mark again: the sign that a quote of several goes on."""
    return text.lstrip()[:1] == mark


def _stretch(text: str, opened: tuple[int, str], end: int, *, closed: bool) -> list[Quoted]:
    """The quote without white space around it and without the comma before its attribution, if any word."""
    start = opened[0] + 1
    inner = text[start:end]
    if not any(map(str.isalnum, inner)):
        return []
    start += len(inner) - len(inner.lstrip())
    return [Quoted(start, start + len(inner.strip().rstrip(" ,")), opened[1], closed)]


def _opens(text: str, place: int, mark: str, last_single: int) -> bool:
    if mark not in CLOSERS:
        return False
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if mark in SELF_EVIDENT:
        return True
    if not after or after.isspace() or before.isalnum():
        return False
    if mark not in SINGLE:
        return True
    return before not in {*".,!?;:%"} and place < last_single and ELIDED.match(text, place + 1) is None


def _closes(text: str, place: int, mark: str) -> bool:
    """Whether a mark can close: an apostrophe inside a word or after an opening space cannot."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if mark in "’'":
        return (not after.isalnum() or is_joining(after)) and not before.isspace()
    if mark in '"״' and _is_hebrew(before) and _is_hebrew(after):  # inside of an abbreviation
        return False
    return mark != '"' or not (before.isspace() and after.isalnum())


def is_joining(letter: str) -> bool:
    """Whether a letter is of a script that writes on behind a closing mark without a space: ‘끝났다’고."""
    return "가" <= letter <= "힣" or "぀" <= letter <= "鿿"


def _is_hebrew(letter: str) -> bool:
    return "א" <= letter <= "ת"


def _last_single_closer(text: str, marks: list[tuple[int, str]]) -> int:
    """Where the last mark stands that can close a single quote, -1 without one."""
    return max((place for place, mark in marks if mark in "’'‘›" and _closes(text, place, mark)), default=-1)
