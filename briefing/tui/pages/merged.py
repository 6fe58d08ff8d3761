"""The merged briefing: what several outlets tell, in reading order, then what each tells alone."""

from collections.abc import Iterable

from briefing.models import Cluster, Passage
from briefing.tui.blocks import Block, Mark, Para, Target, spaced
from briefing.tui.filters import Filter
from briefing.tui.index import StoryIndex
from briefing.tui.pages.column import Column
from briefing.tui.pages.owners import owner_lines
from briefing.tui.present import DIFFERS, counted, joined

_MARGIN = "  "
_FOLD = "fold:"


def fold_key(outlet: str) -> str:
    """Key of the header over what an outlet alone tells."""
    return _FOLD + outlet


def folded_outlet(key: str | None) -> str | None:
    """The outlet whose header has this key; None for the key of a passage."""
    return key.removeprefix(_FOLD) if key is not None and key.startswith(_FOLD) else None


def merged_page(
    index: StoryIndex, unfolded: frozenset[str], chosen: Filter, column: Column, *, airy: bool = True
) -> tuple[Block, ...]:
    """The blocks of the merged briefing; keys are cluster ids and fold keys. `airy`: with rows between."""
    wanted = [c for c in index.story.clusters if chosen.accepts(index, c)]
    shared = [c for c in wanted if c.shared]
    head = _shared_heading(index, shared, chosen)
    blocks = [_heading(head)] if head else []
    blocks += [passage_block(index, cluster, column) for cluster in shared]
    alone = _alone(index, wanted)
    if alone:
        blocks.append(_heading("Told by one outlet alone", above=bool(blocks) and not airy))
    for outlet, clusters in alone:
        is_open = outlet in unfolded
        blocks.append(_fold(index, outlet, clusters, is_open=is_open))
        if is_open:
            blocks += [passage_block(index, cluster, column) for cluster in clusters]
    return spaced(blocks) if airy else tuple(blocks)


def page_order(index: StoryIndex) -> list[str]:
    """All keys of the page as it is when nothing is folded or filtered."""
    keys = [cluster.id for cluster in index.story.clusters if cluster.shared]
    for outlet, clusters in _alone(index, index.story.clusters):
        keys += [fold_key(outlet), *(cluster.id for cluster in clusters)]
    return keys


def _shared_heading(index: StoryIndex, shared: list[Cluster], chosen: Filter) -> str:
    label = f"Filter: {chosen.label} (f changes it, Esc clears it)" if chosen.label else ""
    if shared:
        return label
    if chosen.label:
        return f"{label} · nothing that several outlets tell"
    if len(index.outlets) == 1:
        return "One outlet alone tells this story: there is nothing to compare"
    return "No passage is told by more than one outlet"


def _heading(text: str, *, above: bool = False) -> Block:
    head = Para(text, role="heading")
    return Block((Para(""), head) if above else (head,))


def _alone(index: StoryIndex, wanted: Iterable[Cluster]) -> list[tuple[str, list[Cluster]]]:
    rows: dict[str, list[Cluster]] = {}
    for cluster in wanted:
        if not cluster.shared:
            rows.setdefault(index.outlet(cluster.passages[0]), []).append(cluster)
    return sorted(rows.items(), key=lambda row: index.numbers[row[0]])


def _fold(index: StoryIndex, outlet: str, clusters: list[Cluster], *, is_open: bool) -> Block:
    sign = "▾" if is_open else "▸"
    only = sum(map(index.only_here, clusters))
    others = len(clusters) - only
    name = f"{index.numbers[outlet]} {'Only in ' if only else ''}{outlet}"
    more = f"{others} that others may tell in part or otherwise" if others else ""
    counts = joined((counted(only, "passage") if only else "", more))
    line = Para(joined((name, counts)), (Mark(0, len(name), "outlet"),), "meta", f"{sign} ", _MARGIN)
    return Block((line,), (Target(fold_key(outlet)),))


def passage_block(index: StoryIndex, cluster: Cluster, column: Column) -> Block:
    """A passage: who tells it before it; under it who gives which value, and who is quoted."""
    lead = cluster.passages[cluster.lead]
    cells, signs = column.cells(cluster)
    differs = DIFFERS[index.likelihood(cluster)]
    sign = differs or ("·" if not cells and not cluster.shared and index.only_here(cluster) else " ")
    first = f"{cells} {sign} " if cells else f"{sign} "
    rest = " " * len(first)
    signs = (*signs, Mark(len(first) - 2, len(first) - 1, "contested" if differs else "only"))
    marks = passage_marks(index, lead)
    paras = [Para(lead.text, marks, "text", first, rest, "silent", first_marks=signs, cut=True)]
    paras += owner_lines(index, cluster, rest, rest)
    said = joined((_speaker(cluster), _sameness(index, cluster)))
    if said:
        paras.append(Para(said, (), "meta", rest, rest))
    return Block(tuple(paras), (Target(cluster.id),))


def _sameness(index: StoryIndex, cluster: Cluster) -> str:
    """That all print the same words, where they do; whose words these are, where all are one origin's."""
    if not cluster.shared:
        return ""
    same = len(cluster.wordings) == 1 and len(cluster.passages) > 1 and not cluster.also
    if cluster.origins == 1:
        origin = index.origin(cluster.passages[0].article)
        return joined(("same words" if same else "", f"really one source: {origin}"))
    wordings = len(cluster.wordings)
    told = "same words" if same else f"{wordings} wordings" if 1 < wordings < len(cluster.passages) else ""
    return told if same or cluster.kind == "quote" else ""


def _speaker(cluster: Cluster) -> str:
    if cluster.kind != "quote":
        return ""
    said = cluster.speaker or "quote, speaker not clear"
    return f"{said} (released statement)" if cluster.statement else said


def passage_marks(index: StoryIndex, passage: Passage) -> tuple[Mark, ...]:
    """Quotes and differing values in a passage, offsets into its text."""
    quotes = [Mark(q.start - passage.start, q.end - passage.start, "quote") for q in passage.quotes]
    values = [
        Mark(start - passage.start, end - passage.start, "contested")
        for start, end in index.value_places(passage)
    ]
    return (*quotes, *values)
