"""A passage with its source, as one copies it into a note."""

from briefing.models import Passage
from briefing.tui.index import StoryIndex
from briefing.tui.present import when


def cite(index: StoryIndex, passage: Passage) -> str:
    """The passage, verbatim, and under it outlet, origin, title, date and link, as far as they are known."""
    article = index.articles[passage.article]
    origin = index.origin(article.id)
    outlet = article.outlet if origin == article.outlet else f"{article.outlet} (from {origin})"
    title = f"“{article.title}”" if article.title else ""
    date = when(article.published) if article.published else ""
    source = ", ".join(part for part in (outlet, title, date, f"paragraph {passage.paragraph + 1}") if part)
    return "\n".join(part for part in (passage.text, f"— {source}", article.url or "") if part)
