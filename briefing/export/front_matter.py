"""YAML above a Markdown document: title, first day, outlets and tags, as Obsidian and others read them."""

import json
import re
from collections.abc import Iterator

from briefing.export.arrange import Arranged, outlets

TAGS = ("briefing",)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RISKY = re.compile(r"[<>\[\]`&]|[^ -~\w]")
"""What a viewer that does not know front matter would make something of, and what YAML may not hold."""


def front_matter(arranged: Arranged) -> str:
    """The block, its fences included."""
    return "\n".join(("---", *_lines(arranged), "---"))


def _lines(arranged: Arranged) -> Iterator[str]:
    articles = arranged.briefing.articles
    yield f"title: {_quoted(arranged.title)}"
    days = sorted(found[0] for a in articles for found in [_DAY.match(a.published or "")] if found)
    if days:
        yield f"date: {days[0]}"
    yield from _list("outlets", outlets(articles))
    yield from _list("tags", TAGS)


def _list(name: str, values: tuple[str, ...]) -> Iterator[str]:
    yield f"{name}:" if values else f"{name}: []"
    yield from (f"  - {_quoted(value)}" for value in values)


def _quoted(text: str) -> str:
    """`text` between double quotes, which YAML reads as JSON does."""
    return _RISKY.sub(_coded, json.dumps(text, ensure_ascii=False))


def _coded(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0].isprintable() and found[0] not in "<>[]`&":
        return found[0]
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
