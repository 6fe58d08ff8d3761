"""A draft as blocks of plain text that know their lines: Markdown, or text as it comes."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from briefing.engine.quotes.marks import MARK, quoted, reopens
from briefing.ingest.clean import clean
from briefing.ingest.front_matter import YAML
from briefing.ingest.markdown import TAG

Kind = Literal["text", "heading", "block quote", "cell"]

_LINE_END = re.compile(r"\r\n?")
_ODD_BREAK = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What other programs do not count as the end of a line."""
_WIDEST = 120
"""Columns; a longer line was not broken by hand or by a mail program: it is a paragraph."""
_QUOTED_LINE = re.compile(r"\s*>[\s>]*")
_SOURCE = re.compile(r"#source-(\d{1,9})")
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|pre|code)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, list item's paragraph or table cell, on one line, without its markup."""

    text: str
    """References to notes stand in it as "[^1]"."""
    lines: tuple[tuple[int, int], ...]
    """Offset and number of each line of the file that it runs over."""
    kind: Kind = "text"
    section: str = ""
    """The nearest heading above it."""
    entry: str = ""
    """The label of the note, or the number of the list item, that it begins."""
    links: tuple[str, ...] = ()

    def line(self, at: int) -> int:
        """The number of the line on which a character stands."""
        return self.lines[max(0, bisect_right(self.lines, at, key=lambda line: line[0]) - 1)][1]


def read_blocks(text: str, *, markdown: bool) -> tuple[Block, ...]:
    """The blocks of a draft, in order; code and front matter are none."""
    text = clean(_ODD_BREAK.sub(" ", _LINE_END.sub("\n", text)))
    if not markdown:
        return tuple(_plain_blocks(text.split("\n")))
    if front := YAML.match(text):
        text = "\n" * front[0].count("\n") + text[front.end() :]
    return tuple(_Reader().read(_parser().parse(text)))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    return parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)


@dataclass(slots=True)
class _Reader:
    """Where the reading of a Markdown document stands."""

    line: int = 1
    quotes: int = 0
    """How many block quotes are open."""
    kind: Kind = "text"
    section: str = ""
    entry: str = ""

    def read(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for token in tokens:
            self.line = token.map[0] + 1 if token.map else self.line
            if token.type == "inline":
                yield from self._inline(token)
            elif token.type == "html_block":
                yield from self._html(token.content)
            else:
                self._note(token)

    def _note(self, token: Token) -> None:
        """What a block's beginning or end says of the text that follows."""
        if token.type.startswith("blockquote"):
            self.quotes += token.nesting
        elif token.type in ("heading_open", "th_open", "td_open"):
            self.kind = "heading" if token.tag.startswith("h") and token.tag != "th" else "cell"
        elif token.type in ("heading_close", "th_close", "td_close"):
            self.kind = "text"
        elif token.type == "list_item_open":
            self.entry = token.info
        elif token.type == "footnote_reference_open":
            self.entry = str(token.meta["label"])

    def _inline(self, token: Token) -> Iterator[Block]:
        text, lines = _plain(token.children or (), self.line)
        kind: Kind = "block quote" if self.quotes and self.kind == "text" else self.kind
        if kind == "heading":
            self.section = text
        links = tuple(str(child.attrs["href"]) for child in token.children or () if child.type == "link_open")
        if text.strip():
            yield Block(
                text=text, lines=lines, kind=kind, section=self.section, entry=self.entry, links=links
            )
        self.entry = ""

    def _html(self, content: str) -> Iterator[Block]:
        """The words of a piece of a web page, a block for each of its lines."""
        shown = _UNSEEN.sub(lambda found: "\n" * found[0].count("\n"), content)
        for number, line in enumerate(shown.split("\n"), self.line):
            if text := TAG.sub("", line).strip():
                yield Block(text=text, lines=((0, number),), section=self.section)


@dataclass(slots=True)
class _Written:
    """Text that grows, and the lines that it has begun."""

    text: str
    lines: list[tuple[int, int]]
    number: int = field(default=0)

    def break_line(self, count: int = 1) -> None:
        self.number += count
        self.lines.append((len(self.text), self.number))


def _plain(tokens: Sequence[Token], line: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text that a reader sees, quotation marks in code blotted out, and its lines."""
    written, skipping = _Written("", [(0, line)], line), False
    for token in tokens:
        if token.type == "link_close":
            skipping = False
        elif skipping:
            continue
        elif token.type == "link_open" and (source := _SOURCE.fullmatch(str(token.attrs.get("href")))):
            written.text += f"[^{source[1]}]"
            skipping = True
        elif token.type in ("softbreak", "hardbreak"):
            written.text += " "
            written.break_line()
        elif token.type == "html_inline" and (count := token.content.count("\n")):
            written.break_line(count)
        else:
            written.text += _shown(token)
    return written.text, tuple(written.lines)


def _shown(token: Token) -> str:
    if token.type == "text":
        return token.content
    if token.type == "code_inline":
        return MARK.sub("\ufffd", token.content)
    return f"[^{token.meta['label']}]" if token.type == "footnote_ref" else ""


def _plain_blocks(rows: Sequence[str]) -> Iterator[Block]:
    """Text without markup: paragraphs between empty lines, marked with ">" where they are quoted.

    Where a mark is open at the end of a line and the next begins with it again, a new paragraph begins: a
    quotation of several goes on.
    """
    block: Block | None = None
    for number, row in enumerate(rows, 1):
        mark = _QUOTED_LINE.match(row)
        kind: Kind = "block quote" if mark else "text"
        text = row[mark.end() if mark else 0 :].strip()
        apart = not text or len(row) > _WIDEST or (block is not None and kind != block.kind)
        if block and (apart or len(block.text) - block.lines[-1][0] > _WIDEST or _goes_on(block.text, text)):
            yield block
            block = None
        if block and text:
            start = len(block.text) + 1
            block = replace(block, text=f"{block.text} {text}", lines=(*block.lines, (start, number)))
        elif text:
            block = Block(text=text, lines=((0, number),), kind=kind)
    if block:
        yield block


def _goes_on(before: str, text: str) -> bool:
    if text[0].isalnum() or not MARK.match(text):
        return False
    quotes = quoted(before)
    return bool(quotes) and not quotes[-1].closed and reopens(text, quotes[-1].mark)
