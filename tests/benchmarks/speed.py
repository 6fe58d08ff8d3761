"""Speed and memory beside the peers: `python -m tests.benchmarks.speed [--corpus DIR] [--sizes N ...]`.

Every run is a process of its own. Time counts from texts in memory to clusters, imports left out: the peers'
pairs, checked where the library only proposes them, are joined as connected components, the cheapest way.
Memory is the peak of the process, texts included. Medians.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median

import numpy as np
from scipy import sparse

from tests.benchmarks.corpora import made_passages
from tests.benchmarks.measures import machine, table

PATIENCE = 200.0
"""A run of more seconds is not repeated."""

SAME = 0.5
"""Likeness from which the peers call two passages near-duplicates."""

Run = Callable[[Sequence[str]], Callable[[], int]]
"""Import what is needed, and give back the work: it returns how many clusters were found."""


def _briefing(texts: Sequence[str]) -> Callable[[], int]:
    from briefing.engine.clusters.group import cluster_texts
    from briefing.languages import background

    english = background("en")
    return lambda: len(cluster_texts(texts, english))


def _rensa(texts: Sequence[str]) -> Callable[[], int]:
    from rensa import RMinHash, RMinHashLSH

    def work() -> int:
        index = RMinHashLSH(threshold=SAME, num_perm=128, num_bands=32)
        sketches = []
        for number, text in enumerate(texts):
            sketch = RMinHash(num_perm=128, seed=42)
            sketch.update(text.lower().split())
            sketches.append(sketch)
            index.insert(number, sketch)
        found = ((a, b) for a, sketch in enumerate(sketches) for b in index.query(sketch))
        return _components(
            len(texts), [(a, b) for a, b in found if a < b and sketches[a].jaccard(sketches[b]) >= SAME]
        )

    return work


def _datasketch(texts: Sequence[str]) -> Callable[[], int]:
    from datasketch import MinHash, MinHashLSH

    def work() -> int:
        index = MinHashLSH(threshold=SAME, num_perm=128)
        words = [[word.encode() for word in text.lower().split()] for text in texts]
        sketches = MinHash.bulk(words, num_perm=128)
        for number, sketch in enumerate(sketches):
            index.insert(str(number), sketch)
        found = ((a, int(b)) for a, sketch in enumerate(sketches) for b in index.query(sketch))
        return _components(
            len(texts), [(a, b) for a, b in found if a < b and sketches[a].jaccard(sketches[b]) >= SAME]
        )

    return work


def _tfidf(texts: Sequence[str]) -> Callable[[], int]:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn

    def work() -> int:
        matrix = TfidfVectorizer().fit_transform(texts)
        near = sp_matmul_topn(matrix, matrix.T, top_n=10, threshold=SAME, n_threads=2).tocoo()
        return _components(len(texts), zip(near.row.tolist(), near.col.tolist(), strict=True))

    return work


def _rapidfuzz(texts: Sequence[str]) -> Callable[[], int]:
    from rapidfuzz import fuzz, process

    def work() -> int:
        found: list[tuple[int, int]] = []
        for start in range(0, len(texts), 500):
            block = texts[start : start + 500]
            scores = process.cdist(block, texts, scorer=fuzz.token_sort_ratio, score_cutoff=70, workers=2)
            found += ((start + int(a), int(b)) for a, b in np.argwhere(scores > 0))
        return _components(len(texts), found)

    return work


def _components(size: int, pairs: Iterable[tuple[int, int]]) -> int:
    """How many connected components the pairs make of `size` texts."""
    ends = np.array([*pairs], np.int64).reshape(-1, 2)
    graph = sparse.coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(size, size))
    return int(sparse.csgraph.connected_components(graph, directed=False)[0])


RUNS: dict[str, tuple[Run, int, tuple[str, ...]]] = {
    "briefing": (_briefing, 10_000_000, ()),
    "rensa MinHash LSH": (_rensa, 1_000_000, ("rensa",)),
    "datasketch MinHash LSH": (_datasketch, 100_000, ("datasketch",)),
    "TF-IDF words + sparse_dot_topn": (_tfidf, 100_000, ("scikit-learn", "sparse_dot_topn")),
    "rapidfuzz cdist token_sort_ratio": (_rapidfuzz, 10_000, ("rapidfuzz",)),
}
"""By name: the run, the largest size at which it ends in reasonable time, its distributions."""


def main() -> None:
    """Print the table, or with `--run` one measurement as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, help="folder of labelled files whose sentences are recombined")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=sorted(RUNS), default=list(RUNS))
    parser.add_argument("--run", choices=sorted(RUNS), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.run:
        print(json.dumps(measure(asked.run, asked.sizes[0], asked.corpus)))
        return
    names = [name for name in RUNS if name in asked.only]
    lines = [[_label(name), *(_cell(name, size, asked) for size in asked.sizes)] for name in names]
    print(f"\n{machine()}\n")
    print(table(["", *(f"{size:,} passages" for size in asked.sizes)], lines))


def measure(name: str, size: int, corpus: Path | None) -> dict[str, float]:
    """Seconds and peak memory in MB of one run in this process."""
    texts = [text for _, text in made_passages(size, corpus)]
    work = RUNS[name][0](texts)
    start = time.perf_counter()
    found = work()
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return {"seconds": seconds, "megabytes": peak, "found": found}


def _label(name: str) -> str:
    versions = ", ".join(f"{package} {version(package)}" for package in RUNS[name][2])
    return f"{name} ({versions})" if versions else name


def _cell(name: str, size: int, asked: argparse.Namespace) -> str:
    if size > RUNS[name][1]:
        return "-"
    command = [sys.executable, "-m", "tests.benchmarks.speed", "--run", name, "--sizes", str(size)]
    command += ["--corpus", str(asked.corpus)] if asked.corpus else []
    told = [_one(command)]
    while len(told) < asked.repeats and told[0]["seconds"] < PATIENCE:
        told.append(_one(command))
    return (
        f"{median(run['seconds'] for run in told):.2f} s / {median(run['megabytes'] for run in told):.0f} MB"
    )


def _one(command: list[str]) -> dict[str, float]:
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise SystemExit(f"{command[4]} failed:\n{ended.stderr}")
    measured: dict[str, float] = json.loads(ended.stdout)
    return measured


if __name__ == "__main__":
    main()
