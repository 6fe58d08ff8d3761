"""What each rule of the comparison brings: the figures without it, one rule after the other.

    python -m tests.stories.ablate [--corpus DIR]

The stories are those of this folder, and of DIR if given, both in the format of README.md.
"""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from briefing.engine import discrepancies
from tests.benchmarks.measures import table
from tests.stories.gold import STORIES, read_stories
from tests.stories.running import Read, read_pages, table_of

RULES = "RULES"
"""The tuple of named rules in `discrepancies`: (name, rule)."""
ROWS = ("contradictions", "probable real", "entries real", "tempting listed")
"""The figures in which rules show."""


def main() -> None:
    """Print a table for each folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="another folder of labelled stories")
    corpus: Path | None = parser.parse_args().corpus
    for folder in filter(None, (STORIES, corpus)):
        print(f"{folder.name}\n\n{ablated(read_pages(read_stories(folder)))}\n")


def ablated(stories: Sequence[Read]) -> str:
    """A table with a line for each rule that is left out."""
    lines = [_line("nothing", stories)]
    for name in names():
        with without(name):
            lines.append(_line(name, stories))
    return table(["left out", *ROWS], lines)


def names() -> tuple[str, ...]:
    """The rules, each name once."""
    return tuple(dict.fromkeys(name for name, _ in getattr(discrepancies, RULES)))


@contextmanager
def without(name: str) -> Iterator[None]:
    """The comparison without one of its rules."""
    if name not in names():
        raise ValueError(f"no rule {name!r}")
    kept = tuple(rule for rule in getattr(discrepancies, RULES) if rule[0] != name)
    with patch.object(discrepancies, RULES, kept):
        yield


def _line(head: str, stories: Sequence[Read]) -> list[str]:
    found = table_of(stories)
    return [head, *(f"{found[row].part}/{found[row].whole}" for row in ROWS)]


if __name__ == "__main__":
    main()
