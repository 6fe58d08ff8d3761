"""The readers of kinds of files, each a module here: how its bytes are told, and what is in it.

`detect` asks them one after the other; a kind more is a line more.
"""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module

from briefing.ingest.document import Document, Opened

Opener = Callable[[Document], Iterable[Opened]]
Looks = Callable[[bytes, str], bool]

OPENERS = {
    "gzip": ("packed", "open_gzip"),
    "zip": ("zipped", "open_zip"),
    "mhtml": ("mhtml", "open_mhtml"),
    "mail": ("mail", "open_mail"),
    "mbox": ("mail", "open_mbox"),
    "quoted": ("passed_on", "open_quoted"),
    "plist": ("webarchive", "open_plist"),
    "subtitles": ("subtitles", "open_subtitles"),
    "shortcut": ("shortcut", "open_shortcut"),
    "json": ("json_articles", "open_json_articles"),
    "feed": ("feeds", "open_feed"),
    "opml": ("lists", "open_opml"),
    "bookmarks": ("lists", "open_bookmarks"),
    "addresses": ("lists", "open_addresses"),
    "export": ("exports", "open_export"),
    "highlights": ("highlights", "open_highlights"),
    "csv": ("csv_articles", "open_csv"),
    "several": ("several", "open_several"),
}
"""Module of this package and function, by kind."""
LOOKS = {
    "json": ("json_articles", "looks_like_json_articles"),
    "feed": ("feeds", "looks_like_feed"),
    "opml": ("lists", "looks_like_opml"),
    "bookmarks": ("lists", "looks_like_bookmarks"),
    "export": ("exports", "looks_like_export"),
    "highlights": ("highlights", "looks_like_highlights"),
    "csv": ("csv_articles", "looks_like_csv"),
    "addresses": ("lists", "looks_like_addresses"),
    "several": ("several", "looks_like_several"),
}
"""Kinds of text that hold many articles or addresses, in the order in which they are asked."""


@cache
def opener(kind: str) -> Opener | None:
    """The reader of a kind; None for what is read as it is."""
    found: Opener | None = _function(*OPENERS[kind]) if kind in OPENERS else None
    return found


def kind_of_many(data: bytes, suffix: str) -> str | None:
    """The kind of a text or page that holds many articles or addresses; None for one that is an article."""
    return next((kind for kind in LOOKS if _looks(kind)(data, suffix)), None)


@cache
def _looks(kind: str) -> Looks:
    found: Looks = _function(*LOOKS[kind])
    return found


def _function(module: str, name: str) -> Callable[..., object]:
    """Imported when first asked for: some readers need libraries that take a while."""
    found: Callable[..., object] = getattr(import_module(f"briefing.ingest.kinds.{module}"), name)
    return found
