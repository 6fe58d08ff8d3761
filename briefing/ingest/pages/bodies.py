"""The text of an article as the data in a page gives it, beside what the page shows."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import lxml.html
from lxml.etree import XPath
from lxml.html import HtmlElement

from briefing.ingest.clean import clean
from briefing.ingest.pages.prepare import text_of
from briefing.ingest.prose import is_prose
from briefing.letters import letters_of

_TAG = re.compile(r"<\s*/?\s*[a-z][^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:\w{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_BLOCKS = (
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "br",
    "blockquote",
    "section",
    "table",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
)
_CAPTION = XPath(".//*[contains(@class, 'caption') or contains(@class, 'credit')]")
_NO_TEXT = ("script", "style", "figure", "figcaption", "svg", "aside", "noscript", "iframe", "button")
_GLUED = re.compile(
    r"(?<=\w\w[.!?…][”»\"’])(?=[“„«\"‘]?[A-ZÀ-Þ])|(?<=\w\w[.!?…])(?=[“„«‘]?[A-ZÀ-Þ][a-zß-ÿ ])"
)
"""Where paragraphs were put together without a space between them."""
_PIECE = re.compile(r"(?<=[.!?…。！？।])[”»\"’」』]?\s*|\n")
_LEAST_PIECE = 12
_LITERAL = re.compile(r'"((?:[^"\\\n]|\\.){40,}+)"')
"""A string in a script that is long enough for a paragraph."""
_FIELD = re.compile(r'"\s*:\s*["\[{]')
"""What stands in data and not in mark-up."""
_ESCAPED = 2
"""Times that mark-up is taken off: some sites escape theirs inside the data."""
_PARAGRAPHS = 3
"""Paragraphs that a string in a script must have to be an article's."""
_MORE = 0.15
"""Share of the data's text that is missing among the lines, from which they are not the whole article."""
_LEAST = 60
"""Letters that must be missing besides: a caption, a list of editors are not the rest of a text."""
_LONGER = 1.05
"""Letters of the data's text for each of the lines: what is longer has more, not other words."""
_SHARED = 0.6
"""Share of what was read that the data has as well when both are one text."""
_AN_ARTICLE = 250
"""Letters; with fewer, what was read is a teaser or a piece of the page: no proof against the data."""


def body_lines(article: dict[str, Any], page: HtmlElement) -> list[str]:
    """The paragraphs of an article by the linked data about it; none where it does not give them.

    The page shows where those end that the data runs together.
    """
    return _lines(_body(article), [text_of(paragraph) for paragraph in page.iter("p")])


def script_lines(page: HtmlElement) -> list[str]:
    """The paragraphs in the data from which a page's scripts would build it; none where there are none."""
    best: list[str] = []
    for script in page.iter("script"):
        found = [_lines(text, ()) for text in _strings(script.text or "")]
        whole = [lines for lines in found if sum(map(is_prose, lines)) >= _PARAGRAPHS]
        parts = [line for lines in found for line in lines]  # each paragraph a string of its own
        for lines in whole or [list(dict.fromkeys(parts))]:
            if sum(map(is_prose, lines)) >= _PARAGRAPHS and len("".join(lines)) > len("".join(best)):
                best = lines
    return best


def has_more(body: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether the data's text is that of the lines and goes on, or parts what they run together.

    A body that shares little with what the page shows is another edition, or a summary.
    """
    total = len(letters_of("".join(body)))
    missing = total - covered(body, lines)
    if missing < _LEAST:
        return len(lines) == 1 < len(body)
    prose = [line for line in lines if is_prose(line)]
    shown = len(letters_of("".join(prose)))
    is_same = shown < _AN_ARTICLE or covered(prose, body) >= _SHARED * shown
    return is_same and missing > _MORE * total and total > _LONGER * shown


def covered(body: Sequence[str], lines: Sequence[str]) -> int:
    """How many letters of the data's text stand among the lines."""
    held = letters_of("".join(lines))
    pieces = (letters_of(piece) for line in body for piece in _PIECE.split(line))
    return sum(len(piece) for piece in pieces if len(piece) < _LEAST_PIECE or piece in held)


def _body(node: dict[str, Any]) -> str:
    body = node.get("articleBody")
    if isinstance(body, str) and body.strip():
        return body
    updates = node.get("liveBlogUpdate")
    posts = [post for post in (updates if isinstance(updates, list) else [updates]) if isinstance(post, dict)]
    parts = (post.get(name) for post in posts for name in ("headline", "articleBody"))
    return "\n\n".join(part for part in parts if isinstance(part, str))


def _lines(text: str, known: Sequence[str]) -> list[str]:
    """The paragraphs of a text that may be HTML, and may have lost its line breaks."""
    for _ in range(_ESCAPED):
        if _TAG.search(text) or _ENTITY.search(text):
            text = _shown(text)
    lines = [line for part in clean(text).split("\n") if (line := " ".join(part.split()))]
    return [piece for line in lines for piece in _parted(line, known)]


def _shown(markup: str) -> str:
    """The text of a piece of HTML, its blocks on lines of their own."""
    root = lxml.html.fragment_fromstring(markup.replace("\0", ""), create_parent="div")
    for element in [*root.iter(*_NO_TEXT), *_CAPTION(root)]:
        if element.getparent() is not None:
            element.drop_tree()
    for element in root.iter(*_BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return str(root.text_content())


def _parted(line: str, known: Sequence[str]) -> Iterator[str]:
    for paragraph in known:
        if len(paragraph) >= _LEAST and paragraph != line and (at := line.find(paragraph)) >= 0:
            end = at + len(paragraph)
            yield from _parted(line[:at].strip(), known)
            yield paragraph
            yield from _parted(line[end:].strip(), known)
            return
    yield from (part for piece in _GLUED.split(line) if (part := piece.strip()))


def _strings(script: str) -> Iterator[str]:
    """The long strings in a script that hold mark-up, also those inside data inside a string."""
    for found in _LITERAL.finditer(script):
        try:
            text = json.loads(f'"{found[1]}"', strict=False)
        except ValueError:
            continue
        if _FIELD.search(text):
            yield from _strings(text)
        elif "<p" in text:
            yield text
