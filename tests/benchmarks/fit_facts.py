"""Fit how likely two sentences tell one fact: `python -m tests.benchmarks.fit_facts --corpus DIR [--all]`.

Logistic regression over the features of `engine.facts.evidence`, on all pairs of sentences of two articles
that the engine looks at in labelled stories (their format: tests/stories/README.md). Every fourth story is
held back, and its average precision printed beside that of the others, each judged by weights that were
fitted without it. Prints what to enter in `engine/thresholds.py`.
"""

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.preprocessing import StandardScaler

from briefing.engine.clusters.texts import in_one_article, printed_in
from briefing.engine.facts.evidence import measure_evidence
from briefing.engine.facts.find import prepare
from briefing.engine.facts.tellings import worth_a_look
from briefing.engine.text.terms import Flags, Floats
from briefing.engine.thresholds import FACTS
from briefing.languages import background
from tests.factories import split_passages
from tests.stories.gold import read_stories
from tests.stories.placed import Places
from tests.stories.running import Read, read_pages

PARTS = 5
"""Parts in turn left out of the fit, to judge them by."""
HELD_BACK = 4
"""Every so many-th story is not fitted on."""


class Pairs(NamedTuple):
    """The pairs of one story: their features, and whether a reader found that both tell one fact."""

    features: Floats
    same: Flags


def main() -> None:
    """Fit, and print weights and figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of labelled stories")
    parser.add_argument("--all", action="store_true", help="hold no story back")
    options = parser.parse_args()
    told = [pairs_of(story) for story in read_pages(read_stories(options.corpus))]
    held = [] if options.all else told[HELD_BACK - 1 :: HELD_BACK]
    known = told if options.all else [pairs for n, pairs in enumerate(told) if n % HELD_BACK != HELD_BACK - 1]
    weights, constant = fit(known)
    print({name: round(float(weight), 2) for name, weight in zip(FACTS.weights, weights, strict=True)})
    print(f"constant {constant:.2f}")
    print(f"{sum(len(pairs.same) for pairs in known)} pairs, average precision {_of_parts(known):.3f}")
    if held:
        print(f"held back: average precision {_precision(held, weights, constant):.3f}")


def pairs_of(story: Read) -> Pairs:
    """The pairs of a story that no article tells both of."""
    articles = sorted(story.articles, key=lambda article: article.source)
    passages = [split_passages(article) for article in articles]
    prepared = prepare(articles, passages, background(articles[0].language))
    places = Places(articles, story.story.sentences)
    facts = defaultdict(set)
    for number, fact in enumerate(story.story.gold.facts):
        for telling in fact.tellings:
            facts[telling.sentence].add(number)
    own: list[set[int]] = [set() for _ in prepared.texts.distinct]
    flat = (passage for each in passages for passage in each)
    for text, passage in zip(prepared.texts.index.tolist(), flat, strict=True):
        own[text].update(*(facts[sentence] for sentence in places.of(passage)))
    pairs = worth_a_look(prepared.texts, prepared.groups)
    apart = ~in_one_article(printed_in(prepared.texts, prepared.tellers), pairs)
    ends = zip(pairs.a.tolist(), pairs.b.tolist(), strict=True)
    same = np.array([not own[a].isdisjoint(own[b]) for a, b in ends], np.bool_)
    return Pairs(measure_evidence(prepared.texts, prepared.setting, pairs)[apart], same[apart])


def fit(stories: Sequence[Pairs]) -> tuple[Floats, float]:
    """Weights of the features and the constant, in log-odds."""
    features = np.concatenate([pairs.features for pairs in stories])
    scaler = StandardScaler().fit(features)
    same = np.concatenate([pairs.same for pairs in stories])
    found = LogisticRegression(C=1.0, max_iter=1000).fit(scaler.transform(features), same)
    weights = found.coef_[0] / scaler.scale_
    return weights, float(found.intercept_[0] - weights @ scaler.mean_)


def _of_parts(stories: Sequence[Pairs]) -> float:
    """Average precision of stories, each judged by weights fitted on the other parts."""
    scores, same = [], []
    for part in range(PARTS):
        weights, constant = fit([pairs for n, pairs in enumerate(stories) if n % PARTS != part])
        scores += [pairs.features @ weights + constant for pairs in stories[part::PARTS]]
        same += [pairs.same for pairs in stories[part::PARTS]]
    return float(average_precision_score(np.concatenate(same), np.concatenate(scores)))


def _precision(stories: Sequence[Pairs], weights: Floats, constant: float) -> float:
    scores = np.concatenate([pairs.features @ weights + constant for pairs in stories])
    return float(average_precision_score(np.concatenate([pairs.same for pairs in stories]), scores))


if __name__ == "__main__":
    main()
