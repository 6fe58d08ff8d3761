"""The passages of a story, read once for all comparisons."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.engine.discrepancies.polarity.absence import absent_things, read_absences
from briefing.engine.discrepancies.polarity.reading import (
    negated_words,
    read_directions,
    read_negations,
)
from briefing.engine.discrepancies.tokens import read_tokens
from briefing.engine.discrepancies.told import Told, Words, weigh
from briefing.engine.discrepancies.values.reading import read_values
from briefing.engine.discrepancies.values.value import Day, Value
from briefing.engine.discrepancies.values.valued import Dated
from briefing.engine.text.background import Background
from briefing.models import Article, Cluster, Passage

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def read_story(
    clusters: Sequence[Cluster], articles: Mapping[str, Article], background: Background | None
) -> tuple[tuple[Told, ...], Words]:
    """Every wording of a story with its values, in the order of the articles, and the weights of words."""
    copies: defaultdict[tuple[str, str | None], list[tuple[Passage, str]]] = defaultdict(list)
    for cluster in clusters:
        for passage in cluster.passages:
            published = (articles[passage.article].published or "")[:10]
            copies[passage.text, published].append((passage, cluster.id))
    order = {article: place for place, article in enumerate(articles)}
    tells = []
    for found in copies.values():
        found.sort(key=lambda pair: (order[pair[0].article], pair[0].paragraph, pair[0].start))
        tells.append(_read(found, articles[found[0][0].article]))
    tells.sort(key=lambda t: (order[t.copies[0].article], t.copies[0].paragraph, t.copies[0].start))
    words = weigh(tells, background)
    return tuple(_with_words(tells, articles)), words


def _read(copies: Sequence[tuple[Passage, str]], article: Article) -> Told:
    tokens = read_tokens(copies[0][0].text, article.language)
    return Told(
        text=copies[0][0].text,
        copies=tuple(passage for passage, _ in copies),
        clusters=tuple(cluster for _, cluster in copies),
        articles=frozenset(passage.article for passage, _ in copies),
        tokens=tokens,
        values=read_values(tokens, Dated(article.language, published_day(article))),
    )


def published_day(article: Article) -> Day:
    """The day of publication as far as it is known."""
    match = _ISO.match(article.published or "")
    return (int(match[1]), int(match[2]), int(match[3])) if match else (None, None, None)


def _with_words(tells: Sequence[Told], articles: Mapping[str, Article]) -> list[Told]:
    """With the words that have an opposite, and those that some passage of the story negates."""
    english = [articles[told.copies[0].article].language in ("en", "und") for told in tells]
    read = [
        (told, [token.stem for token in told.tokens] if known else [])
        for told, known in zip(tells, english, strict=True)
    ]
    asked = frozenset(
        word for told, stemmed in read if stemmed for word in negated_words(told.tokens, stemmed)
    )
    absent = frozenset(thing for told, stemmed in read if stemmed for thing in absent_things(told.tokens))
    return [
        replace(told, values=(*told.values, *_worded(told, stemmed, asked, absent))) for told, stemmed in read
    ]


def _worded(
    told: Told, stemmed: Sequence[str], asked: frozenset[str], absent: frozenset[str]
) -> tuple[Value, ...]:
    """The words of a wording that have an opposite or are denied somewhere; none in a language not known."""
    if not stemmed:
        return ()
    return (
        *read_directions(told.tokens, stemmed),
        *read_negations(told.tokens, stemmed, asked),
        *read_absences(told.tokens, absent),
    )
