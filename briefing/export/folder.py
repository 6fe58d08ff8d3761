"""A file for each story of a briefing, and one that lists them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from briefing.export.arrange import Arranged, arrange
from briefing.export.escape import destination, escape
from briefing.export.formats import Format
from briefing.export.labels import PROBLEMS, UNDATED
from briefing.export.style import Style
from briefing.export.subset import of_stories
from briefing.made_here import VERBATIM
from briefing.models import Briefing, Story

INDEX = "index.md"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST = 120
"""Bytes of a title in a file name: systems allow 255, and a few letters come to it."""
_ID = 8
"""Letters of a story's id, where two stories of one day have one title."""


def files(briefing: Briefing, form: Format, style: Style) -> Iterator[tuple[str, str]]:
    """Names and contents; what could not be read is said in the index, not with each story."""
    named = names(briefing, form.suffixes[0])
    for story in briefing.stories:
        part = replace(of_stories(briefing, [story]), problems=())
        yield named[story.id], form.write(part, style)
    yield INDEX, _index(briefing, named)


def names(briefing: Briefing, suffix: str) -> dict[str, str]:
    """The file of each story, by its id: "2025-09-03-rubio-to-tackle-cartels.md".

    It does not change when other stories come and go, unless one has the same day and title.
    """
    first = {article.id: article.published for article in briefing.articles}
    plain = {story.id: _name(story, [first[id] or "" for id in story.articles]) for story in briefing.stories}
    used = Counter(plain.values())
    return {id: f"{name}{f'-{id[:_ID]}' if used[name] > 1 else ''}{suffix}" for id, name in plain.items()}


def _index(briefing: Briefing, named: dict[str, str]) -> str:
    """Markdown that leads to the file of each story."""
    arranged = arrange(briefing)
    blocks = [f"# {escape(arranged.title)}", VERBATIM, "\n".join(_rows(arranged, named))]
    if problems := arranged.briefing.problems:
        blocks += [f"## {PROBLEMS}", "\n".join(f"- {escape(str(each))}" for each in problems)]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _rows(arranged: Arranged, files: dict[str, str]) -> Iterator[str]:
    for number, story in enumerate(arranged.briefing.stories, 1):
        link = f"[{escape(story.title)}]({destination(files[story.id])})"
        yield f"{number}. {link}: {escape(arranged.tellers(arranged.of(story)))}"


def _name(story: Story, published: list[str]) -> str:
    days = sorted(found[0] for found in map(_DAY.match, published) if found)
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", story.title).casefold())
    title = "-".join(words).encode()[:_LONGEST].decode(errors="ignore")
    whole = title if len("-".join(words).encode()) <= _LONGEST else title.rpartition("-")[0] or title
    return f"{days[0] if days else UNDATED}-{whole or 'story'}"
