"""What kind of document some bytes are. The ending of the name is asked only where bytes cannot tell."""

import re
from email.parser import BytesHeaderParser
from email.policy import compat32

from briefing.ingest.decode import binary_kind, decode
from briefing.ingest.document import Document
from briefing.ingest.kinds import magic
from briefing.ingest.kinds.magic import OtherKind
from briefing.ingest.kinds.passed_on import is_passed_on
from briefing.ingest.kinds.table import DATA, SEVERAL, TEXTS, kind_among

HEAD = 8192
"""Bytes that tell a kind, or the text in which a page begins."""
PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml", ".xht", ".php", ".asp", ".aspx", ".jsp"))
MARKDOWN_SUFFIXES = frozenset((".md", ".markdown", ".mdown", ".mkd"))
TEXT_SUFFIXES = MARKDOWN_SUFFIXES | {".txt", ".text", ""}
"""Names of texts that people read; what else is text (programs, settings) is read when it is named itself."""

_PROLOGUE = re.compile(
    r"(?:\s+|\ufeff|<!--.*?-->|<\?(?:php|xml|xml-stylesheet)\b.*?\?>|<!doctype(?![ \t\r\n]+html)[^>[]*"
    r"(?:\[[^\]]*\])?[^>]*>)+",
    re.DOTALL | re.IGNORECASE,
)
"""What may stand before the first element: comments of saving tools, programs, declarations."""
_PAGE = re.compile(r"<(?:!doctype[ \t\r\n]+html|(?:html|head|body)\b)", re.IGNORECASE)
_ELEMENT = re.compile(
    r"<(?:a|abbr|article|aside|b|base|blockquote|br|center|div|em|figure|font|footer|form|h[1-6]|header|hr|i|img|li|"
    r"link|main|meta|nav|noscript|ol|p|pre|script|section|small|span|strong|style|table|time|title|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"<(?:/(?:p|div|li|h[1-6]|article|section|td)|br\s*/?)>|^[ \t]*<p(?:\s[^<>]*)?>",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST_BLOCKS = 3
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)[\s>/]")
_ROOTS = {"html": "page", "plist": "plist", "tt": "subtitles"}
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n[\w -]+:|\+\+\+[ \t]*\r?\n[\w -]+[ \t]*=")
_HEADING = re.compile(r"# +\S[^\n]*\r?\n[ \t]*\r?\n")
"""Notes apps save Markdown as plain text, too: its title stood behind a "#"."""
_CUE = re.compile(
    r"(?:\d+[ \t]*\r?\n)?(?:\d+:)?\d{1,2}:\d{2}[,.]\d{1,3}[ \t]*-->[ \t]*(?:\d+:)?\d{1,2}:\d{2}[,.]\d{1,3}"
)
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*:(?:[ \t].*)?")
_MAIL_HEADERS = frozenset(
    ("from", "to", "subject", "date", "received", "return-path", "delivered-to", "message-id", "mime-version",
     "content-type", "reply-to", "sender", "list-id", "dkim-signature")
)  # fmt: skip
_DELIVERED = ("to", "received", "delivered-to", "return-path", "list-id", "message-id", "dkim-signature")
_PACKED = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"bplist", "plist"),
)
_MBOX = re.compile(rb"From \S+.*\d{4}\r?\n[A-Za-z-]+:")


def detect(document: Document) -> str:
    """The kind of a document: a key of `table.OPENERS`, or "page", "pdf", "markdown", "text".

    Raises:
        OtherKind: it is of a kind that holds no article.

    """
    data = document.data
    if packed := _packed(data):
        return packed
    if name := magic.refused(data[:HEAD]):
        raise OtherKind(document.source, name)
    if binary_kind(data):
        raise OtherKind(document.source, magic.BINARY)
    head = decode(data[:HEAD], declared=document.charset)
    if found := _mail(data) or _by_first_line(head) or kind_among(DATA, data, document.suffix):
        return found
    marked_up = _marked_up(document, head)
    if marked_up not in ("page", None):
        return marked_up
    many = kind_among(SEVERAL if marked_up else TEXTS | SEVERAL, data, document.suffix)
    return many or marked_up or _plain(document, head)


def _packed(data: bytes) -> str | None:
    """Kinds that are told by their first bytes."""
    found = next((kind for first, kind in _PACKED if data.startswith(first)), None)
    if found or data[257:262] == b"ustar":
        return found or "tar"
    return "pdf" if b"%PDF-" in data[:1024] and not data[:64].lstrip().startswith(b"<") else None


def _mail(data: bytes) -> str | None:
    """Mail as it was sent, a page saved in the form of mail, or a box of mails."""
    if _MBOX.match(data):
        return "mbox"
    head = data[:65536].lstrip()
    if not _HEADER.fullmatch(head[:1000].partition(b"\n")[0].rstrip(b"\r").decode("latin-1")):
        return None
    end = re.search(rb"\r?\n\r?\n", head)
    block = head[: end.start()] if end else head
    _, *rest = block.decode("latin-1").splitlines()
    if not all(line[:1] in " \t" or _HEADER.fullmatch(line) for line in rest):
        return None
    names = BytesHeaderParser(policy=compat32).parsebytes(block + b"\n\n")
    if len({name.lower() for name in names.keys()} & _MAIL_HEADERS) < 2:  # noqa: SIM118 - a message is no dict
        return None
    kind = str(names.get("content-type", "")).lower()
    saved = "saved by" in str(names.get("from", "")).lower() or names.get("snapshot-content-location")
    if saved or ("multipart/related" in kind and not any(names.get(name) for name in _DELIVERED)):
        return "mhtml"
    return "mail" if names.get("mime-version") or (names.get("from") and names.get("date")) else None


def _marked_up(document: Document, head: str) -> str | None:
    """Pages and other files of elements."""
    start = _PROLOGUE.match(head)
    rest = head[start.end() :] if start else head
    if _PAGE.match(rest):
        return "page"
    root = _ROOT.match(rest)
    if root and (kind := _ROOTS.get(root[1].lower())):
        return kind
    if document.suffix in PAGE_SUFFIXES:
        return "page"
    if document.suffix in MARKDOWN_SUFFIXES:  # in which elements may stand
        return None
    if root and root[1].lower() == "svg":
        raise OtherKind(document.source, magic.PICTURE)
    if _ELEMENT.match(rest) or _has_blocks(head):
        return "page"
    if root and head.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        raise OtherKind(document.source, magic.XML)
    return None


def _has_blocks(head: str) -> bool:
    """Whether a text is a piece of a page that begins with words."""
    blocks = len(_BLOCK.findall(head))
    return blocks >= _FEWEST_BLOCKS and 3 * blocks >= sum(1 for line in head.splitlines() if line.strip())


def _by_first_line(head: str) -> str | None:
    head = head.lstrip("\ufeff \t\r\n")
    if head.startswith("[InternetShortcut]"):
        return "shortcut"
    return "subtitles" if head.startswith(("WEBVTT", "[Script Info]")) or _CUE.match(head) else None


def _plain(document: Document, head: str) -> str:
    start = head.lstrip("\ufeff \t\r\n")
    if document.suffix in MARKDOWN_SUFFIXES or _FRONT_MATTER.match(start) or _HEADING.match(start):
        return "markdown"
    return "quoted" if is_passed_on(decode(document.data, declared=document.charset)) else "text"
