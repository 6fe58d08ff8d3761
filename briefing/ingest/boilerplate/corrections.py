"""Notes that an article was corrected: what they say of an earlier version is no telling of the outlet.

A note that shares its paragraph with the report is parted from it, sentence by sentence: what does not
clearly belong to the note stays text.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.engine.passages.sentences import Span, sentences
from briefing.ingest.vocabulary import load
from briefing.languages import facts

REASON = "correction note"
LONGEST = 90
"""Words that a paragraph may have which is a note because it begins like one."""
PART = re.compile(r"\{\{(\w+)\}\}")
BEFORE = r"[\s•*·–—\-(\[_]*"
BEHIND = r"(?:\s*[([][^)\]]{1,40}[)\]]|,\s[^:]{1,40})?\s*"
"""A date may stand between a label and its colon."""


def part_notes(lines: Sequence[str]) -> Iterator[list[tuple[str, bool]]]:
    """For each line its pieces in order, and whether each is a note; most lines are one, and no note."""
    labelled = False
    for line in lines:
        plain = line.replace("’", "'")
        under = labelled and _is_short(line) and bool(_matching("changed").search(plain) or _told(plain, 0))
        whole = under or _is_labelled(plain)
        yield [(line, True)] if whole else list(_parted(line, plain))
        labelled = _is_bare_label(plain) or (labelled and not line)


def _parted(line: str, plain: str) -> Iterator[tuple[str, bool]]:
    """The line cut where a note begins and ends; all of it when it is all report, or all note."""
    if not _hint().search(plain):
        yield line, False
        return
    spans = sentences(line, facts("en"))
    notes = _noted(plain, spans)
    start = 0
    for place, (begin, _) in enumerate(spans):
        if place and notes[place] != notes[place - 1]:
            yield line[start:begin].strip(), notes[place - 1]
            start = begin
    yield line[start:].strip(), bool(notes) and notes[-1]


def _noted(plain: str, spans: Sequence[Span]) -> list[bool]:
    """Which sentences are of a note."""
    found: list[bool] = []
    labelled = after = False
    for start, _ in spans:
        labelled = labelled or _is_labelled(plain[start:])
        told = labelled or _told(plain, start) or (after and _matches("more", plain, start))
        told = told or _labelled("labels").match(plain, start) is not None
        found.append(told or (after and _matches("back", plain, start)))
        after = told
    return found


def _told(plain: str, start: int) -> bool:
    return _matches("notes", plain, start)


def _matches(table: str, plain: str, start: int) -> bool:
    return _matching(table).match(plain, start) is not None


def _is_labelled(plain: str) -> bool:
    """Whether a paragraph is a note by the label before it."""
    if not _is_short(plain):
        return False
    if _labelled("labels").match(plain) or _is_bare_label(plain):
        return True
    label = _labelled("editors").match(plain)
    return label is not None and _matching("changed").search(plain, label.end()) is not None


def _is_bare_label(plain: str) -> bool:
    return _alone().fullmatch(plain) is not None


def _is_short(text: str) -> bool:
    return text.count(" ") < LONGEST


def _either(table: str) -> str:
    vocabulary = load("corrections")
    return "|".join(PART.sub(lambda part: vocabulary["parts"][part[1]], form) for form in vocabulary[table])


@cache
def _matching(table: str) -> re.Pattern[str]:
    before = "" if table == "changed" else BEFORE
    return re.compile(f"{before}(?:{_either(table)})", re.IGNORECASE)


@cache
def _labelled(table: str) -> re.Pattern[str]:
    return re.compile(rf"{BEFORE}(?:{_either(table)}){BEHIND}(?::|\s[–—-]\s)", re.IGNORECASE)


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"{BEFORE}(?:{_either('labels')}){BEHIND}[:.–—\-)\]*_]*", re.IGNORECASE)


@cache
def _hint() -> re.Pattern[str]:
    """What a line must have to be looked at sentence by sentence."""
    start = r"(?:^|[.!?:]\S*\s)"
    return re.compile(
        f"{start}{BEFORE}(?:{_either('notes')}|{_either('labels')}|{_either('editors')})", re.IGNORECASE
    )
