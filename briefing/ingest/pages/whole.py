"""Whether the text that was read of a page is the whole article.

A page that says it is not free may have been saved by a subscriber: then its text is there. One that says
nothing may stop with a notice that stands outside of the text.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from briefing.ingest.notices import stops
from briefing.ingest.pages.bodies import covered
from briefing.ingest.pages.prepare import text_of
from briefing.ingest.prose import ends_sentence, is_prose, word_count
from briefing.letters import letters_of

PAYWALLED = "behind a paywall, as the page says of itself: its text may not be whole"
_TEASER = 100
"""Words; what is shorter may be what everybody can read, also where the page's data has no more either."""
_LONG = 250
"""Words of a text that ends in a sentence with no notice after it: longer than what newspapers give away."""
_PAID = 40
"""Words of the part for subscribers that prove that it is there."""
_COVERED = 0.9
_COUNTED = 0.85
"""Share of the data's text, or of the words that it counts, that must be among the lines."""
_REACH = 30
"""Blocks of the page after the last paragraph among which a notice in place of the rest stands."""
_SMALL = 20
"""Elements in a block with which it is more than a paragraph or a notice."""
_BLOCKS = ("p", "div", "span", "section", "h2", "h3", "h4", "h5", "button", "a", "li", "strong", "b")
_AWAY = ("header", "footer", "nav", "template", "noscript", "dialog", "form")


def why_not_whole(
    page: HtmlElement, node: dict[str, Any] | None, body: Sequence[str], lines: Sequence[str]
) -> str | None:
    """Why the lines may not be the whole article of the page; None where nothing says so.

    `node` is the page's linked data about its article, `body` the text in it.
    """
    if node is not None and _is_counted(node, body, lines):
        return None
    if (notice := _notice(page, lines)) is not None:
        return f"a notice stands in place of the rest: “{notice}”"
    if node is None or not _is_paid(node) or _has_paid_part(page, node, lines) or _is_long(lines):
        return None
    return PAYWALLED


def _is_paid(node: dict[str, Any]) -> bool:
    return _is_false(node.get("isAccessibleForFree")) or any(
        _is_false(part.get("isAccessibleForFree")) for part in _parts(node)
    )


def _parts(node: dict[str, Any]) -> list[dict[str, Any]]:
    parts = node.get("hasPart")
    return [part for part in (parts if isinstance(parts, list) else [parts]) if isinstance(part, dict)]


def _is_false(value: object) -> bool:
    return (
        str(value).strip().lower().removeprefix("http://schema.org/").removeprefix("https://schema.org/")
        == "false"
    )


def _is_counted(node: dict[str, Any], body: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether the lines have all of the text in the page's data, or all the words that it counts."""
    whole = len(letters_of("".join(body)))
    if sum(map(word_count, body)) >= _TEASER and covered(body, lines) >= _COVERED * whole:
        return ends_sentence(body[-1])
    counted = str(node.get("wordCount") or "")
    enough = counted.isdecimal() and int(counted) >= _TEASER
    return enough and sum(map(word_count, lines)) >= _COUNTED * int(counted)


def _is_long(lines: Sequence[str]) -> bool:
    prose = [line for line in lines if is_prose(line)]
    return sum(map(word_count, prose)) >= _LONG and ends_sentence(prose[-1])


def _has_paid_part(page: HtmlElement, node: dict[str, Any], lines: Sequence[str]) -> bool:
    """Whether the part that the page calls paid is there: besides the free one, or long itself."""
    names = [
        str(part.get("cssSelector") or "").strip()
        for part in _parts(node)
        if _is_false(part.get("isAccessibleForFree"))
    ]
    inside = [
        line
        for part in _selected(page, [name[1:] for name in names if name.startswith(".")])
        for line in map(letters_of, (text_of(block) for block in part.iter("p", "li", "h2", "h3", "div")))
    ]
    held = set(inside)
    paid = [line for line in lines if letters_of(line) in held]
    free = [line for line in lines if letters_of(line) not in held and is_prose(line)]
    words = sum(map(word_count, paid))
    return words >= _TEASER or (words >= _PAID and bool(free))


def _selected(page: HtmlElement, names: Sequence[str]) -> Iterator[HtmlElement]:
    for name in names:
        yield from page.xpath(
            "//*[contains(concat(' ', normalize-space(@class), ' '), $name)]", name=f" {name} "
        )


def _notice(page: HtmlElement, lines: Sequence[str]) -> str | None:
    """What the page shows below the last paragraph of the text when it says that the rest is not there."""
    last = next((letters_of(line) for line in reversed(lines) if is_prose(line)), "")
    blocks = ((block, text) for block in page.iter(*_BLOCKS) if (text := _own_text(block)))
    below = False
    seen = 0
    for block, text in blocks:
        if below and seen < _REACH and not _is_hidden(block):
            seen += 1
            if stops(text):
                return text
        below = below or (bool(last) and letters_of(text_of(block)) == last)
    return None


def _own_text(block: HtmlElement) -> str | None:
    """The text of a block that is small enough to be a paragraph or a notice."""
    if sum(1 for _ in islice(block.iter(), _SMALL)) == _SMALL:
        return None
    return text_of(block) or None


def _is_hidden(block: HtmlElement) -> bool:
    for element in (block, *block.iterancestors()):
        style = (element.get("style") or "").replace(" ", "").lower()
        if "hidden" in element.attrib or element.get("aria-hidden") == "true" or "display:none" in style:
            return True
        if element.tag in _AWAY:
            return True
    return False
