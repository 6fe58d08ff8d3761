"""Where sentences end by their marks, in languages that no model was trained for: marks, and lists of words.

A mark ends a sentence. What only looks so is known by the words around it: abbreviations, and words that
begin sentences (both the language's own, see `SentenceEnds`), initials, and figures.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from briefing.engine.text.language import SentenceEnds
from briefing.engine.text.words import signs

OPENING = "“‘«„‚「『([{（【〈《"
CLOSING = "”’»」』)]}）】〉》"
FOREIGN = "。！？｡।॥؟۔։።፧။។៕．"
"""Full stops, question and exclamation marks of other scripts, which need no space behind them."""

_QUOTE = re.compile('(?<![א-ת])"|"(?![א-ת])')
"""A straight mark; between two Hebrew letters it is of an abbreviation."""
_TOLD = re.compile(r"(?P<before>\S+\s+)?(?P<word>\S+)\.\Z")
_ROMAN = re.compile(r"[ivxIVX]+")
_ELIDED = re.compile(r"[’'](?=\w{2})")
_REMARK = re.compile(r"[（(][^（）()]{1,20}[)）]")


_PEOPLE = frozenset(["mr", "mrs", "ms", "dr", "prof", "st"])
"""English titles, which other languages print, too."""


class Marks:
    """The marks of one paragraph."""

    def __init__(self, text: str, ends: SentenceEnds) -> None:
        self._text = text
        self._ends = ends
        self._straight = [found.start() for found in _QUOTE.finditer(text)]

    def foreign_ends(self, start: int, end: int) -> Iterator[int]:
        """Where sentences end with a mark of another script, in order."""
        return self.ends(start, end, only_foreign=True)

    def ends(self, start: int, end: int, *, only_foreign: bool = False) -> Iterator[int]:
        """Where sentences may end, in order."""
        for found in _marks(self._ends).finditer(self._text, start, end):
            if found["opened"] is not None:
                yield found.end()
                continue
            if only_foreign and found["foreign"] is None:
                continue
            behind = self._behind(found.end())
            if behind < end and self._is_end(found["foreign"] is not None, found.end(), behind):
                yield behind

    def _behind(self, at: int) -> int:
        """The place behind the marks that close what the sentence is in."""
        while at < len(self._text) and (self._text[at] in CLOSING or self._closes(at)):
            at += 1
        return at

    def _closes(self, at: int) -> bool:
        """Whether a mark that may open closes a quotation: a straight one with one to close, „as here“."""
        if self._text[at] == '"':
            return bisect_left(self._straight, at) % 2 == 1
        return self._text[at] in OPENING and (at + 1 == len(self._text) or self._text[at + 1].isspace())

    def _is_end(self, foreign: bool, mark: int, behind: int) -> bool:
        """Not where a closed quotation runs on into its attribution: 「橋は閉まる。」と大臣は述べた。"""
        following = self._text[behind]
        if following.isspace():
            return True
        if foreign and behind > mark and self._ends.quoting:
            return re.compile(self._ends.quoting).match(self._text, behind) is None
        return foreign and (behind == mark or following in OPENING or following == '"')


@lru_cache
def _marks(ends: SentenceEnds) -> re.Pattern[str]:
    stops = re.escape("!?…" + ends.question + ("." if ends.full_stop else ""))
    pattern = rf"(?P<foreign>(?:[{FOREIGN}](?!(?<=．)\d))+)|(?P<stop>[{stops}]+)"
    if not ends.full_stop and ends.openers:
        openers = "|".join(map(re.escape, sorted(ends.openers)))
        return re.compile(rf"{pattern}|(?P<opened>\s+(?={openers}))")
    return re.compile(rf"{pattern}|(?P<opened>(?!))")


def goes_on(tail: str, head: str, ends: SentenceEnds) -> bool:
    """Whether a sentence goes on behind its text so far (`tail`) with `head`, in spite of a mark."""
    if _REMARK.fullmatch(head):
        return True
    found = _TOLD.search(tail)
    if found is None:
        return False
    written = _ELIDED.split(found["word"].lstrip(OPENING + "\"'"))[-1]
    capitals = len(written) > 2 and written.isupper() and "." not in written  # ING is no engineer
    word = written if capitals or written in ends.people else written.casefold()
    figure = head[:1].isdecimal()
    if number := _is_number(word):
        counts = (found["before"] or "").strip().rstrip(".").casefold() in ends.references  # "s. 5"
        return ends.ordinal_dot and len(word) <= number and not counts and not _opens(head, ends)
    after_number = found["before"] is not None and found["before"].strip()[-1:].isdecimal()
    if word in ends.people | _PEOPLE and not after_number:
        return True
    if figure:
        return word in ends.references | ends.numbered or (word not in ends.others and _is_initial(word))
    known = word in ends.references | ends.others | ends.people or _is_initial(word)
    quoted = word in ends.others and head[0] in OPENING
    return known and not quoted and not _opens(head, ends)


def _is_number(word: str) -> int:
    """How long a number of the kind of `word` may be to be an ordinal; 0 where it is none."""
    if word.isdecimal():
        return 2
    return 5 if len(word) > 1 and _ROMAN.fullmatch(word) else 0


def _is_initial(word: str) -> bool:
    """Whether a word is one letter with its marks, or has marks between every two or three: "p.ex"."""
    parts = re.split("[.-]+", word)
    longest = 3 if "." in word else 1
    return all(part[:1].isalpha() and len(signs(part)) <= longest for part in parts)


def _opens(head: str, ends: SentenceEnds) -> bool:
    """Whether a text begins with a word that begins sentences; an initial is none: "А. С. Орлов"."""
    if not ends.full_stop and head.startswith(tuple(ends.openers)):
        return True
    first = head.split(maxsplit=1)[0].lstrip(OPENING + "\"'¿¡—–-")
    bare = first.rstrip(".,:;!?…" + CLOSING + "\"'")
    return bare.casefold() in ends.openers and not (len(bare) == 1 and first[1:2] == ".")
