"""The drill-down: every outlet's wording of one passage, what differs, and where each text comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.config import Differences
from briefing.models import Article, Cluster, Discrepancy, Passage, Reading, Variant
from briefing.tui.blocks import Block, Mark, Para, Target, joined_blocks, spaced
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.present import counted, dated, joined

_MARGIN = "  "
_WORDS_AROUND = 2
"""Words kept on each side of a difference when only differing words are shown."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One reading in a line of readings."""

    reading: str
    witnesses: str
    passage: Passage


def wordings_page(
    index: StoryIndex, cluster: Cluster, *, differences: Differences, apparatus: bool
) -> tuple[Block, ...]:
    """Everything about one passage; keys are those of `index.place_key`, with "#..." behind further ones."""
    blocks: list[Block] = []
    for number, wording in enumerate(cluster.wordings):
        first, *others = (wording_block(index, cluster, at, differences) for at in wording)
        blocks += [_headed(_wording_heading(index, cluster, number), first), *others]
    blocks += _absent(index, cluster)
    blocks += _values(index, cluster)
    if apparatus:
        blocks += _apparatus(cluster)
    blocks += _origins(index, cluster)
    return spaced(blocks)


def _wording_heading(index: StoryIndex, cluster: Cluster, number: int) -> str:
    """Which wording it is, and what it suggests that several outlets have it."""
    members = [cluster.passages[at] for at in cluster.wordings[number]]
    outlets = {index.outlet(p) for p in members}
    origins = sorted({index.origin(p.article) for p in members})
    which = f"Wording {number + 1} of {len(cluster.wordings)}" if len(cluster.wordings) > 1 else "One wording"
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
    head = outlet_line(index, index.articles[passage.article], f"paragraph\xa0{passage.paragraph + 1}")
    stretches = cluster.differing[at] if cluster.shared else ()
    if differences == "only" and cluster.shared:
        body = _only_differing(passage, stretches)
    else:
        body = _in_paragraph(index, passage, stretches if differences == "marked" else ())
    return Block((head, body), (Target(place_key(passage)),))


def outlet_line(index: StoryIndex, article: Article, *more: str) -> Para:
    """As in "2 Internewscast (IN) · from Associated Press · 3 Sep 2025 · paragraph 4"."""
    name = f"{index.numbers[article.outlet]} {article.outlet}"
    text = joined((name, credit(index, article), dated(article.published), *more))
    return Para(text, (Mark(0, len(name), "outlet"),), "meta")


def credit(index: StoryIndex, article: Article) -> str:
    """As in "from Associated Press", "probably from ..."; "" for own reporting."""
    found = index.provenance.get(article.id)
    if found is None or found.origin == article.outlet:
        return ""
    return f"{'probably from' if found.strength == 'probable' else 'from'} {found.origin}"


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
    names = ", ".join(f"{index.numbers[outlet]} {outlet}{_cut_off(index, outlet)}" for outlet in lacking)
    return [Block((Para(f"Not in {names}", role="absent"),))]


def _cut_off(index: StoryIndex, outlet: str) -> str:
    whole = all(article.complete for article in index.articles_of(outlet))
    return "" if whole else " (its text is incomplete)"


def _values(index: StoryIndex, cluster: Cluster) -> list[Block]:
    found = index.discrepancies(cluster)
    blocks = [_entries(f"{d.kind}, {d.status}: ", _readings(index, d), f"d{n}") for n, d in enumerate(found)]
    return _under("Told differently (c: all contradictions)", blocks)


def _readings(index: StoryIndex, discrepancy: Discrepancy) -> list[_Entry]:
    return [
        _Entry(r.value, " ".join(index.siglum(o) for o in _tellers(index, r)), r.passages[0])
        for r in discrepancy.readings
    ]


def _tellers(index: StoryIndex, reading: Reading) -> list[str]:
    return list(dict.fromkeys(index.outlet(passage) for passage in reading.passages))


def _apparatus(cluster: Cluster) -> list[Block]:
    blocks = [
        _entries(f"{variant.lemma or '+'} ] ", _witnesses(cluster, variant), f"a{n}")
        for n, variant in enumerate(cluster.apparatus)
    ]
    none = Block((Para("no variant", (), "context", _MARGIN, _MARGIN),))
    return _under("Apparatus (a hides it)", blocks or [none])


def _witnesses(cluster: Cluster, variant: Variant) -> list[_Entry]:
    told = sorted(variant.entries, key=lambda entry: entry.reading is None)
    return [
        _Entry(e.reading if e.reading is not None else "om.", e.witnesses, cluster.passages[e.passages[0]])
        for e in told
    ]


def _under(heading: str, blocks: list[Block]) -> list[Block]:
    """Blocks without space between them, the heading in the first."""
    return [joined_blocks([Block((Para(heading, role="heading"),)), *blocks])] if blocks else []


def _entries(lemma: str, entries: list[_Entry], key: str) -> Block:
    """As in "second ] third AP, WT; fourth EP": every entry leads to its place."""
    text, marks, targets = lemma, [Mark(0, len(lemma.rstrip(" ]:")), "lit")], []
    for number, entry in enumerate(entries):
        text += "; " if number else ""
        start = len(text)
        text += f"{entry.reading} {entry.witnesses}"
        marks.append(Mark(start, start + len(entry.reading), "differ"))
        targets.append(Target(f"{place_key(entry.passage)}#{key}.{number}", 0, start, len(text)))
    para = Para(text, tuple(marks), "text", _MARGIN, _MARGIN + _MARGIN)
    return Block((para,), tuple(targets))


def _origins(index: StoryIndex, cluster: Cluster) -> list[Block]:
    lines = [
        line
        for article in dict.fromkeys(p.article for p in cluster.passages)
        for line in origin_lines(index, index.articles[article])
    ]
    title = f"Where it comes from: {counted(cluster.outlets, 'outlet')}, {counted(cluster.origins, 'origin')}"
    return [Block((Para(title, role="heading"), *lines))]


def origin_lines(index: StoryIndex, article: Article) -> list[Para]:
    """As in "Internewscast: Associated Press, certain", and under it each piece of evidence once."""
    found = index.provenance.get(article.id)
    if found is None or (found.origin == article.outlet and not found.evidence):
        return [_origin(f"{article.outlet}: own reporting, nothing points elsewhere")]
    own = found.origin == article.outlet
    sure = "own reporting" if own else f"{found.origin}, {found.strength}"
    evidence = dict.fromkeys(f"{e.kind.replace('-', ' ')}: {e.text}" for e in found.evidence)
    return [
        _origin(f"{article.outlet}: {sure}"),
        *(Para(text, (), "context", "    ", "    ") for text in evidence),
    ]


def _origin(text: str) -> Para:
    return Para(text, (), "origin", _MARGIN, _MARGIN + _MARGIN)
