"""`briefing verify`: every quotation of a text against the articles it quotes."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from briefing.cli.parser import Parser
from briefing.cli.streams import Progress, put, say, take
from briefing.safe import safe_text, without_login

if TYPE_CHECKING:
    from briefing.models import Article
    from briefing.verify import Draft, Sources

DESCRIPTION = "Look up each quotation of a text in the articles: is it there, word for word?"
EPILOG = """\
DRAFT is Markdown, or plain text where its name ends with .txt; - is standard
input. Without SOURCE, for a brief that `briefing export` wrote, the sources that
it names are read.

Each line says where a quotation is and what it is: exact, cut (its pieces are
exact), differs (with the nearest wording), of another speaker, elsewhere (exact,
but not in the article that a brief's note names), not found, not checked (that
article could not be read).

Exit status: 0 all are exact or there are none, 1 some are not, or no source could
be read, 2 wrong usage.
"""
_PLAIN = (".txt", ".text")
_STDIN = "-"


def main(arguments: Sequence[str]) -> int:
    """Check the draft that `arguments` name: a line for each quotation, the last one counts them."""
    options = _parser().parse_args(arguments)
    try:
        text = _read(options.draft)
    except OSError as error:
        return _refuse(options.draft, error.strerror or str(error))
    except UnicodeDecodeError:
        return _refuse(options.draft, "not UTF-8 text")
    from briefing.verify import read_draft, report

    draft = read_draft(text, markdown=PurePath(options.draft).suffix.casefold() not in _PLAIN)
    sources = options.sources or draft.places
    if not sources:
        return _refuse(options.draft, _unnamed(draft))
    articles = _articles(sources, options.draft)
    if not articles:
        say("no source could be read: nothing was checked")
        return 1
    held = _sources(articles)
    findings = draft.check(held)
    for remark in draft.remarks(held):
        say(f"{without_login(options.draft)}: {remark}")
    if options.json:
        put(report.as_json(options.draft, findings))
    else:
        rows = [f"{options.draft}:{row}" for row in report.rows(findings, quiet=options.quiet)]
        put(safe_text("\n".join([*rows, report.summary(findings), ""])))
    return 0 if all(finding.kind == "exact" for finding in findings) else 1


def _read(draft: str) -> str:
    return (take() if draft == _STDIN else Path(draft).read_bytes()).decode("utf-8-sig")


def _articles(sources: Sequence[str], draft: str) -> "list[Article]":
    """The articles, without the draft itself, which may lie beside them; what could not be read is said."""
    from briefing import pipeline
    from briefing.outlet_names import as_kept

    with Progress() as progress:
        reading = pipeline.read(sources, stdin=take, tick=progress)
    for problem in reading.problems:
        say(str(problem))
    own = os.path.realpath(draft)
    articles = as_kept(reading.articles)
    return [article for article in articles if os.path.realpath(article.source) != own]


def _sources(articles: "Sequence[Article]") -> "Sources":
    """The articles with their origins and speakers."""
    from briefing import pipeline
    from briefing.verify import Sources

    with Progress() as progress:
        return Sources(pipeline.brief(articles, tick=progress))


def _unnamed(draft: "Draft") -> str:
    if draft.own:
        return "does not say where its articles were read: name them after it"
    return "is no brief that names its sources: name the articles after it"


def _refuse(draft: str, reason: str) -> int:
    say(f"{without_login(draft)}: {reason}")
    return 2


def _parser() -> Parser:
    parser = Parser(prog="briefing verify", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("draft", metavar="DRAFT", help="the text whose quotations are checked")
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="the articles: files, folders, URLs")
    parser.add_argument("-q", "--quiet", action="store_true", help="no lines for what is exact")
    parser.add_argument("--json", action="store_true", help="everything that was found, as JSON")
    return parser
