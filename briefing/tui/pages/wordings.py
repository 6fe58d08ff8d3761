"""The drill-down: every outlet's wording of one passage, what differs, and where each text comes from."""

from collections.abc import Sequence

from briefing.config import Differences
from briefing.models import Cluster, Passage
from briefing.tui.blocks import Block, Mark, Para, Target, spaced
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages import readings
from briefing.tui.pages.elsewhere import elsewhere
from briefing.tui.pages.quoting import quote_change
from briefing.tui.pages.sentence import MARGIN, in_paragraph, place_line
from briefing.tui.pages.tellers import MOST_NAMED, named

COPIES = "copies:"
"""Begins the keys of the lines that unfold who else prints a wording."""
_WORDS_AROUND = 2
"""Words kept on each side of a difference when only differing words are shown."""


def wordings_page(
    index: StoryIndex,
    cluster: Cluster,
    *,
    differences: Differences,
    apparatus: bool,
    unfolded: bool = False,
) -> tuple[Block, ...]:
    """Everything about one passage; keys are those of `index.place_key`, with "#..." behind further ones.

    Many outlets that print one wording are a single line, unless they are `unfolded`: its key begins with
    `COPIES`.
    """
    blocks: list[Block] = []
    for number, wording in enumerate(cluster.wordings):
        first = wording_block(index, cluster, wording[0], differences)
        blocks.append(_headed(_wording_heading(index, cluster, number), first))
        copies = _copies(cluster, number)
        blocks += [wording_block(index, cluster, at, differences) for at in wording[1:] if at not in copies]
        if copies:
            blocks.append(_fold(index, [cluster.passages[at] for at in copies], number, unfolded=unfolded))
    blocks += elsewhere(index, cluster)
    blocks += readings.values(index, cluster)
    if apparatus:
        blocks += readings.apparatus(cluster)
    blocks.append(_reasons(cluster))
    return spaced(blocks)


def _copies(cluster: Cluster, number: int) -> list[int]:
    """The passages that have every word of a wording's first; none when they are few enough to be shown.

    One wording of a quote may have many attributions, which are shown.
    """
    from briefing.engine.text.words import folded_words

    first, *others = cluster.wordings[number]
    words = folded_words(cluster.passages[first].text)
    same = [at for at in others if folded_words(cluster.passages[at].text) == words]
    return same if len(same) >= MOST_NAMED else []


def _fold(index: StoryIndex, others: Sequence[Passage], number: int, *, unfolded: bool) -> Block:
    """Who prints a wording besides the first, in one line or each in a line of its own."""
    told = f"{len(others)} more in these words: {named(index, others)}"
    head = Para(told, (), "meta", "▾ " if unfolded else "▸ ", MARGIN)
    if not unfolded:
        return Block((head,), (Target(f"{COPIES}{number}"),))
    one_origin = len({index.origin(p.article) for p in others}) == 1
    lines = [place_line(index, passage, credited=not one_origin) for passage in others]
    targets = (
        Target(place_key(p), at, 0, len(line.text))
        for at, (p, line) in enumerate(zip(others, lines, strict=True), 1)
    )
    return Block((head, *lines), (Target(f"{COPIES}{number}", 0, 0, len(told)), *targets))


def _wording_heading(index: StoryIndex, cluster: Cluster, number: int) -> str:
    """What there is to say of a wording; where it is in several outlets, what that suggests."""
    members = [cluster.passages[at] for at in cluster.wordings[number]]
    outlets = {index.outlet(p) for p in members}
    origins = sorted({index.origin(p.article) for p in members})
    which = f"Wording {number + 1} of {len(cluster.wordings)}" if len(cluster.wordings) > 1 else "One wording"
    if not cluster.free.isdisjoint(cluster.wordings[number]):
        which += ", in other words throughout"
    elif number and (change := quote_change(cluster.passages[cluster.lead], members[0])):
        which += f", {change}"
    if len(outlets) == 1:
        return which if "," in which else ""
    if len(origins) == 1:
        suggests = f": copies of {origins[0]}"
    elif cluster.statement:
        suggests = ": words of a released statement"
    else:  # that all quote a speaker in the same words says nothing
        suggests = "" if which == "One wording" and cluster.kind == "quote" else ": probably a shared source"
    return f"{which}, the same in {len(outlets)} outlets{suggests}"


def _headed(heading: str, block: Block) -> Block:
    if not heading:
        return block
    targets = tuple(Target(target.key, target.para + 1) for target in block.targets)
    return Block((Para(heading, role="heading"), *block.paras), targets)


def wording_block(index: StoryIndex, cluster: Cluster, at: int, differences: Differences) -> Block:
    """One outlet's passage in its paragraph."""
    passage = cluster.passages[at]
    is_base = at == cluster.lead and _is_marked(cluster, differences)
    head = place_line(index, passage, "[base]" if is_base else "")
    if differences == "only" and cluster.shared and at != cluster.lead and at not in cluster.free:
        body = _only_differing(passage, cluster.differing[at])
    else:
        stretches = cluster.differing[at] if cluster.shared and differences != "plain" else ()
        body = in_paragraph(index, passage, [Mark(*stretch, "differ") for stretch in stretches])
    return Block((head, body), (Target(place_key(passage)),))


def base_line(index: StoryIndex, cluster: Cluster, at: int, differences: Differences) -> list[Block]:
    """Whose text a passage that stands alone is marked against; nothing where nothing is marked."""
    if not cluster.differing[at] or not _is_marked(cluster, differences):
        return []
    outlet = index.outlet(cluster.passages[cluster.lead])
    return [Block((Para(f"Marked against {index.numbers[outlet]} {outlet} [base]", role="meta"),))]


def _is_marked(cluster: Cluster, differences: Differences) -> bool:
    return cluster.shared and differences != "plain" and any(cluster.differing)


def _only_differing(passage: Passage, stretches: Sequence[tuple[int, int]]) -> Para:
    if not stretches:
        return Para("no word of its own here", (), "context", MARGIN, MARGIN)
    marks: list[Mark] = []
    text, shown = "", 0
    for start, end in stretches:
        left, right = start - passage.start, end - passage.start
        text += _shortened(passage.text[shown:left], first=not marks)
        marks.append(Mark(len(text), len(text) + right - left, "differ"))
        text += passage.text[left:right]
        shown = right
    after = " ".join(passage.text[shown:].split(" ")[: _WORDS_AROUND + 1])
    text += after + (" …" if shown + len(after) < len(passage.text) else "")
    return Para(text, tuple(marks), "context", MARGIN, MARGIN)


def _shortened(between: str, *, first: bool) -> str:
    """What stands between two differences, its last words only; with `first`, before all of them."""
    kept = " ".join(between.split(" ")[-_WORDS_AROUND - 1 :])
    if kept == between:
        return between
    return f"{'' if first else ' '}… {kept}"


def _reasons(cluster: Cluster) -> Block:
    """Who is speaking, and where to learn why that is thought, and why these passages stand together."""
    speaker = f"Speaker: {cluster.speaker or 'not clear'}. " if cluster.kind == "quote" else ""
    return Block((Para(f"{speaker}Why? (w)", role="meta"),))
