"""What speaks for two texts of one story telling the same fact, if only in a clause: numbers for many pairs.

Two sentences that are told freely share little of their length; what counts is what they share in view of the
story (its own frequencies, its titles), where they stand, and whether they quote.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.similarity import measure
from briefing.engine.clusters.texts import Texts
from briefing.engine.text.terms import Flags, Floats, text_frequency
from briefing.engine.thresholds import FACTS

_FIGURE = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where each distinct text stands in its story."""

    prominence: Floats
    """1 for the first sentence of an article, less with every further one; of copies the highest."""
    quoted: Floats
    """Share of its characters inside quotation marks."""
    in_title: Flags
    """For each term of the texts whether a title of the story has it."""


def measure_evidence(texts: Texts, setting: Setting, pairs: Pairs) -> Floats:
    """Pairs x features, in the order of `FACTS.weights`."""
    signs, of_story = measure(texts.profiles, pairs), _StoryWeights(texts, pairs)
    a, b = of_story.masses[pairs.a], of_story.masses[pairs.b]
    shared = of_story.shared(of_story.weights)
    figures = np.array([_FIGURE.search(term) is not None for term in texts.terms.vocabulary], np.bool_)
    first, second = setting.quoted[pairs.a], setting.quoted[pairs.b]
    columns = {
        "likeness": signs.likeness,
        "order": signs.order,
        "shared": np.log1p(signs.shared),
        "telling": np.log1p(signs.telling),
        "content": np.log1p(signs.content),
        "containment_less": shared / np.maximum(np.maximum(a, b), _NOTHING),
        "containment_more": shared / np.maximum(np.minimum(a, b), _NOTHING),
        "figures": np.log1p(of_story.shared(of_story.weights * figures)),
        "title": np.log1p(of_story.shared(of_story.weights * setting.in_title)),
        "prominence": np.minimum(setting.prominence[pairs.a], setting.prominence[pairs.b]),
        "quoted_both": np.minimum(first, second),
        "quoted_one": np.abs(first - second),
        "size": np.full(len(pairs), np.log(max(len(texts), 1))),
    }
    return np.stack([columns[name] for name in FACTS.weights], axis=1)


_NOTHING = 1e-9
"""Instead of a division by 0: a text without a word that tells anything in its story."""


class _StoryWeights:
    """Words weighed by the story's own frequencies: what all its sentences have says nothing about two."""

    def __init__(self, texts: Texts, pairs: Pairs) -> None:
        words = texts.profiles.words
        has = sparse.csr_array((np.ones(len(words.data)), words.indices, words.indptr), words.shape)
        frequency = text_frequency(words)
        self.weights: Floats = np.maximum(np.log((len(texts) + 1) / (frequency + 0.5)), 0.0)
        self.masses = np.asarray(has @ self.weights, np.float64)
        self._common = has[pairs.a].multiply(has[pairs.b])

    def shared(self, weights: Floats) -> Floats:
        """The weight of what each pair has in common."""
        return np.asarray(self._common @ weights, np.float64)


def title_terms(texts: Texts, titles: Collection[str]) -> Flags:
    """For each term of the texts whether it is among the terms of the story's titles."""
    return np.array([term in titles for term in texts.terms.vocabulary], np.bool_)
