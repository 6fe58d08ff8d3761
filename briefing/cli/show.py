"""`briefing show`: the briefing as plain numbered lines, one after the other and never drawn over."""

from collections.abc import Sequence

from briefing.cli.parser import JOIN_HELP, JOININGS, Parser
from briefing.cli.streams import put, say, take

DESCRIPTION = "Read a briefing as plain numbered lines: for screen readers, braille lines, pagers and pipes."
EPILOG = """\
The same content as in the app: what several outlets tell and who, where they
differ, who is quoted, what one outlet alone tells, the sources.
Exit status: 0 done, 1 no source could be read, 2 wrong usage.
"""


def main(arguments: Sequence[str]) -> int:
    """Read the sources that `arguments` name, brief them, print the lines.

    Nothing says how far it is: a line that changes is read out again each time.
    """
    options = _parser().parse_args(arguments)
    from briefing import pipeline
    from briefing.cli.settings import usual_join
    from briefing.export import linear
    from briefing.helper import Helper
    from briefing.outlet_names import as_kept

    usual = usual_join()
    with Helper() as share:
        reading = pipeline.read(options.sources, stdin=take, share=share)
        if not reading.articles:
            for failed in reading.problems:
                say(str(failed))
            return 1
        join = options.join or usual
        articles = as_kept(reading.articles)
        briefing = pipeline.brief(articles, reading.problems, share=share, join=join)
    put(linear.write(briefing))
    return 0


def _parser() -> Parser:
    parser = Parser(prog="briefing show", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="a file, a folder, a URL, or - for standard input"
    )
    parser.add_argument("--join", choices=JOININGS, help=JOIN_HELP)
    return parser
