"""Fit the weights of `slots.signs` and `slots.namings` on the tuning half of the labelled pairs.

`python -m tests.labelled.fit_discrepancies [FOLDER ...]` prints them, and how they do in cross-validation.
Articles in folders add what their stories might tell differently: pairs that a reader has marked
(`marks.txt`, by a hash of what they tell), and the thousands of others, each as a weak example of no
discrepancy. `--errors` adds the pairs that cross-validation gets wrong, `--unread` the pairs without a mark
that score highest.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from unittest.mock import patch

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

from briefing.engine.discrepancies import story_slots
from briefing.engine.discrepancies.names.named import Named
from briefing.engine.discrepancies.slots.linking import (
    candidate_pairs,
    counted,
    family_of,
    may_be_one,
    told_together,
)
from briefing.engine.discrepancies.slots.namings import NAMING_SIGNS, candidates, naming_signs, rivals
from briefing.engine.discrepancies.slots.pairing import Pairing
from briefing.engine.discrepancies.slots.profile import read_profiles
from briefing.engine.discrepancies.slots.signs import RESERVED, SIGNS, signs
from briefing.engine.discrepancies.slots.slot import Slot
from briefing.engine.discrepancies.story import read_story
from briefing.engine.discrepancies.told import Told, Words
from briefing.engine.discrepancies.values.value import compare
from briefing.engine.text.terms import Floats
from briefing.languages import background
from briefing.models import Article, Cluster
from briefing.pipeline import brief, read
from tests.labelled.discrepancies import Pair, alike_kinds, read_pairs
from tests.labelled.news import News, read_marks

FOLDS = 10


@dataclass(frozen=True)
class Model:
    """What is fitted: names of signs, and the weights towards which they are drawn."""

    names: tuple[str, ...]
    penalty: float
    prior: Mapping[str, float]
    """What a sign is believed to weigh before any pair is seen; others are believed to weigh nothing. Few
    pairs show a plan beside its outcome or two periods: there a reader's judgement has to hold."""


SLOTS = Model(
    SIGNS,
    1.0,
    {
        "longer": 0.8, "mass": 1.0, "whole": 1.0, "other head": -1.5, "deed": 0.7, "other deed": -2.0,
        "planned": -2.0, "periods": -2.5, "differs": -2.0, "rivals": -0.5, "far": -0.7, "rank owner": 3.0,
        "weekday": -1.0, "age owner": 4.0, "other score": -0.5, **dict.fromkeys(RESERVED, -2.0),
    },
)  # fmt: skip
NAMINGS = Model(NAMING_SIGNS, 1.0, {})


@dataclass
class Samples:
    """Pairs of values as rows of signs."""

    rows: list[tuple[float, ...]] = field(default_factory=list)
    labels: list[float] = field(default_factory=list)
    pairs: list[int] = field(default_factory=list)
    """Number of the labelled pair that each is from."""
    shown: list[str] = field(default_factory=list)

    def add(
        self, number: int, pair: Pair, told: tuple[str, str], row: tuple[float, ...], *, right: bool
    ) -> None:
        """Add two values of a labelled pair."""
        self.rows.append(row)
        self.labels.append(float(right))
        self.pairs.append(number)
        sentences = "\n    ".join(pair.sentences)
        self.shown.append(f"{' / '.join(told)} [{pair.kind} {pair.form}]\n    {sentences}")


def fit(model: Model, samples: Samples, news: News, chosen: Sequence[bool] | None = None) -> Floats:
    """Weights of a logistic regression, drawn towards the prior; the constant is free."""
    use = np.ones(len(samples.labels), bool) if chosen is None else np.array(chosen)
    rows = np.vstack([np.array(samples.rows)[use], np.array(news.rows).reshape(-1, len(model.names))])
    labels = np.concatenate([np.array(samples.labels)[use], np.array(news.labels)])
    weight = np.concatenate([np.ones(use.sum()), np.array(news.weights)])
    prior = np.array([model.prior.get(name, 0.0) for name in model.names])
    penalty = np.array([0.0] + [model.penalty] * (len(model.names) - 1))

    def loss(weights: Floats) -> tuple[float, Floats]:
        odds, off = rows @ weights, weights - prior
        value = (weight * np.logaddexp(0, -odds * (2 * labels - 1))).sum() + (penalty * off**2).sum() / 2
        return float(value), rows.T @ (weight * (expit(odds) - labels)) + penalty * off

    found = minimize(loss, np.zeros(len(model.names)), jac=True, method="L-BFGS-B", options={"maxiter": 2000})
    return np.asarray(found.x, np.float64)


def read_grouped(clusters: Sequence[Cluster], articles: Sequence[Article]) -> tuple[tuple[Told, ...], Words]:
    """The wordings of a story of English articles, and the weights of its words."""
    return read_story(clusters, {article.id: article for article in articles}, background("en"))


def might_differ(a: Slot, b: Slot) -> bool:
    """Whether the score has to say if two values are one slot."""
    if family_of(a) != family_of(b):
        return False
    comparison = compare(a.value, b.value)
    return comparison in ("clash", "scope") and may_be_one(a, b, comparison)


def of_pairs(pairs: Sequence[Pair]) -> tuple[Samples, Samples]:
    """Values and names that might be one slot told differently, with what the label says."""
    of_slots, of_names = Samples(), Samples()
    for number, pair in enumerate(pairs):
        tells, words = read_grouped(*pair.grouped())
        first = {told for told in tells if pair.sentences[0] == told.text}
        profiles = read_profiles(tells, words)
        slots = list(story_slots(tells, profiles, words))
        found = [(a, b) for a in slots for b in slots if a.told in first and b.told not in first]
        clashing = [(a, b) for a, b in found if might_differ(a, b)]
        right = {
            _value(a, b)
            for a, b in clashing
            if _is_right(pair, a.value.kind, b.value.kind, text_of(a), text_of(b))
        }
        for a, b in clashing:
            of_slots.add(
                number,
                pair,
                (text_of(a), text_of(b)),
                signs(a, b, Pairing(a.profile, b.profile), 0),
                right=_value(a, b) in right,
            )
        for one, other in product(first, set(tells) - first):
            for rival in rivals(one, other, profiles, words):
                told = _name(rival.a), _name(rival.b)
                right_name = _is_right(pair, "name", "attribution", *told)
                of_names.add(number, pair, told, naming_signs(rival), right=right_name)
    return of_slots, of_names


def _value(a: Slot, b: Slot) -> tuple[object, ...]:
    return (
        family_of(a),
        a.value.number,
        a.value.unit,
        a.value.day,
        b.value.number,
        b.value.unit,
        b.value.day,
    )


def text_of(slot: Slot) -> str:
    """A value as it stands in its sentence."""
    return _written(slot.told, slot.value.start, slot.value.end)


def _name(named: Named) -> str:
    return _written(named.told, named.start, named.end).removesuffix("'s").removesuffix("’s")


def _written(told: Told, start: int, end: int) -> str:
    return told.text[told.tokens[start].start : told.tokens[end - 1].end]


def _is_right(pair: Pair, kind: str, other: str, *texts: str) -> bool:
    if pair.kind is None or alike_kinds(pair.kind) not in (alike_kinds(kind), alike_kinds(other)):
        return False
    folded = {text.casefold() for text in texts}
    return all(
        any(text in told.casefold() or told.casefold() in text for text in folded) for told in pair.told
    )


def of_articles(folders: Sequence[str]) -> tuple[News, News]:
    """The same of the stories in folders: values and names."""
    marks = read_marks()
    slots, names = News(marks), News(marks)
    for clusters, articles in stories_in(folders):
        tells, words = read_grouped(clusters, articles)
        profiles = read_profiles(tells, words)
        found = list(story_slots(tells, profiles, words))
        counts = counted(found)
        for one, other in sorted(candidate_pairs(found)):
            a, b = found[one], found[other]
            if might_differ(a, b):
                row = signs(a, b, Pairing(a.profile, b.profile), told_together(a, b, counts))
                slots.add(row, (a.told.text, text_of(a)), (b.told.text, text_of(b)))
        for first, second in candidates(tells, profiles):
            for rival in rivals(first, second, profiles, words):
                row = naming_signs(rival)
                names.add(row, (first.text, _name(rival.a)), (second.text, _name(rival.b)))
    return slots, names


def stories_in(folders: Sequence[str]) -> Iterator[tuple[Sequence[Cluster], list[Article]]]:
    """Clusters and articles of each story of the articles in folders."""
    for folder in folders:
        with patch("briefing.engine.compose.story.find_discrepancies", return_value=()):
            made = brief(read([folder]).articles)
        by_id = {article.id: article for article in made.articles}
        for story in made.stories:
            yield story.clusters, [by_id[article] for article in story.articles]


def report(model: Model, samples: Samples, news: News, pairs: Sequence[Pair], *, errors: bool) -> Floats:
    """Print the weights, and precision and recall of cross-validation by form at some floors."""
    weights = fit(model, samples, news)
    print(", ".join(f"{weight:.2f}" for weight in weights))
    print({name: round(float(weight), 2) for name, weight in zip(model.names, weights, strict=True)})
    rows, labels, numbers = np.array(samples.rows), np.array(samples.labels), np.array(samples.pairs)
    odds = np.zeros(len(labels))
    for fold in range(FOLDS):
        held = numbers % FOLDS == fold
        odds[held] = rows[held] @ fit(model, samples, news, list(~held))
    merged = np.array([pairs[number].form == "merged" for number in numbers])
    for form, of_form in (("merged", merged), ("across", ~merged)):
        for floor in (-0.5, 0.0, 0.5, 1.0):
            found = of_form & (odds >= floor)
            right = int(labels[found].sum())
            print(
                f"{form} {floor:4}: {right} of {int(labels[of_form].sum())}, {int(found.sum()) - right} wrong"
            )
    for odd, label, shown in zip(odds, labels, samples.shown, strict=True):
        if errors and (odd >= 0.5) != label:
            print(f"{'missed' if label else 'wrong '} {odd:.2f} {shown}")
    return weights


def main(arguments: Sequence[str]) -> None:
    """Fit and print both sets of weights."""
    pairs = [pair for pair in read_pairs() if not pair.held_back]
    folders = [argument for argument in arguments if not argument.startswith("--")]
    for model, samples, news in zip((SLOTS, NAMINGS), of_pairs(pairs), of_articles(folders), strict=True):
        weights = report(model, samples, news, pairs, errors="--errors" in arguments)
        if "--unread" in arguments:
            show_unread(weights, news)


def show_unread(weights: Floats, news: News) -> None:
    """Print the unmarked pairs that score highest, for a reader to mark."""
    scored = sorted(((float(np.dot(weights, row)), shown) for row, shown in news.unread), reverse=True)
    for odds, shown in scored[:UNREAD]:
        print(f"{odds:.2f} {shown}")


UNREAD = 150


if __name__ == "__main__":
    main(sys.argv[1:])
