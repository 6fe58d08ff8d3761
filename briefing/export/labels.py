"""The document's own words, the same in every format: counts, dates, names of kinds. Plain text."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from briefing.models import (
    Article,
    Cluster,
    Discrepancy,
    DiscrepancyKind,
    Passage,
    Provenance,
    Reading,
    Status,
    Strength,
)
from briefing.safe import is_address
from briefing.standing import Stand

CONTENTS = "Contents"
IN_SHORT = "In short"
THEY_DIFFER = "Where they differ"
WHO_SAID = "Who said what"
ALSO = "Also told by several"
TABLE = ("What", "Value", "Who gives it", "Since")
"""Over the columns of what differs."""
ONE_ORIGIN = "one origin"
OTHER_WORDS = "in other words"
PERHAPS = "perhaps two things"
"""Beside a difference that may be none."""
UNDATED = "undated"
TOGETHER = "Told by several outlets"
DIFFER = "Where outlets differ"
MAY_DIFFER = "Where outlets may differ"
TWO_THINGS = "Here the passages may speak of two things"
"""Under the heading before it."""
ALONE = "Told by one outlet"
LEFT_OUT = "Left out of what most outlets tell"
SOURCES = "Sources"
LANGUAGES = "Articles are compared within one language"
PROBLEMS = "Not read"
NOTES = "Notes"
MATRIX = "Who tells what"
STANDS: dict[Stand, str] = {
    "tells": "",
    "other": "≠",
    "perhaps": "?",
    "same": "=",
    "silent": "–",
    "unknown": "…",
}
"""In the matrix, for an outlet that does not tell it."""
STANDS_TOLD = (
    "A number leads to where an outlet tells it. ≠ it gives another value, ? perhaps another value, "
    "= the same value in its own sentence, – it is silent, … its text is incomplete"
)
NOTHING = "Nothing to report"
UNTITLED = "untitled"
KINDS: dict[DiscrepancyKind, str] = {
    "ordinal": "Which one",
    "number": "How many",
    "money": "How much money",
    "percentage": "What share",
    "date": "Which day",
    "weekday": "Which day",
    "time": "What time",
    "unit": "Which unit",
    "name": "Which name",
    "place": "Where",
    "negation": "Whether or not",
    "direction": "Up or down",
    "attribution": "Who says so",
}
STATUSES: dict[Status, str] = {
    "dispute": "",
    "revision": "revised",
    "scope": "of what",
    "rounding": "rounded",
}
NAMED = 6
"""Outlets that are named behind a sentence, where there are more than one besides."""


def plural(number: int, noun: str) -> str:
    """A number with its noun: "1 outlet", "2 outlets"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def counts(origins: int, outlets: int, articles: int | None = None) -> str:
    """Three counts, none of which stands for another: "2 origins, 3 outlets, 4 articles"."""
    told = [plural(origins, "origin"), plural(outlets, "outlet")]
    return ", ".join(told if articles is None else [*told, plural(articles, "article")])


def moment(published: str | None) -> str:
    """A date for people: "2026-03-03 09:00 UTC", "2026-03-02", "undated"."""
    if not published:
        return UNDATED
    try:
        when = datetime.fromisoformat(published)
    except ValueError:
        return published
    return f"{when:%Y-%m-%d %H:%M} {when.tzname() or ''}".rstrip() if "T" in published else published


def several(stories: int, articles: Iterable[Article]) -> str:
    """The title of a document of several stories: "2 stories, 2026-03-02 to 2026-03-04"."""
    return ", ".join(filter(None, (f"{stories} stories", _span(articles))))


def _span(articles: Iterable[Article]) -> str:
    """First and last day of publication; "" when no article says."""
    dated = sorted(article.published[:10] for article in articles if article.published)
    if not dated:
        return ""
    return dated[0] if dated[0] == dated[-1] else f"{dated[0]} to {dated[-1]}"


def days(articles: Sequence[Article]) -> str:
    """First and last day of publication, and how many do not say: "2026-03-02 to 2026-03-04, 1 undated"."""
    span, missing = _span(articles), sum(not article.published for article in articles)
    if not span:
        return UNDATED
    return f"{span}, {missing} undated" if missing else span


def extent(articles: Sequence[Article], origins: Sequence[str], outlets: Sequence[str]) -> tuple[str, str]:
    """How much is told here: when it was published, and the three counts."""
    return f"Published: {days(articles)}", counts(len(origins), len(outlets), len(articles))


def names(origins: Sequence[str], outlets: Sequence[str]) -> tuple[str, str]:
    """Who tells it."""
    return f"Origins: {', '.join(origins)}", f"Outlets: {', '.join(outlets)}"


def languages(articles: Iterable[Article]) -> tuple[str, ...]:
    """How many articles are in which language, where there are several."""
    told = Counter(article.language for article in articles if article.language != "und")
    return () if len(told) < 2 else (f"{LANGUAGES}: {_counted(told)}",)


def _counted(languages: Counter[str]) -> str:
    """ISO 639-1 codes, most frequent first: "en 3, es 1"."""
    return ", ".join(f"{name} {count}" for name, count in sorted(languages.items(), key=_most_first))


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def place(passage: Passage) -> str:
    """Where a passage stands, counted from 1, ends included: "paragraph 2, characters 1 to 89"."""
    return f"paragraph {passage.paragraph + 1}, characters {passage.start + 1} to {passage.end}"


def digest(text: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of `text` in UTF-8, to tell whether it was altered."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def cluster(told: Cluster) -> str:
    """What it is and how many tell it: "Quote of Ines Marrow, 2 origins, 3 outlets".

    A statement that several origins quote is named as such: theirs is one source.
    """
    if told.kind == "statement":
        return counts(told.origins, told.outlets)
    kind, by = ("Quote from a statement", "by") if told.statement else ("Quote", "of")
    speaker = f" {by} {told.speaker}" if told.speaker else ""
    return f"{kind}{speaker}, {counts(told.origins, told.outlets)}"


def discrepancy(found: Discrepancy) -> str:
    """What differs and how: "ordinal, dispute, contested"."""
    return ", ".join((found.kind, found.status, *(["contested"] if found.contested else [])))


def reading(told: Reading) -> str:
    """When a value was first told, and on whose word: "first told 2026-03-02, credited to police"."""
    first = f"first told {moment(told.first)}" if told.first else UNDATED
    return f"{first}, credited to {', '.join(told.credit)}" if told.credit else first


def origin(of: Provenance, outlet: str) -> str:
    """Who wrote an article and how sure that is."""
    if of.strength == "none":
        return "Own reporting, as far as is known" if of.origin == outlet else of.origin
    return f"{'Written' if of.strength == 'certain' else 'Probably written'} by {of.origin}"


def source_name(source: str) -> str:
    """A source for people elsewhere: the folders of this machine say nothing to them, and much about it."""
    if source == "-":
        return "standard input"
    return source if is_address(source) else source.replace("\\", "/").rpartition("/")[2]


def byline(article: Article) -> str:
    """Authors, where any are named, and date: "by Tom Aske, Lena Voll, 2026-03-02"."""
    authors = f"by {', '.join(article.authors)}, " if article.authors else ""
    return authors + moment(article.published)


def remarks(article: Article) -> Iterator[str]:
    """What a reader must know of the text that was read: why it is incomplete, what was set aside."""
    if article.incomplete:
        yield f"Incomplete: {article.incomplete}"
    if article.dropped:
        reasons = ", ".join(sorted({line.reason for line in article.dropped}))
        yield f"{plural(len(article.dropped), 'line')} set aside as no part of the report: {reasons}"


def silence(outlets: Sequence[str]) -> str:
    """Why nothing is said of what these outlets leave out."""
    return f"Incomplete, so that silence says nothing: {', '.join(outlets)}"


def tellers(origins: int, outlets: int, articles: int) -> str:
    """How many tell it, and behind how many of them one text stands: "5 outlets, really 3 origins"."""
    told = plural(outlets, "outlet")
    if origins < outlets:
        told += f", really {plural(origins, 'origin')}"
    return told if articles == outlets else f"{told}, {articles} articles"


def written(strength: Strength, origin: str, outlets: Sequence[str]) -> str:
    """Whose copy some outlets print: "Written by Northern Wire: Valley Post, Coast Radio"."""
    by = {"certain": "Written by", "probable": "Probably written by", "none": "Named as origin:"}[strength]
    return f"{by} {origin}: {', '.join(outlets)}"


def cut_off(article: Article) -> str:
    """That an article is not there as a whole, and why."""
    return f"Incomplete: {article.outlet}, {article.incomplete}"


def what(found: Discrepancy) -> str:
    """What outlets give different values for: "how many, rounded"; whether it may be two things."""
    marks = (STATUSES[found.status], PERHAPS if found.strength == "possible" else "")
    return ", ".join((KINDS[found.kind], *filter(None, marks)))


def since(first: str | None) -> str:
    """When a value was first told, in a sentence."""
    return f"since {moment(first)}" if first else UNDATED


def only(outlet: str, *, several: bool) -> str:
    """The heading of what one outlet tells: alone, where there are `several`."""
    return f"Only in {outlet}" if several else f"Told by {outlet}"


def more(number: int, shown: int) -> str:
    """How many passages are not shown: "and 3 more passages", "3 passages" where none are."""
    return f"and {number} more passage{'s' * (number > 1)}" if shown else plural(number, "passage")


def few(outlets: Sequence[str], most: int = NAMED) -> tuple[Sequence[str], str]:
    """Those that are named, all where one more would be left, and how many are not: " and 9 more"."""
    left = len(outlets) - most
    return (outlets, "") if left <= 1 else (outlets[:most], f" and {left} more")


def named(outlets: Sequence[str], write: Callable[[str], str] = str, most: int = NAMED) -> str:
    """Outlets behind a sentence, each as `write` writes a name; many are counted: "A, B, C and 9 more"."""
    shown, more = few(outlets, most)
    return ", ".join(map(write, shown)) + more


def told_by(
    exact: Sequence[str],
    others: Sequence[str],
    otherwise: Sequence[tuple[str, Sequence[str]]] = (),
    write: Callable[[str], str] = str,
    *,
    one_origin: bool,
) -> str:
    """Who has a sentence in these words, who tells it in others, and who gives what other value.

    As in "A, B; also C; but second: D, fourth: E".
    """
    told = "; also ".join(filter(None, (named(exact, write), named(others, write))))
    if otherwise:
        told += f"; but {', '.join(f'{value}: {named(names, write)}' for value, names in otherwise)}"
    return f"{told}; {ONE_ORIGIN}" if one_origin else told


def given_by(outlets: Sequence[str], credit: Sequence[str], write: Callable[[str], str] = str) -> str:
    """Who gives a value, and on whose word: "A, B, citing the police"."""
    return ", citing ".join(filter(None, (named(outlets, write), ", ".join(credit))))
