"""Lines of readings, "second ] third AP, WT; fourth EP": every entry leads to its place."""

from dataclasses import dataclass

from briefing.models import Cluster, Discrepancy, Passage, Variant
from briefing.tui.blocks import OURS, Block, Mark, Para, Target, joined_blocks
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.contradictions import how
from briefing.tui.pages.owners import told_owners

APPARATUS = "Apparatus (a hides it)"
"""The heading over it."""
_MARGIN = "  "


@dataclass(frozen=True, slots=True)
class _Entry:
    """One reading in a line of readings."""

    reading: str
    witnesses: str
    passage: Passage


def values(index: StoryIndex, cluster: Cluster) -> list[Block]:
    """What outlets give differently there: one line for each discrepancy."""
    found = index.discrepancies(cluster)
    blocks = [_line(f"{d.kind}, {how(d)}: ", _readings(index, d), f"d{n}") for n, d in enumerate(found)]
    return under("Told differently (c: all contradictions)", blocks)


def _readings(index: StoryIndex, discrepancy: Discrepancy) -> list[_Entry]:
    return [_Entry(r.value, told_owners(index, r), r.passages[0]) for r in discrepancy.readings]


def apparatus(cluster: Cluster) -> list[Block]:
    """One line for each place where the wordings vary."""
    blocks = [
        _line(f"{variant.shown} ] ", _entries(cluster, variant), f"a{n}")
        for n, variant in enumerate(cluster.apparatus)
    ]
    none = Block((Para("no variant", (), "context", _MARGIN, _MARGIN, words=OURS),))
    return under(APPARATUS, blocks or [none])


def _entries(cluster: Cluster, variant: Variant) -> list[_Entry]:
    told = sorted(variant.entries, key=lambda entry: entry.reading is None)
    return [_Entry(variant.told(e), e.witnesses, cluster.passages[e.passages[0]]) for e in told]


def under(heading: str, blocks: list[Block]) -> list[Block]:
    """Blocks without space between them, the heading in the first."""
    return [joined_blocks([Block((Para(heading, role="heading"),)), *blocks])] if blocks else []


def _line(lemma: str, entries: list[_Entry], key: str) -> Block:
    text, marks, targets = lemma, [Mark(0, len(lemma.rstrip(" ]:")), "lit")], []
    for number, entry in enumerate(entries):
        text += "; " if number else ""
        start = len(text)
        text += f"{entry.reading} {entry.witnesses}"
        marks.append(Mark(start, start + len(entry.reading), "differ"))
        targets.append(Target(f"{place_key(entry.passage)}#{key}.{number}", 0, start, len(text)))
    para = Para(text, tuple(marks), "text", _MARGIN, _MARGIN + _MARGIN, words=OURS)
    return Block((para,), tuple(targets))
