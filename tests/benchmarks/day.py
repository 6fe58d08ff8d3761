"""A heavy reader's day, the whole way: `python -m tests.benchmarks.day [--corpus DIR] [--articles N ...]`.

Writes a day of news (`day_corpus.py`) into a temporary folder, then measures in processes of their own:
`briefing export --format json` on it as a user runs it; its stages; and one more article on a desk that has
them all. Memory is the peak of the process.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from pkgutil import resolve_name
from typing import Any, ParamSpec, TypeVar

from tests.benchmarks.day_corpus import write_day
from tests.benchmarks.measures import machine, table

P = ParamSpec("P")
R = TypeVar("R")

STEPS = {
    "reading": ("briefing.pipeline", "read"),
    "passages and quotes": ("briefing.desk", "split_passages"),
    "stories": ("briefing.desk.Stories", "group"),
    "facts": ("briefing.desk", "find_facts"),
    "drafts": ("briefing.desk", "draft_clusters"),
    "origins": ("briefing.desk", "find_origins"),
    "discrepancies": ("briefing.engine.compose.story", "find_discrepancies"),
    "apparatus, coverage": ("briefing.desk", "finish"),
    "document": ("briefing.export.contract", "write"),
}
"""Module or class, and its function, where a stage is entered. One inside another does not count for that."""


class Stages:
    """CPU seconds of each stage of this process."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._inner = 0.0

    def watch(self) -> None:
        """Measure every call of the functions of `STEPS` from now on."""
        for stage, (module, name) in STEPS.items():
            place = resolve_name(module)
            setattr(place, name, self.timed(stage, getattr(place, name)))

    def timed(self, stage: str, work: Callable[P, R]) -> Callable[P, R]:
        """`work`, with its time added to the stage less that of stages inside it."""

        @wraps(work)
        def measured(*args: P.args, **kwargs: P.kwargs) -> R:
            before, self._inner = self._inner, 0.0
            start = time.process_time()
            try:
                return work(*args, **kwargs)
            finally:
                spent = time.process_time() - start
                self.seconds[stage] += spent - self._inner
                self._inner = before + spent

        return measured


def stages_of(folder: Path) -> dict[str, float]:
    """CPU seconds of the stages of one run, and of adding one article afterwards."""
    import gc

    from briefing import desk, pipeline
    from briefing.export import contract

    gc.disable()  # as `briefing export` does
    stages = Stages()
    stages.watch()
    reading = pipeline.read([str(folder)])
    last = max(reading.articles, key=lambda article: article.source)
    lying = desk.Desk()
    lying.add(article for article in reading.articles if article is not last)
    briefing = lying.brief()
    contract.write(briefing)
    found = dict(stages.seconds)
    start = time.process_time()
    lying.add([last])
    lying.brief()
    return {**found, "one article added": time.process_time() - start}


def run(command: Sequence[str], output: Path) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak memory in MB of one process."""
    start = time.perf_counter()
    with output.open("wb") as stdout:
        process = subprocess.Popen(command, stdout=stdout)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    peak = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, peak


def measure(folder: Path) -> dict[str, str]:
    """What one run of the command took, then its stages."""
    with tempfile.TemporaryDirectory() as scratch:
        output = Path(scratch, "output")
        wall, cpu, peak = run(
            [sys.executable, "-m", "briefing", "export", "--format", "json", str(folder)], output
        )
        passages = sum(len(cluster["passages"]) for cluster in _clusters(output))
        run([sys.executable, "-m", "tests.benchmarks.day", "--stages-of", str(folder)], output)
        stages: dict[str, float] = json.loads(output.read_bytes())
    told = {name: f"{seconds:.2f} s" for name, seconds in stages.items()}
    return {
        "passages": f"{passages:,}",
        "export, wall": f"{wall:.1f} s",
        "export, CPU": f"{cpu:.1f} s",
        "export, memory": f"{peak:.0f} MB",
        **told,
    }


def _clusters(document: Path) -> list[dict[str, Any]]:
    stories = json.loads(document.read_bytes())["stories"]
    return [cluster for story in stories for cluster in story["clusters"]]


def main() -> None:
    """Print the table, or with `--stages-of` one measurement as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, help="folder of labelled files whose sentences are told")
    parser.add_argument("--articles", type=int, nargs="+", default=[3_000])
    parser.add_argument("--keep", type=Path, help="only write the articles into this new folder")
    parser.add_argument("--stages-of", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.stages_of:
        print(json.dumps(stages_of(asked.stages_of)))
        return
    if asked.keep:
        asked.keep.mkdir(parents=True)
        write_day(asked.keep, asked.articles[0], asked.corpus)
        return
    columns = []
    for size in asked.articles:
        with tempfile.TemporaryDirectory() as folder:
            write_day(Path(folder), size, asked.corpus)
            columns.append(measure(Path(folder)))
    print(f"\n{machine()}\n")
    lines = [[name, *(column.get(name, "-") for column in columns)] for name in columns[0]]
    print(table(["", *(f"{size:,} articles" for size in asked.articles)], lines))


if __name__ == "__main__":
    main()
