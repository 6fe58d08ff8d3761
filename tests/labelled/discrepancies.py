"""Precision and recall of the discrepancies on pairs of sentences written for it, by kind and by half.

`python -m tests.labelled.discrepancies` prints both halves and the unseen pairs, of all that is found and of
what is found to be probable; `--errors` adds the mistakes of the tuning half.
The pairs stand in `pairs/*.txt`: a line `KIND FORM VALUE | VALUE` or `none FORM REASON`, then a sentence of
each of two outlets. FORM is `merged` (both passages in one cluster) or `across` (in two). A pair belongs to
the held-back half by a hash of its sentences; no threshold and no word list is chosen by looking there. Those
in `unseen/*.txt` were written last, by somebody who knew no rule: none was read, and nothing chosen by them.
What is found in a pair without a discrepancy is a mistake, but for "at least 12" and 14: that is listed as a
matter of scope, which says that both may be right.
"""

import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.engine.discrepancies import find_discrepancies
from briefing.engine.passages.split import split_passages
from briefing.languages import background
from briefing.models import Article, Cluster, Discrepancy, Passage
from tests.factories import article, cluster

PAIRS = Path(__file__).parent / "pairs"
UNSEEN = Path(__file__).parent / "unseen"


@dataclass(frozen=True)
class Pair:
    """Two sentences, and the discrepancy that a reader sees between them (None for none)."""

    kind: str | None
    form: str
    told: tuple[str, ...]
    """The two values, or the reason why there is no discrepancy."""
    sentences: tuple[str, str]

    @property
    def held_back(self) -> bool:
        return hashlib.sha256(" ".join(self.sentences).encode()).digest()[0] % 2 == 1

    def grouped(self) -> tuple[list[Cluster], list[Article]]:
        """The two as articles of two outlets, in one cluster or in two."""
        sources = [article(text, outlet) for text, outlet in zip(self.sentences, "AB", strict=True)]
        told = [_as_one(source) for source in sources]
        grouped = [cluster(told)] if self.form == "merged" else [cluster([passage]) for passage in told]
        return grouped, sources

    def find(self) -> tuple[Discrepancy, ...]:
        """What the engine finds between the two."""
        return find_discrepancies(*self.grouped(), background("en"))

    def is_right(self, found: Discrepancy) -> bool:
        """Whether a discrepancy is the one that a reader sees."""
        values = {reading.value.casefold() for reading in found.readings}
        alike = _share_a_word if self.kind in ("direction", "negation") else _holds
        return alike_kinds(found.kind) == alike_kinds(self.kind) and all(
            any(alike(value, told.casefold()) for value in values) for told in self.told
        )


@dataclass
class Score:
    """Counts of one kind."""

    there: int = 0
    right: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 1.0

    def __str__(self) -> str:
        return f"{self.there:5} {self.right:5} {self.wrong:5}   {self.precision:.3f}   {self.recall:.3f}"


def _as_one(source: Article) -> Passage:
    """The whole text as one passage, with its quotes and speakers."""
    parts = split_passages(source)
    (text,) = source.paragraphs
    quotes = tuple(quote for part in parts for quote in part.quotes)
    return Passage(article=source.id, paragraph=0, start=0, end=len(text), text=text, quotes=quotes)


def _holds(value: str, told: str) -> bool:
    return value in told or told in value


def _share_a_word(value: str, told: str) -> bool:
    """Whether two spans are of one verb: "has not lifted" and "not lifted its ban"."""
    words = ({word for word in text.split() if len(word) > _SHORT} for text in (value, told))
    return _holds(value, told) or not set.isdisjoint(*words)


_SHORT = 3


def alike_kinds(kind: str | None) -> str | None:
    """Kinds that one finding may bear alike: a denial is a negation or the opposite of a confirmation.

    How long something takes is a time, a unit of measure or a number (of years in prison).
    """
    pairs = {"weekday": "date", "place": "name", "negation": "direction", "time": "unit", "number": "unit"}
    return pairs.get(kind, kind) if kind else None


def read_pairs(folder: Path = PAIRS) -> list[Pair]:
    """Every pair of a folder, in the order of the files."""
    pairs = []
    for path in sorted(folder.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            head, first, second = block.split("\n")
            kind, form, told = head.split(" ", 2)
            expected = None if kind == "none" else kind
            pairs.append(Pair(expected, form, tuple(told.split(" | ")), (first, second)))
    return pairs


def score(pairs: Iterable[Pair]) -> tuple[dict[str, Score], list[str]]:
    """Counts for each kind and form and for all, of the probable ones too, and a line for each mistake."""
    scores: defaultdict[str, Score] = defaultdict(Score)
    mistakes = []
    for pair in pairs:
        found = pair.find()
        right = [d for d in found if pair.kind and pair.is_right(d)]
        probably = any(d.strength == "probable" for d in right)
        for name in (pair.kind, pair.form, "all") if pair.kind else ():
            scores[name].there += 1
            scores[name].right += bool(right)
            scores[f"{name}, probable"].there += 1
            scores[f"{name}, probable"].right += probably
        for wrong in found:
            if wrong not in right and (pair.kind or wrong.status != "scope"):
                for name in (wrong.kind, pair.form, "all"):
                    scores[name].wrong += 1
                    scores[f"{name}, probable"].wrong += wrong.strength == "probable"
                values = " / ".join(reading.value for reading in wrong.readings)
                mistakes.append(f"wrong  {wrong.strength} {wrong.kind}: {values}\n{_shown(pair)}")
        if pair.kind and not right:
            mistakes.append(f"missed\n{_shown(pair)}")
    return dict(scores), mistakes


def _shown(pair: Pair) -> str:
    return f"       {pair.kind} {pair.form} {' | '.join(pair.told)}\n       " + "\n       ".join(
        pair.sentences
    )


def main(arguments: Sequence[str]) -> None:
    """Print the three parts."""
    pairs = read_pairs()
    parts = {
        "tuning half": [pair for pair in pairs if not pair.held_back],
        "held back half": [pair for pair in pairs if pair.held_back],
        "unseen": read_pairs(UNSEEN),
    }
    for name, chosen in parts.items():
        told = sum(pair.kind is not None for pair in chosen)
        print(f"\n{name}: {told} discrepancies, {len(chosen) - told} pairs without")
        print("                         there right wrong   precision recall")
        scores, mistakes = score(chosen)
        for kind, counts in sorted(scores.items(), key=lambda item: (item[0].startswith("all"), item[0])):
            print(f"  {kind:21} {counts}")
        if name == "tuning half" and "--errors" in arguments:
            print("\n".join(mistakes))


if __name__ == "__main__":
    main(sys.argv[1:])
