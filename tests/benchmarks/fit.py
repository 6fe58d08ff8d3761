"""Fit the weights of the similarity: `python -m tests.benchmarks.fit --corpus DIR`.

Logistic regression on labelled pairs of sentences from articles on one event (event_pairs.jsonl), each pair
weighed by the fourth root of its inverse sampling probability, once with inverse frequencies of the whole
run and once with those of its story alone. A third of the events, chosen by a hash of their names, is held
back; its figures are printed, and nothing is tuned on it. Prints what to enter in `engine/thresholds.py`,
and the thresholds of the peers.
"""

import argparse
import hashlib
from collections import defaultdict
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from briefing.engine.clusters.candidates import Pairs
from briefing.engine.clusters.profiles import make_profiles
from briefing.engine.clusters.similarity import measure
from briefing.engine.text.terms import Context, Floats, count_context, read_terms
from briefing.languages import background
from tests.benchmarks.accuracy import LabelledPair, labelled_pairs, rank_pairs
from tests.benchmarks.corpora import rows
from tests.benchmarks.measures import best_threshold, table
from tests.benchmarks.peers import PEERS

REGULARISATION = 0.3
"""Inverse strength; .03 to 1 give the same average precision to .001."""


def main() -> None:
    """Fit, and print the weights and the figures of both parts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder with event_pairs.jsonl")
    pairs = labelled_pairs(rows(parser.parse_args().corpus / "event_pairs.jsonl"))
    known = [pair for pair in pairs if not held_back(pair.event)]
    unseen = [pair for pair in pairs if held_back(pair.event)]
    weights, constant = fit(known)
    print(f"weights {tuple(weights.round(2).tolist())}, constant {constant:.2f}\n")
    lines = []
    for peer in PEERS:
        threshold = (
            0.0
            if peer is PEERS[0]
            else best_threshold([pair.same for pair in known], peer.score(*pool(known)))
        )
        told = (*rank_pairs(peer, known, threshold), *rank_pairs(peer, unseen, threshold))
        lines.append([peer.name, f"{threshold:.2f}", *(f"{value:.3f}" for value in told)])
    head = ["", "threshold"]
    head += [
        f"{part}: {what}" for part in ("fitted", "held back") for what in ("AP", "recall at P .95", "F1")
    ]
    print(table(head, lines))


def held_back(event: str) -> bool:
    """Whether an event belongs to the third on which nothing is fitted."""
    return int(hashlib.sha256(event.encode()).hexdigest(), 16) % 3 == 0


def pool(pairs: list[LabelledPair]) -> tuple[list[str], Pairs]:
    """The distinct sentences of pairs, sorted, and the pairs as indices."""
    texts = sorted({text for pair in pairs for text in (pair.a, pair.b)})
    number = {text: i for i, text in enumerate(texts)}
    ends = np.array([(number[pair.a], number[pair.b]) for pair in pairs], np.int64)
    return texts, Pairs(ends[:, 0], ends[:, 1])


def fit(pairs: list[LabelledPair]) -> tuple[Floats, float]:
    """Weights of the signs and the constant, in log-odds."""
    stories = defaultdict(list)
    for pair in pairs:
        stories[pair.event].append(pair)
    run = count_context(read_terms(pool(pairs)[0], background("en")))
    ordered = [pair for story in stories.values() for pair in story]
    signs = np.concatenate([_signs(story, context) for context in (run, None) for story in stories.values()])
    same = np.tile([pair.same for pair in ordered], 2)
    weight = np.tile([pair.weight**0.25 for pair in ordered], 2)
    scale = StandardScaler().fit(signs)
    model = LogisticRegression(C=REGULARISATION, max_iter=5000)
    model.fit(scale.transform(signs), same, sample_weight=weight)
    weights = model.coef_[0] / scale.scale_
    return weights, float(model.intercept_[0] - weights @ scale.mean_)


def _signs(story: list[LabelledPair], context: Context | None) -> Floats:
    texts, ends = pool(story)
    signs = measure(make_profiles(read_terms(texts, background("en")), context), ends)
    return np.stack([signs.likeness, signs.order, np.log1p(signs.shared)], axis=1)


if __name__ == "__main__":
    main()
