"""Highlights by article, as reading apps write them: pieces of its text, whose silence says nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Known, Opened
from briefing.ingest.kinds.entries import Entry, as_address, bring
from briefing.ingest.kinds.fields import names_in

HEAD = 20_000
INCOMPLETE = "only what a reader marked in it, not the whole article"
TITLE = re.compile(r"^#[ \t]+(?P<title>\S.*)$", re.MULTILINE)
SECTION = re.compile(r"^#{2,4}[ \t]+(?P<name>\S.{0,200}?)[ \t]{0,20}$", re.MULTILINE)
VIEW = re.compile(
    r"[ \t]*\(?\[(?:View Highlight|Link|View|Open|Location[^\]]{0,20}|\d{1,7})\]\([^()\s]*\)\)?|\s\^[\w-]+$"
    r"|[ \t]+[-–—][ \t]location:.*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What links a highlight to its place in the app."""
ITEM = re.compile(r"^(?P<indent>[ \t]*)(?:[-*+•]|>|\d{1,3}[.)])[ \t]+(?P<text>.*)$")
REMARK = re.compile(
    r"(?:\*\*)?(?:note|tags?|favorite|comment|annotation)s?(?:\*\*)?\s*:|#\w+$|\.\w+$", re.IGNORECASE
)
PROPERTY = re.compile(
    r"^[ \t]*(?:[-*+][ \t]+)?\**(?P<name>[A-Za-z][\w ]{0,30}?)\**\s*(?:::?)\**[ \t]*(?P<value>\S.*)$"
)
CLIPPING_END = re.compile(r"^={10}[ \t]*$", re.MULTILINE)
CLIPPING_HEAD = re.compile(r"(?P<title>.+?)(?:[ \t]*\((?P<author>[^()]{2,80})\))?[ \t]*")
CLIPPING_PLACE = re.compile(r"- .*\|.*")

Pieces = list[str]


def looks_like_highlights(data: bytes, suffix: str) -> bool:
    """Whether a text has the headings of Readwise's exports, or the rules of a Kindle's clippings."""
    head = decode(data[:HEAD])
    names = {match["name"].casefold() for match in SECTION.finditer(head)}
    readwise = "highlights" in names and ("metadata" in names or VIEW.search(head) is not None)
    return suffix in (".md", ".markdown", ".txt", "") and (readwise or _are_clippings(head))


def open_highlights(document: Document) -> list[Opened]:
    """One draft for each article of which there are highlights."""
    text = decode(document.data, declared=document.charset).lstrip("\ufeff").replace("\r\n", "\n")
    entries = _clippings(text) if _are_clippings(text[:HEAD]) else _by_title(text)
    return bring(entries, document, nothing="holds highlights, and too few words of any article")


def excerpt(texts: Iterable[str], known: Known, url: str | None = None) -> Entry:
    """An entry of an article's highlights, each a paragraph, none twice."""
    pieces = dict.fromkeys(VIEW.sub("", " ".join(text.split())).strip() for text in texts)
    body = "\n\n".join(piece for piece in pieces if piece)
    return Entry(body=body, url=url, known=replace(known, incomplete=INCOMPLETE))


def _by_title(text: str) -> Iterator[Entry]:
    """Each top heading with what stands under it is an article."""
    starts = list(TITLE.finditer(text))
    ends = [match.start() for match in starts[1:]] + [len(text)]
    for match, end in zip(starts, ends, strict=False):
        yield _entry(match["title"], text[match.end() : end])


def _entry(heading: str, text: str) -> Entry:
    """The highlights of one article, and what the export says of it."""
    told: dict[str, str] = {}
    pieces: Pieces = []
    for name, part in _sections(text):
        if "highlight" in name:
            pieces += _items(part.split("\n"))
        else:
            told = {**_properties(part), **told}
    title = told.get("full title") or told.get("title") or heading
    authors = tuple(names_in(_unlinked(told.get("author", "") or told.get("authors", ""))))
    published = told.get("published") or told.get("published date") or told.get("publication date")
    outlet = told.get("publication") or told.get("site") or told.get("publisher")
    known = Known(_unlinked(title), authors, published, outlet and _unlinked(outlet))
    url = told.get("url") or told.get("source url") or told.get("link") or ""
    return excerpt(pieces, known, as_address(url.strip("<> ")))


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """The text by its headings, that above the first one under ""."""
    starts = list(SECTION.finditer(text))
    yield "", text[: starts[0].start()] if starts else text
    ends = [match.start() for match in starts[1:]] + [len(text)]
    for match, end in zip(starts, ends, strict=False):
        yield match["name"].casefold(), text[match.end() : end]


def _properties(text: str) -> dict[str, str]:
    found = (PROPERTY.match(line) for line in text.split("\n"))
    return {match["name"].casefold(): match["value"].strip() for match in found if match}


def _unlinked(text: str) -> str:
    """A name out of wiki links and marks of emphasis."""
    return re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]", r"\1", text).strip("* ")


def _items(lines: Sequence[str]) -> Pieces:
    """The items of a list with their further lines; what the reader wrote under them is none."""
    pieces: Pieces = []
    passing = False
    for line in lines:
        match = ITEM.match(line)
        if match and ((pieces and match["indent"]) or REMARK.match(match["text"])):
            passing = True
        elif match:
            passing = False
            pieces.append(match["text"])
        elif line.strip() and not passing:
            _add(pieces, line.strip())
    return pieces


def _add(pieces: Pieces, line: str) -> None:
    """A line that is no item belongs to the item before it."""
    if REMARK.match(line):
        return
    if pieces:
        pieces[-1] += f" {line}"
    else:
        pieces.append(line)


def _are_clippings(head: str) -> bool:
    parts = CLIPPING_END.split(head)
    lines = [line for line in parts[0].strip("\ufeff\r\n ").splitlines() if line.strip()]
    return len(parts) > 1 and len(lines) > 1 and CLIPPING_PLACE.match(lines[1]) is not None


def _clippings(text: str) -> Iterator[Entry]:
    """Clippings of a Kindle, which stand in the order of reading, by what they are of."""
    found: dict[str, Pieces] = {}
    for part in CLIPPING_END.split(text):
        lines = [line.strip("\ufeff ") for line in part.splitlines() if line.strip("\ufeff ")]
        if len(lines) > 2:
            found.setdefault(lines[0], []).append(" ".join(lines[2:]))
    for head, pieces in found.items():
        match = CLIPPING_HEAD.fullmatch(head)
        title, author = (match["title"], match["author"]) if match else (head, None)
        yield excerpt(pieces, Known(title, tuple(names_in(author or ""))))
