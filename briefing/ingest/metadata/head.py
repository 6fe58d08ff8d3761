"""Title, byline and date where a text carries them in its own first lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from briefing.ingest.boilerplate import Marks
from briefing.ingest.metadata.creditlines import either
from briefing.ingest.metadata.dates import find_date
from briefing.ingest.metadata.names import bare_names, signed_names
from briefing.ingest.metadata.publishers import MASTHEAD_WORDS, squash
from briefing.ingest.prose import OPENING_QUOTE, ends_sentence, is_prose, word_count
from briefing.languages.tables import gathered
from briefing.letters import letters_of

HEAD_LINES = 25
"""Lines looked at before the first paragraph; title, byline and date stand among them."""
TITLE_WORDS = (3, 30)
LEAST_HEADLINE = 10
"""Letters of a title by which a longer headline is known to be of the same article."""
HEADLINES = 3
"""Lines that could be a title, in a text without a paragraph: a list of headlines, and none is over it."""
LABEL_WORDS = 4
"""Words up to which a line above the text that is nothing else is a label ("Politics", a place)."""
AROUND_DATE, BEFORE_DATE = 8, 3
"""Words of a date line besides the date ("Published at", "| 0 | Springfield, IL"), and those before it."""
DIVIDER = re.compile(r"[|·•]|\s[-–—]\s*$")
KICKER = 4
"""Words of a kicker, and of a title that is told from it."""
CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}\b)?", re.IGNORECASE)
MASTHEAD_LONGEST = 6
BELOW_STANDFIRST = 4
"""Lines below the first paragraph among which one of names and days may stand, where that is a standfirst."""

SCRAPER_LABEL = re.compile(
    r"(?:[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+:|(?:[a-z]+(?:[A-Z][a-z0-9]+)+|[a-z]+(?:_[a-z]+)+):\s*)"
    r"(?=[\"“'‘«¿¡]?[A-ZÀ-Þ0-9])"
)
"""A field's name left in front of its value by a program, glued to the value: `HeadLine:Bridge shut`."""
TITLE_LABEL = re.compile(r"(?:title|headline|titel|t[íi]tulo|titular|titre|titolo)\s*:\s*", re.IGNORECASE)
SITE_SUFFIX = re.compile(r"\s+[|–—·•»›:-]\s+|\s*[：|｜]\s*")


@dataclass(slots=True)
class Head:
    """What the first lines say of the article itself."""

    title: str | None = None
    authors: list[str] = field(default_factory=list)
    published: str | None = None
    masthead: str | None = None
    language: str | None = None
    """In which it is written, as far as that is known beforehand: for days like 03/04/2025."""
    unsigned: bool = False
    """Whether metadata names only the outlet where authors belong: then a name above the text signs it."""


def without_site(title: str | None, sites: Iterable[str]) -> str | None:
    """A page's title without the site's name at its end: "Bridge closed | Valley Post", "… - 매일경제"."""
    if not title:
        return title
    names = {squash(name) for name in sites if name}
    for match in reversed(list(SITE_SUFFIX.finditer(title))):
        if squash(title[match.end() :]) in names and title[: match.start()].strip():
            return title[: match.start()].strip()
    return title


def read_head(lines: Sequence[str], marks: Marks, known: Head) -> Head:
    """Fill in what `known` (from mark-up or front matter) lacks; mark the lines that are not report."""
    head = replace(known, authors=list(known.authors))
    zone = _zone(lines, marks, head.language)
    _read_dates(lines, marks, zone, head)
    _read_signatures(lines, marks, zone, head)
    _read_masthead(lines, marks, zone, head)
    title_at = _read_title(lines, marks, zone, head)
    _read_names(lines, marks, zone, head, title_at)
    _mark_labels(lines, marks, zone)
    return head


def _zone(lines: Sequence[str], marks: Marks, language: str | None) -> list[int]:
    """The lines above the first paragraph; none when the text has no paragraph that is clearly one."""
    zone: list[int] = []
    seen = 0
    for i, line in enumerate(lines):
        if not line or marks[i] in ("text in another language", "section heading"):
            continue
        seen += marks[i] is None
        if seen > HEAD_LINES or (marks[i] is None and _opens_text(line, language, first=seen == 1)):
            return zone
        zone.append(i)
    return [] if sum(_can_be_title(lines[i]) for i in zone) >= HEADLINES else zone[:1]


def _unmarked(marks: Marks, zone: Sequence[int]) -> Iterator[int]:
    return (i for i in zone if marks[i] is None)


def _opens_text(line: str, language: str | None, *, first: bool) -> bool:
    """Whether a line is the first paragraph, and not a title that asks or exclaims."""
    asks = (
        first
        and line.rstrip("'\"’”»").endswith(("?", "!"))
        and word_count(line) <= TITLE_WORDS[1]
        and not OPENING_QUOTE.match(line)
    )
    return is_prose(line) and not asks and _date_in(line, language) is None


def _date_in(line: str, language: str | None, *, sure: bool = False) -> tuple[str, str] | None:
    """The date of a line that is there for the date (ISO 8601), and what else it says.

    Such a line says little else, unless it is `sure` that it is one.
    """
    found = find_date(line, language) if len(line) < 200 else None
    if found is None:
        return None
    iso, (start, end) = found
    rest = f"{line[:start]} {line[end:]}".strip()
    plain = len(re.findall(r"\w+", rest)) <= AROUND_DATE and _leads_to_date(line[:start])
    return (iso, rest) if sure or plain else None


def _leads_to_date(text: str) -> bool:
    """Whether what stands before a date leaves it to be the point of the line, as a title does not."""
    short = len(re.findall(r"\w+", CLOCK.sub("", text))) <= BEFORE_DATE
    return short or DIVIDER.search(text) is not None or signed_names(text.strip(" ,")) is not None


def _read_dates(lines: Sequence[str], marks: Marks, zone: Sequence[int], head: Head) -> None:
    """Find and mark date lines above the text; one further down counts only when it says that it is one."""
    dates: list[tuple[bool, str]] = []
    previous = None
    for i in zone:
        if marks[i] not in (None, "counter", "date line"):
            continue
        sure = marks[i] == "date line"
        dated = _date_in(lines[i], head.language, sure=sure) or _broken_date(lines, marks, previous, i, head)
        if dated:
            dates.append((_is_update(lines[i]), dated[0]))
            marks[i] = "date line"
            head.authors = head.authors or list(signed_names(dated[1].strip(" |·•-–—,")) or ())
        elif marks[i] is None and (lines[i].startswith("|") or lines[i].endswith("|")):
            marks[i] = "label"
        previous = i
    last = zone[-1] if zone else -1
    dates += [*_signed_dates(lines, marks, last, head), *_dates_below(lines, marks, last, head)]
    _choose_day(head, dates)


def _choose_day(head: Head, dates: Sequence[tuple[bool, str]]) -> None:
    """Take the day that the text gives where metadata has none, or has it by the clock of Greenwich."""
    first = min(dates, key=lambda dated: dated[0], default=None)
    if first and head.published is None:
        head.published = first[1]
    elif first and not first[0] and head.published and head.published.endswith("+00:00"):
        apart = date.fromisoformat(first[1][:10]) - date.fromisoformat(head.published[:10])
        if abs(apart.days) == 1:
            head.published = first[1][:10]


def _signed_dates(lines: Sequence[str], marks: Marks, last: int, head: Head) -> Iterator[tuple[bool, str]]:
    """Lines below a standfirst that are nothing but names and days: "Ada Lunn | 05.04.2025 - Updated: …"."""
    open_ = [i for i in range(last + 1, len(lines)) if lines[i] and marks[i] is None]
    for i in open_[:BELOW_STANDFIRST]:
        found = find_date(lines[i], head.language) if word_count(lines[i]) <= AROUND_DATE * 2 else None
        names = _names_beside(lines[i], found[1], head) if found else None
        if found and names is not None:
            marks[i] = "date line"
            head.authors = head.authors or list(names)
            yield _is_update(lines[i]), found[0]


def _names_beside(line: str, place: tuple[int, int], head: Head) -> tuple[str, ...] | None:
    """The names beside the date of a line; None where it says more than names, days and updates."""
    rest = f"{line[: place[0]]}|{line[place[1] :]}"
    while found := find_date(rest, head.language):
        rest = f"{rest[: found[1][0]]}|{rest[found[1][1] :]}"
    pieces = [piece.strip(" .,:-–—()") for piece in re.split(r"[|·•]|\s[-–—]\s", rest)]
    names: list[str] = []
    for piece in filter(None, pieces):
        told = signed_names(piece) or bare_names(piece, below_title=True)
        if not told and not (_updated().match(piece) and word_count(piece) <= BEFORE_DATE):
            return None
        names += told
    return tuple(names)


def _broken_date(
    lines: Sequence[str], marks: Marks, previous: int | None, i: int, head: Head
) -> tuple[str, str] | None:
    """A date that a line break tore apart: "Sep 3," and "2025"."""
    if previous is None or marks[previous] is not None or word_count(lines[previous]) > 3:
        return None
    if joined := _date_in(f"{lines[previous]} {lines[i]}", head.language):
        marks[previous] = "date line"
    return joined


def _dates_below(lines: Sequence[str], marks: Marks, last: int, head: Head) -> list[tuple[bool, str]]:
    places = (i for i in range(last + 1, len(lines)) if marks[i] == "date line")
    return [(_is_update(lines[i]), found[0]) for i in places if (found := find_date(lines[i], head.language))]


def _is_update(line: str) -> bool:
    return _updated().match(line) is not None


@cache
def _updated() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{either(gathered('dates', 'updated'))})", re.IGNORECASE)


MAY_SIGN = (None, "image caption", "credit line")
"""What else a line that names writers may be: "Text: Ida Brandt, Fotos: Tomas Veld", "By Ida Brandt, AP"."""


def _read_signatures(lines: Sequence[str], marks: Marks, zone: Sequence[int], head: Head) -> None:
    """Lines that say that they are bylines; also just below a standfirst that is a sentence."""
    below = range(zone[-1] + 1, min(zone[-1] + 6, len(lines))) if zone else range(min(4, len(lines)))
    for i in [*zone, *below]:
        if marks[i] not in MAY_SIGN or (names := signed_names(lines[i])) is None:
            continue
        if names or marks[i] is None:
            marks[i] = "credit line" if marks[i] == "credit line" else "byline"
            head.authors = head.authors or list(names)


def _read_masthead(lines: Sequence[str], marks: Marks, zone: Sequence[int], head: Head) -> None:
    """The outlet's name on top of everything else."""
    top = next(iter(_unmarked(marks, zone)), None)
    if top is None or not _is_masthead(lines[top]):
        return
    others = [i for i in _unmarked(marks, zone) if i != top and word_count(lines[i]) >= TITLE_WORDS[0]]
    if others or head.title:
        head.masthead = _title_case(lines[top]) if lines[top].isupper() else lines[top]
        marks[top] = "masthead"


def _is_masthead(line: str) -> bool:
    words = line.split()
    named = any(word.strip(".,").casefold() in MASTHEAD_WORDS for word in (words[0], words[-1]))
    capitalised = all(word[0].isupper() or word in ("of", "the", "and", "&") for word in words)
    return 2 <= len(words) <= MASTHEAD_LONGEST and named and capitalised and not ends_sentence(line)


def _title_case(name: str) -> str:
    return " ".join(word.capitalize() for word in name.split())


def _read_title(lines: Sequence[str], marks: Marks, zone: Sequence[int], head: Head) -> int | None:
    """Find and mark the line that is the title; its index."""
    if head.title is not None:
        at = _mark_known_title(lines, marks, zone, head.title)
        return _read_headline(lines, marks, zone, head) if at is None else at
    labelled = [i for i in _unmarked(marks, zone) if _without_label(lines[i]) != lines[i]]
    candidates = labelled or [i for i in _unmarked(marks, zone) if _can_be_title(lines[i])]
    if not candidates:
        return None
    head.title = _without_label(lines[candidates[0]])
    marks[candidates[0]] = "title"
    return candidates[0]


def _without_label(line: str) -> str:
    for label in (SCRAPER_LABEL, TITLE_LABEL):
        if match := label.match(line):
            return line[match.end() :]
    return line


def _can_be_title(line: str) -> bool:
    least, most = TITLE_WORDS
    return (
        least <= word_count(line) <= most
        and not CLOCK.match(line)  # an entry of a live blog
        and (not ends_sentence(line) or line.endswith(("?", "!", "’", "”", "'", '"', "»")))
        and not line.endswith((":", ","))
        and not bare_names(line)
    )


def _mark_known_title(lines: Sequence[str], marks: Marks, zone: Sequence[int], title: str) -> int | None:
    """The line that repeats a title known from elsewhere, also with a site's name or a kicker."""
    wanted = {letters_of(title), letters_of(SITE_SUFFIX.split(title)[0])}
    repeats = [
        i
        for i in zone
        if not wanted.isdisjoint(map(letters_of, _without_suffix(lines[i])))
        or (word_count(lines[i]) - KICKER <= word_count(title) > KICKER and lines[i].endswith(f" {title}"))
    ]
    for i in repeats:
        marks[i] = "title"
    return next(iter(repeats), None)


def _without_suffix(line: str) -> Iterator[str]:
    """A line without a label, and it without what a dash parts from it, where that may be a site's name."""
    bare = _without_label(line)
    yield bare
    last = next(reversed(list(SITE_SUFFIX.finditer(bare))), None)
    if last and word_count(bare[last.end() :]) <= MASTHEAD_LONGEST and not ends_sentence(bare):
        yield bare[: last.start()]


def _read_headline(lines: Sequence[str], marks: Marks, zone: Sequence[int], head: Head) -> int | None:
    """A headline of which the title in a page's head is only the beginning."""
    known = letters_of(head.title or "")
    for i in _unmarked(marks, zone):
        if (
            len(known) >= LEAST_HEADLINE
            and _can_be_title(lines[i])
            and letters_of(lines[i]).startswith(known)
        ):
            head.title, marks[i] = lines[i], "title"
            return i
    return None


def _read_names(
    lines: Sequence[str], marks: Marks, zone: Sequence[int], head: Head, title_at: int | None
) -> None:
    """A line that is only a name: below the title rather than above it, where labels stand too."""
    below = [
        i for i in zone if (title_at is not None and i > title_at) or (title_at is None and head.unsigned)
    ]
    above = [i for i in reversed(zone) if title_at is not None and i < title_at]
    named = {i: bare_names(lines[i], below_title=i in below) for i in _unmarked(marks, [*below, *above])}
    named = {i: names for i, names in named.items() if names}
    if len(named) > 1:  # "Valley Post" over "Lena Voll"
        for i in [i for i in named if _is_masthead(lines[i])]:
            head.masthead = head.masthead or lines[i]
            marks[i] = "masthead"
            del named[i]
    for i, names in named.items():
        if not head.authors or set(names) <= set(head.authors):
            marks[i] = "byline"
            head.authors = head.authors or list(names)


def _mark_labels(lines: Sequence[str], marks: Marks, zone: Sequence[int]) -> None:
    """What is left above the text and is too short for a standfirst."""
    if len(zone) > 1 or any(marks[i] == "title" for i in zone):
        for i in _unmarked(marks, zone):
            if word_count(lines[i]) <= LABEL_WORDS and not (ends_sentence(lines[i]) or CLOCK.match(lines[i])):
                marks[i] = "label"
