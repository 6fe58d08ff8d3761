"""Sentences as offsets into the text, for news.

Of English nupunkt (Punkt: Kiss and Strunk, "Unsupervised multilingual sentence boundary detection",
Computational Linguistics 32, 2006) proposes the boundaries, of other languages their marks; what follows adds
those of other scripts and takes back those that part an attribution, a title or a list number from what
belongs to it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Protocol

from briefing.engine.passages.marked import CLOSING, FOREIGN, OPENING, Marks, goes_on
from briefing.engine.quotes.marks import Quoted, quoted
from briefing.engine.quotes.saying import attribution_follows
from briefing.engine.text.language import Language, SentenceEnds
from briefing.engine.text.words import Word, count_words, is_unspaced, words

Span = tuple[int, int]

BLOCK = 5_000
"""Characters given to the splitter at once; it is not linear in runs of punctuation."""
LONGEST = 120
"""Words a passage may have; sentences of news stay below 80, text without full stops does not end."""
SHORTEST_CUT = 40
"""Words that stand before a cut of an over-long sentence, so that cutting at clauses leaves no crumbs."""
LONGEST_LED = 30
"""Words up to which a sentence is not cut inside of the quotation that it leads to; long speech is cut."""

LETTERS_A_WORD = 3
"""Letters that say about as much as a word, in scripts in which each letter is one."""

FOREIGN_END = re.compile(f"[{FOREIGN}]")
MISSED_END = re.compile(rf"[.?!](?<=[a-z]{{2}}.)[{re.escape(CLOSING)}\"']*\s+(?=[“‘\"'(]?[A-Z])")
"""A word in small letters, a full stop, a capital: nupunkt takes "month." and its like for short forms."""
AFTER_INITIALS = re.compile(
    r"(?:, (?P<place>[A-Z][A-Za-z.]*)|\d [ap]\.m)\.\s+(?=[“‘\"'(]?(?P<next>[A-Z][\w.’']*))"
)
"""What nupunkt takes for a sentence that goes on: "in Fontana, Calif. Dukes said", "at 2 p.m. He left"."""
LAST_WORD = re.compile(r"(?<![.\w’'-])[a-z]{2,}\Z")
INITIALISM = re.compile(r"(?:^|(?<=[\s“‘\"'(-]))(?:[A-Za-z]\.){2,}$")
STRAY_CLOSING = re.compile(rf"[{re.escape(CLOSING)}]+(?=\s|$)")
ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]")
EXCLAIMED = re.compile(r"(?:[?!…؟—-]|\.{3})[”’»\"']+$")
NO_BEGINNING = re.compile(rf"[,;{re.escape(CLOSING)}](?<![»›”’](?=\w))")
"""What no sentence begins with, but in Danish and Swedish »so« and ”so”."""
ELLIPSIS = re.compile(r"(?:(?<=\w)|(?<=[“„«\"]))(?:…|\.\.\.)\Z")
BREAKABLE = re.compile(r"\S\s+(?=\S)")
CLAUSE_ENDS = (re.compile(r"[;:；：]\s*$"), re.compile(r"(?:\s[–—-]|—)\s*$"), re.compile(r"[,،，、]\s*$"))


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _listed("""
adj adm brig capt cardl cmdr col comdr cpl cpt det dr fr gen gov hon insp lt maj messrs mr mrs ms prof
pvt rep reps rev sen sens sgt supt vs
""")
"""Abbreviations that a sentence does not end with when a capital follows."""
SHORT_FORMS = TITLES | _listed("""
sr sra srta sres dra d dña gral gob ing lic núm ee uu av srs exmo exma eng m mm mme mmes mlle me hr nr bzw z b
h u a st str bspw abs art mio mrd sig sigg dott avv on dhr mevr ir drs bijv
approx assn assoc dept govt incl intl natl univ misc prov admin al ca cf ed eds eg et etc fig ie no nos op par
pp sec vol usw evtl ggf inkl zzgl vgl pág págs aprox p.ej
""")
"""Abbreviations in small letters that a capital may follow inside a sentence."""
TRAINED = frozenset({"en", "und"})
"""Languages whose sentences nupunkt tells: the one it was trained on, and where there is nothing better."""


class Splitter(Protocol):
    """The part of nupunkt that is used."""

    def spans(self, text: str) -> list[Span]:
        """Sentences as (start, end), without surrounding white space."""


def sentences(text: str, language: Language) -> list[Span]:
    """The sentences of one paragraph in order: without surrounding white space, with every word in one."""
    joined = _join(text, _proposals(text, language), language)
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


def _proposals(text: str, language: Language) -> Iterator[Span]:
    """Sentences, of which some have to be joined."""
    marks = Marks(text, language.sentences)
    if language.code not in TRAINED:
        yield from _between(text, 0, [*marks.ends(0, len(text))], len(text))
        return
    for start, end in _blocks(text):
        foreign = FOREIGN_END.search(text, start, end) is not None
        for a, b in _splitter().spans(text[start:end]):
            inner = [*_missed_ends(text, start + a, start + b, language)]
            if foreign:
                inner = sorted([*inner, *marks.foreign_ends(start + a, start + b)])
            yield from _between(text, start + a, inner, start + b)


def _between(text: str, start: int, cuts: Iterable[int], end: int) -> Iterator[Span]:
    for left, right in pairwise([start, *cuts, end]):
        yield from _trimmed(text, left, right)


def _missed_ends(text: str, start: int, end: int, language: Language) -> Iterator[int]:
    for found in MISSED_END.finditer(text, start, end):
        word = LAST_WORD.search(text, start, found.start())
        if word and word[0] not in SHORT_FORMS:
            yield found.end()
    for found in AFTER_INITIALS.finditer(text, start, end):
        if _ends_so(found, language.sentences):
            yield found.end()


def _ends_so(found: re.Match[str], ends: SentenceEnds) -> bool:
    """Whether a sentence ends with the short form of a state, or with a time of day."""
    if found["place"]:
        return found["place"].casefold() in ends.places
    return bool(ends.times) and found["next"].casefold().replace(".", "") not in ends.times


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
    opened = head.lstrip(OPENING + "\"'" if language.code in TRAINED else OPENING + "\"'—–- ")
    if opened[:1].islower() or NO_BEGINNING.match(head) or _is_enumerator(text, left):
        return True
    if INITIALISM.search(tail) and (
        _says_little(text, left) or _first_word(opened) in language.speech.of_states
    ):
        return True
    if EXCLAIMED.search(tail) and attribution_follows(head, language.speech):
        return True
    if ELLIPSIS.search(tail) and _is_quoted(text, left[1]):
        return True
    if language.code not in TRAINED:
        return _is_led(text, left) or goes_on(tail, head, language.sentences)
    return _ends_in_abbreviation(tail, opened)


@lru_cache(maxsize=16)
def _quotations(text: str) -> tuple[Quoted, ...]:
    return quoted(text)


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place is inside a quotation."""
    found = _quotations(text)
    number = bisect_left(found, at, key=lambda quote: quote.end)
    return number < len(found) and found[number].start < at


def _is_led(text: str, left: Span) -> bool:
    """Whether a span ends inside of a short quotation that it leads to: `Sie sagte: „Ja. Gern.“`."""
    found = _quotations(text)
    number = bisect_left(found, left[1], key=lambda quote: quote.end)
    if number == len(found):
        return False
    quote = found[number]
    led = left[0] + 1 < quote.start < left[1] and quote.closed
    return (
        led
        and any(map(str.isalnum, text[left[0] : quote.start]))
        and (count_words(text[left[0] : quote.end]) <= LONGEST_LED)
    )


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


def _ends_in_abbreviation(tail: str, following: str) -> bool:
    if not tail.endswith("."):
        return False
    last = tail[:-1].split()[-1:] or [""]
    word = last[0].lstrip(OPENING + "\"'").lower()
    if word == "no":
        return following[:1].isdecimal()
    return word in TITLES


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
