"""How well `briefing verify` tells altered quotations: drafts are made of real ones, with one thing altered.

    python -m tests.benchmarks.quotations [--corpus DIR] [--misses]

DIR holds a folder of pages for each event; without it the stories of tests/stories are read. Every quotation
of five words and more that an article has becomes a paragraph of a draft, once as it stands and once for each
kind of alteration that it allows. `--misses` prints what is not told rightly.
"""

import argparse
import re
import textwrap
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from briefing import pipeline
from briefing.engine.quotes.names import surname
from briefing.engine.quotes.story import is_named
from briefing.verify import Finding, Sources, read_draft
from tests.benchmarks.measures import table
from tests.stories.gold import STORIES

FEWEST = 5
"""Words of a quotation that is used."""
STRANGERS = ("lantern", "orchard", "violin", "granite", "saddle")
"""Words put in the place of another."""
AUXILIARIES = re.compile(r"\b(is|are|was|were|will|would|should|could|must|has|have|had)\b(?! not\b|n[’'])")
NOT = re.compile(r" not\b")
NUMBER = re.compile(r"\d+(?![\d,.:/]*\d)")
SAID = "{} said: “{}”"


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation of an article, and its speaker where the article names one."""

    words: str
    speaker: str | None

    def one_of(self, count: int) -> int:
        """A number below `count`, always the same for the same words."""
        return zlib.crc32(self.words.encode()) % count


@dataclass(frozen=True, slots=True)
class Altered:
    """A paragraph of a draft and what has to be said of it."""

    paragraph: str
    kind: str
    """Of the finding."""
    sort: str = ""
    """Of the difference that has to come first."""

    def is_told(self, finding: Finding) -> bool:
        """Whether a finding says so."""
        sorts = [each.sort for each in finding.differences]
        return finding.kind == self.kind and (not self.sort or sorts[:1] == [self.sort])


def main() -> None:
    """Print what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, default=STORIES, metavar="DIR", help="folder of events")
    parser.add_argument("--misses", action="store_true", help="what is not told rightly")
    options = parser.parse_args()
    tried: defaultdict[str, Counter[str]] = defaultdict(Counter)
    lost: list[str] = []
    events = _events(options.corpus)
    for at, (sources, said) in enumerate(events):
        strange = events[at - 1][1] if len(events) > 1 else []
        for name, altered in _alterations(sources, said, strange).items():
            for paragraph, finding in zip(altered, _checked(sources, altered), strict=True):
                right = finding is not None and paragraph.is_told(finding)
                tried[name].update(tried=1, right=right)
                if not right:
                    lost.append(f"{name}: {paragraph.paragraph}\n  {finding and _told(finding)}")
    print("\n".join(lost) if options.misses else "", end="\n\n" if options.misses else "")
    print(_table(tried))
    print(f"\n{_timed(events)}")


def _events(corpus: Path) -> list[tuple[Sources, list[Said]]]:
    events = []
    for folder in sorted(path for path in corpus.iterdir() if path.is_dir()):
        pages = sorted(str(page) for page in folder.rglob("*.html"))
        if pages and (articles := pipeline.read(pages).articles):
            briefing = pipeline.brief(articles)
            sources = Sources(briefing)
            events.append((sources, list(_said(sources))))
    return events


def _said(sources: Sources) -> Iterator[Said]:
    seen: set[str] = set()
    for unit in sources.units:
        for quote in sources.quotes_of(unit):
            words = unit.text[quote.start : quote.end]
            if len(words.split()) >= FEWEST and words not in seen:
                seen.add(words)
                yield Said(words, quote.speaker if quote.speaker and is_named(quote) else None)


def _alterations(sources: Sources, said: Sequence[Said], strange: Sequence[Said]) -> dict[str, list[Altered]]:
    people = sorted({each.speaker for each in said if each.speaker})
    return {
        "as it stands": [Altered(_attributed(each, each.words), "exact") for each in said],
        "straight marks, wrapped lines": [Altered(_wrapped(each), "exact") for each in said],
        "one word another": list(chain.from_iterable(map(_replaced, said))),
        "one word left out": list(chain.from_iterable(map(_without_word, said))),
        "a negation put in or taken out": list(chain.from_iterable(map(_negated, said))),
        "a figure another": list(chain.from_iterable(map(_counted, said))),
        "cut with dots": list(chain.from_iterable(map(_cut, said))),
        "another speaker": list(chain.from_iterable(_given_to(each, people) for each in said)),
        "of another event": [
            Altered(f"“{each.words}”", "not found") for each in strange if each.words not in sources.text
        ],
    }


def _attributed(said: Said, words: str) -> str:
    return SAID.format(said.speaker, words) if said.speaker else f"“{words}”"


def _wrapped(said: Said) -> str:
    straight = said.words.translate(str.maketrans("“”‘’—", "\"\"''–"))
    return (
        "\n".join(textwrap.wrap(f'"{straight}," it was said.', 60))
        if '"' not in straight
        else f"“{straight}”"
    )


def _replaced(said: Said) -> Iterator[Altered]:
    places = list(re.finditer(r"\b[a-z]{4,}\b", said.words))
    if places:
        place = places[said.one_of(len(places))]
        word = STRANGERS[said.one_of(len(STRANGERS))]
        yield Altered(
            _attributed(said, f"{said.words[: place.start()]}{word}{said.words[place.end() :]}"), "differs"
        )


def _without_word(said: Said) -> Iterator[Altered]:
    words = said.words.split()
    at = 1 + said.one_of(len(words) - 2)
    yield Altered(_attributed(said, " ".join([*words[:at], *words[at + 1 :]])), "differs")


def _negated(said: Said) -> Iterator[Altered]:
    if NOT.search(said.words):
        yield Altered(_attributed(said, NOT.sub("", said.words, count=1)), "differs", "negation")
    elif AUXILIARIES.search(said.words):
        yield Altered(
            _attributed(said, AUXILIARIES.sub(r"\1 not", said.words, count=1)), "differs", "negation"
        )


def _counted(said: Said) -> Iterator[Altered]:
    if found := NUMBER.search(said.words):
        other = str(int(found[0]) + 1)
        yield Altered(
            _attributed(said, f"{said.words[: found.start()]}{other}{said.words[found.end() :]}"),
            "differs",
            "number",
        )


def _cut(said: Said) -> Iterator[Altered]:
    words = said.words.split()
    if len(words) >= 3 * FEWEST:
        third = len(words) // 3
        yield Altered(_attributed(said, " ".join([*words[:third], "…", *words[-third:]])), "cut")


def _given_to(said: Said, people: Sequence[str]) -> Iterator[Altered]:
    others = [name for name in people if said.speaker and not set(name.split()) & set(said.speaker.split())]
    if others and said.speaker and surname(said.speaker) not in said.words.casefold():
        yield Altered(SAID.format(others[said.one_of(len(others))], said.words), "of another speaker")


def _checked(sources: Sources, altered: Sequence[Altered]) -> Iterator[Finding | None]:
    """The finding of each paragraph of a draft that is made of them."""
    lines, line = [], 1
    for each in altered:
        lines.append(line)
        line += each.paragraph.count("\n") + 2
    text = "\n\n".join(each.paragraph for each in altered)
    found: dict[int, Finding] = {}
    for finding in read_draft(text).check(sources):
        paragraph = max(start for start in lines if start <= finding.quotation.line)
        found.setdefault(paragraph, finding)
    return (found.get(start) for start in lines)


def _told(finding: Finding) -> str:
    sorts = ", ".join(each.sort for each in finding.differences)
    return f"{finding.kind} {sorts} {finding.speakers or ''} {finding.draft}\n  {finding.source}"


def _table(tried: dict[str, Counter[str]]) -> str:
    rows = [
        [name, str(count["right"]), str(count["tried"]), f"{count['right'] / max(1, count['tried']):.3f}"]
        for name, count in tried.items()
    ]
    return table(["quotation", "told rightly", "of", "share"], rows)


def _timed(events: Sequence[tuple[Sources, list[Said]]]) -> str:
    """How long a draft of 5,000 words takes."""
    sources, said = max(events, key=lambda event: len(event[1]))
    words = [word for each in said for word in f"“{each.words}” lantern".split()]
    text = " ".join((words * (1 + 5000 // len(words)))[:5000]).replace("” ", "”\n\n")
    start = time.perf_counter()
    found = read_draft(text).check(sources)
    took = time.perf_counter() - start
    return f"{len(found)} quotations in 5,000 words, {len(sources.articles)} articles: {took:.2f} s"


if __name__ == "__main__":
    main()
