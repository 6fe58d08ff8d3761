"""The readers of kinds of files, each a module here: how its bytes are told, and what is in it.

`detect` asks them one after the other; a kind more is a line more.
"""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import cast

from briefing.ingest.document import Document, Opened

Opener = Callable[[Document], Iterable[Opened]]
Looks = Callable[[bytes, str], bool]

OPENERS = {
    "gzip": ("packed", "open_gzip"),
    "bzip2": ("packed", "open_bzip2"),
    "xz": ("packed", "open_xz"),
    "tar": ("tarred", "open_tar"),
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
    "export_page": ("exports", "open_export_page"),
    "highlights": ("highlights", "open_highlights"),
    "csv": ("csv_articles", "open_csv"),
    "several": ("several", "open_several"),
}
"""Module of this package and function, by kind."""
DATA = {
    "json": ("json_articles", "looks_like_json_articles"),
    "feed": ("feeds", "looks_like_feed"),
    "opml": ("lists", "looks_like_opml"),
    "bookmarks": ("lists", "looks_like_bookmarks"),
}
"""Kinds whose form only programs write, in the order in which they are asked."""
TEXTS = {
    "export": ("exports", "looks_like_export"),
    "highlights": ("highlights", "looks_like_highlights"),
    "csv": ("csv_articles", "looks_like_csv"),
    "addresses": ("lists", "looks_like_addresses"),
}
"""Kinds of what is no page."""
SEVERAL = {
    "export_page": ("exports", "looks_like_export_page"),
    "several": ("several", "looks_like_several"),
}
"""Pages and texts of more than one article."""


@cache
def opener(kind: str) -> Opener | None:
    """The reader of a kind; None for what is read as it is."""
    return cast("Opener", _function(*OPENERS[kind])) if kind in OPENERS else None


def kind_among(kinds: dict[str, tuple[str, str]], data: bytes, suffix: str) -> str | None:
    """The first of some kinds that is that of the bytes."""
    return next((kind for kind, where in kinds.items() if _looks(*where)(data, suffix)), None)


@cache
def _looks(module: str, name: str) -> Looks:
    return cast("Looks", _function(module, name))


def _function(module: str, name: str) -> object:
    """Imported when first asked for: some readers need libraries that take a while."""
    return getattr(import_module(f"briefing.ingest.kinds.{module}"), name)
