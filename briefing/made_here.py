"""How an exported brief shows that it is one, so that it is never read as an article of its sources."""

GENERATOR = "briefing"
"""Of an HTML page: the content of its `generator` element."""
SIGNATURE = "Made by briefing from the articles named above."
"""Last line of a plain text brief."""
SEAL = "Checksum of all lines above: sha256 "
"""Begins the last line of a Markdown brief."""
VERBATIM = "<!-- briefing: the text before each reference is verbatim -->"
"""Stands in a Markdown brief under its title and above its sources."""

FORMAT = '"format": "briefing/'
"""Stands at the top of a brief in JSON, before the version of its format."""
TABLES = ("story,difference,kind,status,", "story,speaker,quotation,wording,")
"""How the first lines of its tables begin."""

_END = 500
_HEAD = 2000


def is_brief(text: str) -> bool:
    """Whether a document is an exported brief."""
    last = text[-_END:].rstrip().rpartition("\n")[2]
    page = f'<meta name="generator" content="{GENERATOR}">'
    if FORMAT in text[:_END] or text.startswith(TABLES):
        return True
    return VERBATIM in text or last == SIGNATURE or last.startswith(SEAL) or page in text[:_HEAD]
