"""The list of problems."""

from briefing.models import Briefing
from briefing.tui.blocks import Block, Para, Target, spaced


def problems_page(briefing: Briefing) -> tuple[Block, ...]:
    """One block for each source that gave nothing; keys are their numbers from 0."""
    if not briefing.problems:
        return (Block((Para("Every source was read.", role="absent"),)),)
    blocks = [
        Block(
            (Para(p.source, (), "lit", words=((0, len(p.source)),)), Para(p.reason, (), "text", "  ", "  ")),
            (Target(str(number)),),
        )
        for number, p in enumerate(briefing.problems)
    ]
    if not briefing.stories:
        blocks.append(
            Block((Para("Esc goes to the welcome page, where another path can be opened.", role="meta"),))
        )
    return spaced(blocks)
