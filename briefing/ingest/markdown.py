"""Markdown to a draft: front matter as metadata, headings known as such, emphasis and links as plain text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.ingest.draft import Draft

FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
FIELD = re.compile(r"(?P<key>[\w-]+)[ \t]*:[ \t]*(?P<value>.*)")
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)")
MEANING = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("author", "authors", "byline", "by"), "author"),
    **dict.fromkeys(("date", "published", "published_at", "pubdate", "datepublished"), "date"),
    **dict.fromkeys(("url", "link", "permalink", "source_url", "canonical", "canonical_url"), "url"),
    **dict.fromkeys(
        ("outlet", "publisher", "publication", "site", "site_name", "website", "source"), "outlet"
    ),
    **dict.fromkeys(("lang", "language"), "language"),
}
"""What the keys of front matter mean, as static site generators and clippers name them."""
TAG = re.compile(r"<[^<>]*>")


def draft_markdown(text: str, source: str) -> Draft:
    """A Markdown document as a draft."""
    fields: dict[str, list[str]] = {}
    if match := FRONT_MATTER.match(text):
        fields, text = _fields(match["fields"]), text[match.end() :]
    draft = Draft(source=source, lines=[], authors=fields.get("author", []))
    draft.title = _first(fields, "title")
    draft.published = _first(fields, "date")
    draft.url = _first(fields, "url")
    draft.site_name = _first(fields, "outlet")
    draft.language = _first(fields, "language")
    _read_blocks(_parser().parse(text), draft)
    return draft


@cache
def _parser() -> MarkdownIt:
    """One for all documents: to make one takes longer than to read an article, and 100 kB.

    Its rules are put together beforehand, so that no second thread finds them half done.
    """
    parser = MarkdownIt("commonmark")
    for rules in (parser.core.ruler, parser.block.ruler, parser.inline.ruler, parser.inline.ruler2):
        rules.getRules("")
    return parser


def _first(fields: dict[str, list[str]], key: str) -> str | None:
    return next(iter(fields.get(key, [])), None)


def _fields(text: str) -> dict[str, list[str]]:
    """The simple fields of YAML front matter: plain and quoted values, and lists of them."""
    fields: dict[str, list[str]] = {}
    meaning = None
    for line in text.splitlines():
        if match := FIELD.fullmatch(line):
            meaning = MEANING.get(match["key"].casefold())
            values = _values(match["value"])
        elif match := ITEM.fullmatch(line):
            values = _values(match["value"])
        else:
            values = []
        if meaning is not None:
            fields.setdefault(meaning, []).extend(values)
    return fields


def _values(text: str) -> list[str]:
    text = text.strip()
    listed = text[1:-1].split(",") if text.startswith("[") and text.endswith("]") else [text]
    values = (value.strip() for value in listed)
    return [value[1:-1] if re.fullmatch(r"\"[^\"]*\"|'[^']*'", value) else value for value in values if value]


def _read_blocks(tokens: Sequence[Token], draft: Draft) -> None:
    """The blocks' text, one a line, an empty line between; a single top heading is the title."""
    marker = ""
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.type == "list_item_open":
            marker = f"{token.info}. " if token.info else "• "
        elif token.type == "hr":
            draft.lines += ["---", ""]
        elif token.type in ("fence", "code_block", "html_block"):
            draft.lines += [*TAG.sub("", token.content).splitlines(), ""]
        elif token.type == "inline":
            heading = before.tag if before and before.type == "heading_open" else ""
            _add_block(draft, marker + "".join(_plain(token.children or ())), heading)
            marker = ""


def _add_block(draft: Draft, text: str, heading: str) -> None:
    if heading == "h1" and draft.title is None:
        draft.title = text
    elif heading and text != draft.title:
        draft.headings.append(len(draft.lines))
    draft.lines += [*text.split("\n"), ""]


def _plain(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"
        elif token.type == "image":
            yield f"Image: {token.content}"
