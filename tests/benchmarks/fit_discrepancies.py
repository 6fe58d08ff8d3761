"""Fit how sure it is that two mentions tell of one thing.

    python -m tests.benchmarks.fit_discrepancies --corpus DIR [--planted FILE --events DIR] [--all]

Logistic regression over the features of `engine.discrepancies.evidence`, on all findings of labelled stories
(their format: tests/stories/README.md), in their facts as the engine joins them and as the reader did, and
with `--planted` on every second contradiction that was planted in the articles of `--events`. A finding is
real when the reader found that its two sentences contradict each other. Every other story is held back.
Prints the fitted of `evidence.WEIGHTS`, then what the weights there and these give on each half.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from briefing.engine.compose.story import draft_clusters
from briefing.engine.discrepancies import scored
from briefing.engine.discrepancies.evidence import UNSEEN, WEIGHTS, Scored, features_of
from briefing.engine.discrepancies.tellings import Reader
from briefing.engine.facts.find import Fact
from briefing.engine.passages.split import split_passages
from briefing.engine.thresholds import DISCREPANCIES
from briefing.models import Article, Cluster
from tests.benchmarks.measures import table
from tests.benchmarks.reading_planted import alike, altered
from tests.stories.gold import LabelledStory, read_stories
from tests.stories.placed import Places
from tests.stories.running import Read, briefed, read_pages

JUDGED = frozenset({"kind rank", "shared", "kind attribution", "kind time"})
"""Weights of which the labelled stories have too few findings."""
Weights = dict[str, float]


class Told(NamedTuple):
    """What is known of a finding."""

    features: dict[str, float]
    real: bool


def main() -> None:
    """Fit, and print weights and figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of labelled stories")
    parser.add_argument("--planted", type=Path, help="contradictions planted in the events")
    parser.add_argument("--events", type=Path, help="folder of the events of --planted")
    parser.add_argument("--all", action="store_true", help="hold no story back")
    options = parser.parse_args()
    stories = [list(findings_of(story)) for story in read_pages(read_stories(options.corpus))]
    planted = list(_planted(options.planted, options.events)) if options.planted else []
    parts = (stories, planted)
    known = [told for part in parts for own in (part if options.all else part[::2]) for told in own]
    held = [] if options.all else [told for part in parts for own in part[1::2] for told in own]
    weights = fit(known)
    print("\n".join(f'    "{name}": {weight:.2f},' for name, weight in sorted(weights.items())))
    lines = [
        [name, *_figures(told, use)]
        for name, told in (("fitted on", known), ("held back", held))
        for use in (WEIGHTS, weights)
        if told
    ]
    for line, use in zip(lines, ("now", "new") * 2, strict=False):
        line[0] += f", weights {use}"
    print(table(["findings", "all", "real", "average precision", "probable real", "listed real"], lines))


def findings_of(read: Read) -> Iterator[Told]:
    """The findings of a story, in its facts as joined and as read."""
    places = Places(read.articles, read.story.sentences)
    joined = [cluster for story in briefed(read.articles).stories for cluster in story.clusters]
    for clusters in (joined, _as_read(read.articles, read.story, places)):
        for found in _found(clusters, read.articles):
            one, other = (
                frozenset[str]().union(*map(places.of, told.passages))
                for told in (found.pair.a, found.pair.b)
            )
            real = any(_opposed(c.sentences, one, other) for c in read.story.gold.contradictions)
            yield Told(features_of(found.finding, found.pair), real)


def _as_read(articles: Sequence[Article], story: LabelledStory, places: Places) -> tuple[Cluster, ...]:
    """A cluster for each fact that the reader found."""
    passages = [split_passages(article) for article in articles]
    told = [places.of(passage) for own in passages for passage in own]
    facts = []
    for fact in story.gold.facts:
        sentences = {telling.sentence for telling in fact.tellings}
        if own := tuple(at for at, covers in enumerate(told) if covers & sentences):
            facts.append(Fact(own, (None,) * len(own), ()))
    return draft_clusters(articles, passages, facts)


def _opposed(sentences: Sequence[str], one: frozenset[str], other: frozenset[str]) -> bool:
    return any((a in one and b in other) or (b in one and a in other) for a, b in combinations(sentences, 2))


def _found(clusters: Sequence[Cluster], articles: Iterable[Article]) -> Iterator[Scored]:
    """The findings that are weighed, of what can be fitted."""
    for found in scored(clusters, Reader({article.id: article for article in articles})):
        finding = found.finding
        seen = UNSEEN.isdisjoint((finding.rule, finding.kind)) and JUDGED.isdisjoint(finding.features)
        if seen and finding.comparison != "same":
            yield found


def _planted(file: Path, events: Path) -> Iterator[list[Told]]:
    """Of each planted contradiction the findings between its two sentences."""
    for plant, articles in altered(file, events):
        clusters = [cluster for story in briefed(articles).stories for cluster in story.clusters]
        own = []
        for found in _found(clusters, articles):
            one, other = (told.wording.text for told in (found.pair.a, found.pair.b))
            if any(alike(x, plant.new) and alike(y, plant.keep) for x, y in ((one, other), (other, one))):
                own.append(Told(features_of(found.finding, found.pair), real=True))
        yield own


def fit(told: Sequence[Told]) -> Weights:
    """The weights that can be fitted, in log-odds."""
    names = sorted(WEIGHTS.keys() - JUDGED - {"constant"})
    rows = np.array([[each.features.get(name, 0.0) for name in names] for each in told])
    found = LogisticRegression(C=1.0, max_iter=1000).fit(rows, [each.real for each in told])
    weights = dict(zip(names, found.coef_[0].tolist(), strict=True))
    return {"constant": float(found.intercept_[0]), **weights}


def _figures(told: Sequence[Told], weights: Weights) -> list[str]:
    odds = np.array([sum(weights[name] * value for name, value in each.features.items()) for each in told])
    real = np.array([each.real for each in told])
    shares = [real[odds >= least] for least in (DISCREPANCIES.probable, DISCREPANCIES.possible)]
    listed = [f"{share.mean() if len(share) else 0.0:.2f} of {len(share)}" for share in shares]
    return [str(len(told)), str(int(real.sum())), f"{average_precision_score(real, odds):.3f}", *listed]


if __name__ == "__main__":
    main()
