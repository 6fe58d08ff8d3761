"""Why passages stand together, why somebody counts as the speaker, and why an origin as the origin."""

from collections.abc import Iterable

from briefing.houses import remarks_on
from briefing.models import Article, Cluster, Passage, Reason
from briefing.tui.blocks import OURS, Block, Mark, Para, Target, spaced
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.provenance import origins_lines
from briefing.tui.pages.sentence import MARGIN, place_line
from briefing.tui.present import counted

_MOST_SHOWN = 40
"""Passages for which it is told; a story may have hundreds of copies."""


def why_page(index: StoryIndex, cluster: Cluster) -> tuple[Block, ...]:
    """Everything that speaks for what is shown of one fact; keys are those of `index.place_key`."""
    blocks = [_heading("Why these stand together"), *_together(index, cluster)]
    if spoken := _speakers(index, cluster):
        blocks += [_heading(f"Why {cluster.speaker or 'nobody'} is named as the speaker"), *spoken]
    articles = dict.fromkeys(passage.article for passage in cluster.tellings)
    lines = origins_lines(index, (index.articles[article] for article in articles))
    blocks.append(Block((Para("Where the texts come from", role="heading"), *lines)))
    return spaced(blocks)


def origins_page(index: StoryIndex) -> tuple[Block, ...]:
    """Who wrote what the outlets print, each with its evidence."""
    blocks = [_heading(really(index))]
    if remarks := remarks_on(tuple(index.articles.values())):
        blocks.append(
            Block(tuple(Para(remark, (), "text", MARGIN, MARGIN, words=OURS) for remark in remarks))
        )
    for articles in _by_origin(index).values():
        blocks.append(Block(tuple(origins_lines(index, articles)), (Target(articles[0].outlet),)))
    return spaced(blocks)


def _by_origin(index: StoryIndex) -> dict[str, list[Article]]:
    groups: dict[str, list[Article]] = {}
    for article in index.articles.values():
        groups.setdefault(index.origin(article.id), []).append(article)
    return groups


def really(index: StoryIndex) -> str:
    """As in "5 outlets, really 3: America One, Internewscast = Associated Press, ..."."""
    groups = _by_origin(index).items()
    outlets = {origin: [*dict.fromkeys(a.outlet for a in articles)] for origin, articles in groups}
    count = counted(len(index.outlets), "outlet")
    if all(printing == [origin] for origin, printing in outlets.items()):
        return f"{count}, and as many origins: nothing points elsewhere"
    names = "; ".join(_copies(origin, printing) for origin, printing in outlets.items())
    return f"{count}, really {len(outlets)}: {names}"


def _copies(origin: str, printing: list[str]) -> str:
    copies = [outlet for outlet in printing if outlet != origin]
    return f"{origin} (printed by {', '.join(copies)})" if copies else origin


def _together(index: StoryIndex, cluster: Cluster) -> Iterable[Block]:
    reasons = cluster.reasons or (None,) * len(cluster.passages)
    rows = [*zip(cluster.passages, reasons, strict=True), *((t.passage, t.reason) for t in cluster.also)]
    if len(rows) == 1:
        yield Block((Para("One passage alone tells it.", (), "text", MARGIN, MARGIN),))
        return
    for number, (passage, reason) in enumerate(rows[:_MOST_SHOWN]):
        yield _reason(index, passage, reason, inside=number >= len(cluster.passages))
    if len(rows) > _MOST_SHOWN:
        yield Block((Para(f"and {len(rows) - _MOST_SHOWN} more", role="meta"),))


def _reason(index: StoryIndex, passage: Passage, reason: Reason | None, *, inside: bool) -> Block:
    where = "told inside this sentence" if inside else ""
    paras = [place_line(index, passage, where, credited=False), _verbatim(passage, reason)]
    if reason is None:
        said = "the others are compared with it"
    else:
        words = ", ".join(reason.words) or "no rare word"
        said = f"{reason.score:.0%} likely the same: shares {words}"
    paras.append(Para(said, (), "meta", MARGIN, MARGIN))
    return Block(tuple(paras), (Target(place_key(passage)),))


def _verbatim(passage: Passage, reason: Reason | None) -> Para:
    """The sentence, with what it shares lit."""
    marks = []
    for word in reason.words if reason else ():
        at = passage.text.find(word)
        if at >= 0:
            marks.append(Mark(at, at + len(word), "lit"))
    return Para(passage.text, tuple(marks), "text", MARGIN, MARGIN)


def _speakers(index: StoryIndex, cluster: Cluster) -> list[Block]:
    blocks = []
    for passage in cluster.passages[:_MOST_SHOWN]:
        for number, quote in enumerate(passage.quotes):
            told = f"its sentence says “{quote.told}”" if quote.told else "its sentence names nobody"
            who = quote.speaker or "not clear"
            head = place_line(index, passage, who, credited=False)
            body = Para(f"{told}: “{passage.words_of(quote)}”", (), "text", MARGIN, MARGIN)
            blocks.append(Block((head, body), (Target(f"{place_key(passage)}#quote{number}"),)))
    return blocks


def _heading(text: str) -> Block:
    return Block((Para(text, role="heading"),))
