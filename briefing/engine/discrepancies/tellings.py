"""The tellings of a fact, read for comparison: each wording once, with its tokens, values and outlets."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.engine.discrepancies.places import read_places
from briefing.engine.discrepancies.polarity import Pole, read_denials, read_poles
from briefing.engine.discrepancies.tokens import Token, read_tokens
from briefing.engine.discrepancies.values.phrases import lexicon
from briefing.engine.discrepancies.values.reading import read_values
from briefing.engine.discrepancies.values.tabled import read_tabled
from briefing.engine.discrepancies.values.value import Day, Value
from briefing.engine.discrepancies.values.valued import Dated
from briefing.engine.discrepancies.written import read_written
from briefing.engine.text.language import Language
from briefing.engine.thresholds import DISCREPANCIES
from briefing.models import Article, Cluster, Passage

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


_KNOWN = frozenset({"en", "und"})


@dataclass(frozen=True, eq=False)
class Wording:
    """A text as one outlet or several print it, read when it is asked for."""

    text: str
    language: Language
    """That of the story: what it tells is read by its words."""
    published: Day

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens in order."""
        if self.language.values is not None:
            return read_written(self.text, self.language.code, self.language.values)
        return read_tokens(self.text, self.language.code)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Its figures, days and places in order."""
        if self.language.values is not None:
            figures = read_tabled(self.tokens, lexicon(self.language.values), self.published)
        else:
            figures = read_values(self.tokens, Dated(self.language.code, self.published))
        return (*figures, *read_places(self.tokens))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Stem of each token."""
        return tuple(token.stem for token in self.tokens)

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Words with a capital letter, folded."""
        return frozenset(token.fold for token in self.tokens if token.capital)

    @cached_property
    def denials(self) -> tuple[tuple[int, int], ...]:
        """Its negations with what they deny; none in a language not known."""
        return read_denials(self.tokens) if self.language.code in _KNOWN else ()

    @cached_property
    def poles(self) -> tuple[Pole, ...]:
        """Its words with an opposite; none in a language not known."""
        return read_poles(self.tokens) if self.language.code in _KNOWN else ()

    @cached_property
    def content(self) -> frozenset[str]:
        """Stems of the words that tell something, figures and days apart."""
        valued = {i for v in self.values if v.kind != "place" for i in range(v.start, v.end)}
        return frozenset(t.stem for i, t in enumerate(self.tokens) if t.content and i not in valued)


@dataclass(frozen=True, eq=False)
class Told:
    """A wording of a fact and the passages that print it."""

    wording: Wording
    passages: tuple[Passage, ...]
    sources: tuple[Article, ...]
    """The articles of the passages."""
    fact: str
    """Id of the cluster."""
    within: tuple[int, int] | None
    """The clause that tells the fact, in characters of the wording; None for the whole of it."""
    further: bool
    """Whether it tells the fact beside something else."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Tokens of the wording."""
        return self.wording.tokens

    @cached_property
    def outlets(self) -> frozenset[str]:
        """Who prints it."""
        return frozenset(article.outlet for article in self.sources)

    def article_has(self, word: str) -> bool:
        """Whether an article that prints it has a word anywhere, with a capital letter."""
        written = re.compile(rf"\b{re.escape(word.title())}\b")
        return any(written.search(text) for article in self.sources for text in article.paragraphs)

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles that print it."""
        return frozenset(passage.article for passage in self.passages)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """The values in what tells the fact."""
        if self.within is None:
            return self.wording.values
        return tuple(value for value in self.wording.values if self.holds(value.start, value.end))

    @cached_property
    def denials(self) -> tuple[tuple[int, int], ...]:
        """The negations in what tells the fact, with what they deny."""
        return tuple(span for span in self.wording.denials if self.holds(*span))

    @cached_property
    def poles(self) -> tuple[Pole, ...]:
        """The words with an opposite in what tells the fact."""
        return tuple(pole for pole in self.wording.poles if self.holds(pole.at, pole.at + 1))

    @property
    def speakers(self) -> frozenset[str]:
        """Who is quoted."""
        return frozenset(quote.speaker for quote in self.passages[0].quotes if quote.speaker)

    def holds(self, start: int, end: int) -> bool:
        """Whether some tokens stand in what tells the fact."""
        if self.within is None or start == end:
            return True
        return self.within[0] <= self.tokens[start].start and self.tokens[end - 1].end <= self.within[1]


class Reader:
    """Reads the passages of one story, each wording once."""

    def __init__(self, articles: Mapping[str, Article], language: Language) -> None:
        self._language = language
        self._articles = articles
        self._read: dict[tuple[str, str], Wording] = {}

    def wording(self, passage: Passage) -> Wording:
        """What a passage says."""
        article = self._articles[passage.article]
        published = (article.published or "")[:10]
        key = passage.text, published
        if key not in self._read:
            self._read[key] = Wording(passage.text, self._language, _day(published))
        return self._read[key]

    def tellings(self, cluster: Cluster) -> tuple[Told, ...]:
        """The wordings of a fact in their order; the first of very many."""
        groups: defaultdict[tuple[Wording, tuple[int, int] | None], list[tuple[Passage, bool]]] = defaultdict(
            list
        )
        for passage, clause, further in _passages(cluster):
            groups[self.wording(passage), clause].append((passage, further))
        return tuple(
            self._told(wording, clause, found, cluster.id)
            for (wording, clause), found in list(groups.items())[: DISCREPANCIES.most_wordings]
        )

    def alone(self, passage: Passage, fact: str) -> Told:
        """A passage by itself."""
        return self._told(self.wording(passage), None, [(passage, False)], fact)

    def _told(
        self,
        wording: Wording,
        clause: tuple[int, int] | None,
        found: Sequence[tuple[Passage, bool]],
        fact: str,
    ) -> Told:
        passages = tuple(passage for passage, _ in found)
        sources = tuple(self._articles[passage.article] for passage in passages)
        return Told(wording, passages, sources, fact, clause, all(further for _, further in found))


def _passages(cluster: Cluster) -> Iterator[tuple[Passage, tuple[int, int] | None, bool]]:
    """Passages that tell a fact, the clause in characters of their text, and whether they tell it beside."""
    for passage in cluster.passages:
        yield passage, None, False
    for telling in cluster.also:
        passage, clause = telling.passage, telling.clause
        yield passage, clause and (clause[0] - passage.start, clause[1] - passage.start), True


def _day(published: str) -> Day:
    """The day of publication as far as it is known."""
    match = _ISO.match(published)
    return (int(match[1]), int(match[2]), int(match[3])) if match else (None, None, None)
