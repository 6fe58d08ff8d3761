"""What a page shows above its text: the headline, and who signed it."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.ingest.metadata.names import bare_names, signed_names
from briefing.letters import letters_of

_A_PARAGRAPH = 120
"""Characters; a longer one below the headline is text, and names behind it are in the report."""
_SIGNED = re.compile(r"by-?line|author|autor|auteur|autore|writer|reporter|journalist|redakt", re.IGNORECASE)
_NOT_SIGNED = re.compile(r"comment|related|share|social|photo|image|teaser|date|time|caption", re.IGNORECASE)
LONGEST = 100
"""Characters of an element that names authors, roles and all."""
_SEPARATORS = " \t,;|·•/"


def choose_title(
    headline: str | None, shared: str | None, searched: str | None, shown: str | None
) -> str | None:
    """The title of a page: what its editors put above the text rather than what search engines are given.

    Where the headline of its linked data is only the title of its window again, and the page is shared under
    another one, it is the latter (or the one that is shown).
    """
    if not headline or not shared or letters_of(headline) == letters_of(shared):
        return headline or shared
    if letters_of(shared).startswith(letters_of(headline)):  # with the site's name behind
        return headline
    if not searched or not letters_of(searched).startswith(letters_of(headline)):
        return headline
    return shown if shown and letters_of(shown) not in (letters_of(headline), "") else shared


def shown_title(page: HtmlElement) -> str | None:
    """The top heading inside an article element, where there is one that can be a headline."""
    for heading in page.xpath("//article//h1"):
        text = " ".join("".join(heading.itertext()).split())
        if len(text) > len("Kommentar") * 2:
            return text
    return None


def shown_authors(page: HtmlElement) -> list[str]:
    """Who signed by what is marked up as a byline near the headline; [] where nothing is."""
    names: list[str] = []
    for element in _below_headline(page):
        text = " ".join(" ".join(element.itertext()).split()).strip(_SEPARATORS)
        if text and len(text) <= LONGEST and _is_signature(element):
            names += signed_names(text) or bare_names(text, below_title=True)
    return list(dict.fromkeys(names))


def _below_headline(page: HtmlElement) -> Iterator[HtmlElement]:
    """The elements from the headline up to the second paragraph; a standfirst may be the first."""
    paragraphs = 0
    for element in page.xpath("(//h1)[1]/following::*[not(self::script or self::style)]"):
        if element.tag == "p" and len("".join(element.itertext())) > _A_PARAGRAPH:
            paragraphs += 1
        if paragraphs > 1:
            return
        if isinstance(element.tag, str):
            yield element


def _is_signature(element: HtmlElement) -> bool:
    if "author" in (element.get("rel") or "", element.get("itemprop") or ""):
        return True
    classes = " ".join(str(each.get("class") or "") for each in (element, *list(element.iterancestors())[:2]))
    own = element.get("class") or ""
    return _SIGNED.search(classes) is not None and _NOT_SIGNED.search(own) is None
