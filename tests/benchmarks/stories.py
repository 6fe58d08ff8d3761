"""Articles grouped into stories, beside what a developer would pick instead. Run by hand:

    python -m tests.benchmarks.stories [--corpus DIR]

DIR holds `stories.jsonl` (ECB+) and `events/` (BASIL); without it, articles are made here. Thresholds of the
peers are those with the best F1 on the tuned topics, then fixed, as ours are.
"""

import argparse
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer

from briefing.engine.stories.group import Stories
from briefing.engine.text.terms import Floats
from briefing.languages import background
from briefing.models import Article
from tests.benchmarks.measures import table
from tests.benchmarks.story_corpora import TUNED_TOPICS, Labelled, ecb, events, made, topic
from tests.factories import split_passages

Grouper = Callable[[Sequence[Article]], list[int]]
"""Gives each article the number of its story."""
THRESHOLDS = tuple(round(0.02 * step, 2) for step in range(1, 50))


class BCubed(NamedTuple):
    """Mean over articles, 0 to 1 (Bagga and Baldwin, COLING-ACL 1998)."""

    precision: float
    recall: float
    f1: float


def b_cubed(said: Sequence[int], meant: Sequence[str]) -> BCubed:
    """Compare a partition, as the group of each item, with the true one."""
    both = Counter(zip(said, meant, strict=True))
    groups, stories = Counter(said), Counter(meant)
    precision = sum(n * n / groups[group] for (group, _), n in both.items()) / len(said)
    recall = sum(n * n / stories[story] for (_, story), n in both.items()) / len(said)
    return BCubed(precision, recall, 2 * precision * recall / (precision + recall))


def ours(articles: Sequence[Article]) -> list[int]:
    """This program."""
    groups = Stories(background("en")).group(articles, [split_passages(a) for a in articles])
    label = {index: number for number, group in enumerate(groups) for index in group}
    return [label[index] for index in range(len(articles))]


def full_text(article: Article) -> str:
    """Title and all paragraphs."""
    return "\n".join([article.title or "", *article.paragraphs])


def title_alone(article: Article) -> str:
    """Title, or the first paragraph of an article without one."""
    return article.title or article.paragraphs[0]


def tfidf(text: Callable[[Article], str], threshold: float) -> Grouper:
    """TF-IDF cosines and average link, as scikit-learn and scipy ship them."""

    def group(articles: Sequence[Article]) -> list[int]:
        vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(map(text, articles))
        return _average_link(np.clip((vectors @ vectors.T).toarray(), 0.0, 1.0), threshold)

    return group


def _average_link(alike: Floats, threshold: float) -> list[int]:
    apart = 1.0 - (alike + alike.T) / 2
    np.fill_diagonal(apart, 0.0)
    tree = linkage(squareform(apart, checks=False), "average")
    return [int(label) for label in fcluster(tree, 1.0 - threshold, "distance")]


def title_rule(threshold: float) -> Grouper:
    """What feed readers do: titles that share enough of their words are one story, chains included."""

    def group(articles: Sequence[Article]) -> list[int]:
        words = [frozenset(title_alone(a).casefold().split()) for a in articles]
        pairs = [
            (i, j)
            for i, j in itertools.combinations(range(len(words)), 2)
            if len(words[i] & words[j]) >= threshold * len(words[i] | words[j])
        ]
        ends = np.array(pairs, np.int64).reshape(-1, 2).T
        graph = coo_array((np.ones(len(pairs)), (ends[0], ends[1])), shape=(len(words), len(words)))
        return [int(label) for label in connected_components(graph, directed=False)[1]]

    return group


def measure(group: Grouper, labelled: Sequence[Labelled]) -> BCubed:
    """All articles in one run."""
    return b_cubed(group([one.article for one in labelled]), [one.story for one in labelled])


def best(make: Callable[[float], Grouper], labelled: Sequence[Labelled]) -> tuple[float, Grouper]:
    """The threshold with the best F1, and the grouper that has it."""
    threshold = max(THRESHOLDS, key=lambda value: measure(make(value), labelled).f1)
    return threshold, make(threshold)


def together(group: Grouper, runs: Sequence[Sequence[Article]]) -> str:
    """How many of many small runs come out as one story."""
    found = sum(len(set(group(run))) == 1 for run in runs if len(run) > 1)
    return f"{found} of {len(runs)}"


def groupers(tuned: Sequence[Labelled]) -> dict[str, Grouper]:
    """Everything compared, thresholds of peers fixed on the tuned articles."""
    found: dict[str, Grouper] = {"briefing": ours}
    peers: dict[str, Callable[[float], Grouper]] = {
        "TF-IDF full text, average link": _full_text_tfidf,
        "TF-IDF titles, average link": lambda value: tfidf(title_alone, value),
        "title rule (word Jaccard, chained)": title_rule,
    }
    for name, make in peers.items():
        threshold, grouper = best(make, tuned)
        found[f"{name}, {threshold:.2f}"] = grouper
    return found


def in_one_run(found: dict[str, Grouper], pools: dict[str, list[Labelled]]) -> str:
    """A table of B-cubed precision / recall / F1 with all articles of each pool in one run."""
    head = ["one run, B-cubed P / R / F1", *(f"{name} ({len(pool)})" for name, pool in pools.items())]
    lines = [[name, *(_told(group, pool) for pool in pools.values())] for name, group in found.items()]
    favoured = [_told(best(_full_text_tfidf, pool)[1], pool) for pool in pools.values()]
    lines.append(["TF-IDF full text, best threshold of each", *favoured])
    return table(head, lines)


def _full_text_tfidf(threshold: float) -> Grouper:
    return tfidf(full_text, threshold)


def _told(group: Grouper, pool: Sequence[Labelled]) -> str:
    return " / ".join(f"{value:.3f}" for value in measure(group, pool))


def in_small_runs(found: dict[str, Grouper], pool: Sequence[Labelled]) -> str:
    """A table of runs of one event, of two of its articles, and of two articles of different events."""
    stories: dict[str, list[Article]] = defaultdict(list)
    for one in pool:
        stories[one.story].append(one.article)
    pairs = [pair for story in stories.values() for pair in itertools.combinations(story, 2)]
    order = list(stories.values())
    strangers = [(a[0], b[-1]) for a, b in itertools.combinations(order, 2)]
    head = [
        "small runs that come out as one story",
        "one event",
        "two of one event",
        "two of two events (want 0)",
    ]
    lines = [
        [name, together(group, order), together(group, pairs), together(group, strangers)]
        for name, group in found.items()
    ]
    return table(head, lines)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, help="folder with stories.jsonl and events/")
    corpus: Path | None = parser.parse_args().corpus
    labelled = ecb(corpus) if corpus else made()
    tuned = [one for one in labelled if topic(one) in TUNED_TOPICS]
    pools = {"tuned": tuned, "kept apart": [one for one in labelled if topic(one) not in TUNED_TOPICS]}
    separate = events(corpus) if corpus else []
    if separate:
        pools["events"] = separate
    found = groupers(tuned)
    print(in_one_run(found, pools))
    print()
    print(in_small_runs(found, separate or pools["kept apart"]))


if __name__ == "__main__":
    main()
