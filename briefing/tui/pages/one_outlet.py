"""One outlet's telling of a passage, in its place in the article."""

from collections.abc import Iterator

from briefing.config import Differences
from briefing.models import Cluster, Passage
from briefing.tui.blocks import Block, Para, Target, spaced
from briefing.tui.index import StoryIndex, place_key
from briefing.tui.pages.elsewhere import not_in, of_outlet
from briefing.tui.pages.sentence import outlet_line
from briefing.tui.pages.wordings import base_line, wording_block

ROW = 4
"""Row of the pane on which the aligned passage stands."""


def one_outlet_page(
    index: StoryIndex, cluster: Cluster, outlet: str, differences: Differences
) -> tuple[tuple[Block, ...], str]:
    """The passage with the paragraphs around it, and its key.

    Where the outlet does not tell it: the sentence with its value for the very point, or "Not in ...".
    """
    passage = index.sentence(cluster, outlet)
    if passage is None:
        return _lacking(index, cluster, outlet), "lacking"
    if passage in cluster.passages:
        at = cluster.passages.index(passage)
        own = [wording_block(index, cluster, at, differences), *base_line(index, cluster, at, differences)]
    else:
        own = of_outlet(index, cluster, outlet)
    blocks = [*_around(index, passage, -1), *own, *_around(index, passage, 1)]
    return spaced(blocks), place_key(passage)


def _around(index: StoryIndex, passage: Passage, step: int) -> Iterator[Block]:
    paragraphs = index.articles[passage.article].paragraphs
    number = passage.paragraph + step
    if 0 <= number < len(paragraphs):
        yield Block((Para(paragraphs[number], (), "context", "  ", "  "),))


def _lacking(index: StoryIndex, cluster: Cluster, outlet: str) -> tuple[Block, ...]:
    said = not_in(outlet, index.standing(cluster, outlet))
    absent = Block((Para(said, role="absent"),), (Target("lacking"),))
    before = last_told(index, cluster, outlet)
    if before is None:
        return (absent,)
    head = Para("What it tells before this:", role="meta")
    text = Para(before.text, (), "context", "  ", "  ")
    return spaced([absent, Block((head, outlet_line(index, index.articles[before.article]), text))])


def last_told(index: StoryIndex, cluster: Cluster, outlet: str) -> Passage | None:
    """The outlet's passage in the nearest earlier cluster that others tell too."""
    found = None
    for other in index.story.clusters:
        if other.id == cluster.id:
            break
        if other.shared:
            found = index.of_outlet(other, outlet) or found
    return found
