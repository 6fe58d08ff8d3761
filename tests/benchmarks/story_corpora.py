"""Articles with their stories: from a folder given by the user, or made here."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.ingest import read
from briefing.languages.tables import buckets
from briefing.models import Article
from tests.benchmarks.corpora import SEED, rows
from tests.factories import article

TUNED_TOPICS = frozenset({1, 3, 5, 7, 9, 11, 13, 16, 19, 21, 23, 25, 27, 29, 33, 37, 41, 45})
"""Of ECB+: those on which `thresholds.STORIES` was chosen. All others are kept apart."""


class Labelled(NamedTuple):
    """An article and the story that people say it belongs to."""

    story: str
    article: Article


def ecb(corpus: Path) -> list[Labelled]:
    """`stories.jsonl`: id, story, title, text; a story is a sub-topic such as "12ecb" or "12ecbplus"."""
    return [
        Labelled(row["story"], article(row["text"], row["id"], title=row["title"]))
        for row in rows(corpus / "stories.jsonl")
    ]


def topic(labelled: Labelled) -> int:
    """The number of the ECB+ topic: two similar events, two stories."""
    return int(labelled.story.partition("ecb")[0])


def events(corpus: Path) -> list[Labelled]:
    """`events/<event>/<outlet>.html`: what one event's folder holds is one story."""
    folders = sorted(path for path in (corpus / "events").glob("*") if path.is_dir())
    return [Labelled(folder.name, found) for folder in folders for found in read([str(folder)]).articles]


def made(topics: int = 40) -> list[Labelled]:
    """Topics of two similar events told by two to eight outlets each: the same words, other names."""
    rng = random.Random(SEED)  # noqa: S311
    found = []
    for number in range(topics):
        matter = rng.sample(_words(3.5, 4.8), 60)
        for half in ("ecb", "ecbplus"):
            names = [made_name(rng) for _ in range(12)]
            for outlet in range(rng.randint(2, 8)):
                sentences = list(_sentences(rng, matter, names, rng.randint(4, 25)))
                told = article("\n\n".join(sentences[1:]), f"outlet {outlet}", title=sentences[0])
                found.append(Labelled(f"{number}{half}", told))
    return found


def _sentences(rng: random.Random, matter: Sequence[str], names: Sequence[str], count: int) -> Iterator[str]:
    """What the event is about, whom it concerns, and words that anything is told with."""
    common, usual = _words(5.5, 8.0), _words(4.0, 5.5)
    for _ in range(count):
        told = rng.choices(matter, k=5) + rng.choices(usual, k=7) + rng.choices(common, k=8)
        told += [names[min(int(rng.expovariate(0.4)), len(names) - 1)] for _ in range(2)]
        rng.shuffle(told)
        yield "The " + " ".join(told) + "."


def _words(low: float, high: float) -> list[str]:
    return [word for zipf, words in buckets("en") if low <= zipf < high for word in words]


def made_name(rng: random.Random) -> str:
    """Seven letters and a capital that no table knows."""
    return "".join(rng.choice("bdfgklmnprstv") + rng.choice("aeiou") for _ in range(3)).capitalize() + "n"
