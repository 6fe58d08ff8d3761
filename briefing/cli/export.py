"""`briefing export`: the briefing as a document."""

import argparse
import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

from briefing.cli.parser import JOIN_HELP, JOININGS, Parser
from briefing.cli.settings import usual_join
from briefing.cli.streams import Progress, put, say, take
from briefing.errors import AlreadyExists
from briefing.export import FORMATS, Style, folder, format_of
from briefing.export.style import Table
from briefing.export.subset import of_stories, with_id
from briefing.helper import Helper
from briefing.models import Briefing
from briefing.outlet_names import as_kept

DESCRIPTION = "Write the briefing of some articles as a document."
EPILOG = """\
Exit status: 0 done, 1 no source could be read, 2 wrong usage or a file that
cannot be written. The document goes to stdout, everything else to stderr.
"""
TABLES = get_args(Table)


def main(arguments: Sequence[str]) -> int:
    """Read the sources that `arguments` name, brief them, write the document."""
    parser = _parser()
    options = parser.parse_args(arguments)
    form = _form(parser, options)
    from briefing.ingest.listed import expand  # with it come the readers, which no help needs

    options.sources, options.stdin = expand(options.sources, take)
    try:
        if options.output is not None:
            _check(options)
        with _without_collecting():
            briefing = _briefing(options)
            if briefing is None:
                return 1
            if options.story is not None:
                chosen = with_id(briefing, options.story)
                if len(chosen) != 1:
                    return _explain(briefing, options.story, bool(chosen))
                briefing = of_stories(briefing, chosen)
            _write(briefing, form, options)
    except AlreadyExists as error:
        say(f"{error}; --force replaces it")
        return 2
    return 0


def _form(parser: Parser, options: argparse.Namespace) -> str:
    """The name of the format; an end with a message where the options do not go together."""
    output: str | None = options.output
    if output and not _is_folder(output) and Path(output).is_dir():
        parser.error(f"{output} is a folder: {output}{os.sep} gets a file for each story")
    named = "markdown" if output is None or _is_folder(output) else format_of(output)
    form: str | None = options.format or named
    if form is None:
        parser.error(f"the name {output} does not tell the format: add --format")
    if form != "markdown" and (options.front_matter or options.plain_notes):
        parser.error("--front-matter and --plain-notes are for markdown")
    if form != "csv" and options.what:
        parser.error("--what is for csv")
    return form


def _is_folder(output: str) -> bool:
    """Whether a name asks for a folder of files."""
    return output.endswith(("/", os.sep))


def _check(options: argparse.Namespace) -> None:
    """Refuse before any work what would be refused after it."""
    from briefing import target

    output = Path(options.output)
    if _is_folder(options.output):
        target.check_folder(output)
        output = output / folder.INDEX
    if output.parent.is_dir() or not _is_folder(options.output):
        target.check(output, options.sources, replace=options.force)


def _write(briefing: Briefing, form: str, options: argparse.Namespace) -> None:
    style = Style(
        full=options.full,
        front_matter=options.front_matter,
        plain_notes=options.plain_notes,
        table=options.what or TABLES[0],
    )
    if options.output is None:
        put(*FORMATS[form].pieces(briefing, style))
        return
    from briefing import target

    if _is_folder(options.output):
        target.write_folder(
            Path(options.output),
            folder.files(briefing, FORMATS[form], style),
            options.sources,
            replace=options.force,
        )
    else:
        document = b"".join(piece.encode() for piece in FORMATS[form].pieces(briefing, style))
        target.write(Path(options.output), document, options.sources, replace=options.force)


def _explain(briefing: Briefing, asked: str, several: bool) -> int:
    """That no story, or more than one, has an id that begins so, and which stories there are."""
    found = "several stories have ids that begin" if several else "no story has an id that begins"
    say(f"{found} with {asked}:")
    for story in briefing.stories:
        say(f"  {story.id}  {story.title}")
    return 2


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


def _briefing(options: argparse.Namespace) -> Briefing | None:
    """The briefing, or None when no source gave an article."""
    from briefing import pipeline

    with Helper() as share:
        with Progress() as progress:
            reading = pipeline.read(options.sources, stdin=options.stdin, tick=progress, share=share)
        for problem in reading.problems:
            say(str(problem))
        if not reading.articles:
            return None
        with Progress() as progress:
            briefing = pipeline.brief(
                as_kept(reading.articles),
                reading.problems,
                tick=progress,
                share=share,
                join=options.join or usual_join(),
            )
        for problem in briefing.problems:
            if problem not in reading.problems:
                say(str(problem))
    return briefing


def _parser() -> Parser:
    parser = Parser(prog="briefing export", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="a file, a folder, a URL, or - for standard input"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write to FILE, whole or not at all; FOLDER/ gets a file for each story and an index",
    )
    parser.add_argument(
        "-f",
        "--format",
        choices=FORMATS,
        help="by default what FILE's ending says, and markdown for stdout and folders",
    )
    parser.add_argument("--story", metavar="ID", help="only the story whose id begins so")
    parser.add_argument(
        "--full",
        action="store_true",
        help="everything, with its places (markdown and text)",
    )
    parser.add_argument(
        "--front-matter", action="store_true", help="title, date, outlets and tags as YAML (markdown)"
    )
    parser.add_argument(
        "--plain-notes", action="store_true", help="no footnotes and no table (markdown for any viewer)"
    )
    parser.add_argument("--what", choices=TABLES, help="which table (csv); by default differences")
    parser.add_argument("--join", choices=JOININGS, help=JOIN_HELP)
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")
    return parser
