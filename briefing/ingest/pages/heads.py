"""Who signed an article by what its page shows."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.ingest.metadata.names import bare_names, signed_names

_A_PARAGRAPH = 120
"""Characters; a longer one below the headline is text, and names behind it are in the report."""
_SIGNED = re.compile(r"by-?line|author|autor|auteur|autore|writer|reporter|journalist|redakt", re.IGNORECASE)
_NOT_SIGNED = re.compile(r"comment|related|share|social|photo|image|teaser|date|time|caption", re.IGNORECASE)
LONGEST = 100
"""Characters of an element that names authors, roles and all."""
_SEPARATORS = " \t,;|·•/"


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
