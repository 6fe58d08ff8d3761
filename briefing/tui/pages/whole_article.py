"""A whole article, its shared, contested and only-here passages marked in the margin."""

from briefing.models import Article, Cluster, Dropped, Passage
from briefing.tui.blocks import OURS, Block, Mark, Para, Rail, Target, spaced
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.merged import passage_marks
from briefing.tui.pages.provenance import credit
from briefing.tui.present import DIFFERS, counted, dated, joined

_MARGIN = "    "
_LEGEND = "In the margin: 3┃ told by 3  ≠3┃ told differently  ? perhaps  · only here"


def article_page(index: StoryIndex, article: Article, *, dropped: bool) -> tuple[Block, ...]:
    """The article's text; keys are those of its passages. With `dropped`, also the lines left out."""
    blocks = [_head(index, article)]
    for number in range(len(article.paragraphs) + 1):
        if dropped:
            blocks += [_dropped(line) for line in article.dropped if line.before == number]
        if number < len(article.paragraphs):
            blocks.append(_paragraph(index, article, number))
    if article.incomplete:
        blocks.append(Block((Para(f"Here the text breaks off: {article.incomplete}.", role="absent"),)))
    if article.dropped and not dropped:
        blocks.append(
            Block((Para(f"{counted(len(article.dropped), 'line')} dropped (D shows)", role="meta"),))
        )
    return spaced(blocks)


def _head(index: StoryIndex, article: Article) -> Block:
    by = f"by {', '.join(article.authors)}" if article.authors else ""
    facts = joined((article.outlet, credit(index, article), by, dated(article.published)))
    title = article.title or ""
    head = Para(title or "(no title)", role="heading", words=((0, len(title)),))
    paras = [head, Para(facts, role="meta")]
    if article.url:
        paras.append(Para(article.url, role="meta"))
    return Block((*paras, Para(_LEGEND, role="context", words=OURS)))


def _paragraph(index: StoryIndex, article: Article, number: int) -> Block:
    inside = [p for p in index.passages(article.id) if p.paragraph == number]
    marks: list[Mark] = []
    for passage in inside:
        marks += [
            Mark(mark.start + passage.start, mark.end + passage.start, mark.role)
            for mark in passage_marks(index, passage)
        ]
    para = Para(
        article.paragraphs[number],
        tuple(marks),
        "text",
        _MARGIN,
        _MARGIN,
        rails=tuple(_rail(index, p) for p in inside),
    )
    return Block((para,), tuple(Target(place_key(p), 0, p.start, p.end) for p in inside))


def _rail(index: StoryIndex, passage: Passage) -> Rail:
    cluster: Cluster = index.cluster_of(passage)
    count = _count(max(c.outlets for c in (cluster, *index.standings.beside(passage))))
    if differs := DIFFERS[index.likelihood(cluster)]:
        return Rail(passage.start, passage.end, f"{differs}{count}┃", "  ┃", "contested")
    if not index.only_here(cluster):
        return Rail(passage.start, passage.end, f" {count}┃", "  ┃", "shared")
    return Rail(passage.start, passage.end, "  ·", "   ", "only")


def _count(outlets: int) -> str:
    return str(outlets) if 1 < outlets < 10 else "+" if outlets > 9 else " "


def _dropped(line: Dropped) -> Block:
    said = f"dropped, {line.reason}: "
    text = said + line.text
    return Block((Para(text, (), "dropped", "  – ", _MARGIN, "dropped", words=((len(said), len(text)),)),))
