"""Sentences as offsets into the text, for news.

nupunkt (Punkt: Kiss and Strunk, "Unsupervised multilingual sentence boundary detection", Computational
Linguistics 32, 2006) proposes the boundaries; what follows adds those of other scripts and takes back
those that part an attribution, a title or a list number from what belongs to it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Protocol

from briefing.engine.quotes.saying import attribution_follows
from briefing.engine.text.language import Language
from briefing.engine.text.words import Word, count_words, is_unspaced, words

Span = tuple[int, int]

BLOCK = 5_000
"""Characters given to the splitter at once; it is not linear in runs of punctuation."""
LONGEST = 120
"""Words a passage may have; sentences of news stay below 80, text without full stops does not end."""
SHORTEST_CUT = 40
"""Words that stand before a cut of an over-long sentence, so that cutting at clauses leaves no crumbs."""

LETTERS_A_WORD = 3
"""Letters that say about as much as a word, in scripts in which each letter is one."""

OPENING = "“‘«„‚「『([{"
CLOSING = "”’»」』)]}"

FOREIGN_END = re.compile(rf"[。！？｡।॥؟۔]+(?P<closed>[{re.escape(CLOSING)}]*)")
MISSED_END = re.compile(rf"[.?!](?<=[a-z]{{2}}.)[{re.escape(CLOSING)}\"']*\s+(?=[“‘\"'(]?[A-Z])")
"""A word in small letters, a full stop, a capital: nupunkt takes "month." and its like for short forms."""
LAST_WORD = re.compile(r"(?<![.\w’'-])[a-z]{2,}\Z")
INITIALISM = re.compile(r"(?:^|(?<=[\s“‘\"'(-]))(?:[A-Za-z]\.){2,}$")
STRAY_CLOSING = re.compile(rf"[{re.escape(CLOSING)}]+(?=\s|$)")
ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]")
EXCLAIMED = re.compile(r"[?!…—-][”’»\"']+$")
BREAKABLE = re.compile(r"\S\s+(?=\S)")
CLAUSE_ENDS = (re.compile(r"[;:；：]\s*$"), re.compile(r"(?:\s[–—-]|—)\s*$"), re.compile(r"[,،，、]\s*$"))


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _listed("""
adj adm brig capt cardl cmdr col comdr cpl cpt det dr fr gen gov hon insp lt maj messrs mr mrs ms prof
pvt rep reps rev sen sens sgt supt vs
""")
"""Abbreviations that a sentence does not end with when a capital follows."""
ABBREVIATIONS = {
    "es": _listed("sr sra srta sres dr dra d dña gral gob ing lic núm ee uu av"),
    "pt": _listed("sr sra srs dr dra exmo exma eng av prof"),
    "fr": _listed("m mm mme mmes mlle me dr"),
    "de": _listed("dr prof hr fr nr bzw ca z b d h u a st str bspw abs art mio mrd"),
    "it": _listed("sig sigg dott avv ing on prof"),
    "nl": _listed("dhr mevr mr dr ir drs nr bijv"),
}
SHORT_FORMS = TITLES.union(
    *ABBREVIATIONS.values(),
    _listed("""
    approx assn assoc dept govt incl intl natl univ misc prov admin al ca cf ed eds eg et etc fig ie no nos op
    par pp sec vol usw evtl ggf inkl zzgl vgl pág págs aprox p.ej
    """),
)
"""Abbreviations in small letters that a capital may follow inside a sentence."""
ORDINAL_DOT = frozenset({"cs", "da", "de", "fi", "hu", "nb"})
"""Languages that write "3. Oktober"."""


class Splitter(Protocol):
    """The part of nupunkt that is used."""

    def spans(self, text: str) -> list[Span]:
        """Sentences as (start, end), without surrounding white space."""


def sentences(text: str, language: Language) -> list[Span]:
    """The sentences of one paragraph in order: without surrounding white space, with every word in one."""
    proposed = [span for block in _blocks(text) for span in _proposals(text, block)]
    joined = _join(text, proposed, language)
    return [part for span in joined for part in _cut(text, span)]


@cache
def _splitter() -> Splitter:
    from nupunkt import load  # 60 ms, which `--help` does not need

    splitter: Splitter = load("default")
    return splitter


def _blocks(text: str) -> Iterator[Span]:
    """The whole text, or stretches of at most `BLOCK` characters that end before a white space."""
    start = 0
    while len(text) - start > BLOCK:
        places = (text.rfind(mark, start + BLOCK // 2, start + BLOCK) + 1 for mark in (". ", " "))
        end = next(filter(None, places), start + BLOCK)
        yield start, end
        start = end
    yield start, len(text)


def _proposals(text: str, block: Span) -> Iterator[Span]:
    start, end = block
    foreign = FOREIGN_END.search(text, start, end) is not None
    for a, b in _splitter().spans(text[start:end]):
        inner = [*_missed_ends(text, start + a, start + b)]
        if foreign:
            inner = sorted([*inner, *_foreign_ends(text, start + a, start + b)])
        for left, right in pairwise([start + a, *inner, start + b]):
            yield from _trimmed(text, left, right)


def _foreign_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences of scripts without "." end; not where a closed quote runs on into its attribution."""
    for found in FOREIGN_END.finditer(text, start, end):
        following = text[found.end() : found.end() + 1]
        runs_on = found["closed"] and following and not following.isspace() and following not in OPENING
        if following and found.end() < end and not runs_on:
            yield found.end()


def _missed_ends(text: str, start: int, end: int) -> Iterator[int]:
    for found in MISSED_END.finditer(text, start, end):
        word = LAST_WORD.search(text, start, found.start())
        if word and word[0] not in SHORT_FORMS:
            yield found.end()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The span without surrounding white space, nothing when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _join(text: str, spans: Iterable[Span], language: Language) -> list[Span]:
    """Take back boundaries that part what belongs together; hand stray closing marks to the left."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and (stray := STRAY_CLOSING.match(text, start, end)):
            joined[-1] = joined[-1][0], stray.end()
            start = next((a for a, _ in _trimmed(text, stray.end(), end)), end)
        if joined and (start == end or _belongs(text, joined[-1], (start, end), language)):
            joined[-1] = joined[-1][0], max(joined[-1][1], end if start < end else 0)
        else:
            joined.append((start, end))
    return _without_fragments(text, joined)


def _belongs(text: str, left: Span, right: Span, language: Language) -> bool:
    """Whether the right span continues the sentence of the left one."""
    head, tail = text[right[0] : min(right[1], right[0] + 200)], text[max(left[0], left[1] - 40) : left[1]]
    opened = head.lstrip(OPENING + "\"'")
    if opened[:1].islower() or head[0] in CLOSING + ",;" or _is_enumerator(text, left):
        return True
    if INITIALISM.search(tail) and (
        _says_little(text, left) or _first_word(opened) in language.speech.of_states
    ):
        return True
    if EXCLAIMED.search(tail) and attribution_follows(head, language.speech):
        return True
    return _ends_in_abbreviation(tail, opened, language)


def _says_little(text: str, span: Span) -> bool:
    """Whether a span is one word, such as the "U.S." before a title."""
    return len(words(text[span[0] : min(span[1], span[0] + 40)])) == 1


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].lower().rstrip(".,") if text else ""


def _without_fragments(text: str, spans: list[Span]) -> list[Span]:
    """Spans that say nothing (marks, numbers, a last enumerator) joined to the one before, if any."""
    told: list[Span] = []
    pending: int | None = None
    for start, end in spans:
        if _says_something(text, (start, end)):
            told.append((start if pending is None else pending, end))
            pending = None
        elif told:
            told[-1] = told[-1][0], end
        elif pending is None:
            pending = start
    if not told and pending is not None and any(map(str.isalnum, text)):
        told.append((pending, spans[-1][1]))
    return told


def _says_something(text: str, span: Span) -> bool:
    """Whether a span has a word of letters that is not an enumerator."""
    return not _is_enumerator(text, span) and any(map(str.isalpha, text[span[0] : span[1]]))


def _is_enumerator(text: str, span: Span) -> bool:
    return ENUMERATOR.fullmatch(text, *span) is not None


def _ends_in_abbreviation(tail: str, following: str, language: Language) -> bool:
    if not tail.endswith("."):
        return False
    last = tail[:-1].split()[-1:] or [""]
    word = last[0].lstrip(OPENING + "\"'").lower()
    if word.isdecimal():
        return len(word) <= 2 and language.code in ORDINAL_DOT
    if word == "no":
        return following[:1].isdecimal()
    return word in TITLES or word in ABBREVIATIONS.get(language.code, ())


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The span itself, or, where it runs on over `LONGEST` words, its parts, cut at clauses if possible."""
    start, end = span
    if 2 * (end - start + 1) <= 3 * LONGEST or count_words(text[start:end]) <= LONGEST:  # "3rd " is two words
        yield from _trimmed(text, *span)
        return
    found = words(text[span[0] : span[1]], span[0])
    times = LETTERS_A_WORD if 2 * sum(is_unspaced(word.text) for word in found) > len(found) else 1
    first = 0
    while len(found) - first > LONGEST * times:
        first = _best_cut(text, found, first, times)
        yield from _trimmed(text, start, found[first].start)
        start = found[first].start
    yield from _trimmed(text, start, span[1])


def _best_cut(text: str, found: list[Word], first: int, times: int) -> int:
    """Index of the word that begins the next part: after the strongest clause end, the latest of its kind."""
    window = range(first + LONGEST * times, first + SHORTEST_CUT * times, -1)
    for ends in CLAUSE_ENDS:
        for index in window:
            if ends.search(text[found[index - 1].end : found[index].start]):
                return index
    return first + LONGEST * times
