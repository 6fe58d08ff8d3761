"""The figures of the README, measured anew: `python -m tests.benchmarks.report --corpus DIR`.

Runs the benchmarks one after the other, some ten minutes, and puts what they print between the marks
`<!-- figures -->` and `<!-- end -->` of the README. DIR is what `accuracy` reads; speed is measured on texts
that the benchmarks make themselves, so that it needs nothing.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.measures import machine

README = Path(__file__).parents[2] / "README.md"
PEERS = ("rensa", "datasketch", "scikit-learn", "sparse_dot_topn", "rapidfuzz", "numpy", "scipy")


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of labelled files")
    corpus: Path = parser.parse_args().corpus
    told = "\n\n".join(part.strip() for part in _parts(corpus))
    text = README.read_text(encoding="utf-8")
    put, times = re.subn(
        r"(<!-- figures -->\n).*?(<!-- end -->)",
        lambda mark: mark[1] + told + "\n" + mark[2],
        text,
        flags=re.S,
    )
    if times != 1:
        raise SystemExit(f"{README}: not one place for the figures")
    README.write_text(put, encoding="utf-8")


def _parts(corpus: Path) -> Iterator[str]:
    yield f"{machine()}; " + ", ".join(f"{name} {version(name)}" for name in PEERS) + "."
    for name, arguments in {
        "accuracy": ("--corpus", str(corpus)),
        "speed": ("--sizes", "10000", "100000", "1000000"),
        "day": ("--articles", "500", "3000"),
    }.items():
        shown = " ".join(["python -m tests.benchmarks." + name, *arguments]).replace(str(corpus), "DIR")
        yield f"`{shown}`:"
        yield _without_machine(_output(name, arguments))


def _output(name: str, arguments: Sequence[str]) -> str:
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def _without_machine(told: str) -> str:
    return "\n".join(line for line in told.splitlines() if line != machine())


if __name__ == "__main__":
    main()
