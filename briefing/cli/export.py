"""`briefing export`: the briefing as a document."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefing.cli.parser import JOIN_HELP, JOININGS, Parser
from briefing.cli.streams import Progress, put, say, take
from briefing.errors import AlreadyExists
from briefing.export import FORMATS, format_of
from briefing.helper import Helper
from briefing.models import Briefing, Joining

DESCRIPTION = "Write the briefing of some articles as a document."
EPILOG = """\
Exit status: 0 done, 1 no source could be read, 2 wrong usage or a file that
cannot be written. The document goes to stdout, everything else to stderr.
"""


def main(arguments: Sequence[str]) -> int:
    """Read the sources that `arguments` name, brief them, write the document."""
    parser = _parser()
    options = parser.parse_args(arguments)
    output = Path(options.output) if options.output is not None else None
    form = options.format or (format_of(options.output) if output else "markdown")
    if form is None:
        parser.error(f"the name {options.output} does not tell the format: add --format")
    from briefing import target

    try:
        if output:
            target.check(output, options.sources, replace=options.force)
        with _without_collecting():
            document = _document(options.sources, FORMATS[form].write, options.join or _chosen())
        if document is None:
            return 1
        if output:
            target.write(output, document.encode(), options.sources, replace=options.force)
        else:
            put(document)
    except AlreadyExists as error:
        say(f"{error}; --force replaces it")
        return 2
    return 0


def _chosen() -> Joining:
    """How sure two passages must tell one fact, by the settings; what is wrong with these is said."""
    from briefing.config import load
    from briefing.paths import config_file

    settings, problems = load(config_file(), commands=None, themes=None)
    for problem in problems:
        say(problem)
    return settings.join


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No looking for cycles of dead values: among millions of live ones there are hardly any.

    It took a tenth of the time of 3,000 articles, and 40 % of writing them as JSON. What is kept until the
    end is not looked through afterwards, either: that took half a second.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _document(sources: Sequence[str], write: Callable[[Briefing], str], join: Joining) -> str | None:
    """The document, or None when no source gave an article."""
    from briefing import pipeline

    with Helper() as share:
        with Progress() as progress:
            reading = pipeline.read(sources, stdin=take, tick=progress, share=share)
        for problem in reading.problems:
            say(str(problem))
        if not reading.articles:
            return None
        with Progress() as progress:
            briefing = pipeline.brief(
                reading.articles, reading.problems, tick=progress, share=share, join=join
            )
        for problem in briefing.problems:
            if problem not in reading.problems:
                say(str(problem))
    return write(briefing)


def _parser() -> Parser:
    parser = Parser(prog="briefing export", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="a file, a folder, a URL, or - for standard input"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE, whole or not at all")
    parser.add_argument(
        "-f",
        "--format",
        choices=FORMATS,
        help="by default what FILE's ending says, and markdown for stdout",
    )
    parser.add_argument("--join", choices=JOININGS, help=JOIN_HELP)
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")
    return parser
