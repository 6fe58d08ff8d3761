"""Contradictions planted in real articles: one word or figure of one sentence changed.

FILE is a JSON list of plants: `event`, the folder; `change_outlet`, the page on which sentence `old` becomes
`new`; `keep`, another outlet's sentence that tells the same; `kind`; `level`, how freely the two are worded.
A plant is found when an entry has the two sentences in different readings; one whose sentences stand so
already before the change, or whose sentence the page does not have, is left out.
"""

import html
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.models import Article, Discrepancy
from tests.benchmarks.measures import table
from tests.stories.running import briefed, read_all
from tests.stories.scores import Share


@dataclass(frozen=True, slots=True)
class Plant:
    """A change of one sentence."""

    page: Path
    """The page of the event that is changed."""
    old: str
    new: str
    keep: str
    kind: str
    level: str

    def changed(self) -> str | None:
        """The page with the change, however it writes quotation marks; None if it lacks the sentence."""
        text = self.page.read_text(encoding="utf-8")
        written = (html.escape(self.old), html.escape(self.old, quote=False), self.old)
        found = next((words for words in written if words in text), None)
        return None if found is None else text.replace(found, html.escape(self.new))

    def __str__(self) -> str:
        return f"{self.kind}, {self.level}\n  {self.keep}\n  {self.new}"


Tried = tuple[Plant, str | None]
"""A plant, and how sure the entry is that opposes its sentences; None when there is none."""


def told_planted(file: Path, events: Path, *, misses: bool) -> str:
    """A table by kind and level; with `misses` the sentences that were not opposed."""
    tried = list(_tried(list(_plants(file, events))))
    lost = [f"MISSED {plant}" for plant, strength in tried if strength is None]
    return "\n\n".join([_figures(tried), *(lost if misses else ())])


def _figures(tried: Sequence[Tried]) -> str:
    groups: defaultdict[str, list[str | None]] = defaultdict(list)
    for plant, strength in tried:
        for group in (plant.kind, f"level {plant.level}", "all"):
            groups[group].append(strength)
    lines = [[group, _share(own, {"probable"}), _share(own)] for group, own in sorted(groups.items())]
    return table(["planted", "listed as probable", "listed"], lines)


def _share(strengths: Sequence[str | None], enough: Iterable[str] = ("probable", "possible")) -> str:
    return str(Share(sum(strength in enough for strength in strengths), len(strengths)))


def _plants(file: Path, events: Path) -> Iterator[Plant]:
    for told in json.loads(file.read_text(encoding="utf-8")):
        page = events / told["event"] / f"{told['change_outlet']}.html"
        yield Plant(page, *(told[key] for key in ("old", "new", "keep", "kind", "level")))


def _tried(plants: Sequence[Plant]) -> Iterator[Tried]:
    """Each plant that can be tried."""
    before: dict[Path, tuple[Discrepancy, ...]] = {}
    for plant, articles, unchanged in _changed(plants):
        event = plant.page.parent
        if event not in before:
            before[event] = _entries(unchanged)
        if opposed(before[event], plant.old, plant.keep) is None:
            yield plant, opposed(_entries(articles), plant.new, plant.keep)


def altered(file: Path, events: Path) -> Iterator[tuple[Plant, tuple[Article, ...]]]:
    """Each plant whose page has the sentence, and the articles of its event with the change."""
    return ((plant, articles) for plant, articles, _ in _changed(list(_plants(file, events))))


def _changed(plants: Sequence[Plant]) -> Iterator[tuple[Plant, tuple[Article, ...], tuple[Article, ...]]]:
    """With the articles as they are, too: all pages are read first, in one go."""
    with TemporaryDirectory() as place:
        changed = {
            plant: page for n, plant in enumerate(plants) if (page := _write(plant, Path(place) / str(n)))
        }
        events = {plant.page.parent: sorted(plant.page.parent.iterdir()) for plant in changed}
        read = read_all([*changed.values(), *(page for pages in events.values() for page in pages)])
    for plant, page in changed.items():
        own = events[plant.page.parent]
        yield plant, tuple(read[page if p == plant.page else p] for p in own), tuple(read[p] for p in own)


def _write(plant: Plant, folder: Path) -> Path | None:
    """The changed page in a folder of its own: its name may stand for its outlet."""
    text = plant.changed()
    if text is None:
        return None
    folder.mkdir()
    page = folder / plant.page.name
    page.write_text(text, encoding="utf-8")
    return page


def _entries(articles: Iterable[Article]) -> tuple[Discrepancy, ...]:
    stories = briefed(tuple(articles)).stories
    return tuple(entry for story in stories for entry in story.discrepancies)


def opposed(entries: Iterable[Discrepancy], one: str, other: str) -> str | None:
    """How sure the first entry is that has two sentences in different readings."""
    for entry in entries:
        here, there = (_readings_with(entry, sentence) for sentence in (one, other))
        if any(x != y for x, y in product(here, there)):
            return entry.strength
    return None


def _readings_with(entry: Discrepancy, sentence: str) -> list[int]:
    told = [[passage.text for passage in reading.passages] for reading in entry.readings]
    return [index for index, texts in enumerate(told) if any(alike(sentence, text) for text in texts)]


def alike(one: str, other: str) -> bool:
    """Whether one of two texts has the other's words."""
    a, b = _words(one), _words(other)
    return bool(a and b) and (a in b or b in a)


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
