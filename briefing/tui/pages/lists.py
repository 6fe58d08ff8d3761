"""The list of stories and the list of problems."""

from briefing.models import Briefing, Story
from briefing.tui.blocks import Block, Mark, Para, Target, spaced
from briefing.tui.pages.contradictions import contradictions
from briefing.tui.present import counted, dated, joined

_NAMED = 6
"""Outlets named in the list of stories; the others are counted."""


def stories_page(briefing: Briefing) -> tuple[Block, ...]:
    """One block for each story; keys are their numbers from 0."""
    blocks = [_story(briefing, number, story) for number, story in enumerate(briefing.stories)]
    languages = sorted({article.language for article in briefing.articles})
    if len(languages) > 1:
        said = f"Articles are compared within one language. Here: {', '.join(languages)}."
        blocks.insert(0, Block((Para(said, role="absent"),)))
    return spaced(blocks)


def _story(briefing: Briefing, number: int, story: Story) -> Block:
    inside = set(story.articles)
    articles = [a for a in briefing.articles if a.id in inside]
    names = list(dict.fromkeys(a.outlet for a in articles))
    counts = (
        counted(story.origins, "origin"),
        counted(story.outlets, "outlet"),
        counted(len(articles), "article"),
        f"{counted(sum(c.shared for c in story.clusters), 'passage')} told by several",
        contradictions(story),
        _dates([a.published for a in articles]),
    )
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    told_by = ", ".join(names[:_NAMED]) + more
    paras = (
        Para(story.title, (), "lit"),
        Para(joined(counts), (), "meta"),
        Para(told_by, (Mark(0, len(told_by) - len(more), "outlet"),), "meta"),
    )
    return Block(paras, (Target(str(number)),))


def _dates(published: list[str | None]) -> str:
    known = sorted(date[:10] for date in published if date)
    if not known:
        return "undated"
    first, last = dated(known[0]), dated(known[-1])
    return first if first == last else f"{first} to {last}"


def problems_page(briefing: Briefing) -> tuple[Block, ...]:
    """One block for each source that gave nothing; keys are their numbers from 0."""
    if not briefing.problems:
        return (Block((Para("Every source was read.", role="absent"),)),)
    blocks = [
        Block((Para(p.source, (), "lit"), Para(p.reason, (), "text", "  ", "  ")), (Target(str(number)),))
        for number, p in enumerate(briefing.problems)
    ]
    if not briefing.stories:
        blocks.append(
            Block((Para("Esc goes to the welcome page, where another path can be opened.", role="meta"),))
        )
    return spaced(blocks)
