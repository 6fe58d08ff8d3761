"""Markdown to a draft: front matter as metadata, headings known as such, emphasis and links as plain text.

What note-keeping programs write into an article they keep is taken off: their marks, links and properties.
Notes of whoever kept it are no part of the article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.ingest.draft import Draft
from briefing.ingest.front_matter import Fields, address_in, fill_in, meaning_of, split_front_matter

TAG = re.compile(r"<[^<>]*>")
MARKED = re.compile(r"(?<!=)==(?=[^\s=])([^=]*[^\s=])==(?!=)")
BLOCK_ID = re.compile(r"\s\^[A-Za-z0-9-]+$", re.MULTILINE)
EMBED = re.compile(r"!\[\[[^\[\]]*\]\]")
WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|#]+)(?:#[^\[\]|]*)?\]\]")
FOOTNOTE_MARK = re.compile(r"\[\^[\w-]+\](?!:)")
SOFT = "\v"
"""Stands for a line's end that ends no paragraph, until it is known whether the lines are properties."""
HIGHLIGHT_LINK = re.compile(r"\s*(?:\(\[?(?:View Highlight|View in Matter|Location \d+)\]?\)|⤴\ufe0f?)\s*$")
CALLOUT = re.compile(r"\[!(?P<kind>[\w-]+)\][+-]?[ \t]*(?P<title>[^\n\v]*)[\n\v]?")
QUOTING = frozenset(("quote", "cite", "highlight"))
"""Kinds of callouts that hold words of the article; any other holds the reader's."""
PROPERTY = re.compile(r"[-*• ]*(?P<key>[^\W\d_][\w /-]{1,24}?)\s*::?\s(?P<value>.*)")
READERS_OWN = re.compile(r"(?:•\s*)?(?:note|tags?|my note|comment)s?\s*:", re.IGNORECASE)
PROPERTIES_ABOVE = frozenset(("metadata", "properties", "meta"))
HIGHLIGHTS = re.compile(r"(?:new )?highlights?(?: (?:from|added|first synced)\b.*)?", re.IGNORECASE)
KEEPERS_LINK = re.compile(
    r"(?:read|view|open|see) (?:(?:on|in) [A-Z]\w+|(?:the )?original(?: article| source)?)",
    re.IGNORECASE,
)
"""A line with which such a program links to itself, or to the article."""
ONLY_HIGHLIGHTS = "only highlights of it were kept"


@dataclass(slots=True)
class _Block:
    text: str
    """Its lines, also those that only end a line."""
    heading: str = ""
    """Its tag where it is one."""
    own: bool = False
    """Whether whoever kept the article wrote it."""


def draft_markdown(text: str, source: str) -> Draft:
    """A Markdown document as a draft."""
    fields, text = split_front_matter(text)
    draft = Draft(source=source, lines=[])
    fill_in(draft, fields)
    tokens = _parser().parse(text)
    blocks = list(_blocks(tokens))
    properties = _take_properties(blocks)
    properties.setdefault("url", []).extend(_originals(tokens))
    if _are_highlights(blocks):
        draft.incomplete = ONLY_HIGHLIGHTS
    fill_in(draft, properties)
    _add_blocks(draft, blocks)
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


def _blocks(tokens: Sequence[Token]) -> Iterator[_Block]:
    marker, quotes, lists = "", _Quotes(), 0
    for before, token in zip((None, *tokens), tokens, strict=False):
        lists += (token.type.endswith("_list_open")) - (token.type.endswith("_list_close"))
        quotes.follow(token)
        if token.type == "list_item_open":
            marker = f"{token.info}. " if token.info else "• "
        elif token.type == "hr":
            yield _Block("---")
        elif token.type in ("fence", "code_block", "html_block"):
            yield _Block(TAG.sub("", token.content).rstrip("\n"), own=quotes.own)
        elif token.type == "inline":
            heading = before.tag if before and before.type == "heading_open" else ""
            text = quotes.text_of(marker + "".join(_plain(token.children or ())), heading)
            marker = ""
            noted = lists > 1 and READERS_OWN.match(text) is not None
            yield _Block(text, heading, own=quotes.own or noted or bool(_keepers_links(token)))


class _Quotes:
    """Block quotes, and whether one is a note of whoever kept the article."""

    def __init__(self) -> None:
        self._open: list[bool] = []
        self._fresh = False

    @property
    def own(self) -> bool:
        return any(self._open)

    def follow(self, token: Token) -> None:
        if token.type == "blockquote_open":
            self._open.append(False)
            self._fresh = True
        elif token.type == "blockquote_close":
            self._open.pop()

    def text_of(self, text: str, heading: str) -> str:
        """A block's text without the mark of a callout, which says what the rest of the quote is."""
        fresh, self._fresh = self._fresh, False
        if not fresh:
            return text
        if callout := CALLOUT.match(text):
            quoting = callout["kind"].casefold() in QUOTING
            self._open[-1] = not quoting
            return (text[callout.end() :] if quoting else "") or text[callout.start("title") :]
        self._open[-1] = bool(heading) and text.strip().casefold() == "excerpt"
        return text


def _take_properties(blocks: list[_Block]) -> Fields:
    """What properties above the text say, as programs without front matter write them; they are taken out."""
    fields: Fields = {}
    below_heading = False
    place = 0
    while place < len(blocks):
        block = blocks[place]
        found = _properties(block.text)
        known = [pair for pair in found or () if meaning_of(pair[0]) is not None]
        if found and known and (below_heading or _names_address(known)):
            for key, value in known:
                if (meaning := meaning_of(key)) and value:
                    fields.setdefault(meaning, []).append(value)
            del blocks[place]
        elif block.heading or not block.text.strip() or block.text.startswith(("Image:", "---", "#")):
            below_heading = block.text.strip().casefold() in PROPERTIES_ABOVE
            place += 1
        else:
            break
    return fields


def _properties(text: str) -> list[tuple[str, str]] | None:
    """The properties of a block that consists of them."""
    matches = [PROPERTY.fullmatch(line) for line in text.replace(SOFT, "\n").split("\n")]
    pairs = [(match["key"], match["value"].strip()) for match in matches if match]
    return pairs if len(pairs) == len(matches) else None


def _names_address(pairs: Sequence[tuple[str, str]]) -> bool:
    return any(meaning_of(key) in ("url", "outlet") and address_in(value) for key, value in pairs)


def _originals(tokens: Sequence[Token]) -> Iterator[str]:
    """Addresses of lines that are nothing but a link to the original."""
    for token in tokens:
        for text, address in _keepers_links(token):
            if "original" in text.casefold():
                yield address


def _keepers_links(token: Token) -> list[tuple[str, str]]:
    """The links of a block that is nothing but links of a keeping program, to itself and to the article."""
    children = token.children or []
    links = [
        (text.content, str(link.attrGet("href")))
        for link, text in pairwise(children)
        if link.type == "link_open"
    ]
    breaks = sum(child.type in ("softbreak", "hardbreak") for child in children)
    others = len(children) - 3 * len(links) - breaks
    return links if not others and all(KEEPERS_LINK.fullmatch(text) for text, _ in links) else []


def _are_highlights(blocks: Sequence[_Block]) -> bool:
    cut = sum(HIGHLIGHT_LINK.search(block.text) is not None for block in blocks)
    return cut > 1 or any(block.heading and HIGHLIGHTS.fullmatch(block.text.strip()) for block in blocks)


def _add_blocks(draft: Draft, blocks: Sequence[_Block]) -> None:
    """The blocks' text, one a line, an empty line between; a single top heading is the title."""
    for block in blocks:
        text = _cleaned(block.text)
        if block.heading == "h1" and draft.title is None:
            draft.title = text
        elif block.heading and text != draft.title:
            draft.headings.append(len(draft.lines))
        lines = text.split("\n")
        if block.own:
            draft.notes += range(len(draft.lines), len(draft.lines) + len(lines))
        draft.lines += [*lines, ""]


def _cleaned(text: str) -> str:
    """A block's text without what note-keeping programs mark and link with."""
    text = BLOCK_ID.sub("", EMBED.sub("", HIGHLIGHT_LINK.sub("", text)))
    text = FOOTNOTE_MARK.sub("", WIKI_LINK.sub(r"\1", MARKED.sub(r"\1", text)))
    return text.replace(SOFT, " ").strip()


def _plain(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "softbreak":
            yield SOFT
        elif token.type == "hardbreak":
            yield "\n"
        elif token.type == "image":
            yield f"Image: {token.content}"
