"""Each line of a brief made again from the articles, and compared with what stands there.

Lines that quote nothing (counts, variants, origins, problems) are held by the brief's checksum.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from briefing.export import labels, lines
from briefing.export.arrange import outlets, unique
from briefing.export.escape import escape, unescape
from briefing.models import Article
from briefing.verify.evidence import Evidence, gather
from briefing.verify.finding import Finding, Verdict
from briefing.verify.parse import Brief, Line

_DIFFERING = r"- [a-z]+, [a-z]+(?:, contested)?|  - .*: (?:undated|first told ).*"
_UNQUOTED = {
    "": re.compile(rf"- (?:\d+ origins?, .*|(?:Published|Origins|Outlets|{labels.LANGUAGES}): .*)"),
    labels.TOGETHER: re.compile(r"- Variant: .*"),
    labels.DIFFER: re.compile(_DIFFERING),
    labels.MAY_DIFFER: re.compile(f"{labels.TWO_THINGS}|{_DIFFERING}"),
}
_SILENCE = labels.silence(())
_ALTERED = "the checksum of the lines above: one was altered, added or taken away"


def check(brief: Brief, articles: Sequence[Article]) -> Verdict:
    """Compare `brief` with `articles`, which are what its sources hold now."""
    evidence = gather(brief, articles)
    findings = {
        *_titles(brief, evidence),
        *_contents(brief),
        *_body(brief, evidence),
        *_unquoted(brief),
        *_sources(brief, evidence),
        *_notes(brief, evidence),
        *_seal(brief),
    }
    wrong = {finding.line for finding in findings}
    quoting = [line for line in brief.body if line.references]
    unread = {line.number for line in quoting if not _followed(line, evidence)} - wrong
    return Verdict(
        quotations=sum(line.number not in wrong | unread for line in quoting),
        unread=len(unread),
        findings=tuple(sorted(findings, key=lambda finding: (finding.line, finding.expected))),
    )


def _followed(line: Line, evidence: Evidence) -> bool:
    """Whether every note of a line led to an article."""
    return evidence.cited.keys() >= set(line.references) | set(line.witnesses)


def _titles(brief: Brief, evidence: Evidence) -> Iterator[Finding]:
    """A story's title is an article's title, or the beginning of a paragraph of one that has none.

    The title of several stories says how many, and of which days.
    """
    if len(evidence.articles) < len(brief.sources):
        return
    known = evidence.articles.values()
    first, *others = brief.titles
    overall = labels.several(len(others), known)
    if others and first.text != escape(overall):
        yield Finding(first.number, overall, first.text)
    for line in others or [first]:
        title = unescape(line.text)
        begins = any(text.startswith(title) for a in known for text in (a.title or "", *a.paragraphs))
        if known and not begins:
            yield Finding(line.number, "the title of an article", line.text)


def _contents(brief: Brief) -> Iterator[Finding]:
    """The contents name each story, with a link that leads there and its counts."""
    listed = [line for line in brief.body if line.section == labels.CONTENTS]
    after = brief.titles[:2][-1].number
    for line, expected in zip_longest(listed, brief.contents, fillvalue=None):
        stands = line.text if line else ""
        if stands != (expected or ""):
            yield Finding(line.number if line else after, expected or "", stands)


def _body(brief: Brief, evidence: Evidence) -> Iterator[Finding]:
    numbers = {note.number for note in brief.notes}
    for line in brief.body:
        missing = [number for number in (*line.references, *line.witnesses) if number not in numbers]
        if missing:
            yield Finding(line.number, f"a note {missing[0]} below", line.text)
        elif line.references and _followed(line, evidence):
            yield from _quotation(line, evidence)
        elif line.witnesses and _followed(line, evidence):
            yield from _told_by(line, evidence)
        elif not (line.references or line.witnesses or _may_stand(line)):
            yield Finding(line.number, "", line.text)


def _may_stand(line: Line) -> bool:
    """Whether a line that quotes nothing has a form that this section knows; of contents see elsewhere."""
    if line.section == labels.CONTENTS:
        return True
    form = _UNQUOTED.get(line.section)
    return line.text.startswith(_SILENCE) or bool(form and form.fullmatch(line.text))


def _quotation(line: Line, evidence: Evidence) -> Iterator[Finding]:
    """The line is what each of its notes makes it."""
    cited = [evidence.cited[number] for number in line.references]
    told_by = outlets(each.article for each in cited)
    lead = line.section == labels.TOGETHER and line.marker == "> "
    marker = "> " if lead else "    - " if line.section in (labels.DIFFER, labels.MAY_DIFFER) else "- "
    for text in unique(each.passage.text for each in cited):
        if lead or line.section == labels.ALONE:
            expected = marker + lines.quotation(text, line.references)
        else:
            expected = marker + lines.attributed(told_by, text, line.references)
        if expected != line.text:
            yield Finding(line.number, expected, line.text)
    if line.section == labels.ALONE and told_by != (line.group,):
        yield Finding(line.number, f"under the heading {', '.join(told_by)}", f"under {line.group}")
    if line.section == labels.LEFT_OUT and line.group in told_by:
        yield Finding(line.number, f"not under {line.group}, which tells it", line.text)


def _told_by(line: Line, evidence: Evidence) -> Iterator[Finding]:
    """Who tells a passage: the outlets of its notes, and as many as the line says."""
    articles = [evidence.cited[number].article for number in line.witnesses]
    names = ", ".join(map(lines.witness, (a.outlet for a in articles), line.witnesses))
    count = labels.plural(len(outlets(articles)), "outlet")
    if not line.text.endswith(f", {count}: {names}"):
        yield Finding(line.number, f"…, {count}: {names}", line.text)


def _unquoted(brief: Brief) -> Iterator[Finding]:
    """Whoever is said to tell a passage is quoted: in the line before, or in those below."""
    section = [line for line in brief.body if line.section == labels.TOGETHER]
    starts = [i for i, line in enumerate(section) if line.marker == "> "]
    for start, end in pairwise([*starts, len(section)]):
        passage = section[start:end]
        quoted = {number for line in passage for number in line.references}
        for line in passage:
            if line.witnesses and set(line.witnesses) != quoted:
                numbers = lines.references(sorted(quoted))
                yield Finding(line.number, f"the notes of this passage's sentences, {numbers}", line.text)


def _sources(brief: Brief, evidence: Evidence) -> Iterator[Finding]:
    for source in brief.sources:
        article = evidence.articles.get(source.article)
        if article is None:
            yield Finding(source.line, "an article that can be read", brief.row(source.line))
            continue
        expected = lines.source(article)
        if expected != brief.row(source.line):
            yield Finding(source.line, expected, brief.row(source.line))
        if source.article in evidence.changed:
            now = replace(article, id=evidence.changed[source.article], source=source.place)
            yield Finding(source.line + 1, lines.location(now), brief.row(source.line + 1))


def _notes(brief: Brief, evidence: Evidence) -> Iterator[Finding]:
    referred = {number for line in brief.body for number in line.references}
    named = {source.article for source in brief.sources}
    last = 0
    for note in brief.notes:
        stands = brief.row(note.line)
        if note.number != last + 1:
            yield Finding(note.line, f"{last + 1}. ", stands)
        last = note.number
        if note.number not in referred:
            yield Finding(note.line, f"a sentence above that refers to note {note.number}", "none")
        if note.article not in named:
            yield Finding(note.line, "an article that is listed among the sources", stands)
        if cited := evidence.cited.get(note.number):
            expected = lines.note(note.number, cited.article, cited.passage)
            if expected != stands:
                yield Finding(note.line, expected, stands)
    for line in brief.strays:
        yield Finding(line, "", brief.row(line))


def _seal(brief: Brief) -> Iterator[Finding]:
    expected = lines.seal("\n".join(brief.text[: brief.sealed - 1]))
    if brief.row(brief.sealed) != expected:
        yield Finding(brief.sealed, _ALTERED, brief.row(brief.sealed))
