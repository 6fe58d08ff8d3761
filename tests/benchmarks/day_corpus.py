"""A day of news made here: many outlets' articles, each story told by one outlet, a few, or dozens."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from tests.benchmarks.corpora import SEED, edited, list_vocabulary, made_statements
from tests.benchmarks.story_corpora import made_name

SIZES = (*[1] * 36, *[2] * 20, *[3] * 14, *[4] * 10, *[5] * 8, *[8] * 6, *[12] * 4, 30, 45)
"""How many outlets tell a story, equally likely: most one to five, some dozens."""
TOLD = 25
"""Mean number of passages of an article."""
WIRED = 0.3
"""Share of the stories told by three outlets or more of which a wire has a text that some reprint."""
REPRINTS = 0.35
"""Share of the outlets of such a story that do."""
OTHER_WORDS = 0.65
"""Share of the statements that an outlet tells in words of its own."""
OTHER_FIGURES = 0.15
"""Share of the figures in these words that differ."""
MARKDOWN = 0.4
"""Share of the files that are Markdown."""
PAPERS = ("Times", "Post", "Herald", "News")

NUMBER = re.compile(r"\b[1-9]\d{0,4}\b")
MARKS = (("“", "”"), ('"', '"'))


@dataclass(frozen=True, slots=True)
class Document:
    """One article as the file of a reader who saves what he finds."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class _Statement:
    """What is told, and what stands before and after its words: marks, speaker, figure."""

    text: str
    before: str
    after: str

    @property
    def verbatim(self) -> str:
        """The sentence."""
        return self.before + self.text + self.after


@dataclass(frozen=True, slots=True)
class _Event:
    """What there is to tell of one story."""

    title: str
    statements: tuple[_Statement, ...]
    wire: str | None
    """The agency whose text some outlets reprint."""
    hour: int


def write_day(folder: Path, articles: int, corpus: Path | None) -> None:
    """Write so many articles into a folder; the same ones each time."""
    for document in made_day(articles, corpus):
        (folder / document.name).write_text(document.text, encoding="utf-8")


def made_day(articles: int, corpus: Path | None) -> Iterator[Document]:
    """So many articles, story by story, as text and as Markdown files."""
    rng = random.Random(SEED)  # noqa: S311
    statements, vocabulary = made_statements(rng, corpus), list_vocabulary()
    outlets = [
        f"The {made_name(rng)} {paper}" for paper in ("Times", "Post", "Herald", "News") for _ in range(60)
    ]
    number = 0
    while number < articles:
        size = min(rng.choice(SIZES), articles - number)
        event = _event(rng, statements, size)
        wired = _told(rng, event.statements)
        for outlet in rng.sample(outlets, size):
            reprint = event.wire is not None and rng.random() < REPRINTS
            if reprint:
                told = _reprinted(rng, wired, vocabulary)
            else:
                told = [_worded(rng, statement, vocabulary) for statement in _told(rng, event.statements)]
            text, ending = _saved(rng, event, outlet, told, wire=event.wire if reprint else None)
            yield Document(f"{number:05}{ending}", text)
            number += 1


def _event(rng: random.Random, statements: Iterator[str], size: int) -> _Event:
    """More outlets know more: as many statements as let the articles of most stories overlap well."""
    cast = [f"{made_name(rng)} {made_name(rng)}" for _ in range(6)]
    known = int(TOLD * (1 + 0.4 * size.bit_length())) if size > 1 else TOLD
    told = tuple(_staged(rng, text, cast) for text in islice(statements, known))
    title = " ".join([cast[0], *told[0].text.split()[:9]])
    wire = rng.choice(("Associated Press", "Reuters")) if size > 2 and rng.random() < WIRED else None
    return _Event(title, told, wire, rng.randrange(18))


def _staged(rng: random.Random, text: str, cast: Sequence[str]) -> _Statement:
    """A statement as it is, or quoted or credited, or with a figure; most with somebody of the story."""
    who = cast[min(int(rng.expovariate(0.5)), len(cast) - 1)]
    opening, closing = rng.choice(MARKS)
    around = (
        (opening, f",{closing} {rng.choice((who, who.split()[1]))} said."),
        (f"{who} said that {opening}", f"{closing} on Tuesday."),
        ("", f", according to {who}."),
        ("", f", and {rng.randint(2, 900)} people joined {who}."),
        ("", "."),
    )
    return _Statement(text.strip().rstrip("."), *rng.choice(around))


def _told(rng: random.Random, statements: Sequence[_Statement]) -> list[_Statement]:
    """A part of what there is, in its order."""
    count = min(len(statements), max(4, round(rng.gauss(TOLD, 6))))
    return [statements[i] for i in sorted(rng.sample(range(len(statements)), count))]


def _worded(rng: random.Random, statement: _Statement, vocabulary: list[str]) -> str:
    if rng.random() > OTHER_WORDS:
        return statement.verbatim
    statement = replace(statement, text=edited(rng, statement.text, vocabulary))
    if rng.random() < OTHER_FIGURES:
        return NUMBER.sub(lambda found: str(int(found[0]) + rng.randint(1, 9)), statement.verbatim)
    return statement.verbatim


def _reprinted(rng: random.Random, wired: Sequence[_Statement], vocabulary: list[str]) -> list[str]:
    """The wire's text under a lead of the outlet's own, often cut at the end."""
    lead = [edited(rng, statement.verbatim, vocabulary) for statement in wired[:2]]
    kept = len(wired) - rng.randrange(len(wired) // 3)
    return [*lead, *(statement.verbatim for statement in wired[2:kept])]


def _saved(
    rng: random.Random, event: _Event, outlet: str, told: Sequence[str], *, wire: str | None
) -> tuple[str, str]:
    """The text, with front matter or with the lines that a saved page has, and the ending of its name."""
    title = event.title if rng.random() < 0.3 else f"{event.title}, {told[1].split()[0]}"
    title = title.replace('"', "")
    by = f"{made_name(rng)} {made_name(rng)}"
    time = f"{event.hour + rng.randrange(6):02}:{rng.randrange(60):02}"
    body = "\n\n".join(_paragraphs(rng, told))
    if rng.random() < MARKDOWN:
        head = f'title: "{title}"\nauthor: {by}\ndate: 2025-09-03T{time}:00Z\noutlet: {outlet}'
        credit = f"\n\n{wire} contributed to this report." if wire else ""
        return f"---\n{head}\n---\n\n# {title}\n\n{body}{credit}\n", ".md"
    by = f"{by}, {wire}" if wire else by
    above = f"{title}\n\nBy {by}\n\nSeptember 3, 2025 {time}\n\nShare this article"
    below = f"Sign up for our newsletter\n\n© 2025 {outlet}. All rights reserved."
    return f"{above}\n\n{body}\n\n{below}\n", ".txt"


def _paragraphs(rng: random.Random, told: Sequence[str]) -> Iterator[str]:
    rest = iter(told)
    while part := list(islice(rest, rng.choice((1, 1, 2, 3)))):
        yield " ".join(part)
