"""Accuracy beside the peers: `python -m tests.benchmarks.accuracy [--corpus DIR [--missed]]`.

With a folder of labelled files (event_pairs.jsonl, translations_two.jsonl, translations_four.jsonl): average
precision, recall at 95 % precision and F1 on pairs of sentences from articles on one event, and the F1 of
clusters of translated news. Without one: clusters of near-duplicates made here. All thresholds are fixed.
With `--missed` instead the pairs of sentences on which the engine is wrong, the worst first: where comparing
words comes to its end.
"""

import argparse
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.group import Partition, cluster_texts
from briefing.engine.clusters.linking import link
from briefing.engine.text.terms import Floats
from briefing.languages import background
from tests.benchmarks.corpora import blocks, made_passages, rows
from tests.benchmarks.measures import Clustering, Ranking, compare, rank, table
from tests.benchmarks.peers import PEERS, Peer

POOL = 1000
"""Lines clustered together."""
_MERGE, _APART = {"S", "C"}, {"R", "N"}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, help="folder of labelled files")
    parser.add_argument("--missed", action="store_true", help="print the pairs that the engine gets wrong")
    asked = parser.parse_args()
    corpus: Path | None = asked.corpus
    if corpus is None:
        numbers, texts = zip(*made_passages(2 * POOL, None), strict=True)
        _print_clusters({"made here": [Pool(numbers, texts, None)]})
        return
    pairs = labelled_pairs(rows(corpus / "event_pairs.jsonl"))
    if asked.missed:
        _print_missed(pairs)
        return
    if pairs:
        _print_pairs(pairs)
    _print_clusters(
        {
            f"{name} translations": translated(corpus / f"translations_{name}.jsonl")
            for name in ("two", "four")
        }
    )


class LabelledPair(NamedTuple):
    """Two sentences from articles of different outlets on one event, as two readers judged them."""

    a: str
    b: str
    same: bool
    weight: float
    """Inverse probability with which the pair was sampled."""
    event: str


def labelled_pairs(lines: Sequence[dict[str, Any]]) -> list[LabelledPair]:
    """The pairs on which both readers agree, those that only share a clause left out."""
    told = []
    for line in lines:
        letters = {label[0] for label in line["labels"]}
        if letters <= _MERGE or letters <= _APART:
            told.append(LabelledPair(line["a"], line["b"], letters <= _MERGE, line["weight"], line["event"]))
    return told


def rank_pairs(peer: Peer, pairs: Sequence[LabelledPair], threshold: float) -> Ranking:
    """Measure what a peer says of labelled pairs."""
    return rank([pair.same for pair in pairs], score_pairs(peer, pairs), threshold)


def score_pairs(peer: Peer, pairs: Sequence[LabelledPair]) -> Floats:
    """Score labelled pairs in the pool of all their sentences."""
    texts = sorted({text for pair in pairs for text in (pair.a, pair.b)})
    number = {text: i for i, text in enumerate(texts)}
    ends = np.array([(number[pair.a], number[pair.b]) for pair in pairs], np.int64)
    return peer.score(texts, Pairs(ends[:, 0], ends[:, 1]))


def _print_pairs(pairs: Sequence[LabelledPair]) -> None:
    lines = [[peer.name, *(f"{value:.3f}" for value in rank_pairs(peer, pairs, peer.pair))] for peer in PEERS]
    together = sum(pair.same for pair in pairs)
    print(f"\nPairs of sentences on one event: {len(pairs)} scored, {together} belong together\n")
    print(table(["", "average precision", "recall at 95 % precision", "F1, threshold fixed"], lines))


def _print_missed(pairs: Sequence[LabelledPair]) -> None:
    """The pairs of which the engine says the other thing than the readers, the surest first."""
    engine_alone = PEERS[0]
    odds = score_pairs(engine_alone, pairs) - engine_alone.pair
    wrong = [(far, pair) for far, pair in zip(odds.tolist(), pairs, strict=True) if (far >= 0) != pair.same]
    for same, told in ((True, "belong together, kept apart"), (False, "do not belong together, joined")):
        found = sorted((abs(far), pair) for far, pair in wrong if pair.same == same)
        print(f"\n{len(found)} pairs {told}; log-odds past the threshold\n")
        for far, pair in reversed(found):
            print(f"{far:5.2f}  {pair.a}\n       {pair.b}\n")


class Pool(NamedTuple):
    """Texts to be clustered together."""

    told: Sequence[Hashable]
    """What each text tells: the true clusters."""
    texts: Sequence[str]
    documents: Sequence[str] | None
    """Which document each text is from, where that is known."""


Clusterer = Callable[[Pool], Sequence[int]]
"""The number of the cluster of each text of a pool."""


def translated(path: Path) -> list[Pool]:
    """Pools of translated news out of a file of the folder."""
    return [
        Pool(*([line[key] for line in block] for key in ("c", "text", "src")))
        for block in blocks(rows(path), POOL)
    ]


def engine(pool: Pool) -> Sequence[int]:
    """The project's clusters, of bare texts."""
    return _numbers(cluster_texts(pool.texts, background("en")), len(pool.texts))


def engine_with_documents(pool: Pool) -> Sequence[int]:
    """The project's clusters, when it knows which texts are of one document, as it does in articles."""
    return _numbers(cluster_texts(pool.texts, background("en"), articles=pool.documents), len(pool.texts))


def linked(peer: Peer) -> Clusterer:
    """Average link on a peer's scores of all pairs."""

    def cluster(pool: Pool) -> Sequence[int]:
        size = len(pool.texts)
        pairs = Pairs(*np.triu_indices(size, 1))
        scores = peer.score(pool.texts, pairs)
        near = scores >= peer.link / 2
        labels: list[int] = link(size, pairs.a[near], pairs.b[near], scores[near], peer.link).tolist()
        return labels

    return cluster


def _numbers(groups: Partition, size: int) -> list[int]:
    numbers = [0] * size
    for number, group in enumerate(groups):
        for index in group:
            numbers[index] = number
    return numbers


def judge(cluster: Clusterer, pools: Sequence[Pool]) -> Clustering:
    """Mean over the pools."""
    found = [compare(cluster(pool), pool.told) for pool in pools]
    return Clustering(*(sum(values) / len(found) for values in zip(*found, strict=True)))


def _print_clusters(kinds: dict[str, list[Pool]]) -> None:
    kinds = {name: pools for name, pools in kinds.items() if pools}
    ways: list[tuple[str, Clusterer]] = [("briefing", engine)]
    if all(pool.documents for pools in kinds.values() for pool in pools):
        ways.append(("briefing, told which document", engine_with_documents))
    ways += [(f"{peer.name} + average link", linked(peer)) for peer in PEERS[1:]]
    for name, pools in kinds.items():
        print(f"\nClusters, {name}: {sum(len(pool.texts) for pool in pools)} texts in {len(pools)} pools\n")
        lines = [[way, *(f"{value:.3f}" for value in judge(cluster, pools))] for way, cluster in ways]
        print(table(["", "precision", "recall", "F1"], lines))


if __name__ == "__main__":
    main()
