"""Mail written into a text: forwarded with its header lines, or quoted line by line."""

import re
from collections.abc import Iterator, Sequence
from email.utils import parseaddr
from functools import cache

from briefing.ingest.clean import clean_line
from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Known
from briefing.ingest.metadata.publishers import MASTHEAD_WORDS, squash
from briefing.ingest.vocabulary import load

_HEADER = re.compile(
    r"\W{0,3}(?P<name>[^\W\d_][^:：\n]{0,30}?)\W{0,2}\s?[:：]\W{0,3}\s?(?P<value>\S.*?)\**\s*"
)
_QUOTED = re.compile(r"[ \t]?(?:>[ \t]?)+|[ \t]?\|[ \t]")
_MOSTLY = 0.6
"""Share of the lines that are quoted, from which what is quoted is the article."""
_FEWEST = 3
_COLON = 45
"""Characters in which the name of a header line ends."""
_GAP = re.compile(r"\s+(?:at|from|via|bei|chez|@)\s+|\s*[|·•:,]\s*|\s+[-–—]\s+")
_END = 100_000
"""Characters of a text that are looked at: a mail stands near the top of it."""


def open_quoted(document: Document) -> Iterator[Document]:
    """The innermost mail in a text, without the lines that pass it on."""
    text = decode(document.data, declared=document.charset)
    lines = _unquoted(text.splitlines())
    block = _innermost(lines)
    known = _known(lines[block[0] : block[1]], document.known) if block else document.known
    body = "\n".join(_unquoted(lines[block[1] :]) if block else lines).strip()
    yield Document(body.encode("utf-8", "replace"), document.source, ".txt", document.url, "utf-8", known)


def is_passed_on(text: str) -> bool:
    """Whether a text is mostly another mail."""
    lines = text[:_END].splitlines()
    return _is_quoted(lines) or ((block := _innermost(lines)) is not None and block[1] < len(lines) - 1)


def plain_subject(subject: str) -> str:
    """A subject without the "Fwd:" and "Re:" of those who passed it on."""
    return _prefixes().sub("", subject).strip()


def sending_outlet(name: str, address: str) -> str | None:
    """The outlet that sends a mail; None where a person does, or nobody can tell."""
    senders = load("mail")["senders"]
    host = address.rpartition("@")[2].lower().split(".")
    label = max(host[:-1], key=len, default="")
    for piece in (name, *_GAP.split(name)):
        words = [word for word in piece.split() if word.casefold() not in senders["not_outlet"]]
        own, plain = squash(" ".join(words)), squash(label)
        same = len(own) > 3 and label not in senders["anybody"] and plain in (own, own.removeprefix("the"))
        named = not MASTHEAD_WORDS.isdisjoint(word.casefold() for word in words) and not _GAP.search(piece)
        if same or (named and len(words) > 1):
            return " ".join(words).strip(" \"'")
    return None


@cache
def _prefixes() -> re.Pattern[str]:
    names = "|".join(map(re.escape, load("mail")["forwarded"]["prefixes"]))
    return re.compile(rf"^(?:\s*(?:{names})(?:\[\d+\])?\s*[:：])+", re.IGNORECASE)


@cache
def _meanings() -> dict[str, str]:
    return {name: meaning for meaning, names in load("mail")["headers"].items() for name in names}


def _is_quoted(lines: Sequence[str]) -> bool:
    filled = [line for line in lines if line.strip()]
    quoted = sum(_QUOTED.match(line) is not None for line in filled)
    return len(filled) >= _FEWEST and quoted > _MOSTLY * len(filled)


def _unquoted(lines: Sequence[str]) -> list[str]:
    """The lines without their marks, and only those that have one; all of a text that is not quoted."""
    if not _is_quoted(lines):
        return list(lines)
    first = next(i for i, line in enumerate(lines) if _QUOTED.match(line))
    return [_bare(line) for line in lines[first:] if _QUOTED.match(line) or not line.strip()]


def _bare(line: str) -> str:
    mark = _QUOTED.match(line)
    return line[mark.end() :] if mark else line


def _innermost(lines: Sequence[str]) -> tuple[int, int] | None:
    """Where the last block of header lines begins and ends; whoever passed it on stands above."""
    found = None
    start = 0
    while start < len(lines):
        end, meanings = start, set()
        while end < len(lines) and (header := _header(lines[end])):
            meanings.add(header[0])
            end += 1
        if {"from", "subject"} <= meanings and len(meanings) >= _FEWEST:
            found = (start, end)
        start = max(end, start + 1)
    return found


def _header(line: str) -> tuple[str, str] | None:
    """The meaning and the value of a header line, quoted or not."""
    if ":" not in line[:_COLON] and "：" not in line[:_COLON]:
        return None
    match = _HEADER.fullmatch(_bare(line))
    meaning = _meanings().get(match["name"].casefold().strip("* ")) if match else None
    return (meaning, match["value"].strip("* ")) if match and meaning else None


def _known(lines: Sequence[str], outer: Known | None) -> Known:
    """What the header lines say of the mail."""
    fields = dict(header for line in reversed(lines) if (header := _header(line)))
    name, address = parseaddr(fields.get("from", "").replace("[mailto:", "<").replace("]", ">"))
    return Known(
        title=plain_subject(clean_line(fields.get("subject", ""))) or None,
        published=fields.get("date"),
        outlet=sending_outlet(name or fields.get("from", ""), address),
        language=outer.language if outer else None,
    )
