"""Mail: the article in it, sent by an outlet, attached or passed on."""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime

from briefing.errors import Unreadable
from briefing.ingest.clean import clean_line
from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Known
from briefing.ingest.kinds.parts import part, suffix_of
from briefing.ingest.kinds.passed_on import is_passed_on, plain_subject, sending_outlet
from briefing.ingest.limits import LIMITS

_SHORTEST = 400
"""Characters of a mail that is an article itself, though documents are attached to it."""
_ATTACHED = (
    "application/pdf", "application/zip", "application/gzip", "text/html", "text/plain", "text/markdown",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)  # fmt: skip
_NEXT = re.compile(rb"(?:\A|(?<=\n)\r?\n)From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[A-Za-z-]+:)")


def open_mail(document: Document) -> Iterator[Document]:
    """The mails and documents attached to a mail; else, and where it says more than "see below", itself."""
    message = BytesParser(policy=compat32).parsebytes(document.data.lstrip())
    parts = list(_parts(message))
    attached = [each for each in parts if _is_attached(each)]
    body = _body([each for each in parts if not _is_attached(each)], document, message)
    if body and (not attached or len(body.data) > _SHORTEST):
        yield body
    for number, each in enumerate(attached, 1):
        if opened := _attachment(each, document.source, number):
            yield opened
    if not body and not attached:
        raise Unreadable(document.source, "is a mail without text")


def open_mbox(document: Document) -> Iterator[Document]:
    """The mails in a mail box, each by its number."""
    starts = [found.end() for found in _NEXT.finditer(document.data)]
    ends = [*[found.start() for found in _NEXT.finditer(document.data)][1:], len(document.data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        yield Document(document.data[start:end], part(document.source, number), ".eml")


def _parts(message: Message) -> Iterator[Message]:
    """The parts that are no wrapping, attached mails whole."""
    waiting = [message]
    for _ in range(LIMITS.members):
        if not waiting:
            return
        each = waiting.pop()
        inner = each.get_payload()
        if isinstance(inner, list) and each.get_content_maintype() == "multipart":
            waiting += [each for each in reversed(inner) if isinstance(each, Message)]
        else:
            yield each


def _is_attached(each: Message) -> bool:
    if each.get_content_type() == "message/rfc822":
        return True
    named = each.get_filename() is not None or each.get_content_disposition() == "attachment"
    return named and each.get_content_type() in (*_ATTACHED, "application/octet-stream")


def _attachment(each: Message, source: str, number: int) -> Document | None:
    inner = each.get_payload()
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):  # a mail
        return Document(inner[0].as_bytes(), part(source, number), ".eml")
    name = _decoded(each.get_filename() or "") or str(number)
    data = _payload(each)
    return Document(data, part(source, name), suffix_of(name), None, _charset(each)) if data.strip() else None


def _body(parts: list[Message], document: Document, message: Message) -> Document | None:
    """The text of a mail as a document: the page in it, unless the text is of another mail passed on."""
    texts = {kind: each for each in reversed(parts) if (kind := each.get_content_type()).startswith("text/")}
    pages, plain = texts.get("text/html"), texts.get("text/plain")
    text = decode(_payload(plain), declared=_charset(plain)) if plain else ""
    if pages and _payload(pages).strip():
        html = decode(_payload(pages), declared=_charset(pages))
        text = text if text.strip() else _text_of(html)
        if not is_passed_on(text):
            return _known(html, ".html", document, message)
    return _known(text, ".txt", document, message) if text.strip() else None


def _text_of(html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    text: str = extract_plain_text(html, preserve_formatting=True, main_content=False, links=False)
    return text


def _known(text: str, suffix: str, document: Document, message: Message) -> Document:
    name, address = parseaddr(_decoded(message.get("From")))
    known = Known(
        title=plain_subject(_decoded(message.get("Subject"))) or None,
        published=_moment(_decoded(message.get("Date"))),
        outlet=sending_outlet(name, address),
    )
    return Document(text.encode("utf-8", "replace"), document.source, suffix, None, "utf-8", known)


def _moment(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, OverflowError, TypeError):
        return None


def _decoded(header: object) -> str:
    text = str(header or "")
    try:
        return clean_line(str(make_header(decode_header(text))))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return clean_line(text)


def _payload(each: Message) -> bytes:
    try:
        payload = each.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _charset(each: Message) -> str | None:
    try:
        return each.get_content_charset()
    except (LookupError, ValueError, TypeError):
        return None
