"""The drill-down: every outlet's wording of one passage, what differs, and where each text comes from."""

from collections.abc import Sequence

from briefing.config import Differences
from briefing.engine.text.words import folded_words
from briefing.models import Article, Cluster, Passage
from briefing.tui.blocks import Block, Mark, Para, Target, spaced
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages import readings
from briefing.tui.pages.provenance import credit, origins_lines
from briefing.tui.pages.quoting import quote_change
from briefing.tui.pages.tellers import MOST_NAMED, named
from briefing.tui.present import counted, dated, joined

_MARGIN = "  "
COPIES = "copies:"
"""Begins the keys of the lines that unfold who else prints a wording."""
_MOST_LACKING = 8
"""Outlets named that do not tell a passage."""
_WORDS_AROUND = 2
"""Words kept on each side of a difference when only differing words are shown."""


def wordings_page(
    index: StoryIndex, cluster: Cluster, *, differences: Differences, apparatus: bool, unfolded: bool = False
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
    blocks += _absent(index, cluster)
    blocks += readings.values(index, cluster)
    if apparatus:
        blocks += readings.apparatus(cluster)
    blocks += _origins(index, cluster)
    return spaced(blocks)


def _copies(cluster: Cluster, number: int) -> list[int]:
    """The passages that have every word of a wording's first; none when they are few enough to be shown.

    One wording of a quote may have many attributions, which are shown.
    """
    first, *others = cluster.wordings[number]
    words = folded_words(cluster.passages[first].text)
    same = [at for at in others if folded_words(cluster.passages[at].text) == words]
    return same if len(same) >= MOST_NAMED else []


def _fold(index: StoryIndex, others: Sequence[Passage], number: int, *, unfolded: bool) -> Block:
    """Who prints a wording besides the first, in one line or each in a line of its own."""
    told = f"{len(others)} more in these words: {named(index, others)}"
    head = Para(told, (), "meta", "▾ " if unfolded else "▸ ", _MARGIN)
    if not unfolded:
        return Block((head,), (Target(f"{COPIES}{number}"),))
    one_origin = len({index.origin(p.article) for p in others}) == 1
    lines = [_place_line(index, passage, credited=not one_origin) for passage in others]
    targets = (
        Target(place_key(p), at, 0, len(line.text))
        for at, (p, line) in enumerate(zip(others, lines, strict=True), 1)
    )
    return Block((head, *lines), (Target(f"{COPIES}{number}", 0, 0, len(told)), *targets))


def _wording_heading(index: StoryIndex, cluster: Cluster, number: int) -> str:
    """Which wording it is, and what it suggests that several outlets have it."""
    members = [cluster.passages[at] for at in cluster.wordings[number]]
    outlets = {index.outlet(p) for p in members}
    origins = sorted({index.origin(p.article) for p in members})
    which = f"Wording {number + 1} of {len(cluster.wordings)}" if len(cluster.wordings) > 1 else "One wording"
    if not cluster.free.isdisjoint(cluster.wordings[number]):
        which += ", in other words throughout"
    elif number and (change := quote_change(cluster.passages[cluster.lead], members[0])):
        which += f", {change}"
    if len(outlets) == 1:
        return which if len(cluster.wordings) > 1 else ""
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
    head = _place_line(index, passage)
    stretches = cluster.differing[at] if cluster.shared else ()
    if differences == "only" and cluster.shared and at not in cluster.free:
        body = _only_differing(passage, stretches)
    else:
        body = _in_paragraph(index, passage, stretches if differences == "marked" else ())
    return Block((head, body), (Target(place_key(passage)),))


def outlet_line(index: StoryIndex, article: Article, place: str = "", *, credited: bool = True) -> Para:
    """As in "2 Internewscast · from Associated Press · 3 Sep 2025 · paragraph 4"."""
    name = f"{index.numbers[article.outlet]} {article.outlet}"
    by = credit(index, article) if credited else ""
    return Para(joined((name, by, dated(article.published), place)), (Mark(0, len(name), "outlet"),), "meta")


def _place_line(index: StoryIndex, passage: Passage, *, credited: bool = True) -> Para:
    place = f"paragraph\xa0{passage.paragraph + 1}"
    return outlet_line(index, index.articles[passage.article], place, credited=credited)


def _in_paragraph(index: StoryIndex, passage: Passage, stretches: Sequence[tuple[int, int]]) -> Para:
    before, after = index.beside(passage)
    start = before.start if before else passage.start
    end = after.end if after else passage.end
    text = index.articles[passage.article].paragraphs[passage.paragraph][start:end]
    marks = [
        Mark(0, passage.start - start, "context"),
        Mark(passage.end - start, end - start, "context"),
        *(Mark(q.start - start, q.end - start, "quote") for q in passage.quotes),
        *(Mark(a - start, b - start, "differ") for a, b in stretches),
        *(Mark(a - start, b - start, "contested") for a, b in index.value_places(passage)),
    ]
    return Para(text, tuple(m for m in marks if m.start < m.end), "text", _MARGIN, _MARGIN)


def _only_differing(passage: Passage, stretches: Sequence[tuple[int, int]]) -> Para:
    if not stretches:
        return Para("no word of its own here", (), "context", _MARGIN, _MARGIN)
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
    return Para(text, tuple(marks), "context", _MARGIN, _MARGIN)


def _shortened(between: str, *, first: bool) -> str:
    """What stands between two differences, its last words only; with `first`, before all of them."""
    kept = " ".join(between.split(" ")[-_WORDS_AROUND - 1 :])
    if kept == between:
        return between
    return f"{'' if first else ' '}… {kept}"


def _absent(index: StoryIndex, cluster: Cluster) -> list[Block]:
    tell = index.outlets_of(cluster)
    lacking = [outlet for outlet in index.outlets if outlet not in tell]
    if not lacking:
        return []
    names = [f"{index.numbers[outlet]}\xa0{outlet}{_cut_off(index, outlet)}" for outlet in lacking]
    if len(names) > _MOST_LACKING:
        names[_MOST_LACKING - 1 :] = [f"and {len(names) - _MOST_LACKING + 1} others (m shows all)"]
    return [Block((Para(f"Not in {', '.join(names)}", role="absent"),))]


def _cut_off(index: StoryIndex, outlet: str) -> str:
    whole = all(article.complete for article in index.articles_of(outlet))
    return "" if whole else " (its text is incomplete)"


def _origins(index: StoryIndex, cluster: Cluster) -> list[Block]:
    articles = dict.fromkeys(p.article for p in cluster.passages)
    lines = origins_lines(index, (index.articles[article] for article in articles))
    title = f"Where it comes from: {counted(cluster.outlets, 'outlet')}, {counted(cluster.origins, 'origin')}"
    return [Block((Para(title, role="heading"), *lines))]
