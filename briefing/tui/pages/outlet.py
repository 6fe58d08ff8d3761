"""One outlet: its articles and where they come from, what it alone tells, what it leaves out."""

from briefing.models import Article, Cluster
from briefing.tui.blocks import OURS, Block, Para, Target, spaced
from briefing.tui.index import StoryIndex
from briefing.tui.pages.merged import passage_marks
from briefing.tui.pages.provenance import credit, origin_lines
from briefing.tui.pages.tellers import numbered
from briefing.tui.present import DIFFERS, counted, dated, joined

_MARGIN = "  "


def outlet_page(index: StoryIndex, outlet: str) -> tuple[Block, ...]:
    """What there is to say of one outlet; keys are cluster ids."""
    blocks = [_article(index, article) for article in index.articles_of(outlet)]
    blocks.append(_counts(index, outlet))
    coverage = index.coverage.get(outlet)
    only = [index.clusters[id_] for id_ in coverage.only] if coverage else []
    left = [index.clusters[id_] for id_ in coverage.leaves_out] if coverage else []
    blocks += _section(index, f"Only in {outlet}", only, "Nothing that others do not tell too.")
    if coverage and not coverage.complete:
        why = "What it leaves out cannot be said: its text is incomplete."
    else:
        why = "It leaves out nothing of what most outlets tell."
    blocks += _section(index, "Leaves out, though most outlets tell it", left, why)
    return spaced(blocks)


def _article(index: StoryIndex, article: Article) -> Block:
    by = f"by {', '.join(article.authors)}" if article.authors else ""
    facts = joined((dated(article.published), by, credit(index, article), article.url or "no link"))
    paras = [
        Para(article.title or "no title", role="heading", words=((0, len(article.title or "")),)),
        Para(facts, role="meta"),
        *origin_lines(index, article),
    ]
    if article.incomplete:
        paras.append(Para(f"Incomplete: {article.incomplete}", role="absent"))
    return Block(tuple(paras))


def _counts(index: StoryIndex, outlet: str) -> Block:
    told = [c for c in index.story.clusters if index.of_outlet(c, outlet) is not None]
    shared = sum(cluster.shared for cluster in told)
    only = sum(map(index.only_here, told))
    otherwise = len(told) - shared - only
    more = f", {otherwise} that others may tell in part or otherwise" if otherwise else ""
    said = f"{shared} also told by others{more}, {only} only here"
    return Block((Para(f"Tells {counted(len(told), 'passage')}: {said}.", words=OURS),))


def _section(index: StoryIndex, title: str, clusters: list[Cluster], nothing: str) -> list[Block]:
    if not clusters:
        return [
            Block((Para(title, role="heading"), Para(nothing, role="absent", first=_MARGIN, rest=_MARGIN)))
        ]
    head = Block((Para(joined((title, counted(len(clusters), "passage"))), role="heading"),))
    return [head, *(_passage(index, cluster) for cluster in clusters)]


def _passage(index: StoryIndex, cluster: Cluster) -> Block:
    lead = cluster.passages[cluster.lead]
    sign = f"{DIFFERS[index.likelihood(cluster)] or '·'} "
    paras = [Para(lead.text, passage_marks(index, lead), "text", sign, _MARGIN, "only")]
    if cluster.shared:
        told = numbered(index, cluster.tellings)
        paras.append(Para(f"told by {told}", role="meta", first=_MARGIN, rest=_MARGIN))
    return Block(tuple(paras), (Target(cluster.id),))
