"""The document's own words, the same in every format: counts, dates, names of kinds. Plain text."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from briefing.models import Article, Cluster, Discrepancy, Passage, Provenance, Reading
from briefing.standing import Stand

CONTENTS = "Contents"
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
SECTIONS = (TOGETHER, DIFFER, MAY_DIFFER, ALONE, LEFT_OUT)
"""The sections of a story."""
UNTITLED = "untitled"


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
        return "undated"
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
        return "undated"
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
    first = f"first told {moment(told.first)}" if told.first else "undated"
    return f"{first}, credited to {', '.join(told.credit)}" if told.credit else first


def origin(of: Provenance, outlet: str) -> str:
    """Who wrote an article and how sure that is."""
    if of.strength == "none":
        return "Own reporting, as far as is known" if of.origin == outlet else of.origin
    return f"{'Written' if of.strength == 'certain' else 'Probably written'} by {of.origin}"


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
