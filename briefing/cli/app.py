"""`briefing [SOURCE...]`: opens the app."""

import os
import sys
from collections.abc import Callable, Sequence

from briefing import __version__
from briefing.cli.parser import JOIN_HELP, JOININGS, Parser
from briefing.cli.streams import is_terminal, say, take
from briefing.paths import config_file

DESCRIPTION = "Read one story in many outlets: one merged briefing, and who said what."
EPILOG = """\
commands:
  briefing export SOURCE...         write a brief: Markdown, text, HTML, JSON, CSV
  briefing show SOURCE...           print plain numbered lines, for screen readers and pipes
  briefing verify DRAFT [SOURCE...] look up every quotation of any text in the articles

The first word decides: to open a file or folder that is named like a command,
write ./export or ./verify. "briefing export --help" explains a command.

settings file: {settings}
"""


def main(arguments: Sequence[str]) -> int:
    """Open the app on the sources that `arguments` name; without any it explains itself."""
    options = _parser().parse_args(arguments)
    sources: list[str] = options.sources
    if not (is_terminal(sys.stdout) and is_terminal(sys.stderr)):
        say("the app needs a terminal to draw on; `briefing show` and `briefing export` write to pipes")
        return 2
    try:
        stdin = _take_stdin() if "-" in sources else None
    except OSError:
        say("no keyboard: standard input is not a terminal, and there is no other to read keys from")
        return 2
    if not is_terminal(sys.stdin):
        say("the app needs a keyboard; to read articles from standard input, name it: `briefing -`")
        return 2
    if stdin is not None:
        from briefing.ingest.listed import expand

        sources, stdin = expand(sources, stdin)
    from briefing.tui.app import run

    return run(sources, stdin, options.join, watch=options.watch)


def _take_stdin() -> Callable[[], bytes]:
    """Read all that is piped in, then give the place of standard input to the keyboard."""
    data = take()
    terminal = os.open("/dev/tty", os.O_RDWR)
    os.dup2(terminal, 0)
    os.close(terminal)
    return lambda: data


def _parser() -> Parser:
    parser = Parser(prog="briefing", description=DESCRIPTION, epilog=EPILOG.format(settings=config_file()))
    parser.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="a file, a folder, a URL, or - for standard input"
    )
    parser.add_argument("--join", choices=JOININGS, help=JOIN_HELP)
    parser.add_argument("--watch", action="store_true", help="read files and folders again when they change")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser
