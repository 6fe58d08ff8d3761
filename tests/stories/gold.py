"""Stories read by hand, with what the reader found in them; README.md beside this tells the format."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

SOFT = ("scope", "rounding")
"""Kinds of contradiction in which both sides can be right."""

_SENTENCE = re.compile(r"[A-Z]\d+(?:\.\d+)?")
_SIDE = re.compile(rf'({_SENTENCE.pattern})~?\s*"?(.*?)"?$')
_SPOKEN = re.compile(rf'QUOTE ({_SENTENCE.pattern})~? "?(.*?)"?\s*\|\s*(.*)$')
STORIES = Path(__file__).parent


class Telling(NamedTuple):
    """A sentence that tells a fact."""

    sentence: str
    whole: bool
    """Whether it tells nothing else of weight."""


class Side(NamedTuple):
    """One of the values of a contradiction."""

    sentence: str
    value: str


class Pair(NamedTuple):
    """Two sentences that look alike, or that look as if they contradicted each other."""

    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What two or more outlets tell, and every sentence that tells it."""

    tellings: tuple[Telling, ...]
    headline: bool

    def by_outlet(self, *, whole: bool = False) -> dict[str, list[str]]:
        """Sentences by outlet, only those that tell just this if asked for; titles are no passages."""
        found: dict[str, list[str]] = {}
        for sentence, alone in self.tellings:
            if not is_title(sentence) and (alone or not whole):
                found.setdefault(outlet_of(sentence), []).append(sentence)
        return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Values of which not all can be right, unless its kind is one of `SOFT`."""

    kind: str
    sides: tuple[Side, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(side.sentence for side in self.sides)


class Spoken(NamedTuple):
    """Quoted words and who said them."""

    sentence: str
    words: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """All that a reader found in a story."""

    facts: tuple[Fact, ...]
    apart: tuple[Pair, ...]
    contradictions: tuple[Contradiction, ...]
    tempting: tuple[Pair, ...]
    spoken: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class LabelledStory:
    """A folder: a page for each outlet, their sentences by number, the labels."""

    name: str
    pages: tuple[Path, ...]
    sentences: Mapping[str, str]
    gold: Gold


def outlet_of(sentence: str) -> str:
    """The letter of the outlet, which is the name of its page, too."""
    return sentence[0]


def is_title(sentence: str) -> bool:
    """Whether a number is that of a title."""
    return "." not in sentence


def read_stories(folder: Path = STORIES, only: str = "") -> list[LabelledStory]:
    """The labelled stories of a folder, by name; those whose name holds `only`."""
    labels = sorted(folder.glob("*/gold.txt"))
    return [_read_story(path.parent) for path in labels if only in path.parent.name]


def _read_story(folder: Path) -> LabelledStory:
    return LabelledStory(
        name=folder.name,
        pages=tuple(sorted(folder.glob("*.html"))),
        sentences=json.loads((folder / "sentences.json").read_text(encoding="utf-8")),
        gold=parse((folder / "gold.txt").read_text(encoding="utf-8")),
    )


def parse(text: str) -> Gold:
    """Read labels; a line that is none is an error."""
    lines = [line.strip() for line in text.splitlines()]
    told = [line for line in lines if line and not line.startswith("#")]
    strange = [line for line in told if line.split()[0] not in _KINDS]
    if strange:
        raise ValueError(f"no label: {strange[0]!r}")
    return Gold(
        facts=tuple(map(_fact, _of_kind("FACT", told))),
        apart=tuple(_pairs(_of_kind("APART", told))),
        contradictions=tuple(map(_contradiction, _of_kind("CONTRA", told))),
        tempting=tuple(_pairs(_of_kind("NOCONTRA", told))),
        spoken=tuple(map(_spoken, _of_kind("QUOTE", told))),
    )


_KINDS = ("FACT", "APART", "CONTRA", "NOCONTRA", "QUOTE")


def _of_kind(kind: str, lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line.split()[0] == kind]


def _fact(line: str) -> Fact:
    words = line.partition("#")[0].split()[1:]
    tellings = [Telling(word.rstrip("~"), not word.endswith("~")) for word in words if word != "*"]
    return Fact(tuple(tellings), "*" in words)


def _pairs(lines: Iterable[str]) -> Iterator[Pair]:
    for line in lines:
        found = _SENTENCE.findall(line.partition(":")[0].partition("#")[0])
        if len(found) > 1:
            yield Pair(*found[:2])


def _contradiction(line: str) -> Contradiction:
    kind, *sides = (part.strip() for part in line.partition(" ")[2].split("|"))
    found = [match for side in sides if (match := _SIDE.match(side))]
    return Contradiction(kind, tuple(Side(match[1], match[2]) for match in found))


def _spoken(line: str) -> Spoken:
    match = _SPOKEN.match(line)
    if match is None:
        raise ValueError(f"no quotation: {line!r}")
    sentence, words, speaker = match.groups()
    return Spoken(sentence, words, speaker if speaker not in ("?", "") else None)
