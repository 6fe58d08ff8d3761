"""Passages that tell the same thing become one cluster."""

from collections.abc import Sequence

import numpy as np

from briefing.engine.background import Background
from briefing.engine.candidates import propose_pairs
from briefing.engine.linking import link
from briefing.engine.rivals import yield_to_rivals
from briefing.engine.similarity import make_profiles, same_odds
from briefing.engine.terms import Context, Floats, read_terms
from briefing.engine.thresholds import CLUSTER
from briefing.models import Passage, Tick, quiet

Partition = tuple[tuple[int, ...], ...]


def cluster_passages(
    passages: Sequence[Passage],
    background: Background,
    tick: Tick = quiet,
    *,
    context: Context | None = None,
) -> Partition:
    """Group passages that tell the same thing: a partition of their indices.

    Each group is sorted, groups by their first index. `context` holds the counts of the whole run when the
    passages are only one story's.
    """
    return cluster_texts([passage.text for passage in passages], background, tick, context=context)


def cluster_texts(
    texts: Sequence[str],
    background: Background,
    tick: Tick = quiet,
    *,
    context: Context | None = None,
) -> Partition:
    """Group plain texts that tell the same thing, as `cluster_passages` does.

    Each distinct text is looked at once, in alphabetical order: neither the order of the texts nor how often
    one is repeated can change what belongs together.
    """
    distinct = sorted(set(texts))
    profiles = make_profiles(read_terms(distinct, background), context)
    pairs = propose_pairs(profiles.words, tick)
    odds = yield_to_rivals(len(distinct), pairs, same_odds(profiles, pairs))
    labels = link(len(distinct), pairs.a, pairs.b, _probability(odds), CLUSTER.same)
    label = dict(zip(distinct, labels.tolist(), strict=True))
    groups: dict[int, list[int]] = {}
    for index, text in enumerate(texts):
        groups.setdefault(label[text], []).append(index)
    return tuple(map(tuple, groups.values()))


def _probability(odds: Floats) -> Floats:
    return np.asarray(1.0 / (1.0 + np.exp(-odds)), np.float64)
