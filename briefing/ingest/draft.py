"""A document on its way to becoming an article."""

from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Draft:
    """What a reader of one format found in one document, before the rules that all formats share.

    Strings may still hold anything the source held; `article.build` passes each through `clean`.
    """

    source: str
    """The path or URL as given."""
    lines: list[str]
    """The text, one paragraph a line, boilerplate and all; "" where the source has an empty line."""
    headings: list[int] = field(default_factory=list)
    """Indices of lines that the source marks as headings (other than the title)."""
    notes: list[int] = field(default_factory=list)
    """Indices of lines that are of whoever kept the article: comments beside what they marked."""
    telling: bool = False
    """Whether its headings are part of what it tells: the news of a live blog, an interview's questions."""
    title: str | None = None
    authors: list[str] = field(default_factory=list)
    signed: list[str] = field(default_factory=list)
    """Who signed it by what a page shows; counts where `authors` name nobody in person."""
    published: str | None = None
    as_of: str | None = None
    """When the text stood so: as a page tells its last change, or an archive the moment of its copy."""
    language: str | None = None
    url: str | None = None
    """Where it was read from or what the page says of itself (canonical link)."""
    site_name: str | None = None
    canonical: str | None = None
    """The page's canonical link where it has one."""
    incomplete: str | None = None
    """Why the text is known not to be whole (paywall mark-up, cut at a size limit)."""
