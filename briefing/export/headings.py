"""The contents of a Markdown document of several stories."""

import re
from collections.abc import Iterable, Sequence

from briefing.export.anchors import anchors
from briefing.export.escape import destination, escape

_STORY = re.compile(r"## (\d+)\. (.*)")
"""The heading of one of several stories."""


def contents(blocks: Iterable[str], extents: Sequence[str]) -> str:
    """An entry for each story among the `blocks` of a document: its title as a link, and its extent."""
    headings = [block for block in blocks if block.startswith("#")]
    entries: list[str] = []
    for heading, anchor in zip(headings, anchors(headings), strict=True):
        if story := _STORY.fullmatch(heading):
            extent = escape(extents[len(entries)])
            entries.append(f"{story[1]}. [{story[2]}]({destination(f'#{anchor}')}): {extent}")
    return "\n".join(entries)
