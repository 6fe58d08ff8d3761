"""Lists of what there is to read: subscriptions (OPML), bookmarks, addresses one a line."""

import re
from collections.abc import Iterable, Iterator

from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Linked, Opened
from briefing.ingest.kinds.entries import as_address
from briefing.ingest.kinds.markup import root_of
from briefing.ingest.limits import LIMITS
from briefing.ingest.prose import word_count
from briefing.models import Problem

HEAD = 8_000
OPML = re.compile(
    r"(?:\s|\ufeff|<\?.*?\?>|<!--.*?-->)*+(?:<!doctype\b[^>]*>\s*)?<opml[\s>]", re.DOTALL | re.IGNORECASE
)
BOOKMARKS = re.compile(
    r"<!doctype\s+netscape-bookmark-file|<title>\s*(?:pocket export|instapaper: export)\s*</title>"
    r"|<a\b[^<>]*\s(?:time_added|add_date)=[\"']?\d",
    re.IGNORECASE,
)
"""Browsers, and the apps for reading later that call the moment of saving as browsers do."""
ADDRESS = re.compile(r"https?://[^\s<>\"'|\]]+", re.IGNORECASE)
REMARK = re.compile(r"[#;].*|[-=_*]*")
"""Comments, headings and rules of a list."""
LONGEST_TITLE = 25
"""Words beside an address in a line of a list: its title."""
LINK = re.compile(r"\[([^\]]*)\]\([^)\s]*\)")
TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?…][\"'”’»)]*\s+\S|[。！？]\s*\w")
"""What no title is: a short note with a link in its text was taken for a list, and its text was lost."""


def looks_like_opml(data: bytes, suffix: str) -> bool:  # noqa: ARG001 - as all readers of kinds are asked
    """Whether its first element is that of a list of subscriptions."""
    return OPML.match(decode(data[:HEAD])) is not None


def open_opml(document: Document) -> list[Opened]:
    """The feeds and pages of a list of subscriptions."""
    found = (each.get("xmlurl") or each.get("url") for each in _elements(document, "outline"))
    return _bring(found, document, "is a list of subscriptions without web addresses")


def looks_like_bookmarks(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is a page that a browser or an app wrote of its bookmarks."""
    return BOOKMARKS.search(decode(data[:HEAD])) is not None


def open_bookmarks(document: Document) -> list[Opened]:
    """The pages that are bookmarked."""
    found = (each.get("href") for each in _elements(document, "a"))
    return _bring(found, document, "is a file of bookmarks without web addresses")


def looks_like_addresses(data: bytes, suffix: str) -> bool:  # noqa: ARG001
    """Whether it is web addresses, one a line: their titles may stand beside or above them."""
    if data.lstrip()[:1] == b"<" and not data.lstrip().startswith(b"<http"):
        return False
    lines = _lines(decode(data))
    addresses = sum(_address_in(line) is not None for line in lines)
    return 0 < len(lines) <= 2 * addresses and all(map(_is_of_list, lines))


def open_addresses(document: Document) -> list[Opened]:
    """The addresses of a list."""
    found = map(_address_in, _lines(decode(document.data, declared=document.charset)))
    return _bring(found, document, "is a list without web addresses")


def _elements(document: Document, name: str) -> Iterator[dict[str, str]]:
    """The attributes of all elements of that name, by their names in small letters.

    Read as a page, which no damage stops: neither entities nor files outside come into it.
    """
    text = re.sub(r"^\s*<\?.*?\?>", "", decode(document.data, declared=document.charset), flags=re.DOTALL)
    root = root_of(text)
    for element in () if root is None else root.iter(name):
        yield {str(key).lower(): str(value) for key, value in element.attrib.items()}


def _lines(text: str) -> list[str]:
    return [line for line in text.replace("\ufeff", "").splitlines() if not REMARK.fullmatch(line.strip())]


def _address_in(line: str) -> str | None:
    """The only address in a line."""
    found = {_trimmed(each) for each in ADDRESS.findall(line)}
    return as_address(found.pop()) if len(found) == 1 else None


def _trimmed(address: str) -> str:
    """An address without what closes the words around it."""
    address = address.rstrip(".,;")
    return address.rstrip(")") if address.count(")") > address.count("(") else address


def _is_of_list(line: str) -> bool:
    """Whether there is hardly more in a line than an address and a title."""
    beside = ADDRESS.sub(" ", LINK.sub(r"\1", line))
    if len(ADDRESS.findall(line)) > 2 or word_count(beside) > LONGEST_TITLE:
        return False
    return TWO_SENTENCES.search(beside) is None


def _bring(addresses: Iterable[str | None], document: Document, nothing: str) -> list[Opened]:
    """Each address once, in the order of the list."""
    usable = dict.fromkeys(url for each in addresses if (url := as_address(each)))
    most = LIMITS.articles_in_file
    found: list[Opened] = [Linked(url, document.source) for url in list(usable)[:most]]
    if len(usable) > most:
        reason = f"names more than {most:,} addresses: those after that were not read"
        return [*found, Problem(source=document.source, reason=reason)]
    return found or [Problem(source=document.source, reason=nothing)]
