"""The merged briefing: what several outlets tell, in reading order, then what each tells alone."""

from collections.abc import Iterable

from briefing.models import Cluster, Passage
from briefing.tui.blocks import Block, Mark, Para, Target, spaced
from briefing.tui.filters import Filter
from briefing.tui.index import StoryIndex
from briefing.tui.pages.contradictions import how
from briefing.tui.pages.tellers import numbered
from briefing.tui.present import DIFFERS, counted, joined

_MARGIN = "  "
_FOLD = "fold:"


def fold_key(outlet: str) -> str:
    """Key of the header over what an outlet alone tells."""
    return _FOLD + outlet


def folded_outlet(key: str | None) -> str | None:
    """The outlet whose header has this key; None for the key of a passage."""
    return key.removeprefix(_FOLD) if key is not None and key.startswith(_FOLD) else None


def merged_page(index: StoryIndex, unfolded: frozenset[str], chosen: Filter) -> tuple[Block, ...]:
    """The blocks of the merged briefing; keys are cluster ids and fold keys."""
    wanted = [c for c in index.story.clusters if chosen.accepts(index, c)]
    shared = [c for c in wanted if c.shared]
    blocks = [_heading(_shared_heading(index, shared, chosen))]
    blocks += [shared_block(index, cluster) for cluster in shared]
    alone = _alone(index, wanted)
    if alone:
        blocks.append(_heading("Told by one outlet alone"))
    for outlet, clusters in alone:
        is_open = outlet in unfolded
        blocks.append(_fold(index, outlet, clusters, is_open=is_open))
        if is_open:
            blocks += [_alone_block(index, cluster) for cluster in clusters]
    return spaced(blocks)


def page_order(index: StoryIndex) -> list[str]:
    """All keys of the page as it is when nothing is folded or filtered."""
    keys = [cluster.id for cluster in index.story.clusters if cluster.shared]
    for outlet, clusters in _alone(index, index.story.clusters):
        keys += [fold_key(outlet), *(cluster.id for cluster in clusters)]
    return keys


def _shared_heading(index: StoryIndex, shared: list[Cluster], chosen: Filter) -> str:
    label = f"Filter: {chosen.label} (f changes it, Esc clears it)" if chosen.label else ""
    if shared:
        return joined(("Told by several outlets", counted(len(shared), "passage"), label))
    if chosen.label:
        return f"{label} · nothing that several outlets tell"
    if len(index.outlets) == 1:
        return "One outlet alone tells this story: there is nothing to compare"
    return "No passage is told by more than one outlet"


def _heading(text: str) -> Block:
    return Block((Para(text, role="heading"),))


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


def shared_block(index: StoryIndex, cluster: Cluster) -> Block:
    """A passage that several outlets tell, and who they are."""
    lead = cluster.passages[cluster.lead]
    sign = DIFFERS[index.likelihood(cluster)].ljust(len(_MARGIN))
    text = Para(lead.text, passage_marks(index, lead), "text", sign, _MARGIN, "contested")
    return Block((text, _told_by(index, cluster)), (Target(cluster.id),))


def _alone_block(index: StoryIndex, cluster: Cluster) -> Block:
    lead = cluster.passages[cluster.lead]
    differs = DIFFERS[index.likelihood(cluster)]
    marks = passage_marks(index, lead)
    sign = differs or ("·" if index.only_here(cluster) else " ")
    paras = [Para(lead.text, marks, "text", f"{sign} ", _MARGIN, "contested" if differs else "only")]
    said = joined((_speaker(cluster), differing_values(index, cluster)))
    if said:
        paras.append(Para(said, (), "meta", _MARGIN, _MARGIN))
    return Block(tuple(paras), (Target(cluster.id),))


def _told_by(index: StoryIndex, cluster: Cluster) -> Para:
    names = numbered(index, cluster.tellings)
    counts = f"{counted(cluster.outlets, 'outlet')}, {counted(cluster.origins, 'origin')}"
    values = differing_values(index, cluster)
    text = joined((names, counts, _speaker(cluster), _wordings(cluster), values))
    marks = [Mark(0, len(names), "outlet")]
    if values:
        marks.append(Mark(len(text) - len(values), len(text), "contested"))
    return Para(text, tuple(marks), "meta", _MARGIN, _MARGIN)


def _wordings(cluster: Cluster) -> str:
    """How many wordings, where that says something: not each outlet its own; what is told inside others."""
    if cluster.also:
        inside = len(cluster.also)
        return f"{inside} inside {'another sentence' if inside == 1 else 'other sentences'}"
    if len(cluster.wordings) == 1:
        return "same words"
    return counted(len(cluster.wordings), "wording") if len(cluster.wordings) < cluster.outlets else ""


def _speaker(cluster: Cluster) -> str:
    if cluster.kind != "quote":
        return ""
    kind = "quote from a statement" if cluster.statement else "quote"
    return f"{kind}: {cluster.speaker}" if cluster.speaker else kind


def differing_values(index: StoryIndex, cluster: Cluster) -> str:
    """What outlets give differently there: "contested: second / third"; "" for nothing."""
    return joined(
        f"{'contested' if d.contested else how(d)}: {' / '.join(r.value for r in d.readings)}"
        for d in index.discrepancies(cluster)
    )


def passage_marks(index: StoryIndex, passage: Passage) -> tuple[Mark, ...]:
    """Quotes and differing values in a passage, offsets into its text."""
    quotes = [Mark(q.start - passage.start, q.end - passage.start, "quote") for q in passage.quotes]
    values = [
        Mark(start - passage.start, end - passage.start, "contested")
        for start, end in index.value_places(passage)
    ]
    return (*quotes, *values)
