"""The list of stories and the list of problems."""

from briefing.models import Briefing, Story

from ..blocks import Block, Mark, Para, Target, spaced
from ..present import counted, dated, joined


def stories_page(briefing: Briefing) -> tuple[Block, ...]:
    """One block for each story; keys are their numbers from 0."""
    return spaced([_story(briefing, number, story) for number, story in enumerate(briefing.stories)])


def _story(briefing: Briefing, number: int, story: Story) -> Block:
    inside = set(story.articles)
    articles = [a for a in briefing.articles if a.id in inside]
    sigla = dict(briefing.sigla)
    names = " ".join(sigla.get(o, o) for o in dict.fromkeys(a.outlet for a in articles))
    counts = (
        counted(story.origins, "origin"),
        counted(story.outlets, "outlet"),
        counted(len(articles), "article"),
        f"{sum(c.shared for c in story.clusters)} shared",
        f"≠ {len(story.discrepancies)}" if story.discrepancies else "",
    )
    facts = joined((names, *counts, _dates([a.published for a in articles])))
    title = Para(story.title, (), "lit")
    return Block((title, Para(facts, (Mark(0, len(names), "outlet"),), "meta")), (Target(str(number)),))


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
