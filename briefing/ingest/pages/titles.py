"""Which of the titles that a page gives is its headline."""

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from briefing.ingest.prose import word_count
from briefing.letters import letters_of

_LEAST = 3
"""Words of a headline; a top heading of fewer is the name of a section or of the site."""
_OPEN_END = re.compile(r"\s*(?:\.{3}|…|\[…\]|\[\.{3}\])$")
_MOST = 90
"""Characters from which a headline may have been broken off in a word: search engines read 110."""
_SIGN = re.compile(r"\s*[|｜ㅣ│┃∣¦·•»›«‹—–]\s*|\s*-\s*")
"""Between a headline and what sites add to it; ㅣ is a Korean letter that looks like a line."""
_GLUED = re.compile(r"[^\W\d_A-ZÀ-Þ]$|[:.!?|]$")
"""An end of a text behind which a capital letter begins another: a kicker's."""


def choose_title(
    headline: str | None, shared: str | None, searched: str | None, shown: str | None
) -> str | None:
    """The title of a page: what its editors put above the text rather than what search engines are given.

    Where the headline of its linked data is only the title of its window again, and the page is shared under
    another one, it is the latter (or the one that is shown).
    """
    if not headline or not shared or letters_of(headline) == letters_of(shared):
        return headline or shared
    if _is_cut(headline, shared):
        return shared
    if _holds(shared, headline) or not letters_of(searched or "").startswith(letters_of(headline)):
        return headline
    if not shown or letters_of(shown) in (letters_of(headline), ""):
        return shared
    return next((title for title in (shared, headline) if _ends_with(shown, title)), shown)


def _is_cut(headline: str, shared: str) -> bool:
    """Whether the linked data breaks its headline off where the shared one goes on."""
    begun = _OPEN_END.sub("", headline)
    following = shared[len(begun) :]
    broken = begun != headline or (following[:1].isalpha() and begun[-1:].isalpha() and len(begun) >= _MOST)
    return broken and bool(begun) and shared.startswith(begun)


def _holds(shared: str, headline: str) -> bool:
    """Whether the shared title is the headline with more words: a site's name, "live", "what we know"."""
    words = iter(shared.casefold().split())
    told = all(word in words for word in headline.casefold().split())
    return told or letters_of(shared).startswith(letters_of(headline))


def _ends_with(shown: str, title: str) -> bool:
    """Whether a heading is that title, perhaps with a kicker before it."""
    return letters_of(shown).endswith(letters_of(title))


def shown_title(page: HtmlElement) -> str | None:
    """The top heading inside an article element, where there is one that can be a headline."""
    for heading in page.xpath("//article//h1"):
        if len(text := _text_of(heading)) > len("Kommentar") * 2:
            return text
    return None


def top_headings(page: HtmlElement) -> list[str]:
    """The top headings that can be headlines, in the order of the page."""
    return [text for heading in page.iter("h1") if word_count(text := _text_of(heading)) >= _LEAST]


def _text_of(heading: HtmlElement) -> str:
    """The text of a heading, with a space between a kicker and what stands under it."""
    text = ""
    for piece in heading.itertext():
        text += f" {piece}" if piece[:1].isupper() and _GLUED.search(text) else piece
    return " ".join(text.split())


def headline_in(searched: str | None, tops: Sequence[str]) -> str | None:
    """The top heading that the title of the window repeats; that title where none does."""
    whole = letters_of(searched or "")
    return next((top for top in tops if letters_of(top) in whole), searched)


def without_addition(title: str | None, others: Iterable[str]) -> str | None:
    """A title without a section or a site behind it, where another title of the page has none.

    "Bridge shut-Politics | Valley Post" beside "Bridge shut".
    """
    known = {letters_of(other) for other in others if word_count(other) >= _LEAST}
    ends = [sign.start() for sign in _SIGN.finditer(title or "")]
    return next((title[:end] for end in ends if title and letters_of(title[:end]) in known), title)
