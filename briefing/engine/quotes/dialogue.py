"""Speech without marks of its own, and who speaks inside of marks: as many languages print it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing.engine.quotes.marks import Quoted
from briefing.engine.text.speech import Speech

DASH = r"—–―\-"
OPENING = re.compile(rf"\s*[{DASH}]\s?(?=[^\W\d_]|[¿¡…«„“])")
MARK = "—"
"""What stands for the opening mark of speech behind a dash."""


def spoken_after_dash(text: str, speech: Speech) -> tuple[Quoted, ...]:
    """The speech in a paragraph that begins with a dash, where a verb tells it: "—No iré —dijo él—."."""
    opened = OPENING.match(text) if speech.dashes else None
    told = _told_after(speech).search(text, opened.end()) if opened else None
    if opened is None or told is None:
        return ()
    found = [_stretch(text, opened.end(), told.start())]
    closed = re.compile(rf"\s?[{DASH}][.,;:]?\s*(?=[^\W\d_]|[¿¡…])").search(text, told.end())
    if closed is not None and told["dash"]:
        found.append(_stretch(text, closed.end(), len(text)))
    return tuple(quote for quote in found if quote.start < quote.end)


def without_inserted(text: str, quotes: Iterable[Quoted], speech: Speech) -> tuple[Quoted, ...]:
    """The quotes of a paragraph, in two parts each that tells inside of its marks who speaks."""
    if not speech.inserted:
        return tuple(quotes)
    return tuple(part for quote in quotes for part in _parts(text, quote, speech))


def _parts(text: str, quote: Quoted, speech: Speech) -> Iterator[Quoted]:
    told = _told_inside(speech).search(text, quote.start, quote.end)
    again = _told_behind(speech).match(text, quote.end)
    if told is None or again is not None or not any(map(str.isupper, told["who"])):
        yield quote
        return
    yield Quoted(quote.start, told.start(), quote.mark, closed=True)
    yield Quoted(told.end(), quote.end, quote.mark, quote.closed)


def _stretch(text: str, start: int, end: int) -> Quoted:
    return Quoted(start, start + len(text[start:end].rstrip(" ,")), MARK, closed=True)


def _saying(speech: Speech) -> str:
    """A verb of saying, with the small word of its past."""
    verbs = "|".join(sorted(map(re.escape, speech.verbs), key=lambda verb: (-len(verb), verb)))
    small = "|".join(sorted(map(re.escape, speech.auxiliaries))) or "(?!)"
    return rf"(?:(?:{small})\s+)?(?:{verbs})\b"


@lru_cache(maxsize=64)
def _told_after(speech: Speech) -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<dash>,?\s?[{DASH}]\s?)|(?<=[,!?…])\s+){_saying(speech)}(?!-)")


@lru_cache(maxsize=64)
def _told_inside(speech: Speech) -> re.Pattern[str]:
    who = rf"(?P<who>[^,{DASH}«»“”\"]{{2,60}}?)"
    aside = rf"(?:,[^,{DASH}«»“”\"]{{2,60}})?"
    end = rf"(?(dash){aside},?\s[{DASH}]|,(?!\s?[{DASH}]))"
    return re.compile(rf"(?:,|(?P<dash>,?\s[{DASH}]))\s+{_saying(speech)}\s+{who}{end}\s+")


@lru_cache(maxsize=64)
def _told_behind(speech: Speech) -> re.Pattern[str]:
    return re.compile(rf"[.!?…]?\s?[”\"»]?[.,]?\s*[{DASH}]?\s*{_saying(speech)}")
