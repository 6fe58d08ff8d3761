"""Who signed an article by what its page shows."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.ingest.metadata.agencies import JOINED
from briefing.ingest.metadata.authors import turned_names
from briefing.ingest.metadata.names import JOINED_NAME, bare_names, is_name, signed_names
from briefing.ingest.vocabulary import words

_A_PARAGRAPH = 120
"""Characters; a longer one below the headline is text, and names behind it are in the report."""
_TOLD = 500
"""Characters of paragraphs below the headline, behind which names are in the report or of other articles."""
_SIGNED = re.compile(r"by-?line|author|autor|auteur|autore|writer|reporter|journalist|redakt", re.IGNORECASE)
_NOT_SIGNED = re.compile(r"comment|related|share|social|photo|image|teaser|date|time|caption", re.IGNORECASE)
_OF_AUTHOR = re.compile(rf"(?:^|[/.])(?:{'|'.join(sorted(words('author_paths')))})[/.?=-]", re.IGNORECASE)
"""An address at which a site tells who one of its authors is."""
LONGEST = 100
"""Characters of an element that names authors, roles and all."""
_BESIDE, _PICTURED = frozenset(("nav", "aside", "footer")), frozenset(("figure", "figcaption"))
_UNSPACED = re.compile(rf"[{JOINED}・]+")
"""A word for "by" may be the beginning of another one where no space follows it: 文化 is culture."""
_SEPARATORS = " \t,;|·•/"


def shown_authors(page: HtmlElement) -> list[str]:
    """Who signed by what is marked up as a byline near the headline, or says that it is one; [] if nobody."""
    names: list[str] = []
    for element in _below_headline(page):
        text = " ".join(" ".join(element.itertext()).split()).strip(_SEPARATORS)
        if text and len(text) <= LONGEST:
            names += _names(element, text)
    # an element that holds several runs their names together: "Ada Lunn Tom Aske"
    return [name for name in dict.fromkeys(names) if not any(n in name for n in names if n != name)]


def _names(element: HtmlElement, text: str) -> tuple[str, ...]:
    """Whom an element names as authors."""
    around = {str(each.tag) for each in element.iterancestors()}
    if around & _BESIDE:
        return ()
    if _says_author(element):
        found = signed_names(text) or bare_names(text, below_title=True) or tuple(turned_names(text))
        return found or ((text,) if is_name(text, uncased=True) or re.fullmatch(JOINED_NAME, text) else ())
    if _is_signature(element) and not around & _PICTURED:
        return signed_names(text) or bare_names(text, below_title=True)
    return () if _UNSPACED.fullmatch(text) else signed_names(text) or ()


def _below_headline(page: HtmlElement) -> Iterator[HtmlElement]:
    """The elements from the headline up to the second paragraph; a standfirst may be the first.

    Where all paragraphs are short, up to the last that may still be the second.
    """
    paragraphs = told = 0
    for element in page.xpath("(//h1)[1]/following::*[not(self::script or self::style)]"):
        if element.tag == "p":
            length = len("".join(element.itertext()))
            paragraphs, told = paragraphs + (length > _A_PARAGRAPH), told + length
        if paragraphs > 1 or told > _TOLD:
            return
        if isinstance(element.tag, str):
            yield element


def _says_author(element: HtmlElement) -> bool:
    """Whether an element is there for the name of an author, or leads to what a site tells of one."""
    if "author" in (element.get("rel") or "", element.get("itemprop") or ""):
        return True
    return element.tag == "a" and _OF_AUTHOR.search(element.get("href") or "") is not None


def _is_signature(element: HtmlElement) -> bool:
    around = (element, *list(element.iterancestors())[:2])
    marks = " ".join(str(each.get(name) or "") for each in around for name in ("class", "id"))
    own = f"{element.get('class')} {element.get('id')}"
    return _SIGNED.search(marks) is not None and _NOT_SIGNED.search(own) is None
