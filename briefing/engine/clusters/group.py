"""Passages that tell the same thing become one cluster."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from briefing.engine.clusters.candidates import propose_pairs
from briefing.engine.clusters.chains import credit_chains
from briefing.engine.clusters.frames import discount_frames
from briefing.engine.clusters.linking import link
from briefing.engine.clusters.people import discount_people
from briefing.engine.clusters.rivals import yield_to_rivals
from briefing.engine.clusters.similarity import plausible_pairs
from briefing.engine.clusters.texts import Texts, in_one_article, printed_in, read_texts
from briefing.engine.text.background import Background
from briefing.engine.text.terms import Context, Floats, Ints
from briefing.engine.thresholds import CLUSTER, SIMILARITY
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
    texts, articles = [passage.text for passage in passages], [passage.article for passage in passages]
    return cluster_texts(texts, background, tick, context=context, articles=articles)


def cluster_texts(
    texts: Sequence[str],
    background: Background,
    tick: Tick = quiet,
    *,
    context: Context | None = None,
    articles: Sequence[str] | None = None,
) -> Partition:
    """Group plain texts that tell the same thing, as `cluster_passages` does; `articles` names their sources.

    Each distinct text is looked at once, in alphabetical order: neither the order of the texts nor how often
    one is repeated can change what belongs together.
    """
    return group_texts(read_texts(texts, background, context), tick, articles=articles)


def group_texts(
    texts: Texts,
    tick: Tick = quiet,
    *,
    articles: Sequence[str] | None = None,
    same: float = CLUSTER.same,
) -> Partition:
    """Group prepared texts, as `cluster_texts` does; `same` is the mean probability that joins two groups."""
    profiles = texts.profiles
    scored = plausible_pairs(profiles, propose_pairs(profiles.words, tick), tick)
    pairs, odds = scored.pairs, discount_frames(profiles, scored, tick)
    if articles is not None:
        odds -= SIMILARITY.same_article * in_one_article(printed_in(texts, articles), pairs)
    odds = discount_people(scored.signs, yield_to_rivals(len(texts), pairs, odds))
    odds = credit_chains(profiles, pairs, odds, tick)
    return _groups(link(len(texts), pairs.a, pairs.b, _probability(odds), same)[texts.index])


def _groups(labels: Ints) -> Partition:
    first = np.empty(labels.max(initial=-1) + 1, np.int64)
    first[labels[::-1]] = np.arange(len(labels))[::-1]
    owners = first[labels]
    members = tuple(np.argsort(owners, kind="stable").tolist())
    sizes = np.bincount(owners)
    return tuple(members[start:end] for start, end in pairwise([0, *np.cumsum(sizes[sizes > 0]).tolist()]))


def _probability(odds: Floats) -> Floats:
    return np.asarray(1.0 / (1.0 + np.exp(-odds)), np.float64)
