"""`briefing verify`: every quotation of an exported brief against its sources."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.parser import Parser
from briefing.cli.streams import Progress, put, say, take
from briefing.export.labels import plural
from briefing.safe import safe_text, without_login

if TYPE_CHECKING:
    from briefing.verify import Verdict

DESCRIPTION = "Check each sentence, note and source line of a Markdown brief against the articles themselves."
EPILOG = """\
Without SOURCE the sources that the brief names are read, from where they were
when it was exported. Exit status: 0 all match, 1 some do not, 2 wrong usage or
not a brief.
"""


def main(arguments: Sequence[str]) -> int:
    """Check the brief that `arguments` name, say what does not match, and count what does."""
    options = _parser().parse_args(arguments)
    from briefing import pipeline, verify

    try:
        brief = verify.parse(Path(options.brief).read_bytes().decode("utf-8-sig"))
    except OSError as error:
        return _refuse(options.brief, error.strerror or str(error))
    except UnicodeDecodeError:
        return _refuse(options.brief, "not UTF-8 text")
    except verify.NotABrief as error:
        return _refuse(options.brief, str(error))
    sources = options.sources or [place for place in brief.places if place != "-"]
    with Progress() as progress:
        reading = pipeline.read(sources, stdin=take, tick=progress)
    for problem in reading.problems:
        say(str(problem))
    verdict = verify.check(brief, reading.articles)
    rows = [f"{options.brief}:{row}" for finding in verdict.findings for row in finding.rows]
    put(safe_text("\n".join([*rows, _summary(verdict), ""])))
    return 0 if verdict.matches else 1


def _summary(verdict: "Verdict") -> str:
    told = [f"{plural(verdict.quotations, 'quotation')} match{'es' * (verdict.quotations == 1)}"]
    if verdict.unread:
        told.append(f"{verdict.unread} could not be checked")
    if verdict.findings:
        lines = len({finding.line for finding in verdict.findings})
        told.append(f"{plural(lines, 'line')} {'does' if lines == 1 else 'do'} not match")
    return ", ".join(told)


def _refuse(brief: str, reason: str) -> int:
    say(f"{without_login(brief)}: {reason}")
    return 2


def _parser() -> Parser:
    parser = Parser(prog="briefing verify", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("brief", metavar="BRIEF", help="a Markdown file that `briefing export` wrote")
    parser.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="where to read the articles, if not where the brief says"
    )
    return parser
