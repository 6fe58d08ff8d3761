"""One cell of the matrix in words: what an outlet does with a fact, and its sentence in full."""

from briefing.models import Cluster, Passage
from briefing.standing import Standing
from briefing.tui.blocks import Block, Para
from briefing.tui.index import StoryIndex
from briefing.tui.pages.elsewhere import in_words
from briefing.tui.pages.merged import passage_marks
from briefing.tui.pages.numbers import numbers
from briefing.tui.present import counted, joined


def cell_block(index: StoryIndex, cluster: Cluster, outlet: str) -> Block:
    """As in "4 Internewscast tells it in the words of Associated Press", and the words."""
    standing = index.standing(cluster, outlet)
    passage = standing.sentence
    shown = passage or cluster.passages[cluster.lead]
    other = index.outlet(shown)
    said = joined(
        (
            f"{index.numbers[outlet]} {outlet} {_told(index, cluster, standing)}{_but(standing)}",
            "" if passage else f"below: {index.numbers[other]} {other}",
            f"told by {cluster.outlets} of {counted(len(index.outlets), 'outlet')}",
        )
    )
    return Block((Para(said, role="meta"), Para(shown.text, passage_marks(index, shown))))


def _but(standing: Standing) -> str:
    """That it tells the fact with another value."""
    return f", with another value: {' / '.join(standing.otherwise)}" if standing.otherwise else ""


def _told(index: StoryIndex, cluster: Cluster, standing: Standing) -> str:
    if not standing.told or standing.inside:
        return in_words(standing)
    told = standing.told[0]
    origin = index.origin(told.article)
    if origin != index.outlet(told):
        return f"tells it in the words of {origin}"
    others = _same_words(index, cluster, told)
    return (
        f"tells it in the same words as {numbers(index, others)}" if others else "tells it in its own words"
    )


def _same_words(index: StoryIndex, cluster: Cluster, told: Passage) -> set[str]:
    """The other outlets that have its wording."""
    at = cluster.passages.index(told)
    wording = next(members for members in cluster.wordings if at in members)
    return {index.outlet(cluster.passages[member]) for member in wording} - {index.outlet(told)}
