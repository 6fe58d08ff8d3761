"""Lines of a page that are headings by their look, and pages whose headings are part of what they tell."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

from briefing.ingest.pages.prepare import text_of
from briefing.ingest.prose import asks, is_label
from briefing.letters import letters_of

_LABEL_WORDS = 12
_LINES = 2
_ENTRIES = 3
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?|\s?Uhr|\s[A-Z]{2,4})?", re.IGNORECASE)


def bold_lines(page: HtmlElement) -> Iterator[str]:
    """The paragraphs that are bold as a whole and short: headings, or an interviewer's questions."""
    for paragraph in page.iter("p"):
        bold = [text_of(part) for part in paragraph.iter("strong", "b")]
        text = text_of(paragraph)
        if (
            bold
            and (asks(text) or is_label(text, _LABEL_WORDS))
            and letters_of("".join(bold)) == letters_of(text)
        ):
            yield text


def is_interview(bold: Collection[str], headings: Collection[str]) -> bool:
    """Whether bold lines or headings are an interviewer's: half of them ask, of headings more than one."""
    asked = sum(map(asks, headings))
    return (len(bold) >= _LINES and 2 * sum(map(asks, bold)) >= len(bold)) or (
        asked >= _LINES and 2 * asked >= len(headings)
    )


def is_timed(lines: Sequence[str], headings: Collection[int]) -> bool:
    """Whether several headings stand under a time of day, as those of a live blog's entries do."""
    return sum(i > 0 and _CLOCK.fullmatch(lines[i - 1]) is not None for i in headings) >= _ENTRIES


def is_live(article: dict[str, Any] | None) -> bool:
    """Whether the linked data calls the page a live blog."""
    kinds = (article or {}).get("@type")
    return "LiveBlogPosting" in (kinds if isinstance(kinds, list) else [kinds])
