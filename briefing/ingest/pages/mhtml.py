"""Saved pages in one file (MHTML, as browsers write it)."""

import email
import email.policy
from dataclasses import dataclass
from email.message import EmailMessage

from briefing.errors import Unreadable
from briefing.ingest.decode import decode

_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The page inside an archive."""

    html: str
    url: str | None
    """Where it was saved from."""


def open_mhtml(data: bytes, source: str) -> SavedPage:
    """The main page of an archive: its first HTML part, which the format puts first.

    Raises:
        Unreadable: there is no page in it.

    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not isinstance(message, EmailMessage):
        raise Unreadable(source, "is not a saved page")
    for part in message.walk():
        if part.get_content_type() in _PAGES:
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                html = decode(payload, declared=part.get_content_charset())
                return SavedPage(html, _address(part) or _address(message))
    raise Unreadable(source, "holds no web page")


def looks_like_mhtml(data: bytes) -> bool:
    """Whether bytes of unknown kind are such an archive."""
    head = data[:2000].lower()
    return b"mime-version:" in head and b"multipart/related" in head


def _address(part: EmailMessage | email.message.Message) -> str | None:
    for header in ("Snapshot-Content-Location", "Content-Location"):
        value = str(part.get(header, "")).strip()
        if value.startswith(("http://", "https://")):
            return value
    return None
