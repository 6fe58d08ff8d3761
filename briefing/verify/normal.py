"""The form in which quoted words are compared: all that is made equal may differ without changing a word.

Made equal are kinds of quotation marks and apostrophes, of dashes, of three dots, and white space, ends of
lines among it. Nothing else: a letter, a figure, an accent or a comma too many is a difference.
"""

import re
from functools import lru_cache

from briefing.engine.text.words import WORD, is_mark, is_unspaced

_DASH = "‐‑‒–—―−-"
_FORM = re.compile(
    rf"(?P<dots>\s*(?:…|\.\s?\.\s?\.)\s*)"
    rf"|(?P<dash>\s+[{_DASH}]+\s+|\s*(?:—|―|--+)[{_DASH}]*\s*|\s+–|–\s+)"  # between words, not inside one
    rf"|(?P<hyphen>(?<=\w)[-‐‑]\s+(?=\w)|[{_DASH}])"  # a line may end with one
    r"|(?P<mark>[«‹]\s+|\s+[»›](?!\w)|[“”„‟\"«»‹›‘’‚‛'′″`´ʼ＂＇「」『』])"
    r"|(?P<space>\s+)"
)
_FORMS = {"dots": "…", "dash": " — ", "hyphen": "-", "mark": "'", "space": " "}
_ENDS = " ,.，。、"
"""What an editor puts before a closing mark, or leaves out there, by the rules of the house."""
_NUMBER = re.compile(r"\d[.,:]\d")
_NOT = re.compile(r"\w't\b")
_PARTED = ((_NUMBER, 1, 2), (_NUMBER, 2, 1), (_NOT, 1, 2))
"""What is one word although a mark stands in it, with the characters before and after the cut."""


def normal(text: str) -> str:
    """`text` in the form that is compared."""
    return _FORM.sub(lambda found: _FORMS[found.lastgroup or ""], text)


@lru_cache(256)
def origins(text: str) -> tuple[int, ...]:
    """For each character of `normal(text)`, and for its end, where in `text` it comes from."""
    places: list[int] = []
    end = 0
    for found in _FORM.finditer(text):
        places += range(end, found.start())
        places += [found.start()] * len(_FORMS[found.lastgroup or ""])
        end = found.end()
    return (*places, *range(end, len(text) + 1))


def plain(text: str) -> str:
    """`text` with each run of white space as one space."""
    return " ".join(text.split())


def trimmed(text: str) -> str:
    """Words in normal form without the comma or period before the closing mark."""
    return text.strip().rstrip(_ENDS)


def tokens(text: str) -> list[tuple[int, int]]:
    """Where the words of a text in normal form stand; of Chinese, Japanese, Thai and the like each letter."""
    return [found.span() for found in WORD.finditer(text)]


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where words do, and not in the middle of a number."""
    return not (_cuts(text, start) or _cuts(text, end))


def _cuts(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if is_mark(after):
        return True
    if after.isalnum() and (before.isalnum() or is_mark(before)):
        return not (is_unspaced(before) or is_unspaced(after))
    return any(pattern.fullmatch(text, at - back, at + ahead) for pattern, back, ahead in _PARTED)
