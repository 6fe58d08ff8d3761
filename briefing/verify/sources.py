"""The articles that a draft is held against: all their words in one line, and where each stands."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.engine.quotes.marks import quoted, reopens
from briefing.models import Article, Briefing, Quote
from briefing.verify.normal import is_whole, normal, origins, tokens

Span = tuple[int, int]
APART = "\n"
"""Between articles, titles and lines set aside; no quotation runs over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A paragraph, title or line set aside, and where it begins in the line of all words."""

    article: Article
    paragraph: int | None
    """Index; None for what is no paragraph."""
    name: str
    """For a reader: "paragraph 3", "title", "line set aside (caption)"."""
    text: str
    start: int
    skipped: int
    """Characters at its beginning that are left out: the mark by which a quotation goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words stand in one article. Offsets into the first and the last unit's text."""

    first: Unit
    last: Unit
    start: int
    end: int

    @property
    def article(self) -> Article:
        """The article."""
        return self.first.article

    @property
    def name(self) -> str:
        """For a reader: "paragraph 3", "paragraphs 3 to 4"."""
        if self.first is self.last or self.first.paragraph is None or self.last.paragraph is None:
            return self.first.name
        return f"paragraphs {self.first.paragraph + 1} to {self.last.paragraph + 1}"

    @property
    def text(self) -> str:
        """The words, verbatim; paragraphs joined by a space."""
        if self.first is self.last:
            return self.first.text[self.start : self.end]
        return f"{self.first.text[self.start :]} {self.last.text[: self.end]}"


class Sources:
    """Articles, what the engine knows of them, and their words."""

    def __init__(self, briefing: Briefing) -> None:
        self.articles = briefing.articles
        self.origin = {each.article: each.origin for each in briefing.provenance}
        self._quotes = _quotes(briefing)
        self.units: list[Unit] = []
        pieces: list[str] = []
        length = 0
        for article in self.articles:
            for joint, unit, piece in _units(article):
                length += len(joint)
                self.units.append(replace(unit, start=length))
                pieces += [joint, piece]
                length += len(piece)
        self.text = "".join(pieces)
        self._starts = [unit.start for unit in self.units]

    @cached_property
    def words(self) -> list[Span]:
        """Where each word stands."""
        return tokens(self.text)

    @cached_property
    def keys(self) -> list[str]:
        """Each word as words are compared."""
        return [self.text[start:end].casefold() for start, end in self.words]

    @cached_property
    def postings(self) -> dict[str, list[int]]:
        """For each word its indices in `words`."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, key in enumerate(self.keys):
            found[key].append(index)
        return dict(found)

    def find(self, wanted: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Every place that has these words, in normal form, the case of the first letter apart."""
        if not wanted:
            return
        first = wanted[0]
        for form in {first, first.lower(), first.upper()[:1]}:
            yield from self._find(form + wanted[1:], start, len(self.text) if end is None else end)

    def _find(self, wanted: str, start: int, end: int) -> Iterator[Span]:
        at = self.text.find(wanted, start, end)
        while at >= 0:
            if is_whole(self.text, at, at + len(wanted)):
                yield at, at + len(wanted)
            at = self.text.find(wanted, at + 1, end)

    def stretch(self, at: int) -> Span:
        """From where to where what stands at `at` may be quoted in one piece."""
        end = self.text.find(APART, at)
        return self.text.rfind(APART, 0, at) + 1, len(self.text) if end < 0 else end

    def place(self, span: Span) -> Place:
        """What stands there, in the articles' own characters."""
        first, last = (self.units[self._unit(at)] for at in (span[0], span[1] - 1))
        return Place(first=first, last=last, start=_origin(first, span[0]), end=_origin(last, span[1]))

    def _unit(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    def quotes_of(self, unit: Unit) -> Sequence[Quote]:
        """The quotes of a paragraph; of one that runs over sentences, one for each."""
        return self._quotes.get((unit.article.id, unit.paragraph), [])

    def quotes(self, place: Place) -> list[Quote]:
        """The quotes of the articles that hold more than half of the words at a place."""
        found = []
        for unit, start, end in _parts(place):
            for quote in self.quotes_of(unit):
                shared = min(quote.end, end) - max(quote.start, start)
                if 2 * shared > end - start:
                    found.append(quote)
        return found

    def is_told(self, place: Place) -> bool:
        """Whether the words at a place are the outlet's own, in no quotation."""
        quotes = self.quotes_of(place.first)
        return all(quote.end <= place.start or place.end <= quote.start for quote in quotes)


def _quotes(briefing: Briefing) -> dict[tuple[str, int | None], list[Quote]]:
    """The quotes of each paragraph."""
    found: defaultdict[tuple[str, int | None], list[Quote]] = defaultdict(list)
    passages = {
        (passage.article, passage.paragraph, passage.start): passage
        for story in briefing.stories
        for cluster in story.clusters
        for passage in cluster.passages
    }
    for (article, paragraph, _), passage in sorted(passages.items()):
        found[article, paragraph] += passage.quotes
    return dict(found)


def _units(article: Article) -> Iterator[tuple[str, Unit, str]]:
    """Its title, paragraphs and lines set aside: what stands before each, and its words in normal form."""
    if article.title:
        yield APART, _unit(article, "title", article.title), normal(article.title)
    joint, mark = APART, ""
    for index, text in enumerate(article.paragraphs):
        skipped = len(text) - len(text.lstrip()[1:]) if mark and reopens(text, mark) else 0
        unit = _unit(article, f"paragraph {index + 1}", text, index, len(normal(text[:skipped])))
        yield joint, unit, normal(text)[unit.skipped :]
        quotes = quoted(text)
        joint, mark = " ", quotes[-1].mark if quotes and not quotes[-1].closed else ""
    for line in article.dropped:
        yield APART, _unit(article, f"line set aside ({line.reason})", line.text), normal(line.text)


def _unit(article: Article, name: str, text: str, paragraph: int | None = None, skipped: int = 0) -> Unit:
    return Unit(article=article, paragraph=paragraph, name=name, text=text, start=0, skipped=skipped)


def _origin(unit: Unit, at: int) -> int:
    places = origins(unit.text)
    return places[min(max(at - unit.start + unit.skipped, 0), len(places) - 1)]


def _parts(place: Place) -> Sequence[tuple[Unit, int, int]]:
    if place.first is place.last:
        return ((place.first, place.start, place.end),)
    return ((place.first, place.start, len(place.first.text)), (place.last, 0, place.end))
