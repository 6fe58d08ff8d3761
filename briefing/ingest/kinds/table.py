"""The reader of each kind of file that holds other documents or one in a wrapping."""

from collections.abc import Callable, Iterable
from importlib import import_module

from briefing.ingest.document import Document, Opened

Opener = Callable[[Document], Iterable[Opened]]

OPENERS = {
    "gzip": ("packed", "open_gzip"),
    "zip": ("zipped", "open_zip"),
    "mhtml": ("mhtml", "open_mhtml"),
    "mail": ("mail", "open_mail"),
    "mbox": ("mail", "open_mbox"),
    "quoted": ("passed_on", "open_quoted"),
    "plist": ("webarchive", "open_plist"),
    "subtitles": ("subtitles", "open_subtitles"),
    "addresses": ("addresses", "open_list"),
    "shortcut": ("addresses", "open_shortcut"),
}
"""Module of this package and function, by the kind that `detect` names."""


def opener(kind: str) -> Opener | None:
    """The reader of a kind; None for what is read as it is."""
    if kind not in OPENERS:
        return None
    module, function = OPENERS[kind]
    found: Opener = getattr(import_module(f"briefing.ingest.kinds.{module}"), function)
    return found
