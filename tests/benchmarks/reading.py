"""How well the program reads: its briefings of real or written stories against what a careful reader found.

    python -m tests.benchmarks.reading [--corpus DIR] [--only NAME] [--each] [--misses] [--join usual]
    python -m tests.benchmarks.reading --planted FILE --events DIR [--misses]

DIR holds a folder for each story in the format of tests/stories/README.md; without it the stories there are
read. `--each` gives the figures of each story, too, `--misses` what is wrong, with the sentences; `--join` is
followed by one or more of strict, usual and wide, each of which gets figures.
With `--planted`, contradictions that were planted in real articles are looked for; see `reading_planted`.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.measures import table
from tests.benchmarks.reading_misses import told_misses
from tests.benchmarks.reading_planted import told_planted
from tests.stories.gold import STORIES, read_stories
from tests.stories.running import JOINS, USUAL, Read, read_pages
from tests.stories.scores import ROWS, Judgement, Table, tally

Judged = dict[str, list[list[Judgement]]]
"""By `join`, the judgements of each story."""


def main() -> None:
    """Print what is asked for."""
    options = _parser().parse_args()
    if options.planted:
        print(told_planted(options.planted, options.events, misses=options.misses))
        return
    stories = read_pages(read_stories(options.corpus, options.only))
    if not stories:
        raise SystemExit("no labelled story there")
    judged = {join: [story.judge(join) for story in stories] for join in options.join}
    print("\n\n".join(_parts(stories, judged, each=options.each, misses=options.misses)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--corpus", type=Path, default=STORIES, metavar="DIR", help="folder of labelled stories"
    )
    parser.add_argument("--only", default="", metavar="NAME", help="stories whose folder's name holds this")
    parser.add_argument("--each", action="store_true", help="the figures of each story, too")
    parser.add_argument("--misses", action="store_true", help="what is wrong, with the sentences")
    parser.add_argument("--join", nargs="+", choices=JOINS, default=[USUAL], help="how sure a join must be")
    parser.add_argument("--planted", type=Path, metavar="FILE", help="contradictions planted in the events")
    parser.add_argument("--events", type=Path, metavar="DIR", help="folder of the events of --planted")
    return parser


def _parts(stories: Sequence[Read], judged: Judged, *, each: bool, misses: bool) -> Iterator[str]:
    yield figures({join: tally(one for own in told for one in own) for join, told in judged.items()})
    for join, told in judged.items():
        if each:
            yield _figures_of_each(join, stories, told)
        if misses:
            yield from (told_misses(read.story, own) for read, own in zip(stories, told, strict=True))


def figures(found: dict[str, Table]) -> str:
    """A table with a line for each row and a column for each of the tables, by their heads."""
    lines = [[row, *(str(own[row]) for own in found.values()), told] for row, told in ROWS.items()]
    return table(["figure", *found, "of what"], lines)


def _figures_of_each(join: str, stories: Sequence[Read], judged: Sequence[list[Judgement]]) -> str:
    """A table with a line for each story."""
    tables = [tally(own) for own in judged]
    lines = [
        [read.story.name, *(f"{share.part}/{share.whole}" for share in own.values())]
        for read, own in zip(stories, tables, strict=True)
    ]
    return table([join, *ROWS], lines)


if __name__ == "__main__":
    main()
