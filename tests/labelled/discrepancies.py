"""How values are read and compared: pairs of sentences written for it, in files that say what they hold.

A block of `pairs/*.txt` is a line `KIND FORM VALUE | VALUE` (or `none FORM REASON`), then a sentence of each
of two outlets that tell one fact. What is to be found is that the two values differ, or that they do not;
whether two sentences of real news tell one fact is measured on whole stories, not here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.engine.discrepancies.pairs import Finding, Mention, Pair
from briefing.engine.discrepancies.rules import values_apart
from briefing.engine.discrepancies.tellings import Reader
from briefing.languages import facts
from tests.factories import article, cluster, passage

PAIRS = Path(__file__).parent / "pairs"


@dataclass(frozen=True)
class Labelled:
    """Two sentences, and the two values in which they differ (None for none)."""

    file: str
    told: tuple[str, str] | None
    sentences: tuple[str, str]

    def find(self) -> list[Finding]:
        """The values that are found apart."""
        sources = [article(text, outlet) for text, outlet in zip(self.sentences, "AB", strict=True)]
        fact = cluster([passage(a, a.paragraphs[0]) for a in sources])
        a, b = Reader({source.id: source for source in sources}, facts("en")).tellings(fact)
        return [finding for finding in values_apart(Pair(a, b)) if finding.comparison != "same"]

    def is_right(self, finding: Finding) -> bool:
        """Whether a finding is the one that a reader sees."""
        return self.told is not None and all(
            any(_alike(_written(mention.told.wording.text, mention), told) for told in self.told)
            for mention in (finding.a, finding.b)
        )


def _written(text: str, mention: Mention) -> str:
    tokens = mention.told.tokens[mention.start : mention.end]
    return text[tokens[0].start : tokens[-1].end].casefold()


def _alike(written: str, told: str) -> bool:
    return written in told.casefold() or told.casefold() in written


def read_pairs() -> Iterator[Labelled]:
    """Every pair, in the order of the files."""
    for path in sorted(PAIRS.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
            head, first, second = block.split("\n")
            kind, _, told = head.split(" ", 2)
            values = None if kind == "none" else told.split(" | ")
            yield Labelled(path.stem, values and (values[0], values[1]), (first, second))
