"""Text that was set for paper: words parted at ends of lines, running heads and page numbers between them."""

import re
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property

from briefing.engine.text.words import fold
from briefing.ingest.metadata.dates import find_date
from briefing.ingest.metadata.names import signed_names
from briefing.ingest.prose import CJK, ends_sentence
from briefing.ingest.vocabulary import load
from briefing.languages import background
from briefing.languages.detection import detect

PARTED = re.compile(r"(?P<first>[^\W\d_][\w'’]*)[-‐‑]$")
HYPHENATED = re.compile(r"[^\W\d_][\w'’]*[-‐‑][^\W\d_][\w'’]*")
WORD = re.compile(r"[^\W\d_][\w'’]*")
INVISIBLE = re.compile(r"[\xad\ufffe¬][ \t]*\n\s*")
"""A soft hyphen at the end of a line, as it is copied out of some documents, with the line's end."""
RARER = 0.6
"""Zipf values by which a word may be rarer than the rarer of its two halves: something, understanding; but
northeast is rarer than north-east's halves by more, and is left as it stands."""
COMMON = 3.9
"""Zipf value of each half of a compound ("two-thirds"): rarer ones are pieces of words ("Ma-ren")."""
LONGEST_HEAD = 100
_LONGEST_WORD = 80
"""Characters at the end of a line in which its last word is."""
_SIGNATURE = 60
_TEXT_LINE = 25
"""Characters from which a line is part of a text that a running head may interrupt."""


class Hyphens:
    """Which hyphens at ends of lines belong to their words, by all the words of a text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _whole(self) -> Counter[str]:
        """Words and hyphenated words inside lines."""
        return Counter(word.casefold() for found in (WORD, HYPHENATED) for word in found.findall(self._text))

    @cached_property
    def _language(self) -> str:
        return detect(self._text)

    def join(self, lines: Iterable[str]) -> str:
        """Lines as one: with spaces between them, but within parted words and Chinese or Japanese text."""
        pieces: list[str] = []
        for line in lines:
            if pieces and not (CJK.match(pieces[-1][-1:]) and CJK.match(line)):
                pieces[-1], joint = self._joined(pieces[-1], line)
                pieces.append(joint)
            pieces.append(line)
        return "".join(pieces)

    def _joined(self, line: str, following: str) -> tuple[str, str]:
        """A line as it stands before the next one, and what stands between them."""
        parted, next_word = PARTED.search(line[-_LONGEST_WORD:]), WORD.match(following)
        if parted is None or next_word is None:
            return line, " "
        first, second = parted["first"].casefold(), next_word[0].casefold()
        if second in load("printed")["suspending"]:
            return line, " "
        whole = following[0].islower() and self._is_one_word(first, second)
        return (line[:-1] if whole else line), ""

    def _is_one_word(self, first: str, second: str) -> bool:
        if f"{first}-{second}" in self._whole:
            return False
        if first + second in self._whole:
            return True
        if self._language in load("printed")["closed"]:
            return True
        known = background(self._language).table
        whole, *halves = (known.get(fold(word), 0.0) for word in (first + second, first, second))
        if min(halves) < COMMON or (len(first) < 3 and first not in load("printed")["prefixes"]):
            return True
        return whole >= min(halves) - (RARER if self._language == "en" else 2 * RARER)


def without_running(lines: Sequence[str]) -> list[str]:
    """Lines of a text without the heads and page numbers that return on each page and part its sentences.

    What the first one says stands at the top, in lines of its own: the paper and its day.
    """
    running = _running(lines)
    if not running:
        return list(lines)
    interrupting = _interrupting(lines, running)
    kept: list[str] = []
    closing = False
    for i, line in enumerate(lines):
        if i in running:
            closing = i in interrupting
            if closing:
                kept = _without_blank_end(kept)
            elif not any(kept):
                kept += _told_by(line)
        elif line.strip() or not closing:
            kept.append(line)
            closing = False
    return kept


def _running(lines: Sequence[str]) -> set[int]:
    """Indices of running heads: the same line but for its numbers, in the middle of sentences."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        text = line.strip()
        if text and len(text) <= LONGEST_HEAD and (not ends_sentence(text) or is_page_number(text)):
            alike[re.sub(r"\d+", "#", text)].append(i)
    heads = {
        form: places
        for form, places in alike.items()
        if len(places) > 1 or is_page_number(form.replace("#", "1"))
    }
    interrupting = _interrupting(lines, {i for places in heads.values() for i in places})
    return {
        i
        for form, places in heads.items()
        if not interrupting.isdisjoint(places) or (len(places) > 1 and _counts(form, lines, places))
        for i in places
    }


def _counts(form: str, lines: Sequence[str], places: Sequence[int]) -> bool:
    """Whether lines of one form name their page, each a later one."""
    found = [_named_page().search(lines[i]) for i in places]
    numbers = [int(re.findall(r"\d+", match[0])[0]) for match in found if match]
    return len(numbers) == len(places) and numbers == sorted(set(numbers)) and form != "#"


def _interrupts(before: str, after: str) -> bool:
    """Whether what stands between two lines of text stands in the middle of a sentence."""
    if len(before) < _TEXT_LINE or not after or ends_sentence(before):
        return False
    return after[0].islower() or PARTED.search(before[-_LONGEST_WORD:]) is not None


def _interrupting(lines: Sequence[str], heads: Collection[int]) -> set[int]:
    """Those of some lines that stand in the middle of a sentence of the others."""
    text = [i for i, line in enumerate(lines) if i not in heads and line.strip()]
    after = [bisect(text, i) for i in sorted(heads)]
    return {
        i
        for i, place in zip(sorted(heads), after, strict=True)
        if 0 < place < len(text) and _interrupts(lines[text[place - 1]].strip(), lines[text[place]].strip())
    }


def _without_blank_end(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def _told_by(head: str) -> Iterator[str]:
    """What a running head says besides its page: a name and a date."""
    text = _named_page().sub("", head).strip(" \t|·•–—-/")
    date = find_date(text)
    start, end = date[1] if date else (len(text), len(text))
    pieces = (text[:start], text[start:end], text[end:])
    yield from (told for piece in pieces if (told := piece.strip(" \t|·•–—-/,")))
    yield ""


def is_signature(line: str) -> bool:
    """Whether a line names who wrote: it stands below the title, which may fill its line."""
    return len(line) < _SIGNATURE and signed_names(line) is not None


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page and nothing else."""
    text = line.strip(" \t|·•–—-[]()")
    return (text.isdecimal() and len(text) < 5) or _named_page().fullmatch(text) is not None


@cache
def _named_page() -> re.Pattern[str]:
    printed = load("printed")
    page, of = ("|".join(map(re.escape, printed[name])) for name in ("page", "of"))
    return re.compile(
        rf"(?<!\w)(?:{page})\b\.?\s*\d{{1,4}}(?:\s*(?:{of})\s*\d{{1,4}})?(?!\w)"
        rf"|(?<!\d)\d{{1,4}}\s*(?:{of})\s*\d{{1,4}}(?!\d)|第\s*\d{{1,4}}\s*[页頁]",
        re.IGNORECASE,
    )
