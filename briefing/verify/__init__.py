"""Is a draft's every quotation in the articles, word for word?

`draft` reads it into blocks, `quotations` and `brief` say what it quotes, `check` looks each one up.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.verify import brief
from briefing.verify.check import Finding, check
from briefing.verify.draft import Block, read_blocks
from briefing.verify.quotations import find_quotations, language_of
from briefing.verify.sources import Sources

__all__ = ["Draft", "Finding", "Sources", "read_draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A text whose quotations can be checked."""

    blocks: tuple[Block, ...]
    own: bool
    """Whether it is a brief that `briefing export` wrote."""

    @property
    def places(self) -> tuple[str, ...]:
        """The sources that a brief of our own names; none for any other text."""
        return brief.places(self.blocks) if self.own else ()

    def check(self, sources: Sources) -> list[Finding]:
        """What becomes of each of its quotations."""
        if not self.own:
            return check(find_quotations(self.blocks), sources)
        named = brief.named(self.blocks, sources.articles)
        return check(brief.find_own(self.blocks, (a.outlet for a in sources.articles)), sources, named)

    def remarks(self, sources: Sources) -> Iterator[str]:
        """What a reader must know beside the findings."""
        if not self.blocks:
            yield "the draft is empty: nothing to check"
            return
        language = "und" if self.own else language_of(self.blocks)
        others = sorted({article.language for article in sources.articles} - {"und"})
        if language != "und" and others and language not in others:
            yield (
                f"the draft's language is {language}, that of its sources {', '.join(others)}: "
                "what is translated is not found"
            )


def read_draft(text: str, *, markdown: bool = True) -> Draft:
    """A draft in Markdown, or in text without markup."""
    return Draft(read_blocks(text, markdown=markdown), markdown and brief.is_own(text))
